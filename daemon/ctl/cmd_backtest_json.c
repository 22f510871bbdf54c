/*
 * cmd_backtest_json: what came of a backtest, for programs: one JSON object.
 * It knows counts and kept cases, and no rule and no event.
 */
#include "backtest_parts.h"

static const char *const axes[AXIS__MAX] = { "type", "priority", "owner" };
static const char *const sides[SIDES] = { "in_force", "candidate" };

static void
put_int(struct buf *b, const char *name, int64_t n)
{
	buf_json_name(b, name);
	buf_add_int(b, n);
}

static void
put_text(struct buf *b, const char *name, struct str s)
{
	buf_json_name(b, name);
	buf_json(b, s);
}

static void
put_bool(struct buf *b, const char *name, bool is)
{
	buf_json_name(b, name);
	buf_adds(b, is ? "true" : "false");
}

static void
put_time(struct buf *b, const char *name, bool is_known, int64_t ms)
{
	buf_json_name(b, name);
	if (!is_known)
		buf_adds(b, "null");
	else
		buf_json_time(b, ms);
}

/* Between the items of a list. */
static void
next_item(struct buf *b)
{
	if (b->data[b->len - 1] != '[')
		buf_addc(b, ',');
}

static void
put_rules(struct buf *b, const struct backtest *bt)
{
	buf_json_name(b, "rules");
	buf_addc(b, '{');
	for (int i = 0; i < SIDES; i++) {
		const struct backtest_side *s = &bt->sides[i];

		buf_json_name(b, sides[i]);
		buf_addc(b, '{');
		put_text(b, "ruleset", str_of(ruleset_short_hash(s->rules)));
		put_text(b, "hash", str_of(s->hash));
		put_text(b, "from", str_of(s->from));
		put_int(b, "rules", ruleset_nrules(s->rules));
		put_int(b, "degraded", bt->degraded[i]);
		buf_addc(b, '}');
	}
	buf_addc(b, '}');
}

static void
put_period(struct buf *b, const struct backtest *bt)
{
	const struct backtest_source *s = &bt->source;

	buf_json_name(b, "period");
	buf_addc(b, '{');
	put_text(b, "source", str_of(s->name));
	put_time(b, "first", s->has_period, s->first_ms);
	put_time(b, "last", s->has_period, s->last_ms);
	put_time(b, "since", s->has_since, s->since_ms);
	put_bool(b, "older_are_gone", s->is_cut);
	buf_addc(b, '}');
}

static void
put_events(struct buf *b, const struct backtest *bt)
{
	buf_json_name(b, "events");
	buf_addc(b, '{');
	put_int(b, "read", bt->source.read);
	put_int(b, "joined", bt->joined);
	put_int(b, "decided", bt->decided);
	put_int(b, "duplicate", bt->duplicate);
	put_int(b, "refused", bt->refused);
	buf_json_name(b, "refusals");
	buf_addc(b, '{');
	for (int i = 1; i < REFUSAL__MAX; i++)
		if (bt->refusals[i] > 0)
			put_int(b, refusal_words[i], bt->refusals[i]);
	buf_adds(b, "}}");
}

static void
put_fields(struct buf *b, const struct backtest *bt)
{
	put_int(b, "flips", bt->flips);
	buf_json_name(b, "share");
	buf_addf(b, "%.6g", backtest_share(bt, bt->flips));
	buf_json_name(b, "fields");
	buf_addc(b, '{');
	for (int i = 0; i < FIELD__MAX; i++)
		put_int(b, backtest_fields[i], bt->fields[i]);
	buf_addc(b, '}');
}

static void
put_table(struct buf *b, const struct backtest_table *t, const uint32_t *order)
{
	buf_addc(b, '[');
	for (uint32_t i = 0; i < t->n; i++)
		for (uint32_t k = 0; k < t->n; k++) {
			int64_t n = t->cells[order[i]][order[k]];

			if (n == 0)
				continue;
			next_item(b);
			buf_addc(b, '{');
			put_text(b, "from", t->names[order[i]]);
			put_text(b, "to", t->names[order[k]]);
			put_int(b, "n", n);
			buf_addc(b, '}');
		}
	buf_addc(b, ']');
}

static void
put_tables(struct buf *b, const struct backtest *bt, struct mem_arena *a)
{
	const struct backtest_table *owners = &bt->tables[AXIS_OWNER];

	buf_json_name(b, "tables");
	buf_addc(b, '{');
	for (int axis = 0; axis < AXIS__MAX; axis++) {
		buf_json_name(b, axes[axis]);
		put_table(b, &bt->tables[axis],
		    backtest_order(bt, (enum backtest_axis)axis, a));
	}
	buf_addc(b, '}');
	buf_json_name(b, "load");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < owners->n; i++) {
		uint32_t at = backtest_order(bt, AXIS_OWNER, a)[i];

		next_item(b);
		buf_addc(b, '{');
		put_text(b, "owner", owners->names[at]);
		put_int(b, "before", backtest_before(owners, at));
		put_int(b, "after", backtest_after(owners, at));
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
}

static void
put_behind(struct buf *b, const struct backtest *bt, struct mem_arena *a)
{
	static const char *const parts[] = { "gone", "new", "changed" };
	struct backtest_rule *rules;
	uint32_t n = backtest_rules(bt, a, &rules);

	buf_json_name(b, "behind");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < n; i++) {
		next_item(b);
		buf_addc(b, '{');
		put_text(b, "rule", str_of(rules[i].name));
		put_text(b, "part", str_of(parts[rules[i].part]));
		put_int(b, "n", rules[i].n);
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
}

static void
put_case(struct buf *b, const struct backtest_case *c)
{
	next_item(b);
	buf_addc(b, '{');
	put_text(b, "event", c->event);
	put_text(b, "case", c->case_id);
	put_time(b, "at", true, c->at_ms);
	for (int side = 0; side < SIDES; side++) {
		buf_json_name(b, sides[side]);
		buf_add_str(b, c->json[side]);
	}
	buf_addc(b, '}');
}

static void
put_group(struct buf *b, const struct backtest *bt,
    const struct backtest_group *g)
{
	const struct backtest_case *c = g->cases;

	next_item(b);
	buf_addc(b, '{');
	put_int(b, "n", g->n);
	buf_json_name(b, "changed");
	buf_addc(b, '{');
	for (int i = 0; i < FIELD__MAX; i++)
		if (g->changed & 1u << i)
			put_bool(b, backtest_fields[i], true);
	buf_addc(b, '}');
	for (int axis = 0; axis < AXIS__MAX; axis++) {
		const struct str *names = bt->tables[axis].names;

		if (!(g->changed & 1u << backtest_axis_field[axis]))
			continue;
		buf_json_name(b, axes[axis]);
		buf_addc(b, '[');
		buf_json(b, names[g->from[axis]]);
		buf_addc(b, ',');
		buf_json(b, names[g->to[axis]]);
		buf_addc(b, ']');
	}
	buf_json_name(b, "cases");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < g->nshown; i++, c = c->next)
		put_case(b, c);
	buf_adds(b, "]}");
}

static void
put_limit(struct buf *b, const struct backtest *bt)
{
	buf_json_name(b, "max_flips");
	if (!bt->has_limit) {
		buf_adds(b, "null");
		return;
	}
	buf_addf(b, "{\"%s\":%.15g", bt->is_limit_percent ? "percent" : "n",
	    bt->limit);
	put_bool(b, "exceeded", backtest_is_over(bt));
	buf_addc(b, '}');
}

void
backtest_put_json(struct buf *b, struct backtest *bt)
{
	struct mem_arena a = { 0 };

	buf_addc(b, '{');
	put_period(b, bt);
	put_rules(b, bt);
	put_events(b, bt);
	put_fields(b, bt);
	put_limit(b, bt);
	put_tables(b, bt, &a);
	put_behind(b, bt, &a);
	buf_json_name(b, "groups");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < bt->ngroups; i++)
		put_group(b, bt, &bt->groups[i]);
	buf_addc(b, ']');
	put_int(b, "ungrouped", bt->ungrouped);
	buf_adds(b, "}\n");
	mem_arena_clear(&a);
}
