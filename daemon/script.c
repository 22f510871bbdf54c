/*
 * script: runs the Redis-side scripts.  It knows their texts, and nothing of
 * what they do.
 */
#include "script.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"
#include "scripts.h"

static const char *const texts[SCRIPT__MAX] = {
	[SCRIPT_COMMIT] = script_commit,
	[SCRIPT_MOVE] = script_move,
	[SCRIPT_DUE] = script_due,
	[SCRIPT_TRIM] = script_trim,
	[SCRIPT_KEEP] = script_keep,
	[SCRIPT_JOIN] = script_join,
	[SCRIPT_LEAVE] = script_leave,
	[SCRIPT_BURY] = script_bury,
};

/* A call under way; sent whole when words[1] is the text. */
struct call {
	struct scripts *scripts;
	enum script which;
	struct redis *redis;
	redis_reply_fn *fn;
	void *arg;
	char nkeys[24];
	size_t argc;          /* of words, command and script included */
	struct str words[];
};

void
scripts_init(struct scripts *s)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	unsigned int n, i;
	int which;

	*s = (struct scripts){ 0 };
	for (which = 0; which < SCRIPT__MAX; which++) {
		/* Redis names a script by SHA-1; nothing is secured by it */
		if (EVP_Digest(texts[which], strlen(texts[which]), sum, &n,
		    EVP_sha1(), NULL) != 1 || n != 20)
			fatal("libcrypto has no SHA-1");
		for (i = 0; i < n; i++)
			snprintf(s->sha[which] + 2 * i, 3, "%02x", sum[i]);
	}
}

static void
name(struct call *c)
{
	if (c->scripts->is_known[c->which]) {
		c->words[0] = (struct str)STR("EVALSHA");
		c->words[1] = str_of(c->scripts->sha[c->which]);
	} else {
		c->words[0] = (struct str)STR("EVAL");
		c->words[1] = str_of(texts[c->which]);
	}
}

static void
reply_cb(void *arg, const struct redisReply *reply)
{
	struct call *c = arg;
	bool *is_known = &c->scripts->is_known[c->which];

	if (reply != NULL && redis_trouble(reply) == REDIS_NOSCRIPT &&
	    str_is(c->words[0], "EVALSHA")) {
		c->scripts->unknown++;
		*is_known = false;
		name(c);
		if (redis_send(c->redis, reply_cb, c, c->argc, c->words) == 0)
			return;
		reply = NULL;
	}
	if (reply != NULL && redis_trouble(reply) == REDIS_FINE)
		*is_known = true;
	c->fn(c->arg, reply);
	free(c);
}

void
scripts_forget(struct scripts *s)
{
	memset(s->is_known, 0, sizeof(s->is_known));
}

int
script_run(struct scripts *s, enum script which, struct redis *r, size_t nkeys,
    size_t argc, const struct str *argv, redis_reply_fn *fn, void *arg)
{
	struct call *c = mem_alloc(sizeof(*c) + (argc + 3) * sizeof(*argv));

	c->scripts = s;
	c->which = which;
	c->redis = r;
	c->fn = fn;
	c->arg = arg;
	snprintf(c->nkeys, sizeof(c->nkeys), "%zu", nkeys);
	c->argc = argc + 3;
	name(c);
	c->words[2] = str_of(c->nkeys);
	memcpy(c->words + 3, argv, argc * sizeof(*argv));
	if (redis_send(r, reply_cb, c, c->argc, c->words) == -1) {
		free(c);
		return -1;
	}
	return 0;
}
