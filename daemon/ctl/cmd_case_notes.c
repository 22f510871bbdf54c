/*
 * cmd_case_notes: what a case remembers, in words, and what others owe it.  It
 * has words for the notes that the engine makes; others speak for themselves.
 */
#include <string.h>

#include "case_parts.h"
#include "complaint.h"
#include "explain_parts.h"
#include "json_scan.h"

#define NAME_COLUMNS 24
#define INCIDENT "incident." /* and its rule: told elsewhere */

/* What is told elsewhere on the page has no words. */
static const struct {
	const char *name, *words;
} known[] = {
	{ "assignee", NULL }, { "nature", NULL }, { "nature_cause", NULL },
	{ "joined", NULL }, { "obligations", NULL }, { "open_obligations", "owed to it" },
	{ "held", "taken over" }, { "level", "levels it went up" },
	{ "offered_to", "offered to" }, { "bounces", "times turned down" },
	{ "had", "had it before" }, { "appealed", "appeals against" },
	{ "lang", "language" }, { NULL, NULL },
};

/* "pause_reason" is "pause reason". */
static void
put_name(struct buf *b, struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		buf_addc(b, name.data[i] == '_' ? ' ' : name.data[i]);
}

static void
show_note(const struct case_page *p, struct str name, struct str value)
{
	struct term_line *l = &p->x->line;
	struct buf text = { 0 };

	term_line_adds(l, TERM_PLAIN, " ");
	term_line_cell(l, TERM_DIM, name, NAME_COLUMNS - 2);
	term_line_adds(l, TERM_PLAIN, " ");
	say_value(&text, value);
	if (str_is(value, "true") || str_is(value, "false")) {
		buf_reset(&text);
		buf_adds(&text, str_is(value, "true") ? "yes" : "no");
	}
	explain_wrap(p->x, NAME_COLUMNS, TERM_PLAIN, text.len > 0 ?
	    (struct str){ text.data, text.len } : STR("-"));
	buf_clear(&text);
}

/* What a note is called here; false where it is told elsewhere. */
static bool
put_words(struct buf *words, const char *name)
{
	size_t i = 0;

	if (strncmp(name, INCIDENT, sizeof(INCIDENT) - 1) == 0)
		return false;
	while (known[i].name != NULL && strcmp(known[i].name, name) != 0)
		i++;
	if (known[i].name == NULL)
		put_name(words, str_of(name));
	else if (known[i].words != NULL)
		buf_adds(words, known[i].words);
	return words->len > 0;
}

void
case_show_notes(const struct case_page *p)
{
	struct buf name = { 0 }, words = { 0 };
	struct json_scan s;
	struct str raw, value;
	bool has_title = false;

	if (json_scan_open(&s, p->notes, '{') < 0)
		return;
	while (json_scan_next(&s, &raw, &value) == 1) {
		buf_reset(&name);
		buf_reset(&words);
		json_scan_text(raw, &name);
		if (!put_words(&words, buf_cstr(&name)))
			continue;
		if (!has_title)
			case_show_title(p, "remembers");
		has_title = true;
		show_note(p, (struct str){ words.data, words.len }, value);
	}
	buf_clear(&name);
	buf_clear(&words);
}

static void
show_obligation(const struct case_page *p, struct str item)
{
	struct term_line *l = &p->x->line;
	struct mem_arena *a = &p->x->arena;
	struct str state = explain_member(a, item, "state");
	struct buf due = { 0 };
	int64_t due_ms;

	term_line_adds(l, TERM_DIM, " #");
	term_line_cell(l, TERM_DIM, explain_member(a, item, "id"), 3);
	term_line_cell(l, str_is(state, "late") ? TERM_RED :
	    str_is(state, "done") ? TERM_GREEN : TERM_PLAIN, state, 6);
	term_line_add(l, TERM_CYAN, explain_member(a, item, "to"));
	term_line_adds(l, TERM_DIM, " owes ");
	term_line_add(l, TERM_PLAIN, explain_member(a, item, "what"));
	if (!str_is(state, "done") && time_parse(explain_member(a, item,
	    "due"), &due_ms) == 0) {
		case_put_due(&due, due_ms, p->cases->now_ms);
		term_line_adds(l, TERM_DIM, "  due ");
		term_line_add(l, str_is(state, "late") ? TERM_RED : TERM_PLAIN,
		    (struct str){ due.data, due.len });
	}
	term_line_end(l);
	buf_clear(&due);
}

void
case_show_obligations(const struct case_page *p)
{
	struct json_scan s;
	struct str name, item;
	bool has_title = false;

	if (json_scan_open(&s, p->obligations, '[') < 0)
		return;
	while (json_scan_next(&s, &name, &item) == 1) {
		if (!has_title)
			case_show_title(p, "owed by others");
		has_title = true;
		show_obligation(p, item);
	}
}
