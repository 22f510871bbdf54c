-- joins.lua: who complains by telephone and by mail has one matter, not two.
--
-- A new complaint that says what an open case of the same customer says is
-- joined to that case: what came goes on there, so that one person answers, once.
-- Nothing is lost, and no time is won or lost by it: the first case's clocks run
-- on.  triaged-rules(7), JOINING, has the words.

join "same-complaint" {
	about = "The same complaint of a customer by several channels is one case.",
	within = "7d",
	-- a few words more or less; 1 is letter for letter.  Two stories in the same
	-- phrases have at most 0.77 or so.  One that names another number (an order, an
	-- amount, a date) is another complaint, however alike
	alike = 0.85,
	-- what an authority has sent is answered by itself; so is what its sender
	-- says is a matter of its own
	when = ~field "authority_ref" & ~field "attrs.own_case",
}
