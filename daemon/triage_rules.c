/*
 * triage_rules: the rule sets as the rest of the daemon asks for them, and what
 * it is told of them.  What they do is engines.c's.
 */
#include "log.h"
#include "log_value.h"
#include "triage_parts.h"

#define METRICS_RULES 50 /* labels: no more, whatever the rule set */

struct engines_options
triage_engines_options(const struct conf *c)
{
	return (struct engines_options){
		.count = (int)c->engines, .deadline_ms = c->engine_deadline_ms,
		.load_timeout_ms = c->load_timeout_ms,
		.memory = c->engine_memory,
		.rule_budget_ms = c->rule_budget_ms,
		.event_budget_ms = c->event_budget_ms,
		.breaker = {
			.failures = c->rule_failures,
			.window_ms = c->rule_window_ms,
			.retry_ms = c->rule_retry_ms,
		},
		.rollback_deaths = c->rollback_deaths,
		.canary_max_flips = c->canary_max_flips,
		.canary_max_errors = c->canary_max_errors,
		.max_event = c->max_event, .max_text = c->max_text,
		.max_depth = c->max_depth, .max_members = c->max_members,
		.max_backdate_ms = c->max_backdate_ms,
		.dedup_window_ms = c->dedup_window_ms,
	};
}

void
triage_load(struct triage *t, enum ruleset_role role,
    const struct bundle *bundle, struct str cache, uint32_t permille)
{
	engines_load(t->engines, role, bundle, cache, permille);
}

void
triage_unload(struct triage *t, enum ruleset_role role)
{
	engines_unload(t->engines, role);
}

void
triage_set_taken_back(struct triage *t, struct str hashes)
{
	engines_set_taken_back(t->engines, hashes);
}

void
triage_keep_ruleset(struct triage *t)
{
	engines_cancel(t->engines, RULESET_IN_FORCE);
}

const struct bundle *
triage_bundle(const struct triage *t, enum ruleset_role role)
{
	return engines_bundle(t->engines, role);
}

const struct bundle *
triage_bundle_kept(const struct triage *t, const char *hash)
{
	return engines_find(t->engines, hash);
}

/* What engines tell ----------------------------------------------------------- */

void
triage_on_ruleset(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	struct triage *t = arg;

	t->hooks.on_ruleset(t->hooks.arg, role, status, bundle, reason);
	if (status == RULESET_ACTIVE)
		triage_form(t);
}

void
triage_on_cache(void *arg, const struct bundle *bundle, struct str cache)
{
	struct triage *t = arg;

	t->hooks.on_cache(t->hooks.arg, bundle, cache);
}

/* For people ------------------------------------------------------------------ */

void
triage_put_rules_json(const struct triage *t, struct buf *out)
{
	buf_addc(out, '{');
	engines_put_json(t->engines, out);
	buf_addc(out, '}');
}

void
triage_put_top_json(const struct triage *t, enum ruleset_role role,
    uint32_t most, struct buf *out)
{
	engines_put_top_json(t->engines, role, most, out);
}

void
triage_put_metrics(const struct triage *t, struct buf *out)
{
	engines_put_metrics(t->engines, METRICS_RULES, out);
}

void
triage_on_rule(void *arg, const char *rule, const char *where,
    enum fault_class class, enum breaker_state state)
{
	static const struct {
		const char *kind, *log;
	} told[BREAKER__MAX] = {
		[BREAKER_CLOSED] = { "rule_on", "rule switched on" },
		[BREAKER_OPEN] = { "rule_off", "rule switched off" },
		[BREAKER_HALF_OPEN] = { "rule_on_trial", "rule on trial" },
	};
	struct triage *t = arg;
	struct buf members = { 0 };

	log_warn("%s rule=%s where=%s class=%s", told[state].log,
	    log_word_of(rule), log_word_of(where), fault_words[class]);
	buf_adds(&members, "\"rule\":");
	buf_json_cstr(&members, rule);
	buf_adds(&members, ",\"where\":");
	buf_json_cstr(&members, where);
	buf_adds(&members, ",\"class\":");
	buf_json_cstr(&members, fault_words[class]);
	triage_alert(t, told[state].kind, buf_cstr(&members));
	buf_clear(&members);
}

/* Where a rule set on trial decided otherwise: at most one alert a second. */
void
triage_tell_flips(struct triage *t)
{
	struct buf members = { 0 };
	enum ruleset_role role;

	for (role = RULESET_SHADOW; role < RULESET__ROLES; role++) {
		if (engines_put_flips(t->engines, role, &members))
			triage_alert(t, "ruleset_flips", buf_cstr(&members));
		buf_reset(&members);
	}
	buf_clear(&members);
}
