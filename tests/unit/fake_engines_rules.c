/*
 * fake_engines_rules: engines.h without processes: rule sets and figures.
 */
#include "fake_engines_parts.h"

#include <string.h>

const char *const ruleset_roles[RULESET__ROLES] = { "in_force", "shadow",
	"canary" };
const char *const ruleset_statuses[RULESET__STATUSES] = { "requested",
	"building", "active", "refused", "rolled_back", "ended" };

static struct bundle bundle = { .hash = "1234567890abcdef" };

void
engines_load(struct engines *es, enum ruleset_role role,
    const struct bundle *b, struct str cache, uint32_t permille)
{
	(void)es;
	(void)b;
	(void)cache;
	fake_engines.loaded[role]++;
	fake_engines.permille = permille;
}

void
engines_set_taken_back(struct engines *es, struct str hashes)
{
	(void)es;
	(void)hashes;
}

void
engines_cancel(struct engines *es, enum ruleset_role role)
{
	(void)es;
	fake_engines.cancelled[role]++;
}

void
engines_unload(struct engines *es, enum ruleset_role role)
{
	(void)es;
	fake_engines.unloaded[role]++;
}

bool
engines_is_ready(const struct engines *es)
{
	(void)es;
	return fake_engines.is_ready;
}

bool
engines_is_loading(const struct engines *es, enum ruleset_role role)
{
	(void)es;
	(void)role;
	return false;
}

const struct bundle *
engines_bundle(const struct engines *es, enum ruleset_role role)
{
	(void)es;
	return role == RULESET_IN_FORCE && fake_engines.is_ready ? &bundle :
	    NULL;
}

const struct bundle *
engines_find(const struct engines *es, const char *hash)
{
	(void)es;
	return strcmp(hash, bundle.hash) == 0 ? &bundle : NULL;
}

uint32_t
engines_reads(const struct engines *es)
{
	(void)es;
	return 3;
}

bool
engines_is_canary(const struct engines *es, struct str case_id)
{
	(void)es;
	return fake_engines.canary_case[0] != '\0' &&
	    str_is(case_id, fake_engines.canary_case);
}

struct engines_figures
engines_figures(const struct engines *es)
{
	(void)es;
	return (struct engines_figures){ .started = 4, .died = 2, .killed = 1,
		.loads = 3, .refused = 1, .rollbacks = 5, .working = 1,
		.spare = 1, .rules_off = 1, .compared = 7, .missed = 6,
		.flipped = 8 };
}

void
engines_put_json(const struct engines *es, struct buf *out)
{
	(void)es;
	buf_adds(out, "\"in_force\":\"1234567\"");
}

void
engines_put_top_json(const struct engines *es, enum ruleset_role role,
    uint32_t most, struct buf *out)
{
	(void)es;
	buf_addf(out, "[%d,%u]", (int)role, most);
}

void
engines_put_metrics(const struct engines *es, uint32_t most, struct buf *out)
{
	(void)es;
	buf_addf(out, "most %u\n", most);
}

bool
engines_put_flips(struct engines *es, enum ruleset_role role, struct buf *out)
{
	(void)es;
	if (!fake_engines.has_flips[role])
		return false;
	fake_engines.has_flips[role] = false;
	buf_addf(out, "\"role\":\"%s\"", ruleset_roles[role]);
	return true;
}
