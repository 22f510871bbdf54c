/*
 * cmd_explain_case: a case: its hash, its decisions in order, and how it is
 * explained with what is still known of it.
 *
 * It reads Redis and writes nothing there.
 */
#include <stdlib.h>
#include <string.h>

#include "explain_parts.h"
#include "json_check.h"
#include "json_scan.h"
#include "link.h"

struct explain_past *
explain_add_past(struct explain_case *c)
{
	static const struct explain_past none = { .event = { "", 0 },
	    .seen = { "", 0 }, .decision = { "", 0 }, .bytes = { "", 0 },
	    .entry = { "", 0 } };

	if (c->npasts == c->cap) {
		c->cap = c->cap > 0 ? c->cap * 2 : 16;
		c->pasts = mem_realloc(c->pasts,
		    (size_t)c->cap * sizeof(*c->pasts));
	}
	c->pasts[c->npasts] = none;
	return &c->pasts[c->npasts++];
}

void
explain_note_decision(struct explain_case *c, struct explain_past *past,
    struct str json)
{
	struct str raw;

	past->decision = json;
	past->event = explain_member(&c->arena, json, "event");
	if (json_scan_member(json, "seq", &raw))
		past->seq = json_scan_int(raw, 0);
	time_parse(explain_member(&c->arena, json, "at"), &past->at_ms);
}

/* seen:<event id> = "<hash> <ms>" */
static void
take_seen(struct explain_case *c, struct str field, struct str value)
{
	static const char name[] = "seen:";
	const size_t n = sizeof(name) - 1;
	struct explain_past *past;

	if (field.len < n || memcmp(field.data, name, n) != 0 ||
	    value.len <= COMPLAINT_HASH_CHARS + 1)
		return;
	past = explain_add_past(c);
	past->event = (struct str){ field.data + n, field.len - n };
	past->seen = value;
	past->at_ms = strtoll(value.data + COMPLAINT_HASH_CHARS + 1, NULL, 10);
}

bool
explain_is_mark(const struct explain_past *past)
{
	static const char timer[] = "timer:";

	return past->seen.len == 0 && past->event.len >= sizeof(timer) &&
	    memcmp(past->event.data, timer, sizeof(timer) - 1) == 0;
}

/* The marks of a clock that have been told: decisions of their own. */
static void
take_marks(struct explain_case *c, struct clock *clock)
{
	const uint32_t told = clock->told;
	struct explain_past *past;
	struct clock_mark mark;
	struct buf id = { 0 };

	clock->stop_ms = -1;
	clock->npauses = 0;
	for (clock->told = 0; clock->told < told; clock->told++) {
		if (!clocks_mark_of(clock, &mark))
			break;
		buf_reset(&id);
		buf_adds(&id, "timer:");
		buf_add_str(&id, c->id);
		clocks_put_mark_id(&id, &mark);
		past = explain_add_past(c);
		past->event = mem_arena_str(&c->arena,
		    (struct str){ id.data, id.len });
		past->at_ms = mark.due_ms;
	}
	buf_clear(&id);
}

static void
take_clocks(struct explain_case *c, struct str kept)
{
	static struct clocks clocks; /* large */

	clocks_get(&clocks, kept);
	for (uint32_t i = 0; i < clocks.n; i++)
		take_marks(c, &clocks.all[i]);
}

/* By time; two of the same millisecond by number, where it is known. */
static int
compare_pasts(const void *left, const void *right)
{
	const struct explain_past *a = left, *b = right;

	if (a->at_ms != b->at_ms)
		return a->at_ms < b->at_ms ? -1 : 1;
	return (a->seq > b->seq) - (a->seq < b->seq);
}

/* The decision in force, put where its event is known from. */
static void
place_in_force(struct explain_case *c)
{
	struct str event = explain_member(&c->arena, c->decision, "event");
	int i = 0;

	while (i < c->npasts && !str_eq(c->pasts[i].event, event))
		i++;
	explain_note_decision(c, i < c->npasts ? &c->pasts[i] :
	    explain_add_past(c), c->decision);
}

int
explain_read_case(struct explain_case *c, struct err *err)
{
	const struct reply *all;
	struct buf name = { 0 };

	buf_adds(&name, "case:");
	buf_add_str(&name, c->id);
	all = LINK_ASK(c->link, &c->arena, err, STR("HGETALL"),
	    link_key(&c->x->ctl->conf, &c->arena, buf_cstr(&name)));
	buf_clear(&name);
	if (all == NULL)
		return -1;
	c->fields = all;
	c->decision = STR("");
	for (size_t i = 0; i + 1 < all->count; i += 2) {
		if (str_is(all->items[i].text, "decision") &&
		    json_check(all->items[i + 1].text, '{'))
			c->decision = all->items[i + 1].text;
		if (str_is(all->items[i].text, "clocks"))
			take_clocks(c, all->items[i + 1].text);
		take_seen(c, all->items[i].text, all->items[i + 1].text);
	}
	if (c->decision.len > 0)
		place_in_force(c);
	return all->count > 0;
}

/* What is still in the streams, with a word on the terminal meanwhile. */
static int
search(struct explain_case *c, struct err *err)
{
	struct progress progress;
	int rc;

	progress_start(&progress, "looking for its events", 0);
	c->progress = &progress;
	rc = explain_find_decisions(c, err);
	mem_sort(c->pasts, (size_t)c->npasts, sizeof(*c->pasts),
	    compare_pasts);
	if (rc == 0)
		rc = explain_find_events(c, err);
	progress_end(&progress);
	c->progress = NULL; /* what is looked up later is short */
	return rc;
}

static enum ctl_status
tell(struct explain_case *c, struct err *err)
{
	struct explain *x = c->x;
	enum ctl_status status;
	int told;

	if (c->npasts == 0) {
		ctl_cannot(x->ctl, "the hash of the case '%.130s' names no "
		    "event and no decision that could be explained; "
		    "triagectl case show tells what is there", c->id.data);
		return CTL_NO;
	}
	status = explain_load_rules(x, c);
	if (status != CTL_DONE)
		return status;
	if (x->as_json)
		explain_put_story(&x->story, c);
	else
		explain_show_story(x, c);
	told = explain_again(c, err);
	if (told < 0)
		return ctl_cannot(x->ctl, "%s", err->text);
	return told > 0 ? CTL_DONE : CTL_NO;
}

enum ctl_status
explain_case(struct explain *x, const char *id)
{
	struct explain_case c = { .x = x, .id = str_of(id) };
	struct err err = { "" };
	enum ctl_status status;
	int found = -1;

	c.link = link_open(&x->ctl->conf, &err);
	if (c.link != NULL)
		found = explain_read_case(&c, &err);
	if (found > 0 && search(&c, &err) < 0)
		found = -1;
	if (found < 0) {
		status = ctl_cannot(x->ctl, "%s", err.text);
	} else if (found == 0) {
		ctl_cannot(x->ctl, "no case is named '%.130s'", id);
		status = CTL_NO;
	} else {
		status = tell(&c, &err);
	}
	link_close(c.link);
	free(c.pasts);
	mem_arena_clear(&c.arena);
	return status;
}
