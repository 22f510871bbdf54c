/*
 * decide_agent: an event of kind agent: somebody comes on duty or goes, or takes
 * another number of cases.  It is about no case: its decision says what is in
 * force of the person, and whoever goes off duty leaves cases that are woken, to
 * be offered again.
 *
 * agent:<id>  rev, now, duty, capacity, seen:<event>, case:<case>
 * pool:all    duty:<agent>, capacity:<agent>, which choices look at
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

/* What is in force of a person. */
struct person {
	struct str id, duty;
	int64_t capacity;        /* -1: as the rules say */
	struct str *cases;       /* that it has, by name */
	uint32_t ncases, cap;
	struct mem_arena *arena;
};

bool
decide_is_about_agent(const struct complaint *c)
{
	return strcmp(c->kind->name, "agent") == 0;
}

static void
note_case_cb(void *arg, struct str field, struct str value)
{
	struct person *p = arg;
	const struct str prefix = STR("case:");
	struct str *more;

	(void)value;
	if (field.len <= prefix.len ||
	    memcmp(field.data, prefix.data, prefix.len) != 0)
		return;
	if (p->ncases == p->cap) {
		p->cap = p->cap > 0 ? 2 * p->cap : 16;
		more = mem_arena_alloc(p->arena, p->cap * sizeof(*more));
		if (p->ncases > 0)
			memcpy(more, p->cases, p->ncases * sizeof(*more));
		p->cases = more;
	}
	p->cases[p->ncases++] = mem_arena_str(p->arena, (struct str){
	    field.data + prefix.len, field.len - prefix.len });
}

static int
compare(const void *a, const void *b)
{
	const struct str *x = a, *y = b;

	return str_cmp(*x, *y);
}

static bool
refuse(struct way *w, enum refusal reason, const char *detail)
{
	decide_refuse(w, reason, detail);
	return false;
}

static struct str
kept(const struct way *w, const char *field)
{
	struct str v = { "", 0 };

	store_get(w->store, w->kind, w->case_id, str_of(field), &v);
	return mem_arena_str(w->arena, v);
}

/* The event's words, else what was in force. */
static bool
read_person(struct way *w, struct person *p)
{
	struct value duty = complaint_field(w->c, "duty");
	struct value capacity = complaint_field(w->c, "capacity");
	struct str said = kept(w, "capacity");
	int i;

	p->duty = kept(w, "duty");
	p->capacity = said.len > 0 ? strtoll(said.data, NULL, 10) : -1;
	if (duty.type == VALUE_NONE && capacity.type == VALUE_NONE)
		return refuse(w, REFUSAL_MISSING_FIELD, "an event of kind "
		    "agent says nothing; expected duty, capacity or both");
	for (i = 0; duty.type == VALUE_STRING && i < DUTY__MAX; i++)
		if (str_is(duty.s, duty_words[i]))
			break;
	if (duty.type != VALUE_NONE) {
		if (duty.type != VALUE_STRING || i == DUTY__MAX)
			return refuse(w, REFUSAL_WRONG_TYPE, "duty is none of "
			    "its words; expected on, off or calendar");
		p->duty = str_of(duty_words[i]);
	}
	if (capacity.type != VALUE_NONE) {
		if (capacity.type != VALUE_INT || capacity.i < -1 ||
		    capacity.i > POOL_MAX_CAPACITY)
			return refuse(w, REFUSAL_WRONG_TYPE, "capacity is no "
			    "number of cases; expected a whole number from 0, "
			    "or -1 for what the rules say");
		p->capacity = capacity.i;
	}
	if (p->duty.len == 0)
		p->duty = str_of(duty_words[DUTY_BY_CALENDAR]);
	return true;
}

static bool
leaves_cases(const struct person *p)
{
	return str_is(p->duty, duty_words[DUTY_OFF]) && p->ncases > 0;
}

/* Who leaves is missed, by all cases at once: nobody would come back for some
 * of them. */
static void
wake_cases(struct way *w, const struct person *p)
{
	struct effect *e;

	if (!leaves_cases(p))
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_WAKE, 1 + p->ncases);
	e->args[0] = decide_number(w->arena, w->now_ms);
	memcpy(e->args + 1, p->cases, p->ncases * sizeof(*p->cases));
}

static const struct pool *
pool_of(const struct ruleset *rs, struct str agent)
{
	const struct pool *p;
	uint32_t i;

	for (i = 0; (p = ruleset_pool(rs, i)) != NULL; i++)
		if (pool_find(p, agent) != POOL_NOBODY)
			return p;
	return NULL;
}

/* What choices look at: read with each batch, so that strangers have no place
 * there, however many there are. */
static void
tell_pools(struct way *w, const struct person *p)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_SET, 7);

	e->args[0] = DECIDE_POOL;
	e->args[1] = DECIDE_ALL;
	e->args[3] = decide_join(w->arena, (struct str)STR("duty:"), p->id);
	e->args[4] = p->duty;
	e->args[5] = decide_join(w->arena, (struct str)STR("capacity:"),
	    p->id);
	e->args[6] = decide_number(w->arena, p->capacity);
}

static void
keep_person(struct way *w, const struct person *p)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_SET, 13);
	struct str *field = e->args + 3;
	struct buf b = { 0 };

	e->args[0] = w->kind;
	e->args[1] = w->case_id;
	*field++ = (struct str)STR("rev");
	*field++ = decide_number(w->arena, w->rev + 1);
	*field++ = (struct str)STR("now");
	*field++ = decide_number(w->arena, w->now_ms);
	*field++ = (struct str)STR("duty");
	*field++ = p->duty;
	*field++ = (struct str)STR("capacity");
	*field++ = decide_number(w->arena, p->capacity);
	*field++ = decide_join(w->arena, (struct str)STR("seen:"), w->c->id);
	buf_add(&b, w->c->hash, COMPLAINT_HASH_CHARS);
	buf_addc(&b, ' ');
	buf_add_int(&b, w->now_ms);
	*field++ = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* {"id":"agent-7","duty":"off","capacity":null,"cases":3,"woken":3} */
static struct str
person_json(struct way *w, const struct person *p)
{
	struct buf b = { 0 };
	struct str s;

	buf_adds(&b, "{\"id\":");
	buf_json(&b, p->id);
	buf_adds(&b, ",\"duty\":");
	buf_json(&b, p->duty);
	buf_adds(&b, ",\"capacity\":");
	if (p->capacity < 0)
		buf_adds(&b, "null");
	else
		buf_add_int(&b, p->capacity);
	buf_addf(&b, ",\"cases\":%u,\"woken\":%u}", p->ncases,
	    leaves_cases(p) ? p->ncases : 0);
	s = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

static void
answer(struct way *w, const struct person *p)
{
	const struct pool *pool = pool_of(w->rs, p->id);
	struct decision *d = mem_arena_alloc(w->arena, sizeof(*d));
	const struct str none = { "", 0 };

	*d = (struct decision){
		.at_ms = w->now_ms, .event = w->c->id, .case_id = none,
		.kind = str_of(w->c->kind->name), .rev = w->rev + 1,
		.state = p->duty, .nature = none, .type = none,
		.priority = none, .assignee = p->id,
		.owner = pool != NULL ? pool->owner :
		    ruleset_defaults(w->rs).owner,
		.verdict = mem_arena_alloc(w->arena, sizeof(*d->verdict)),
		.agent = person_json(w, p), .ruleset = w->rs,
	};
	w->decision = d;
	w->out->decision = d;
	w->out->complaint = w->c;
	w->out->ndecisions = 1;
	decide_add_message(w);
}

void
decide_agent(struct way *w)
{
	struct person p = { .id = w->case_id, .arena = w->arena };
	struct str stats[2];

	if (!read_person(w, &p))
		return;
	store_each(w->store, w->kind, w->case_id, note_case_cb, &p);
	mem_sort(p.cases, p.ncases, sizeof(*p.cases), compare);
	wake_cases(w, &p);
	if (pool_of(w->rs, p.id) != NULL)
		tell_pools(w, &p);
	keep_person(w, &p);
	answer(w, &p);
	w->rev++;
	decide_forget_seen(w);
	if (w->in->is_quiet)
		return;
	stats[0] = (struct str)STR("decided");
	stats[1] = decide_named(w, "kind:", str_of(w->c->kind->name));
	decide_add_stats(w, stats, 2);
}
