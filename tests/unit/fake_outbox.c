/*
 * fake_outbox: outbox.h with a Redis in memory.
 */
#include "fake_outbox.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "store.h"

struct call {
	struct call *next;
	struct mem_arena *arena;
	/* context */
	struct outbox_key *keys;
	outbox_context_fn *context;
	/* commit */
	struct outbox_entry *entries;
	outbox_commit_fn *commit;
	uint32_t n;
	void *arg;
};

static struct {
	struct store *store;
	struct call *first;
	bool is_linked;
	int64_t now_ms;
	int ntokens;
	char broken[64];
	struct buf acked, dead, alerts, alert, stats, unset;
	struct buf text;
} all;

static const struct str token_field = { "token", 5 };

void
fake_outbox_reset(void)
{
	fake_outbox_clear();
	all.store = store_new();
	all.is_linked = true;
	all.now_ms = 1700000000000;
	all.ntokens = 0;
	all.broken[0] = '\0';
}

void
fake_outbox_clear(void)
{
	struct call *c;

	while ((c = all.first) != NULL) {
		all.first = c->next;
		free(c);
	}
	if (all.store != NULL)
		store_free(all.store);
	all.store = NULL;
	buf_clear(&all.acked);
	buf_clear(&all.dead);
	buf_clear(&all.alerts);
	buf_clear(&all.alert);
	buf_clear(&all.stats);
	buf_clear(&all.unset);
	buf_clear(&all.text);
}

static void
queue(const struct call *call)
{
	struct call **at = &all.first, *c = mem_alloc(sizeof(*c));

	*c = *call;
	while (*at != NULL)
		at = &(*at)->next;
	*at = c;
}

size_t
fake_outbox_waiting(void)
{
	const struct call *c;
	size_t n = 0;

	for (c = all.first; c != NULL; c = c->next)
		n++;
	return n;
}

bool
fake_outbox_is_commit(void)
{
	assert(all.first != NULL);
	return all.first->commit != NULL;
}

uint32_t
fake_outbox_count(void)
{
	assert(all.first != NULL);
	return all.first->n;
}

const char *
fake_outbox_asked(void)
{
	const struct outbox_key *k;
	uint32_t i, j;

	assert(all.first != NULL && all.first->context != NULL);
	buf_reset(&all.text);
	for (i = 0; i < all.first->n; i++) {
		k = &all.first->keys[i];
		buf_addf(&all.text, "%.*s:%.*s(", (int)k->kind.len,
		    k->kind.data, (int)k->id.len, k->id.data);
		for (j = 0; j < k->nfields; j++)
			buf_addf(&all.text, "%s%.*s", j > 0 ? "," : "",
			    (int)k->fields[j].len, k->fields[j].data);
		buf_adds(&all.text, ") ");
	}
	return buf_cstr(&all.text);
}

void
fake_outbox_link(bool is_linked)
{
	all.is_linked = is_linked;
}

/* What Redis holds ------------------------------------------------------------ */

static void
renew_token(struct str kind, struct str id)
{
	char token[24];

	snprintf(token, sizeof(token), "t%d", ++all.ntokens);
	store_set(all.store, kind, id, token_field, str_of(token));
}

void
fake_outbox_write(const char *kind, const char *id, const char *field,
    const char *value)
{
	store_set(all.store, str_of(kind), str_of(id), str_of(field),
	    str_of(value));
	renew_token(str_of(kind), str_of(id));
}

static bool
is_acked(struct str id)
{
	const char *p = buf_cstr(&all.acked);
	size_t n;

	for (; (n = strcspn(p, " ")) > 0; p += n + 1)
		if (str_eq(id, (struct str){ p, n }))
			return true;
	return false;
}

void
fake_outbox_ack(const char *id)
{
	buf_addf(&all.acked, "%s ", id);
}

void
fake_outbox_break(const char *kind, const char *id)
{
	snprintf(all.broken, sizeof(all.broken), "%s:%s", kind, id);
}

void
fake_outbox_mend(void)
{
	all.broken[0] = '\0';
}

static bool
is_broken(struct str kind, struct str id)
{
	char name[128];

	snprintf(name, sizeof(name), "%.*s:%.*s", (int)kind.len, kind.data,
	    (int)id.len, id.data);
	return strcmp(name, all.broken) == 0;
}

const char *
fake_outbox_field(const char *kind, const char *id, const char *field)
{
	struct str v;

	buf_reset(&all.text);
	if (store_get(all.store, str_of(kind), str_of(id), str_of(field), &v))
		buf_add_str(&all.text, v);
	return buf_cstr(&all.text);
}

const char *
fake_outbox_acked(void)
{
	return buf_cstr(&all.acked);
}

const char *
fake_outbox_dead(void)
{
	return buf_cstr(&all.dead);
}

const char *
fake_outbox_alerts(void)
{
	return buf_cstr(&all.alerts);
}

const char *
fake_outbox_last_alert(void)
{
	return buf_cstr(&all.alert);
}

const char *
fake_outbox_last_stats(void)
{
	return buf_cstr(&all.stats);
}

const char *
fake_outbox_unset(void)
{
	return buf_cstr(&all.unset);
}

/* Context ---------------------------------------------------------------------- */

struct finding {
	struct mem_arena *arena;
	struct outbox_key *key;
};

static void
find_cb(void *arg, struct str field, struct str value)
{
	struct finding *f = arg;
	struct outbox_key *k = f->key;
	uint32_t i;

	if (str_eq(field, token_field)) {
		k->token = mem_arena_str(f->arena, value);
		return;
	}
	for (i = 0; i < k->nfields; i++)
		if (str_eq(k->fields[i], field))
			break;
	if (k->nfields > 0 && i == k->nfields)
		return;
	k->found[2 * k->nfound] = mem_arena_str(f->arena, field);
	k->found[2 * k->nfound++ + 1] = mem_arena_str(f->arena, value);
}

static void
read_keys(const struct call *c)
{
	struct finding f = { c->arena, NULL };
	struct outbox_key *k;
	uint32_t i;

	for (i = 0; i < c->n; i++) {
		k = f.key = &c->keys[i];
		k->token = (struct str){ "", 0 };
		k->nfound = 0;
		k->is_broken = is_broken(k->kind, k->id);
		if (k->is_broken)
			continue;
		k->found = mem_arena_alloc(c->arena, 64 * sizeof(struct str));
		store_each(all.store, k->kind, k->id, find_cb, &f);
	}
}

int
outbox_context(struct outbox *o, struct mem_arena *a, struct outbox_key *keys,
    uint32_t n, outbox_context_fn *fn, void *arg)
{
	(void)o;
	if (!all.is_linked)
		return -1;
	queue(&(struct call){ .arena = a, .keys = keys, .n = n, .context = fn,
	    .arg = arg });
	return 0;
}

/* Commit: compare, acknowledge, write -------------------------------------------- */

static enum outbox_fate
compare(const struct outbox_entry *e)
{
	enum outbox_fate fate = OUTBOX_DONE;
	const struct outbox_key *k;
	struct str token;
	uint32_t i;

	for (i = 0; i < e->nkeys; i++) {
		k = e->keys[i];
		if (is_broken(k->kind, k->id))
			return OUTBOX_BROKEN;
		if (!store_get(all.store, k->kind, k->id, token_field, &token))
			token = (struct str){ "", 0 };
		if (!str_eq(token, k->token))
			fate = OUTBOX_CONFLICT;
	}
	return fate;
}

static bool
share_a_key(const struct outbox_entry *a, const struct outbox_entry *b)
{
	uint32_t i, j;

	for (i = 0; i < a->nkeys; i++)
		for (j = 0; j < b->nkeys; j++)
			if (str_eq(a->keys[i]->kind, b->keys[j]->kind) &&
			    str_eq(a->keys[i]->id, b->keys[j]->id))
				return true;
	return false;
}

static void
acknowledge(const struct call *c)
{
	struct outbox_entry *e;
	uint32_t i, j;

	for (i = 0; i < c->n; i++) {
		e = &c->entries[i];
		for (j = 0; j < i && e->fate == OUTBOX_DONE; j++)
			if (c->entries[j].fate != OUTBOX_DONE &&
			    share_a_key(e, &c->entries[j]))
				e->fate = OUTBOX_CONFLICT;
		if (e->fate != OUTBOX_DONE)
			continue;
		if (is_acked(e->id)) {
			e->fate = OUTBOX_GONE;
			continue;
		}
		buf_add_str(&all.acked, e->id);
		buf_addc(&all.acked, ' ');
	}
}

static void
note(const struct outbox_entry *entry, const struct effect *e)
{
	if (e->op == EFFECT_DECIDE)
		renew_token((struct str)STR("case"), e->args[0]);
	if (e->op == EFFECT_COUNT)
		renew_token(e->args[0], e->args[1]);
	if (e->op == EFFECT_DEAD)
		buf_addf(&all.dead, "%.*s:%.*s ", (int)entry->id.len,
		    entry->id.data, (int)e->args[0].len, e->args[0].data);
	if (e->op == EFFECT_UNSET)
		buf_addf(&all.unset, "%.*s:%.*s:%.*s ", (int)e->args[0].len,
		    e->args[0].data, (int)e->args[1].len, e->args[1].data,
		    (int)e->args[2].len, e->args[2].data);
}

static void
write_entries(const struct call *c)
{
	const struct effect *e;
	uint32_t i;

	for (i = 0; i < c->n; i++)
		c->entries[i].fate = compare(&c->entries[i]);
	acknowledge(c);
	for (i = 0; i < c->n; i++) {
		if (c->entries[i].fate != OUTBOX_DONE)
			continue;
		store_apply(all.store, c->entries[i].effects, NULL);
		for (e = c->entries[i].effects->first; e != NULL; e = e->next)
			note(&c->entries[i], e);
	}
}

int
outbox_commit(struct outbox *o, struct mem_arena *a, int64_t now_ms,
    struct outbox_entry *entries, uint32_t n, outbox_commit_fn *fn, void *arg)
{
	(void)o;
	(void)now_ms;
	if (!all.is_linked)
		return -1;
	queue(&(struct call){ .arena = a, .entries = entries, .n = n,
	    .commit = fn, .arg = arg });
	return 0;
}

void
fake_outbox_answer(enum fate fate)
{
	static const struct {
		enum outbox_result result;
		const char *why;
	} answers[] = {
		[FATE_DONE] = { OUTBOX_OK, NULL },
		[FATE_LOST] = { OUTBOX_UNKNOWN, "the connection was lost" },
		[FATE_DONE_LOST] = { OUTBOX_UNKNOWN,
		    "the connection was lost" },
		[FATE_LATER] = { OUTBOX_LATER, "OOM command not allowed" },
		[FATE_ELSEWHERE] = { OUTBOX_ELSEWHERE,
		    "READONLY You can't write" },
	};
	struct call c;

	assert(all.first != NULL);
	c = *all.first;
	free(all.first);
	all.first = c.next;
	if (fate == FATE_DONE || fate == FATE_DONE_LOST) {
		if (c.commit != NULL)
			write_entries(&c);
		else
			read_keys(&c);
	}
	if (c.commit != NULL)
		c.commit(c.arg, answers[fate].result, answers[fate].why);
	else
		c.context(c.arg, answers[fate].result, answers[fate].why,
		    fate == FATE_DONE ? ++all.now_ms : 0);
}

/* The rest ------------------------------------------------------------------------ */

struct outbox *
outbox_new(const struct outbox_options *options)
{
	(void)options;
	return (struct outbox *)&all;
}

void
outbox_free(struct outbox *o)
{
	(void)o;
}

int64_t fake_outbox_next_timer = INT64_MAX;

int64_t
outbox_next_timer(const struct outbox *o)
{
	(void)o;
	return fake_outbox_next_timer;
}

void
outbox_set_options(struct outbox *o, const struct outbox_options *options)
{
	(void)o;
	(void)options;
}

void
outbox_alert(struct outbox *o, const char *kind, const char *members)
{
	(void)o;
	buf_addf(&all.alerts, "%s ", kind);
	buf_reset(&all.alert);
	buf_adds(&all.alert, members);
}

void
outbox_flush_alerts(struct outbox *o)
{
	(void)o;
}

void
outbox_dead_effects(struct effects *list, struct mem_arena *a,
    const struct outbox_dead *dead, int64_t now_ms)
{
	struct effect *e = effects_add(list, a, EFFECT_DEAD, 5);

	(void)now_ms;
	e->args[0] = dead->reason;
	e->args[1] = dead->detail;
	e->args[2] = dead->event;
}

void
outbox_publish_stats(struct outbox *o, struct str json)
{
	(void)o;
	buf_reset(&all.stats);
	buf_add_str(&all.stats, json);
}
