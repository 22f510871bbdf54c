/*
 * cmd_case_show: triagectl case show: what Redis has of one case: its hash, its
 * timer, its place in the index, and its last decisions from the stream, as far
 * as they are looked for.
 */
#include <stdlib.h>
#include <string.h>

#include "case_parts.h"
#include "clocks.h"
#include "explain_parts.h"
#include "complaint.h"
#include "json_check.h"
#include "ruleset.h"
#include "utf8.h"

#define DECISIONS_MOST 1000

static struct str
field(const struct explain_case *past, const char *name)
{
	const struct reply *value = reply_field(past->fields, name);

	return value != NULL ? value->text : STR("");
}

/* The newest first; of one time, the last number. */
static int
compare_pasts(const void *left, const void *right)
{
	const struct explain_past *a = left, *b = right;

	if (a->at_ms != b->at_ms)
		return a->at_ms > b->at_ms ? -1 : 1;
	return (a->seq < b->seq) - (a->seq > b->seq);
}

static void
keep_newest(struct explain_case *past, int64_t most)
{
	mem_sort(past->pasts, (size_t)past->npasts, sizeof(*past->pasts),
	    compare_pasts);
	if (past->npasts > most)
		past->npasts = (int)most;
}

/* Those that come to light on the way are among the newest, too. */
static int
find_decisions(struct explain_case *past, int64_t most, struct err *err)
{
	struct progress progress;
	int rc;

	keep_newest(past, most);
	progress_start(&progress, "looking for decisions", 0);
	past->progress = &progress;
	rc = explain_find_decisions(past, err);
	progress_end(&progress);
	keep_newest(past, most);
	return rc;
}

/* Where a case stands in a sorted set; CASE_NO_TIME where it does not.  0; -1
 * and err. */
static int
ask_score(struct cases *c, struct str key, struct str id, int64_t *ms,
    struct err *err)
{
	const struct reply *score = LINK_ASK(c->link, &c->arena, err,
	    STR("ZSCORE"), key, id);

	if (score == NULL)
		return -1;
	*ms = score->kind == REPLY_TEXT ? (int64_t)strtod(score->text.data,
	    NULL) : CASE_NO_TIME;
	return 0;
}

static void
add_damaged(struct case_page *p, const char *name)
{
	p->damaged[p->ndamaged++] = str_of(name);
}

/* JSON, or "": what is damaged goes nowhere. */
static struct str
json_field(struct case_page *p, const char *name, char open)
{
	struct str json = field(p->past, name);

	if (json.len == 0 || json_check(json, open))
		return json;
	add_damaged(p, name);
	return STR("");
}

static int64_t
number_field(struct case_page *p, const char *name, int64_t nothing)
{
	const struct reply *value = reply_field(p->past->fields, name);

	if (value == NULL)
		return nothing;
	for (size_t i = 0; i < value->text.len; i++)
		if (value->text.data[i] < '0' || value->text.data[i] > '9') {
			add_damaged(p, name);
			return nothing;
		}
	return value->n;
}

static struct str
word_field(struct case_page *p, const char *name, bool (*is_good)(struct str))
{
	struct str word = field(p->past, name);

	if (word.len == 0 || (is_good(word) &&
	    utf8_whole_len(word) == word.len))
		return word;
	add_damaged(p, name);
	return STR("");
}

static void
read_words(struct case_page *p)
{
	p->state = word_field(p, "state", ruleset_is_word);
	p->type = word_field(p, "type", ruleset_is_word);
	p->priority = word_field(p, "priority", ruleset_is_word);
	p->owner = word_field(p, "owner", ruleset_is_word);
	p->customer = word_field(p, "customer", complaint_is_id);
}

static int
read_page(struct case_page *p, struct err *err)
{
	static struct clocks clocks; /* large */
	struct cases *c = p->cases;
	const struct explain_case *past = p->past;
	struct buf place = { 0 };
	int64_t over = 0;
	int rc;

	read_words(p);
	p->notes = json_field(p, "notes", '{');
	p->joined = explain_member(&c->arena, p->notes, "joined");
	p->obligations = json_field(p, "obligations", '[');
	p->decision = json_field(p, "decision", '{');
	p->rev = number_field(p, "rev", 0);
	p->decided_ms = number_field(p, "now", CASE_NO_TIME);
	if (clocks_get(&clocks, field(past, "clocks")) < 0) {
		add_damaged(p, "clocks");
		clocks.n = 0;
	}
	p->clocks = &clocks;
	buf_add_str(&place, p->state);
	buf_addc(&place, ':');
	buf_add_str(&place, p->owner);
	rc = ask_score(c, link_key(&c->ctl->conf, &c->arena, "timers"), p->id,
	    &p->wakes_ms, err);
	if (rc == 0)
		rc = ask_score(c, case_key(c, &c->arena, "cases:",
		    (struct str){ place.data, place.len }), p->id,
		    &p->since_ms, err);
	if (rc == 0)
		rc = ask_score(c, link_key(&c->ctl->conf, &c->arena, "cases"),
		    (struct str){ place.data, place.len }, &over, err);
	p->is_over = over == 1;
	buf_clear(&place);
	return rc;
}

static void
tell(const struct case_page *p)
{
	struct buf b = { 0 };

	if (!p->cases->as_json) {
		case_show_page(p);
		return;
	}
	case_put_page(&b, p);
	buf_addc(&b, '\n');
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static enum ctl_status
show(struct cases *c, struct explain *x, struct explain_case *past,
    int64_t most)
{
	struct case_page page = { .cases = c, .x = x, .past = past,
		.id = past->id };
	struct err err = { "" };
	int found = explain_read_case(past, &err);

	if (found == 0) {
		ctl_cannot(c->ctl, "no case is named '%.130s'", past->id.data);
		return CTL_NO;
	}
	if (found < 0 || find_decisions(past, most, &err) < 0 ||
	    read_page(&page, &err) < 0)
		return case_failed(c, &err);
	tell(&page);
	return CTL_DONE;
}

enum ctl_status
case_show(struct cases *c)
{
	struct explain x = { .ctl = c->ctl, .as_json = c->as_json };
	struct explain_case past = { .x = &x, .link = c->link,
		.id = str_of(c->ctl->args[1]) };
	enum ctl_status status;
	int64_t most = 10;

	if (ctl_number(c->ctl, "limit", 1, DECISIONS_MOST, &most) < 0)
		return CTL_USAGE;
	x.options = ctl_decide_options(&c->ctl->conf);
	term_line_start(&x.line, &c->ctl->out);
	status = show(c, &x, &past, most);
	free(past.pasts);
	mem_arena_clear(&past.arena);
	mem_arena_clear(&x.arena);
	term_line_clear(&x.line);
	return status;
}
