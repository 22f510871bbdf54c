/*
 * rules_source: which rule set there is to be: what Redis asks for, else what
 * the directory holds, else the last good one.  It knows nothing of what rules
 * say.
 */
#include "rules_source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"
#include "log_value.h"
#include "rules_source_parts.h"

static void
note_asked(struct rules_source *s, enum ruleset_role role, const char *hash)
{
	struct asked *a = &s->asked[role];

	if (strcmp(a->hash, hash) == 0 && a->status == RULESET_ACTIVE)
		return;
	snprintf(a->hash, sizeof(a->hash), "%s", hash);
	rules_source_note(a, RULESET_REQUESTED, NULL);
}

/* What runs instead of what Redis asks for is not what was asked for. */
static void
note_instead(struct rules_source *s, const char *hash)
{
	if (!s->is_remote || s->asked[RULESET_IN_FORCE].hash[0] == '\0')
		note_asked(s, RULESET_IN_FORCE, hash);
}

/* Gives a rule set to triage, with its compiled phrases if they were kept. */
static void
load(struct rules_source *s, enum ruleset_role role, const struct bundle *b,
    uint32_t permille)
{
	struct asked *a = &s->asked[role];
	const struct bundle *now;
	struct buf phrases = { 0 };

	s->is_started = true;
	rules_disk_get_phrases(s->disk, &phrases);
	triage_load(s->triage, role, b, (struct str){ phrases.data,
	    phrases.len }, permille);
	buf_clear(&phrases);
	now = triage_bundle(s->triage, role);
	if (a->status == RULESET_REQUESTED && now != NULL &&
	    strcmp(now->hash, a->hash) == 0)
		rules_source_note(a, RULESET_ACTIVE, NULL);
}

/* Goes back to the last good one; false where there is none. */
static bool
try_kept(struct rules_source *s, const char *why)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	if (s->tried_kept || !rules_disk_has(s->disk))
		return false;
	s->tried_kept = true;
	if (rules_disk_read(s->disk, &b, &err) == -1) {
		log_error("last good rule set not usable reason=%s",
		    log_text_of(err.text));
		return false;
	}
	log_warn("running the last good rule set ruleset=%.7s", b.hash);
	rules_source_alert(s, "ruleset_last_good", RULESET_IN_FORCE, b.hash, why);
	note_instead(s, b.hash);
	load(s, RULESET_IN_FORCE, &b, 0);
	bundle_clear(&b);
	return true;
}

/* The directory ------------------------------------------------------------------ */

/* 0, or -1 and err. */
static int
read_directory(struct rules_source *s, struct bundle *b, struct err *err)
{
	int rc = bundle_read(b, s->conf->rules, err);

	s->tried_directory = true;
	s->unread = *err;
	snprintf(s->offered, sizeof(s->offered), "%s", b->hash);
	return rc;
}

static void
load_directory(struct rules_source *s, const struct bundle *b)
{
	log_info("loading rules directory=%s files=%zu ruleset=%.7s",
	    log_word_of(s->conf->rules), b->nfiles, b->hash);
	note_instead(s, b->hash);
	load(s, RULESET_IN_FORCE, b, 0);
}

/* Redis asks for nothing, or cannot be asked. */
static void
start_directory(struct rules_source *s)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	s->is_started = true;
	if (read_directory(s, &b, &err) == 0) {
		load_directory(s, &b);
	} else {
		log_error("rules not read reason=%s", log_text_of(err.text));
		if (!try_kept(s, "the rules directory cannot be read"))
			s->hooks.on_hopeless(s->hooks.arg);
	}
	bundle_clear(&b);
}

static void
offer_directory(struct rules_source *s, const struct bundle *b)
{
	const struct bundle *now = triage_bundle(s->triage,
	    RULESET_IN_FORCE);

	if (s->is_remote) {
		log_warn("rules directory not followed ruleset=%.7s "
		    "in_force=%s", b->hash, rules_source_log_hash(
		    s->asked[RULESET_IN_FORCE].hash));
		rules_source_alert(s, "ruleset_not_followed", RULESET_IN_FORCE, b->hash,
		    "the directory changed while Redis says what is in force: "
		    "triagectl rules release goes back to the directory");
	} else if (now != NULL && strcmp(now->hash, b->hash) == 0) {
		triage_keep_ruleset(s->triage);
		note_asked(s, RULESET_IN_FORCE, b->hash);
		rules_source_note(&s->asked[RULESET_IN_FORCE], RULESET_ACTIVE,
		    NULL);
		log_info("rules unchanged ruleset=%.7s", b->hash);
	} else {
		load_directory(s, b);
	}
	rules_remote_report(s->remote);
}

static void
refuse_directory(struct rules_source *s, const struct err *err)
{
	log_error("rules refused reason=%s", log_text_of(err->text));
	rules_source_alert(s, "ruleset_refused", RULESET_IN_FORCE, "", err->text);
}

void
rules_source_reload(struct rules_source *s)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	if (read_directory(s, &b, &err) == -1)
		refuse_directory(s, &err);
	else
		offer_directory(s, &b);
	bundle_clear(&b);
}

/* The directory changed, and is quiet.  What it held before, loaded or
 * refused, is not tried again. */
static void
changed_cb(void *arg)
{
	struct rules_source *s = arg;
	uint64_t before = rules_watch_sum(s->conf->rules);
	char offered[sizeof(s->offered)];
	struct err unread = s->unread, err = { "" };
	struct bundle b = { 0 };
	int rc;

	memcpy(offered, s->offered, sizeof(offered));
	rc = read_directory(s, &b, &err);
	if (rules_watch_sum(s->conf->rules) != before) {
		memcpy(s->offered, offered, sizeof(offered));
		s->unread = unread;
		rules_watch_again(s->watch);
	} else if (rc == -1 && strcmp(unread.text, err.text) != 0) {
		refuse_directory(s, &err);
	} else if (rc == 0 && strcmp(offered, b.hash) != 0) {
		offer_directory(s, &b);
	}
	bundle_clear(&b);
}

/* Redis ---------------------------------------------------------------------------- */

static void
trial_cb(struct rules_source *s, enum ruleset_role role,
    const struct bundle *bundle, uint32_t permille)
{
	if (bundle != NULL) {
		note_asked(s, role, bundle->hash);
		load(s, role, bundle, permille);
		return;
	}
	s->asked[role] = (struct asked){ .status = RULESET_ENDED };
	triage_unload(s->triage, role);
}

static void
request_cb(void *arg, enum ruleset_role role, const struct bundle *bundle,
    uint32_t permille)
{
	struct rules_source *s = arg;
	bool was_remote = s->is_remote;

	if (role != RULESET_IN_FORCE) {
		trial_cb(s, role, bundle, permille);
		return;
	}
	s->is_remote = bundle != NULL;
	if (bundle != NULL) {
		log_info("loading rules from=redis files=%zu ruleset=%.7s",
		    bundle->nfiles, bundle->hash);
		note_asked(s, role, bundle->hash);
		load(s, role, bundle, 0);
	} else if (!s->is_started) {
		start_directory(s);
	} else if (was_remote) {
		log_info("rules released");
		rules_source_reload(s);
	}
}

/* Nothing is in force, and what was asked for will not be. */
bool
rules_source_try_rest(struct rules_source *s, const char *why)
{
	if (try_kept(s, why))
		return true;
	if (!s->is_remote || s->tried_directory)
		return false;
	start_directory(s);
	return true;
}

static void
taken_back_cb(void *arg, struct str hashes)
{
	const struct rules_source *s = arg;

	triage_set_taken_back(s->triage, hashes);
}

static void
unusable_cb(void *arg, enum ruleset_role role, const char *hash,
    const char *why)
{
	struct rules_source *s = arg;

	log_error("rules refused ruleset=%s role=%s reason=%s",
	    rules_source_log_hash(hash), ruleset_roles[role],
	    log_text_of(why));
	rules_source_alert(s, "ruleset_refused", role, hash, why);
	snprintf(s->asked[role].hash, sizeof(s->asked[role].hash), "%s", hash);
	rules_source_note(&s->asked[role], RULESET_REFUSED, why);
	if (role != RULESET_IN_FORCE)
		return;
	s->is_remote = true;
	if (!s->is_started && !rules_source_try_rest(s, "what Redis asks for cannot be had"))
		s->hooks.on_hopeless(s->hooks.arg);
}

static void
away_cb(void *arg)
{
	struct rules_source *s = arg;

	if (s->is_started)
		return;
	s->is_remote = rules_disk_is_remote(s->disk) &&
	    try_kept(s, "Redis, where it came from, is away");
	if (!s->is_remote)
		start_directory(s);
}

static bool
vanished_cb(void *arg, bool was_there)
{
	struct rules_source *s = arg;
	const char *hash = s->asked[RULESET_IN_FORCE].hash;
	const char *why = "Redis no longer says which rule set is to be in "
	    "force: triagectl rules push brings one back";

	if (!was_there && !rules_disk_is_remote(s->disk))
		return false;
	log_error("rules vanished from redis ruleset=%s",
	    rules_source_log_hash(hash));
	rules_source_alert(s, "ruleset_vanished", RULESET_IN_FORCE, hash, why);
	if (s->is_started)
		return true;
	s->is_remote = try_kept(s, why);
	if (!s->is_remote)
		start_directory(s);
	return true;
}

static const struct bundle *
find_cb(void *arg, const char *hash)
{
	const struct rules_source *s = arg;

	return triage_bundle_kept(s->triage, hash);
}

/* Life ------------------------------------------------------------------------------ */

struct rules_source *
rules_source_new(struct event_base *base, const struct conf *conf,
    struct triage *triage, const struct rules_source_hooks *hooks,
    struct err *err)
{
	struct rules_source *s = mem_alloc(sizeof(*s));
	const struct rules_remote_hooks remote = {
		.on_request = request_cb, .on_unusable = unusable_cb,
		.on_taken_back = taken_back_cb, .on_vanished = vanished_cb, .on_away = away_cb,
		.find = find_cb, .put_report = rules_source_put_report,
		.put_top = rules_source_put_top, .arg = s,
	};

	s->conf = conf;
	s->triage = triage;
	s->hooks = *hooks;
	s->disk = rules_disk_new(base, conf);
	s->remote = rules_remote_new(base, conf, &remote, err);
	if (s->remote == NULL) {
		rules_source_free(s);
		return NULL;
	}
	if (conf->rules_watch)
		s->watch = rules_watch_new(base, conf->rules, changed_cb, s);
	return s;
}

void
rules_source_stop(struct rules_source *s)
{
	rules_remote_leave(s->remote);
}

void
rules_source_free(struct rules_source *s)
{
	if (s == NULL)
		return;
	rules_watch_free(s->watch);
	rules_remote_free(s->remote);
	rules_disk_free(s->disk);
	free(s);
}

void
rules_source_keep_cache(struct rules_source *s, const struct bundle *bundle,
    struct str cache)
{
	(void)bundle;
	rules_disk_write_phrases(s->disk, cache);
}
