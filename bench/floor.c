/*
 * floor: the least that a client costs which has Redis do the same: it sends
 * the commands and scripts that triaged sent, with arguments of the same bytes,
 * and decides nothing.
 *
 *   floor SOCKET PLAN CONTEXT.lua COMMIT.lua LANES
 *
 * The plan says what was sent for each event (plan.py records it).  Stream ids
 * and tokens are the live ones.  It knows no complaint, no rule and no engine.
 */
#include <fcntl.h>
#include <hiredis/hiredis.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define BATCH_MAX 1024
#define DECISIONS_BYTES (8 << 20)
#define WORDS_MAX (1 << 17)
#define ID_BYTES 48

struct word {
	const char *data;
	uint32_t len;
};

/* A hash that an event needs: one for each case and each customer. */
struct key {
	uint32_t number;
	bool is_written;
	struct word kind, id;
	uint32_t nfields;
	struct word *fields;
};

struct event {
	uint32_t nkeys, nwords;
	struct key *keys;
	struct word *words;       /* the effects, as the script wants them */
};

struct plan {
	uint32_t nread, nhead, nkeys, nevents;
	struct word *read;        /* XREADGROUP ... */
	struct word *head;        /* the commit's first arguments */
	struct event *events;
};

/* The token of a hash: as it was read, or as our last commit wrote it. */
struct token {
	char text[ID_BYTES];
	uint32_t len;
	bool is_ours;
	uint64_t batch;           /* that asked for it last */
};

enum stage { READ, CONTEXT, COMMIT, IDLE };

struct lane {
	enum stage stage;
	uint32_t n;
	struct event *events[BATCH_MAX];
	char ids[BATCH_MAX][ID_BYTES];
	uint32_t nasked;
	struct key *asked[4 * BATCH_MAX];
	size_t json_len;
	char json[DECISIONS_BYTES]; /* of the batch, until they are sent */
};

struct floor {
	redisContext *redis;
	struct plan plan;
	struct token *tokens;     /* by number of the key */
	struct lane *lanes;
	uint32_t nlanes, busy;
	char context_sha[48], commit_sha[48];
	uint64_t batches, commits, decided, others;
	uint64_t seq;             /* of the last decision sent */
	const char *argv[WORDS_MAX];
	size_t lens[WORDS_MAX];
	int argc;
};

static void
die(const char *what)
{
	fprintf(stderr, "floor: %s\n", what);
	exit(1);
}

/* The plan ---------------------------------------------------------------- */

static uint32_t
take_number(const char **p)
{
	uint32_t n;

	memcpy(&n, *p, sizeof(n));
	*p += sizeof(n);
	return n;
}

static struct word
take_word(const char **p)
{
	struct word w;

	w.len = take_number(p);
	w.data = *p;
	*p += w.len;
	return w;
}

static struct word *
take_words(const char **p, uint32_t *n)
{
	struct word *words;
	uint32_t i;

	*n = take_number(p);
	words = calloc(*n + 1, sizeof(*words));
	if (words == NULL)
		die("no memory");
	for (i = 0; i < *n; i++)
		words[i] = take_word(p);
	return words;
}

static void
take_event(const char **p, struct event *e)
{
	struct key *k;
	uint32_t i;

	e->nkeys = take_number(p);
	e->keys = calloc(e->nkeys + 1, sizeof(*e->keys));
	if (e->keys == NULL)
		die("no memory");
	for (i = 0; i < e->nkeys; i++) {
		k = &e->keys[i];
		k->number = take_number(p);
		k->is_written = take_number(p) != 0;
		k->kind = take_word(p);
		k->id = take_word(p);
		k->fields = take_words(p, &k->nfields);
	}
	e->words = take_words(p, &e->nwords);
}

static void
load_plan(struct floor *f, const char *path)
{
	struct plan *plan = &f->plan;
	struct stat st;
	const char *p;
	int fd = open(path, O_RDONLY);
	uint32_t i;

	if (fd == -1 || fstat(fd, &st) == -1)
		die("the plan cannot be read");
	p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		die("the plan cannot be read");
	plan->read = take_words(&p, &plan->nread);
	plan->head = take_words(&p, &plan->nhead);
	plan->nkeys = take_number(&p);
	plan->nevents = take_number(&p);
	plan->events = calloc(plan->nevents, sizeof(*plan->events));
	f->tokens = calloc(plan->nkeys, sizeof(*f->tokens));
	if (plan->events == NULL || f->tokens == NULL)
		die("no memory");
	for (i = 0; i < plan->nevents; i++)
		take_event(&p, &plan->events[i]);
}

/* Commands ---------------------------------------------------------------- */

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

static void
send_read(struct floor *f, struct lane *l)
{
	uint32_t i;

	for (i = 0; i < f->plan.nread; i++)
		add_word(f, f->plan.read[i]);
	send_command(f);
	l->stage = READ;
}

static void
add_asked(struct floor *f, struct key *k)
{
	uint32_t i;

	add_word(f, k->kind);
	add_word(f, k->id);
	add_number(f, k->nfields);
	for (i = 0; i < k->nfields; i++)
		add_word(f, k->fields[i]);
}

static void
send_context(struct floor *f, struct lane *l)
{
	struct key *k;
	uint32_t i, j;

	f->batches++;
	l->nasked = 0;
	add_text(f, "EVALSHA");
	add_text(f, f->context_sha);
	add_text(f, "1");
	add_word(f, f->plan.head[0]);
	add_word(f, f->plan.head[1]);
	for (i = 0; i < l->n; i++)
		for (j = 0; j < l->events[i]->nkeys; j++) {
			k = &l->events[i]->keys[j];
			if (f->tokens[k->number].batch == f->batches)
				continue;
			f->tokens[k->number].batch = f->batches;
			l->asked[l->nasked++] = k;
			add_asked(f, k);
		}
	send_command(f);
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

static void
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

/* Replies ------------------------------------------------------------------ */

static void
on_read(struct floor *f, struct lane *l, const redisReply *r)
{
	const redisReply *entries;
	const char *number;
	size_t i;

	l->n = 0;
	if (r->type != REDIS_REPLY_ARRAY || r->elements == 0) {
		l->stage = IDLE;
		f->busy--;
		return;
	}
	entries = r->element[0]->element[1];
	for (i = 0; i < entries->elements && i < BATCH_MAX; i++) {
		const redisReply *id = entries->element[i]->element[0];

		snprintf(l->ids[i], ID_BYTES, "%s", id->str);
		number = strchr(id->str, '-');
		l->events[i] = &f->plan.events[strtoul(number + 1, NULL, 10) %
		    f->plan.nevents];
		l->n++;
	}
	send_context(f, l);
}

static void
take_token(struct token *t, const redisReply *values, bool is_all)
{
	const redisReply *text = NULL;
	size_t i;

	if (t->is_ours || values->type != REDIS_REPLY_ARRAY)
		return;
	if (!is_all && values->elements > 0)
		text = values->element[0];
	for (i = 0; is_all && i + 1 < values->elements; i += 2)
		if (strcmp(values->element[i]->str, "token") == 0)
			text = values->element[i + 1];
	t->len = 0;
	if (text != NULL && text->type == REDIS_REPLY_STRING &&
	    text->len < ID_BYTES) {
		t->len = (uint32_t)text->len;
		memcpy(t->text, text->str, text->len);
	}
}

static void
on_context(struct floor *f, struct lane *l, const redisReply *r)
{
	uint32_t i;

	if (r->type != REDIS_REPLY_ARRAY || r->elements != l->nasked + 2)
		die("the context script answered something else");
	for (i = 0; i < l->nasked; i++)
		take_token(&f->tokens[l->asked[i]->number], r->element[i + 2],
		    l->asked[i]->nfields == 0);
	send_commit(f, l);
}

static void
on_commit(struct floor *f, struct lane *l, const redisReply *r)
{
	size_t i;

	if (r->type != REDIS_REPLY_ARRAY)
		die(r->type == REDIS_REPLY_ERROR ? r->str :
		    "the commit script answered something else");
	/* the last two tell of timers, and the number reached */
	for (i = 0; i + 2 < r->elements; i++)
		if (r->element[i]->integer == 1)
			f->decided++;
		else
			f->others++;
	send_read(f, l);
}

static void (*const handlers[])(struct floor *, struct lane *,
    const redisReply *) = {
	[READ] = on_read, [CONTEXT] = on_context, [COMMIT] = on_commit,
};

/* Each lane has one command on its way; replies come in the order of sending.
 * A lane that got one sends its next: it goes to the end of the line. */
static void
run(struct floor *f)
{
	struct lane **line = calloc(f->nlanes, sizeof(struct lane *)), *l;
	uint32_t i, n = f->nlanes, at = 0;
	void *reply;

	if (line == NULL)
		die("no memory");
	f->busy = f->nlanes;
	for (i = 0; i < n; i++) {
		line[i] = &f->lanes[i];
		send_read(f, line[i]);
	}
	while (f->busy > 0) {
		l = line[at];
		at = (at + 1) % n;
		if (l->stage == IDLE)
			continue;
		if (redisGetReply(f->redis, &reply) != REDIS_OK)
			die("the connection was lost");
		handlers[l->stage](f, l, reply);
		freeReplyObject(reply);
	}
	free(line);
}

/* Start -------------------------------------------------------------------- */

static void
load_script(struct floor *f, const char *path, char *sha)
{
	char text[1 << 16];
	FILE *file = fopen(path, "r");
	redisReply *r;
	size_t n;

	if (file == NULL)
		die("a script cannot be read");
	n = fread(text, 1, sizeof(text), file);
	fclose(file);
	r = redisCommand(f->redis, "SCRIPT LOAD %b", text, n);
	if (r == NULL || r->type != REDIS_REPLY_STRING)
		die("a script cannot be loaded");
	snprintf(sha, 48, "%s", r->str);
	freeReplyObject(r);
}

int
main(int argc, char **argv)
{
	static struct floor f;

	if (argc != 6)
		die("usage: floor SOCKET PLAN CONTEXT.lua COMMIT.lua LANES");
	f.redis = redisConnectUnix(argv[1]);
	if (f.redis == NULL || f.redis->err)
		die("no Redis");
	load_plan(&f, argv[2]);
	load_script(&f, argv[3], f.context_sha);
	load_script(&f, argv[4], f.commit_sha);
	f.nlanes = (uint32_t)atoi(argv[5]);
	f.lanes = calloc(f.nlanes, sizeof(*f.lanes));
	if (f.nlanes == 0 || f.lanes == NULL)
		die("no lanes");
	puts("ready");
	fflush(stdout);
	if (getchar() == EOF) /* go */
		return 1;
	run(&f);
	printf("%llu %llu\n", (unsigned long long)f.decided,
	    (unsigned long long)f.others);
	return 0;
}
