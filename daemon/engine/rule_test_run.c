/*
 * rule_test_run: one test's events, fed in one by one with the test's own
 * clock.  It knows no expectation.
 */
#include <string.h>

#include "json_scan.h"
#include "rule_tests_parts.h"

#define WOKEN_MAX 10000 /* entries between two events: a clock that begins again
                           with each mark has no end of its own */

static void
decision_cb(void *arg, struct str json)
{
	struct rule_test_run *r = arg;

	if (!r->is_forwarded) {
		buf_reset(&r->decision);
		buf_add_str(&r->decision, json);
	}
	if (r->on_decision != NULL)
		r->on_decision(r->arg, json);
}

/* Marks that fall due meanwhile. */
static void
pass_time(struct rule_test_run *r, int64_t until_ms)
{
	const struct store_sink sink = { decision_cb, r };
	const struct decide_input how = { .is_last_try = true,
		.most = WOKEN_MAX };

	if (!r->is_endless)
		r->is_endless = !decide_until(r->rs, r->store, r->options,
		    &how, until_ms, &r->arena, &sink);
}

static void
feed(struct rule_test_run *r, struct str event, int64_t now_ms)
{
	const struct store_sink sink = { decision_cb, r };
	struct complaint c = { 0 };
	struct decide_input in = { .complaint = &c, .is_last_try = true };
	struct decide_output out;

	buf_reset(&r->decision);
	r->why = (struct refused){ 0 };
	if (complaint_parse(&c, event, &r->options->limits, &r->why) == -1)
		return;
	if (now_ms < 0)
		now_ms = c.has_at ? c.at_ms : r->now_ms;
	r->now_ms = now_ms > r->now_ms ? now_ms : r->now_ms;
	pass_time(r, r->now_ms);
	buf_reset(&r->decision);
	in.now_ms = r->now_ms;
	mem_arena_reset(&r->arena);
	decide_entry(r->rs, r->store, r->options, &in, &r->arena, &sink, &out);
	if (out.outcome == OUTCOME_REFUSED)
		r->why = out.why;
	r->is_forwarded = true;
	decide_what_was_forwarded(r->rs, r->store, r->options, &in, &out,
	    &r->arena, &sink, NULL);
	r->is_forwarded = false;
	complaint_clear(&c);
}

void
rule_test_run_start(struct rule_test_run *r, struct ruleset *rs,
    const struct decide_options *options)
{
	*r = (struct rule_test_run){
		.rs = rs, .options = options, .store = store_new(),
	};
}

void
rule_test_run_feed(struct rule_test_run *r, const struct rule_test *test)
{
	uint32_t i;

	store_reset(r->store);
	mem_arena_reset(&r->mem);
	r->now_ms = 0;
	r->is_endless = false;
	for (i = 0; i < test->nevents; i++) {
		feed(r, test->events[i], test->now_ms[i]);
		if (r->on_event != NULL)
			r->on_event(r->arg, i, (struct str){
			    r->decision.data, r->decision.len });
	}
	if (test->until_ms >= 0)
		pass_time(r, test->until_ms);
}

void
rule_test_run_clear(struct rule_test_run *r)
{
	store_free(r->store);
	mem_arena_clear(&r->arena);
	mem_arena_clear(&r->mem);
	buf_clear(&r->decision);
	buf_clear(&r->got);
}

void
rule_test_put_names(struct buf *b, struct str rules)
{
	struct json_scan s;
	struct str name, rule, value;
	size_t from = b->len;

	if (json_scan_open(&s, rules, '[') == -1)
		return;
	buf_addc(b, '[');
	while (json_scan_next(&s, &name, &rule) == 1)
		if (json_scan_member(rule, "rule", &value)) {
			if (b->len > from + 1)
				buf_addc(b, ',');
			buf_add_str(b, value);
		}
	buf_addc(b, ']');
}
