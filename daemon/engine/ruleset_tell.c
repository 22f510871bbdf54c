/*
 * ruleset_tell: what each rule does when it fires, as JSON, ready to be put into
 * a decision.
 */
#include "ruleset_parts.h"

static void
tell_proposal(struct buf *b, const struct rule *rule)
{
	if (rule->clock == NULL) {
		proposal_json(b, &rule->proposal,
		    rule->stage == STAGE_SIGNAL ? &rule->name : NULL);
		return;
	}
	buf_adds(b, "{\"clock\":");
	buf_json(b, rule->clock->name);
	buf_addc(b, '}');
}

void
ruleset_tell_rules(struct ruleset *rs)
{
	struct rule *rule = rs->rules;
	uint32_t i;

	for (i = 0; i < rs->nrules; i++, rule++) {
		buf_reset(&rs->scratch);
		tell_proposal(&rs->scratch, rule);
		rule->proposal.did = mem_arena_str(&rs->mem, (struct str){
		    rs->scratch.data, rs->scratch.len });
	}
}
