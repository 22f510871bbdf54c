-- phrases/numbers.lua: numbers beside what they count: sums, times, weeks.

-- Every word of the one beside every word of the other.
local function beside(firsts, seconds)
	local all = {}
	for _, first in ipairs(string.split(firsts, " ")) do
		for _, second in ipairs(string.split(seconds, " ")) do
			all[#all + 1] = first .. second
		end
	end
	return all
end

local function spaced(firsts, seconds)
	local all = {}
	for _, first in ipairs(string.split(firsts, " ")) do
		for _, second in ipairs(string.split(seconds, " ")) do
			all[#all + 1] = first .. " " .. second
		end
	end
	return all
end

-- A sum.
phrases "price-named" {
	zh = beside("0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十 百 千 万 几",
		"元 块 千 百 万"),
	ko = beside("0 1 2 3 4 5 6 7 8 9 일 이 삼 사 오 육 칠 팔 구 십 백 천 만", "원"),
	en = {
		re[[[$£€] ?\d]],
		re[[\d ?(dollars|euros|pounds|bucks|usd|eur|quid|rupees|rs|grand)\b]],
	},
}

phrases "price-named" {
	zh = beside("转 打 给 返 赔 拿 转我 给我 打我 赔我",
		"0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十 百 千"),
}

-- How often one asked before.
phrases "repeat-contact" {
	en = spaced("3 4 5 6 7 8 9 10 11 12 15 20 25 30 three four five six seven eight nine ten eleven twelve twenty countless multiple numerous several",
		"times calls emails e-mails letters messages tickets reminders attempts agents reps"),
	zh = beside("三 四 五 六 七 八 九 十 几 数 无数 两三 十几 几十 十一 3 4 5 6 7 8 9 10",
		"次 遍 回 趟 通电话 个电话 封邮件 次电话"),
	ko = beside("세 네 다섯 여섯 일곱 여덟 아홉 열 몇 수십 여러 수 3 4 5 6 7 8 9 10",
		"번이나 번전화 번문의 번째 차례 통화 번연락 번이상 번넘게 번신고 번요청"),
}

-- How long it has been going on: months and years, in vain.
phrases "repeat-contact" {
	zh = beside("两 三 四 五 六 七 八 九 十 2 3 4 5 6 7 8 9",
		"个多月 个半月了 年多了 年半了 年过去 个月过去"),
	ko = beside("개월 년 두달 세달 네달 석달 넉달 몇달 여러달 2달 3달 4달 5달 6달 7달 8달", "째"),
}

-- Days and weeks: a wait.
phrases "long-wait" {
	zh = {
		"多天了", "多天", "一个多月", "1个多月", "半个多月", "一个半月了", "一年多了", "周过去", "周了",
	},
	ko = beside("달 주 주일 일 보름 열흘", "째"),
}
