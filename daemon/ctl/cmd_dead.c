/*
 * triagectl dead: the dead letters: look at them, send them again, drop them.
 *
 * A letter is written to the queue before it is taken from the dead, in one
 * script: it can never be in neither.
 */
#include <string.h>

#include "ctl.h"
#include "dead_parts.h"

#define PAGE_ENTRIES 100

struct dead {
	struct ctl *ctl;
	struct link *link;
	struct mem_arena arena;      /* of keys and one page */
	struct str dead_key, events_key, due_key;
	struct str last;             /* the newest letter when we began */
	int64_t done, missing, unusable;
};

/* KEYS dead, events, due; ARGV id.  1 sent again, 0 no such letter, -1 it holds
 * no event.  What came from `due` is a case that is to be woken. */
static const struct str retry_script = STR(
    "local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])\n"
    "if #found == 0 then return 0 end\n"
    "local fields, letter = found[1][2], { source = '', event = '' }\n"
    "for i = 1, #fields, 2 do letter[fields[i]] = fields[i + 1] end\n"
    "if letter.event == '' then return -1 end\n"
    "if string.sub(letter.source, 1, #KEYS[3] + 1) == KEYS[3] .. ' ' then\n"
    "  redis.call('XADD', KEYS[3], '*', 'case', letter.event)\n"
    "else\n"
    "  redis.call('XADD', KEYS[2], '*', 'event', letter.event)\n"
    "end\n"
    "redis.call('XDEL', KEYS[1], ARGV[1])\n"
    "return 1\n");

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_dead = {
	.name = "dead",
	.usage = "list | show ID | retry ID...|--all | drop ID...|--all",
	.help = "Lists dead letters, shows one, sends some again, drops some",
	.more = "  list   the newest, newest first (--limit, --json)\n"
	    "  show   one, with the event as it came\n"
	    "  retry  puts the event back into the queue and takes it from "
	    "the dead\n"
	    "  drop   forgets it",
	.options = {
		{ "json", NULL, "list, show: one JSON object a line" },
		{ "limit=", "N", "list: at most N (50)" },
		{ "all", NULL, "retry, drop: all that are dead now" },
	},
	.min_args = 1,
	.max_args = -1,
	.run = run,
};

static enum ctl_status
failed(struct dead *d, const struct err *err)
{
	return ctl_cannot(d->ctl, "%s", err->text);
}

static void
list_page(struct dead *d, const struct reply *page)
{
	bool as_json = ctl_value(d->ctl, "json") != NULL;
	struct term_line line = { 0 };

	term_line_start(&line, &d->ctl->out);
	if (!as_json && page->count > 0)
		dead_show_head(&line);
	for (size_t i = 0; i < page->count; i++) {
		struct dead_letter letter;

		dead_read(&letter, &page->items[i], &d->arena);
		if (as_json)
			dead_show_json(&letter, false);
		else
			dead_show_row(&line, &letter);
	}
	term_line_clear(&line);
}

static void
list_summary(struct dead *d, int64_t shown, int64_t all)
{
	const struct term *t = &d->ctl->out;

	if (ctl_value(d->ctl, "json") != NULL)
		return;
	if (all == 0)
		printf("no dead letters\n");
	else if (shown < all)
		printf("%snewest %s of %s dead letters%s\n", term_style(t, TERM_DIM),
		    term_number(shown), term_number(all), term_style_off(t));
}

static enum ctl_status
list(struct dead *d)
{
	int64_t limit = 50;
	char text[24];
	const struct reply *page, *all;
	struct err err = { "" };

	if (ctl_number(d->ctl, "limit", 1, 1000000, &limit) < 0)
		return CTL_USAGE;
	snprintf(text, sizeof(text), "%lld", (long long)limit);
	all = LINK_ASK(d->link, &d->arena, &err, STR("XLEN"), d->dead_key);
	if (all == NULL)
		return failed(d, &err);
	page = LINK_ASK(d->link, &d->arena, &err, STR("XREVRANGE"),
	    d->dead_key, STR("+"), STR("-"), STR("COUNT"), str_of(text));
	if (page == NULL)
		return failed(d, &err);
	list_page(d, page);
	list_summary(d, (int64_t)page->count, all->n);
	return CTL_DONE;
}

static void
say_missing(struct dead *d, struct str id)
{
	d->missing++;
	ctl_cannot(d->ctl, "no dead letter %.*s", (int)id.len, id.data);
}

static enum ctl_status
show(struct dead *d)
{
	struct str id = str_of(d->ctl->args[1]);
	struct err err = { "" };
	const struct reply *page = LINK_ASK(d->link, &d->arena, &err,
	    STR("XRANGE"), d->dead_key, id, id);
	struct term_line line = { 0 };
	struct dead_letter letter;

	if (page == NULL)
		return failed(d, &err);
	if (page->count == 0) {
		say_missing(d, id);
		return CTL_NO;
	}
	dead_read(&letter, &page->items[0], &d->arena);
	term_line_start(&line, &d->ctl->out);
	if (ctl_value(d->ctl, "json") != NULL)
		dead_show_json(&letter, true);
	else
		dead_show_all(&line, &letter);
	term_line_clear(&line);
	return CTL_DONE;
}

/* 0, or -1 and err. */
static int
retry_one(struct dead *d, struct str id, struct err *err)
{
	const struct reply *reply = LINK_ASK(d->link, &d->arena, err,
	    STR("EVAL"), retry_script, STR("3"), d->dead_key, d->events_key,
	    d->due_key, id);

	if (reply == NULL)
		return -1;
	if (reply->n == 1) {
		d->done++;
	} else if (reply->n == 0) {
		say_missing(d, id);
	} else {
		d->unusable++;
		ctl_cannot(d->ctl, "%.*s holds no event", (int)id.len,
		    id.data);
	}
	return 0;
}

static int
drop_one(struct dead *d, struct str id, struct err *err)
{
	const struct reply *reply = LINK_ASK(d->link, &d->arena, err,
	    STR("XDEL"), d->dead_key, id);

	if (reply == NULL)
		return -1;
	if (reply->n == 1)
		d->done++;
	else
		say_missing(d, id);
	return 0;
}

typedef int change_fn(struct dead *d, struct str id, struct err *err);

/* The newest id: what dies while we work is not taken along, else a letter
 * that dies again would go round for ever. */
static int
note_last(struct dead *d, struct mem_arena *a, struct err *err)
{
	const struct reply *page = LINK_ASK(d->link, a, err,
	    STR("XREVRANGE"), d->dead_key, STR("+"), STR("-"), STR("COUNT"),
	    STR("1"));

	if (page == NULL)
		return -1;
	d->last = page->count > 0 ? page->items[0].items[0].text : STR("");
	return 0;
}

/* Changes all letters up to the last; ids that stay behind are stepped over. */
static int
change_all(struct dead *d, change_fn *fn, struct mem_arena *a, struct err *err)
{
	struct str from = STR("-");
	const struct reply *page;

	if (note_last(d, a, err) < 0)
		return -1;
	do {
		page = LINK_ASK(d->link, a, err, STR("XRANGE"), d->dead_key,
		    from, d->last.len > 0 ? d->last : STR("-"),
		    STR("COUNT"), STR("100"));
		if (page == NULL)
			return -1;
		for (size_t i = 0; i < page->count; i++) {
			struct str id = page->items[i].items[0].text;
			struct buf next = { 0 };

			if (fn(d, id, err) < 0)
				return -1;
			buf_addc(&next, '(');
			buf_add_str(&next, id);
			from = mem_arena_str(a,
			    (struct str){ next.data, next.len });
			buf_clear(&next);
		}
	} while (page->count == PAGE_ENTRIES);
	return 0;
}

static enum ctl_status
change(struct dead *d, change_fn *fn, const char *what)
{
	struct mem_arena a = { 0 };
	struct err err = { "" };
	const struct term *t = &d->ctl->out;
	int rc = 0;

	if (ctl_value(d->ctl, "all") != NULL)
		rc = change_all(d, fn, &a, &err);
	for (int i = 1; i < d->ctl->nargs && rc == 0; i++)
		rc = fn(d, str_of(d->ctl->args[i]), &err);
	printf("%s%s%s %s dead letter%s\n", term_style(t, TERM_GREEN), what,
	    term_style_off(t), term_number(d->done), d->done == 1 ? "" : "s");
	mem_arena_clear(&a);
	if (rc < 0)
		return failed(d, &err);
	return d->missing + d->unusable > 0 ? CTL_NO : CTL_DONE;
}

static enum ctl_status
retry(struct dead *d)
{
	return change(d, retry_one, "sent again");
}

static enum ctl_status
drop(struct dead *d)
{
	return change(d, drop_one, "dropped");
}

static const struct verb {
	const char *name;
	enum ctl_status (*fn)(struct dead *d);
	int min_ids, max_ids;
	bool takes_all;
} verbs[] = {
	{ "list", list, 0, 0, false },
	{ "show", show, 1, 1, false },
	{ "retry", retry, 1, 1 << 20, true },
	{ "drop", drop, 1, 1 << 20, true },
};

static const struct verb *
find_verb(const char *name)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

/* "1732-0" or "1732": Redis would take "-" and "+" for the ends. */
static bool
is_id(const char *text)
{
	size_t ms = strspn(text, "0123456789"), seq;

	if (ms == 0 || ms > 20 || text[ms] == '\0')
		return ms > 0 && ms <= 20;
	seq = strspn(text + ms + 1, "0123456789");
	return text[ms] == '-' && seq > 0 && seq <= 20 &&
	    text[ms + 1 + seq] == '\0';
}

static enum ctl_status
check_ids(const struct ctl *ctl, const struct verb *verb)
{
	int n = ctl->nargs - 1;
	bool has_all = ctl_value(ctl, "all") != NULL;

	if (has_all && (!verb->takes_all || n > 0))
		return ctl_misused(ctl, "--all goes with retry and drop, "
		    "without ids");
	if (!has_all && n < verb->min_ids)
		return ctl_misused(ctl, "%s: which one? An id is missing",
		    verb->name);
	if (n > verb->max_ids)
		return ctl_misused(ctl, "%s: too many arguments", verb->name);
	for (int i = 1; i < ctl->nargs; i++)
		if (!is_id(ctl->args[i]))
			return ctl_misused(ctl, "'%.40s' is no id; expected "
			    "one like 1763690400000-0", ctl->args[i]);
	return CTL_DONE;
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct dead d = { .ctl = ctl };
	const struct verb *verb = find_verb(ctl->args[0]);
	struct err err = { "" };
	enum ctl_status status;

	if (verb == NULL)
		return ctl_misused(ctl, "expected list, show, retry or drop");
	status = check_ids(ctl, verb);
	if (status != CTL_DONE)
		return status;
	d.link = link_open(&ctl->conf, &err);
	if (d.link == NULL)
		return failed(&d, &err);
	d.dead_key = link_key(&ctl->conf, &d.arena, "dead");
	d.events_key = link_key(&ctl->conf, &d.arena, "events");
	d.due_key = link_key(&ctl->conf, &d.arena, "due");
	status = verb->fn(&d);
	link_close(d.link);
	mem_arena_clear(&d.arena);
	return status;
}
