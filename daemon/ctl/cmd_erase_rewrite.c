/*
 * cmd_erase_rewrite: streams without the bytes of what was deleted from
 * them.  Redis frees a block of a stream when none of its entries is left;
 * until then, RDB files and replicas get them with their neighbours.  It
 * knows no customer.
 */
#include <string.h>

#include "erase_parts.h"

#define PAGE_ENTRIES 100
#define SWAP_ENTRIES 200 /* that the last step copies at most */
#define TRIES 3          /* where entries are deleted meanwhile */
#define WAITS 250        /* for a moment when nothing is pending */
#define WAIT_MS 20
#define ID_BYTES 52

/* Is there anything to be rid of? */
static int
had_deletions(struct erase *e, const struct erase_place *p, bool *had,
    struct err *err)
{
	const struct reply *info, *deleted;

	*had = false;
	if (p->what == ERASE_INBOX || p->length == 0)
		return 0;
	mem_arena_reset(&e->page);
	info = LINK_ASK(e->link, &e->page, err, STR("XINFO"), STR("STREAM"),
	    p->key);
	if (info == NULL)
		return -1;
	deleted = reply_field(info, "max-deleted-entry-id");
	*had = deleted != NULL && !str_is(deleted->text, "0-0");
	return 0;
}

/* What has come behind from, page by page. */
static int
copy(struct erase *e, struct str key, struct str beside, char from[ID_BYTES],
    struct err *err)
{
	struct erase_copied c;

	do {
		if (erase_ask_copy(e, key, beside, from, PAGE_ENTRIES, &c,
		    err) < 0)
			return -1;
		if (c.n > 0)
			snprintf(from, ID_BYTES, "(%s", c.last);
		e->looked_at += c.n;
		progress_show(&e->progress, e->looked_at, e->looked_at);
	} while (c.n == PAGE_ENTRIES);
	return 0;
}

static int
rewrite_once(struct erase *e, struct str key, struct str beside,
    enum erase_swap *got, struct err *err)
{
	char from[ID_BYTES] = "-";
	struct mem_arena a = { 0 };
	int rc = LINK_ASK(e->link, &a, err, STR("DEL"), beside) != NULL ?
	    0 : -1;

	mem_arena_clear(&a);
	*got = ERASE_SWAP_MORE;
	for (int i = 0; rc == 0 && i < WAITS && (*got == ERASE_SWAP_MORE ||
	    *got == ERASE_SWAP_PENDING); i++) {
		if (*got == ERASE_SWAP_PENDING)
			link_turn(e->link, WAIT_MS);
		rc = copy(e, key, beside, from, err);
		if (rc == 0)
			rc = erase_ask_swap(e, key, beside, from,
			    SWAP_ENTRIES, got, err);
	}
	return rc;
}

static int
rewrite(struct erase *e, struct erase_place *p, struct err *err)
{
	struct str beside = erase_key(e, &e->arena, "rewrite:",
	    str_of(p->key.data + strlen(e->ctl->conf.prefix)));
	enum erase_swap got = ERASE_SWAP_CHANGED;
	int rc = 0;

	for (int i = 0; i < TRIES && rc == 0 && got == ERASE_SWAP_CHANGED; i++)
		rc = rewrite_once(e, p->key, beside, &got, err);
	p->is_rewritten = got == ERASE_SWAP_DONE;
	return rc;
}

int
erase_rewrite(struct erase *e, struct err *err)
{
	bool had;
	int rc = 0;

	e->looked_at = 0;
	progress_start(&e->progress, "rewriting", 0);
	e->progress.unit = "entries";
	for (uint32_t i = 0; i < e->nplaces && rc == 0; i++) {
		struct erase_place *p = &e->places[i];

		p->is_rewritten = true;
		rc = had_deletions(e, p, &had, err);
		if (rc == 0 && had)
			rc = rewrite(e, p, err);
	}
	progress_end(&e->progress);
	return rc;
}
