/*
 * ruleset_joins: complaints that came before, by another way.  Rules of the stage
 * join say how alike two must be; which others there are, who runs the rules
 * knows.
 */
#include "ruleset_parts.h"

bool
ruleset_has_joins(const struct ruleset *rs)
{
	return rs->stage_from[STAGE_JOIN] < rs->stage_from[STAGE_JOIN + 1];
}

struct str
ruleset_closed_state(const struct ruleset *rs)
{
	uint32_t i;

	for (i = 0; i < rs->states.n; i++)
		if (rs->is_closed_state != NULL && rs->is_closed_state[i])
			return rs->states.strs[i];
	return (struct str)STR("");
}

int
ruleset_check_joins(struct ruleset *rs, struct err *err)
{
	const struct rule *rule = &rs->rules[rs->stage_from[STAGE_JOIN]];

	if (!ruleset_has_joins(rs))
		return 0;
	if (ruleset_closed_state(rs).len == 0)
		return err_set(err, "%s: a case that is joined to another is "
		    "closed; expected states { ..., closed = { \"closed\" } } "
		    "in some file", rule->where_text);
	if (rs->folder == NULL)
		rs->folder = text_folder_new(err);
	return rs->folder == NULL ? -1 : 0;
}

/* {"joined":"c-17","alike":0.93} */
static struct str
tell(struct ruleset *rs, const struct verdict *v, int alike,
    struct mem_arena *a)
{
	struct buf *b = &rs->scratch;

	buf_reset(b);
	buf_adds(b, "{\"joined\":");
	buf_json(b, v->joined);
	buf_adds(b, ",\"alike\":");
	buf_add_thousandths(b, alike);
	buf_addc(b, '}');
	return mem_arena_str(a, (struct str){ b->data, b->len });
}

bool
joins_find(struct ruleset *rs, const struct facts *facts, uint32_t number,
    struct mem_arena *a, struct verdict *v, struct str *did)
{
	const struct join_rule *k = rs->rules[number].join;
	int how = 0;

	if (facts->alike == NULL || v->joined.len > 0)
		return false;
	v->joined = facts->alike(facts->alike_arg, k->within_ms, k->alike,
	    &how);
	if (v->joined.len == 0)
		return false;
	*did = tell(rs, v, how, a);
	return true;
}
