/*
 * redis_reply: a peer's bytes to replies, and what a reply says.  The only
 * file that sees hiredis; it knows no socket.
 *
 * The bounds are set where hiredis is about to take memory: its functions that
 * build a list or a string are wrapped.  So they hold however the bytes are
 * cut into pieces.
 */
#include "redis_reply.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <hiredis/hiredis.h>

#include "log.h"
#include "mem.h"
#include "redis.h"

#define SLICE_BYTES (64u << 10)  /* hiredis is quadratic in a large one */
#define SPARE_BYTES (256u << 10) /* kept from one reply to the next */
#define SCORE_MAX 9e15           /* below 2^53 */
#define HEAD_BYTES 24            /* "9223372036854775807\r\n" fits */

/* hiredis 1.0 made the stack of tasks growable, and counts in size_t. */
#if HIREDIS_MAJOR >= 1
#define TASK(reader) ((reader)->task[(reader)->ridx])
typedef size_t elements_t;
#else
#define TASK(reader) (&(reader)->rstack[(reader)->ridx])
typedef int elements_t;
#endif

struct redis_parser {
	redisReader *reader;
	redisReplyObjectFunctions fns;            /* the wrapped ones */
	const redisReplyObjectFunctions *plain;   /* hiredis's own */
	size_t max_bytes;
	size_t bytes;       /* of the reply that is under way */
	size_t elements;    /* announced in it */
	const char *refused; /* why a wrapper returned NULL */
};

static int
task_depth(const redisReadTask *task)
{
	int depth = 1;

	while ((task = task->parent) != NULL)
		depth++;
	return depth;
}

static void *
create_list(const redisReadTask *task, elements_t n)
{
	struct redis_parser *p = task->privdata;

	p->elements += (size_t)n;
	if ((size_t)n > REDIS_REPLY_ELEMENTS ||
	    p->elements > REDIS_REPLY_ELEMENTS)
		p->refused = "announced a list that is too long";
	else if (task_depth(task) > REDIS_REPLY_DEPTH)
		p->refused = "sent lists nested too deeply";
	if (p->refused != NULL)
		return NULL;
	return p->plain->createArray(task, n);
}

static void *
create_text(const redisReadTask *task, char *text, size_t len)
{
	struct redis_parser *p = task->privdata;

	/* hiredis steps over these two without a look */
	if (task->type == REDIS_REPLY_STRING &&
	    (text[len] != '\r' || text[len + 1] != '\n')) {
		p->refused = "sent a string without its end";
		return NULL;
	}
	return p->plain->createString(task, text, len);
}

struct redis_parser *
redis_parser_new(size_t max_bytes)
{
	struct redis_parser *p = mem_alloc(sizeof(*p));

	p->reader = redisReaderCreate();
	if (p->reader == NULL)
		fatal("no memory for a parser of replies");
	p->plain = p->reader->fn;
	p->fns = *p->plain;
	p->fns.createArray = create_list;
	p->fns.createString = create_text;
	p->reader->fn = &p->fns;
	p->reader->maxbuf = SPARE_BYTES;
	p->reader->privdata = p;
	p->max_bytes = max_bytes;
	return p;
}

void
redis_parser_free(struct redis_parser *p)
{
	if (p == NULL)
		return;
	redisReaderFree(p->reader);
	free(p);
}

/* The length that the head of a string announces, or -1 while the head is not
 * all there. */
static long long
announced(const char *rest, size_t len)
{
	char head[HEAD_BYTES + 1] = "";
	size_t n = len < HEAD_BYTES ? len : HEAD_BYTES;
	const char *end = memchr(rest, '\n', n);

	if (end == NULL)
		return -1;
	memcpy(head, rest, (size_t)(end - rest));
	return strtoll(head, NULL, 10);
}

/* Looks at an incomplete reply: can it become one that is allowed? */
static int
check_rest(struct redis_parser *p, struct err *err)
{
	const redisReader *reader = p->reader;
	size_t len = reader->len - reader->pos;
	const char *rest = reader->buf + reader->pos;
	long long n = -1;

	if (p->bytes > p->max_bytes)
		return err_set(err, "sent a reply that is too large");
	if (len == 0 || reader->ridx < 0)
		return 0;
	if (TASK(reader)->type == REDIS_REPLY_STRING)
		n = announced(rest, len);
	if (n > 0 && (unsigned long long)n > p->max_bytes)
		return err_set(err, "announced a string that is too long");
	if (n < 0 && len > REDIS_REPLY_LINE_BYTES)
		return err_set(err, "sent a line without an end");
	return 0;
}

static int
feed_slice(struct redis_parser *p, const char *data, size_t len,
    redis_parsed_fn *fn, void *arg, bool *wanted, struct err *err)
{
	redisReader *reader = p->reader;
	void *reply = NULL;

	p->bytes += len;
	if (redisReaderFeed(reader, data, len) != REDIS_OK)
		return err_set(err, "sent what is no reply of Redis");
	for (;;) {
		if (redisReaderGetReply(reader, &reply) != REDIS_OK)
			return err_set(err, "%s", p->refused != NULL ?
			    p->refused : "sent what is no reply of Redis");
		if (reply == NULL)
			return check_rest(p, err);
		p->bytes = reader->len - reader->pos;
		p->elements = 0;
		*wanted = fn(arg, reply);
		freeReplyObject(reply);
		if (!*wanted)
			return 0;
	}
}

int
redis_parser_feed(struct redis_parser *p, const char *data, size_t len,
    redis_parsed_fn *fn, void *arg, struct err *err)
{
	bool wanted = true;

	while (len > 0 && wanted) {
		size_t n = len < SLICE_BYTES ? len : SLICE_BYTES;

		if (feed_slice(p, data, n, fn, arg, &wanted, err) < 0)
			return -1;
		data += n;
		len -= n;
	}
	return 0;
}

enum redis_kind
redis_kind(const struct redisReply *reply)
{
	static const enum redis_kind kinds[] = {
		[REDIS_REPLY_STRING] = REDIS_IS_TEXT,
		[REDIS_REPLY_ARRAY] = REDIS_IS_LIST,
		[REDIS_REPLY_INTEGER] = REDIS_IS_INT,
		[REDIS_REPLY_NIL] = REDIS_IS_NIL,
		[REDIS_REPLY_STATUS] = REDIS_IS_TEXT,
		[REDIS_REPLY_ERROR] = REDIS_IS_ERROR,
	};

	if (reply == NULL || reply->type < 0 ||
	    (size_t)reply->type >= sizeof(kinds) / sizeof(kinds[0]))
		return REDIS_IS_NIL;
	return kinds[reply->type];
}

struct str
redis_str(const struct redisReply *reply)
{
	enum redis_kind kind = redis_kind(reply);

	if (kind != REDIS_IS_TEXT && kind != REDIS_IS_ERROR)
		return STR("");
	return (struct str){ reply->str, reply->len };
}

int64_t
redis_int(const struct redisReply *reply)
{
	return redis_kind(reply) == REDIS_IS_INT ? reply->integer : 0;
}

int64_t
redis_score(const struct redisReply *reply, int64_t none)
{
	double n;

	if (redis_kind(reply) != REDIS_IS_TEXT || redis_str(reply).len == 0)
		return none;
	n = strtod(redis_str(reply).data, NULL);
	return fabs(n) < SCORE_MAX ? (int64_t)n : none;
}

size_t
redis_count(const struct redisReply *reply)
{
	return redis_kind(reply) == REDIS_IS_LIST ? reply->elements : 0;
}

const struct redisReply *
redis_at(const struct redisReply *reply, size_t i)
{
	return i < redis_count(reply) ? reply->element[i] : NULL;
}

struct redisReply *
redis_reply_copy(const struct redisReply *reply)
{
	struct redisReply *copy = mem_alloc(sizeof(*copy));

	*copy = *reply;
	if (reply->str != NULL)
		copy->str = mem_strndup(reply->str, reply->len);
	if (reply->element == NULL)
		return copy;
	copy->element = mem_alloc(reply->elements * sizeof(*copy->element));
	for (size_t i = 0; i < reply->elements; i++)
		copy->element[i] = redis_reply_copy(reply->element[i]);
	return copy;
}

void
redis_reply_free(struct redisReply *reply)
{
	if (reply != NULL)
		freeReplyObject(reply);
}

struct str
redis_error_word(const struct redisReply *reply)
{
	struct str s = redis_str(reply);
	size_t n = 0;

	if (redis_kind(reply) != REDIS_IS_ERROR)
		return STR("");
	while (n < s.len && n < 24 && s.data[n] >= 'A' && s.data[n] <= 'Z')
		n++;
	if (n < s.len && s.data[n] != ' ')
		return STR("ERR");
	return (struct str){ s.data, n };
}

enum redis_trouble
redis_trouble(const struct redisReply *reply)
{
	static const struct {
		const char *word;
		enum redis_trouble trouble;
	} table[] = {
		{ "NOSCRIPT", REDIS_NOSCRIPT },
		{ "LOADING", REDIS_WAIT },
		{ "BUSY", REDIS_WAIT },
		{ "OOM", REDIS_WAIT },
		{ "MISCONF", REDIS_WAIT },
		{ "NOREPLICAS", REDIS_WAIT },
		{ "CLUSTERDOWN", REDIS_WAIT },
		{ "TRYAGAIN", REDIS_WAIT },
		{ "MASTERDOWN", REDIS_WAIT },
		{ "READONLY", REDIS_ELSEWHERE },
		{ "MOVED", REDIS_ELSEWHERE },
		{ "ASK", REDIS_ELSEWHERE },
		{ "UNBLOCKED", REDIS_ELSEWHERE },
		{ "NOGROUP", REDIS_NOGROUP },
		{ "NOAUTH", REDIS_DENIED },
		{ "WRONGPASS", REDIS_DENIED },
		{ "NOPERM", REDIS_DENIED },
	};
	struct str word = redis_error_word(reply);

	if (redis_kind(reply) != REDIS_IS_ERROR)
		return REDIS_FINE;
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (str_is(word, table[i].word))
			return table[i].trouble;
	return REDIS_ERROR;
}
