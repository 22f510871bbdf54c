-- decision_sheet.lua: the questions that are asked before anybody decides, what the
-- answers point to, and who approves.
--
-- Events of kind assess carry answers in `dq`; they are remembered, so they may
-- come a few at a time.  What is still open stands in `handling`.

local questions = {
	-- a: the facts
	{ "dq.a.all_parties_contacted", "hear_all_parties" },
	{ "dq.a.conflict_point", "name_the_point_in_dispute" },
	{ "dq.a.psych_cause", "say_what_the_customer_is_after" },
	-- b: cause, ability, policy
	{ "dq.b1", "say_what_the_customer_did_wrong" },    -- all some little unclear
	{ "dq.b2", "say_what_we_did_wrong" },              -- all some no unclear
	{ "dq.b3", "judge_as_the_customer_sees_it" },      -- fully mostly little not
	{ "dq.b4", "judge_as_we_see_it" },                 -- fully mostly little not
	{ "dq.b5", "say_whether_we_are_able" },            -- yes partly no at_a_cost
	{ "dq.b6", "say_whether_procedure_allows" },       -- yes partly no at_a_cost
	{ "dq.b7", "say_whether_a_rule_forbids_it" },      -- yes no unknown
	{ "dq.b8", "say_whether_an_exception_can_be_made" }, -- yes no others_decide
	-- c: strategy
	{ "dq.c1", "say_what_agreeing_costs" },            -- high some none unknown
	{ "dq.c2", "say_what_refusing_costs" },            -- lose_customer loyal_customer media_court other_departments nothing
	{ "dq.c3", "say_whether_a_compromise_is_possible" }, -- yes discussable hardly
	{ "dq.c4", "say_whether_there_is_an_alternative" }, -- yes discussable hardly
	-- d: the decision
	{ "dq.d1", "say_what_should_be_done" },            -- should should_not can cannot unclear
	{ "dq.d2", "say_whose_proposal_it_is" },           -- mine superior
	{ "dq.d3", "say_whether_the_material_suffices" },  -- yes no
	{ "dq.d4", "say_who_must_approve" },               -- self easy hard no_right
	{ "dq.d5", "say_whose_support_is_needed" },        -- none warehouse finance legal site_visit
}

-- What else may be asked; nobody is reminded of these.
local more_questions = {
	"dq.a.one_side_heard",
	-- e: the relation, and the demand
	"dq.e1",  -- is it a long relation of trade?          yes no
	"dq.e2",  -- will the customer buy again?             likely unlikely unknown
	"dq.e3",  -- what will be said of us?                 high some none
	"dq.e4",  -- is more demanded than is due?            yes partly no
	"dq.e5",  -- how grave is our fault?                  grave slight none
	"dq.e6",  -- is there a demand that is no money's (a promotion, a branch)?  yes no
}

fields {
	["dq.a"] = "The facts: all_parties_contacted, one_side_heard, conflict_point, psych_cause.",
}

local function said(question)
	return field(question) | case(question)
end

-- The answer in this event, else the one that is remembered.
local function answer(question, ...)
	local values = { ... }
	return field(question):one_of(values) | ~field(question) & case(question):one_of(values)
end

local remembered = { "disposition", "policy_ref", "signed_ref" }
for _, q in ipairs(questions) do
	remembered[#remembered + 1] = q[1]
end
for _, q in ipairs(more_questions) do
	remembered[#remembered + 1] = q
end

transition "assessed" {
	about = "The answers of the sheet, and what was decided, stay with the case.",
	on = "assess",
	remember = remembered,
}

for _, q in ipairs(questions) do
	transition("open-" .. q[1]) {
		about = "A question of the sheet that nobody has answered yet.",
		on = "assess",
		when = ~said(q[1]),
		handling = q[2],
	}
end

-- From the answers to a disposition: the first row that fits.  A person decides;
-- the row says what the sheet points to, and who has to approve it.
local decided = said "dq.b2" & said "dq.b4" & said "dq.b5" & said "dq.b7"
local ours = answer("dq.b2", "all", "some")
local right = answer("dq.b4", "fully", "mostly")
local worth_keeping = answer("dq.c2", "lose_customer", "loyal_customer")
                    | answer("dq.e1", "yes") | answer("dq.e2", "likely") | answer("dq.e3", "high")
local table_of_dispositions = {
	{ "others-decide", "escalate", "complaint_manager",
	  answer("dq.c2", "media_court") | answer("dq.d2", "superior") | answer("dq.b8", "others_decide") },
	{ "beyond-money", "escalate", "complaint_manager",
	  answer("dq.e6", "yes") },
	{ "forbidden", "refuse", "complaint_manager",
	  answer("dq.b7", "yes") & ~answer("dq.b8", "yes") },
	{ "ours-but-excessive", "compromise", "complaint_manager",
	  ours & answer("dq.e4", "yes") },
	{ "excessive", "refuse", "complaint_manager",
	  answer("dq.e4", "yes") & ~right },
	{ "our-fault-and-able", "grant", "self",
	  ours & right & answer("dq.b5", "yes") },
	{ "our-fault-at-a-price", "compromise", "complaint_manager",
	  ours & answer("dq.b5", "yes", "partly", "at_a_cost") },
	{ "our-fault-not-able", "alternative", "complaint_manager",
	  ours & answer("dq.c4", "yes", "discussable") },
	{ "goodwill", "grant", "complaint_manager",
	  answer("dq.c1", "none") & worth_keeping },
	{ "half-way", "compromise", "complaint_manager",
	  right & answer("dq.c3", "yes", "discussable") },
	{ "another-way", "alternative", "self",
	  answer("dq.c4", "yes") & ~answer("dq.b4", "not") },
	{ "not-our-fault", "refuse", "self",
	  answer("dq.b2", "no") & answer("dq.b4", "little", "not") },
	{ "unclear", "escalate", "complaint_manager", always },
}

local not_before = always
for i, row in ipairs(table_of_dispositions) do
	transition("sheet-" .. row[1]) {
		about = "What the answers of the sheet point to.",
		on = "assess",
		when = decided & not_before & row[4],
		note = { proposed = row[2], approver = row[3] },
		handling = "propose_" .. row[2],
	}
	if i < #table_of_dispositions then
		not_before = not_before & ~row[4]
	end
end

transition "approval-harder" {
	about = "The sheet says that whoever decides has no right to, or hardly.",
	on = "assess",
	when = answer("dq.d4", "hard", "no_right"),
	rank = 60,
	note = { approver = "complaint_manager" },
	tag = "approval_needed",
	handling = "ask_one_level_up",
}

transition "fault-is-grave" {
	about = "A grave fault of ours is not made good by the desk alone: a superior approves, and apologises.",
	on = "assess",
	when = answer("dq.e5", "grave"),
	rank = 61,
	note = { approver = "complaint_manager" },
	handling = "superior_apologises",
}

guard "all-parties-are-heard" {
	about = "Nobody decides on the word of one side.",
	on = { "assess", "resolve" },
	when = field "disposition",
	needs = field "dq.a.all_parties_contacted":is(true)
	      | ~field "dq.a.all_parties_contacted" & case "dq.a.all_parties_contacted":is(true),
	rank = 70,
	refuse = "parties_not_heard",
	detail = "No disposition before all parties are heard: dq.a.all_parties_contacted.",
}

guard "refusal-has-grounds" {
	about = "Who refuses says why, by which policy, and what can be done instead.",
	on = { "assess", "reply", "resolve" },
	when = field "disposition":equals("refuse"),
	needs = field "reason" & (field "policy_ref" | case "policy_ref"),
	refuse = "refusal_without_grounds",
	detail = "A refusal names its reason, and the policy that it rests on (policy_ref).",
}

-- Approval -----------------------------------------------------------------------

transition "approved" {
	on = "approve",
	when = field "approved":is(true),
	note = { approved = true, approved_by = field "approver" },
	forget = "awaiting_approval",
}

transition "not-approved" {
	about = "Back to the one who asked: another solution is needed.",
	on = "approve",
	when = field "approved":is(false),
	note = { approved = false, approved_by = field "approver" },
	forget = { "awaiting_approval", "disposition" },
	handling = "look_for_another_solution",
}

guard "approval-says-yes-or-no" {
	on = "approve",
	needs = field "approved",
	refuse = "approval_unclear",
	detail = "An approval says yes or no: approved = true or false.",
}
