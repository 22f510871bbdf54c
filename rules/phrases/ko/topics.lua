-- phrases/ko/topics.lua: what it is about, by its nouns, in Korean.
--
-- A topic demands nothing: these lists count little and only lean a decision.
-- A phrase is written without spaces and found anywhere in a text, with or without spaces.
-- In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- A purchase on its way: orders, parcels, returns.
phrases "topic-order" { ko = {
	"결제", "교환", "구독", "구매", "반품", "배송", "보석", "아이템", "영수증", "적립금", "주문", "캐시", "코인",
	"쿠폰", "택배", "판매자", "포인트", "환불",
} }

-- Wages, rent, houses, tuition: money that somebody owes.
phrases "topic-owed" { ko = {
	"계약", "공사대금", "급여", "보증금", "수강료", "양도는", "양도받", "양도소", "양도양", "양도하", "월급날",
	"월급도", "월급못", "월급밀", "월급안", "월급은", "월급을", "월급이", "월급체", "월세", "위약금", "임금",
	"임대", "집주인", "퇴직금", "하도급", "학원비", "헬스장", "회원권",
	unbroken "전세금|전세보|전세 보|전세집|전셋집|전세를|전세로|전세가|전세사|전세 사|전세대출|전세 대출|\z
		전세계약|전세 계약|전세자금|전세 자금|전세 만기|전세만기",
} }

-- Loans, mortgages, accounts, cards.
phrases "topic-bank" { ko = {
	"계좌", "대출", "보험", "송금", "연체이자", "연회비", "예금", "이자가", "이자도", "이자를", "이자율", "입금",
	"출금", "카드", "통장", "한도가", "한도를", "한도상향", "한도초과",
	unbroken "이자가|이자를|이자율|이자만|이자까지|이자로|은행|이체|적금|이용한도|이용 한도|결제한도|결제 한도",
	begins "한도",
} }

-- Credit bureaus, debts, collectors: an entry to correct, or somebody to stop.
phrases "topic-credit-file" { ko = {
	"신용등급", "신용불량", "신용점수", "신용정보", "연체", "채권", "채무", "추심",
} }

-- A credit record, a loan or its formalities: for the tag.
phrases "credit-topic" { ko = {
	"대출", "신용등급", "신용점수", "연체", "카드한도",
} }

-- A meal, a room, a trip: most often a review.
phrases "topic-hospitality" { ko = {
	"가게사장", "간이맞", "간이세", "간이안", "객실", "고깃", "곱창", "공기밥", "국물", "국밥", "김밥", "덮밥",
	"돈가스", "돈까스", "디저트", "떡볶이", "라면먹", "라면에", "라면을", "라면이나", "라면집", "라면하나",
	"라이더", "리뷰이벤트", "맛은", "맛이", "맛집", "메뉴", "면발", "면이퍼", "모텔", "반찬", "밥도", "밥맛",
	"밥먹", "밥은", "밥을", "밥이", "방음", "배달", "보쌈", "볶음밥", "뷔페", "비빔밥", "사장님이", "삼겹살",
	"샤워실", "서빙", "수건", "숙소", "식당", "알바생", "양이너무", "양이많", "양이적", "어메니티", "음식",
	"조식", "족발", "주문한지", "직원분", "찜닭", "초밥", "치킨", "침구", "침대", "카페", "커피", "컵라면",
	"케이크", "파스타", "펜션", "프런트", "프론트", "피자", "햄버거", "호텔", "화장실", "회는",
	begins "이불이|이불을|이불에|이불도|이불은|이불커버|면은|면발|간이 너무|간이너무",
} }

-- Journeys.
phrases "topic-journey" { ko = {
	"가이드", "공항", "기사님", "버스기사", "비행기", "여행사", "택시", "투어", "항공",
	unbroken "기차",
} }

-- What the public administration is asked about: streets, noise, schools.
phrases "topic-public" { ko = {
	"가로등", "공사장", "공원", "교차로", "구청", "군수님", "도로가", "도로공", "도로를", "도로변", "도로에",
	"도로옆", "도로위", "도로포", "도로확", "동사무소", "민원", "버스", "소음", "시장님", "시청담당", "시청앞",
	"시청에서", "시청직원", "신호등", "쓰레기무단", "쓰레기장", "쓰레기통", "아파트", "어린이집", "유치원",
	"육교", "음식물쓰레기", "인도가", "인도를", "인도에", "인도위", "주민", "주차", "지하철", "차도", "학교",
	"횡단보도",
} }

-- Animals that are treated.
phrases "topic-vet" { ko = {
	"동물병원", "동물보험", "수의사", "펫보험",
} }
