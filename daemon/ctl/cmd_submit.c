/*
 * triagectl submit: lines of a file into the queue.
 *
 * Commands are sent ahead of their replies, up to a window.  It reads no line's
 * content: a broken event is the daemon's to refuse.
 */
#include <poll.h>

#include "ctl.h"
#include "lines.h"
#include "link.h"

#define WINDOW 1000                  /* commands on their way at most */
#define WINDOW_BYTES ((size_t)8 << 20)

struct submit {
	struct ctl *ctl;
	struct link *link;
	struct lines lines;
	struct progress progress;
	struct str key;
	bool to_list;
	int64_t sent, accepted, refused, unknown, blank, too_long;
	struct err err;
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_submit = {
	.name = "submit",
	.usage = "[FILE ...]",
	.help = "Puts events, one JSON a line, into the queue",
	.more = "Without FILE, or with -, standard input is read.  Blank lines "
	    "are skipped.  Lines\nare not looked into: what is no event ends "
	    "among the dead letters.  Submitting\nthe same file again does no "
	    "harm, for events are known by their id.",
	.options = {
		{ "list", NULL, "into the list inbox, not the stream" },
	},
	.max_args = -1,
	.run = run,
};

/* Replies come in the order of lines, so the count of replies tells which
 * line this one is for (blank ones left out). */
static void
answered_cb(void *arg, const struct reply *reply)
{
	struct submit *s = arg;

	if (reply == NULL) {
		s->unknown++;
	} else if (reply->kind == REPLY_ERROR) {
		s->refused++;
		err_set(&s->err, "Redis refused event %lld for %.*s: "
		    "%.*s", (long long)(s->accepted + s->refused),
		    (int)s->key.len, s->key.data,
		    (int)reply->text.len, reply->text.data);
	} else {
		s->accepted++;
	}
}

static bool
has_failed(const struct submit *s)
{
	return s->refused > 0 || s->unknown > 0 || !link_is_up(s->link) ||
	    link_is_stopped(s->link);
}

static void
turn(struct submit *s, int wait_ms)
{
	link_turn(s->link, wait_ms);
	progress_show(&s->progress, s->lines.bytes, s->accepted);
}

/* While the next bytes have not come, replies are taken in. */
static bool
before_read_cb(void *arg)
{
	struct submit *s = arg;
	struct pollfd pfd = { .fd = s->lines.fd, .events = POLLIN };

	while (poll(&pfd, 1, 0) == 0 && !has_failed(s))
		turn(s, 20);
	return !has_failed(s);
}

static void
send_line(struct submit *s, struct str line)
{
	struct str stream[] = { STR("XADD"), s->key, STR("*"), STR("event"),
		line };
	struct str list[] = { STR("LPUSH"), s->key, line };
	int rc = s->to_list ?
	    link_send(s->link, answered_cb, s, 3, list) :
	    link_send(s->link, answered_cb, s, 5, stream);

	if (rc < 0)
		return; /* has_failed() sees that the link is down */
	s->sent++;
	if (link_pending(s->link) < WINDOW &&
	    link_backlog(s->link) < WINDOW_BYTES)
		return;
	while ((link_pending(s->link) > WINDOW / 2 ||
	    link_backlog(s->link) > WINDOW_BYTES / 2) && link_is_up(s->link))
		turn(s, 100);
}

static void
take_line(struct submit *s, struct str line)
{
	if (lines_is_blank(line))
		s->blank++;
	else if (s->lines.is_too_long)
		s->too_long++;
	else
		send_line(s, line);
}

/* Reads and sends one file.  0, or -1 when the file cannot be read. */
static int
submit_file(struct submit *s, const char *name)
{
	struct err err = { "" };
	struct str line;
	int more;

	if (lines_open(&s->lines, name, &err) < 0) {
		ctl_cannot(s->ctl, "%s", err.text);
		return -1;
	}
	s->lines.before_read = before_read_cb;
	s->lines.arg = s;
	progress_start(&s->progress, s->lines.name, lines_size(&s->lines));
	while ((more = has_failed(s) ? 0 :
	    lines_next(&s->lines, &line, &err)) == 1)
		take_line(s, line);
	while (link_pending(s->link) > 0 && link_is_up(s->link))
		turn(s, 100);
	progress_end(&s->progress);
	lines_close(&s->lines);
	if (more < 0)
		ctl_cannot(s->ctl, "%s", err.text);
	return more;
}

static void
summary(const struct submit *s, double seconds)
{
	const struct term *t = &s->ctl->out;

	printf("%ssubmitted%s %s event%s to %.*s", term_style(t, TERM_GREEN),
	    term_style_off(t), term_number(s->accepted),
	    s->accepted == 1 ? "" : "s", (int)s->key.len, s->key.data);
	if (seconds >= 0.1)
		printf(" in %.1f s (%s/s)", seconds,
		    term_short_number((double)s->accepted / seconds));
	if (s->blank > 0)
		printf(", %s blank line%s skipped", term_number(s->blank),
		    s->blank == 1 ? "" : "s");
	printf("\n");
	if (s->too_long > 0)
		ctl_cannot(s->ctl, "%s lines are longer than %u MiB and were "
		    "left out", term_number(s->too_long),
		    LINES_MAX_BYTES >> 20);
}

/* Says what is known when not everything was accepted. */
static enum ctl_status
explain(const struct submit *s)
{
	if (s->refused > 0)
		return ctl_cannot(s->ctl, "%s; %s events were accepted, "
		    "%s refused", s->err.text, term_number(s->accepted),
		    term_number(s->refused));
	if (link_is_stopped(s->link))
		return ctl_cannot(s->ctl, "stopped; %s events were accepted",
		    term_number(s->accepted));
	return ctl_cannot(s->ctl, "the connection to Redis was lost (%s); %s "
	    "events were accepted, of %s it is not known",
	    link_why_down(s->link), term_number(s->accepted),
	    term_number(s->unknown));
}

static enum ctl_status
submit_all(struct submit *s)
{
	int64_t start = term_clock_us();
	bool is_unread = false;

	link_take_signals(s->link);
	if (s->ctl->nargs == 0)
		is_unread = submit_file(s, "-") < 0;
	for (int i = 0; i < s->ctl->nargs && !has_failed(s); i++)
		if (submit_file(s, s->ctl->args[i]) < 0)
			is_unread = true;
	if (has_failed(s))
		return explain(s);
	summary(s, (double)(term_clock_us() - start) / 1e6);
	if (is_unread)
		return CTL_CANNOT;
	return s->too_long > 0 ? CTL_NO : CTL_DONE;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct submit s = { .ctl = ctl };
	struct mem_arena a = { 0 };
	enum ctl_status status;
	struct err err = { "" };

	s.to_list = ctl_value(ctl, "list") != NULL;
	s.key = link_key(&ctl->conf, &a, s.to_list ? "inbox" : "events");
	s.link = link_open(&ctl->conf, &err);
	status = s.link != NULL ? submit_all(&s) :
	    ctl_cannot(ctl, "%s; no event was submitted", err.text);
	link_close(s.link);
	mem_arena_clear(&a);
	return status;
}
