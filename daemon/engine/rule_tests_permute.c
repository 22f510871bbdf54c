/*
 * rule_tests_permute: the same tests with the rules in other orders.  Every
 * decision of every test is kept from the usual order, and compared member by
 * member.
 */
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "rule_tests_parts.h"

/* The decisions of all tests, one after the other. */
struct record {
	struct mem_arena mem;
	struct str *decisions;
	uint32_t n, cap;
};

static void
keep_cb(void *arg, uint32_t event, struct str decision)
{
	struct record *rec = arg;

	(void)event;
	if (rec->n == rec->cap) {
		rec->cap = rec->cap > 0 ? 2 * rec->cap : 256;
		rec->decisions = mem_realloc(rec->decisions,
		    rec->cap * sizeof(*rec->decisions));
	}
	rec->decisions[rec->n++] = mem_arena_str(&rec->mem, decision);
}

static void
record_clear(struct record *rec)
{
	mem_arena_clear(&rec->mem);
	free(rec->decisions);
}

/* Lists of objects --------------------------------------------------------- */

/* Is each item of a in b? Rules are told in the order in which they ran. */
static bool
same_items(struct str a, struct str b)
{
	struct json_scan s, t;
	struct str name, item, other;
	uint32_t n = 0, m = 0;
	bool found;

	if (json_scan_open(&s, a, '[') == -1)
		return str_eq(a, b);
	while (json_scan_next(&s, &name, &item) == 1) {
		n++;
		found = false;
		if (json_scan_open(&t, b, '[') == -1)
			return false;
		for (m = 0; json_scan_next(&t, &name, &other) == 1; m++)
			found |= str_eq(item, other);
		if (!found)
			return false;
	}
	return n == m || n == 0;
}

static bool
same_member(struct str name, struct str a, struct str b)
{
	if (json_scan_is(name, "rules") || json_scan_is(name, "degraded"))
		return same_items(a, b) && same_items(b, a);
	/* the name of the set is no part of what it decides */
	return json_scan_is(name, "ruleset") || str_eq(a, b);
}

/* One decision beside the other -------------------------------------------- */

static char *
copy(struct str s)
{
	return mem_strndup(s.data, s.len);
}

static char *
rule_names(struct str decision)
{
	struct buf names = { 0 };
	struct str rules;
	char *s;

	if (decision.len > 0 && json_scan_member(decision, "rules", &rules))
		rule_test_put_names(&names, rules);
	s = copy((struct str){ names.data, names.len });
	buf_clear(&names);
	return s;
}

/* The first member of `usual` that differs; false where none does. */
static bool
find_member(struct str usual, struct str other,
    struct rule_tests_difference *d)
{
	struct json_scan s;
	struct str name, value, there;
	struct buf text = { 0 };

	if (json_scan_open(&s, usual, '{') == -1)
		return false;
	while (json_scan_next(&s, &name, &value) == 1) {
		buf_reset(&text);
		if (!json_scan_text(name, &text))
			continue;
		if (!json_scan_member(other, buf_cstr(&text), &there))
			there = (struct str){ "", 0 };
		if (same_member(name, value, there))
			continue;
		d->field = copy((struct str){ text.data, text.len });
		d->usual = copy(value);
		d->other = copy(there);
		buf_clear(&text);
		return true;
	}
	buf_clear(&text);
	return false;
}

static bool
differ(struct str usual, struct str other, struct rule_tests_difference *d)
{
	if (str_eq(usual, other))
		return false;
	if (usual.len == 0 || other.len == 0) {
		d->field = mem_strdup("decision");
		d->usual = copy(usual);
		d->other = copy(other);
	} else if (!find_member(usual, other, d)) {
		return false;
	}
	d->usual_rules = rule_names(usual);
	d->other_rules = rule_names(other);
	return true;
}

/* The test and event that a decision of the record belongs to. */
static void
name_test(struct ruleset *rs, uint32_t number, struct rule_tests_difference *d)
{
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(rs, &tests), i;

	for (i = 0; i < n && number >= tests[i].nevents; i++)
		number -= tests[i].nevents;
	if (i == n)
		return;
	d->test = mem_strdup(tests[i].name);
	d->where = mem_strdup(tests[i].where);
	d->event = number + 1;
}

/* All tests in one order --------------------------------------------------- */

struct permuting {
	const struct rule_tests_orders *o;
	uint32_t order, done, all; /* test runs */
};

static void
run_all(struct permuting *p, struct ruleset *rs, struct record *rec)
{
	struct rule_test_run r;
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(rs, &tests), i;

	p->all = n * (p->o->orders + 1);
	rule_test_run_start(&r, rs, p->o->decide);
	r.on_event = keep_cb;
	r.arg = rec;
	for (i = 0; i < n; i++) {
		rule_test_run_feed(&r, &tests[i]);
		p->done++;
		if (p->o->progress != NULL)
			p->o->progress(p->o->arg, p->done, p->all);
	}
	rule_test_run_clear(&r);
}

static bool
find_difference(struct permuting *p, struct ruleset *rs,
    const struct record *usual, const struct record *other,
    struct rule_tests_difference *d)
{
	uint32_t i;

	for (i = 0; i < usual->n && i < other->n; i++)
		if (differ(usual->decisions[i], other->decisions[i], d)) {
			name_test(rs, i, d);
			d->order = p->order;
			return true;
		}
	return false;
}

/* Loads and runs one order: -1 where it does not load. */
static int
record_order(struct permuting *p, struct record *rec, struct ruleset **rs,
    struct err *err)
{
	*rs = p->o->load(p->o->arg, p->order, err);
	if (*rs == NULL)
		return -1;
	run_all(p, *rs, rec);
	return 0;
}

int
rule_tests_permute(const struct rule_tests_orders *o,
    struct rule_tests_difference *d, struct err *err)
{
	struct permuting p = { .o = o };
	struct record usual = { 0 }, other;
	struct ruleset *rs;
	int rc;

	*d = (struct rule_tests_difference){ 0 };
	rc = record_order(&p, &usual, &rs, err);
	ruleset_free(rs);
	for (p.order = 1; rc == 0 && p.order <= o->orders; p.order++) {
		other = (struct record){ 0 };
		rc = record_order(&p, &other, &rs, err);
		if (rc == 0)
			rc = find_difference(&p, rs, &usual, &other, d);
		ruleset_free(rs);
		record_clear(&other);
	}
	record_clear(&usual);
	return rc;
}

void
rule_tests_difference_clear(struct rule_tests_difference *d)
{
	free(d->test);
	free(d->where);
	free(d->field);
	free(d->usual);
	free(d->other);
	free(d->usual_rules);
	free(d->other_rules);
	*d = (struct rule_tests_difference){ 0 };
}
