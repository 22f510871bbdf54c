/*
 * cmd_explain_again: a case's events decided again, one after the other, each
 * upon what was in force then.
 *
 * What was recorded is stronger than what would be decided today: before each
 * event the case is set to what its last decision said, and the customer's
 * counters to what they were, as far as one can tell.
 */
#include <stdlib.h>
#include <string.h>

#include "explain_parts.h"
#include "json_scan.h"
#include "link.h"

#define HOUR_MS (60 * 60 * 1000ll)
#define DAY_MS (24 * HOUR_MS)

static const struct str case_kind = { "case", 4 };
static const struct str customer_kind = { "customer", 8 };

/* An event that is decided again, read. */
struct again {
	struct explain_past *past;
	bool is_there;
	struct complaint complaint;
	const struct reply *customer; /* its hash, or NULL */
};

static const struct reply *
read_customer(struct explain_case *c, struct str id, struct err *err)
{
	struct buf name = { 0 };
	const struct reply *all;

	buf_adds(&name, "customer:");
	buf_add_str(&name, id);
	all = LINK_ASK(c->link, &c->arena, err, STR("HGETALL"),
	    link_key(&c->x->ctl->conf, &c->arena, buf_cstr(&name)));
	buf_clear(&name);
	return all;
}

/* 0, or -1 and err. */
static int
read_again(struct explain_case *c, struct again *list, struct err *err)
{
	struct refused why;
	struct again *a;

	for (int i = 0; i < c->npasts; i++) {
		a = &list[i];
		a->past = &c->pasts[i];
		if (a->past->bytes.len == 0)
			continue;
		a->is_there = complaint_parse(&a->complaint, a->past->bytes,
		    &c->x->options.limits, &why) == 0;
		if (!a->is_there || a->complaint.customer.len == 0 ||
		    !(ruleset_reads(c->x->rules) & RULESET_READS_CUSTOMER))
			continue;
		a->customer = read_customer(c, a->complaint.customer, err);
		if (a->customer == NULL)
			return -1;
	}
	return 0;
}

/* --- what was known then --- */

/* The case as the decision before left it; where that is not kept, at least
 * that there was one. */
static void
set_case(struct explain_case *c, const struct explain_past *before,
    const struct explain_past *at)
{
	static const char *const names[] = { "rev", "state", "type",
		"priority", "owner" };
	struct store *store = c->x->store;
	struct buf number = { 0 };
	struct str raw;
	int64_t rev;

	if (before != NULL && before->decision.len > 0) {
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
			store_set(store, case_kind, c->id, str_of(names[i]),
			    explain_member(&c->arena, before->decision,
			    names[i]));
		buf_add_int(&number, before->at_ms);
		store_set(store, case_kind, c->id, STR("now"),
		    (struct str){ number.data, number.len });
	} else if (json_scan_member(at->decision, "rev", &raw)) {
		rev = json_scan_int(raw, 1) - 1;
		buf_add_int(&number, rev);
		if (rev != store_get_int(store, case_kind, c->id, STR("rev")))
			explain_note(c->x, "the decision before it is no "
			    "longer kept: what was in force for the case is "
			    "not known");
		store_set(store, case_kind, c->id, STR("rev"),
		    (struct str){ number.data, number.len });
	}
	buf_clear(&number);
}

/* Did it come for another case, and go on to this one?  It is counted as what it
 * was there. */
static bool
has_gone_on(const struct complaint *c)
{
	return complaint_look_up(c, "joined_from").type != VALUE_NONE;
}

/* How many of the case's complaints of that customer and day (or hour), from
 * list[i] on, are in the counter and were not yet then. */
static int64_t
count_later(const struct explain_case *c, const struct again *list, int i,
    int64_t bucket, int64_t unit_ms)
{
	const struct complaint *now = &list[i].complaint;
	int64_t n = 0;
	int first = i;

	for (; i < c->npasts; i++)
		n += list[i].is_there &&
		    (i == first || !has_gone_on(&list[i].complaint)) && list[i].past->at_ms / unit_ms == bucket &&
		    str_eq(list[i].complaint.customer, now->customer) &&
		    strcmp(list[i].complaint.kind->name, "complaint") == 0;
	return n;
}

/* What the customer complained of elsewhere on that day, afterwards: it is in
 * the counter too.  0 or more; -1 and err. */
static int64_t
count_elsewhere(struct explain_case *c, const struct again *a,
    struct err *err)
{
	int64_t n;

	if (a->customer == NULL)
		return 0;
	n = explain_count_since(c, a->past, a->complaint.customer, err);
	if (n == -1)
		explain_note(c->x, "too many events came since: the "
		    "customer's later complaints of that day may be counted");
	return n >= 0 ? n : n == -1 ? 0 : -1;
}

/* A counter without what came later: "complaints:<day>", or ":h<hour>". */
static void
set_counter(struct explain_case *c, const struct again *list, int i,
    int64_t elsewhere, const struct reply *field)
{
	const struct str name = field[0].text;
	const char *colon = memrchr(name.data, ':', name.len);
	struct buf number = { 0 };
	int64_t unit_ms = DAY_MS, bucket, now, n;

	if (colon == NULL)
		return;
	if (colon[1] == 'h')
		unit_ms = HOUR_MS;
	bucket = strtoll(colon + 1 + (unit_ms == HOUR_MS), NULL, 10);
	now = list[i].past->at_ms / unit_ms;
	n = field[1].n - count_later(c, list, i, bucket, unit_ms) -
	    (bucket == now ? elsewhere : 0);
	buf_add_int(&number, bucket > now || n < 0 ? 0 : n);
	store_set(c->x->store, customer_kind, list[i].complaint.customer,
	    name, (struct str){ number.data, number.len });
	buf_clear(&number);
}

/* The customer's counters and cases as they were. */
static void
set_customer(struct explain_case *c, const struct again *list, int i,
    int64_t elsewhere)
{
	const struct reply *all = list[i].customer, *field;

	for (size_t k = 0; all != NULL && k + 1 < all->count; k += 2) {
		field = &all->items[k];
		if (explain_is_listed_case(field->text))
			explain_set_listed(c, list[i].complaint.customer,
			    field->text, field[1].text, list[i].past->at_ms);
		else
			set_counter(c, list, i, elsewhere, field);
	}
}

/* Rules that could not do their part then do not do it now. */
static bool *
rules_off(struct explain_case *c, struct str decision)
{
	const struct ruleset *rs = c->x->rules;
	bool *is_off = mem_arena_alloc(&c->arena, ruleset_nrules(rs) + 1);
	struct buf text = { 0 };
	struct json_scan scan;
	struct str list, unused, item;
	uint32_t rule;

	if (!json_scan_member(decision, "degraded", &list) ||
	    json_scan_open(&scan, list, '[') < 0)
		return NULL;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_reset(&text);
		if (!json_scan_text(item, &text))
			continue;
		rule = trace_find_rule(rs, buf_cstr(&text));
		if (rule != TRACE_NO_RULE)
			is_off[rule] = true;
	}
	buf_clear(&text);
	return is_off;
}

/* --- what is said of it --- */

static void
compare(struct explain *x)
{
	static const char *const names[] = { "type", "priority", "owner",
		"state", "scores", "flags", "tags", "handling" };
	struct str now = { x->decision.data, x->decision.len }, a, b;

	for (size_t i = 0; i < EXPLAIN_MAX_DIFFERS; i++) {
		if (!json_scan_member(x->recorded, names[i], &a) ||
		    !json_scan_member(now, names[i], &b) || str_eq(a, b))
			continue;
		x->differs[x->ndiffers++] = names[i];
	}
}

static void
say_other_rules(struct explain_case *c)
{
	struct explain *x = c->x;
	struct str then = explain_member(&c->arena, x->recorded, "ruleset");

	if (!str_is(then, ruleset_short_hash(x->rules)) && then.len > 0)
		explain_note(x, "decided with the rule set %.*s, explained "
		    "with %s: the rules were others then", (int)then.len,
		    then.data, ruleset_short_hash(x->rules));
}

static void
tell(struct explain_case *c, const struct again *a)
{
	struct explain *x = c->x;

	x->recorded = a->past->decision;
	if (x->recorded.len > 0) {
		compare(x);
		say_other_rules(c);
		explain_note_joined(c, x->recorded);
	}
	explain_tell(x);
}

static void
say_gone(struct explain_case *c, const struct explain_past *past)
{
	ctl_cannot(c->x->ctl, "the event %.*s %s: its decision is all there "
	    "is", (int)past->event.len, past->event.data, past->is_trimmed ?
	    "is no longer in the stream, it is older than events_keep" :
	    "was not found in the stream near its decision");
}

/* Marks that were told together are decided together: with the last of them. */
static bool
is_last_of_marks(const struct explain_case *c, int i)
{
	return i + 1 == c->npasts || !explain_is_mark(&c->pasts[i + 1]) ||
	    c->pasts[i + 1].at_ms != c->pasts[i].at_ms;
}

static int
mark_again(struct explain_case *c, const struct again *a, int i, bool is_told)
{
	if (!is_last_of_marks(c, i) || a->past->decision.len == 0 ||
	    explain_decide_due(c->x, c->id, a->past->at_ms,
	    rules_off(c, a->past->decision), is_told) != OUTCOME_DECIDED)
		return 0;
	if (is_told)
		tell(c, a);
	c->x->nnotes = c->x->nlasting;
	return is_told;
}

/* Decides one, and tells of it where it is asked for: 1 or 0; -1 and err. */
static int
decide_again(struct explain_case *c, struct again *list, int i, bool is_told,
    struct err *err)
{
	const struct again *a = &list[i];
	struct refused why = { 0 };
	int64_t elsewhere;

	if (explain_is_mark(a->past))
		return mark_again(c, a, i, is_told);
	if (!a->is_there) {
		if (is_told)
			say_gone(c, a->past);
		return 0;
	}
	elsewhere = is_told ? count_elsewhere(c, a, err) : 0;
	if (elsewhere < 0 || explain_set_incidents(c, &a->complaint,
	    a->past->at_ms, err) < 0)
		return -1;
	set_case(c, i > 0 ? a[-1].past : NULL, a->past);
	set_customer(c, list, i, elsewhere);
	if (explain_decide(c->x, &a->complaint, a->past->at_ms,
	    rules_off(c, a->past->decision), is_told, &why) !=
	    OUTCOME_DECIDED) {
		ctl_cannot(c->x->ctl, "the event %.*s cannot be decided "
		    "again: %s", (int)a->past->event.len, a->past->event.data,
		    why.reason != REFUSAL_NONE ? why.detail : "it is a "
		    "duplicate");
		return 0;
	}
	if (is_told)
		tell(c, a);
	c->x->nnotes = c->x->nlasting;
	return is_told;
}

static bool
is_known(const struct explain_past *past)
{
	return past->seen.len > 0 || past->decision.len > 0;
}

/* The one that is named, else the last that came from outside, else the last:
 * of which anything is known.  -1: none has that name. */
static int
find_explained(const struct explain_case *c)
{
	int i = c->npasts - 1, outside;

	if (c->x->named != NULL) {
		while (i >= 0 && !str_is(c->pasts[i].event, c->x->named))
			i--;
		return i;
	}
	for (outside = i; outside >= 0; outside--)
		if (is_known(&c->pasts[outside]) &&
		    !explain_is_mark(&c->pasts[outside]))
			return outside;
	while (i > 0 && !is_known(&c->pasts[i]))
		i--;
	return i;
}

/* It is not the last of the story: why not. */
static void
say_marks_behind(struct explain_case *c, int explained)
{
	int n = 0;

	for (int i = explained + 1; i < c->npasts; i++)
		n += is_known(&c->pasts[i]);
	if (n > 0 && c->x->named == NULL && !c->x->is_all)
		explain_note(c->x, "the last event from outside; %d mark%s of "
		    "clocks came after it: --id or --all explains them", n,
		    n == 1 ? "" : "s");
}

int
explain_again(struct explain_case *c, struct err *err)
{
	struct again *list = mem_alloc((size_t)c->npasts * sizeof(*list));
	int told = 0, last = find_explained(c), one;

	if (last < 0)
		ctl_cannot(c->x->ctl, "the case %.*s knows no event '%.130s'",
		    (int)c->id.len, c->id.data, c->x->named);
	if (read_again(c, list, err) < 0)
		told = -1;
	for (int i = 0; i < c->npasts && told >= 0 && last >= 0; i++) {
		if (i == last)
			say_marks_behind(c, i);
		one = decide_again(c, list, i, i == last ||
		    (c->x->is_all && (list[i].is_there ||
		    explain_is_mark(list[i].past))), err);
		told = one < 0 ? -1 : told + one;
	}
	for (int i = 0; i < c->npasts; i++)
		if (list[i].is_there)
			complaint_clear(&list[i].complaint);
	free(list);
	return told;
}
