/*
 * engines_figures: what can be asked of the engines, and their clock's tick.
 */
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"
#include "hash.h"

/* What is there --------------------------------------------------------- */

bool
engines_is_ready(const struct engines *es)
{
	const struct generation *g = es->slots[RULESET_IN_FORCE].active;

	return g != NULL && generation_count(g, true) > 0;
}

bool
engines_is_loading(const struct engines *es, enum ruleset_role role)
{
	return es->slots[role].loading != NULL;
}

const struct bundle *
engines_bundle(const struct engines *es, enum ruleset_role role)
{
	const struct generation *g = es->slots[role].active;

	return g != NULL ? &g->bundle : NULL;
}

const struct bundle *
engines_find(const struct engines *es, const char *hash)
{
	struct generation *g = es->slots[RULESET_IN_FORCE].active;

	if (generation_is(g, hash))
		return &g->bundle;
	TAILQ_FOREACH(g, &es->kept, link)
		if (generation_is(g, hash))
			return &g->bundle;
	return NULL;
}

uint32_t
engines_reads(const struct engines *es)
{
	enum ruleset_role role;
	uint32_t reads = 0;

	for (role = 0; role < RULESET__ROLES; role++)
		if (es->slots[role].active != NULL)
			reads |= es->slots[role].active->reads;
	return reads;
}

bool
engines_is_canary(const struct engines *es, struct str case_id)
{
	const struct generation *g = es->slots[RULESET_CANARY].active;

	return g != NULL && hash_add(HASH_START, case_id) % 1000 < g->permille;
}

/* Time ------------------------------------------------------------------ */

static void
tick_rules(struct engines *es, struct generation *g)
{
	struct rule_state *s;
	uint32_t i;

	generation_tell_more_faults(g);
	for (i = 0; i < g->nrules; i++) {
		s = &g->rules[i];
		if (s->breaker.state == BREAKER_CLOSED ||
		    !breaker_tick(&s->breaker, clock_mono_ms(),
		    &es->options.breaker))
			continue;
		generation_count_off(g);
		es->hooks.on_rule(es->hooks.arg, s->name, s->where,
		    s->breaker.class, s->breaker.state);
	}
}

void
engines_tick(struct engines *es)
{
	enum ruleset_role role;
	struct generation *g;

	for (role = 0; role < RULESET__ROLES; role++) {
		g = es->slots[role].active;
		if (g == NULL)
			continue;
		/* after a pause, tries again what failed to start */
		g->start_failures = 0;
		engines_fill(es, g);
		tick_rules(es, g);
	}
	TAILQ_FOREACH(g, &es->kept, link) {
		g->start_failures = 0;
		engines_fill(es, g);
	}
}

/* Figures --------------------------------------------------------------- */

struct engines_figures
engines_figures(const struct engines *es)
{
	const struct generation *g = es->slots[RULESET_IN_FORCE].active;
	struct engines_figures f = es->figures;
	uint32_t n = g != NULL ? generation_count(g, true) : 0;
	struct comparison_figures c;
	enum ruleset_role role;

	f.working = n < (uint32_t)es->options.count ? n :
	    (uint32_t)es->options.count;
	f.spare = n - f.working;
	f.rules_off = g != NULL ? g->noff : 0;
	for (role = 0; role < RULESET__ROLES; role++) {
		if (es->slots[role].comparison == NULL)
			continue;
		c = comparison_figures(es->slots[role].comparison);
		f.compared += c.compared;
		f.missed += c.missed;
		f.flipped += c.flipped;
	}
	return f;
}

static void
put_hash(struct buf *out, const char *name, const struct generation *g)
{
	buf_addf(out, "\"%s\":", name);
	if (g == NULL)
		buf_adds(out, "null");
	else
		buf_json_cstr(out, g->bundle.hash);
}

/* A role beside the one in force. */
static void
put_role(const struct engines *es, enum ruleset_role role, struct buf *out)
{
	const struct slot *slot = &es->slots[role];

	buf_addf(out, ",\"%s\":", ruleset_roles[role]);
	if (slot->active == NULL && slot->loading == NULL) {
		buf_adds(out, "null");
		return;
	}
	buf_addc(out, '{');
	put_hash(out, "ruleset", slot->active);
	buf_addc(out, ',');
	put_hash(out, "building", slot->loading);
	if (slot->active != NULL) {
		buf_addf(out, ",\"since\":%lld,",
		    (long long)slot->active->since_ms);
		if (role == RULESET_CANARY)
			buf_addf(out, "\"permille\":%u,",
			    slot->active->permille);
		comparison_put_json(slot->comparison, out);
	}
	buf_addc(out, '}');
}

void
engines_put_json(const struct engines *es, struct buf *out)
{
	const struct slot *slot = &es->slots[RULESET_IN_FORCE];
	const struct generation *g;
	const char *comma = "";

	put_hash(out, "in_force", slot->active);
	buf_addf(out, ",\"since\":%lld,", (long long)(slot->active != NULL ?
	    slot->active->since_ms : 0));
	put_hash(out, "building", slot->loading);
	buf_adds(out, ",\"waiting\":");
	if (slot->next == NULL)
		buf_adds(out, "null");
	else
		buf_json_cstr(out, slot->next->bundle.hash);
	buf_adds(out, ",\"kept\":[");
	TAILQ_FOREACH(g, &es->kept, link) {
		buf_adds(out, comma);
		buf_json_cstr(out, g->bundle.hash);
		comma = ",";
	}
	buf_addc(out, ']');
	put_role(es, RULESET_SHADOW, out);
	put_role(es, RULESET_CANARY, out);
	buf_adds(out, ",\"off\":");
	if (slot->active != NULL)
		generation_put_off_json(slot->active, out);
	else
		buf_adds(out, "[]");
}

/* Rules whose figures are shown: those of the set on trial, else in force. */
void
engines_put_top_json(const struct engines *es, enum ruleset_role role,
    uint32_t most, struct buf *out)
{
	const struct generation *g = es->slots[role].active;

	if (g != NULL)
		generation_put_top_json(g, most, out);
	else
		buf_adds(out, "[]");
}

static void
put_sample(struct buf *out, const char *what, const struct rule_state *s,
    uint64_t n)
{
	buf_addf(out, "triaged_rule_%s_total{rule=", what);
	buf_json_cstr(out, s->name);
	buf_addf(out, "} %llu\n", (unsigned long long)n);
}

/* One label a rule: so many at most, the most used. */
void
engines_put_metrics(const struct engines *es, uint32_t most, struct buf *out)
{
	const struct generation *g = es->slots[RULESET_IN_FORCE].active;
	uint32_t *numbers, n, i;

	if (g == NULL)
		return;
	numbers = mem_alloc((most + 1) * sizeof(*numbers));
	n = generation_rank(g, numbers, most);
	buf_addf(out, "# HELP triaged_rule_hits_total Decisions that a rule "
	    "had a part in (the %u most used)\n# TYPE triaged_rule_hits_total "
	    "counter\n", most);
	for (i = 0; i < n; i++)
		put_sample(out, "hits", &g->rules[numbers[i]],
		    g->rules[numbers[i]].hits);
	buf_adds(out, "# HELP triaged_rule_errors_total Times that a rule "
	    "failed\n# TYPE triaged_rule_errors_total counter\n");
	for (i = 0; i < n; i++)
		put_sample(out, "errors", &g->rules[numbers[i]],
		    g->rules[numbers[i]].errors);
	free(numbers);
}

bool
engines_put_flips(struct engines *es, enum ruleset_role role, struct buf *out)
{
	struct slot *slot = &es->slots[role];
	size_t start = out->len;

	if (slot->comparison == NULL || slot->active == NULL)
		return false;
	buf_addf(out, "\"role\":\"%s\",\"ruleset\":\"%.*s\",",
	    ruleset_roles[role], BUNDLE_SHORT_CHARS, slot->active->bundle.hash);
	comparison_put_json(slot->comparison, out);
	if (comparison_put_news(slot->comparison, out))
		return true;
	out->len = start;
	return false;
}
