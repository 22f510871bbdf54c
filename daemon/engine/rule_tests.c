/*
 * rule_tests: runs the tests that stand beside the rules, and says what they
 * expected and did not get.  It knows decisions as JSON, and nothing of how
 * they come about.
 */
#include "rule_tests.h"

#include <stdlib.h>
#include <string.h>

#include "fence.h"
#include "json_scan.h"
#include "names.h"
#include "rule_tests_parts.h"

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

/* When each clock is due, by its name; or "paused". */
static void
put_dues(struct buf *b, struct str sla)
{
	struct json_scan s;
	struct str name, clock, value;

	if (json_scan_open(&s, sla, '[') == -1)
		return;
	buf_addc(b, '{');
	while (json_scan_next(&s, &name, &clock) == 1) {
		if (b->len > 1)
			buf_addc(b, ',');
		if (json_scan_member(clock, "clock", &value))
			buf_add_str(b, value);
		buf_addc(b, ':');
		if (!json_scan_member(clock, "due", &value))
			continue;
		if (str_is(value, "null"))
			buf_adds(b, "\"paused\"");
		else
			buf_add_str(b, value);
	}
	buf_addc(b, '}');
}

/* By the id of each obligation: to whom, what, and its state. */
static void
put_owed(struct buf *b, struct str obligations)
{
	static const char *const names[] = { "to", "what", "state" };
	struct json_scan s;
	struct str name, item, value;
	size_t i;

	if (json_scan_open(&s, obligations, '[') == -1)
		return;
	buf_addc(b, '{');
	while (json_scan_next(&s, &name, &item) == 1) {
		if (b->len > 1)
			buf_addc(b, ',');
		if (json_scan_member(item, "id", &value))
			buf_add_str(b, value);
		for (i = 0; i < 3; i++) {
			buf_adds(b, i == 0 ? ":\"" : " ");
			if (json_scan_member(item, names[i], &value) &&
			    value.len >= 2)
				buf_add(b, value.data + 1, value.len - 2);
		}
		buf_addc(b, '"');
	}
	buf_addc(b, '}');
}

/* The word of a decision that says why it refused the event. */
static void
put_reason(struct buf *b, struct str refused)
{
	struct str reason;

	if (json_scan_member(refused, "reason", &reason))
		buf_add_str(b, reason);
}

/* What the run made of a field, as JSON; "null" where there is none. */
static struct str
got_of(struct rule_test_run *r, struct str field)
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
		if (str_is(field, "refused"))
			put_reason(&r->got, value);
		else if (str_is(field, "rules") ||
		    str_is(field, "incidents"))
			rule_test_put_names(&r->got, value);
		else if (str_is(field, "obligations"))
			put_owed(&r->got, value);
		else if (str_is(field, "sla"))
			put_dues(&r->got, value);
		else
			buf_add_str(&r->got, value);
	}
	if (r->got.len == 0)
		buf_adds(&r->got, r->why.reason != REFUSAL_NONE ?
		    refusal_words[r->why.reason] : "null");
	return (struct str){ r->got.data, r->got.len };
}

static int64_t
instant(struct str json)
{
	struct buf text = { 0 };
	int64_t ms = -1;

	if (json_scan_text(json, &text) && time_parse(
	    (struct str){ text.data, text.len }, &ms) == -1)
		ms = -1;
	buf_clear(&text);
	return ms;
}

/* Equal as they are written, or as times. */
static bool
is_same_due(struct str a, struct str b)
{
	return str_eq(a, b) || (instant(a) >= 0 && instant(a) == instant(b));
}

/* Is each clock due when it is to be?  false: there is none. */
static bool
dues_are(struct str expected, struct str got)
{
	struct json_scan s;
	struct str name, due, have;
	char key[128];

	if (json_scan_open(&s, expected, '{') == -1)
		return false;
	while (json_scan_next(&s, &name, &due) == 1) {
		if (name.len < 2 || name.len >= sizeof(key))
			return false;
		memcpy(key, name.data + 1, name.len - 2);
		key[name.len - 2] = '\0';
		if (!json_scan_member(got, key, &have)) {
			if (!str_is(due, "false"))
				return false;
		} else if (!is_same_due(due, have)) {
			return false;
		}
	}
	return true;
}

/* What is no number, or longer than one of ours, is none. */
static bool
read_number(struct str s, double *number)
{
	char text[64] = "", *end;

	if (s.len == 0 || s.len >= sizeof(text) || s.data[0] == '"')
		return false;
	memcpy(text, s.data, s.len);
	*number = strtod(text, &end);
	return end == text + s.len;
}

/* 0.76 however it is written: Lua's numbers come with all their digits. */
static bool
is_same_number(struct str a, struct str b)
{
	double x, y;

	return read_number(a, &x) && read_number(b, &y) && x >= y && x <= y;
}

/* An empty list expects an empty one; any other, that its items are there. */
static bool
is_met(struct str expected, struct str got)
{
	if (str_is(expected, "{}") || str_is(expected, "[]"))
		return str_is(got, "[]") || str_is(got, "{}");
	if (got.len > 0 && got.data[0] == '{')
		return dues_are(expected, got);
	if (expected.len > 0 && expected.data[0] == '[')
		return contains(got, expected);
	return str_eq(expected, got) || is_same_number(expected, got);
}

static struct rule_test_miss *
new_miss(struct rule_test_run *r, struct str field, struct str expected,
    struct str got)
{
	struct rule_test_miss *m = mem_arena_alloc(&r->mem, sizeof(*m));

	*m = (struct rule_test_miss){ .field = field, .expected = expected,
		.got = mem_arena_str(&r->mem, got) };
	return m;
}

static const struct rule_test_miss *
find_misses(struct rule_test_run *r, const struct rule_test *test)
{
	struct rule_test_miss *first = NULL, **last = &first;
	const struct rule_expect *x;
	struct str got;

	for (x = test->expect; x != NULL; x = x->next) {
		got = got_of(r, x->field);
		if (is_met(x->json, got))
			continue;
		*last = new_miss(r, x->field, x->json, got);
		last = &(*last)->next;
	}
	if (r->is_endless)
		*last = new_miss(r, (struct str)STR("run_until"),
		    (struct str)STR("\"an end of the marks\""),
		    (struct str)STR("\"more than 10000 before then\""));
	return first;
}

/* Which rules have fired in a test. */
struct coverage {
	struct names rules;
	struct mem_arena mem;
	bool *has_fired;
};

static void
coverage_start(struct coverage *c, const struct ruleset *rs, bool *has_fired)
{
	uint32_t i, n = has_fired != NULL ? ruleset_nrules(rs) : 0;

	*c = (struct coverage){ .has_fired = has_fired };
	for (i = 0; i < n; i++)
		names_add(&c->rules, &c->mem,
		    str_of(ruleset_rule_name(rs, i)));
}

static void
note_fired_cb(void *arg, struct str decision)
{
	struct coverage *c = arg;
	struct json_scan s;
	struct str rules, unused, rule, name;
	struct buf text = { 0 };
	uint32_t id;

	if (c->has_fired == NULL || decision.len == 0 ||
	    !json_scan_member(decision, "rules", &rules) ||
	    json_scan_open(&s, rules, '[') == -1)
		return;
	while (json_scan_next(&s, &unused, &rule) == 1) {
		buf_reset(&text);
		if (!json_scan_member(rule, "rule", &name) ||
		    !json_scan_text(name, &text))
			continue;
		id = names_find(&c->rules, (struct str){ text.data, text.len });
		if (id != NAMES_NONE)
			c->has_fired[id] = true;
	}
	buf_clear(&text);
}

static bool
is_chosen(const struct rule_test *test, const char *filter)
{
	return filter == NULL || strstr(test->name, filter) != NULL ||
	    strstr(test->where, filter) != NULL;
}

static void
run_one(struct rule_test_run *r, const struct rule_test *test,
    const struct rule_tests_options *o, struct rule_tests_sum *sum)
{
	struct rule_test_result result = { .test = test };

	rule_test_run_feed(r, test);
	result.misses = find_misses(r, test);
	result.passed = result.misses == NULL;
	result.decision = (struct str){ r->decision.data, r->decision.len };
	sum->run++;
	sum->failed += !result.passed;
	o->fn(o->arg, &result);
}

struct rule_tests_sum
rule_tests_run(struct ruleset *rs, const struct rule_tests_options *o)
{
	struct rule_tests_sum sum = { 0 };
	struct rule_test_run r;
	struct coverage coverage;
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(rs, &tests), i, from_ms = fence_cpu_ms();

	rule_test_run_start(&r, rs, o->decide);
	coverage_start(&coverage, rs, o->has_fired);
	r.on_decision = note_fired_cb;
	r.arg = &coverage;
	for (i = 0; i < n; i++) {
		if (!is_chosen(&tests[i], o->filter))
			continue;
		sum.chosen++;
		if (o->cpu_ms == 0 || fence_cpu_ms() - from_ms < o->cpu_ms)
			run_one(&r, &tests[i], o, &sum);
	}
	rule_test_run_clear(&r);
	names_clear(&coverage.rules);
	mem_arena_clear(&coverage.mem);
	return sum;
}
