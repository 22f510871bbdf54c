-- lifecycle.lua: the life of a case: its states, what each event must have, and
-- what becomes of the case.
--
-- A guard refuses an event and says why; a refused event is answered on
-- `decisions` and changes nothing.  A transition moves the case, and notes what
-- is remembered of it.  What has happened (a complaint, a message, feedback, a
-- mark of a clock) is never refused.  triaged-rules(7), THE LIFE OF A CASE, has the
-- words.

states {
	order = {
		"received",     -- nobody has it yet
		"assigned",     -- an owner has it
		"in_progress",  -- the owner works on it
		"pending",      -- it waits for somebody outside
		"escalated",    -- it went one level up
		"resolved",     -- settled, as we see it: four fifths of the work
		"verifying",    -- the customer is asked whether it holds
		"closed",
	},
	closed = { "closed" },
}

-- Who is asked next when an owner cannot settle it.
escalation {
	front_desk = "complaint_manager",
	claims = "complaint_manager",
	technical = "complaint_manager",
	advice = "complaint_manager",
	privacy = "complaint_manager",
	complaint_manager = "legal",
}

local at_work = { "received", "assigned", "in_progress", "escalated" }
local open = { "received", "assigned", "in_progress", "pending", "escalated" }
local settled = { "resolved", "verifying" }

-- What customers say afterwards: yes or no, or a grade from 1 to 5.
local rejected = field "satisfied":is(false)
               | ~field "satisfied" & field "satisfaction":at_most(2)

-- How often before somebody else decides.
local rounds_before_escalation = 2   -- answers the customer did not accept
local bounces_before_arbiter = 3     -- departments that gave the case back

-- A complaint comes, and comes again ---------------------------------------------

transition "taken" {
	about = "Whoever the rules assign it to has it at once: no case is without an owner.",
	on = "complaint",
	from = "received",
	to = "assigned",
}

transition "complains-again" {
	about = "A complaint on a case that was settled opens it again.",
	on = "complaint",
	from = { "resolved", "verifying", "closed" },
	to = "in_progress",
	count = "reopened",
	forget = { "verified", "result" },
	tag = "reopened",
}

transition "customer-answered" {
	about = "A case that waits goes on when word comes.",
	on = "message",
	from = "pending",
	to = "in_progress",
	forget = "pause_reason",
}

transition "stays-sensitive" {
	about = "A sensitive case stays sensitive.",
	on = { "complaint", "message" },
	when = flag "sensitive" | flag "privacy_leak",
	note = { sensitive = true },
}

-- Communicative becomes valid when it is mishandled -------------------------------

transition "mishandled-late" {
	about = "A help request, a question or an outburst that we let wait is a valid complaint.",
	on = "timer",
	when = field "mark.mark":equals("breach")
	     & field "mark.clock":one_of { "first_response", "next_update", "callback", "resolve", "statutory_answer" },
	nature = "valid",
	because = "deadline_missed",
	tag = "deadline_missed",
	tally = "missed_deadlines",
}

transition "mishandled-promise" {
	about = "What we promised was not done by then.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":equals("promise"),
	rank = 60,
	nature = "valid",
	because = "promise_broken",
	count = "broken_promises",
	tally = "broken_promises",
	flag = "broken_promise",
	handling = "apologise_for_the_promise",
}

transition "call-back-not-made" {
	about = "A call back is a promise, too.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":equals("callback"),
	rank = 60,
	tally = "broken_promises",
	tag = "cause_broken_promise",
	handling = "apologise_for_the_promise",
}

transition "second-contact" {
	about = "Who has to ask again about the same matter before we answered.",
	on = { "complaint", "message" },
	from = open,
	when = known_case & ~case "replies",
	nature = "valid",
	because = "second_contact",
}

transition "answer-rejected" {
	about = "The customer does not accept the answer: look for the point in dispute.",
	on = "feedback",
	from = { "received", "assigned", "in_progress", "pending", "resolved", "verifying" },
	when = rejected,
	to = "in_progress",
	count = "rounds",
	tally = "rejected_answers",
	forget = "verified",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

transition "answer-rejected-upstairs" {
	about = "The same where the case has gone up already: it stays there.",
	on = "feedback",
	from = "escalated",
	when = rejected,
	count = "rounds",
	tally = "rejected_answers",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

transition "rejected-after-closing" {
	about = "The case is over; the customer is not content.",
	on = "feedback",
	from = "closed",
	when = rejected,
	tag = "dissatisfied",
	handling = "offer_to_reopen",
}

transition "referred-by-authority" {
	about = "An authority has looked at it and sent it.",
	on = { "complaint", "message" },
	when = field "source_authority" & field "authority_ref",
	rank = 70,
	nature = "valid",
	because = "authority_referral",
}

transition "not-valid-after-all" {
	about = "A valid complaint becomes a mere contact with approval only; it stays in every count.",
	on = "approve",
	when = field "approved":is(true) & field "disposition":equals("communicative"),
	nature = "communicative",
	because = "approved",
}

-- The answer ----------------------------------------------------------------------

guard "reply-is-complete" {
	about = "An answer without a date or a name makes the next complaint.",
	on = "reply",
	needs = field "cause" & field "solution" & field "deadline" & field "contact",
	refuse = "reply_incomplete",
	detail = "A reply names its cause, the solution, a deadline, and whom to contact.",
}

guard "identity-before-disclosure" {
	about = "In a sensitive case nothing is told before it is known to whom.",
	on = "reply",
	when = case "sensitive",
	needs = field "identity_verified":is(true) | case "identity_verified",
	rank = 80,
	refuse = "identity_not_verified",
	detail = "The case is sensitive: confirm the identity of the customer first.",
}

transition "identity-verified" {
	on = { "message", "reply", "assess", "resume" },
	when = field "identity_verified":is(true),
	note = { identity_verified = true },
}

transition "reply-starts-work" {
	about = "Who answers has begun.",
	on = "reply",
	from = { "received", "assigned", "in_progress", "pending" },
	to = "in_progress",
	remember = { "cause", "solution", "deadline", "contact" },
	count = "replies",
	forget = "pause_reason",
}

transition "reply-elsewhere" {
	about = "An answer in another state is remembered and moves nothing.",
	on = "reply",
	from = { "escalated", "resolved", "verifying", "closed" },
	remember = { "cause", "solution", "deadline", "contact" },
	count = "replies",
}

-- To another department, or person: an offer, and whether it is taken --------------

transition "offered" {
	about = "To a department or a person: the case stays where it is until the other side accepts.",
	on = "offer",
	from = open,
	note = { offered_to = field "to" },
}

guard "something-was-offered" {
	about = "Only what was offered can be accepted.",
	on = "accept",
	needs = case "offered_to" | case "assignee",
	refuse = "nothing_offered",
	detail = "The case was offered to nobody: expected an offer first.",
}

transition "accepted" {
	about = "The other side has it now, and is responsible.",
	on = "accept",
	from = open,
	when = case "offered_to":is_owner(),
	owner = case "offered_to",
	forget = "offered_to",
}

transition "accepted-by-a-person" {
	about = "The case stays with the owner; of whoever is in the owner's pool it is the own case now.",
	on = "accept",
	from = open,
	when = case "offered_to" & ~case "offered_to":is_owner(),
	note = { taken_by = case "offered_to" },
	forget = "offered_to",
}

guard "something-to-turn-down" {
	on = "refuse",
	needs = case "offered_to" | case "assignee",
	refuse = "nothing_offered",
	detail = "The case was offered to nobody: expected an offer first.",
}

transition "turned-down" {
	about = "It stays where it was; how often that happens is counted.",
	on = "refuse",
	from = open,
	count = "bounces",
	note = { refuse_reason = field "reason" },
	forget = "offered_to",
}

transition "arbiter" {
	about = "A case that goes from door to door is decided by the complaint manager.",
	on = "refuse",
	from = open,
	when = case "bounces":at_least(bounces_before_arbiter - 1),
	rank = 60,
	owner = "complaint_manager",
	tag = "bounced",
	handling = "arbiter_decides_who_keeps_it",
}

-- Waiting -------------------------------------------------------------------------

transition "waits" {
	about = "It waits for the customer or somebody outside; its clocks stand still.",
	on = "pause",
	from = { "received", "assigned", "in_progress" },
	when = ~field "reason":one_of { "approval", "superior" },
	to = "pending",
	note = { pause_reason = field "reason" },
}

transition "waits-for-superior" {
	about = "Waiting for one's own superior is no reason for the customer to wait.",
	on = "pause",
	from = at_work,
	when = field "reason":one_of { "approval", "superior" },
	note = { awaiting_approval = true },
}

transition "goes-on" {
	on = "resume",
	from = open,
	to = "in_progress",
	forget = { "pause_reason", "awaiting_approval" },
}

transition "goes-on-upstairs" {
	about = "What had gone up goes on there.",
	on = "resume",
	from = { "pending", "escalated" },
	when = case "level":at_least(1),
	rank = 60,
	to = "escalated",
}

transition "promised" {
	about = "A day was named: the promise has a clock of its own.",
	on = "promise",
	from = { "received", "assigned", "in_progress", "pending", "escalated", "resolved", "verifying" },
	count = "promises",
}

-- One level up --------------------------------------------------------------------

-- The first level of any clock takes a case one level up, the second level
-- another: several clocks that run out together are one reason, not many.
local function is_higher(level)
	return field "mark.level":equals(level) & ~case "level":at_least(level)
end

transition "escalated-by-time" {
	about = "A clock that ran out, and again, takes the case one level up.",
	on = "timer",
	from = at_work,
	when = field "mark.mark":equals("escalate")
	     & (is_higher(1) | is_higher(2) | is_higher(3))
	     & ~field "mark.clock":one_of { "handover", "approval", "pickup" },
	to = "escalated",
	escalate = true,
	handling = "superior_takes_over",
}

transition "too-many-rounds" {
	about = "Two answers that were not accepted are enough.",
	on = "feedback",
	from = { "received", "assigned", "in_progress", "pending", "resolved", "verifying", "escalated" },
	when = rejected & case "rounds":at_least(rounds_before_escalation - 1),
	rank = 60,
	to = "escalated",
	escalate = true,
	handling = "superior_takes_over",
}

-- The decision sheet --------------------------------------------------------------
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

-- Approval ------------------------------------------------------------------------

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

-- Settled, asked again, closed ----------------------------------------------------

guard "approved-before-settled" {
	about = "What somebody has to approve is not settled before.",
	on = "resolve",
	when = case "approver":equals("complaint_manager") & case "disposition",
	needs = case "approved":is(true),
	refuse = "approval_missing",
	detail = "The disposition needs approval: expected an event of kind approve first.",
}

guard "agreement-is-signed" {
	about = "What was agreed half way is on paper.",
	on = "resolve",
	when = field "disposition":equals("compromise") | ~field "disposition" & case "disposition":equals("compromise"),
	needs = field "signed_ref" | case "signed_ref",
	refuse = "agreement_missing",
	detail = "A compromise is agreed in writing: signed_ref names the paper.",
}

transition "resolved" {
	about = "Settled, as we see it; the rest is to ask whether it holds.",
	on = "resolve",
	from = open,
	to = "resolved",
	remember = { "disposition", "signed_ref" },
	forget = { "pause_reason", "offered_to", "verified" },
	handling = "ask_whether_it_holds",
}

transition "verified" {
	about = "The customer is content.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "satisfied", "verified", "ok" },
	to = "verifying",
	remember = "result",
	note = { verified = true },
}

transition "not-reached" {
	about = "Nobody could be asked yet.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "not_reached", "no_answer" },
	to = "verifying",
	remember = "result",
	count = "visits",
}

transition "unreachable" {
	about = "Three tries are enough.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "not_reached", "no_answer" } & case "visits":at_least(2),
	note = { verified = true },
	tag = "not_reached",
}

transition "does-not-hold" {
	about = "It is not settled after all.",
	on = "verify",
	from = settled,
	rank = 40,
	when = ~field "result":one_of { "satisfied", "verified", "ok", "not_reached", "no_answer" },
	to = "in_progress",
	remember = "result",
	count = "rounds",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

guard "closes-after-its-follow-up" {
	about = "Settled is four fifths; nobody closes a case before the customer was asked.",
	on = "close",
	needs = case "verified",
	refuse = "not_verified",
	detail = "A case closes after its follow-up: expected an event of kind verify first.",
}

transition "closed" {
	on = "close",
	from = settled,
	to = "closed",
}

transition "reopened" {
	about = "Somebody opens it again, and it counts.",
	on = "reopen",
	from = { "resolved", "verifying", "closed" },
	to = "in_progress",
	count = "reopened",
	forget = { "verified", "result" },
	tag = "reopened",
}

-- Judgements ----------------------------------------------------------------------

transition "appealed" {
	about = "The judgement falls back to the neutral one until a person has confirmed it.",
	on = "appeal",
	count = "appeals",
	note = { appeal_reason = field "reason" },
	tag = "appealed",
	handling = "a_person_who_did_not_judge_looks_again",
}

-- What other departments do for the case ------------------------------------------
--
-- Each finds the decision in its own queue, with the obligation's id; when it has
-- done its part it sends an event of kind done with that id.

local support = {
	{ "warehouse", what = "goods", due = "2 workdays" },
	{ "finance", what = "payment", due = "3 workdays" },
	{ "legal", what = "opinion", due = "3 workdays" },
	{ "site_visit", to = "field_service", what = "site_visit", due = "3 workdays" },
}

for _, s in ipairs(support) do
	transition("support-" .. s[1]) {
		about = "The sheet says that this department's support is needed.",
		on = "assess",
		when = field "dq.d5":equals(s[1]) & ~case "dq.d5":equals(s[1]),
		obligation = { to = s.to or s[1], what = s.what, due = s.due, calendar = "office-cn" },
	}
end

transition "rectified" {
	about = "What made the complaint is to be put right, so that it makes no other.",
	on = { "assess", "resolve" },
	when = field "attrs.rectify":is(true) & ~case "rectify",
	note = { rectify = true },
	obligation = { to = "quality", what = "rectify", due = "5 workdays", calendar = "office-cn" },
}

transition "work-is-done" {
	about = "Another department has done its part.",
	on = "done",
	count = "done",
}

transition "support-is-late" {
	about = "Another department has not done its part in time.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":contains("obligation_"),
	tag = "support_late",
	handling = "remind_the_department",
}

guard "support-first" {
	about = "A case is not closed while somebody still owes it something.",
	on = "close",
	needs = ~case "open_obligations",
	rank = 60,
	refuse = "obligations_open",
	detail = "Another department still owes the case something: see its obligations.",
}
