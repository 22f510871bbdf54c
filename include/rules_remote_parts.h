/*
 * rules_remote_parts: what the files of rules_remote share.
 *
 *   rules_remote.c        connections, the version
 *   rules_remote_wish.c   what is asked for
 *   rules_remote_fetch.c  bytes: fetched and checked
 *   rules_remote_tell.c   the report of this instance
 */
#ifndef TRIAGED_RULES_REMOTE_PARTS_H
#define TRIAGED_RULES_REMOTE_PARTS_H

#include "redis.h"
#include "rules_remote.h"

/* What a role should have. */
struct rules_wish {
	char hash[BUNDLE_HASH_CHARS + 1]; /* "": none */
	uint32_t permille;
	bool is_known;    /* Redis was asked */
	bool is_wanted;   /* on_request is still to be called */
};

struct rules_remote {
	struct event_base *base;
	const struct conf *conf;
	struct rules_remote_hooks hooks;
	struct redis_url url;
	struct rules_key *key;       /* or NULL */
	struct redis *commands, *ear;
	struct event *poll, *patience, *report;
	char *state_key, *bundle_key, *signature_key, *status_key, *top_key,
	    *channel;                /* with the prefix; *_key of a hash: begin */
	char *version;               /* as it was last seen; NULL: never */
	struct buf seen;             /* all that was said with it */
	char *settled;               /* the one that was asked for here */
	bool was_there, is_vanished; /* the hash `rules` */
	struct rules_wish wishes[RULESET__ROLES];
	int64_t ahead_ms;            /* Redis' clock before ours */
	bool is_polling, again;      /* a question is under way; ask once more */
	bool told_bad, is_leaving, told_unreported;
	/* one fetch at a time */
	bool is_fetching;
	enum ruleset_role fetched_role;
	char fetched[BUNDLE_HASH_CHARS + 1];
	struct buf bytes;
	const char *fetch_trouble;   /* NULL: the bytes are there */
	bool fetch_again;            /* Redis could not just now */
};

/* rules_remote.c */
void rules_remote_poll(struct rules_remote *r);

/* rules_remote_wish.c: notes what an answer asks for: version, changed, a hash for
 * each role, canary_permille, canary_ended, taken_back. */
void rules_remote_take_wishes(struct rules_remote *r,
    const struct redisReply *reply);

/* rules_remote_fetch.c: what is wanted is found, or fetched. */
void rules_remote_fetch(struct rules_remote *r);

/* rules_remote_tell.c */
void rules_remote_report_cb(int fd, short what, void *arg);

#endif
