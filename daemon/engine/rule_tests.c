/*
 * rule_tests: runs the tests that stand beside the rules.  It knows decisions
 * as JSON, and nothing of how they come about.
 */
#include "rule_tests.h"

#include <string.h>

#include "json_scan.h"

/* One test at work. */
struct run {
	struct ruleset *rs;
	const struct decide_options *options;
	struct store *store;
	struct mem_arena arena;
	struct buf decision;    /* the last, or "" */
	struct refused why;     /* the last refusal */
	struct buf got;
	int64_t now_ms;
};

static void
decision_cb(void *arg, struct str json)
{
	struct run *r = arg;

	buf_reset(&r->decision);
	buf_add_str(&r->decision, json);
}

/* Feeds one event in. */
static void
feed(struct run *r, struct str event, int64_t now_ms)
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
	in.now_ms = r->now_ms;
	mem_arena_reset(&r->arena);
	decide_entry(r->rs, r->store, r->options, &in, &r->arena, &sink, &out);
	if (out.outcome == OUTCOME_REFUSED)
		r->why = out.why;
	complaint_clear(&c);
}

/* Is every item of the one list in the other? */
static bool
contains(struct str list, struct str items)
{
	struct json_scan s, t;
	struct str name, item, have;
	bool found;

	if (json_scan_open(&s, items, '[') == -1)
		return false;
	while (json_scan_next(&s, &name, &item) == 1) {
		found = false;
		if (json_scan_open(&t, list, '[') == -1)
			return false;
		while (!found && json_scan_next(&t, &name, &have) == 1)
			found = str_eq(item, have);
		if (!found)
			return false;
	}
	return true;
}

/* The rules that decided, by name. */
static void
put_rule_names(struct buf *b, struct str rules)
{
	struct json_scan s;
	struct str name, rule, value;

	if (json_scan_open(&s, rules, '[') == -1)
		return;
	buf_addc(b, '[');
	while (json_scan_next(&s, &name, &rule) == 1)
		if (json_scan_member(rule, "rule", &value)) {
			if (b->len > 1)
				buf_addc(b, ',');
			buf_add_str(b, value);
		}
	buf_addc(b, ']');
}

/* What the run made of a field, as JSON; "null" where there is none. */
static struct str
got_of(struct run *r, struct str field)
{
	struct str decision = { r->decision.data, r->decision.len }, value;
	char name[64];

	buf_reset(&r->got);
	if (str_is(field, "refused") && r->why.reason != REFUSAL_NONE) {
		buf_json_cstr(&r->got, refusal_words[r->why.reason]);
	} else if (field.len < sizeof(name)) {
		memcpy(name, field.data, field.len);
		name[field.len] = '\0';
		if (decision.len == 0 ||
		    !json_scan_member(decision, name, &value))
			value = (struct str){ "", 0 };
		if (str_is(field, "rules"))
			put_rule_names(&r->got, value);
		else
			buf_add_str(&r->got, value);
	}
	if (r->got.len == 0)
		buf_adds(&r->got, r->why.reason != REFUSAL_NONE ?
		    refusal_words[r->why.reason] : "null");
	return (struct str){ r->got.data, r->got.len };
}

/* An empty list expects an empty one; any other, that its items are there. */
static bool
is_met(struct str expected, struct str got)
{
	if (str_is(expected, "{}") || str_is(expected, "[]"))
		return str_is(got, "[]");
	if (expected.len > 0 && expected.data[0] == '[')
		return contains(got, expected);
	return str_eq(expected, got);
}

static void
run_one(struct run *r, const struct rule_test *test,
    struct rule_test_result *result)
{
	const struct rule_expect *x;
	uint32_t i;

	store_reset(r->store);
	r->now_ms = 0;
	for (i = 0; i < test->nevents; i++)
		feed(r, test->events[i], test->now_ms[i]);
	*result = (struct rule_test_result){ .test = test, .passed = true };
	for (x = test->expect; result->passed && x != NULL; x = x->next) {
		result->field = x->field;
		result->expected = x->json;
		result->got = got_of(r, x->field);
		result->passed = is_met(x->json, result->got);
	}
	result->decision = (struct str){ r->decision.data, r->decision.len };
}

uint32_t
rule_tests_run(struct ruleset *rs, const struct decide_options *options,
    void (*fn)(void *arg, const struct rule_test_result *result), void *arg)
{
	struct run r = { .rs = rs, .options = options, .store = store_new() };
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(rs, &tests), i, failed = 0;
	struct rule_test_result result;

	for (i = 0; i < n; i++) {
		run_one(&r, &tests[i], &result);
		failed += !result.passed;
		fn(arg, &result);
	}
	store_free(r.store);
	mem_arena_clear(&r.arena);
	buf_clear(&r.decision);
	buf_clear(&r.got);
	return failed;
}
