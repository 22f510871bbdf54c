/*
 * triagectl stats: the day's counters, and how long the queues are.
 *
 * Counters are named "group:name" or "name"; it knows no name, so a new one
 * shows up by itself.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ctl.h"
#include "link.h"

#define LEAST_FOR_BARS 10
#define NAME_COLUMNS 24
#define MOST_COUNTERS 4096

struct counter {
	struct str group, name; /* group "" for a counter without one */
	int64_t n;
};

static const struct queue {
	const char *name, *command, *about;
} queues[] = {
	{ "inbox", "LLEN", "waiting in the list" },
	{ "events", "XLEN", "kept" },
	{ "due", "XLEN", "kept" },
	{ "timers", "ZCARD", "cases with a deadline ahead" },
	{ "decisions", "XLEN", "kept" },
	{ "dead", "XLEN", "dead letters" },
	{ "alerts", "XLEN", "kept" },
	{ "sla", "XLEN", "kept" },
};
#define NQUEUES (sizeof(queues) / sizeof(queues[0]))

struct stats {
	struct ctl *ctl;
	struct link *link;
	struct mem_arena arena;
	const char *day;
	struct counter *counters;
	size_t ncounters;
	int64_t lengths[NQUEUES];
	int64_t pending, lag;   /* of the group; -1: not known */
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_stats = {
	.name = "stats",
	.usage = "[--json] [--day YYYY-MM-DD]",
	.help = "Shows the day's counters and the lengths of the queues",
	.more = "Days are UTC.  The lengths are of now, whatever the day.",
	.options = {
		{ "json", NULL, "one JSON object" },
		{ "day=", "DAY", "YYYY-MM-DD instead of today" },
	},
	.run = run,
};

/* --- asking --- */

static int
read_queues(struct stats *s, struct err *err)
{
	for (size_t i = 0; i < NQUEUES; i++) {
		const struct reply *reply = LINK_ASK(s->link, &s->arena,
		    err, str_of(queues[i].command),
		    link_key(&s->ctl->conf, &s->arena, queues[i].name));

		if (reply == NULL)
			return -1;
		s->lengths[i] = reply->n;
	}
	return 0;
}

/* The group is not there before the first daemon was: that is no error. */
static void
read_group(struct stats *s)
{
	struct err ignored = { "" };
	const struct reply *groups = LINK_ASK(s->link, &s->arena, &ignored,
	    STR("XINFO"), STR("GROUPS"),
	    link_key(&s->ctl->conf, &s->arena, "events"));

	s->pending = s->lag = -1;
	for (size_t i = 0; groups != NULL && i < groups->count; i++) {
		const struct reply *group = &groups->items[i];
		const struct reply *name = reply_field(group, "name");
		const struct reply *pending = reply_field(group, "pending");
		const struct reply *lag = reply_field(group, "lag");

		if (name == NULL || !str_is(name->text, "triaged"))
			continue;
		if (pending != NULL)
			s->pending = pending->n;
		if (lag != NULL && lag->kind == REPLY_INT)
			s->lag = lag->n; /* Redis 7 */
	}
}

static struct counter
counter_of(struct str field, int64_t n)
{
	struct counter c = { .group = STR(""), .name = field, .n = n };
	const char *colon = field.len > 0 ?
	    memchr(field.data, ':', field.len) : NULL;

	if (colon == NULL)
		return c;
	c.group.data = field.data;
	c.group.len = (size_t)(colon - field.data);
	c.name.data = colon + 1;
	c.name.len = field.len - c.group.len - 1;
	return c;
}

static int
compare_text(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n > 0 ? memcmp(a.data, b.data, n) : 0;

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

/* By group, then the largest first, then by name. */
static int
compare_cb(const void *left, const void *right)
{
	const struct counter *a = left, *b = right;
	int order = compare_text(a->group, b->group);

	if (order == 0)
		order = (a->n < b->n) - (a->n > b->n);
	return order != 0 ? order : compare_text(a->name, b->name);
}

static int
read_counters(struct stats *s, struct err *err)
{
	char name[32];
	const struct reply *all;

	snprintf(name, sizeof(name), "stats:%s", s->day);
	all = LINK_ASK(s->link, &s->arena, err, STR("HGETALL"),
	    link_key(&s->ctl->conf, &s->arena, name));
	if (all == NULL)
		return -1;
	s->counters = mem_arena_alloc(&s->arena, sizeof(*s->counters) *
	    (all->count / 2 + 1));
	for (size_t i = 0; i + 1 < all->count && s->ncounters < MOST_COUNTERS;
	    i += 2)
		s->counters[s->ncounters++] = counter_of(all->items[i].text,
		    all->items[i + 1].n);
	mem_sort(s->counters, s->ncounters, sizeof(*s->counters), compare_cb);
	return 0;
}

/* --- for people --- */

static void
show_queues(struct stats *s, struct term_line *l)
{
	term_line_adds(l, TERM_BOLD, "now");
	term_line_end(l);
	for (size_t i = 0; i < NQUEUES; i++) {
		bool is_bad = s->lengths[i] > 0 &&
		    strcmp(queues[i].name, "dead") == 0;

		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_cell(l, TERM_PLAIN, str_of(queues[i].name),
		    NAME_COLUMNS);
		term_line_right(l, is_bad ? TERM_RED : TERM_PLAIN,
		    str_of(term_number(s->lengths[i])), 11);
		term_line_addf(l, TERM_DIM, "  %s", queues[i].about);
		if (strcmp(queues[i].name, "events") == 0 && s->lag >= 0)
			term_line_addf(l, TERM_DIM, ", %s not read",
			    term_number(s->lag));
		if (strcmp(queues[i].name, "events") == 0 && s->pending >= 0)
			term_line_addf(l, TERM_DIM, ", %s in work",
			    term_number(s->pending));
		term_line_end(l);
	}
}

/* All bars of a day have one scale: a whole one is the most that was counted.
 * 0, and no bars, where that says nothing. */
static int64_t
find_most(const struct stats *s)
{
	int64_t most = 0;

	for (size_t i = 0; i < s->ncounters; i++)
		if (s->counters[i].n > most)
			most = s->counters[i].n;
	return most >= LEAST_FOR_BARS ? most : 0;
}

/* What the terminal leaves for bars. */
static int
bar_columns(const struct term *t)
{
	int left = t->width - NAME_COLUMNS - 16;

	if (t->width == 0)
		return 24;
	return left < 8 ? 8 : left > 48 ? 48 : left;
}

static void
show_counter(struct term_line *l, const struct counter *c, int64_t most)
{
	struct buf bar = { 0 };
	bool is_bad = str_is(c->group, "refused") || str_is(c->name, "dead");

	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_PLAIN, c->name, NAME_COLUMNS);
	term_line_right(l, TERM_PLAIN, str_of(term_number(c->n)), 11);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_bar(&bar, l->term, most > 0 ? (double)c->n / (double)most : 0,
	    bar_columns(l->term), false);
	term_line_add(l, is_bad ? TERM_RED : TERM_CYAN,
	    (struct str){ bar.data, bar.len });
	term_line_end(l);
	buf_clear(&bar);
}

static void
show_counters(struct stats *s, struct term_line *l)
{
	int64_t most = find_most(s);

	for (size_t i = 0; i < s->ncounters; i++) {
		const struct counter *c = &s->counters[i];

		if (i == 0 || !str_eq(c->group, c[-1].group)) {
			term_line_end(l);
			if (c->group.len == 0)
				term_line_addf(l, TERM_BOLD, "%s UTC", s->day);
			else
				term_line_add(l, TERM_BOLD, c->group);
			term_line_end(l);
		}
		show_counter(l, c, most);
	}
	if (s->ncounters > 0)
		return;
	term_line_end(l);
	term_line_addf(l, TERM_DIM, "nothing was counted on %s", s->day);
	term_line_end(l);
}

static void
show(struct stats *s)
{
	struct term_line l = { 0 };

	term_line_start(&l, &s->ctl->out);
	show_queues(s, &l);
	show_counters(s, &l);
	term_line_clear(&l);
}

/* --- for programs --- */

static void
add_number(struct buf *b, struct str name, int64_t n)
{
	buf_json_name_str(b, name);
	if (n < 0)
		buf_adds(b, "null");
	else
		buf_add_int(b, n);
}

static void
show_json(const struct stats *s)
{
	struct buf b = { 0 };

	buf_adds(&b, "{\"day\":");
	buf_json_cstr(&b, s->day);
	buf_adds(&b, ",\"lengths\":{");
	for (size_t i = 0; i < NQUEUES; i++)
		add_number(&b, str_of(queues[i].name), s->lengths[i]);
	buf_adds(&b, "},\"group\":{");
	add_number(&b, STR("pending"), s->pending);
	add_number(&b, STR("lag"), s->lag);
	buf_adds(&b, "},\"counters\":{");
	for (size_t i = 0; i < s->ncounters; i++) {
		const struct counter *c = &s->counters[i];
		struct str field = c->name;

		if (c->group.data != c->name.data && c->group.len > 0)
			field = (struct str){ c->group.data,
				c->group.len + 1 + c->name.len };
		add_number(&b, field, c->n);
	}
	buf_adds(&b, "}}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static bool
is_in_calendar(int year, int month, int day)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month >= 1 && month <= 12 && day >= 1 &&
	    day <= days[month - 1] + (month == 2 && is_leap);
}

static bool
is_day(const char *text)
{
	static const char form[] = "dddd-dd-dd";

	if (strlen(text) != sizeof(form) - 1)
		return false;
	for (size_t i = 0; form[i] != '\0'; i++)
		if (form[i] == '-' ? text[i] != '-' :
		    text[i] < '0' || text[i] > '9')
			return false;
	return is_in_calendar(atoi(text), atoi(text + 5), atoi(text + 8));
}

/* The day that is asked for, or today; NULL after a message. */
static const char *
choose_day(const struct ctl *ctl, char *text, size_t n)
{
	const char *day = ctl_value(ctl, "day");
	time_t now = time(NULL);
	struct tm tm;

	if (day == NULL) {
		gmtime_r(&now, &tm);
		strftime(text, n, "%Y-%m-%d", &tm);
		return text;
	}
	if (is_day(day))
		return day;
	ctl_misused(ctl, "--day takes a day: 2026-11-21");
	return NULL;
}

static enum ctl_status
run(struct ctl *ctl)
{
	char today[16];
	struct stats s = { .ctl = ctl };
	struct err err = { "" };
	enum ctl_status status = CTL_DONE;

	s.day = choose_day(ctl, today, sizeof(today));
	if (s.day == NULL)
		return CTL_USAGE;
	s.link = link_open(&ctl->conf, &err);
	if (s.link == NULL || read_queues(&s, &err) < 0 ||
	    read_counters(&s, &err) < 0) {
		status = ctl_cannot(ctl, "%s", err.text);
	} else {
		read_group(&s);
		if (ctl_value(ctl, "json") != NULL)
			show_json(&s);
		else
			show(&s);
	}
	link_close(s.link);
	mem_arena_clear(&s.arena);
	return status;
}
