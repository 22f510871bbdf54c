/*
 * triagectl case: cases as they are now: many in a table, one on a page; and an
 * index that was lost, made anew.
 *
 * list and show only read Redis.
 */
#include <stdlib.h>
#include <string.h>

#include "case_parts.h"

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_case = {
	.name = "case",
	.usage = "list | show ID | repair",
	.help = "Lists cases, shows one, repairs their index",
	.more = "  list    open cases, what is due first on top: of an owner, in "
	    "a state,\n          of a customer\n"
	    "  show    one: what it is, whose and why, its clocks, what it "
	    "remembers,\n          its last decisions\n"
	    "  repair  makes index and timers anew from what each case keeps; "
	    "the\n          daemon may go on meanwhile",
	.options = {
		{ "owner=", "OWNER", "list: cases of this owner" },
		{ "state=", "STATE", "list: cases in this state" },
		{ "customer=", "ID", "list: cases of this customer, closed ones "
		    "too" },
		{ "priority=", "P", "list: cases of this priority" },
		{ "due-before=", "TIME", "list: cases of which a clock is due "
		    "before" },
		{ "all", NULL, "list: closed ones too" },
		{ "limit=", "N", "list: at most N (50); show: so many decisions "
		    "(10)" },
		{ "json", NULL, "list: one JSON object a line; show: one" },
	},
	.min_args = 1,
	.max_args = 2,
	.run = run,
};

enum { LIST = 1, SHOW = 2, REPAIR = 4 };

static const struct verb {
	const char *name;
	enum ctl_status (*fn)(struct cases *c);
	int nargs, bit;
	const char *expected;
} verbs[] = {
	{ "list", case_list, 0, LIST, "list, and options" },
	{ "show", case_show, 1, SHOW, "show ID" },
	{ "repair", case_repair, 0, REPAIR, "repair" },
};
#define NVERBS (sizeof(verbs) / sizeof(verbs[0]))

/* Which verbs an option goes with. */
static const struct {
	const char *name;
	int verbs;
} goes_with[] = {
	{ "owner", LIST }, { "state", LIST }, { "customer", LIST },
	{ "priority", LIST }, { "due-before", LIST }, { "all", LIST },
	{ "limit", LIST | SHOW }, { "json", LIST | SHOW },
};

static const struct verb *
find_verb(const char *name)
{
	for (size_t i = 0; i < NVERBS; i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

static enum ctl_status
unknown_verb(const struct ctl *ctl)
{
	const char *names[NVERBS + 1] = { 0 }, *near;

	for (size_t i = 0; i < NVERBS; i++)
		names[i] = verbs[i].name;
	near = conf_nearest(ctl->args[0], names);
	if (near != NULL)
		return ctl_misused(ctl, "no '%.40s'; did you mean '%s'?",
		    ctl->args[0], near);
	return ctl_misused(ctl, "no '%.40s'; expected list, show or repair",
	    ctl->args[0]);
}

static enum ctl_status
check_use(const struct ctl *ctl, const struct verb *verb)
{
	if (ctl->nargs - 1 != verb->nargs)
		return ctl_misused(ctl, "expected: %s", verb->expected);
	for (size_t i = 0; i < sizeof(goes_with) / sizeof(*goes_with); i++)
		if (ctl_value(ctl, goes_with[i].name) != NULL &&
		    (goes_with[i].verbs & verb->bit) == 0)
			return ctl_misused(ctl, "--%s does not go with %s",
			    goes_with[i].name, verb->name);
	return CTL_DONE;
}

enum ctl_status
case_failed(const struct cases *c, const struct err *err)
{
	return ctl_cannot(c->ctl, "%s", err->text);
}

static int
ask_time(struct cases *c, struct err *err)
{
	const struct reply *time = LINK_ASK(c->link, &c->arena, err,
	    STR("TIME"));

	if (time == NULL || time->count != 2)
		return -1;
	c->now_ms = time->items[0].n * 1000 + time->items[1].n / 1000;
	return 0;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct cases c = { .ctl = ctl,
		.as_json = ctl_value(ctl, "json") != NULL };
	const struct verb *verb = find_verb(ctl->args[0]);
	struct err err = { "" };
	enum ctl_status status;

	if (verb == NULL)
		return unknown_verb(ctl);
	status = check_use(ctl, verb);
	if (status != CTL_DONE)
		return status;
	c.link = link_open(&ctl->conf, &err);
	if (c.link == NULL)
		return case_failed(&c, &err);
	term_line_start(&c.line, &ctl->out);
	status = ask_time(&c, &err) < 0 ? case_failed(&c, &err) :
	    verb->fn(&c);
	link_close(c.link);
	term_line_clear(&c.line);
	mem_arena_clear(&c.arena);
	free(c.others);
	return status;
}
