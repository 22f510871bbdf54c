/*
 * triagectl decide: the engine without Redis: events in, decisions out.
 *
 * Everything is known from the input: what it decides is a pure function of
 * that and the rules.  It opens no connection and reads no clock.
 */
#include <string.h>

#include "ctl.h"
#include "envelope.h"
#include "lines.h"

struct decide {
	struct ctl *ctl;
	struct ruleset *rules;
	struct store *store;
	struct decide_options options;
	struct store_sink sink;
	struct mem_arena arena;  /* of one event */
	struct buf out;
	struct buf waiting;      /* lines read before any time was known */
	bool has_now;
	int64_t now_ms;          /* never goes back */
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_decide = {
	.name = "decide",
	.usage = "[--rules DIR] [--until TIME] [FILE]",
	.help = "Decides events as the daemon would, without Redis",
	.more = "Each line is an event, or {\"now\":TIME,\"event\":{...}}.  "
	    "`now` is that, else the\nevent's `at`, and never goes back.  "
	    "What comes out, one JSON a line: decisions,\n"
	    "{\"refused\":...} and {\"duplicate\":true,...}.  The same input "
	    "and rules give the\nsame output.",
	.options = {
		{ "until=", "TIME", "let time pass up to here after the last "
		    "event" },
	},
	.max_args = 1,
	.run = run,
};

static void
write_line(struct decide *d)
{
	buf_addc(&d->out, '\n');
	fwrite(d->out.data, 1, d->out.len, stdout);
	buf_reset(&d->out);
}

static void
decision_cb(void *arg, struct str json)
{
	struct decide *d = arg;

	buf_add_str(&d->out, json);
	write_line(d);
}

static void
write_refused(struct decide *d, const struct refused *why)
{
	buf_adds(&d->out, "{\"refused\":");
	buf_json_cstr(&d->out, refusal_words[why->reason]);
	buf_adds(&d->out, ",\"detail\":");
	buf_json_cstr(&d->out, why->detail);
	buf_adds(&d->out, ",\"event\":");
	buf_json_cstr(&d->out, why->event);
	buf_addc(&d->out, '}');
	write_line(d);
}

static void
write_duplicate(struct decide *d, const struct complaint *c)
{
	buf_adds(&d->out, "{\"duplicate\":true,\"event\":");
	buf_json(&d->out, c->id);
	buf_adds(&d->out, ",\"case\":");
	buf_json(&d->out, c->case_id);
	buf_addc(&d->out, '}');
	write_line(d);
}

/* What one line says: an event, and when it is to be decided. */
struct entry {
	struct envelope envelope;
	bool is_envelope;
	int parsed;             /* as complaint_parse() answered */
	struct complaint complaint;
	struct refused why;
	bool has_time, is_time_bad;
	int64_t time_ms;
};

static void
entry_read(struct entry *e, struct decide *d, struct str line)
{
	*e = (struct entry){ .is_envelope = false };
	e->is_envelope = envelope_read(line, &e->envelope);
	e->parsed = complaint_parse(&e->complaint,
	    e->is_envelope ? e->envelope.event : line, &d->options.limits,
	    &e->why);
	if (e->is_envelope) {
		e->has_time = envelope_time(&e->envelope, &e->time_ms) == 0;
		e->is_time_bad = !e->has_time;
	} else if (e->parsed == 0 && e->complaint.has_at) {
		e->has_time = true;
		e->time_ms = e->complaint.at_ms;
	}
}

static void
entry_clear(struct entry *e)
{
	if (e->parsed == 0)
		complaint_clear(&e->complaint);
}

static void
refuse_time(struct decide *d, const struct entry *e)
{
	struct refused why = { .reason = REFUSAL_BAD_TIME };

	snprintf(why.detail, sizeof(why.detail), "now: expected RFC 3339 with "
	    "offset, or milliseconds since 1970");
	if (e->parsed == 0)
		snprintf(why.event, sizeof(why.event), "%.*s",
		    (int)e->complaint.id.len, e->complaint.id.data);
	else
		memcpy(why.event, e->why.event, sizeof(why.event));
	write_refused(d, &why);
}

static void
decide_complaint(struct decide *d, const struct complaint *c)
{
	struct decide_input in = {
		.complaint = c,
		.now_ms = d->now_ms,
		.is_last_try = true,
	};
	struct decide_output out = { 0 };

	decide_entry(d->rules, d->store, &d->options, &in, &d->arena, &d->sink,
	    &out);
	if (out.outcome == OUTCOME_DUPLICATE)
		write_duplicate(d, c);
	else if (out.outcome == OUTCOME_REFUSED)
		write_refused(d, &out.why);
}

static void
entry_decide(struct decide *d, const struct entry *e)
{
	if (e->has_time && e->time_ms > d->now_ms)
		d->now_ms = e->time_ms;
	if (e->is_time_bad)
		refuse_time(d, e);
	else if (e->parsed < 0)
		write_refused(d, &e->why);
	else
		decide_complaint(d, &e->complaint);
	mem_arena_reset(&d->arena);
}

static void
decide_line(struct decide *d, struct str line)
{
	struct entry e;

	entry_read(&e, d, line);
	entry_decide(d, &e);
	entry_clear(&e);
}

/* A time is known now, or will never be: what waited for one is decided. */
static void
decide_waiting(struct decide *d)
{
	const char *p = d->waiting.data;
	const char *end = p + d->waiting.len;

	while (p < end) {
		const char *line_end = memchr(p, '\n', (size_t)(end - p));

		decide_line(d, (struct str){ p, (size_t)(line_end - p) });
		p = line_end + 1;
	}
	buf_clear(&d->waiting);
}

static void
take_line(struct decide *d, struct str line)
{
	struct entry e;

	if (lines_is_blank(line))
		return;
	entry_read(&e, d, line);
	if (!d->has_now && e.has_time) {
		d->has_now = true;
		d->now_ms = e.time_ms;
		decide_waiting(d);
	}
	if (d->has_now) {
		entry_decide(d, &e);
	} else {
		buf_add_str(&d->waiting, line);
		buf_addc(&d->waiting, '\n');
	}
	entry_clear(&e);
}

/* Who feeds it line by line gets its answers before more is asked for. */
static bool
before_read_cb(void *arg)
{
	(void)arg;
	return fflush(stdout) == 0;
}

static enum ctl_status
decide_file(struct decide *d)
{
	struct lines lines;
	struct err err = { "" };
	struct str line;
	int more;

	if (lines_open(&lines, d->ctl->nargs > 0 ? d->ctl->args[0] : NULL,
	    &err) < 0)
		return ctl_cannot(d->ctl, "%s", err.text);
	lines.before_read = before_read_cb;
	while ((more = lines_next(&lines, &line, &err)) == 1)
		take_line(d, line);
	lines_close(&lines);
	decide_waiting(d);
	if (more < 0)
		return ctl_cannot(d->ctl, "%s", err.text);
	return CTL_DONE;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct decide d = { .ctl = ctl };
	struct err err = { "" };
	enum ctl_status status;
	int64_t until_ms;

	/* no clock runs yet that could ring by then */
	if (ctl_time(ctl, "until", &until_ms) < 0)
		return CTL_USAGE;
	d.rules = ctl_load_rules(&ctl->conf, &err);
	if (d.rules == NULL) {
		ctl_cannot(ctl, "the rules were refused: %s", err.text);
		return ctl_rules_status(&ctl->conf);
	}
	d.options = ctl_decide_options(&ctl->conf);
	d.sink = (struct store_sink){ .decision = decision_cb, .arg = &d };
	d.store = store_new();
	status = decide_file(&d);
	store_free(d.store);
	ruleset_free(d.rules);
	mem_arena_clear(&d.arena);
	buf_clear(&d.out);
	buf_clear(&d.waiting);
	return status;
}
