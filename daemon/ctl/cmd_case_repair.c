/*
 * cmd_case_repair: triagectl case repair: index and timers, made anew from what
 * each case keeps, for who lost them.
 *
 * Beside a daemon that goes on: what is written is written only as long as the
 * case is as it was read.  When a case is to be woken, its clocks say; where
 * they do not know it alone (one is paused, nobody has it yet), it is woken at
 * once, and the daemon, which knows, sets its timer.
 */
#include <stdlib.h>
#include <string.h>

#include "case_parts.h"
#include "ruleset.h"
#include "scripts.h"

#define WORDS 6              /* of a case, for the script */
#define AT_ONCE 100          /* cases: less than a millisecond of Redis */
#define OTHERS_TOLD 20       /* keys by name */

struct repair {
	struct cases *cases;
	struct case_place *places; /* as they were named */
	size_t nplaces;
	const struct case_place *here; /* whose members are looked at */
	bool has_pools;
	/* of a page */
	struct mem_arena page;
	struct str *words;
	size_t nwords;
	const struct str *ids;     /* the next that a row may come of */
	size_t nids;
	/* in all */
	struct str *unnamed;       /* places */
	size_t nunnamed, cap;
	int64_t ncases, added, removed, timed, changed;
	struct progress progress;
};

static struct str
number(struct mem_arena *a, int64_t n)
{
	struct buf b = { 0 };
	struct str s;

	buf_add_int(&b, n);
	s = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

static const struct case_place *
find_place(const struct repair *r, struct str name)
{
	for (size_t i = 0; i < r->nplaces; i++)
		if (str_eq(r->places[i].name, name))
			return &r->places[i];
	return NULL;
}

static void
note_unnamed(struct repair *r, struct str place)
{
	for (size_t i = 0; i < r->nunnamed; i++)
		if (str_eq(r->unnamed[i], place))
			return;
	if (r->nunnamed == r->cap) {
		r->cap = r->cap > 0 ? 2 * r->cap : 16;
		r->unnamed = mem_realloc(r->unnamed,
		    r->cap * sizeof(*r->unnamed));
	}
	r->unnamed[r->nunnamed++] = mem_arena_str(&r->cases->arena, place);
}

/* When it is to be woken, where it has no timer. */
static struct str
when_woken(struct repair *r, const struct case_row *row,
    const struct case_place *place)
{
	bool is_over = place != NULL && place->is_over;

	if (row->is_paused || (r->has_pools && !is_over &&
	    row->assignee.len == 0))
		return number(&r->page, r->cases->now_ms);
	return row->mark_ms != CASE_NO_TIME ?
	    number(&r->page, row->mark_ms) : STR("");
}

static struct str
place_of(struct repair *r, const struct case_row *row)
{
	struct buf b = { 0 };
	struct str place;

	buf_add_str(&b, row->state);
	buf_addc(&b, ':');
	buf_add_str(&b, row->owner);
	place = mem_arena_str(&r->page, (struct str){ b.data, b.len });
	buf_clear(&b);
	return place;
}

static void
add_words(struct repair *r, struct str id, struct str token,
    const struct str rest[WORDS - 2])
{
	r->words[r->nwords++] = mem_arena_str(&r->page, id);
	r->words[r->nwords++] = mem_arena_str(&r->page, token);
	for (int i = 0; i < WORDS - 2; i++)
		r->words[r->nwords++] = rest[i];
}

/* A case that is there: where it belongs, and when it wakes. */
static void
put_in_cb(void *arg, const struct case_row *row)
{
	struct repair *r = arg;
	struct str place = place_of(r, row);
	const struct case_place *named = find_place(r, place);

	r->ncases++;
	if (named == NULL)
		note_unnamed(r, place);
	add_words(r, row->id, row->token, (struct str[]){ place,
	    number(&r->page, row->decided_ms), STR(""),
	    when_woken(r, row, named) });
}

/* What no row came of is gone. */
static void
take_out_gone(struct repair *r, const char *until)
{
	for (; r->nids > 0 && r->ids->data != until; r->ids++, r->nids--)
		add_words(r, *r->ids, STR(""), (struct str[]){ STR(""),
		    STR(""), r->here->name, STR("") });
}

/* One of the place at hand: does it belong there? */
static void
take_out_cb(void *arg, const struct case_row *row)
{
	struct repair *r = arg;

	take_out_gone(r, row->id.data);
	r->ids++;
	r->nids--;
	if (!str_eq(place_of(r, row), r->here->name))
		add_words(r, row->id, row->token, (struct str[]){ STR(""),
		    STR(""), r->here->name, STR("") });
}

/* Writing --------------------------------------------------------------------- */

static int
write_some(struct repair *r, const struct str *some, size_t n,
    struct err *err)
{
	struct cases *c = r->cases;
	struct str words[5 + WORDS * AT_ONCE] = { STR("EVAL"),
		str_of(script_repair), STR("1"), link_key(&c->ctl->conf,
		&r->page, "cases"), link_key(&c->ctl->conf, &r->page, "") };
	const struct reply *reply;

	memcpy(words + 5, some, n * sizeof(*some));
	reply = link_ask(c->link, &r->page, err, 5 + n, words);
	if (reply == NULL || reply->count != 4)
		return -1;
	r->added += reply->items[0].n;
	r->removed += reply->items[1].n;
	r->timed += reply->items[2].n;
	r->changed += reply->items[3].n;
	return 0;
}

static int
write_page(struct repair *r, struct err *err)
{
	size_t at, n;
	int rc = 0;

	for (at = 0; at < r->nwords && rc == 0; at += n) {
		n = r->nwords - at;
		if (n > WORDS * AT_ONCE)
			n = WORDS * AT_ONCE;
		rc = write_some(r, r->words + at, n, err);
	}
	return rc;
}

static int
take_page(struct repair *r, const struct str *ids, size_t n, case_row_fn *fn,
    struct err *err)
{
	mem_arena_reset(&r->page);
	r->words = mem_arena_alloc(&r->page, (n + 1) * WORDS *
	    sizeof(*r->words));
	r->nwords = 0;
	r->ids = ids;
	r->nids = n;
	if (case_read_rows(r->cases, ids, n, fn, r, err) < 0)
		return -1;
	if (fn == take_out_cb)
		take_out_gone(r, NULL);
	progress_show(&r->progress, r->cases->scanned, r->ncases);
	return write_page(r, err);
}

static int
put_in_page_cb(void *arg, const struct str *ids, size_t n, struct err *err)
{
	return take_page(arg, ids, n, put_in_cb, err);
}

static int
take_out_page_cb(void *arg, const struct str *ids, size_t n, struct err *err)
{
	return take_page(arg, ids, n, take_out_cb, err);
}

/* Its steps ------------------------------------------------------------------- */

/* Where cases are, one that is there or is found. */
static int
put_in(struct repair *r, struct err *err)
{
	struct case_scan scan = case_scan_all(r->cases);
	const struct reply *keys = LINK_ASK(r->cases->link, &r->cases->arena,
	    err, STR("DBSIZE"));
	int rc;

	if (keys == NULL)
		return -1;
	r->cases->scanned = 0;
	progress_start(&r->progress, "looking at cases", keys->n);
	r->progress.unit = "cases";
	rc = case_scan(r->cases, &scan, put_in_page_cb, r, err);
	progress_end(&r->progress);
	return rc;
}

static int
take_out(struct repair *r, struct err *err)
{
	struct case_scan scan;
	int64_t all = 0;
	int rc = 0;

	for (size_t i = 0; i < r->nplaces; i++)
		all += r->places[i].n;
	r->cases->scanned = 0;
	progress_start(&r->progress, "looking at the index", all);
	r->progress.unit = "cases";
	for (size_t i = 0; i < r->nplaces && rc == 0; i++) {
		r->here = &r->places[i];
		scan = case_scan_place(r->cases, r->here->name);
		rc = case_scan(r->cases, &scan, take_out_page_cb, r, err);
	}
	progress_end(&r->progress);
	return rc;
}

/* Which states are closed, only rules say. */
static int
name_places(struct repair *r, struct err *err)
{
	struct cases *c = r->cases;
	struct err why = { "" };
	struct ruleset *rs;
	int rc = 0;

	if (r->nunnamed == 0)
		return 0;
	if (ctl_load_rules(&c->ctl->conf, &rs, &why) != CTL_DONE)
		return err_set(err, "the rules, which say what states are "
		    "closed: %s", why.text);
	for (size_t i = 0; i < r->nunnamed && rc == 0; i++) {
		struct str name = r->unnamed[i], state = { name.data,
			(size_t)((const char *)memchr(name.data, ':',
			name.len) - name.data) };

		if (LINK_ASK(c->link, &c->arena, err, STR("ZADD"),
		    link_key(&c->ctl->conf, &c->arena, "cases"), STR("NX"),
		    ruleset_is_closed(rs, state) ? STR("1") : STR("0"),
		    name) == NULL)
			rc = -1;
	}
	ruleset_free(rs);
	return rc;
}

static int
look_for_pools(struct repair *r, struct err *err)
{
	struct cases *c = r->cases;
	const struct reply *there = LINK_ASK(c->link, &c->arena, err,
	    STR("EXISTS"), link_key(&c->ctl->conf, &c->arena, "pool:all"));

	if (there == NULL)
		return -1;
	r->has_pools = there->n > 0;
	return 0;
}

/* What it is in place of a case. */
static int
tell_others(struct cases *c, struct err *err)
{
	for (size_t i = 0; i < c->nothers && i < OTHERS_TOLD; i++) {
		struct str key = case_key(c, &c->arena, "case:", c->others[i]);
		const struct reply *type = LINK_ASK(c->link, &c->arena, err,
		    STR("TYPE"), key);

		if (type == NULL)
			return -1;
		term_line_adds(&c->line, TERM_RED, key.data);
		term_line_addf(&c->line, TERM_PLAIN, " holds a %s, expected a "
		    "hash: it is left as it is", type->text.data);
		term_line_end(&c->line);
	}
	if (c->nothers > OTHERS_TOLD) {
		term_line_addf(&c->line, TERM_RED, "and %s more hold no hash",
		    term_number((int64_t)(c->nothers - OTHERS_TOLD)));
		term_line_end(&c->line);
	}
	return 0;
}

static void
tell(const struct repair *r)
{
	struct term_line *l = &r->cases->line;

	term_line_addf(l, TERM_BOLD, "%s case%s", term_number(r->ncases),
	    r->ncases == 1 ? "" : "s");
	if (r->added + r->removed + r->timed == 0)
		term_line_adds(l, TERM_PLAIN, ": all was right");
	else
		term_line_addf(l, TERM_PLAIN, ": %s put into the index, %s "
		    "taken from where they are not, %s to be woken",
		    term_number(r->added), term_number(r->removed),
		    term_number(r->timed));
	if (r->changed > 0)
		term_line_addf(l, TERM_DIM, "; %s changed meanwhile",
		    term_number(r->changed));
	term_line_end(l);
}

enum ctl_status
case_repair(struct cases *c)
{
	struct repair r = { .cases = c };
	struct err err = { "" };
	int rc = -1;

	r.places = case_places(c, &r.nplaces, &err);
	if (r.places != NULL)
		rc = look_for_pools(&r, &err);
	if (rc == 0)
		rc = put_in(&r, &err);
	if (rc == 0)
		rc = name_places(&r, &err);
	if (rc == 0)
		rc = take_out(&r, &err);
	if (rc == 0)
		tell(&r);
	if (rc == 0)
		rc = tell_others(c, &err);
	mem_arena_clear(&r.page);
	free(r.unnamed);
	if (rc < 0)
		return case_failed(c, &err);
	return c->nothers > 0 ? CTL_NO : CTL_DONE;
}
