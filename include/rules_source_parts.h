/*
 * rules_source_parts: what the two files of rules_source share.
 *
 *   rules_source.c       which rule set is asked for
 *   rules_source_tell.c  what became of it: log, alerts, the report
 */
#ifndef TRIAGED_RULES_SOURCE_PARTS_H
#define TRIAGED_RULES_SOURCE_PARTS_H

#include "rules_disk.h"
#include "rules_remote.h"
#include "rules_source.h"
#include "rules_watch.h"
#include "triage.h"

/* What was asked for in a role, and what became of it. */
struct asked {
	char hash[BUNDLE_HASH_CHARS + 1]; /* "": nothing */
	enum ruleset_status status;
	int64_t since_ms;
	struct err reason;
};

struct rules_source {
	const struct conf *conf;
	struct triage *triage;
	struct rules_source_hooks hooks;
	struct rules_disk *disk;
	struct rules_watch *watch;   /* of the directory, or NULL */
	struct rules_remote *remote;
	struct asked asked[RULESET__ROLES];
	bool is_started;             /* something was asked for */
	bool is_remote;              /* Redis says what is in force */
	bool tried_kept, tried_directory;
	char offered[BUNDLE_HASH_CHARS + 1]; /* what the directory held last */
	struct err unread;           /* why it could not be read last */
};

/* rules_source.c */
/* Nothing is in force, and what was asked for will not be: false where nothing
 * is left to try. */
bool rules_source_try_rest(struct rules_source *s, const char *why);

/* rules_source_tell.c */
/* As log_word(): the short hash of a rule set, whatever Redis called one. */
const char *rules_source_log_hash(const char *hash);
void rules_source_alert(struct rules_source *s, const char *kind,
    enum ruleset_role role, const char *hash, const char *reason);
void rules_source_note(struct asked *a, enum ruleset_status status,
    const char *reason);
void rules_source_put_report(void *arg, struct buf *out);
void rules_source_put_top(void *arg, struct buf *out);

#endif
