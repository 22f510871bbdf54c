-- vocabulary.lua: the words that decisions may use.
--
-- Types of complaint, priorities and owners are named here and nowhere else;
-- every other file refers to them, and a name that is not here is refused when
-- the rules are loaded.  To add an owner, add a line to `owners` and say in a
-- few words what it is for; then let a rule in owners.lua assign to it.

-- Where two types score the same, the one that stands first is taken.
-- `communicative` are the kinds of contact that want to talk, not to claim:
-- an answer in time is what they need.  They stay in every count.
types {
	order = {
		"malicious",            -- the complaint itself is the tool: pay or I post
		"retaliatory",          -- the aim is to do harm
		"seeking_compensation", -- money, goods or a correction is asked for
		"venting",              -- anger or disappointment that wants to be heard
		"help_seeking",         -- a problem that needs solving
		"consultation",         -- a question or a suggestion
	},
	default = "venting",
	communicative = { "venting", "help_seeking", "consultation" },
	-- Judgements about a person can be appealed against: the case counts as
	-- `neutral` then, until a person has confirmed what it was taken for.
	judgements = { "malicious", "retaliatory" },
	neutral = "seeking_compensation",
	-- By how many points the best type leads, and how often such a decision is
	-- right: found by `triagectl score` on labelled complaints.
	confidence = {
		{ 0, 0.42 }, { 0.75, 0.5 }, { 1.25, 0.58 }, { 2, 0.72 }, { 3, 0.78 }, { 5, 0.91 }, { 7, 0.97 },
	},
}

-- Deadlines that law and standards set are packs, one file each in statutory/; what
-- costs more than most desks need is one, too (widespread.lua).  Take
-- away the two dashes of those that hold for all your cases, or say for which:
-- ["uk-disp"] = field "country":equals("GB").  `triagectl check` says which are on.
packs {
	-- "uk-disp",      -- United Kingdom, financial firms: 8 weeks, 15 and 35 business days
	-- "us-cfpb",      -- United States, by way of the Bureau: 15 and 60 calendar days
	-- "cn-finance",   -- China, banks and insurers: 15, 30, 60 days
	-- "cn-12315",     -- China, market regulation: 7 and 45 working days
	-- "kr-petitions", -- Korea, civil petitions: hours, days, months
	-- "iso-10002",    -- acknowledgement, and word of how it stands
	-- No deadline, but counters that each complaint reads and writes:
	-- "widespread",   -- lots, products, channels, places that many complain about
}

-- What events carry beyond the contract, so that a slip in a rule is noticed.  A
-- field may also list the values that rules may ask for.  Channels that are listed
-- are counted by name in `triagectl stats`, all others together as channel:other.
fields {
	channel = {
		"phone", "mail", "letter", "chat", "sms", "web", "app", "counter",
		"social", "weibo", "wechat", "twitter", "kakao", "app_store", "review",
		"regulator",
	},
	source_authority = "The authority that passed the case down.",
	extension = "The clock that an approval gives more time.",
	["product.price"] = "What the product costs, in the currency of the demand.",
}

-- P1 first.  How soon each is due is set in the clocks, not here.
priorities {
	order = { "P1", "P2", "P3", "P4" },
	default = "P3",
}

owners {
	default = "front_desk",
	front_desk = "First answer, thanks, apologies, everything without a specialist.",
	claims = "Refunds, replacements, repairs, corrections, compensation.",
	technical = "Things that do not work and need an expert to make them work.",
	advice = "Questions about products, rules and procedures; suggestions.",
	complaint_manager = "Difficult, repeated or escalated complaints; senior staff.",
	legal = "Court, lawyers, authorities, and demands that rest on a threat.",
	privacy = "Leaked or misused personal data, and telling those affected.",
	crisis = "Danger to people: injury, self-harm, violence, hazards; the press.",
}
