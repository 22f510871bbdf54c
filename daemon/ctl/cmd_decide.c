/*
 * triagectl decide: the engine without Redis: events in, decisions out.
 *
 * Everything is known from the input: what it decides is a pure function of
 * that and the rules.  It opens no connection and reads no clock.
 */
#include "ctl.h"
#include "lines.h"
#include "replay.h"

struct decide {
	struct ctl *ctl;
	struct ruleset *rules;
	struct store *store;
	struct decide_options options;
	struct store_sink sink;
	struct mem_arena arena;  /* of one event */
	struct buf out;
	struct replay replay;
	bool is_recorded;        /* what goes on to other cases is in the input */
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_decide = {
	.name = "decide",
	.usage = "[--rules DIR] [--until TIME] [--recorded] [FILE]",
	.help = "Decides events as the daemon would, without Redis",
	.more = "Each line is an event, or {\"now\":TIME,\"event\":{...}}.  "
	    "`now` is that, else the\nevent's `at`, and never goes back, and marks of "
	    "clocks are told as it passes.\n"
	    "What comes out, one JSON a line: decisions,\n"
	    "{\"refused\":...} and {\"duplicate\":true,...}.  The same input "
	    "and rules give the\nsame output.",
	.options = {
		{ "until=", "TIME", "let time pass up to here after the last "
		    "event" },
		{ "recorded", NULL, "the input is a whole stream of events: what "
		    "went on to\nother cases is in it" },
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

static void
decided_cb(void *arg, const struct complaint *c,
    const struct decide_output *out)
{
	struct decide *d = arg;

	if (out->outcome == OUTCOME_DUPLICATE)
		write_duplicate(d, c);
	else if (out->outcome == OUTCOME_REFUSED)
		write_refused(d, &out->why);
}

static void
decide_complaint(struct decide *d, const struct complaint *c, int64_t now_ms)
{
	const struct decide_forwarded forwarded = { decided_cb, d };
	struct decide_input in = {
		.complaint = c,
		.now_ms = now_ms,
		.is_last_try = true,
	};
	struct decide_output out = { 0 };

	decide_entry(d->rules, d->store, &d->options, &in, &d->arena, &d->sink,
	    &out);
	decided_cb(d, c, &out);
	if (d->is_recorded)
		return;
	decide_what_was_forwarded(d->rules, d->store, &d->options, &in, &out,
	    &d->arena, &d->sink, &forwarded);
}

/* Marks that fall due before the next event, or by the end. */
static void
pass_time(struct decide *d, int64_t until_ms)
{
	const struct decide_input how = { .is_last_try = true };

	decide_until(d->rules, d->store, &d->options, &how, until_ms,
	    &d->arena, &d->sink);
}

static void
event_cb(void *arg, const struct replay_event *e)
{
	struct decide *d = arg;

	pass_time(d, e->now_ms);
	if (e->is_refused)
		write_refused(d, &e->why);
	else
		decide_complaint(d, &e->complaint, e->now_ms);
	mem_arena_reset(&d->arena);
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
		replay_line(&d->replay, line);
	lines_close(&lines);
	replay_end(&d->replay);
	if (more < 0)
		return ctl_cannot(d->ctl, "%s", err.text);
	return CTL_DONE;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct decide d = { .ctl = ctl };
	enum ctl_status status;
	int64_t until_ms = -1;

	if (ctl_time(ctl, "until", &until_ms) < 0)
		return CTL_USAGE;
	status = ctl_need_rules(ctl, &d.rules);
	if (status != CTL_DONE)
		return status;
	d.is_recorded = ctl_value(ctl, "recorded") != NULL;
	d.options = ctl_decide_options(&ctl->conf);
	d.replay = (struct replay){ .limits = d.options.limits,
		.take = event_cb, .arg = &d };
	d.sink = (struct store_sink){ .decision = decision_cb, .arg = &d };
	d.store = store_new();
	status = decide_file(&d);
	if (status == CTL_DONE && until_ms >= 0)
		pass_time(&d, until_ms);
	store_free(d.store);
	ruleset_free(d.rules);
	mem_arena_clear(&d.arena);
	buf_clear(&d.out);
	replay_clear(&d.replay);
	return status;
}
