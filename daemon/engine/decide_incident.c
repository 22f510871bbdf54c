/*
 * decide_incident: the same cause in many cases: how many there are, whether
 * the present one makes them an incident, and what is written of that.  It
 * knows no rule: what cases have in common, and how many it takes, the verdict
 * says.
 *
 * incident:<rule>:<value>   read loosely, and gone a day after its time
 *     case:<case>   when that case counted first (ms), until it is an incident
 *     cases         how many those are; then how many belong to the incident
 *     raised, last  when it was raised, when the last case came to it (ms)
 *     by            the case that raised it
 *
 * Two may decide at once: the commit takes the room below the number that makes
 * an incident, so one of them finds it gone, decides again and raises it.
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

#define MOST_COUNTED (RULESET_MAX_CASES + 56) /* looked at; the rest later */
#define LAST_PARTS 64   /* of its time: as often the last case is noted */
#define KEEP_ON_MS (24 * 60 * 60 * 1000ll)    /* what is old is known by time */
#define CASE "case:"

static const struct str incident_kind = STR("incident");
static const struct str cases_field = STR("cases");
static const struct str raised_field = STR("raised");
static const struct str last_field = STR("last");

struct counted {
	int64_t ms;
	struct str field;           /* "case:<id>" */
};

/* What the store has of one. */
struct look {
	const struct way *w;
	struct counted *all;        /* by time, then by name */
	uint32_t n, nold;           /* of those, older than the window */
	int64_t since_ms;
	bool has_own, is_own_old;   /* the present case is one of them */
	struct str cases, raised;   /* as they were seen; or "" */
	int64_t last_ms;
};

static int64_t
number(struct str s)
{
	char digits[24] = "";

	if (s.len >= sizeof(digits))
		return 0;
	memcpy(digits, s.data, s.len);
	return strtoll(digits, NULL, 10);
}

static void
look_cb(void *arg, struct str field, struct str value)
{
	const size_t len = sizeof(CASE) - 1;
	struct look *l = arg;
	struct counted *c = &l->all[l->n];

	if (l->n == MOST_COUNTED || field.len <= len ||
	    memcmp(field.data, CASE, len) != 0)
		return;
	c->ms = number(value);
	c->field = mem_arena_str(l->w->arena, field);
	l->nold += c->ms <= l->since_ms;
	if (str_eq((struct str){ field.data + len, field.len - len },
	    l->w->case_id)) {
		l->has_own = true;
		l->is_own_old = c->ms <= l->since_ms;
	}
	l->n++;
}

static int
compare(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	return x->ms != y->ms ? (x->ms > y->ms) - (x->ms < y->ms) :
	    str_cmp(x->field, y->field);
}

static struct str
field_of(const struct way *w, const struct incident *in, struct str name)
{
	struct str v = { "", 0 };

	store_get(w->store, incident_kind, in->id, name, &v);
	return mem_arena_str(w->arena, v);
}

static void
look_at(const struct way *w, const struct incident *in, struct look *l)
{
	*l = (struct look){ .w = w, .since_ms = w->now_ms - in->within_ms };
	l->all = mem_arena_room(w->arena, MOST_COUNTED * sizeof(*l->all));
	store_each(w->store, incident_kind, in->id, look_cb, l);
	mem_sort(l->all, l->n, sizeof(*l->all), compare);
	l->cases = field_of(w, in, cases_field);
	l->raised = field_of(w, in, raised_field);
	l->last_ms = number(field_of(w, in, last_field));
}

static bool
is_noted(const struct way *w, const struct incident *in)
{
	struct value v = notes_find(w->notes, decide_named(w, INCIDENT_NOTE,
	    in->name));

	return v.type == VALUE_STRING &&
	    str_eq(v.s, decide_incident_note(w, in));
}

/* The last case is noted now and then: so it goes on for a little longer. */
static bool
is_raised(const struct look *l, const struct incident *in)
{
	return l->raised.len > 0 &&
	    l->last_ms > l->since_ms - in->within_ms / LAST_PARTS;
}

bool
decide_incident_cb(void *arg, struct incident *in)
{
	const struct way *w = arg;
	struct look l;

	look_at(w, in, &l);
	if (is_raised(&l, in)) {
		in->raised_ms = number(l.raised);
		in->is_counted = l.has_own || is_noted(w, in);
		in->cases = number(l.cases) + !in->is_counted;
		return true;
	}
	in->is_counted = l.has_own && !l.is_own_old;
	in->cases = (int64_t)(l.n - l.nold) + !in->is_counted;
	in->is_raised_now = in->cases >= in->needed;
	if (in->is_raised_now)
		in->raised_ms = w->now_ms;
	return in->is_raised_now;
}

/* What is written --------------------------------------------------------- */

void
decide_join_incidents(struct way *w)
{
	const struct incident *in;

	for (in = w->verdict->incidents; in != NULL; in = in->next)
		if (in->raised_ms >= 0 && !notes_set(w->notes,
		    decide_named(w, INCIDENT_NOTE, in->name), (struct value){
		    .type = VALUE_STRING, .s = decide_incident_note(w, in) }))
			decide_add_flag(w, STR("notes_full"));
	decide_tell_incidents(w);
}

/* What must still be as it was seen when it is written: who raises one tells of
 * all its cases. */
static uint32_t
put_seen(struct str *args, const struct way *w, const struct incident *in,
    const struct look *l, bool is_strict)
{
	uint32_t i, n = 0;

	args[n++] = raised_field;
	args[n++] = l->raised;
	if (!is_strict)
		return n;
	args[n++] = cases_field;
	args[n++] = l->cases;
	for (i = l->nold; i < l->n && in->is_raised_now; i++) {
		args[n++] = l->all[i].field;
		args[n++] = decide_number(w->arena, l->all[i].ms);
	}
	return n;
}

/* One more case, if there is still room, and all is as it was seen. */
static void
add_take(struct way *w, const struct incident *in, const struct look *l)
{
	int64_t by = in->cases - number(l->cases);
	bool is_below = in->raised_ms < 0;
	struct str seen[4 + 2 * MOST_COUNTED];
	uint32_t n = put_seen(seen, w, in, l, in->is_raised_now ||
	    (is_below && by != 1));
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_TAKE,
	    5 + n);

	e->args[0] = incident_kind;
	e->args[1] = in->id;
	e->args[2] = cases_field;
	e->args[3] = decide_number(w->arena, by);
	if (is_below)
		e->args[4] = decide_number(w->arena, in->needed - 1);
	memcpy(e->args + 5, seen, n * sizeof(*seen));
}

/* It counts no more, and is one of it or not: if that is still so. */
static void
add_check(struct way *w, const struct incident *in)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_TAKE, 7);

	e->args[0] = incident_kind;
	e->args[1] = in->id;
	e->args[2] = cases_field;
	e->args[3] = (struct str)STR("0");
	e->args[5] = raised_field;
	e->args[6] = field_of(w, in, raised_field);
}

/* Who counts before it is an incident is known by name; who comes to one by the
 * note of the case. */
static void
add_set(struct way *w, const struct incident *in, const struct look *l)
{
	bool is_joined = in->raised_ms >= 0 && !in->is_raised_now;
	struct str now = decide_number(w->arena, w->now_ms);
	struct effect *e;

	if (is_joined && w->now_ms - l->last_ms < in->within_ms / LAST_PARTS)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_SET,
	    is_joined ? 5 : 11);
	e->args[0] = incident_kind;
	e->args[1] = in->id;
	e->args[2] = decide_number(w->arena, in->within_ms + KEEP_ON_MS);
	e->args[3] = last_field;
	e->args[4] = now;
	if (is_joined)
		return;
	e->args[5] = decide_named(w, CASE, w->case_id);
	e->args[6] = now;
	e->args[7] = raised_field;
	e->args[8] = in->is_raised_now ? now : (struct str)STR("");
	e->args[9] = (struct str)STR("by");
	e->args[10] = in->is_raised_now ? w->case_id : (struct str)STR("");
	if (!in->is_raised_now && l->raised.len == 0)
		e->nargs = 7;
}

static void
add_unset(struct way *w, const struct incident *in, const struct look *l)
{
	struct str own = decide_named(w, CASE, w->case_id);
	uint32_t i, n = l->nold - (l->has_own && l->is_own_old);
	struct effect *e;

	if (n == 0 || (in->raised_ms >= 0 && !in->is_raised_now))
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 2 + n);
	e->args[0] = incident_kind;
	e->args[1] = in->id;
	for (i = 0, n = 2; i < l->nold; i++)
		if (!str_eq(l->all[i].field, own))
			e->args[n++] = l->all[i].field;
}

/* The first of its cases; the present one is the last. */
static void
add_alert(struct way *w, const struct incident *in, const struct look *l)
{
	const size_t len = sizeof(CASE) - 1;
	struct str *cases = mem_arena_alloc(w->arena,
	    INCIDENT_MOST_TOLD * sizeof(*cases)), field;
	int64_t since_ms = l->n > l->nold ? l->all[l->nold].ms : w->now_ms;
	uint32_t i, n = 0;

	if (!in->is_raised_now || w->in->is_quiet)
		return;
	for (i = l->nold; i < l->n && n + 1 < INCIDENT_MOST_TOLD; i++) {
		field = l->all[i].field;
		field = (struct str){ field.data + len, field.len - len };
		if (!str_eq(field, w->case_id))
			cases[n++] = field;
	}
	cases[n++] = w->case_id;
	decide_raise_incident(w, in, since_ms, cases, n);
}

void
decide_add_incidents(struct way *w)
{
	const struct incident *in;
	struct look l;

	for (in = w->verdict->incidents; in != NULL; in = in->next) {
		if (in->is_counted && !in->is_raised_now) {
			add_check(w, in);
			continue;
		}
		look_at(w, in, &l);
		add_take(w, in, &l);
		add_set(w, in, &l);
		add_unset(w, in, &l);
		add_alert(w, in, &l);
	}
}
