/*
 * cmd_backtest_why: which rules one decision has and another has not, with
 * their evidence, in words.
 *
 * It reads the decisions' JSON, and knows neither terminal nor page.
 */
#include <string.h>

#include "backtest_parts.h"
#include "json_scan.h"

static struct str
keep(struct mem_arena *a, struct buf *b)
{
	struct str s = mem_arena_str(a, (struct str){ b->len > 0 ? b->data : "",
	    b->len });

	buf_clear(b);
	return s;
}

/* A string's text, a list's items with ", " between, else as written. */
static void
add_value(struct buf *b, struct str value)
{
	struct json_scan scan;
	struct str unused, item;
	const char *between = "";

	if (json_scan_text(value, b))
		return;
	if (json_scan_open(&scan, value, '[') < 0) {
		buf_add_str(b, value);
		return;
	}
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_adds(b, between);
		if (!json_scan_text(item, b))
			buf_add_str(b, item);
		between = ", ";
	}
}

static struct backtest_piece *
piece_new(struct mem_arena *a, struct str text, bool is_quote)
{
	struct backtest_piece *p = mem_arena_alloc(a, sizeof(*p));

	p->text = text;
	p->is_quote = is_quote;
	return p;
}

/* An item of a list: a word, or a clock and by when. */
static void
add_item(struct buf *b, struct str item)
{
	struct str clock, due;

	if (!json_scan_member(item, "clock", &clock) ||
	    !json_scan_member(item, "due", &due)) {
		add_value(b, item);
		return;
	}
	add_value(b, clock);
	buf_addc(b, ' ');
	add_value(b, due);
}

static bool
has_item(struct str list, struct str text)
{
	struct json_scan scan;
	struct str unused, item;
	struct buf b = { 0 };
	bool is_found = false;

	if (json_scan_open(&scan, list, '[') < 0)
		return false;
	while (!is_found && json_scan_next(&scan, &unused, &item) == 1) {
		buf_reset(&b);
		add_item(&b, item);
		is_found = str_eq((struct str){ b.data, b.len }, text);
	}
	buf_clear(&b);
	return is_found;
}

struct backtest_piece *
backtest_only(struct mem_arena *a, struct str mine, struct str other,
    const char *name)
{
	struct backtest_piece *first = NULL, **last = &first;
	struct str list, its = STR(""), unused, item;
	struct json_scan scan;
	struct buf text = { 0 };

	json_scan_member(other, name, &its);
	if (!json_scan_member(mine, name, &list))
		return NULL;
	if (json_scan_open(&scan, list, '[') < 0) {
		add_value(&text, list);
		return str_eq(list, its) ? NULL :
		    piece_new(a, keep(a, &text), false);
	}
	while (json_scan_next(&scan, &unused, &item) == 1) {
		struct str words;

		add_item(&text, item);
		words = keep(a, &text);
		if (has_item(its, words))
			continue;
		*last = piece_new(a, words, false);
		last = &(*last)->next;
	}
	return first;
}

/* "type venting 2, flag media_threat" of {"type":{"venting":2},"flag":[...]} */
static struct str
did_in_words(struct mem_arena *a, struct str did)
{
	struct json_scan scan, scores;
	struct str name, value, type, score;
	struct buf b = { 0 };

	if (json_scan_open(&scan, did, '{') < 0)
		return STR("");
	while (json_scan_next(&scan, &name, &value) == 1) {
		if (json_scan_is(name, "rank") || json_scan_is(name, "signal"))
			continue;
		if (b.len > 0)
			buf_adds(&b, ", ");
		json_scan_text(name, &b);
		if (json_scan_open(&scores, value, '{') < 0) {
			buf_addc(&b, ' ');
			add_value(&b, value);
			continue;
		}
		while (json_scan_next(&scores, &type, &score) == 1) {
			buf_addc(&b, ' ');
			json_scan_text(type, &b);
			buf_addc(&b, ' ');
			buf_add_str(&b, score);
		}
	}
	return keep(a, &b);
}

/* A quote, a field's or a count's value, an earlier stage's result. */
static struct backtest_piece *
evidence_piece(struct mem_arena *a, struct str item)
{
	static const char *const named[] = { "field", "count", "result" };
	struct str name, value;
	struct buf b = { 0 };

	if (json_scan_member(item, "phrase", &name)) {
		if (json_scan_member(item, "text", &value))
			add_value(&b, value);
		return piece_new(a, keep(a, &b), true);
	}
	for (size_t i = 0; i < 3; i++)
		if (json_scan_member(item, named[i], &name)) {
			add_value(&b, name);
			if (json_scan_member(item, "value", &value)) {
				buf_addc(&b, '=');
				add_value(&b, value);
			}
		}
	return piece_new(a, keep(a, &b), false);
}

static struct backtest_piece *
evidence(struct mem_arena *a, struct str because)
{
	struct backtest_piece *first = NULL, **last = &first;
	struct json_scan scan;
	struct str unused, item;

	if (json_scan_open(&scan, because, '[') < 0)
		return NULL;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		*last = evidence_piece(a, item);
		last = &(*last)->next;
	}
	return first;
}

/* Has a decision this very rule, with this proposal? */
static bool
has_rule(struct str json, struct str name, struct str did)
{
	struct json_scan scan;
	struct str rules, unused, rule, its_name, its_did;

	if (!json_scan_member(json, "rules", &rules) ||
	    json_scan_open(&scan, rules, '[') < 0)
		return false;
	while (json_scan_next(&scan, &unused, &rule) == 1)
		if (json_scan_member(rule, "rule", &its_name) &&
		    json_scan_member(rule, "did", &its_did) &&
		    str_eq(its_name, name) && str_eq(its_did, did))
			return true;
	return false;
}

static struct backtest_why *
why_of(struct mem_arena *a, struct str rule, struct str name, struct str did)
{
	struct backtest_why *w = mem_arena_alloc(a, sizeof(*w));
	struct buf text = { 0 };
	struct str because;

	add_value(&text, name);
	w->rule = keep(a, &text);
	w->did = did_in_words(a, did);
	if (json_scan_member(rule, "because", &because))
		w->because = evidence(a, because);
	return w;
}

struct backtest_why *
backtest_why(struct mem_arena *a, struct str mine, struct str other)
{
	struct backtest_why *first = NULL, **last = &first;
	struct json_scan scan;
	struct str rules, unused, rule, name, did;

	if (!json_scan_member(mine, "rules", &rules) ||
	    json_scan_open(&scan, rules, '[') < 0)
		return NULL;
	while (json_scan_next(&scan, &unused, &rule) == 1) {
		if (!json_scan_member(rule, "rule", &name) ||
		    !json_scan_member(rule, "did", &did) ||
		    has_rule(other, name, did))
			continue;
		*last = why_of(a, rule, name, did);
		last = &(*last)->next;
	}
	return first;
}
