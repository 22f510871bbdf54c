/*
 * decide_owner: which member of a pool has a case.  It knows what a case
 * remembers of people and what the store has of them; who of several it is,
 * pool.h says.
 *
 * Notes:  assignee, had (who had it last), lang, skill.<skill> (it needs),
 *         recused.<agent> (it is about), declined.<agent> (who gave it back,
 *         or did not accept it); offered_to (decide_offer.c)
 * pool:all   load:<agent>, duty:<agent>, capacity:<agent>, turn:<pool>
 * agent:<id> case:<case> = since when (ms), of each case that it has
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

#define RECUSED "recused."
#define DECLINED "declined."
#define SKILL "skill."
#define AGAIN_MAX_MS (24 * 60 * 60 * 1000ll)

static bool
has_note(const struct way *w, const char *prefix, struct str name)
{
	return notes_find(w->notes, decide_named(w, prefix, name)).type !=
	    VALUE_NONE;
}

/* Of those who gave it back the first by name is forgotten: that somebody must not
 * have it weighs more. */
static bool
make_room(struct way *w)
{
	uint32_t i;

	for (i = 0; i < w->notes->n; i++) {
		struct str s = w->notes->all[i].name;

		if (s.len > sizeof(DECLINED) - 1 &&
		    memcmp(s.data, DECLINED, sizeof(DECLINED) - 1) == 0)
			return notes_set(w->notes, s, (struct value){
			    .type = VALUE_NONE });
	}
	return false;
}

static void
set_note(struct way *w, const char *prefix, struct str name, bool b)
{
	const struct value v = { .type = b ? VALUE_BOOL : VALUE_NONE, .b = b };
	struct str note = decide_named(w, prefix, name);

	if (!notes_set(w->notes, note, v) && (!make_room(w) ||
	    !notes_set(w->notes, note, v)))
		decide_add_flag(w, STR("notes_full"));
}

/* The names behind a prefix, of notes; at most as many as there are. */
static uint32_t
add_noted(const struct way *w, const char *prefix, struct str *names)
{
	size_t len = strlen(prefix);
	uint32_t i, n = 0;

	for (i = 0; i < w->notes->n; i++) {
		struct str s = w->notes->all[i].name;

		if (s.len > len && memcmp(s.data, prefix, len) == 0)
			names[n++] = (struct str){ s.data + len, s.len - len };
	}
	return n;
}

/* What the store has of people ----------------------------------------------- */

struct str
decide_agent_field(const struct way *w, const char *what, struct str agent)
{
	struct str v = { "", 0 };

	store_get(w->store, DECIDE_POOL, DECIDE_ALL,
	    decide_named(w, what, agent), &v);
	return mem_arena_str(w->arena, v);
}

static int64_t
agent_number(const struct way *w, const char *what, struct str agent,
    int64_t missing)
{
	struct str v = decide_agent_field(w, what, agent);

	return v.len > 0 ? strtoll(v.data, NULL, 10) : missing;
}

static enum duty
duty_of(const struct way *w, struct str agent)
{
	struct str v = decide_agent_field(w, "duty:", agent);

	return str_is(v, duty_words[DUTY_ON]) ? DUTY_ON :
	    str_is(v, duty_words[DUTY_OFF]) ? DUTY_OFF : DUTY_BY_CALENDAR;
}

static struct pool_view
look_at(const struct way *w, const struct pool *p)
{
	struct pool_seen *seen = mem_arena_alloc(w->arena,
	    p->nmembers * sizeof(*seen));
	uint32_t i;

	for (i = 0; i < p->nmembers; i++)
		seen[i] = (struct pool_seen){
			.load = agent_number(w, "load:", p->members[i].name,
			    0),
			.capacity = agent_number(w, "capacity:",
			    p->members[i].name, -1),
			.duty = duty_of(w, p->members[i].name),
		};
	return (struct pool_view){ .now_ms = w->now_ms, .members = seen,
		.turn = agent_number(w, "turn:", p->name, 0) };
}

/* What a case asks for -------------------------------------------------------- */

/* What the event says of whom the case can go to stays with the case. */
static void
learn(struct way *w, const struct pool *pool, struct str current)
{
	struct str words[POOL_MAX_WORDS], to = decide_accepted_by(w, pool);
	struct str no = decide_note_offer(w, pool);
	uint32_t i, n = ruleset_pool_needs(w->rs, pool, words);

	for (i = 0; i < n; i++)
		set_note(w, SKILL, words[i], true);
	n = ruleset_pool_recused(w->rs, pool, w->c, words);
	for (i = 0; i < n; i++)
		set_note(w, RECUSED, words[i], true);
	if (decide_gives_back(w, current))
		set_note(w, DECLINED, current, true);
	if (no.len > 0)
		set_note(w, DECLINED, no, true);
	if (to.len > 0)
		set_note(w, DECLINED, to, false);
	if (w->c->kind->needs_text && w->c->lang.len > 0)
		notes_set_str(w->notes, "lang", w->c->lang);
}

static struct str
customers_last(const struct way *w, const struct pool *pool)
{
	struct str v = { "", 0 };

	if (w->c != NULL && w->c->customer.len > 0)
		store_get(w->store, DECIDE_CUSTOMER, w->c->customer,
		    decide_named(w, "last:", pool->name), &v);
	return mem_arena_str(w->arena, v);
}

static struct pool_wish
wish_for(const struct way *w, const struct pool *pool, struct str current)
{
	struct str *names = mem_arena_alloc(w->arena,
	    2 * NOTES_MAX * sizeof(*names));
	struct pool_wish wish = { .skills = names,
		.excluded = names + NOTES_MAX, .instead_of = current };

	wish.nskills = add_noted(w, SKILL, names);
	wish.nexcluded = add_noted(w, RECUSED, names + NOTES_MAX);
	wish.nexcluded += add_noted(w, DECLINED,
	    names + NOTES_MAX + wish.nexcluded);
	wish.language = notes_find_str(w->notes, "lang");
	wish.last = notes_find_str(w->notes, "had");
	if (wish.last.len == 0)
		wish.last = customers_last(w, pool);
	return wish;
}

/* Who has it ------------------------------------------------------------------- */

static bool
can_keep(const struct way *w, const struct pool *pool, struct str current)
{
	uint32_t i = current.len > 0 ? pool_find(pool, current) : POOL_NOBODY;

	return i != POOL_NOBODY &&
	    !has_note(w, RECUSED, current) && !has_note(w, DECLINED, current) &&
	    !pool_is_away(&pool->members[i], duty_of(w, current), w->now_ms);
}

static void
hand_over(struct way *w, const struct pool *pool, struct str from,
    struct str to)
{
	w->decision->assignee = to;
	w->step.handover.from = from;
	w->step.handover.to = to;
	w->step.handover.pool = pool;
	notes_set_str(w->notes, "assignee", to);
	if (from.len > 0)
		notes_set_str(w->notes, "had", from);
}

static void
say(struct way *w, const struct pool *pool, struct str why)
{
	w->decision->assigned_pool = pool->name;
	w->decision->assigned_why = why;
}

/* It is not to be had: it stays where it is. */
static void
stay(struct way *w, const struct pool *pool, struct str current, struct str why)
{
	w->decision->assignee = current;
	why = decide_join(w->arena, why, (struct str)STR("; stays with "));
	say(w, pool, decide_join(w->arena, why, current));
}

static void
choose(struct way *w, const struct pool *pool, struct str current,
    struct str only)
{
	struct pool_wish wish = wish_for(w, pool, current);
	struct pool_view view = look_at(w, pool);
	struct pool_choice chosen;
	struct str to = { "", 0 };

	wish.only = only;
	pool_choose(pool, &view, &wish, w->arena, &chosen);
	if (chosen.member == POOL_NOBODY && only.len > 0) {
		if (can_keep(w, pool, current))
			stay(w, pool, current, chosen.why);
		else
			choose(w, pool, current, (struct str){ "", 0 });
		return;
	}
	if (chosen.member != POOL_NOBODY)
		to = pool->members[chosen.member].name;
	hand_over(w, pool, current, to);
	w->step.handover.most = chosen.most;
	w->step.handover.turn_by = chosen.turn_by;
	say(w, pool, chosen.why);
}

void
decide_choose_assignee(struct way *w)
{
	struct decision *d = w->decision;
	const struct pool *pool = ruleset_pool_of(w->rs, d->owner);
	struct str current = notes_find_str(w->notes, "assignee"), to;

	d->assignee = current;
	if (w->verdict->refused.len > 0)
		return;
	if (pool == NULL || ruleset_pool_releases(w->rs, pool, d->state)) {
		if (current.len > 0)
			hand_over(w, pool, current, (struct str){ "", 0 });
		return;
	}
	learn(w, pool, current);
	to = decide_accepted_by(w, pool);
	if (can_keep(w, pool, current) &&
	    (to.len == 0 || str_eq(to, current)))
		return;
	choose(w, pool, current, to);
}

/* Cases that were woken ----------------------------------------------------------- */

/* The pool that is to give the case to somebody, or NULL.  What was decided just
 * now is not in the store yet. */
static const struct pool *
pool_at_work(const struct way *w)
{
	const struct decision *d = w->decision;
	struct str owner = d != NULL ? d->owner :
	    decide_case_field(w, "owner");
	struct str state = d != NULL ? d->state :
	    decide_case_field(w, "state");
	const struct pool *pool = ruleset_pool_of(w->rs, owner);

	return pool == NULL || ruleset_pool_releases(w->rs, pool, state) ?
	    NULL : pool;
}

bool
decide_is_to_offer(struct way *w)
{
	const struct pool *pool = pool_at_work(w);
	struct str current = notes_find_str(w->notes, "assignee");
	struct pool_choice chosen;
	struct pool_wish wish;
	struct pool_view view;

	if (pool == NULL || can_keep(w, pool, current))
		return false;
	if (current.len > 0)
		return true;
	wish = wish_for(w, pool, current);
	view = look_at(w, pool);
	pool_choose(pool, &view, &wish, w->arena, &chosen);
	return chosen.member != POOL_NOBODY;
}

/* When somebody begins work, or soon; the longer nobody could, the later. */
int64_t
decide_offer_again_ms(const struct way *w)
{
	const struct pool *pool = pool_at_work(w);
	int64_t since_ms = w->out->ndecisions > 0 ? w->now_ms : w->stored.last_ms;
	int64_t wait_ms, next_ms;
	struct pool_view view;

	if (pool == NULL || notes_find_str(w->notes, "assignee").len > 0)
		return -1;
	wait_ms = (w->now_ms - since_ms) / 2;
	if (wait_ms < pool->again_ms)
		wait_ms = pool->again_ms;
	if (wait_ms > AGAIN_MAX_MS)
		wait_ms = AGAIN_MAX_MS;
	view = look_at(w, pool);
	next_ms = pool_next_duty(pool, &view);
	return next_ms >= 0 && next_ms < w->now_ms + wait_ms ? next_ms :
	    w->now_ms + wait_ms;
}
