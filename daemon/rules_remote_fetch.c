/*
 * rules_remote_fetch: the bytes of rule sets that Redis asks for: fetched, one
 * at a time, and checked.  Whatever is wrong with them is a sentence.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules_remote_parts.h"
#include "rules_sign.h"

int
rules_remote_check(struct bundle *b, const char *hash, struct str bytes,
    struct str signature, const struct rules_key *key, struct err *err)
{
	struct err why = { "" };

	if (bytes.len == 0)
		return err_set(err, "its bytes are not in Redis");
	if (bytes.len > BUNDLE_REMOTE_BYTES)
		return err_set(err, "larger than %u MiB, the most a rule set "
		    "in Redis may have", BUNDLE_REMOTE_BYTES >> 20);
	if (key != NULL && signature.len == 0)
		return err_set(err, "it is not signed, and rules_public_key "
		    "asks for it");
	if (key != NULL && !rules_verify(key, bytes, signature))
		return err_set(err, "its signature is not by rules_public_key");
	if (bundle_unpack(b, bytes, &why) == -1)
		return err_set(err, "%s", why.text);
	if (strcmp(b->hash, hash) != 0)
		err_set(err, "it is another rule set than its key says");
	else if (!bundle_is_rules(b))
		err_set(err, "its files are not named as rule files are");
	else
		return 0;
	bundle_clear(b);
	return -1;
}

static void
give(struct rules_remote *r, enum ruleset_role role, const struct bundle *b)
{
	struct rules_wish *w = &r->wishes[role];

	w->is_wanted = false;
	r->hooks.on_request(r->hooks.arg, role, b, w->permille);
	rules_remote_report(r);
}

static void
refuse(struct rules_remote *r, enum ruleset_role role, const char *why)
{
	r->wishes[role].is_wanted = false;
	r->hooks.on_unusable(r->hooks.arg, role, r->fetched, why);
	rules_remote_report(r);
}

/* Bytes and signature are here. */
static void
finish(struct rules_remote *r, struct str signature)
{
	enum ruleset_role role = r->fetched_role;
	struct bundle b = { 0 };
	struct err err = { "" };

	if (strcmp(r->wishes[role].hash, r->fetched) != 0 ||
	    !r->wishes[role].is_wanted)
		return; /* something else is wanted meanwhile */
	if (r->fetch_trouble != NULL)
		refuse(r, role, r->fetch_trouble);
	else if (rules_remote_check(&b, r->fetched, (struct str){
	    r->bytes.data, r->bytes.len }, signature, r->key, &err) == -1)
		refuse(r, role, err.text);
	else
		give(r, role, &b);
	bundle_clear(&b);
}

/* No answer, or one that will be another later. */
static bool
is_passing(const struct redisReply *reply)
{
	enum redis_trouble trouble = redis_trouble(reply);

	return reply == NULL || trouble == REDIS_WAIT ||
	    trouble == REDIS_ELSEWHERE;
}

static void
bytes_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;

	buf_reset(&r->bytes);
	r->fetch_trouble = NULL;
	r->fetch_again = is_passing(reply);
	if (redis_trouble(reply) == REDIS_DENIED)
		r->fetch_trouble = "Redis does not let its bytes be read";
	else if (redis_kind(reply) == REDIS_IS_ERROR)
		r->fetch_trouble = "its key does not hold a string";
	else
		buf_add_str(&r->bytes, redis_str(reply));
}

static void
signature_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;

	r->is_fetching = false;
	if (r->fetch_again || is_passing(reply))
		return; /* once more with the next look at the version */
	finish(r, redis_kind(reply) == REDIS_IS_TEXT ? redis_str(reply) :
	    STR(""));
	buf_clear(&r->bytes);
	rules_remote_fetch(r);
}

static void
fetch(struct rules_remote *r, enum ruleset_role role)
{
	char bundle_key[256], signature_key[256], end[16];

	r->fetched_role = role;
	snprintf(r->fetched, sizeof(r->fetched), "%s", r->wishes[role].hash);
	snprintf(bundle_key, sizeof(bundle_key), "%s%s", r->bundle_key,
	    r->fetched);
	snprintf(signature_key, sizeof(signature_key), "%s%s",
	    r->signature_key, r->fetched);
	/* one byte more than may be: then it is too large */
	snprintf(end, sizeof(end), "%u", BUNDLE_REMOTE_BYTES);
	if (redis_sendf(r->commands, bytes_cb, r, "GETRANGE %s 0 %s",
	    bundle_key, end) == -1)
		return;
	r->is_fetching = redis_sendf(r->commands, signature_cb, r,
	    "GETRANGE %s 0 128", signature_key) == 0;
}

/* All that the version asks for was asked for here: the report says so. */
static void
settle(struct rules_remote *r)
{
	int role;

	for (role = 0; role < RULESET__ROLES; role++)
		if (r->wishes[role].is_wanted)
			return;
	if (r->version == NULL || (r->settled != NULL &&
	    strcmp(r->settled, r->version) == 0))
		return;
	free(r->settled);
	r->settled = mem_strdup(r->version);
	rules_remote_report(r);
}

void
rules_remote_fetch(struct rules_remote *r)
{
	const struct bundle *b;
	int role;

	for (role = 0; role < RULESET__ROLES; role++) {
		struct rules_wish *w = &r->wishes[role];

		if (!w->is_wanted)
			continue;
		b = w->hash[0] == '\0' ? NULL :
		    r->hooks.find(r->hooks.arg, w->hash);
		if (b != NULL || w->hash[0] == '\0')
			give(r, (enum ruleset_role)role, b);
		else if (!r->is_fetching)
			fetch(r, (enum ruleset_role)role);
	}
	settle(r);
}
