/*
 * cmd_erase_show: what triagectl erase found, asks and has done, for people
 * and as JSON.  Of what is erased it shows numbers and keys, and no text.
 */
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "erase_parts.h"

#define KEY_COLUMNS 44 /* at most, on a terminal */
#define NUMBER_COLUMNS 9

struct row {
	struct str key;
	int64_t n, waiting;
	const char *what;        /* what is waiting: "open" */
};

/* Row i of what was found; false behind the last. */
static bool
row_of(struct erase *e, uint32_t i, struct row *r)
{
	const struct str rest = STR("case:*");

	if (i < e->nplaces) {
		*r = (struct row){ e->places[i].key, e->places[i].found,
			e->places[i].waiting, "not settled" };
		return true;
	}
	*r = (struct row){ .what = "open" };
	switch (i - e->nplaces) {
	case 0:
		r->key = erase_key(e, &e->page, "", rest);
		r->n = e->cases;
		r->waiting = e->open;
		return true;
	case 1:
		r->key = erase_key(e, &e->page, "", rest);
		r->n = e->quotes;
		r->what = "of others, which quote them";
		r->waiting = e->quotes;
		return true;
	case 2:
		r->key = e->customer_key;
		r->n = e->has_customer;
		return true;
	default:
		return false;
	}
}

static int
key_columns(struct erase *e)
{
	int columns = 0, n;
	struct row r;

	for (uint32_t i = 0; row_of(e, i, &r); i++) {
		n = r.n > 0 ? term_columns(r.key) : 0;
		columns = n > columns ? n : columns;
	}
	return columns < KEY_COLUMNS ? columns : KEY_COLUMNS;
}

static void
show_row(struct term_line *l, const struct row *r, int columns)
{
	char number[32];

	snprintf(number, sizeof(number), "%s", term_number(r->n));
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_CYAN, r->key, columns);
	term_line_right(l, TERM_BOLD, str_of(number), NUMBER_COLUMNS);
	if (r->waiting == r->n && r->n > 0)
		term_line_addf(l, TERM_YELLOW, "  %s", r->what);
	else if (r->waiting > 0)
		term_line_addf(l, TERM_YELLOW, "  %s %s",
		    term_number(r->waiting), r->what);
	term_line_end(l);
}

static void
show_rows(struct erase *e)
{
	struct term_line line = { 0 };
	int columns = key_columns(e);
	struct row r;

	term_line_start(&line, &e->ctl->out);
	for (uint32_t i = 0; row_of(e, i, &r); i++)
		if (r.n > 0)
			show_row(&line, &r, columns);
	term_line_clear(&line);
}

void
erase_show_found(struct erase *e)
{
	const struct term *t = &e->ctl->out;
	struct buf name = { 0 };

	term_clean(&name, e->theirs.customer);
	printf("%sof customer %s%s\n", term_style(t, TERM_BOLD),
	    buf_cstr(&name), term_style_off(t));
	buf_clear(&name);
	show_rows(e);
	if (e->has_plan)
		printf("%sa run before this one was not finished%s\n",
		    term_style(t, TERM_DIM), term_style_off(t));
}

void
erase_show_left(struct erase *e)
{
	const struct term *t = &e->ctl->out;

	printf("%sleft%s, for it came meanwhile or is not settled:\n",
	    term_style(t, TERM_RED), term_style_off(t));
	show_rows(e);
}

void
erase_show_done(struct erase *e)
{
	const struct term *t = &e->ctl->out;
	int64_t entries = 0;

	for (int i = 0; i < ERASE_CASES; i++)
		entries += e->removed[i];
	printf("%serased%s %s case%s and %s entr%s; nothing that names the "
	    "customer is left\n", term_style(t, TERM_GREEN),
	    term_style_off(t), term_number(e->removed[ERASE_CASES]),
	    e->removed[ERASE_CASES] == 1 ? "" : "s", term_number(entries),
	    entries == 1 ? "y" : "ies");
}

bool
erase_show_rewritten(struct erase *e)
{
	bool are_all = true;

	for (uint32_t i = 0; i < e->nplaces; i++) {
		if (e->places[i].is_rewritten)
			continue;
		ctl_cannot(e->ctl, "%s was not written anew: entries of it "
		    "are pending, or were deleted meanwhile; call it again",
		    e->places[i].key.data);
		are_all = false;
	}
	return are_all;
}

void
erase_show_json(struct erase *e, const char *outcome)
{
	struct buf b = { 0 };
	struct row r;
	bool is_first = true;

	buf_adds(&b, "{\"customer\":");
	buf_json(&b, e->theirs.customer);
	buf_addf(&b, ",\"outcome\":\"%s\",\"found\":[", outcome);
	for (uint32_t i = 0; row_of(e, i, &r); i++) {
		if (r.n == 0)
			continue;
		buf_adds(&b, is_first ? "{\"key\":" : ",{\"key\":");
		buf_json(&b, r.key);
		buf_addf(&b, ",\"entries\":%" PRId64 ",\"waiting\":%" PRId64
		    "}", r.n, r.waiting);
		is_first = false;
	}
	buf_adds(&b, "],\"removed\":{");
	for (int i = 0; i < ERASE__MAX; i++)
		buf_addf(&b, "%s\"%s\":%" PRId64, i > 0 ? "," : "",
		    erase_words[i], e->removed[i]);
	buf_adds(&b, "}}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

bool
erase_confirm(struct erase *e)
{
	char line[16] = "";

	fflush(stdout);
	fprintf(stderr, "%sErase all this for good?%s [y/N] ",
	    term_style(&e->ctl->err, TERM_BOLD),
	    term_style_off(&e->ctl->err));
	fflush(stderr);
	return fgets(line, sizeof(line), stdin) != NULL &&
	    (line[0] == 'y' || line[0] == 'Y');
}
