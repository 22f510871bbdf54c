/*
 * cmd_backtest_html: what came of a backtest, as a page that one would show to
 * who has to say yes to a rule set.
 *
 * It knows counts and kept cases; how a page looks is html.h's business.
 */
#include <stdio.h>
#include <string.h>

#include "backtest_parts.h"
#include "html.h"

#define MOST_RULES 20
#define MINUS "\u2212"

/* "+1,234", or NULL where nothing changes; one of two texts used in turn. */
static const char *
change(int64_t n)
{
	static char texts[2][40];
	static unsigned turn;
	char *text = texts[turn++ % 2];

	snprintf(text, sizeof(texts[0]), "%s%s", n > 0 ? "+" : MINUS,
	    term_number(n > 0 ? n : -n));
	return n != 0 ? text : NULL;
}

/* --- headline --- */

static struct html_tile
answer_tile(const struct backtest *bt, char *note, size_t n)
{
	struct html_tile tile = { "decisions that change",
		backtest_percent(backtest_share(bt, bt->flips)), note, HTML_ACCENT };

	if (bt->flips == 0)
		tile.tone = HTML_GOOD;
	if (!bt->has_limit) {
		snprintf(note, n, "%s of %s", term_number(bt->flips),
		    term_number(bt->decided));
		return tile;
	}
	tile.tone = backtest_is_over(bt) ? HTML_BAD : HTML_GOOD;
	snprintf(note, n, "%s of %s; %s the limit of %g%s",
	    term_number(bt->flips), term_number(bt->decided),
	    backtest_is_over(bt) ? "over" : "within", bt->limit,
	    bt->is_limit_percent ? "%" : "");
	return tile;
}

/* The owner whose load changes most. */
static struct html_tile
owner_tile(const struct backtest *bt, char *label, size_t n)
{
	const struct backtest_table *t = &bt->tables[AXIS_OWNER];
	int64_t most = 0, moved;
	uint32_t at = 0;

	for (uint32_t i = 0; i < t->n; i++) {
		moved = backtest_after(t, i) - backtest_before(t, i);
		if ((moved < 0 ? -moved : moved) <= (most < 0 ? -most : most))
			continue;
		most = moved;
		at = i;
	}
	if (most == 0)
		return (struct html_tile){ "change of load", "none",
			"every owner keeps its number", HTML_PLAIN };
	snprintf(label, n, "load of %.60s", t->names[at].data);
	return (struct html_tile){ label, change(most),
		"the largest change of an owner", most > 0 ? HTML_WARN :
		HTML_PLAIN };
}

static void
put_tiles(struct buf *b, const struct backtest *bt)
{
	char answer[128], label[80], owners[32], part[48], degraded[32];
	char left[64];
	int64_t not_decided = bt->refused + bt->duplicate;
	struct html_tile tiles[4];
	size_t n = 0;

	tiles[n++] = answer_tile(bt, answer, sizeof(answer));
	snprintf(owners, sizeof(owners), "%s",
	    term_number(bt->fields[FIELD_OWNER]));
	snprintf(part, sizeof(part), "%s of the decisions", backtest_percent(
	    backtest_share(bt, bt->fields[FIELD_OWNER])));
	tiles[n++] = (struct html_tile){ "go to another owner", owners, part,
		HTML_PLAIN };
	tiles[n++] = owner_tile(bt, label, sizeof(label));
	snprintf(degraded, sizeof(degraded), "%s",
	    term_number(bt->degraded[AFTER]));
	snprintf(left, sizeof(left), "%s more were refused or duplicates",
	    term_number(not_decided));
	if (bt->degraded[AFTER] > 0)
		tiles[n++] = (struct html_tile){ "decisions where a rule failed",
			degraded, "of the candidate", HTML_BAD };
	else
		tiles[n++] = (struct html_tile){ "events decided",
			term_number(bt->decided), left, HTML_PLAIN };
	html_tiles(b, tiles, n);
}

/* --- counts --- */

static void
put_fields(struct buf *b, const struct backtest *bt)
{
	html_section(b, "What changes", "Decisions by what is different in "
	    "them; one decision can count in several rows.");
	html_open(b, "div", "bars");
	for (int i = 0; i < FIELD__MAX; i++)
		if (bt->fields[i] > 0)
			html_bar(b, &(struct html_bar){
				.label = str_of(backtest_fields[i]),
				.part = (double)bt->fields[i] /
				    (double)bt->flips,
				.tone = HTML_ACCENT,
				.figure = term_number(bt->fields[i]),
				.note = backtest_percent(backtest_share(bt,
				    bt->fields[i])),
			});
	html_close(b, "div");
	html_section_end(b);
}

static int64_t
cell_cb(const void *arg, uint32_t from, uint32_t to)
{
	const struct backtest_table *t = arg;

	return t->cells[from][to];
}

static void
put_matrix(struct buf *b, const struct backtest *bt, enum backtest_axis axis,
    struct mem_arena *a)
{
	static const char *const titles[AXIS__MAX] = { "Type, from and to",
		"Priority, from and to", "Owner, from and to" };
	const struct backtest_table *t = &bt->tables[axis];
	struct html_matrix m = { .from = "from", .to = "to",
		.row_sum = "before", .column_sum = "after",
		.names = t->names, .order = backtest_order(bt, axis, a),
		.n = t->n, .cell = cell_cb, .arg = t };

	if (bt->fields[backtest_axis_field[axis]] == 0)
		return;
	html_section(b, titles[axis], "Rows: as the rules in force decide. "
	    "Columns: as the candidate does. What moves is coloured.");
	html_matrix(b, &m);
	html_section_end(b);
}

static void
put_owner(struct buf *b, const struct backtest_table *t, uint32_t at,
    int64_t most)
{
	int64_t before = backtest_before(t, at), after = backtest_after(t, at);
	struct html_bar bar = {
		.label = t->names[at], .has_before = true,
		.part = (double)after / (double)most,
		.before = (double)before / (double)most,
		.tone = HTML_ACCENT, .figure = term_number(after),
		.note = change(after - before),
		.note_tone = after > before ? HTML_WARN : HTML_GOOD,
	};

	html_bar(b, &bar);
}

static void
put_load(struct buf *b, const struct backtest *bt, struct mem_arena *a)
{
	const struct backtest_table *t = &bt->tables[AXIS_OWNER];
	const uint32_t *order = backtest_order(bt, AXIS_OWNER, a);
	int64_t most = 1;

	for (uint32_t i = 0; i < t->n; i++) {
		if (backtest_before(t, i) > most)
			most = backtest_before(t, i);
		if (backtest_after(t, i) > most)
			most = backtest_after(t, i);
	}
	html_section(b, "Load by owner", NULL);
	html_open(b, "div", "bars");
	for (uint32_t i = 0; i < t->n; i++)
		put_owner(b, t, order[i], most);
	html_close(b, "div");
	buf_adds(b, "<p class=\"key\"><span><i class=\"accent\"></i>with the "
	    "candidate</span><span><i></i>with the rules in force</span></p>\n");
	html_section_end(b);
}

static void
put_behind(struct buf *b, const struct backtest *bt, struct mem_arena *a)
{
	static const struct {
		enum html_tone tone;
		const char *words;
	} parts[] = {
		[PART_GONE] = { HTML_BAD, "fires no more" },
		[PART_NEW] = { HTML_GOOD, "fires now" },
		[PART_CHANGED] = { HTML_WARN, "says something else" },
	};
	struct backtest_rule *rules;
	uint32_t n = backtest_rules(bt, a, &rules);

	if (n == 0)
		return;
	html_section(b, "Rules behind it", "In how many of the decisions that "
	    "change a rule plays another part than before.");
	html_open(b, "div", "bars");
	for (uint32_t i = 0; i < n && i < MOST_RULES; i++) {
		enum html_tone tone = parts[rules[i].part].tone;

		html_bar(b, &(struct html_bar){
			.label = str_of(rules[i].name),
			.part = (double)rules[i].n / (double)rules[0].n,
			.tone = tone, .figure = term_number(rules[i].n),
			.note = parts[rules[i].part].words, .note_tone = tone,
		});
	}
	html_close(b, "div");
	if (n > MOST_RULES)
		html_elementf(b, "p", "note", "and %u more rules", (unsigned)n -
		    MOST_RULES);
	html_section_end(b);
}

/* To the minute: the page says it exactly at its end. */
static void
put_time(struct buf *b, int64_t ms)
{
	struct buf at = { 0 };

	buf_time(&at, ms);
	buf_addf(b, "%.10s %.5s", buf_cstr(&at), buf_cstr(&at) + 11);
	buf_clear(&at);
}

static void
put_lede(struct buf *b, const struct backtest *bt)
{
	buf_addf(b, "What the candidate %s would decide otherwise than the "
	    "rules in force, %s, on %s real events",
	    ruleset_short_hash(bt->sides[AFTER].rules),
	    ruleset_short_hash(bt->sides[BEFORE].rules),
	    term_number(bt->source.read));
	if (bt->source.has_period) {
		buf_adds(b, " from ");
		put_time(b, bt->source.first_ms);
		buf_adds(b, " to ");
		put_time(b, bt->source.last_ms);
		buf_adds(b, " UTC");
	}
	buf_addc(b, '.');
	if (bt->source.is_cut)
		buf_adds(b, " Events older than that are gone.");
}

void
backtest_put_html(struct buf *b, struct backtest *bt)
{
	struct buf lede = { 0 };
	struct mem_arena a = { 0 };

	put_lede(&lede, bt);
	html_begin(b, "Backtest", (struct str){ lede.data, lede.len });
	put_tiles(b, bt);
	if (bt->flips > 0) {
		put_fields(b, bt);
		for (int axis = 0; axis < AXIS__MAX; axis++)
			put_matrix(b, bt, (enum backtest_axis)axis, &a);
	}
	if (bt->decided > 0)
		put_load(b, bt, &a);
	put_behind(b, bt, &a);
	backtest_put_html_cases(b, bt);
	backtest_put_html_facts(b, bt);
	html_end(b, STR("Made by triagectl backtest. Evidence quotes "
	    "complaints: pass this page on as carefully as these."));
	buf_clear(&lede);
	mem_arena_clear(&a);
}
