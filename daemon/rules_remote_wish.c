/*
 * rules_remote_wish: which rule set each role should have, as an answer of Redis
 * says it.  It knows no connection.
 */
#include <stdio.h>
#include <string.h>

#include "rules_remote_parts.h"

static bool
is_hash(struct str s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (memchr("0123456789abcdef", s.data[i], 16) == NULL)
			return false;
	return s.len == BUNDLE_HASH_CHARS;
}

static void
set_wish(struct rules_wish *w, struct str hash, uint32_t permille,
    bool is_asked_again)
{
	bool is_same = w->is_known && strlen(w->hash) == hash.len &&
	    memcmp(w->hash, hash.data, hash.len) == 0 &&
	    w->permille == permille;

	if (is_same && !is_asked_again)
		return;
	memcpy(w->hash, hash.data, hash.len);
	w->hash[hash.len] = '\0';
	w->permille = permille;
	w->is_known = w->is_wanted = true;
}

static void
unusable(struct rules_remote *r, enum ruleset_role role, struct str hash,
    const char *why)
{
	char text[BUNDLE_HASH_CHARS + 1];

	snprintf(text, sizeof(text), "%.*s", (int)hash.len, hash.data);
	/* what comes after it is asked for anew, also what ran before it */
	r->wishes[role].is_known = r->wishes[role].is_wanted = false;
	r->hooks.on_unusable(r->hooks.arg, role, text, why);
}

/* 0 to 1000; what is no such number is no share at all. */
static uint32_t
read_share(struct str s)
{
	uint32_t n = 0;
	size_t i;

	for (i = 0; i < s.len; i++) {
		if (s.data[i] < '0' || s.data[i] > '9')
			return 0;
		n = 10 * n + (uint32_t)(s.data[i] - '0');
		if (n > 1000)
			return 0;
	}
	return n;
}

void
rules_remote_take_wishes(struct rules_remote *r, const struct redisReply *reply)
{
	struct str changed = redis_str(redis_at(reply, 1)), hash;
	struct str share = redis_str(redis_at(reply, 2 + RULESET__ROLES));
	struct str ended = redis_str(redis_at(reply, 3 + RULESET__ROLES));
	uint32_t permille;
	int role;

	r->hooks.on_taken_back(r->hooks.arg, redis_str(redis_at(reply,
	    4 + RULESET__ROLES)));
	for (role = 0; role < RULESET__ROLES; role++) {
		hash = redis_str(redis_at(reply, (size_t)(2 + role)));
		permille = 0;
		if (role == RULESET_CANARY)
			permille = read_share(share);
		if (role == RULESET_CANARY && str_eq(hash, ended))
			hash = (struct str){ "", 0 }; /* it gave way */
		if (hash.len > 0 && !is_hash(hash))
			unusable(r, (enum ruleset_role)role, hash,
			    "no hash of a rule set");
		else
			set_wish(&r->wishes[role], hash, permille,
			    str_is(changed, ruleset_roles[role]));
	}
}
