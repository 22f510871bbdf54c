/*
 * cmd_case_row: a case in few words, from what its hash keeps: HMGET of a page
 * of cases at once.  It knows the fields of a case, and no list.
 */
#include <string.h>

#include "case_parts.h"
#include "clocks.h"
#include "json_scan.h"
#include "ruleset.h"

#define SECOND_MS 1000
#define MINUTE_MS (60 * SECOND_MS)
#define HOUR_MS (60 * MINUTE_MS)
#define DAY_MS (24ll * HOUR_MS)

enum { STATE, TYPE, PRIORITY, OWNER, NOW, CLOCKS, NOTES, TOKEN,
	NFIELDS };
static const char *const fields[NFIELDS] = { "state", "type", "priority",
	"owner", "now", "clocks", "notes", "token" };

/* A page that is being read. */
struct reading {
	struct cases *cases;
	case_row_fn *fn;
	void *arg;
	struct mem_arena arena;    /* of a row's words */
	struct err *err;
	bool is_broken;
};
struct asked {
	struct reading *reading;
	struct str id;
};

/* The first that runs, of those by due time. */
static void
take_clocks(struct case_row *row, struct str kept)
{
	static struct clocks clocks; /* large */
	const struct clock *k;
	struct clock_mark mark;

	row->clock = STR("");
	row->opened_ms = row->mark_ms = CASE_NO_TIME;
	if (clocks_get(&clocks, kept) < 0)
		return;
	row->opened_ms = clocks.opened_ms;
	for (k = clocks.all; k < clocks.all + clocks.n; k++) {
		if (k->stop_ms >= 0 || k->is_cancelled)
			continue;
		if (clocks_is_paused(k)) {
			row->is_paused = true;
		} else if (row->clock.len == 0 || k->due_ms < row->due_ms) {
			row->clock = k->name;
			row->due_ms = k->due_ms;
		}
	}
	if (clocks_next_mark(&clocks, &mark))
		row->mark_ms = mark.due_ms;
}

/* A note that is a string. */
static struct str
find_note(struct mem_arena *a, struct str notes, const char *name)
{
	struct buf text = { 0 };
	struct str raw, found = STR("");

	if (json_scan_member(notes, name, &raw) && json_scan_text(raw, &text))
		found = mem_arena_str(a, (struct str){ text.data, text.len });
	buf_clear(&text);
	return found;
}

/* What is none of the rules' is as if there were none: no key is made of it. */
static struct str
word(const struct reply *field)
{
	return ruleset_is_word(field->text) ? field->text : STR("");
}

static void
take_row(struct asked *asked, const struct reply *f)
{
	struct reading *r = asked->reading;
	struct case_row row = { .id = asked->id, .state = word(&f[STATE]),
		.type = word(&f[TYPE]), .priority = word(&f[PRIORITY]),
		.owner = word(&f[OWNER]), .decided_ms = f[NOW].n,
		.token = f[TOKEN].text };

	row.assignee = find_note(&r->arena, f[NOTES].text, "assignee");
	row.nature = find_note(&r->arena, f[NOTES].text, "nature");
	take_clocks(&row, f[CLOCKS].text);
	r->fn(r->arg, &row);
	mem_arena_reset(&r->arena);
}

static void
note_other(struct cases *c, struct str id)
{
	for (size_t i = 0; i < c->nothers; i++)
		if (str_eq(c->others[i], id))
			return;
	c->others = mem_realloc(c->others,
	    (c->nothers + 1) * sizeof(*c->others));
	c->others[c->nothers++] = mem_arena_str(&c->arena, id);
}

static bool
is_wrong_type(const struct reply *reply)
{
	return reply->kind == REPLY_ERROR && reply->text.len >= 9 &&
	    memcmp(reply->text.data, "WRONGTYPE", 9) == 0;
}

/* A case that went meanwhile has no priority; nor has what is none. */
static void
row_cb(void *arg, const struct reply *reply)
{
	struct asked *asked = arg;

	if (reply == NULL) {
		asked->reading->is_broken = true;
		return;
	}
	if (is_wrong_type(reply))
		note_other(asked->reading->cases, asked->id);
	if (reply->kind != REPLY_LIST || reply->count != NFIELDS ||
	    reply->items[PRIORITY].kind != REPLY_TEXT)
		return;
	for (size_t i = 0; i < NFIELDS; i++)
		if (reply->items[i].kind != REPLY_TEXT)
			reply->items[i].text = STR("");
	take_row(asked, reply->items);
}

static int
ask(struct cases *c, struct asked *asked, struct mem_arena *a)
{
	struct str words[2 + NFIELDS] = { STR("HMGET"),
		case_key(c, a, "case:", asked->id) };

	for (size_t i = 0; i < NFIELDS; i++)
		words[2 + i] = str_of(fields[i]);
	return link_send(c->link, row_cb, asked, 2 + NFIELDS, words);
}

int
case_read_rows(struct cases *c, const struct str *ids, size_t n,
    case_row_fn *fn, void *arg, struct err *err)
{
	struct reading r = { .cases = c, .fn = fn, .arg = arg, .err = err };
	struct mem_arena a = { 0 };
	struct asked *asked = mem_arena_alloc(&a, n * sizeof(*asked));

	for (size_t i = 0; i < n && !r.is_broken; i++) {
		asked[i] = (struct asked){ &r, ids[i] };
		r.is_broken = ask(c, &asked[i], &a) < 0;
	}
	while (link_pending(c->link) > 0 && !r.is_broken)
		link_turn(c->link, 1000);
	mem_arena_clear(&a);
	mem_arena_clear(&r.arena);
	return r.is_broken ? err_set(err, "the connection to Redis was lost: "
	    "%s", link_why_down(c->link)) : 0;
}

/* Keeping -------------------------------------------------------------------- */

struct case_row *
case_row_keep(const struct case_row *row)
{
	const struct str *from[] = { &row->id, &row->state, &row->nature,
		&row->type, &row->priority, &row->owner, &row->assignee,
		&row->clock, &row->token };
	const size_t n = sizeof(from) / sizeof(*from);
	size_t bytes = 0, i;
	struct case_row *kept;
	char *p;

	for (i = 0; i < n; i++)
		bytes += from[i]->len;
	kept = mem_alloc(sizeof(*kept) + bytes);
	*kept = *row;
	p = (char *)(kept + 1);
	for (i = 0; i < n; i++) {
		/* the same member of the copy */
		struct str *to = (struct str *)(void *)((char *)kept +
		    ((const char *)from[i] - (const char *)row));

		if (from[i]->len > 0)
			memcpy(p, from[i]->data, from[i]->len);
		to->data = p;
		p += to->len;
	}
	return kept;
}

/* Times ---------------------------------------------------------------------- */

void
case_put_span(struct buf *b, int64_t ms)
{
	long long s;

	ms = ms < 0 ? -ms : ms;
	s = ms / SECOND_MS;
	if (ms >= 100 * DAY_MS)
		buf_addf(b, "%lldd", s / 86400);
	else if (ms >= DAY_MS)
		buf_addf(b, "%lldd %lldh", s / 86400, s % 86400 / 3600);
	else if (ms >= HOUR_MS)
		buf_addf(b, "%lldh %lldm", s / 3600, s % 3600 / 60);
	else if (ms >= MINUTE_MS)
		buf_addf(b, "%lldm", s / 60);
	else
		buf_addf(b, "%llds", s);
}

void
case_put_due(struct buf *b, int64_t due_ms, int64_t now_ms)
{
	if (due_ms > now_ms)
		buf_adds(b, "in ");
	case_put_span(b, due_ms - now_ms);
	if (due_ms <= now_ms)
		buf_adds(b, " late");
}
