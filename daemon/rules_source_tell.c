/*
 * rules_source_tell: what became of the rule sets that were asked for: in the
 * log, in alerts, in this instance's report.  It asks for none.
 */
#include <string.h>

#include "clock.h"
#include "log.h"
#include "log_value.h"
#include "rules_source_parts.h"

#define TOP_RULES 100

const char *
rules_source_log_hash(const char *hash)
{
	return log_word((struct str){ hash, strnlen(hash,
	    BUNDLE_SHORT_CHARS) });
}

void
rules_source_alert(struct rules_source *s, const char *kind, enum ruleset_role role,
    const char *hash, const char *reason)
{
	struct buf members = { 0 };

	buf_addf(&members, "\"role\":\"%s\",\"ruleset\":",
	    ruleset_roles[role]);
	buf_json(&members, (struct str){ hash, strnlen(hash,
	    BUNDLE_SHORT_CHARS) });
	if (reason != NULL) {
		buf_adds(&members, ",\"reason\":");
		buf_json_cstr(&members, reason);
	}
	triage_alert(s->triage, kind, buf_cstr(&members));
	buf_clear(&members);
}

void
rules_source_note(struct asked *a, enum ruleset_status status, const char *reason)
{
	a->status = status;
	a->since_ms = clock_wall_ms();
	err_clear(&a->reason);
	if (reason != NULL)
		err_set(&a->reason, "%s", reason);
}

/* The report ------------------------------------------------------------------------ */

static void
put_asked(const struct asked *a, const char *name, struct buf *out)
{
	if (a->hash[0] == '\0') {
		buf_addf(out, "\"%s\":null", name);
		return;
	}
	buf_addf(out, "\"%s\":{\"ruleset\":", name);
	buf_json_cstr(out, a->hash);
	buf_addf(out, ",\"status\":\"%s\",\"since\":%lld,\"reason\":",
	    ruleset_statuses[a->status], (long long)a->since_ms);
	buf_json_cstr(out, a->reason.text);
	buf_addc(out, '}');
}

void
rules_source_put_report(void *arg, struct buf *out)
{
	const struct rules_source *s = arg;
	int role;

	buf_addf(out, "\"source\":\"%s\",\"asked\":{",
	    s->is_remote ? "redis" : "directory");
	for (role = 0; role < RULESET__ROLES; role++) {
		buf_adds(out, role > 0 ? "," : "");
		put_asked(&s->asked[role], ruleset_roles[role], out);
	}
	buf_adds(out, "},\"runs\":");
	triage_put_rules_json(s->triage, out);
}

void
rules_source_put_top(void *arg, struct buf *out)
{
	const struct rules_source *s = arg;
	int role;

	buf_addf(out, "{\"at\":%lld", (long long)clock_wall_ms());
	for (role = 0; role < RULESET__ROLES; role++) {
		buf_addf(out, ",\"%s\":", ruleset_roles[role]);
		triage_put_top_json(s->triage, (enum ruleset_role)role,
		    TOP_RULES, out);
	}
	buf_addc(out, '}');
}

/* How a status is told: in the log, and as an alert. */
static const struct told {
	enum log_level level;
	const char *words, *kind;
} told_of[RULESET__STATUSES] = {
	[RULESET_REQUESTED] = { LOG_LEVEL_INFO,
	    "rules wait until others are built", NULL },
	[RULESET_BUILDING] = { LOG_LEVEL_DEBUG, "rules being built", NULL },
	[RULESET_ACTIVE] = { LOG_LEVEL_INFO, "rules in force",
	    "ruleset_active" },
	[RULESET_REFUSED] = { LOG_LEVEL_ERROR, "rules refused",
	    "ruleset_refused" },
	[RULESET_ROLLED_BACK] = { LOG_LEVEL_ERROR, "rules rolled back",
	    "ruleset_rolled_back" },
	[RULESET_ENDED] = { LOG_LEVEL_INFO, "rules ended", "ruleset_ended" },
};

bool
rules_source_tell(struct rules_source *s, enum ruleset_role role,
    enum ruleset_status status, const struct bundle *bundle,
    const char *reason)
{
	const struct told *told = &told_of[status];
	struct asked *a = &s->asked[role];
	bool is_in_force = role == RULESET_IN_FORCE;

	log_at(told->level, "%s ruleset=%.7s role=%s%s%s",
	    status == RULESET_ACTIVE && !is_in_force ? "rules on trial" :
	    told->words, bundle->hash, ruleset_roles[role],
	    reason != NULL ? " reason=" : "",
	    reason != NULL ? log_text_of(reason) : "");
	if (told->kind != NULL)
		rules_source_alert(s, told->kind, role, bundle->hash, reason);
	if (strcmp(a->hash, bundle->hash) == 0)
		rules_source_note(a, status, reason);
	rules_remote_report(s->remote);
	if (role == RULESET_CANARY && status == RULESET_ROLLED_BACK)
		rules_remote_end_canary(s->remote, bundle->hash);
	if (is_in_force && status == RULESET_ACTIVE) {
		s->tried_kept = true;
		rules_disk_write_ruleset(s->disk, bundle, s->is_remote);
	}
	return !is_in_force || status != RULESET_REFUSED ||
	    triage_bundle(s->triage, RULESET_IN_FORCE) != NULL ||
	    rules_source_try_rest(s, "the rule set that was asked for does not load");
}
