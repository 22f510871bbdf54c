/*
 * cmd_erase_store: the scripts of triagectl erase, as each of their acts is
 * called.  It walks through nothing.
 */
#include <stdio.h>
#include <string.h>

#include "erase_parts.h"
#include "scripts.h"

#define GROUP STR("triaged") /* whose settled entries may go */
#define MAX_WORDS 128        /* of one call */

const char *const erase_words[ERASE__MAX] = {
	[ERASE_EVENTS] = "events",
	[ERASE_INBOX] = "inbox",
	[ERASE_DUE] = "due",
	[ERASE_DEAD] = "dead",
	[ERASE_DECISIONS] = "decisions",
	[ERASE_QUEUES] = "queues",
	[ERASE_SLA] = "sla",
	[ERASE_ALERTS] = "alerts",
	[ERASE_CASES] = "cases",
};

/* --- the script --- */

struct call {
	struct str words[MAX_WORDS];
	uint32_t n;
};

static void
add(struct call *c, struct str word)
{
	c->words[c->n++] = word;
}

static void
start(struct erase *e, struct call *c, struct str key, const char *act,
    bool takes)
{
	c->n = 0;
	add(c, STR("EVAL"));
	add(c, str_of(script_erase));
	add(c, STR("2"));
	add(c, key);
	add(c, e->plan_key);
	add(c, str_of(act));
	add(c, takes ? STR("take") : STR("look"));
	add(c, e->takes_open ? STR("1") : STR(""));
}

/* How many there were, how many of these are open, how many went. */
static int
run(struct erase *e, const struct call *c, int64_t got[3], struct err *err)
{
	struct mem_arena a = { 0 };
	const struct reply *reply = link_ask(e->link, &a, err, c->n,
	    c->words);
	int rc = reply != NULL ? 0 : -1;

	if (reply != NULL && reply->count != 3)
		rc = err_set(err, "the script answered with %zu values",
		    reply->count);
	for (size_t i = 0; i < 3 && rc == 0; i++)
		got[i] = reply->items[i].n;
	mem_arena_clear(&a);
	return rc;
}

int
erase_ask_entries(struct erase *e, struct erase_place *p, enum erase_act act,
    const struct str *ids, uint32_t n, struct err *err)
{
	bool is_list = p->what == ERASE_INBOX;
	int64_t got[3] = { 0 };
	struct call c;

	start(e, &c, p->key, is_list ? "items" : "entries",
	    act == ERASE_TAKE);
	add(&c, str_of(erase_words[p->what]));
	if (!is_list)
		add(&c, p->what == ERASE_EVENTS || p->what == ERASE_DUE ?
		    GROUP : STR(""));
	for (uint32_t i = 0; i < n; i++)
		add(&c, ids[i]);
	if (run(e, &c, got, err) < 0)
		return -1;
	p->found += got[0];
	p->waiting += got[1];
	return (int)got[2];
}

int
erase_ask_case(struct erase *e, struct str id, enum erase_act act,
    struct err *err)
{
	int64_t got[3] = { 0 };
	struct call c;

	start(e, &c, erase_key(e, &e->page, "case:", id), "case",
	    act == ERASE_TAKE);
	add(&c, str_of(e->ctl->conf.prefix));
	add(&c, id);
	if (run(e, &c, got, err) < 0)
		return -1;
	e->cases += got[0];
	e->open += got[1];
	return 0;
}

/* The name is the case, a line end, the event. */
int
erase_ask_words(struct erase *e, struct str name, enum erase_act act,
    struct err *err)
{
	const char *end = memchr(name.data, '\n', name.len);
	size_t n = end != NULL ? (size_t)(end - name.data) : name.len;
	struct buf event = { 0 };
	int64_t got[3] = { 0 };
	struct call c;
	int rc;

	if (end == NULL)
		return 0;
	buf_json(&event, (struct str){ end + 1, name.len - n - 1 });
	start(e, &c, erase_key(e, &e->page, "case:",
	    (struct str){ name.data, n }), "words", act == ERASE_TAKE);
	add(&c, (struct str){ event.data, event.len });
	rc = run(e, &c, got, err);
	if (rc == 0)
		e->quotes += got[0];
	buf_clear(&event);
	return rc;
}

/* --- streams written anew --- */

static const struct reply *
ask_rewrite(struct erase *e, const char *act, struct str key,
    struct str beside, const char *from, int most, struct err *err)
{
	char count[16];

	snprintf(count, sizeof(count), "%d", most);
	mem_arena_reset(&e->page);
	return LINK_ASK(e->link, &e->page, err, STR("EVAL"),
	    str_of(script_rewrite), STR("2"), key, beside, str_of(act),
	    str_of(from), str_of(count));
}

int
erase_ask_copy(struct erase *e, struct str key, struct str beside,
    const char *from, int most, struct erase_copied *c, struct err *err)
{
	const struct reply *got = ask_rewrite(e, "copy", key, beside, from,
	    most, err);

	*c = (struct erase_copied){ 0 };
	if (got == NULL)
		return -1;
	if (got->count == 2) {
		c->n = got->items[0].n;
		snprintf(c->last, sizeof(c->last), "%s",
		    got->items[1].text.data);
	}
	return 0;
}

int
erase_ask_swap(struct erase *e, struct str key, struct str beside,
    const char *from, int most, enum erase_swap *got, struct err *err)
{
	static const char *const words[] = { "done", "more", "pending",
		"changed" };
	const struct reply *said = ask_rewrite(e, "swap", key, beside, from,
	    most, err);

	if (said == NULL)
		return -1;
	for (int i = 0; i < 4 && said->count == 1; i++)
		if (str_is(said->items[0].text, words[i]))
			*got = (enum erase_swap)i;
	return 0;
}

/* --- the end --- */

/* Behind the alert's number. */
static void
put_alert(struct erase *e, struct buf *b, int64_t now_ms)
{
	buf_adds(b, ",\"at\":\"");
	buf_time(b, now_ms);
	buf_adds(b, "\",\"kind\":\"erased\"");
	for (int i = 0; i < ERASE__MAX; i++)
		buf_addf(b, ",\"%s\":%lld", erase_words[i],
		    (long long)e->removed[i]);
	buf_addc(b, '}');
}

int
erase_look_at_end(struct erase *e, struct err *err)
{
	int64_t got[3] = { 0 };
	struct call c;

	start(e, &c, e->customer_key, "end", false);
	add(&c, str_of(e->ctl->conf.prefix));
	return run(e, &c, got, err);
}

int
erase_end(struct erase *e, struct err *err)
{
	struct mem_arena a = { 0 };
	struct buf maxlen = { 0 }, tail = { 0 };
	const struct reply *time;
	int64_t got[3] = { 0 };
	struct call c;
	int rc = erase_read_plan(e, err);

	time = rc == 0 ? LINK_ASK(e->link, &a, err, STR("TIME")) : NULL;
	if (time != NULL && time->count == 2) {
		buf_add_int(&maxlen, e->ctl->conf.alerts_maxlen);
		put_alert(e, &tail, time->items[0].n * 1000 +
		    time->items[1].n / 1000);
		start(e, &c, e->customer_key, "end", true);
		add(&c, str_of(e->ctl->conf.prefix));
		add(&c, (struct str){ maxlen.data, maxlen.len });
		add(&c, STR("{\"seq\":"));
		add(&c, (struct str){ tail.data, tail.len });
		rc = run(e, &c, got, err);
	} else {
		rc = -1;
	}
	buf_clear(&maxlen);
	buf_clear(&tail);
	mem_arena_clear(&a);
	return rc;
}
