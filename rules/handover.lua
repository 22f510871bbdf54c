-- handover.lua: who has the case: to another department or person, and one level up.
--
-- No case is without an owner: what is offered stays where it is until the other side
-- accepts, and a case that goes from door to door is decided by the complaint
-- manager.

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

-- How often before somebody else decides.
local bounces_before_arbiter = 3     -- departments that gave the case back

-- An offer, and whether it is taken ----------------------------------------------

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

-- One level up -------------------------------------------------------------------

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
