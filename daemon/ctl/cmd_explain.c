/*
 * triagectl explain: what each stage decided of an event, from which rules and
 * evidence; and for rules that nearly fired, or all that did not, the first of
 * their conditions that was false and what it saw.
 *
 * It decides the event as `triagectl decide` does, with somebody looking on
 * (trace.h).  It writes nothing but its answer.
 */
#include <stdarg.h>
#include <string.h>

#include "explain_parts.h"
#include "json_scan.h"
#include "lines.h"
#include "replay.h"

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_explain = {
	.name = "explain",
	.usage = "--case ID [--id EVENT] | --event FILE [--rules DIR] "
	    "[--rule NAME] [--misses] [--all | --clocks] [--json]",
	.help = "Says why a case or an event was decided so, and why rules did "
	    "not fire",
	.more = "--case asks Redis for the case, finds its events in the "
	    "stream, and decides\nthem again with the rules that are given; "
	    "the last one that came from outside is\nexplained, no mark of "
	    "a clock.  --event decides events from a file (- is\nstandard "
	    "input), as triagectl decide does; the last one is explained.",
	.options = {
		{ "case=", "ID", "a case that was decided" },
		{ "id=", "EVENT", "of the case, to be explained instead of "
		    "the last" },
		{ "event=", "FILE", "events, one a line; - is standard input" },
		{ "rule=", "NAME", "only this rule, with all its conditions" },
		{ "misses", NULL, "all rules that did not fire, not only those "
		    "that came near" },
		{ "all", NULL, "each event, not only the last" },
		{ "clocks", NULL, "what each clock of the case did since it "
		    "began: runs, pauses, restarts" },
		{ "json", NULL, "one JSON object for each event, or of the "
		    "clocks" },
	},
	.run = run,
};

/* --- what both ways need --- */

void
explain_note(struct explain *x, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	if (x->nnotes == EXPLAIN_MAX_NOTES)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	buf_reset(&x->notes[x->nnotes]);
	buf_adds(&x->notes[x->nnotes++], text);
}

struct str
explain_member(struct mem_arena *a, struct str json, const char *name)
{
	struct buf text = { 0 };
	struct str raw;

	if (json.len == 0 || !json_scan_member(json, name, &raw) ||
	    str_is(raw, "null"))
		return STR("");
	if (json_scan_text(raw, &text))
		raw = (struct str){ text.data, text.len };
	raw = mem_arena_str(a, raw);
	buf_clear(&text);
	return raw;
}

static void
decision_cb(void *arg, struct str json)
{
	struct explain *x = arg;

	buf_reset(&x->decision);
	buf_add_str(&x->decision, json);
}

static enum outcome
decide(struct explain *x, const struct decide_input *in, bool is_traced,
    struct refused *why)
{
	const struct store_sink sink = { decision_cb, x };
	struct decide_output out = { .outcome = OUTCOME_DECIDED };

	mem_arena_reset(&x->arena);
	x->now_ms = in->now_ms;
	trace_pause(x->rules, &x->trace, !is_traced);
	x->trace.tree_of = x->only;
	decide_entry(x->rules, x->store, &x->options, in, &x->arena, &sink,
	    &out);
	x->complaint = out.complaint;
	*why = out.why;
	return out.outcome;
}

enum outcome
explain_decide(struct explain *x, const struct complaint *c, int64_t now_ms,
    const bool *is_off, bool is_traced, struct refused *why)
{
	const struct decide_input in = { .complaint = c, .now_ms = now_ms,
	    .is_last_try = true, .is_off = is_off };

	return decide(x, &in, is_traced, why);
}

enum outcome
explain_decide_due(struct explain *x, struct str case_id, int64_t now_ms,
    const bool *is_off, bool is_traced)
{
	const struct decide_input in = { .due_case = case_id,
	    .now_ms = now_ms, .is_off = is_off };
	struct refused why;

	return decide(x, &in, is_traced, &why);
}

bool
explain_has_rules(const struct explain *x)
{
	return x->trace.is_told; /* not of people, and of joined cases */
}

void
explain_tell(struct explain *x)
{
	struct buf b = { 0 };

	if (x->trace.missed > 0)
		explain_note(x, "conditions of %u rules held though the index "
		    "had left them out: please report this", x->trace.missed);
	if (x->as_json) {
		explain_put_json(&b, x);
		buf_addc(&b, '\n');
		fwrite(b.data, 1, b.len, stdout);
		buf_clear(&b);
	} else {
		explain_show_head(x);
		if (!explain_has_rules(x)) {
			term_line_adds(&x->line, TERM_DIM,
			    "     no rules are run for it");
			term_line_end(&x->line);
		} else if (x->only != TRACE_NO_RULE) {
			explain_show_rule(x);
		} else {
			explain_show_stages(x);
			explain_show_rest(x);
		}
	}
	x->shown++;
	x->nnotes = x->nlasting;
	x->recorded = STR("");
	x->ndiffers = 0;
}

/* --- events from a file --- */

struct file {
	struct explain *x;
	struct buf lines;        /* all that are not blank */
	int nlines, at;
};

static void
tell_undecided(struct explain *x, struct str event, const char *word,
    const char *detail)
{
	struct buf b = { 0 };

	if (!x->as_json) {
		ctl_cannot(x->ctl, "the event %.*s%swas not decided: "
		    "%s%s%s", (int)event.len, event.len > 0 ? event.data : "",
		    event.len > 0 ? " " : "", word,
		    *detail != '\0' ? ": " : "", detail);
		return;
	}
	buf_adds(&b, "{\"event\":");
	buf_json(&b, event);
	buf_adds(&b, ",\"undecided\":");
	buf_json_cstr(&b, word);
	buf_adds(&b, ",\"detail\":");
	buf_json_cstr(&b, detail);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static void
take_cb(void *arg, const struct replay_event *e)
{
	struct file *f = arg;
	struct explain *x = f->x;
	bool is_told = (++f->at == f->nlines || x->is_all) && !x->is_ledger;
	struct refused why = e->why;
	enum outcome outcome = OUTCOME_REFUSED;

	if (!e->is_refused)
		outcome = explain_decide(x, &e->complaint, e->now_ms, NULL,
		    is_told, &why);
	if (outcome == OUTCOME_DECIDED && x->is_ledger) {
		buf_reset(&x->ledger_case);
		buf_add_str(&x->ledger_case, e->complaint.case_id);
	}
	if (!is_told)
		return;
	if (outcome == OUTCOME_DECIDED)
		explain_tell(x);
	else if (outcome == OUTCOME_DUPLICATE)
		tell_undecided(x, e->complaint.id, "duplicate",
		    "the same event was decided before");
	else
		tell_undecided(x, str_of(why.event),
		    refusal_words[why.reason], why.detail);
}

static int
read_lines(struct file *f, const char *name, struct err *err)
{
	struct lines lines;
	struct str line;
	int more;

	if (lines_open(&lines, name, err) < 0)
		return -1;
	while ((more = lines_next(&lines, &line, err)) == 1) {
		if (lines_is_blank(line))
			continue;
		buf_add_str(&f->lines, line);
		buf_addc(&f->lines, '\n');
		f->nlines++;
	}
	lines_close(&lines);
	return more;
}

static void
feed(struct file *f)
{
	const char *p = f->lines.data, *end = p + f->lines.len, *line_end;
	struct replay replay = { .limits = f->x->options.limits,
	    .take = take_cb, .arg = f };

	for (; p < end; p = line_end + 1) {
		line_end = memchr(p, '\n', (size_t)(end - p));
		replay_line(&replay, (struct str){ p,
		    (size_t)(line_end - p) });
	}
	replay_end(&replay);
	replay_clear(&replay);
}

/* The clocks of the last event's case. */
static enum ctl_status
tell_ledger(struct explain *x)
{
	struct str id = { x->ledger_case.data, x->ledger_case.len };
	struct str text = STR("");

	if (id.len == 0) {
		ctl_cannot(x->ctl, "no event was decided");
		return CTL_NO;
	}
	store_get(x->store, (struct str)STR("case"), id,
	    (struct str)STR("clocks"), &text);
	return explain_ledger(x, id, text, x->now_ms);
}

static enum ctl_status
explain_file(struct explain *x, const char *name)
{
	struct file f = { .x = x };
	struct err err = { "" };
	enum ctl_status status;

	if (read_lines(&f, name, &err) < 0) {
		status = ctl_cannot(x->ctl, "%s", err.text);
	} else if (f.nlines == 0) {
		ctl_cannot(x->ctl, "%s holds no event", name);
		status = CTL_NO;
	} else {
		status = explain_load_rules(x, NULL);
		if (status == CTL_DONE) {
			feed(&f);
			status = x->is_ledger ? tell_ledger(x) : x->shown > 0 ? CTL_DONE : CTL_NO;
		}
	}
	buf_clear(&f.lines);
	return status;
}

static void
clear(struct explain *x)
{
	if (x->rules != NULL)
		trace_pause(x->rules, &x->trace, false);
	if (x->rules != NULL)
		trace_detach(x->rules);
	ruleset_free(x->rules);
	store_free(x->store);
	mem_arena_clear(&x->arena);
	buf_clear(&x->decision);
	buf_clear(&x->story);
	buf_clear(&x->ledger_case);
	for (int i = 0; i < EXPLAIN_MAX_NOTES; i++)
		buf_clear(&x->notes[i]);
	term_line_clear(&x->line);
}

static enum ctl_status
run(struct ctl *ctl)
{
	const char *id = ctl_value(ctl, "case");
	const char *name = ctl_value(ctl, "event");
	struct explain x = { .ctl = ctl, .only = TRACE_NO_RULE,
	    .as_json = ctl_value(ctl, "json") != NULL,
	    .is_all = ctl_value(ctl, "all") != NULL,
	    .named = ctl_value(ctl, "id"),
	    .has_misses = ctl_value(ctl, "misses") != NULL,
	    .is_ledger = ctl_value(ctl, "clocks") != NULL };
	enum ctl_status status;

	if ((id == NULL) == (name == NULL))
		return ctl_misused(ctl, "expected --case ID or --event FILE");
	if (x.named != NULL && (id == NULL || x.is_all || x.is_ledger))
		return ctl_misused(ctl, "--id goes with --case, and without "
		    "--all and --clocks");
	if (x.is_ledger && (x.is_all || ctl_value(ctl, "rule") != NULL))
		return ctl_misused(ctl, "--clocks goes without --all and "
		    "--rule");
	x.options = ctl_decide_options(&ctl->conf);
	x.store = store_new();
	x.recorded = STR("");
	term_line_start(&x.line, &ctl->out);
	if (id != NULL)
		status = x.is_ledger ? explain_ledger_case(&x, id) :
		    explain_case(&x, id);
	else
		status = explain_file(&x, name);
	clear(&x);
	return status;
}
