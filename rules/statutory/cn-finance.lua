pack "cn-finance"
-- China: complaints of consumers of banks and insurers.  银行业保险业消费投诉处理管理办法
-- (2020): decided and told within 15 days of receipt; 30 where the matter is difficult;
-- another 30, so 60 in all, where a superior body or a senior manager approves and the
-- customer is told.  Each step is an approval:
-- { "kind": "approve", "extension": "cn_finance", ... }.  Withdrawal ends it (close).

clock "cn-finance-decision" {
	about = "Fifteen days, thirty and sixty by approval; the day of receipt is not counted.",
	clock = "cn_finance",
	statutory = true,
	when = kind "complaint",
	due = "15d",
	calendar = "office-cn",
	ends = "end of day",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = kind { "resolve", "close" },
	continues = kind "reopen",
	extends = kind "approve" & field "extension":equals("cn_finance"),
	extensions = { "30d", "60d" },
}
