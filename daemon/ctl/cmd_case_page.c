/*
 * cmd_case_page: a case on one page: what it is, whose it is and why, its
 * clocks, what it remembers and what is owed to it, its last decisions.
 */
#include <stdlib.h>
#include <string.h>

#include "case_parts.h"
#include "clocks.h"
#include "explain_parts.h"
#include "json_scan.h"

#define LABEL_COLUMNS 12

static struct str
member(const struct case_page *p, struct str json, const char *name)
{
	return explain_member(&p->x->arena, json, name);
}

static struct str
of_buf(const struct buf *b)
{
	return (struct str){ b->data, b->len };
}

static void
add_label(const struct case_page *p, const char *label)
{
	term_line_adds(&p->x->line, TERM_PLAIN, " ");
	term_line_cell(&p->x->line, TERM_DIM, str_of(label),
	    LABEL_COLUMNS - 1);
}

/* Nothing where there is nothing to say. */
static void
show_line(const struct case_page *p, const char *label, enum term_style style,
    struct str text)
{
	if (text.len == 0)
		return;
	add_label(p, label);
	explain_wrap(p->x, LABEL_COLUMNS, style, text);
}

static void
show_head(const struct case_page *p)
{
	struct term_line *l = &p->x->line;
	enum term_style badge = term_badge(p->priority);

	term_line_add(l, TERM_BOLD, p->id);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_adds(l, badge, " ");
	term_line_add(l, badge, p->priority);
	term_line_adds(l, badge, " ");
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, TERM_BOLD, p->type);
	term_line_adds(l, TERM_DIM, l->term->has_unicode ? " → " : " > ");
	term_line_add(l, TERM_CYAN, p->owner);
	term_line_end(l);
}

/* "since 2026-11-21 10:00:00, 3h 2m" */
static void
add_moment(const struct case_page *p, const char *before, int64_t ms)
{
	struct buf b = { 0 };

	if (ms == CASE_NO_TIME)
		return;
	term_line_adds(&p->x->line, TERM_DIM, before);
	explain_add_time(&p->x->line, ms, 0);
	buf_adds(&b, ", ");
	if (ms > p->cases->now_ms)
		buf_adds(&b, "in ");
	case_put_span(&b, p->cases->now_ms - ms);
	buf_adds(&b, ms > p->cases->now_ms ? "" : " ago");
	term_line_add(&p->x->line, TERM_DIM, of_buf(&b));
	buf_clear(&b);
}

static void
show_state(const struct case_page *p)
{
	struct term_line *l = &p->x->line;
	struct str cause = member(p, p->decision, "nature_cause");

	add_label(p, "state");
	term_line_add(l, TERM_BOLD, p->state);
	add_moment(p, "  there since ", p->since_ms);
	term_line_end(l);
	if (p->decision.len == 0)
		return;
	add_label(p, "nature");
	term_line_add(l, TERM_PLAIN, member(p, p->decision, "nature"));
	if (cause.len > 0)
		term_line_adds(l, TERM_DIM, "  because ");
	term_line_add(l, TERM_DIM, cause);
	term_line_end(l);
}

/* Why ------------------------------------------------------------------------- */

/* The rule of a decision that gave the case to its owner, or "". */
static struct str
rule_for_owner(const struct case_page *p, struct str decision)
{
	struct json_scan s;
	struct str rules, name, rule, did;

	if (!json_scan_member(decision, "rules", &rules) ||
	    json_scan_open(&s, rules, '[') < 0)
		return STR("");
	while (json_scan_next(&s, &name, &rule) == 1)
		if (json_scan_member(rule, "did", &did) &&
		    str_eq(member(p, did, "owner"), p->owner))
			return member(p, rule, "rule");
	return STR("");
}

/* The newest decision of which find says something. */
static struct str
newest(const struct case_page *p,
    struct str (*find)(const struct case_page *p, struct str decision))
{
	struct str found = find(p, p->decision);

	for (int i = 0; i < p->past->npasts && found.len == 0; i++)
		found = find(p, p->past->pasts[i].decision);
	return found;
}

/* Why the person has it, who has it now. */
static struct str
why_person(const struct case_page *p, struct str decision)
{
	struct str assigned = member(p, decision, "assigned");

	if (assigned.len == 0 || !str_eq(member(p, decision, "assignee"),
	    member(p, p->decision, "assignee")))
		return STR("");
	return member(p, assigned, "why");
}

static void
show_people(const struct case_page *p)
{
	struct term_line *l = &p->x->line;
	struct str rule = newest(p, rule_for_owner);
	struct str person = member(p, p->decision, "assignee");
	struct str why = newest(p, why_person);

	add_label(p, "owner");
	term_line_add(l, TERM_CYAN, p->owner);
	if (rule.len > 0)
		term_line_adds(l, TERM_DIM, "  by rule ");
	term_line_add(l, TERM_DIM, rule);
	term_line_end(l);
	if (person.len == 0 && why.len == 0)
		return;
	add_label(p, "person");
	term_line_add(l, TERM_PLAIN, person.len > 0 ? person : STR("nobody"));
	term_line_adds(l, TERM_PLAIN, "  ");
	explain_wrap(p->x, LABEL_COLUMNS, TERM_DIM, why.len > 0 ? why :
	    STR(" "));
}

/* Words ----------------------------------------------------------------------- */

static void
show_list(const struct case_page *p, const char *name, enum term_style style)
{
	struct buf text = { 0 };
	struct str list;

	if (json_scan_member(p->decision, name, &list))
		say_value(&text, list);
	show_line(p, name, style, of_buf(&text));
	buf_clear(&text);
}

/* "bad-lot L7  raised 2026-11-22 10:00:00, 3h 2m ago" */
static void
show_incidents(const struct case_page *p)
{
	struct term_line *l = &p->x->line;
	struct json_scan s;
	struct str list, name, incident;
	int64_t ms;

	if (!json_scan_member(p->decision, "incidents", &list) ||
	    json_scan_open(&s, list, '[') < 0)
		return;
	while (json_scan_next(&s, &name, &incident) == 1) {
		add_label(p, "incident");
		term_line_add(l, TERM_YELLOW, member(p, incident, "rule"));
		term_line_adds(l, TERM_PLAIN, " ");
		term_line_add(l, TERM_BOLD, member(p, incident, "value"));
		if (time_parse(member(p, incident, "raised"), &ms) == 0)
			add_moment(p, "  raised ", ms);
		term_line_end(l);
	}
}

static void
show_times(const struct case_page *p)
{
	struct term_line *l = &p->x->line;

	add_label(p, "opened");
	add_moment(p, "", p->clocks->opened_ms);
	term_line_end(l);
	add_label(p, "decided");
	add_moment(p, "", p->decided_ms);
	if (p->decided_ms == CASE_NO_TIME)
		term_line_adds(l, TERM_DIM, "nobody knows when");
	term_line_addf(l, TERM_DIM, "; %s time%s in all",
	    term_number(p->rev), p->rev == 1 ? "" : "s");
	if (p->decision.len > 0)
		term_line_adds(l, TERM_DIM, ", last by rules ");
	term_line_add(l, TERM_DIM, member(p, p->decision, "ruleset"));
	term_line_end(l);
}

static void
show_end(const struct case_page *p)
{
	int64_t keep_ms = p->cases->ctl->conf.case_keep_ms;

	if (!p->is_over || p->since_ms == CASE_NO_TIME)
		return;
	add_label(p, "goes");
	if (keep_ms > 0)
		add_moment(p, "", p->since_ms + keep_ms);
	else
		term_line_adds(&p->x->line, TERM_DIM, "never");
	term_line_end(&p->x->line);
}

static void
show_wakes(const struct case_page *p)
{
	struct term_line *l = &p->x->line;
	struct clock_mark mark;
	bool has_mark = clocks_next_mark(p->clocks, &mark);

	add_label(p, "wakes");
	if (p->wakes_ms == CASE_NO_TIME && has_mark &&
	    mark.due_ms > p->cases->now_ms) {
		term_line_adds(l, TERM_RED, "never, though a clock runs: "
		    "triagectl case repair");
	} else if (p->wakes_ms == CASE_NO_TIME) {
		term_line_adds(l, TERM_DIM, "not by itself: no clock runs");
	} else {
		add_moment(p, "", p->wakes_ms);
		if (has_mark && mark.due_ms == p->wakes_ms) {
			term_line_adds(l, TERM_DIM, ": ");
			term_line_add(l, TERM_PLAIN, mark.clock);
			term_line_addf(l, TERM_PLAIN, " %s",
			    mark_words[mark.kind]);
		}
	}
	term_line_end(l);
}

void
case_show_title(const struct case_page *p, const char *title)
{
	term_line_end(&p->x->line);
	term_line_adds(&p->x->line, TERM_BOLD, title);
	term_line_end(&p->x->line);
}

static void
show_decisions(const struct case_page *p)
{
	case_show_title(p, "last decisions");
	for (int i = 0; i < p->past->npasts; i++)
		explain_show_past(p->x, &p->past->pasts[i]);
}

/* What cannot be read must not look as if there were nothing to say; nor what is
 * not there. */
static void
show_damage(const struct case_page *p)
{
	bool has_decision = p->decision.len > 0;
	struct buf names = { 0 };

	for (uint32_t i = 0; i < p->ndamaged; i++) {
		buf_adds(&names, i > 0 ? ", " : "");
		buf_add_str(&names, p->damaged[i]);
		has_decision |= str_is(p->damaged[i], "decision");
	}
	if (p->ndamaged > 0)
		buf_adds(&names, ": not as triaged writes it, and left out "
		    "here");
	show_line(p, "damaged", TERM_RED, of_buf(&names));
	if (!has_decision)
		show_line(p, "decision", TERM_YELLOW, STR("none is kept: it "
		    "was erased, or never written"));
	buf_clear(&names);
}

void
case_show_page(const struct case_page *p)
{
	show_head(p);
	show_damage(p);
	show_state(p);
	show_people(p);
	show_line(p, "customer", TERM_PLAIN, p->customer);
	show_line(p, "joined to", TERM_YELLOW, p->joined);
	show_incidents(p);
	show_list(p, "flags", TERM_YELLOW);
	show_list(p, "tags", TERM_PLAIN);
	show_list(p, "handling", TERM_PLAIN);
	show_list(p, "degraded", TERM_RED);
	show_times(p);
	show_wakes(p);
	show_end(p);
	if (p->clocks->n > 0) {
		case_show_title(p, "clocks");
		explain_show_bars(p->x, p->clocks, p->cases->now_ms);
	}
	case_show_notes(p);
	case_show_obligations(p);
	show_decisions(p);
}
