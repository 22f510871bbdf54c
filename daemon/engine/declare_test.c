/*
 * declare_test: the tests that stand beside the rules: what to feed in, as
 * JSON, and what to expect of the last decision.  It runs nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "declare_parts.h"

static const char *const expectable[] = {
	"type", "priority", "owner", "nature", "kind", "state", "flags",
	"tags", "handling", "rules", "degraded", "refused", "confidence",
	"sla", "assignee", "nature_cause", "obligations", "incidents", "joined",
	NULL
};

static struct datum
string_datum(struct str s)
{
	return (struct datum){ .type = DATUM_STRING, .s = s };
}

/* Adds a member that the author left out. */
static void
add_member(struct ruleset *rs, struct datum *d, const char *name,
    struct str s)
{
	struct member *all = mem_arena_alloc(&rs->mem,
	    (d->nmembers + 1) * sizeof(*all));

	if (d->nmembers > 0)
		memcpy(all, d->members, d->nmembers * sizeof(*all));
	all[d->nmembers].name = str_of(name);
	all[d->nmembers].value = string_datum(s);
	d->members = all;
	d->nmembers++;
	datum_sort(d);
}

static bool
needs_case(const struct datum *event)
{
	const struct datum *kind = datum_find(event, "kind");
	const struct complaint_kind *k;

	if (kind == NULL || kind->type != DATUM_STRING)
		return false;
	for (k = complaint_kinds; k->name != NULL; k++)
		if (str_is(kind->s, k->name))
			return k->needs_case;
	return true;
}

/* The case that events without one belong to: the first event's. */
static struct str
first_case(const struct datum *event)
{
	const struct datum *d = datum_find(event, "case");

	if (d == NULL)
		d = datum_find(event, "id");
	return d != NULL && d->type == DATUM_STRING ? d->s : STR("test-1");
}

static int
read_time(const struct datum *d, const char *what, int64_t *ms,
    struct err *err)
{
	if (d->type == DATUM_INT && d->i >= 0) {
		*ms = d->i;
		return 0;
	}
	if (d->type == DATUM_STRING && time_parse(d->s, ms) == 0)
		return 0;
	return err_set(err, "%s: expected a time such as "
	    "\"2026-11-21T10:00:00+08:00\"", what);
}

static int
add_event(struct ruleset *rs, struct rule_test *t, struct datum *event,
    struct str of_case, struct err *err)
{
	struct buf json = { 0 };
	struct buf id = { 0 };

	if (event->type != DATUM_TABLE || event->nitems > 0)
		return err_set(err, "event: expected an event's fields, "
		    "found %s", event->type == DATUM_TABLE ? "a list" :
		    datum_words(event->type));
	if (datum_find(event, "id") == NULL) {
		buf_addf(&id, "test-%u", t->nevents + 1);
		add_member(rs, event, "id", mem_arena_str(&rs->mem,
		    (struct str){ id.data, id.len }));
		buf_clear(&id);
	}
	if (datum_find(event, "case") == NULL && needs_case(event))
		add_member(rs, event, "case", of_case);
	if (datum_json(&json, event, err) < 0) {
		buf_clear(&json);
		return -1;
	}
	t->events[t->nevents] = mem_arena_str(&rs->mem,
	    (struct str){ json.data, json.len });
	t->now_ms[t->nevents++] = -1;
	buf_clear(&json);
	return 0;
}

static int
add_events(struct ruleset *rs, struct rule_test *t, const struct datum *d,
    struct err *err)
{
	const struct datum *one = datum_find(d, "event");
	const struct datum *many = datum_find(d, "events");
	struct datum *events;
	uint32_t i, n;

	if ((one == NULL) == (many == NULL))
		return err_set(err, "expected either event = { ... } or "
		    "events = { { ... }, ... }");
	if (many != NULL && (many->type != DATUM_TABLE || many->nitems == 0 ||
	    many->nmembers > 0))
		return err_set(err, "events: expected a list of events");
	n = one != NULL ? 1 : many->nitems;
	events = mem_arena_alloc(&rs->mem, n * sizeof(*events));
	memcpy(events, one != NULL ? one : many->items, n * sizeof(*events));
	t->events = mem_arena_alloc(&rs->mem, n * sizeof(*t->events));
	t->now_ms = mem_arena_alloc(&rs->mem, n * sizeof(*t->now_ms));
	for (i = 0; i < n; i++)
		if (add_event(rs, t, &events[i], first_case(&events[0]),
		    err) < 0)
			return -1;
	return 0;
}

/* now is when the last event is decided; an earlier one that does not say
 * when it happened is decided then, too. */
static int
set_times(struct rule_test *t, const struct datum *d, struct err *err)
{
	const struct datum *now = datum_find(d, "now");
	const struct datum *many = datum_find(d, "events");
	uint32_t i;
	int64_t ms = 0;

	if (now == NULL)
		return 0;
	if (read_time(now, "now", &ms, err) < 0)
		return -1;
	for (i = 0; i < t->nevents; i++)
		if (i + 1 == t->nevents ||
		    datum_find(&many->items[i], "at") == NULL)
			t->now_ms[i] = ms;
	return 0;
}

/* Until when time passes behind the last event. */
static int
set_until(struct rule_test *t, const struct datum *d, struct err *err)
{
	const struct datum *until = datum_find(d, "run_until");

	t->until_ms = -1;
	return until == NULL ? 0 : read_time(until, "run_until", &t->until_ms,
	    err);
}

static int
refuse_expected(struct ruleset *rs, struct str name, struct err *err)
{
	struct names known = { 0 };
	char hint[160];
	int i;

	for (i = 0; expectable[i] != NULL; i++)
		names_add(&known, &rs->mem, str_of(expectable[i]));
	if (names_find(&known, name) == NAMES_NONE)
		err_set(err, "expect has no key \"%.60s\"%s", name.data,
		    names_hint(&known, name, hint, sizeof(hint)));
	names_clear(&known);
	return err->text[0] != '\0' ? -1 : 0;
}

static int
add_expectations(struct ruleset *rs, struct rule_test *t,
    const struct datum *d, struct err *err)
{
	struct rule_expect **last = &t->expect, *e;
	struct buf json = { 0 };
	uint32_t i;
	int failed = 0;

	if (d == NULL || d->type != DATUM_TABLE || d->nmembers == 0 ||
	    d->nitems > 0)
		return err_set(err, "expect: expected what the decision is to "
		    "hold, as in { type = \"venting\" }");
	for (i = 0; i < d->nmembers && failed == 0; i++) {
		buf_reset(&json);
		failed = refuse_expected(rs, d->members[i].name, err) < 0 ||
		    datum_json(&json, &d->members[i].value, err) < 0;
		e = mem_arena_alloc(&rs->mem, sizeof(*e));
		e->field = d->members[i].name;
		e->json = mem_arena_str(&rs->mem,
		    (struct str){ json.data, json.len });
		*last = e;
		last = &e->next;
	}
	buf_clear(&json);
	return failed ? -1 : 0;
}

static int
check_keys(const struct datum *d, struct err *err)
{
	static const char *const allowed[] = {
		"event", "events", "now", "run_until", "expect", "about" };
	uint32_t i, k;

	for (i = 0; i < d->nmembers; i++) {
		for (k = 0; k < 6; k++)
			if (str_is(d->members[i].name, allowed[k]))
				break;
		if (k == 6)
			return err_set(err, "test has no key \"%.60s\"; "
			    "expected event or events, now, run_until, expect",
			    d->members[i].name.data);
	}
	return 0;
}

int
declare_test(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err)
{
	struct rule_test t = {
		.file = where.file,
		.number = rs->ntests,
		.name = name.data,
		.where = ruleset_where(rs, where),
	};

	(void)kind;
	if (check_keys(d, err) < 0 || add_events(rs, &t, d, err) < 0 ||
	    set_times(&t, d, err) < 0 || set_until(&t, d, err) < 0 ||
	    add_expectations(rs, &t, datum_find(d, "expect"), err) < 0)
		return -1;
	if (rs->ntests == rs->tests_cap) {
		rs->tests_cap = rs->tests_cap > 0 ? rs->tests_cap * 2 : 16;
		rs->tests = mem_realloc(rs->tests,
		    rs->tests_cap * sizeof(*rs->tests));
	}
	rs->tests[rs->ntests++] = t;
	return 0;
}
