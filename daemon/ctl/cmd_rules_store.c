/*
 * cmd_rules_store: the rule sets in Redis as triagectl sees them: what is
 * asked for, the bytes, and the one script that changes it.  It shows
 * nothing.
 */
#include <stdio.h>
#include <string.h>

#include "rules_parts.h"
#include "scripts.h"

#define KEPT_BUNDLES "50"
#define MIN_HASH 4

const char *const rules_role_words[ROLE__MAX] = {
	[ROLE_IN_FORCE] = "in_force",
	[ROLE_SHADOW] = "shadow",
	[ROLE_CANARY] = "canary",
};

struct str
rules_key(struct rules *r, const char *name, struct str hash)
{
	struct buf b = { 0 };
	struct str key;

	buf_addf(&b, "%s%s", r->ctl->conf.prefix, name);
	buf_add_str(&b, hash);
	key = mem_arena_str(&r->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return key;
}

static struct str
field(const struct reply *hash, const char *name)
{
	const struct reply *a = reply_field(hash, name);

	return a != NULL ? a->text : STR("");
}

int
rules_read_state(struct rules *r, struct rules_state *s, struct err *err)
{
	const struct reply *a = LINK_ASK(r->link, &r->arena, err,
	    STR("HGETALL"), rules_key(r, "rules", STR("")));
	int role;

	if (a == NULL)
		return -1;
	*s = (struct rules_state){
		.version = field(a, "version"), .at = field(a, "at"),
		.previous = field(a, "previous"),
		.permille = field(a, "canary_permille"),
		.canary_ended = field(a, "canary_ended"),
	};
	for (role = 0; role < ROLE__MAX; role++)
		s->roles[role] = field(a, rules_role_words[role]);
	return 0;
}

int
rules_now(struct rules *r, int64_t *ms, struct err *err)
{
	const struct reply *a = LINK_ASK(r->link, &r->arena, err,
	    STR("TIME"));

	if (a == NULL || a->count != 2)
		return -1;
	*ms = a->items[0].n * 1000 + a->items[1].n / 1000;
	return 0;
}

/* Which one is meant ------------------------------------------------------------ */

static bool
is_role_word(const struct rules_state *s, const char *text, struct str *hash)
{
	int role;

	*hash = s->previous;
	if (strcmp(text, "previous") == 0)
		return true;
	for (role = 0; role < ROLE__MAX; role++) {
		*hash = s->roles[role];
		if (strcmp(text, rules_role_words[role]) == 0)
			return true;
	}
	return false;
}

static int
find_prefix(struct rules *r, const char *text, struct str *hash,
    struct err *err)
{
	const struct reply *a = LINK_ASK(r->link, &r->arena, err,
	    STR("LRANGE"), rules_key(r, "rules:kept", STR("")), STR("0"),
	    STR("-1"));
	size_t n = strlen(text), i, found = 0;

	if (a == NULL)
		return -1;
	for (i = 0; i < a->count; i++)
		if (a->items[i].text.len >= n &&
		    memcmp(a->items[i].text.data, text, n) == 0) {
			*hash = a->items[i].text;
			found++;
		}
	if (found == 1)
		return 0;
	ctl_cannot(r->ctl, found == 0 ? "no rule set '%.64s' is in Redis; "
	    "triagectl rules list shows them" : "more than one rule set "
	    "begins with '%.64s'", text);
	return 1;
}

int
rules_find_hash(struct rules *r, const char *text, struct str *hash,
    struct err *err)
{
	struct rules_state s;

	if (rules_read_state(r, &s, err) == -1)
		return -1;
	if (is_role_word(&s, text, hash)) {
		if (hash->len > 0)
			return 0;
		ctl_cannot(r->ctl, "Redis has no rule set that is '%s'; "
		    "triagectl rules status shows what runs", text);
		return 1;
	}
	if (strlen(text) < MIN_HASH ||
	    text[strspn(text, "0123456789abcdef")] != '\0') {
		ctl_cannot(r->ctl, "'%.64s' is no directory and no hash of a "
		    "rule set (4 characters or more)", text);
		return 1;
	}
	return find_prefix(r, text, hash, err);
}

/* Bytes ------------------------------------------------------------------------- */

int
rules_get_bundle(struct rules *r, struct str hash, struct bundle *b,
    struct err *err)
{
	const struct reply *a = LINK_ASK(r->link, &r->arena, err,
	    STR("GET"), rules_key(r, "rules:bundle:", hash));
	struct err why = { "" };

	if (a == NULL)
		return -1;
	if (a->kind != REPLY_TEXT)
		return err_set(err, "the bytes of rule set %.7s are not in "
		    "Redis", hash.data);
	if (bundle_unpack(b, a->text, &why) == -1)
		return err_set(err, "rule set %.7s: %s", hash.data, why.text);
	if (str_is(hash, b->hash) && bundle_is_rules(b))
		return 0;
	bundle_clear(b);
	return err_set(err, "rule set %.7s: it is no rule set, or another one "
	    "than its key says", hash.data);
}

int
rules_put_bundle(struct rules *r, const struct bundle *b, struct str packed,
    struct str signature, struct err *err)
{
	struct str hash = str_of(b->hash);

	if (packed.len > BUNDLE_REMOTE_BYTES)
		return err_set(err, "%zu bytes, and %u MiB are the most that "
		    "a rule set in Redis may have", packed.len,
		    BUNDLE_REMOTE_BYTES >> 20);
	if (signature.len > 0 && LINK_ASK(r->link, &r->arena, err, STR("SET"),
	    rules_key(r, "rules:signature:", hash), signature) == NULL)
		return -1;
	return LINK_ASK(r->link, &r->arena, err, STR("SET"),
	    rules_key(r, "rules:bundle:", hash), packed) == NULL ? -1 : 0;
}

/* A change ----------------------------------------------------------------------- */

static struct str
item(const struct reply *a, size_t i)
{
	return i < a->count && a->items[i].kind == REPLY_TEXT ?
	    a->items[i].text : STR("");
}

int
rules_run_change(struct rules *r, struct rules_change *c, struct err *err)
{
	const struct str none = STR("");
	const struct reply *a = LINK_ASK(r->link, &r->arena, err,
	    STR("EVAL"), str_of(script_rules), STR("5"),
	    rules_key(r, "rules", none), rules_key(r, "rules:log", none),
	    rules_key(r, "rules:kept", none),
	    rules_key(r, "rules:status", none),
	    rules_key(r, "rules:top", none), str_of(c->action), c->hash,
	    c->permille, c->version, str_of(c->who), str_of(c->why), c->diff,
	    rules_key(r, "rules:bundle:", none),
	    rules_key(r, "rules:signature:", none),
	    rules_key(r, "rules", none), STR(KEPT_BUNDLES), c->lines,
	    c->diff_from, c->diff_to);
	struct str second;

	if (a == NULL)
		return -1;
	if (a->count < 2)
		return err_set(err, "the script answered with %zu values",
		    a->count);
	c->new_version = a->items[0].n;
	second = item(a, 1);
	c->trouble = none;
	if (second.len > 0 && second.len != BUNDLE_HASH_CHARS) {
		c->trouble = second;
		return 0;
	}
	c->now = second;
	c->before = item(a, 2);
	return 0;
}
