/*
 * decide_joined: cases that are one.  A complaint that says what an open case of
 * its customer says already opens a case that is joined to that one: closed at
 * once, without clocks, in nobody's queue.  The event, and all that come for that
 * case later, go into the stream again, for the other case: there they are
 * decided in the ordinary way, and all that holds of an event's order and
 * exactness holds of them.
 *
 * A case is joined when it is opened and never later, to one that is not joined
 * itself: so nothing goes round.  The note `joined` says to which.
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"
#include "wording.h"

#define NOTE "joined"
#define JOINED_FROM "joined_from"
#define MOST_TIMES 4 /* that an event goes on: a ring must end somewhere */

static const struct str customer_kind = DECIDE_CUSTOMER;
static const struct str case_prefix = STR("case:");

bool
decide_is_joined(const struct way *w)
{
	return notes_find_str(w->notes, NOTE).len > 0;
}

/* Prints -------------------------------------------------------------------- */

/* Of a case that is opened by somebody who is known, where rules join. */
void
decide_take_print(struct way *w)
{
	struct buf b = { 0 };

	if (w->rev > 0 || w->mark != NULL || w->c->customer.len == 0 ||
	    !ruleset_has_joins(w->rs))
		return;
	text_print_put(&b, &w->facts.wording->print);
	w->print = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* The case that says the same ------------------------------------------------ */

struct looking {
	const struct way *w;
	const struct text_print *print; /* of what is said now */
	int64_t since_ms;
	int least;
	struct str best;           /* its field */
	int how;
	int64_t opened_ms;
};

/* "<opened ms>[ <print>][ <closed ms>]"; false where it is not open, or nothing
 * is known of what it says. */
static bool
read_listed(struct str value, int64_t *opened_ms, struct text_print *p)
{
	const char *space = memchr(value.data, ' ', value.len);
	struct str rest = { space, 0 };

	if (space == NULL)
		return false;
	*opened_ms = strtoll(value.data, NULL, 10);
	rest.data = space + 1;
	rest.len = value.len - (size_t)(rest.data - value.data);
	return text_print_get(rest, p);
}

/* What names a number that the other does not is another matter, unless it is
 * the other letter for letter. */
static bool
is_alike(const struct looking *l, const struct text_print *print, int how)
{
	return how >= l->least && (how == TEXT_PRINT_SAME ||
	    !text_print_has_own_number(l->print, print));
}

/* The most alike, of those the latest, of those the first by name. */
static bool
is_better(const struct looking *l, int how, int64_t opened_ms,
    struct str field)
{
	if (how != l->how || l->best.len == 0)
		return how > l->how;
	if (opened_ms != l->opened_ms)
		return opened_ms > l->opened_ms;
	return str_cmp(field, l->best) < 0;
}

static void
look_cb(void *arg, struct str field, struct str value)
{
	struct looking *l = arg;
	struct text_print print;
	int64_t opened_ms;
	int how;

	if (field.len <= case_prefix.len ||
	    memcmp(field.data, case_prefix.data, case_prefix.len) != 0 ||
	    !read_listed(value, &opened_ms, &print) ||
	    opened_ms < l->since_ms)
		return;
	how = text_print_alike(l->print, &print);
	if (!is_alike(l, &print, how) || !is_better(l, how, opened_ms, field))
		return;
	l->best = field;
	l->how = how;
	l->opened_ms = opened_ms;
}

static struct str
other_case(const struct way *w, const struct looking *l)
{
	struct str id = { l->best.data + case_prefix.len,
		l->best.len - case_prefix.len };

	if (l->best.len == 0 || str_eq(id, w->case_id))
		return (struct str)STR("");
	return mem_arena_str(w->arena, id);
}

/* Forwarding ----------------------------------------------------------------- */

/* The event for the other case; false where it would be more than may come. */
static bool
make_forward(struct way *w, struct str other, struct refused *why)
{
	struct complaint c = { 0 };
	struct buf b = { 0 };

	complaint_put_forward(w->c, other, w->in->now_ms, &b);
	w->step.forward = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	if (complaint_parse(&c, w->step.forward, &w->options->limits, why) < 0) {
		w->step.forward = (struct str)STR("");
		return false;
	}
	complaint_clear(&c);
	return true;
}

struct str
decide_alike_cb(void *arg, int64_t within_ms, int least, int *how)
{
	struct way *w = arg;
	struct looking l = { .w = w, .print = &w->facts.wording->print,
		.since_ms = w->now_ms - within_ms, .least = least };
	struct refused why;
	struct str other;

	store_each(w->store, customer_kind, w->c->customer, look_cb, &l);
	other = other_case(w, &l);
	*how = l.how;
	if (other.len > 0 && !make_forward(w, other, &why))
		other = (struct str)STR(""); /* it can only have its own */
	return other;
}

bool
decide_may_join(const struct way *w)
{
	return w->rev == 0 && w->mark == NULL && w->c->customer.len > 0 &&
	    strcmp(w->c->kind->name, "complaint") == 0 &&
	    complaint_look_up(w->c, JOINED_FROM).type == VALUE_NONE;
}

/* Steps ---------------------------------------------------------------------- */

void
decide_add_forward(struct way *w)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_FORWARD,
	    1);

	e->args[0] = w->step.forward;
}

void
decide_be_joined(struct way *w)
{
	struct decision *d = w->decision;

	d->joined = w->verdict->joined;
	d->state = ruleset_closed_state(w->rs);
	notes_set_str(w->notes, NOTE, d->joined);
	w->clocks->opened_ms = w->c->has_at && w->c->at_ms < w->now_ms ?
	    w->c->at_ms : w->now_ms;
}

/* No rule is asked: they are asked where the event goes. */
bool
decide_forward(struct way *w)
{
	struct str to = notes_find_str(w->notes, NOTE);
	struct decision *d = w->decision;

	if (complaint_joined_times(w->c) >= MOST_TIMES) {
		decide_refuse(w, REFUSAL_UNKNOWN_CASE, "the case is joined to "
		    "another, which is joined on and on, perhaps in a ring; "
		    "expected a case of its own at the end");
		return false;
	}
	if (!make_forward(w, to, &w->out->why)) {
		decide_refuse(w, w->out->why.reason, "the case is joined to "
		    "another, and with what is said of that the event is "
		    "more than may come; expected a smaller one");
		return false;
	}
	w->facts = (struct facts){ .complaint = w->c, .case_is_known = true,
		.case_state = decide_case_field(w, "state") };
	*d = (struct decision){
		.at_ms = w->now_ms, .event = w->c->id, .rev = w->rev + 1,
		.case_id = w->case_id, .kind = str_of(w->c->kind->name),
		.joined = mem_arena_str(w->arena, to),
		.state = w->facts.case_state,
		.type = decide_case_field(w, "type"),
		.priority = decide_case_field(w, "priority"),
		.owner = decide_case_field(w, "owner"),
		.verdict = w->verdict, .ruleset = w->rs,
	};
	d->nature = ruleset_type_nature(w->rs, d->type);
	return true;
}

/* Elsewhere than in the daemon ------------------------------------------------ */

static void
decide_one(struct ruleset *rs, struct store *store,
    const struct decide_options *options, struct decide_input in,
    struct str event, struct mem_arena *a, const struct store_sink *sink,
    const struct decide_forwarded *f, int times)
{
	struct complaint c = { 0 };
	struct decide_output out;
	const struct effect *e;
	struct refused why;

	if (complaint_parse(&c, event, &options->limits, &why) < 0)
		return; /* it has been, before it was forwarded */
	in.complaint = &c;
	in.wording = NULL;
	in.due_case = (struct str)STR("");
	decide_entry(rs, store, options, &in, a, sink, &out);
	if (f != NULL)
		f->fn(f->arg, &c, &out);
	for (e = out.effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_FORWARD && times < MOST_TIMES)
			decide_one(rs, store, options, in, e->args[0], a, sink,
			    f, times + 1);
	complaint_clear(&c);
}

void
decide_what_was_forwarded(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *how,
    const struct decide_output *first, struct mem_arena *a,
    const struct store_sink *sink, const struct decide_forwarded *f)
{
	const struct effect *e;

	for (e = first->effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_FORWARD)
			decide_one(rs, store, options, *how, e->args[0], a,
			    sink, f, 1);
}
