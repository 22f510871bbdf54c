/*
 * floor_send: the commands of the floor client, word by word.
 */
#include <stdio.h>
#include <string.h>

#include "floor.h"

static void
add(struct floor *f, const char *data, size_t len)
{
	if (f->argc == WORDS_MAX)
		die("a command of too many words");
	f->argv[f->argc] = data;
	f->lens[f->argc++] = len;
}

static void
add_word(struct floor *f, struct word w)
{
	add(f, w.data, w.len);
}

static void
add_text(struct floor *f, const char *s)
{
	add(f, s, strlen(s));
}

/* Small numbers as text. */
static void
add_number(struct floor *f, uint32_t n)
{
	static char texts[BATCH_MAX + 1][8];

	if (n > BATCH_MAX)
		die("a number out of range");
	if (texts[n][0] == '\0')
		snprintf(texts[n], sizeof(texts[n]), "%u", n);
	add_text(f, texts[n]);
}

static void
send_command(struct floor *f)
{
	if (redisAppendCommandArgv(f->redis, f->argc, f->argv, f->lens) !=
	    REDIS_OK)
		die("no memory for a command");
	f->argc = 0;
}

void
send_read(struct floor *f, struct lane *l)
{
	uint32_t i;

	for (i = 0; i < f->plan.nread; i++)
		add_word(f, f->plan.read[i]);
	send_command(f);
	l->stage = READ;
}

static void
ask(struct floor *f, struct key *k)
{
	uint32_t i;

	add_text(f, k->nfields == 0 ? "HGETALL" : "HMGET");
	add_word(f, k->name);
	for (i = 0; i < k->nfields; i++)
		add_word(f, k->fields[i]);
	send_command(f);
}

void
send_context(struct floor *f, struct lane *l)
{
	struct key *k;
	uint32_t i, j;

	f->batches++;
	l->nasked = 0;
	l->ngot = 0;
	add_text(f, "TIME");
	send_command(f);
	for (i = 0; i < l->n; i++)
		for (j = 0; j < l->events[i]->nkeys; j++) {
			k = &l->events[i]->keys[j];
			if (f->tokens[k->number].batch == f->batches)
				continue;
			f->tokens[k->number].batch = f->batches;
			l->asked[l->nasked++] = k;
			ask(f, k);
		}
	l->stage = CONTEXT;
}

#define DECISION_HEAD "{\"v\":1,\"seq\":"

static bool
is_decision(struct word w)
{
	return w.len == sizeof(DECISION_HEAD) - 1 &&
	    memcmp(w.data, DECISION_HEAD, w.len) == 0;
}

/* A decision goes as triaged sends it: whole, with its number. */
static void
add_decision(struct floor *f, struct lane *l, struct word head,
    struct word tail)
{
	int n = snprintf(NULL, 0, "%llu", (unsigned long long)++f->seq);
	char *json = l->json + l->json_len;

	l->json_len += head.len + (size_t)n + tail.len + 1;
	if (l->json_len > sizeof(l->json))
		die("decisions of too many bytes");
	memcpy(json, head.data, head.len);
	sprintf(json + head.len, "%llu", (unsigned long long)f->seq);
	memcpy(json + head.len + n, tail.data, tail.len);
	add(f, json, head.len + (size_t)n + tail.len);
	add(f, json + head.len, (size_t)n);
}

static void
add_entry(struct floor *f, struct lane *l, uint32_t i)
{
	const struct event *e = l->events[i];
	const struct token *t;
	uint32_t k;

	add_word(f, f->plan.head[0]); /* the stream is the anchor */
	add_text(f, l->ids[i]);
	for (k = 0; k < e->nwords; k++)
		if (is_decision(e->words[k]) && k + 1 < e->nwords) {
			add_decision(f, l, e->words[k], e->words[k + 1]);
			k++;
		} else {
			add_word(f, e->words[k]);
		}
	add_number(f, e->nkeys);
	for (k = 0; k < e->nkeys; k++) {
		t = &f->tokens[e->keys[k].number];
		add_word(f, e->keys[k].kind);
		add_word(f, e->keys[k].id);
		add(f, t->text, t->len);
	}
}

/* What the commit on its way will have written. */
static void
note_tokens(struct floor *f, const struct event *e, const char *text)
{
	struct token *t;
	uint32_t k;

	for (k = 0; k < e->nkeys; k++) {
		if (!e->keys[k].is_written)
			continue;
		t = &f->tokens[e->keys[k].number];
		t->is_ours = true;
		t->len = (uint32_t)strlen(text);
		memcpy(t->text, text, t->len);
	}
}

#define HEAD_TOKEN 2 /* anchor, prefix, token */

void
send_commit(struct floor *f, struct lane *l)
{
	char token[ID_BYTES];
	uint32_t i;

	snprintf(token, sizeof(token), "%016llx-%llx", 0xf100f100f100ull,
	    (unsigned long long)++f->commits);
	add_text(f, "EVALSHA");
	add_text(f, f->commit_sha);
	add_text(f, "1");
	for (i = 0; i < f->plan.nhead; i++)
		if (i == HEAD_TOKEN)
			add_text(f, token);
		else
			add_word(f, f->plan.head[i]);
	add_number(f, l->n);
	l->json_len = 0;
	for (i = 0; i < l->n; i++)
		add_entry(f, l, i);
	send_command(f);
	for (i = 0; i < l->n; i++)
		note_tokens(f, l->events[i], token);
	l->stage = COMMIT;
}
