/*
 * triagectl backtest: what another rule set would have decided.
 *
 * Real events of the past go through two rule sets, each with a state of its
 * own in memory; what differs is counted and shown.  Nothing is written but
 * what it prints.  The parts are in backtest_parts.h.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "backtest_parts.h"
#include "link.h"

#define SHOWN 10        /* cases, where nothing else is asked for */
#define MOST_SHOWN 10000

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_backtest = {
	.name = "backtest",
	.usage = "--rules DIR [--against DIR] [--last N | --since TIME] "
	    "[--file FILE] [--max-flips N|P%] [--show N] [--json] "
	    "[--html FILE]",
	.help = "Tries rules on the events of the past and shows what would "
	    "change",
	.more = "Events come from the stream `events`, or from a file as "
	    "decide reads it.  Each is\ndecided by the rules in DIR and by "
	    "those in force, each with a state of its own\nthat is empty when "
	    "it begins.  The time of an event is that of its entry; in a\n"
	    "file, the envelope's or its `at`.  Of Redis it only reads.",
	.options = {
		{ "against=", "DIR", "instead of the rules in force" },
		{ "last=", "N", "only the last N events" },
		{ "since=", "TIME", "only events since then" },
		{ "file=", "FILE", "events of a file, '-' standard input" },
		{ "max-flips=", "N|P%", "status 1 where more are decided "
		    "otherwise" },
		{ "show=", "N", "so many cases with their evidence (10)" },
		{ "json", NULL, "one JSON object" },
		{ "html=", "FILE", "a page, too" },
		{ "memory=", "SIZE", "at most so much for the cases (half of "
		    "what there is)" },
		{ "all-decisions", NULL, "the decisions of DIR, one JSON a "
		    "line, instead" },
	},
	.run = run,
};

/* --- what was asked for --- */

/* "50" or "2.5%". */
static int
read_limit(struct backtest *bt)
{
	const char *text = ctl_value(bt->ctl, "max-flips");
	char *end;

	if (text == NULL)
		return 0;
	bt->has_limit = true;
	errno = 0;
	bt->limit = strtod(text, &end);
	bt->is_limit_percent = *end == '%';
	if (bt->is_limit_percent)
		end++;
	if (text[0] >= '0' && text[0] <= '9' && *end == '\0' && errno == 0 &&
	    strpbrk(text, "xXpPeEnN") == NULL &&
	    bt->limit <= (bt->is_limit_percent ? 100 : 1e15) &&
	    (bt->is_limit_percent || strchr(text, '.') == NULL))
		return 0;
	ctl_misused(bt->ctl, "--max-flips takes a number of events, or a part "
	    "of them from 0%% to 100%%: 50, 2.5%%");
	return -1;
}

static int
read_memory(struct backtest *bt)
{
	const char *text = ctl_value(bt->ctl, "memory");
	int64_t bytes = (int64_t)sysconf(_SC_PHYS_PAGES) *
	    sysconf(_SC_PAGESIZE) / 2;

	if (text != NULL && (conf_parse_size(text, &bytes) < 0 || bytes <= 0)) {
		ctl_misused(bt->ctl, "--memory takes a size: 512MiB, 4GiB");
		return -1;
	}
	bt->max_bytes = (uint64_t)bytes;
	return 0;
}

static int
read_options(struct backtest *bt)
{
	struct ctl *ctl = bt->ctl;
	int64_t show = SHOWN;

	bt->source.file = ctl_value(ctl, "file");
	bt->source.has_since = ctl_value(ctl, "since") != NULL;
	bt->shows_decisions = ctl_value(ctl, "all-decisions") != NULL;
	if (ctl_number(ctl, "last", 1, INT64_MAX, &bt->source.last) < 0 ||
	    ctl_time(ctl, "since", &bt->source.since_ms) < 0 ||
	    ctl_number(ctl, "show", 0, MOST_SHOWN, &show) < 0 ||
	    read_limit(bt) < 0 || read_memory(bt) < 0)
		return -1;
	bt->show = (uint32_t)show;
	if (bt->source.has_since + (bt->source.last > 0) +
	    (bt->source.file != NULL) < 2)
		return 0;
	ctl_misused(ctl, "--last, --since and --file say each which events; "
	    "expected one of them");
	return -1;
}

/* --- what came of it --- */

double
backtest_share(const struct backtest *bt, int64_t n)
{
	return bt->decided > 0 ? (double)n / (double)bt->decided : 0;
}

bool
backtest_is_over(const struct backtest *bt)
{
	double most = bt->is_limit_percent ?
	    bt->limit / 100 * (double)bt->decided : bt->limit;

	return bt->has_limit && (double)bt->flips > most;
}

void
backtest_put_period(struct buf *b, const struct backtest *bt)
{
	const struct backtest_source *s = &bt->source;

	if (!s->has_period) {
		buf_adds(b, "there are no events");
		return;
	}
	buf_adds(b, "covers ");
	buf_time(b, s->first_ms);
	buf_adds(b, " .. ");
	buf_time(b, s->last_ms);
	if (s->is_cut)
		buf_adds(b, ": events older than that are gone");
}

static enum ctl_status
write_page(struct backtest *bt, const char *name)
{
	struct buf page = { 0 };

	backtest_put_html(&page, bt);
	return ctl_save_page(bt->ctl, &page, name);
}

static enum ctl_status
report(struct backtest *bt)
{
	const char *page = ctl_value(bt->ctl, "html");
	enum ctl_status status = CTL_DONE;
	struct buf json = { 0 };

	backtest_choose(bt);
	if (page != NULL)
		status = write_page(bt, page);
	if (ctl_value(bt->ctl, "json") != NULL && !bt->shows_decisions) {
		backtest_put_json(&json, bt);
		fwrite(json.data, 1, json.len, stdout);
		buf_clear(&json);
	} else if (!bt->shows_decisions) {
		backtest_show(bt);
	}
	if (status == CTL_DONE && backtest_is_over(bt))
		status = CTL_NO;
	return status;
}

/* --- the way --- */

static enum ctl_status
open_link(struct backtest *bt)
{
	struct err err = { "" };

	if (bt->source.file != NULL)
		return CTL_DONE; /* a file needs no Redis */
	bt->link = link_open(&bt->ctl->conf, &err);
	return bt->link != NULL ? CTL_DONE : ctl_cannot(bt->ctl, "%s", err.text);
}

static enum ctl_status
replay(struct backtest *bt)
{
	int64_t started_us = term_clock_us();
	enum ctl_status status;

	bt->replay = (struct replay){ .limits = bt->options.limits,
		.take = backtest_event_cb, .arg = bt };
	status = backtest_read(bt);
	bt->seconds = (double)(term_clock_us() - started_us) / 1e6;
	replay_clear(&bt->replay);
	if (status == CTL_DONE && bt->is_full)
		return ctl_cannot(bt->ctl, "the cases of the first %s events "
		    "take more than --memory; --last or --since asks for "
		    "fewer events", term_number(bt->source.read));
	return status;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct backtest *bt = mem_alloc(sizeof(*bt));
	enum ctl_status status = CTL_USAGE;

	bt->ctl = ctl;
	bt->options = ctl_decide_options(&ctl->conf);
	bt->max_failures = ctl->conf.rule_failures;
	if (read_options(bt) == 0)
		status = open_link(bt);
	if (status == CTL_DONE)
		status = backtest_load(bt);
	if (status == CTL_DONE)
		status = replay(bt);
	if (status == CTL_DONE)
		status = report(bt);
	backtest_ahead_free(bt);
	backtest_unload(bt);
	link_close(bt->link);
	mem_arena_clear(&bt->kept);
	buf_clear(&bt->out);
	buf_clear(&bt->shown);
	free(bt);
	return status;
}
