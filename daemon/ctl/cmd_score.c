/*
 * triagectl score: how often the rules are right, on labelled complaints.
 *
 * Each line of the file is decided by itself, in an empty store; the labels
 * beside the text never reach the rules.  This file reads and decides; others
 * count and show.  It knows no type and no priority by name.
 */
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "lines.h"
#include "score_parts.h"

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_score = {
	.name = "score",
	.usage = "[--rules DIR] [--json] [--html FILE] [--mistakes N] FILE",
	.help = "Says how often the rules are right on labelled complaints",
	.more = "Each line is an event with labels beside it: `type`, "
	    "`priority`, and where a second\nreading is as good `type_alt`.  "
	    "Strict figures count the type alone, lenient\nones its "
	    "alternative too.",
	.options = {
		{ "json", NULL, "one JSON object" },
		{ "html=", "FILE", "a page, too" },
		{ "mistakes=", "N", "show so many of the worst mistakes; 10" },
	},
	.min_args = 1,
	.max_args = 1,
	.run = run,
};

/* Of a line, what is about the complaint and not of it. */
static const char *const labels[] = { "type", "type_alt", "priority",
	"intensity", "flags", "remedy", "source", "note" };

struct scoring {
	struct score *score;
	struct ruleset *rules;
	struct store *store;
	struct decide_options options;
	struct mem_arena arena;  /* of one event */
	struct buf event;
	struct score_item *item; /* the one that is being decided */
};

static bool
is_label(struct str name)
{
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (json_scan_is(name, labels[i]))
			return true;
	return false;
}

/* The line without its labels, and with an id. */
static int
build_event(struct scoring *g, struct str line, int64_t number)
{
	struct json_scan scan;
	struct str name, value;
	int more;

	buf_reset(&g->event);
	buf_addf(&g->event, "{\"id\":\"line-%lld\"", (long long)number);
	if (json_scan_open(&scan, line, '{') < 0)
		return -1;
	while ((more = json_scan_next(&scan, &name, &value)) == 1) {
		if (is_label(name) || json_scan_is(name, "id"))
			continue;
		buf_addc(&g->event, ',');
		buf_add_str(&g->event, name);
		buf_addc(&g->event, ':');
		buf_add_str(&g->event, value);
	}
	buf_addc(&g->event, '}');
	return more;
}

static void
decision_cb(void *arg, struct str json)
{
	struct scoring *g = arg;
	struct str value;
	char text[32];

	g->item->got_type_name = score_text(g->score, json, "type");
	g->item->got_priority_name = score_text(g->score, json, "priority");
	if (json_scan_member(json, "confidence", &value)) {
		snprintf(text, sizeof(text), "%.*s", (int)value.len,
		    value.data);
		g->item->confidence = strtod(text, NULL);
	}
	score_take_evidence(g->score, g->item, json);
}

static struct score_item *
add_item(struct score *s)
{
	if (s->nitems == s->cap) {
		s->cap = s->cap > 0 ? 2 * s->cap : 256;
		s->items = mem_realloc(s->items,
		    (size_t)s->cap * sizeof(*s->items));
	}
	s->items[s->nitems] = (struct score_item){ .confidence = 0 };
	return &s->items[s->nitems++];
}

/* What stands before the first ':' is the kind of source. */
static struct str
source_kind(struct str source)
{
	const char *colon = source.len > 0 ?
	    memchr(source.data, ':', source.len) : NULL;

	if (source.len == 0)
		return STR("-");
	if (colon != NULL)
		source.len = (size_t)(colon - source.data);
	return source;
}

static int
take_labels(struct scoring *g, struct str line, int64_t number,
    struct err *err)
{
	struct score_item *it = g->item;
	struct str lang = score_text(g->score, line, "lang");

	it->id = score_text(g->score, line, "id");
	it->text = score_text(g->score, line, "text");
	it->type_name = score_text(g->score, line, "type");
	it->alt_name = score_text(g->score, line, "type_alt");
	it->priority_name = score_text(g->score, line, "priority");
	it->lang_name = lang.len > 0 ? lang : STR("-");
	it->source_name = source_kind(score_text(g->score, line, "source"));
	if (it->id.len == 0)
		it->id = score_text(g->score, (struct str){ g->event.data,
		    g->event.len }, "id");
	if (it->type_name.len == 0 || it->priority_name.len == 0)
		return err_set(err, "line %lld: expected the labels type and "
		    "priority, two strings", (long long)number);
	return 0;
}

static int
score_line(struct scoring *g, struct str line, int64_t number,
    struct err *err)
{
	struct decide_input in = { .is_last_try = true };
	struct store_sink sink = { .decision = decision_cb, .arg = g };
	struct decide_output out = { 0 };
	struct complaint c;
	struct refused why;

	if (build_event(g, line, number) < 0)
		return err_set(err, "line %lld: expected a JSON object",
		    (long long)number);
	if (complaint_parse(&c, (struct str){ g->event.data, g->event.len },
	    &g->options.limits, &why) < 0)
		return err_set(err, "line %lld: %s", (long long)number,
		    why.detail);
	g->item = add_item(g->score);
	in.complaint = &c;
	in.now_ms = c.has_at ? c.at_ms : 0;
	store_reset(g->store);
	decide_entry(g->rules, g->store, &g->options, &in, &g->arena, &sink,
	    &out);
	mem_arena_reset(&g->arena);
	complaint_clear(&c);
	if (out.outcome == OUTCOME_REFUSED)
		return err_set(err, "line %lld: expected a new complaint",
		    (long long)number);
	return take_labels(g, line, number, err);
}

static enum ctl_status
score_file(struct scoring *g, const char *name)
{
	struct ctl *ctl = g->score->ctl;
	struct progress progress;
	struct err err = { "" };
	struct lines lines;
	struct str line;

	if (lines_open(&lines, name, &err) < 0)
		return ctl_cannot(ctl, "%s", err.text);
	progress_start(&progress, "deciding", lines_size(&lines));
	while (lines_next(&lines, &line, &err) == 1) {
		if (!lines_is_blank(line) &&
		    score_line(g, line, lines.number, &err) < 0)
			break;
		progress_show(&progress, lines.bytes, lines.number);
	}
	progress_end(&progress);
	lines_close(&lines);
	if (err.text[0] != '\0')
		return ctl_cannot(ctl, "%s: %s", name, err.text);
	if (g->score->nitems == 0)
		return ctl_cannot(ctl, "%s: it holds no complaint", name);
	return CTL_DONE;
}

static enum ctl_status
decide_all(struct score *s)
{
	struct scoring g = { .score = s };
	enum ctl_status status = ctl_need_rules(s->ctl, &g.rules);

	if (status != CTL_DONE)
		return status;
	snprintf(s->hash, sizeof(s->hash), "%s",
	    ruleset_short_hash(g.rules));
	s->nrules = ruleset_nrules(g.rules);
	g.options = ctl_decide_options(&s->ctl->conf);
	g.store = store_new();
	status = score_file(&g, s->ctl->args[0]);
	store_free(g.store);
	ruleset_free(g.rules);
	mem_arena_clear(&g.arena);
	buf_clear(&g.event);
	return status;
}

static enum ctl_status
write_page(const struct score *s, const char *name)
{
	struct buf page = { 0 };

	score_put_html(&page, s);
	return ctl_save_page(s->ctl, &page, name);
}

static enum ctl_status
report(struct score *s)
{
	const char *page = ctl_value(s->ctl, "html");

	score_number(s);
	if (ctl_value(s->ctl, "json") != NULL)
		score_show_json(s);
	else
		score_show(s);
	return page != NULL ? write_page(s, page) : CTL_DONE;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct score s = { .ctl = ctl };
	int64_t most = 10;
	enum ctl_status status;

	if (ctl_number(ctl, "mistakes", 0, 10000, &most) < 0)
		return CTL_USAGE;
	s.most_mistakes = (int)most;
	status = decide_all(&s);
	if (status == CTL_DONE)
		status = report(&s);
	free(s.items);
	mem_arena_clear(&s.arena);
	buf_clear(&s.text);
	return status;
}
