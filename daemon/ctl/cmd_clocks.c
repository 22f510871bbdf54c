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
#include "ctl.h"
#include "link.h"
#include "ruleset.h"

#define PAGE 200             /* cases asked for at once */
#define CASE_COLUMNS 24
#define CLOCK_COLUMNS 20
#define TIME_COLUMNS 26

struct moving {
	struct ctl *ctl;
	struct link *link;
	struct ruleset *rules;
	struct mem_arena arena;
	struct term_line line;
	struct str only;         /* a clock's name, or "" */
	int64_t now_ms;
	int64_t looked_at;       /* cases */
	int64_t cases, clocks;   /* due at another time */
	int64_t kept;            /* clocks: another policy, and due as before */
	int64_t unreadable;      /* cases: their clocks were damaged */
	bool is_applied, as_json;
};

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

static void
add_time(struct buf *b, int64_t ms, bool is_cancelled)
{
	if (is_cancelled)
		buf_adds(b, "none");
	else
		buf_time(b, ms);
}

static void
put_json(struct str case_id, const struct clock *c, const struct clock *later)
{
	struct buf b = { 0 };

	buf_adds(&b, "{\"case\":");
	buf_json(&b, case_id);
	buf_adds(&b, ",\"clock\":");
	buf_json(&b, c->name);
	buf_adds(&b, ",\"due\":\"");
	buf_time(&b, c->due_ms);
	buf_adds(&b, later->is_cancelled ? "\",\"to\":null" : "\",\"to\":\"");
	if (!later->is_cancelled) {
		buf_time(&b, later->due_ms);
		buf_addc(&b, '"');
	}
	buf_adds(&b, ",\"policy\":");
	buf_json(&b, c->policy);
	buf_adds(&b, ",\"to_policy\":");
	buf_json(&b, later->policy);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

/* Its policy changes, and its due time does not: what is promised on the way
 * does, or under another priority. */
static bool
is_kept(const struct clock *c, const struct clock *later)
{
	return !later->is_cancelled && later->due_ms == c->due_ms;
}

static void
show(struct moving *m, struct str case_id, const struct clock *c,
    const struct clock *later)
{
	struct term_line *line = &m->line;
	struct buf from = { 0 }, to = { 0 };
	bool is_later = !later->is_cancelled && later->due_ms > c->due_ms;
	const char *arrow = line->term->has_unicode ? "→ " : "> ";

	add_time(&from, c->due_ms, false);
	add_time(&to, later->due_ms, later->is_cancelled);
	term_line_cell(line, TERM_PLAIN, case_id, CASE_COLUMNS);
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_cell(line, TERM_BOLD, c->name, CLOCK_COLUMNS);
	term_line_cell(line, TERM_DIM, (struct str){ from.data, from.len },
	    TIME_COLUMNS);
	term_line_adds(line, TERM_DIM, arrow);
	term_line_cell(line, is_later ? TERM_YELLOW : TERM_CYAN,
	    (struct str){ to.data, to.len }, TIME_COLUMNS);
	term_line_add(line, TERM_DIM, later->policy);
	term_line_end(line);
	buf_clear(&from);
	buf_clear(&to);
}

/* How many clocks of the case have another policy.  Those that are due as before
 * would hide the others from a person: they are only counted. */
static int64_t
look_at(struct moving *m, struct str case_id, struct str text,
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
			put_json(case_id, c, moved);
		else if (!is_kept(c, moved))
			show(m, case_id, c, moved);
	}
	m->kept += nkept;
	m->clocks += n - nkept;
	m->cases += n > nkept;
	return n;
}

/* Its id is the rule set's: asking twice moves once. */
static int
ask_daemon(struct moving *m, struct str case_id, struct err *err)
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
take_case(struct moving *m, struct str case_id, struct err *err)
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
take_all(struct moving *m, struct err *err)
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

static void
show_sum(struct moving *m)
{
	struct term_line *line = &m->line;

	if (m->as_json)
		return;
	term_line_addf(line, TERM_BOLD, "%s clock%s of %s case%s",
	    term_number(m->clocks), m->clocks == 1 ? "" : "s",
	    term_number(m->cases), m->cases == 1 ? "" : "s");
	term_line_addf(line, TERM_DIM, " of %s due at another time",
	    term_number(m->looked_at));
	if (m->kept > 0)
		term_line_addf(line, TERM_DIM, ", %s due as before (--json "
		    "has them)", term_number(m->kept));
	term_line_addf(line, TERM_DIM, "; %s",
	    m->clocks + m->kept == 0 ? "nothing to move" : m->is_applied ?
	    "the daemon has been asked to move them" :
	    "nothing was changed, --apply moves them");
	term_line_end(line);
}

/* 1, or 0 after a message, where it is not there; -1 and err. */
static int
has_case(struct moving *m, const char *id, struct err *err)
{
	const struct reply *there;
	struct buf name = { 0 };

	buf_addf(&name, "case:%s", id);
	there = LINK_ASK(m->link, &m->arena, err, STR("EXISTS"),
	    link_key(&m->ctl->conf, &m->arena, buf_cstr(&name)));
	buf_clear(&name);
	if (there == NULL)
		return -1;
	if (there->n == 0)
		ctl_cannot(m->ctl, "no case is named '%.130s'", id);
	return there->n != 0;
}

static enum ctl_status
move(struct moving *m, const char *id)
{
	const struct reply *time;
	struct err err = { "" };
	int rc = 1;

	m->link = link_open(&m->ctl->conf, &err);
	if (m->link == NULL)
		return ctl_cannot(m->ctl, "%s", err.text);
	if (id != NULL)
		rc = has_case(m, id, &err);
	if (rc == 0) {
		link_close(m->link);
		return CTL_NO;
	}
	time = rc < 0 ? NULL : LINK_ASK(m->link, &m->arena, &err, STR("TIME"));
	rc = -1;
	if (time != NULL && time->count == 2) {
		m->now_ms = time->items[0].n * 1000 + time->items[1].n / 1000;
		rc = id != NULL ? take_case(m, str_of(id), &err) :
		    take_all(m, &err);
	}
	link_close(m->link);
	if (rc < 0)
		return ctl_cannot(m->ctl, "%s", err.text);
	show_sum(m);
	if (m->unreadable > 1)
		ctl_cannot(m->ctl, "and of %s other case%s likewise",
		    term_number(m->unreadable - 1),
		    m->unreadable == 2 ? "" : "s");
	if (m->unreadable > 0)
		return CTL_CANNOT;
	return m->clocks + m->kept > 0 ? CTL_DONE : CTL_NO;
}

/* "no clock of the rules is named ..."; names: those that are.  sets: the clock of
 * the rule of that name, or NULL. */
static enum ctl_status
refuse_clock(const struct moving *m, const char *name,
    const char *const *names, const char *sets)
{
	const char *near = sets != NULL ? sets : conf_nearest(name, names);

	return ctl_misused(m->ctl, "no clock of the rules is named "
	    "'%.60s'%s%s%s", name, near == NULL ? "" : sets != NULL ?
	    "; the rule of that name sets the clock '" :
	    "; did you mean '", near != NULL ? near : "",
	    near == NULL ? "" : sets != NULL ? "'" : "'?");
}

/* The clock that --clock names has to be one of the rules. */
static enum ctl_status
check_clock(const struct moving *m, const char *name)
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
		status = refuse_clock(m, name, names, sets);
	free(names);
	return status;
}

static enum ctl_status
run(struct ctl *ctl)
{
	const char *clock = ctl_value(ctl, "clock");
	struct moving m = { .ctl = ctl,
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
