/*
 * generation: one rule set, its processes and its rules' figures.  When it
 * works and when it leaves is engines_roles.c's.
 */
#include "generation.h"

#include <stdlib.h>
#include <string.h>

#include "log.h"
#include "log_value.h"

#define LOAD_GRACE_MS 500

struct generation *
generation_new(enum ruleset_role role, const struct bundle *bundle,
    struct str cache)
{
	struct generation *g = mem_alloc(sizeof(*g));

	g->role = role;
	bundle_copy(&g->bundle, bundle);
	buf_add_str(&g->cache, cache);
	return g;
}

void
generation_free(struct generation *g)
{
	struct engine_process *p;
	uint32_t i;

	if (g == NULL)
		return;
	while ((p = g->processes) != NULL) {
		g->processes = p->next;
		engine_process_free(p);
	}
	for (i = 0; i < g->nrules; i++) {
		free(g->rules[i].name);
		free(g->rules[i].where);
	}
	free(g->rules);
	bundle_clear(&g->bundle);
	buf_clear(&g->cache);
	free(g);
}

bool
generation_is(const struct generation *g, const char *hash)
{
	return g != NULL && strcmp(g->bundle.hash, hash) == 0;
}

/* Processes ------------------------------------------------------------- */

static void
put_load(struct buf *b, const struct engines_options *o,
    const struct generation *g)
{
	size_t start = frame_begin(b, FRAME_LOAD);

	frame_put_i64(b, o->max_event);
	frame_put_i64(b, o->max_text);
	frame_put_i64(b, o->max_depth);
	frame_put_i64(b, o->max_members);
	frame_put_i64(b, o->max_backdate_ms);
	frame_put_i64(b, o->dedup_window_ms);
	frame_put_u32(b, (uint32_t)o->rule_budget_ms);
	frame_put_u32(b, (uint32_t)o->event_budget_ms);
	/* the last event of a batch may still take all of its own budget: half
	 * of the deadline is where killing begins (engine_process.c) */
	frame_put_u32(b, (uint32_t)(o->deadline_ms * 3 / 16 + 1));
	frame_put_i64(b, o->memory);
	frame_put_u32(b, (uint32_t)o->load_timeout_ms);
	bundle_put(b, &g->bundle);
	frame_put_str(b, (struct str){ g->cache.data, g->cache.len });
	frame_end(b, start);
}

void
generation_add(struct generation *g, struct engine_process *p,
    const struct engines_options *o)
{
	struct engine_process **at;
	struct buf frame = { 0 };

	p->generation = g;
	p->deadline_ms = o->deadline_ms;
	for (at = &g->processes; *at != NULL; at = &(*at)->next)
		;
	*at = p; /* the newest is the last: the spare */
	put_load(&frame, o, g);
	/* it stops by itself in time, and can say where; killed is the last
	 * resort, and comes when half of what is given here was used */
	engine_process_load(p, &frame, 2 * o->load_timeout_ms + LOAD_GRACE_MS);
	buf_clear(&frame);
}

void
generation_remove(struct generation *g, struct engine_process *p)
{
	struct engine_process **at;

	for (at = &g->processes; *at != p; at = &(*at)->next)
		;
	*at = p->next;
}

uint32_t
generation_count(const struct generation *g, bool only_ready)
{
	const struct engine_process *p;
	uint32_t n = 0;

	for (p = g->processes; p != NULL; p = p->next)
		n += !only_ready || p->is_ready;
	return n;
}

struct engine_process *
generation_pick(const struct generation *g, int most)
{
	struct engine_process *p, *best = NULL;

	/* the spare is the last of the list, and used only in need */
	for (p = g->processes; p != NULL && most > 0; p = p->next) {
		if (!p->is_ready)
			continue;
		most--;
		if (best == NULL || p->nwaiting < best->nwaiting)
			best = p;
	}
	return best;
}

/* What is odd about the rules: for those who read the log after an edit. */
static void
log_warnings(const struct generation *g, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 8), i, more;
	struct str where, text;

	for (i = 0; i < n; i++) {
		where = frame_get_str(r);
		text = frame_get_str(r);
		log_info("rules warning ruleset=%.*s where=%s what=%s",
		    BUNDLE_SHORT_CHARS, g->bundle.hash, log_word(where),
		    log_text(text));
	}
	more = frame_get_u32(r);
	if (more > 0)
		log_info("rules warning ruleset=%.*s more=%u",
		    BUNDLE_SHORT_CHARS, g->bundle.hash, more);
}

bool
generation_take_hello(struct generation *g, struct frame_reader *r,
    struct str *cache)
{
	struct str hash = frame_get_str(r), s;
	uint32_t n, i;

	g->reads = frame_get_u32(r);
	n = frame_get_count(r, 8);
	if (r->bad || !str_is(hash, g->bundle.hash))
		return false;
	g->is_told = true;
	g->nrules = n;
	g->rules = mem_alloc((n + 1) * sizeof(*g->rules));
	for (i = 0; i < n; i++) {
		s = frame_get_str(r);
		g->rules[i].name = mem_strndup(s.data, s.len);
		s = frame_get_str(r);
		g->rules[i].where = mem_strndup(s.data, s.len);
	}
	*cache = frame_get_str(r);
	if (cache->len > 0) {
		buf_reset(&g->cache);
		buf_add_str(&g->cache, *cache);
	}
	log_warnings(g, r);
	return !r->bad;
}

/* Rules ----------------------------------------------------------------- */

void
generation_count_off(struct generation *g)
{
	uint32_t i;

	for (i = 0, g->noff = 0; i < g->nrules; i++)
		g->noff += g->rules[i].breaker.state == BREAKER_OPEN;
}

void
generation_put_off(const struct generation *g, struct buf *out)
{
	uint32_t i;

	frame_put_u32(out, g->noff);
	for (i = 0; g->noff > 0 && i < g->nrules; i++)
		if (g->rules[i].breaker.state == BREAKER_OPEN)
			frame_put_u32(out, i);
}

void
generation_note_fired(struct generation *g, const struct engine_answer *a,
    int64_t now_ms)
{
	struct rule_state *s;
	uint32_t i;

	for (i = 0; i < a->nfired; i++) {
		if (a->fired[i] >= g->nrules)
			continue;
		s = &g->rules[a->fired[i]];
		s->hits++;
		s->last_hit_ms = now_ms;
	}
}

void
generation_note_times(struct generation *g, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 8), rule, ns;

	for (; n > 0; n--) {
		rule = frame_get_u32(r);
		ns = frame_get_u32(r);
		if (rule >= g->nrules)
			continue;
		g->rules[rule].timed++;
		g->rules[rule].timed_ns += ns;
	}
}

void
generation_tell_fault(struct generation *g, uint32_t rule,
    enum fault_class class)
{
	struct rule_state *s;

	if (rule >= g->nrules || class == FAULT_OFF)
		return; /* told when it was switched off */
	s = &g->rules[rule];
	if (!s->is_told)
		log_warn("rule failed rule=%s class=%s",
		    log_word_of(s->name), fault_words[class]);
	else
		s->untold++;
	s->is_told = true;
	s->untold_class = class;
}

void
generation_tell_more_faults(struct generation *g)
{
	struct rule_state *s;
	uint32_t i;

	for (i = 0; i < g->nrules; i++) {
		s = &g->rules[i];
		if (s->untold > 0)
			log_warn("rule failed rule=%s class=%s times=%u",
			    log_word_of(s->name),
			    fault_words[s->untold_class], s->untold);
		s->is_told = s->untold > 0;
		s->untold = 0;
	}
}

bool
generation_note_death(struct generation *g, int64_t now_ms, uint32_t most,
    int64_t window_ms)
{
	if (g->deaths == 0 || now_ms - g->deaths_start_ms > window_ms) {
		g->deaths_start_ms = now_ms;
		g->deaths = 0;
	}
	return ++g->deaths >= most;
}

/* For people ------------------------------------------------------------ */

void
generation_put_off_json(const struct generation *g, struct buf *out)
{
	const struct rule_state *s;
	const char *comma = "";
	uint32_t i;

	buf_addc(out, '[');
	for (i = 0; i < g->nrules; i++) {
		s = &g->rules[i];
		if (s->breaker.state == BREAKER_CLOSED)
			continue;
		buf_addf(out, "%s{\"rule\":", comma);
		buf_json_cstr(out, s->name);
		buf_adds(out, ",\"where\":");
		buf_json_cstr(out, s->where);
		buf_addf(out, ",\"class\":\"%s\",\"state\":\"%s\"}",
		    fault_words[s->breaker.class],
		    breaker_words[s->breaker.state]);
		comma = ",";
	}
	buf_addc(out, ']');
}

/* Keeps the first n numbers in order of hits. */
static void
insert(const struct generation *g, uint32_t *numbers, uint32_t n, uint32_t rule)
{
	uint64_t hits = g->rules[rule].hits;

	for (; n > 0 && g->rules[numbers[n - 1]].hits < hits; n--)
		numbers[n] = numbers[n - 1];
	numbers[n] = rule;
}

uint32_t
generation_rank(const struct generation *g, uint32_t *numbers, uint32_t most)
{
	uint32_t i, n = 0;

	for (i = 0; i < g->nrules; i++) {
		if (n == most && g->rules[numbers[n - 1]].hits >=
		    g->rules[i].hits)
			continue;
		n -= n == most;
		insert(g, numbers, n++, i);
	}
	return n;
}

void
generation_put_top_json(const struct generation *g, uint32_t most,
    struct buf *out)
{
	uint32_t *numbers = mem_alloc((most + 1) * sizeof(*numbers));
	uint32_t n = generation_rank(g, numbers, most), i;
	const struct rule_state *s;

	buf_addc(out, '[');
	for (i = 0; i < n; i++) {
		s = &g->rules[numbers[i]];
		buf_addf(out, "%s{\"rule\":", i > 0 ? "," : "");
		buf_json_cstr(out, s->name);
		buf_adds(out, ",\"where\":");
		buf_json_cstr(out, s->where);
		buf_addf(out, ",\"hits\":%llu,\"errors\":%llu,\"flips\":%llu,"
		    "\"last_hit\":%lld,\"timed\":%llu,\"mean_ns\":%llu,"
		    "\"state\":\"%s\"}", (unsigned long long)s->hits,
		    (unsigned long long)s->errors, (unsigned long long)s->flips,
		    (long long)s->last_hit_ms, (unsigned long long)s->timed,
		    (unsigned long long)(s->timed > 0 ? s->timed_ns / s->timed :
		    0), breaker_words[s->breaker.state]);
	}
	buf_addc(out, ']');
	free(numbers);
}
