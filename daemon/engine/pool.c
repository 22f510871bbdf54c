/*
 * pool: who of several people takes a case: first who could, then one of them.
 * It knows no case, no rule and no store.
 */
#include "pool.h"

#include <string.h>

#include "buf.h"

const char *const pool_ways[POOL_WAY__MAX + 1] = {
	[POOL_STICKY] = "sticky",
	[POOL_BY_SKILL] = "by_skill",
	[POOL_LEAST_LOADED] = "least_loaded",
	[POOL_ROUND_ROBIN] = "round_robin",
};

/* Why a member cannot take a case: the first that holds, in this order. */
enum lack {
	LACK_NOTHING,
	LACK_LEAVE,    /* it is left out of this case */
	LACK_SKILL,
	LACK_LANGUAGE,
	LACK_DUTY,
	LACK_ROOM,
	LACK__MAX
};
static const char *const lack_words[LACK__MAX] = {
	[LACK_LEAVE] = "left out of this case",
	[LACK_SKILL] = "without the skill",
	[LACK_LANGUAGE] = "without the language",
	[LACK_DUTY] = "off duty",
	[LACK_ROOM] = "full",
};

/* One choice.  Members are numbers. */
struct choice {
	const struct pool *pool;
	const struct pool_view *view;
	const struct pool_wish *wish;
	struct str language;      /* "" where it does not matter */
	bool *can;                /* who is left, by member */
	uint32_t nleft;
	bool by_turn;
	const char *word;         /* how it was found, or NULL */
	struct str for_whom;      /* whom it stands in for, or "" */
};

/* Who could ---------------------------------------------------------------- */

static bool
has_word(const struct str *words, uint32_t n, struct str s)
{
	uint32_t i = 0;

	while (i < n && !str_eq(words[i], s))
		i++;
	return i < n;
}

/* "zh-CN" is "zh" to those who speak it. */
static struct str
base_language(struct str s)
{
	const char *dash = s.len > 0 ? memchr(s.data, '-', s.len) : NULL;

	return dash == NULL ? s : (struct str){ s.data,
	    (size_t)(dash - s.data) };
}

static bool
speaks(const struct pool_member *m, struct str language)
{
	return has_word(m->languages, m->nlanguages, language);
}

static struct str
language_that_matters(const struct pool *p, struct str s)
{
	struct str language = base_language(s);
	uint32_t i;

	for (i = 0; i < p->nmembers; i++)
		if (speaks(&p->members[i], language))
			return language;
	return (struct str){ "", 0 };
}

static int64_t
capacity_of(const struct choice *c, uint32_t i)
{
	int64_t said = c->view->members[i].capacity;

	return said >= 0 ? said : c->pool->members[i].capacity;
}

/* A capacity of 0 that somebody said is none at all. */
static bool
has_room(const struct choice *c, uint32_t i)
{
	int64_t most = capacity_of(c, i);

	if (most == 0)
		return c->view->members[i].capacity < 0;
	return c->view->members[i].load < most;
}

static bool
is_on_duty(const struct choice *c, uint32_t i)
{
	const struct pool_member *m = &c->pool->members[i];
	enum duty duty = c->view->members[i].duty;
	int64_t now_ms = c->view->now_ms;

	if (pool_is_away(m, duty, now_ms))
		return false;
	return duty == DUTY_ON || m->calendar == NULL ||
	    calendar_next_work(m->calendar, now_ms) == now_ms;
}

static enum lack
lack_of(const struct choice *c, uint32_t i)
{
	const struct pool_member *m = &c->pool->members[i];
	const struct pool_wish *w = c->wish;
	uint32_t k;

	if (has_word(w->excluded, w->nexcluded, m->name))
		return LACK_LEAVE;
	for (k = 0; k < w->nskills; k++)
		if (!has_word(m->skills, m->nskills, w->skills[k]))
			return LACK_SKILL;
	if (c->language.len > 0 && m->nlanguages > 0 &&
	    !speaks(m, c->language))
		return LACK_LANGUAGE;
	if (!is_on_duty(c, i))
		return LACK_DUTY;
	return has_room(c, i) ? LACK_NOTHING : LACK_ROOM;
}

/* One of them -------------------------------------------------------------- */

static void
keep_only(struct choice *c, uint32_t i)
{
	memset(c->can, 0, c->pool->nmembers);
	c->can[i] = true;
	c->nleft = 1;
}

/* A member, or who stands in for it, or who for that one, if it can. */
static bool
keep_or_substitute(struct choice *c, struct str name, const char *word)
{
	uint32_t i = pool_find(c->pool, name), steps;

	for (steps = 0; i != POOL_NOBODY && steps < c->pool->nmembers; steps++) {
		if (c->can[i]) {
			keep_only(c, i);
			if (steps > 0)
				c->for_whom = name;
			else
				c->word = word;
			return true;
		}
		i = c->pool->members[i].substitute;
	}
	return false;
}

static void
keep_sticky(struct choice *c)
{
	keep_or_substitute(c, c->wish->last, "had the customer's last case");
}

/* Keeps those of whom there is the least of something. */
static void
keep_least(struct choice *c, int64_t (*of)(const struct choice *, uint32_t))
{
	int64_t least = INT64_MAX;
	uint32_t i;

	for (i = 0; i < c->pool->nmembers; i++)
		if (c->can[i] && of(c, i) < least)
			least = of(c, i);
	for (i = 0; i < c->pool->nmembers; i++)
		if (c->can[i] && of(c, i) > least) {
			c->can[i] = false;
			c->nleft--;
		}
}

/* All have what the case needs. */
static int64_t
unneeded_skills(const struct choice *c, uint32_t i)
{
	return (int64_t)c->pool->members[i].nskills - c->wish->nskills;
}

static int64_t
load_of(const struct choice *c, uint32_t i)
{
	return c->view->members[i].load;
}

static void
keep_by_skill(struct choice *c)
{
	keep_least(c, unneeded_skills);
}

static void
keep_least_loaded(struct choice *c)
{
	keep_least(c, load_of);
}

/* Whose turn it is; what the store has may be anything. */
static uint32_t
first_in_turn(const struct choice *c)
{
	int64_t n = c->pool->nmembers;

	return (uint32_t)((c->view->turn % n + n) % n);
}

static void
keep_next(struct choice *c)
{
	uint32_t n = c->pool->nmembers, i;

	for (i = first_in_turn(c); !c->can[i];)
		i = (i + 1) % n;
	keep_only(c, i);
	c->by_turn = true;
	c->word = "next in turn";
}

static void (*const keepers[POOL_WAY__MAX])(struct choice *c) = {
	[POOL_STICKY] = keep_sticky,
	[POOL_BY_SKILL] = keep_by_skill,
	[POOL_LEAST_LOADED] = keep_least_loaded,
	[POOL_ROUND_ROBIN] = keep_next,
};

static uint32_t
pick(struct choice *c)
{
	uint32_t i;

	if (c->wish->instead_of.len > 0) /* is said of the only one, too */
		keep_or_substitute(c, c->wish->instead_of, NULL);
	for (i = 0; i < c->pool->nways && c->nleft > 1; i++)
		keepers[c->pool->ways[i]](c);
	for (i = 0; !c->can[i];)
		i++;
	return i;
}

/* In words ----------------------------------------------------------------- */

static void
add_words(struct buf *b, const char *before, const struct str *words,
    uint32_t n)
{
	uint32_t i;

	for (i = 0; i < n; i++) {
		buf_adds(b, i == 0 ? before : " and ");
		buf_add_str(b, words[i]);
	}
}

static void
say_member(struct buf *b, const struct choice *c, uint32_t i)
{
	const struct pool_member *m = &c->pool->members[i];

	buf_add_str(b, m->name);
	buf_addf(b, ": load %lld", (long long)load_of(c, i));
	if (capacity_of(c, i) > 0)
		buf_addf(b, " of %lld", (long long)capacity_of(c, i));
	if (c->language.len > 0 && speaks(m, c->language))
		add_words(b, ", speaks ", &c->language, 1);
	add_words(b, ", has ", c->wish->skills, c->wish->nskills);
	if (c->word != NULL)
		buf_addf(b, ", %s", c->word);
	if (c->for_whom.len > 0)
		add_words(b, ", stands in for ", &c->for_whom, 1);
}

static void
say_nobody(struct buf *b, const struct choice *c)
{
	uint32_t n[LACK__MAX] = { 0 }, i;
	const char *before = "nobody: ";

	for (i = 0; i < c->pool->nmembers; i++)
		n[lack_of(c, i)]++;
	for (i = LACK_NOTHING + 1; i < LACK__MAX; i++) {
		if (n[i] == 0)
			continue;
		buf_addf(b, "%s%u %s", before, n[i], lack_words[i]);
		if (i == LACK_SKILL)
			add_words(b, " ", c->wish->skills, c->wish->nskills);
		if (i == LACK_LANGUAGE)
			add_words(b, " ", &c->language, 1);
		before = ", ";
	}
}

static void
say_only(struct buf *b, const struct choice *c)
{
	uint32_t i = pool_find(c->pool, c->wish->only);

	buf_add_str(b, c->wish->only);
	buf_addf(b, ": %s", i == POOL_NOBODY ? "no member of the pool" :
	    lack_words[lack_of(c, i)]);
}

/* -------------------------------------------------------------------------- */

static void
look(struct choice *c)
{
	bool is_free = c->wish->only.len == 0;
	uint32_t i;

	for (i = 0; i < c->pool->nmembers; i++) {
		c->can[i] = (is_free || str_eq(c->wish->only,
		    c->pool->members[i].name)) &&
		    lack_of(c, i) == LACK_NOTHING;
		c->nleft += c->can[i];
	}
}

static void
take_member(const struct choice *c, uint32_t i, struct pool_choice *chosen)
{
	uint32_t n = c->pool->nmembers, first = first_in_turn(c);

	chosen->member = i;
	chosen->most = capacity_of(c, i);
	chosen->turn_by = c->by_turn ? (i + n - first) % n + 1 : 0;
}

void
pool_choose(const struct pool *p, const struct pool_view *view,
    const struct pool_wish *wish, struct mem_arena *a,
    struct pool_choice *chosen)
{
	static struct buf words; /* kept from one choice to the next */
	struct choice c = { .pool = p, .view = view, .wish = wish,
		.can = mem_arena_alloc(a, p->nmembers * sizeof(bool)) };

	*chosen = (struct pool_choice){ .member = POOL_NOBODY };
	buf_reset(&words);
	c.language = language_that_matters(p, wish->language);
	look(&c);
	if (c.nleft > 0) {
		take_member(&c, pick(&c), chosen);
		say_member(&words, &c, chosen->member);
	} else if (wish->only.len > 0) {
		say_only(&words, &c);
	} else {
		say_nobody(&words, &c);
	}
	chosen->why = mem_arena_str(a, (struct str){ words.data, words.len });
}
