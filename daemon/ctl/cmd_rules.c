/*
 * triagectl rules: the rule sets of all instances: brought there by Redis, tried,
 * taken back, looked at.
 */
#include <string.h>

#include "rules_parts.h"

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_rules = {
	.name = "rules",
	.usage = "push [DIR] | rollback [HASH] | release | shadow HASH|DIR|off "
	    "| canary HASH|DIR|off SHARE | status | list | log | "
	    "diff [A] [B] | pull [HASH] DIR | top",
	.help = "Brings rule sets to all instances, tries them, shows them",
	.more = "  push      tests a directory here, then puts it in force "
	    "everywhere\n"
	    "  rollback  puts the one before in force, or one that is in "
	    "Redis\n"
	    "  release   each instance goes back to its directory\n"
	    "  shadow    runs one beside the one in force: it decides "
	    "nothing\n"
	    "  canary    lets one decide a share of the cases: 5%\n"
	    "  status    what each instance runs\n"
	    "  list      the rule sets in Redis\n"
	    "  log       who changed what, when and why\n"
	    "  diff      previous and in_force; in_force and A; A and B\n"
	    "  pull      the files of one, into a new directory\n"
	    "  top       what each rule does and costs\n\n"
	    "A rule set is named by the first characters of its hash, or "
	    "in_force, previous,\nshadow, canary; where a directory may "
	    "stand, one with a / is one.",
	.options = {
		{ "json", NULL, "JSON instead of text" },
		{ "why=", "TEXT", "changes: the reason, kept in the log" },
		{ "who=", "TEXT", "changes: instead of user@host" },
		{ "no-wait", NULL, "changes: do not wait for the instances" },
		{ "sign-key=", "FILE", "push, shadow, canary: sign with this "
		    "Ed25519 key (PEM)" },
		{ "limit=", "N", "log, top: at most N" },
		{ "diff", NULL, "log: each change line by line" },
		{ "watch", NULL, "top: again every two seconds" },
	},
	.min_args = 1,
	.max_args = -1,
	.run = run,
};

static const struct verb {
	const char *name;
	enum ctl_status (*fn)(struct rules *r);
	int min, max;             /* arguments */
	const char *expected;
} verbs[] = {
	{ "push", rules_push, 0, 1, "push [DIR]" },
	{ "rollback", rules_rollback, 0, 1, "rollback [HASH]" },
	{ "release", rules_release, 0, 0, "release" },
	{ "shadow", rules_shadow, 1, 1, "shadow HASH|DIR|off" },
	{ "canary", rules_canary, 1, 2, "canary HASH|DIR SHARE, or off" },
	{ "status", rules_status, 0, 0, "status" },
	{ "list", rules_list, 0, 0, "list" },
	{ "log", rules_log, 0, 0, "log" },
	{ "diff", rules_diff, 0, 2, "diff [A] [B]" },
	{ "pull", rules_pull, 1, 2, "pull [HASH] DIR" },
	{ "top", rules_top, 0, 0, "top" },
};
#define NVERBS (sizeof(verbs) / sizeof(verbs[0]))

static const struct verb *
find_verb(const char *name)
{
	size_t i;

	for (i = 0; i < NVERBS; i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

static enum ctl_status
unknown_verb(struct ctl *ctl)
{
	const char *names[NVERBS + 1] = { 0 }, *near;
	size_t i;

	for (i = 0; i < NVERBS; i++)
		names[i] = verbs[i].name;
	near = conf_nearest(ctl->args[0], names);
	if (near != NULL)
		return ctl_misused(ctl, "no '%.40s'; did you mean '%s'?",
		    ctl->args[0], near);
	return ctl_misused(ctl, "no '%.40s'; expected push, rollback, release, "
	    "shadow, canary, status, list, log, diff, pull or top",
	    ctl->args[0]);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct rules r = { .ctl = ctl };
	const struct verb *verb = find_verb(ctl->args[0]);
	struct err err = { "" };
	enum ctl_status status;

	if (verb == NULL)
		return unknown_verb(ctl);
	if (ctl->nargs - 1 < verb->min || ctl->nargs - 1 > verb->max)
		return ctl_misused(ctl, "expected: %s", verb->expected);
	r.is_json = ctl_value(ctl, "json") != NULL;
	r.link = link_open(&ctl->conf, &err);
	if (r.link == NULL)
		return ctl_cannot(ctl, "%s", err.text);
	status = verb->fn(&r);
	link_close(r.link);
	mem_arena_clear(&r.arena);
	return status;
}
