/*
 * rules_remote: the rule sets that Redis asks for: followed, fetched, checked,
 * and reported about.
 *
 * The hash `rules` says which rule set each role should have; its bytes are
 * under rules:bundle:<hash>.  A message on the channel `rules` tells of a new
 * version; it can be lost, so the version is looked at every two seconds
 * besides.  Bytes are not trusted: size, hash and, where there is a key, the
 * signature are checked before anybody sees them.  It has two connections of
 * its own.  It knows neither engines nor directories.
 */
#ifndef TRIAGED_RULES_REMOTE_H
#define TRIAGED_RULES_REMOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "bundle.h"
#include "conf.h"
#include "engines.h"
#include "err.h"

struct event_base;
struct rules_remote;

struct rules_remote_hooks {
	/* Redis asks for a rule set (good during the call) in a role; NULL: for
	 * none.  Told at the first answer, whatever it is, and with each
	 * change. */
	void (*on_request)(void *arg, enum ruleset_role role,
	    const struct bundle *bundle, uint32_t permille);
	/* What is asked for cannot be had. */
	void (*on_unusable)(void *arg, enum ruleset_role role,
	    const char *hash, const char *why);
	/* The rule sets that people took back: hashes, with blanks between. */
	void (*on_taken_back)(void *arg, struct str hashes);
	/* Redis holds not a word of rule sets: though it did (was_there), or at the
	 * first answer.  True: what was asked for before goes on being so; false:
	 * nothing was, and on_request follows. */
	bool (*on_vanished)(void *arg, bool was_there);
	/* There was no answer yet, and there may be none for long. */
	void (*on_away)(void *arg);
	/* A rule set that need not be fetched, or NULL. */
	const struct bundle *(*find)(void *arg, const char *hash);
	/* Appends members of the report: "name":value,... */
	void (*put_report)(void *arg, struct buf *out);
	/* Appends the figures of rules, a JSON array; nothing: none. */
	void (*put_top)(void *arg, struct buf *out);
	void *arg;
};

/* Starts connecting; no hook is called before the loop runs.  conf is borrowed.
 * NULL and err where the URL or the key is wrong. */
struct rules_remote *rules_remote_new(struct event_base *base,
    const struct conf *conf, const struct rules_remote_hooks *hooks,
    struct err *err);
void rules_remote_free(struct rules_remote *r);

/* Something that the report says has changed: it is written soon. */
void rules_remote_report(struct rules_remote *r);
/* A canary gave way by itself: no instance tries it again, nor this one after a
 * restart, until somebody asks for it anew. */
void rules_remote_end_canary(struct rules_remote *r, const char *hash);
/* This instance leaves: its report is taken back. */
void rules_remote_leave(struct rules_remote *r);

/* Unpacks and checks what Redis gave for a hash; key NULL: signatures are not
 * asked for. 0, or -1 and err. */
struct rules_key;
int rules_remote_check(struct bundle *b, const char *hash, struct str bytes,
    struct str signature, const struct rules_key *key, struct err *err)
    MUST_CHECK;

#endif
