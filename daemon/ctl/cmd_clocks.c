/*
 * triagectl clocks move: clocks that run count as the rules say now.
 *
 * A clock keeps the policy that it started with.  This shows which would be due at
 * another time if they did not, and with --apply asks the daemon for it: an
 * event of kind policy for each case, so each move is one commit like any other.
 * Of Redis it only reads, but for these events.
 */
#include <stdlib.h>
#include <string.h>

#include "clocks.h"
#include "clocks_parts.h"
#include "ctl.h"
#include "link.h"
#include "ruleset.h"

#define PAGE 200 /* cases asked for at once */

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_clocks = {
	.name = "clocks",
	.usage = "move [--case ID] [--clock NAME] [--rules DIR] [--apply] "
	    "[--json]",
	.help = "Moves clocks that run to what the rules say now",
	.more = "Clocks keep the policy that they started with.  This shows "
	    "those that would be\ndue at another time by the rules as they "
	    "are now, and when, and counts those of\nwhich only warnings or "
	    "the like change; --apply asks the daemon to move them all.\n"
	    "What the law sets is never put off.",
	.options = {
		{ "case=", "ID", "this case, not all that have a deadline "
		    "ahead" },
		{ "clock=", "NAME", "only clocks of this name" },
		{ "apply", NULL, "move them, one event of kind policy a case" },
		{ "json", NULL, "one JSON object for each clock" },
	},
	.min_args = 1,
	.max_args = 1,
	.run = run,
};

/* Its policy changes, and its due time does not: what is promised on the way
 * does, or under another priority. */
static bool
is_kept(const struct clock *c, const struct clock *later)
{
	return !later->is_cancelled && later->due_ms == c->due_ms;
}

/* How many clocks of the case have another policy.  Those that are due as before
 * would hide the others from a person: they are only counted. */
static int64_t
look_at(struct clocks_move *m, struct str case_id, struct str text,
    struct str priority)
{
	static struct clocks now, later;
	const struct clock *c;
	struct clock *moved;
	int64_t n = 0, nkept = 0;

	if (clocks_get(&now, text) < 0 || clocks_get(&later, text) < 0) {
		if (m->unreadable++ == 0)
			ctl_cannot(m->ctl, "what the case %.*s keeps of its "
			    "clocks cannot be read", (int)case_id.len,
			    case_id.data);
		return 0;
	}
	ruleset_move_clocks(m->rules, priority, m->now_ms, m->only, &later);
	for (c = now.all; c < now.all + now.n; c++) {
		moved = clocks_find(&later, c->name);
		if (moved == NULL || (str_eq(moved->policy, c->policy) &&
		    moved->is_cancelled == c->is_cancelled))
			continue;
		n++;
		nkept += is_kept(c, moved);
		if (m->as_json)
			clocks_move_json(case_id, c, moved);
		else if (!is_kept(c, moved))
			clocks_move_show(m, case_id, c, moved);
	}
	m->kept += nkept;
	m->clocks += n - nkept;
	m->cases += n > nkept;
	return n;
}

/* Its id is the rule set's: asking twice moves once. */
static int
ask_daemon(struct clocks_move *m, struct str case_id, struct err *err)
{
	struct buf event = { 0 };
	const struct reply *reply;

	buf_addf(&event, "{\"id\":\"policy-%s", ruleset_short_hash(m->rules));
	if (m->only.len > 0)
		buf_addf(&event, "-%.*s", (int)m->only.len, m->only.data);
	buf_adds(&event, "\",\"kind\":\"policy\",\"case\":");
	buf_json(&event, case_id);
	if (m->only.len > 0) {
		buf_adds(&event, ",\"clock\":");
		buf_json(&event, m->only);
	}
	buf_addc(&event, '}');
	reply = LINK_ASK(m->link, &m->arena, err, STR("XADD"),
	    link_key(&m->ctl->conf, &m->arena, "events"), STR("*"),
	    STR("event"), ((struct str){ event.data, event.len }));
	buf_clear(&event);
	return reply != NULL ? 0 : -1;
}

static int
take_case(struct clocks_move *m, struct str case_id, struct err *err)
{
	struct buf name = { 0 };
	const struct reply *fields;
	int64_t n;

	buf_adds(&name, "case:");
	buf_add_str(&name, case_id);
	fields = LINK_ASK(m->link, &m->arena, err, STR("HMGET"),
	    link_key(&m->ctl->conf, &m->arena, buf_cstr(&name)),
	    STR("clocks"), STR("priority"));
	buf_clear(&name);
	if (fields == NULL)
		return -1;
	if (fields->count != 2 || fields->items[0].kind != REPLY_TEXT ||
	    fields->items[1].kind != REPLY_TEXT)
		return 0;
	m->looked_at++;
	n = look_at(m, case_id, fields->items[0].text, fields->items[1].text);
	return n > 0 && m->is_applied ? ask_daemon(m, case_id, err) : 0;
}

/* All that have a mark ahead, page by page. */
static int
take_all(struct clocks_move *m, struct err *err)
{
	const struct reply *page;
	struct buf from = { 0 }, to = { 0 };
	struct mem_arena names = { 0 };
	int64_t first = 0;
	int rc = 0;
	size_t i;

	do {
		mem_arena_reset(&names);
		mem_arena_reset(&m->arena);
		buf_reset(&from);
		buf_reset(&to);
		buf_add_int(&from, first);
		buf_add_int(&to, first + PAGE - 1);
		page = LINK_ASK(m->link, &names, err, STR("ZRANGE"),
		    link_key(&m->ctl->conf, &names, "timers"),
		    ((struct str){ from.data, from.len }),
		    ((struct str){ to.data, to.len }));
		if (page == NULL)
			rc = -1;
		for (i = 0; rc == 0 && i < page->count; i++)
			rc = take_case(m, page->items[i].text, err);
		first += PAGE;
	} while (rc == 0 && page->count == PAGE);
	mem_arena_clear(&names);
	buf_clear(&from);
	buf_clear(&to);
	return rc;
}

/* CTL_DONE where the case is there; else the status, after a message. */
static enum ctl_status
find_case(struct clocks_move *m, const char *id)
{
	const struct reply *there;
	struct err err = { "" };
	struct buf name = { 0 };

	buf_addf(&name, "case:%s", id);
	there = LINK_ASK(m->link, &m->arena, &err, STR("EXISTS"),
	    link_key(&m->ctl->conf, &m->arena, buf_cstr(&name)));
	buf_clear(&name);
	if (there == NULL)
		return ctl_cannot(m->ctl, "%s", err.text);
	if (there->n != 0)
		return CTL_DONE;
	ctl_cannot(m->ctl, "no case is named '%.130s'", id);
	return CTL_NO;
}

/* Redis's time: the daemon's may be another than ours. */
static int
read_time(struct clocks_move *m, struct err *err)
{
	const struct reply *time = LINK_ASK(m->link, &m->arena, err,
	    STR("TIME"));

	if (time == NULL)
		return -1;
	if (time->count != 2)
		return err_set(err, "Redis does not say what time it is");
	m->now_ms = time->items[0].n * 1000 + time->items[1].n / 1000;
	return 0;
}

/* One case, or all where id is NULL. */
static enum ctl_status
take(struct clocks_move *m, const char *id)
{
	enum ctl_status status = id != NULL ? find_case(m, id) : CTL_DONE;
	struct err err = { "" };
	int rc;

	if (status != CTL_DONE)
		return status;
	rc = read_time(m, &err);
	if (rc == 0)
		rc = id != NULL ? take_case(m, str_of(id), &err) :
		    take_all(m, &err);
	return rc == 0 ? CTL_DONE : ctl_cannot(m->ctl, "%s", err.text);
}

static enum ctl_status
conclude(struct clocks_move *m)
{
	clocks_move_sum(m);
	if (m->unreadable > 1)
		ctl_cannot(m->ctl, "and of %s other case%s likewise",
		    term_number(m->unreadable - 1),
		    m->unreadable == 2 ? "" : "s");
	if (m->unreadable > 0)
		return CTL_CANNOT;
	return m->clocks + m->kept > 0 ? CTL_DONE : CTL_NO;
}

static enum ctl_status
move(struct clocks_move *m, const char *id)
{
	enum ctl_status status;
	struct err err = { "" };

	m->link = link_open(&m->ctl->conf, &err);
	if (m->link == NULL)
		return ctl_cannot(m->ctl, "%s", err.text);
	status = take(m, id);
	link_close(m->link);
	return status == CTL_DONE ? conclude(m) : status;
}

/* "no clock of the rules is named ..."; sets: the clock of the rule of that name,
 * or NULL; names: clocks that are. */
static enum ctl_status
refuse_clock(const struct clocks_move *m, const char *name, const char *sets,
    const char *const *names)
{
	const char *near = conf_nearest(name, names);

	if (sets != NULL)
		return ctl_misused(m->ctl, "no clock of the rules is named "
		    "'%.60s'; the rule of that name sets the clock '%s'", name,
		    sets);
	if (near != NULL)
		return ctl_misused(m->ctl, "no clock of the rules is named "
		    "'%.60s'; did you mean '%s'?", name, near);
	return ctl_misused(m->ctl, "no clock of the rules is named '%.60s'",
	    name);
}

/* The clock that --clock names has to be one of the rules. */
static enum ctl_status
check_clock(const struct clocks_move *m, const char *name)
{
	uint32_t n = ruleset_nrules(m->rules), i, nclocks = 0;
	const char **names, *clock, *sets = NULL;
	enum ctl_status status = CTL_DONE;
	bool is_there = name == NULL;

	names = mem_alloc((n + 1) * sizeof(*names));
	for (i = 0; i < n && !is_there; i++) {
		clock = ruleset_clock_name(m->rules, i);
		if (clock == NULL)
			continue;
		names[nclocks++] = clock;
		is_there = strcmp(clock, name) == 0;
		if (strcmp(ruleset_rule_name(m->rules, i), name) == 0)
			sets = clock;
	}
	if (!is_there)
		status = refuse_clock(m, name, sets, names);
	free(names);
	return status;
}

static enum ctl_status
run(struct ctl *ctl)
{
	const char *clock = ctl_value(ctl, "clock");
	struct clocks_move m = { .ctl = ctl,
		.only = clock != NULL ? str_of(clock) : STR(""),
		.is_applied = ctl_value(ctl, "apply") != NULL,
		.as_json = ctl_value(ctl, "json") != NULL };
	enum ctl_status status;

	if (strcmp(ctl->args[0], "move") != 0)
		return ctl_misused(ctl, "clocks knows no '%.40s'; expected "
		    "move", ctl->args[0]);
	status = ctl_need_rules(ctl, &m.rules);
	if (status != CTL_DONE)
		return status;
	term_line_start(&m.line, &ctl->out);
	status = check_clock(&m, clock);
	if (status == CTL_DONE)
		status = move(&m, ctl_value(ctl, "case"));
	term_line_clear(&m.line);
	mem_arena_clear(&m.arena);
	ruleset_free(m.rules);
	return status;
}
