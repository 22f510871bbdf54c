/*
 * triagectl erase: takes away all that triaged wrote of a customer, but for the
 * counts: looks, shows, asks, takes, and looks again until nothing is left.
 *
 * The daemon may run beside: what comes in the midst is found by the next look.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "complaint.h"
#include "erase_parts.h"

#define MAX_ROUNDS 5 /* of taking and looking again */

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_erase = {
	.name = "erase",
	.usage = "--customer ID [--open] [--rewrite] [--dry-run | --yes] "
	    "[--json]",
	.help = "Erases what is kept of a customer, but for the counts",
	.more = "Shows what there is, asks, and takes it away: the customer's "
	    "events and cases, what\nwas decided of them, their entries in "
	    "queues. Then looks again: the status is 1 where\nsomething is "
	    "left. Who was interrupted calls it again.",
	.options = {
		{ "customer=", "ID", "customer.id of their events" },
		{ "open", NULL, "also what is not settled, and cases that "
		    "are open" },
		{ "rewrite", NULL, "write streams anew, so that no byte is "
		    "left in Redis" },
		{ "dry-run", NULL, "only show what there is" },
		{ "yes", NULL, "do not ask" },
		{ "json", NULL, "one JSON object" },
	},
	.max_args = 0,
	.run = run,
};

/* What there is now. */
static int
look(struct erase *e, struct err *err)
{
	if (erase_find(e, err) < 0 || erase_look_at_end(e, err) < 0)
		return -1;
	return erase_count(e, err);
}

static bool
is_clean(const struct erase *e)
{
	return erase_found(e) == 0;
}

/* Is there more that may go? */
static bool
is_stuck(const struct erase *e)
{
	return !e->takes_open && erase_found(e) == erase_waiting(e);
}

static int
take_all(struct erase *e, struct err *err)
{
	for (int i = 0; i < MAX_ROUNDS; i++) {
		if (erase_write_plan(e, err) < 0 || erase_take(e, err) < 0 ||
		    look(e, err) < 0)
			return -1;
		if (is_clean(e) || is_stuck(e))
			break;
	}
	return is_clean(e) ? erase_end(e, err) : 0;
}

static enum ctl_status
answer(struct erase *e, const char *outcome, enum ctl_status status)
{
	if (ctl_value(e->ctl, "json") != NULL)
		erase_show_json(e, outcome);
	return status;
}

static enum ctl_status
refuse(struct erase *e)
{
	int64_t events = erase_waiting(e) - e->open;

	ctl_cannot(e->ctl, "%s open case%s, %s entr%s not settled by the "
	    "daemon: nothing was erased; --open erases that too",
	    term_number(e->open), e->open == 1 ? "" : "s",
	    term_number(events), events == 1 ? "y" : "ies");
	return answer(e, "refused", CTL_NO);
}

/* All is erased; streams may hold its bytes. */
static enum ctl_status
finish(struct erase *e, const char *outcome)
{
	struct err err = { "" };

	if (ctl_value(e->ctl, "rewrite") == NULL)
		return answer(e, outcome, CTL_DONE);
	if (erase_rewrite(e, &err) < 0)
		return ctl_cannot(e->ctl, "%s; call it again", err.text);
	return erase_show_rewritten(e) ? answer(e, outcome, CTL_DONE) :
	    answer(e, "not_rewritten", CTL_NO);
}

static enum ctl_status
take(struct erase *e)
{
	bool as_json = ctl_value(e->ctl, "json") != NULL;
	struct err err = { "" };

	if (take_all(e, &err) < 0)
		return ctl_cannot(e->ctl, "%s; call it again", err.text);
	if (!is_clean(e)) {
		if (!as_json)
			erase_show_left(e);
		return answer(e, "left", CTL_NO);
	}
	if (!as_json)
		erase_show_done(e);
	return finish(e, "erased");
}

static enum ctl_status
erase(struct erase *e)
{
	bool as_json = ctl_value(e->ctl, "json") != NULL;
	struct err err = { "" };

	if (look(e, &err) < 0)
		return ctl_cannot(e->ctl, "%s", err.text);
	if (is_clean(e) && !e->has_customer && !e->has_plan) {
		if (!as_json)
			printf("nothing is kept of this customer\n");
		return ctl_value(e->ctl, "dry-run") != NULL ?
		    answer(e, "nothing", CTL_DONE) : finish(e, "nothing");
	}
	if (!as_json)
		erase_show_found(e);
	if (!e->takes_open && erase_waiting(e) > 0)
		return refuse(e);
	if (ctl_value(e->ctl, "dry-run") != NULL)
		return answer(e, "would_erase", CTL_DONE);
	if (ctl_value(e->ctl, "yes") == NULL && !erase_confirm(e)) {
		ctl_cannot(e->ctl, "nothing was erased");
		return CTL_NO;
	}
	return take(e);
}

static enum ctl_status
check(const struct ctl *ctl)
{
	const char *customer = ctl_value(ctl, "customer");
	bool is_asked = isatty(STDIN_FILENO) && ctl->err.is_tty &&
	    ctl_value(ctl, "json") == NULL;

	if (customer == NULL)
		return ctl_misused(ctl, "whose? Expected --customer ID");
	if (!complaint_is_id(str_of(customer)))
		return ctl_misused(ctl, "--customer takes an id: 1 to 128 "
		    "bytes without control characters");
	if (ctl_value(ctl, "yes") != NULL && ctl_value(ctl, "dry-run") != NULL)
		return ctl_misused(ctl, "--yes and --dry-run exclude each "
		    "other");
	if (ctl_value(ctl, "yes") == NULL && !is_asked &&
	    ctl_value(ctl, "dry-run") == NULL)
		return ctl_misused(ctl, "nobody is asked with --json, or "
		    "without a terminal; expected --yes or --dry-run");
	return CTL_DONE;
}

static void
clear(struct erase *e)
{
	link_close(e->link);
	erase_theirs_clear(&e->theirs);
	mem_arena_clear(&e->arena);
	mem_arena_clear(&e->page);
	free(e->places);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct erase e = { .ctl = ctl,
		.takes_open = ctl_value(ctl, "open") != NULL };
	struct err err = { "" };
	enum ctl_status status = check(ctl);

	if (status != CTL_DONE)
		return status;
	e.link = link_open(&ctl->conf, &err);
	if (e.link == NULL)
		return ctl_cannot(ctl, "%s", err.text);
	erase_theirs_init(&e.theirs, str_of(ctl_value(ctl, "customer")));
	e.customer_key = erase_key(&e, &e.arena, "customer:",
	    e.theirs.customer);
	e.plan_key = erase_key(&e, &e.arena, "erase:", e.theirs.customer);
	status = erase(&e);
	clear(&e);
	return status;
}
