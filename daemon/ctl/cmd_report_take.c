/*
 * cmd_report_take: what a report wants to know of one decision and of one
 * event.
 *
 * Each is walked through once.  Of an event only ids, channel, product and
 * what the customer thought of it are looked at.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "complaint.h"
#include "json_scan.h"
#include "report_parts.h"


const char *const report_marks[TOLD__MAX] = {
	[TOLD_WARN] = "warn",
	[TOLD_BREACH] = "breach",
	[TOLD_ESCALATE] = "escalate",
};

/* Members as they are written; empty where they are missing. */
struct members {
	struct str at, event, case_id, rev, kind, state, nature, type, priority,
	    owner, assignee, sla, mark, refused,      /* of a decision */
	    joined;
	struct str id, channel, product, satisfied, satisfaction, praise,
	    about;
};

struct wanted {
	const char *name;
	size_t offset;
};
#define WANTED(json, member) { json, offsetof(struct members, member) }

static const struct wanted of_decision[] = {
	WANTED("at", at), WANTED("event", event), WANTED("case", case_id),
	WANTED("rev", rev), WANTED("kind", kind), WANTED("state", state),
	WANTED("nature", nature), WANTED("type", type),
	WANTED("priority", priority), WANTED("owner", owner),
	WANTED("assignee", assignee), WANTED("sla", sla),
	WANTED("mark", mark), WANTED("refused", refused),
	WANTED("joined", joined), { NULL, 0 }
};
static const struct wanted of_event[] = {
	WANTED("id", id), WANTED("case", case_id), WANTED("kind", kind),
	WANTED("channel", channel), WANTED("product", product),
	WANTED("satisfied", satisfied), WANTED("satisfaction", satisfaction),
	WANTED("praise", praise), WANTED("about", about), { NULL, 0 }
};

static void
find_members(struct members *m, struct str json, const struct wanted *wanted)
{
	struct str name, value;
	struct json_scan scan;

	*m = (struct members){ .at = { NULL, 0 } };
	if (json_scan_open(&scan, json, '{') < 0)
		return;
	while (json_scan_next(&scan, &name, &value) == 1)
		for (int i = 0; wanted[i].name != NULL; i++)
			if (json_scan_is(name, wanted[i].name))
				*(struct str *)((char *)m + wanted[i].offset) =
				    value;
}

/* A string's text, in the scratch; "" for what is none. */
static struct str
text_of(struct report *r, struct str value)
{
	buf_reset(&r->text);
	if (value.len == 0 || !json_scan_text(value, &r->text))
		return STR("");
	return (struct str){ r->text.data, r->text.len };
}

static uint32_t
name_of(struct report *r, enum report_names which, struct str value)
{
	return report_name(&r->rows, which, text_of(r, value));
}

/* --- decisions --- */

/* {"first_response":"met","resolution":"running"}: few are different. */
static uint32_t
take_clocks(struct report *r, struct str sla)
{
	struct str unused, clock, name, state;
	struct json_scan scan;
	struct buf b = { 0 };
	uint32_t n = REPORT_NOBODY;

	if (sla.len == 0 || json_scan_open(&scan, sla, '[') < 0)
		return n;
	while (json_scan_next(&scan, &unused, &clock) == 1) {
		if (!json_scan_member(clock, "clock", &name) ||
		    !json_scan_member(clock, "state", &state))
			continue;
		buf_addc(&b, b.len == 0 ? '{' : ',');
		buf_add_str(&b, name);
		buf_addc(&b, ':');
		buf_add_str(&b, state);
	}
	if (b.len > 0) {
		buf_addc(&b, '}');
		n = report_name(&r->rows, NAME_CLOCKS,
		    (struct str){ b.data, b.len });
	}
	buf_clear(&b);
	return n;
}

/* TOLD__MAX for what is no mark. */
static enum report_told
take_mark(struct report *r, struct str mark)
{
	enum report_told which = TOLD_WARN;
	struct str clock, word;
	uint32_t n;

	if (mark.len == 0 || !json_scan_member(mark, "clock", &clock) ||
	    !json_scan_member(mark, "mark", &word))
		return TOLD__MAX;
	while (which < TOLD__MAX && !json_scan_is(word, report_marks[which]))
		which++;
	if (which == TOLD__MAX)
		return which;
	n = name_of(r, NAME_CLOCK, clock);
	if (n >= r->nmarks) {
		r->marks = mem_realloc(r->marks, (n + 1) * sizeof(*r->marks));
		memset(r->marks + r->nmarks, 0, (n + 1 - r->nmarks) *
		    sizeof(*r->marks));
		r->nmarks = n + 1;
	}
	r->marks[n][which]++;
	return which;
}

/* Who a case is escalated to is its manager; the owner it was with
 * before stays the one that the case counts for. */
static void
take_owner(struct report *r, struct report_case *c, const struct members *m,
    enum report_told mark)
{
	uint32_t owner = name_of(r, NAME_OWNER, m->owner);

	if (owner == c->manager && owner != REPORT_NOBODY)
		return;
	if (c->name[NAME_OWNER] != REPORT_NOBODY &&
	    (mark == TOLD_ESCALATE || json_scan_is(m->state, "escalated")) &&
	    owner != c->name[NAME_OWNER])
		c->manager = owner;
	else
		c->name[NAME_OWNER] = owner;
}

static void
take_opening(struct report *r, struct report_case *c, const struct members *m,
    int64_t at_ms)
{
	c->opened_ms = at_ms;
	c->event = report_hash(text_of(r, m->event));
	c->was_communicative = json_scan_is(m->nature, "communicative");
}

void
report_take_decision(struct report *r, struct str json, int64_t ms)
{
	enum report_told mark;
	struct report_case *c;
	struct members m;
	int64_t at_ms;
	bool is_new;

	(void)ms; /* the decision itself says it exactly */
	find_members(&m, json, of_decision);
	if (time_parse(text_of(r, m.at), &at_ms) < 0 ||
	    at_ms < r->period.from_ms || at_ms >= r->period.to_ms ||
	    text_of(r, m.case_id).len == 0) /* it is of no case */
		return;
	if (m.joined.data != NULL) /* it counts for the other case */
		return;
	if (m.refused.len > 0 && m.refused.data[0] == '{') {
		r->refused++;
		return;
	}
	c = report_case(&r->rows, text_of(r, m.case_id), &is_new);
	if (is_new && json_scan_int(m.rev, 0) == 1 &&
	    json_scan_is(m.kind, "complaint"))
		take_opening(r, c, &m, at_ms);
	if (json_scan_is(m.kind, "feedback"))
		report_feedback_add(&r->rows, report_hash(text_of(r,
		    m.event)));
	mark = take_mark(r, m.mark);
	take_owner(r, c, &m, mark);
	c->name[NAME_TYPE] = name_of(r, NAME_TYPE, m.type);
	c->name[NAME_PRIORITY] = name_of(r, NAME_PRIORITY, m.priority);
	c->name[NAME_STATE] = name_of(r, NAME_STATE, m.state);
	c->name[NAME_AGENT] = name_of(r, NAME_AGENT, m.assignee);
	c->name[NAME_CLOCKS] = take_clocks(r, m.sla);
	c->is_valid = json_scan_is(m.nature, "valid");
}

/* --- events --- */

static struct report_opinion *
opinion_of(struct report_opinion **all, uint32_t *n, uint32_t which)
{
	if (which >= *n) {
		*all = mem_realloc(*all, (which + 1) * sizeof(**all));
		memset(*all + *n, 0, (which + 1 - *n) * sizeof(**all));
		*n = which + 1;
	}
	return &(*all)[which];
}

static void
add_opinion(struct report_opinion *o, int64_t satisfaction, bool is_praise)
{
	if (satisfaction > 0) {
		o->feedback++;
		o->satisfied += (uint32_t)satisfaction;
	}
	o->praise += is_praise;
}

/* Yes or no, as it was said, else as the grade says; one without either is no
 * answer. */
static void
add_answer(struct report *r, const struct members *m, int64_t satisfaction)
{
	bool is_yes = str_is(m->satisfied, "true");

	if (is_yes || str_is(m->satisfied, "false")) {
		r->content[is_yes]++;
		r->ungraded[is_yes] += satisfaction == 0;
	} else if (satisfaction > 0) {
		r->content[satisfaction > REPORT_WORST_NO]++;
	}
}

/* Feedback is about the case's owner, and its member of staff; praise is
 * for whom it names, where it names one. */
static void
take_feedback(struct report *r, const struct members *m,
    const struct report_case *c, int64_t bucket_day)
{
	int64_t satisfaction = json_scan_int(m->satisfaction, 0);
	bool is_praise = str_is(m->praise, "true");
	bool is_for_agent = json_scan_is(m->about, "agent");
	uint32_t owner = c != NULL ? c->name[NAME_OWNER] : REPORT_NOBODY;
	uint32_t agent = c != NULL ? c->name[NAME_AGENT] : REPORT_NOBODY;
	int bucket = report_bucket_of(&r->period, (int32_t)bucket_day);

	if (satisfaction < 1 || satisfaction > REPORT_BEST)
		satisfaction = 0;
	add_answer(r, m, satisfaction);
	if (satisfaction > 0) {
		r->satisfaction[satisfaction]++;
		r->by_bucket[bucket][0]++;
		r->by_bucket[bucket][1] += satisfaction;
	}
	add_opinion(opinion_of(&r->owners, &r->nowners, owner), satisfaction,
	    is_praise && !is_for_agent);
	add_opinion(opinion_of(&r->agents, &r->nagents, agent), satisfaction,
	    is_praise && is_for_agent);
}

static void
describe(struct report *r, struct report_case *c, const struct members *m)
{
	struct str name;

	c->is_described = true;
	r->described++;
	c->name[NAME_CHANNEL] = name_of(r, NAME_CHANNEL, m->channel);
	if (m->product.len > 0 && m->product.data[0] == '{' &&
	    json_scan_member(m->product, "name", &name))
		c->name[NAME_PRODUCT] = name_of(r, NAME_PRODUCT, name);
}

void
report_take_event(struct report *r, struct str json, int64_t ms)
{
	bool is_complaint, is_feedback;
	struct report_case *c;
	struct members m;
	uint64_t event;

	find_members(&m, json, of_event);
	is_complaint = m.kind.len == 0 || json_scan_is(m.kind, "complaint");
	is_feedback = json_scan_is(m.kind, "feedback");
	if (!is_complaint && !is_feedback)
		return;
	event = report_hash(text_of(r, m.id));
	c = report_case_find(&r->rows, text_of(r, m.case_id.len > 0 &&
	    m.case_id.data[0] == '"' ? m.case_id : m.id));
	if (is_feedback && report_feedback_take(&r->rows, event))
		take_feedback(r, &m, c, report_day_of(&r->period, ms));
	if (is_complaint && c != NULL && !c->is_described &&
	    report_is_counted(c) && c->event == event)
		describe(r, c, &m);
}
