/*
 * cmd_backtest_rules: the two rule sets of a backtest: the candidate from its
 * directory, and what it is compared with: another directory, what Redis
 * distributes, or what the configuration names.
 *
 * It knows keys that rules are distributed by, and no event.
 */
#include <stdlib.h>
#include <string.h>

#include "backtest_parts.h"
#include "link.h"

/* The directory that the configuration names beside the command line. NULL
 * where the command line names none either (the two would be the same). */
static char *
configured_rules(const struct ctl *ctl)
{
	char **argv = mem_alloc(sizeof(*argv) * ((size_t)ctl->argc + 1));
	struct err err = { "" };
	struct conf conf;
	char **rest = NULL, *dir = NULL;
	int argc = 0, nrest = 0;
	bool is_given = false;

	for (int i = 0; i < ctl->argc; i++) {
		bool is_pair = strcmp(ctl->argv[i], "--rules") == 0;

		if (is_pair || strncmp(ctl->argv[i], "--rules=", 8) == 0) {
			is_given = true;
			i += is_pair;
		} else if (strcmp(ctl->argv[i], "--") == 0) {
			break;
		} else {
			argv[argc++] = ctl->argv[i];
		}
	}
	if (is_given && conf_load(&conf, argc, argv, ctl->extra, &rest,
	    &nrest, &err) == 0) {
		dir = mem_strdup(conf.rules);
		conf_clear(&conf);
	}
	free(rest);
	free(argv);
	return dir;
}

/* Rules that Redis distributes. 1; 0 where it distributes none; -1. */
static int
read_distributed(struct backtest *bt, struct bundle *b, struct err *err)
{
	struct mem_arena a = { 0 };
	const struct reply *hash, *bytes;
	struct buf name = { 0 };
	int rc = -1;

	hash = LINK_ASK(bt->link, &a, err, STR("HGET"),
	    link_key(&bt->ctl->conf, &a, "rules"), STR("in_force"));
	if (hash != NULL && (hash->kind != REPLY_TEXT || hash->text.len == 0))
		rc = 0;
	if (hash == NULL || rc == 0)
		goto out;
	buf_adds(&name, "rules:bundle:");
	buf_add_str(&name, hash->text);
	bytes = LINK_ASK(bt->link, &a, err, STR("GET"),
	    link_key(&bt->ctl->conf, &a, buf_cstr(&name)));
	if (bytes != NULL && bytes->kind != REPLY_TEXT)
		err_set(err, "%s%s is missing", bt->ctl->conf.prefix,
		    buf_cstr(&name));
	else if (bytes != NULL && bundle_unpack(b, bytes->text, err) == 0)
		rc = 1;
out:
	buf_clear(&name);
	mem_arena_clear(&a);
	return rc;
}

/* What the candidate is compared with. CTL_DONE with the bundle. */
static enum ctl_status
find_in_force(struct backtest *bt, struct bundle *b)
{
	struct backtest_side *s = &bt->sides[BEFORE];
	const char *against = ctl_value(bt->ctl, "against");
	struct err err = { "" };
	int rc = 0;

	if (against != NULL) {
		s->from = mem_strdup(against);
	} else if (bt->link != NULL) {
		rc = read_distributed(bt, b, &err);
		if (rc == 1)
			s->from = mem_strdup("Redis");
	}
	if (rc == 0 && s->from == NULL)
		s->from = configured_rules(bt->ctl);
	if (rc == 0 && s->from == NULL)
		return ctl_misused(bt->ctl, "expected --rules DIR, the rules "
		    "to be tried; --against DIR for what they are "
		    "compared with, else it is what the configuration names");
	if (rc < 0 || (rc == 0 && bundle_read(b, s->from, &err) < 0))
		return ctl_cannot(bt->ctl, "the rules in force: %s", err.text);
	return CTL_DONE;
}

/* The candidate mostly has the phrases of what it is compared with: those need
 * not be compiled twice. */
static int
load(struct backtest *bt, int side, const struct bundle *b, struct buf *cache,
    struct err *err)
{
	const struct ruleset_limits limits = ctl_rule_limits(&bt->ctl->conf);
	struct backtest_side *s = &bt->sides[side];
	uint32_t n;

	memcpy(s->hash, b->hash, sizeof(s->hash));
	s->rules = ruleset_load_cached(b, &limits,
	    (struct str){ cache->len > 0 ? cache->data : "", cache->len }, err);
	if (s->rules == NULL)
		return -1;
	ruleset_put_cache(s->rules, cache);
	n = ruleset_nrules(s->rules) + 1;
	s->store = store_new();
	s->twin = mem_alloc(n * sizeof(*s->twin));
	s->alone = mem_alloc(n * sizeof(*s->alone));
	s->changed = mem_alloc(n * sizeof(*s->changed));
	s->failures = mem_alloc(n * sizeof(*s->failures));
	s->is_off = mem_alloc(n * sizeof(*s->is_off));
	return 0;
}

static uint32_t
find_rule(const struct ruleset *rs, const char *name)
{
	for (uint32_t i = 0; i < ruleset_nrules(rs); i++)
		if (strcmp(ruleset_rule_name(rs, i), name) == 0)
			return i;
	return BACKTEST_NONE;
}

static void
pair_rules(struct backtest *bt)
{
	for (int side = 0; side < SIDES; side++) {
		const struct backtest_side *s = &bt->sides[side];

		for (uint32_t i = 0; i < ruleset_nrules(s->rules); i++)
			s->twin[i] = find_rule(bt->sides[!side].rules,
			    ruleset_rule_name(s->rules, i));
	}
}

enum ctl_status
backtest_load(struct backtest *bt)
{
	struct bundle bundles[SIDES] = { 0 };
	struct buf cache = { 0 };
	struct err err = { "" };
	enum ctl_status status = find_in_force(bt, &bundles[BEFORE]);

	if (status != CTL_DONE)
		goto out;
	bt->sides[AFTER].from = mem_strdup(bt->ctl->conf.rules);
	if (bundle_read(&bundles[AFTER], bt->ctl->conf.rules, &err) < 0) {
		status = ctl_cannot(bt->ctl, "the candidate: %s", err.text);
	} else if (load(bt, BEFORE, &bundles[BEFORE], &cache, &err) < 0) {
		status = ctl_cannot(bt->ctl, "the rules in force were refused: "
		    "%s", err.text);
	} else if (load(bt, AFTER, &bundles[AFTER], &cache, &err) < 0) {
		ctl_cannot(bt->ctl, "the candidate was refused: %s", err.text);
		status = CTL_NO;
	} else {
		pair_rules(bt);
		ruleset_read_behind(bt->sides[AFTER].rules,
		    bt->sides[BEFORE].rules);
	}
out:
	buf_clear(&cache);
	bundle_clear(&bundles[BEFORE]);
	bundle_clear(&bundles[AFTER]);
	return status;
}

void
backtest_unload(struct backtest *bt)
{
	for (int side = 0; side < SIDES; side++) {
		struct backtest_side *s = &bt->sides[side];

		ruleset_free(s->rules);
		store_free(s->store);
		backtest_forward_free(s);
		mem_arena_clear(&s->arena);
		free(s->from);
		free(s->twin);
		free(s->alone);
		free(s->changed);
		free(s->failures);
		free(s->is_off);
	}
}
