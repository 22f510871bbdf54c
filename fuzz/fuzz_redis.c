/*
 * Fuzzes the replies of a peer: whatever the bytes and however they are cut,
 * the parser neither crashes nor takes much memory, and the same bytes give
 * the same replies.  The first byte says how the rest is cut.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "redis.h"
#include "redis_reply.h"

#define MAX_BYTES (1u << 20)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

/* What came out, in one number. */
struct outcome {
	uint64_t hash, replies;
	int result;
};

static void
mix(struct outcome *o, const void *data, size_t len)
{
	const uint8_t *p = data;

	for (size_t i = 0; i < len; i++)
		o->hash = (o->hash ^ p[i]) * 0x100000001b3u;
}

static void
mix_reply(struct outcome *o, const struct redisReply *reply)
{
	enum redis_kind kind = redis_kind(reply);
	int64_t n = redis_int(reply);
	size_t count = redis_count(reply);
	struct str s = redis_str(reply);

	mix(o, &kind, sizeof(kind));
	mix(o, &n, sizeof(n));
	mix(o, &count, sizeof(count));
	mix(o, s.data, s.len);
	for (size_t i = 0; i < count; i++)
		mix_reply(o, redis_at(reply, i));
}

static bool
reply_fn(void *arg, const struct redisReply *reply)
{
	struct outcome *o = arg;
	struct str word = redis_error_word(reply);
	struct redisReply *copy = redis_reply_copy(reply);
	enum redis_trouble trouble = redis_trouble(reply);

	if ((trouble != REDIS_FINE) != (redis_kind(reply) == REDIS_IS_ERROR))
		abort();
	mix(o, word.data, word.len);
	mix_reply(o, copy);
	redis_reply_free(copy);
	o->replies++;
	return true;
}

static struct outcome
run(const uint8_t *data, size_t len, size_t piece)
{
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	struct outcome o = { 0 };
	struct err err = { "" };

	while (len > 0 && o.result == 0) {
		size_t n = len < piece ? len : piece;
		char *copy = malloc(n); /* so that a read past it is seen */

		if (copy == NULL)
			abort();
		memcpy(copy, data, n);
		o.result = redis_parser_feed(p, copy, n, reply_fn, &o, &err);
		free(copy);
		data += n;
		len -= n;
	}
	if ((o.result == 0) != (err.text[0] == '\0'))
		abort();
	redis_parser_free(p);
	return o;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct outcome whole, cut;

	/* beyond this, when a limit is noticed depends on the cut */
	if (len < 1 || len > (32u << 10))
		return 0;
	whole = run(data + 1, len - 1, len);
	cut = run(data + 1, len - 1, 1 + data[0] % 17u);
	if (whole.hash != cut.hash || whole.replies != cut.replies ||
	    whole.result != cut.result)
		abort();
	return 0;
}
