-- phrases/ko/numbers.lua: how much, how often, how long, in Korean.
--
-- A phrase is written without spaces and found anywhere in a text, with or without spaces.
-- In the order of letters; what a shorter phrase finds is not said again.

-- Every word of the one beside every word of the other.
local function beside(firsts, seconds, between)
	local all = {}
	for _, first in ipairs(string.split(firsts, " ")) do
		for _, second in ipairs(string.split(seconds, " ")) do
			all[#all + 1] = first .. (between or "") .. second
		end
	end
	return all
end

-- A sum.
phrases "price-named" { ko = {
	"계좌", "돈좀", "두배만", "두배주시", "만원", "백만", "보내주시면", "사례비", "성의", "송금", "쏘세요",
	"쏴주", "알아서챙", "얼마까지", "얼마주실", "용돈", "입금", "챙겨주면", "챙겨주시면", "천원", "현금으로",
} }
phrases "price-named" { ko = beside("0 1 2 3 4 5 6 7 8 9 일 이 삼 사 오 육 칠 팔 구 십 백 천 만", "원") }

-- A round sum for oneself, or a way to pay it.
phrases "word-sum" { ko = {
	"계좌", "만원", "무료로", "서비스로", "용돈", "월관리비", "입금", "제통장", "챙겨주", "통장에", "포상금",
	"합의금", "협찬", "회식비",
} }

-- Not the first time that this is said: how often, how long, in vain.
phrases "repeat-contact" { ko = {
	"감감무소식", "같은말만", "계속말", "계속문의", "계속연락", "계속전화", "그대로네", "그대로예요", "그대로입",
	"기다리라고만", "기다리라는", "기다리래", "내일내일", "네번째전화", "다섯번째전화", "다시문의",
	"다음주다음주", "답도없", "답변도안", "답변도없", "답변만", "답변없", "답변을안", "답변이없", "답이없",
	"답장도없", "답장이없", "두번이나", "두번째", "떠넘", "또그러", "또문의", "똑같은말", "말만하고", "매달전화",
	"매번", "매일문의", "매일전화", "매주문의", "매주전화", "메일도", "며칠째", "몇달째", "몇번을", "몇번이나",
	"몇번째", "몇주째", "몇통", "무응답", "묵묵부답", "문의남", "문의넣", "문의네번", "문의드렸", "문의할때마다",
	"문의해도", "문의했는데", "문의했지만", "물어볼때마다", "백번", "번문의", "번신고", "번연락", "번이나전화",
	"번전화", "서로미루", "세번째", "수십번", "수십통", "수차례", "아무런답", "아무런조치", "아직도", "앵무새",
	"여러번", "여러차례", "여섯번", "연락도없", "연락없", "연락이안", "연락이없", "연락해도", "연락했지만",
	"읽씹", "재문의", "전화도안", "전화를안받", "전화할때마다", "전화해도", "전화했는데", "조치가없", "조치도없",
	"주일째", "차일피일", "찾아가봤", "찾아갔", "책임없다", "책임이없다고", "핑퐁", "회신없", "회신이없",
	re[[\d+ ?번 ?(이나|째|넘게|이상|전화|문의|연락)]],
} }
phrases "repeat-contact" { ko = beside(
	"세 네 다섯 여섯 일곱 여덟 아홉 열 몇 수십 여러 수 3 4 5 6 7 8 9 10",
	"번이나 번전화 번문의 번째 차례 통화 번연락 번이상 번넘게 번신고 번요청") }
phrases "repeat-contact" { ko = beside(
	"개월 년 두달 세달 네달 석달 넉달 몇달 여러달 2달 3달 4달 5달 6달 7달 8달",
	"째") }

-- A long wait.
phrases "long-wait" { ko = {
	"개월째", "기다려도", "기다렸", "기다리", "너무늦", "너무오래", "늦게도착", "늦게배", "늦게옴", "늦게와",
	"늦게왔", "늦어", "대기시간", "두달", "며칠째", "몇달", "배송지연", "시간째", "아직안", "언제까지기", "연착",
	"오래걸", "일주일이", "일째", "주째", "지연돼", "지연됐", "지연되", "지연으", "지연이", "출고지연",
	"하루종일", "한달이", "한달째", "함흥차사",
} }
phrases "long-wait" { ko = beside("달 주 주일 일 보름 열흘", "째") }

-- A person or a desk was asked, not a machine tried.
phrases "asked-somebody" { ko = {
	"고객센터", "구청", "답변", "답장", "말씀", "문의", "민원", "상담", "시청", "신고", "연락", "요청", "전화",
	"접수", "회신",
} }
