/*
 * floor: the least that a client costs which has Redis do the same: it sends
 * the commands and scripts that triaged sent, with arguments of the same bytes,
 * and decides nothing.
 *
 *   floor SOCKET PLAN COMMIT.lua LANES
 *
 * The plan says what was sent for each event (plan.py records it).  Stream ids
 * and tokens are the live ones.  It knows no complaint, no rule and no engine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "floor.h"

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
	struct key *k;

	if (r->type != REDIS_REPLY_ARRAY)
		die("what was read is no list");
	if (l->ngot > 0) { /* behind the time */
		k = l->asked[l->ngot - 1];
		take_token(&f->tokens[k->number], r, k->nfields == 0);
	}
	if (l->ngot++ == l->nasked)
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

/* Each lane has one command on its way, or those that read; replies come in the
 * order of sending.  A lane that got all sends its next: it goes to the end of
 * the line. */
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
		if (l->stage != CONTEXT || l->ngot == l->nasked)
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

	if (argc != 5)
		die("usage: floor SOCKET PLAN COMMIT.lua LANES");
	f.redis = redisConnectUnix(argv[1]);
	if (f.redis == NULL || f.redis->err)
		die("no Redis");
	plan_load(&f.plan, argv[2]);
	f.tokens = calloc(f.plan.nkeys + 1, sizeof(*f.tokens));
	if (f.tokens == NULL)
		die("no memory");
	load_script(&f, argv[3], f.commit_sha);
	f.nlanes = (uint32_t)atoi(argv[4]);
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
