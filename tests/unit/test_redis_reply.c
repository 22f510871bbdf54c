/* Tests of redis_reply: good bytes and bad ones, however they are cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hiredis/hiredis.h>

#include "buf.h"
#include "redis.h"
#include "redis_reply.h"

#define MAX_BYTES (1u << 20)

/* Writes a reply out so that two can be compared. */
static void
show(struct buf *b, const struct redisReply *reply)
{
	struct str s = redis_str(reply);

	switch (redis_kind(reply)) {
	case REDIS_IS_NIL:
		buf_adds(b, "nil");
		break;
	case REDIS_IS_INT:
		buf_add_int(b, redis_int(reply));
		break;
	case REDIS_IS_TEXT:
		buf_addf(b, "'%.*s'", (int)s.len, s.data);
		break;
	case REDIS_IS_ERROR:
		buf_addf(b, "!%.*s", (int)s.len, s.data);
		break;
	case REDIS_IS_LIST:
		buf_addc(b, '[');
		for (size_t i = 0; i < redis_count(reply); i++) {
			if (i > 0)
				buf_addc(b, ' ');
			show(b, redis_at(reply, i));
		}
		buf_addc(b, ']');
		break;
	}
}

static bool
show_fn(void *arg, const struct redisReply *reply)
{
	struct buf *b = arg;

	if (b->len > 0)
		buf_addc(b, ',');
	show(b, reply);
	return true;
}

/* Feeds in pieces.  0, or -1 and err; what was parsed is in b. */
static int
feed(struct buf *b, const char *bytes, size_t len, size_t piece,
    struct err *err)
{
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	int result = 0;

	for (size_t at = 0; at < len && result == 0; at += piece) {
		size_t n = len - at < piece ? len - at : piece;
		char *copy = malloc(n); /* so that a sanitizer sees its end */

		assert_non_null(copy);
		memcpy(copy, bytes + at, n);
		result = redis_parser_feed(p, copy, n, show_fn, b, err);
		free(copy);
	}
	redis_parser_free(p);
	return result;
}

static const size_t pieces[] = { 1, 2, 3, 7, 64, 1460, 16383, 16384, 1u << 30 };
#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

static void
replies_are_the_same_however_they_are_cut(void **state)
{
	static const struct {
		const char *bytes, *want;
	} cases[] = {
		{ "+OK\r\n", "'OK'" },
		{ "+\r\n", "''" },
		{ "-ERR no\r\n", "!ERR no" },
		{ ":0\r\n:-1\r\n:9223372036854775807\r\n",
		    "0,-1,9223372036854775807" },
		{ "$-1\r\n*-1\r\n", "nil,nil" },
		{ "$0\r\n\r\n$3\r\na\r\n\r\n", "'','a\r\n'" },
		{ "*0\r\n*1\r\n*0\r\n", "[],[[]]" },
		{ "*2\r\n$1\r\na\r\n*2\r\n:1\r\n*1\r\n-E x\r\n+x\r\n",
		    "['a' [1 [!E x]]],'x'" },
		{ "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:7\r\n",
		    "[[[[[[[7]]]]]]]" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (size_t k = 0; k < PIECES; k++) {
			struct buf b = { 0 };
			struct err err = { "" };

			assert_int_equal(feed(&b, cases[i].bytes,
			    strlen(cases[i].bytes), pieces[k], &err), 0);
			assert_string_equal(buf_cstr(&b), cases[i].want);
			buf_clear(&b);
		}
}

static void
large_replies_are_the_same_however_they_are_cut(void **state)
{
	struct buf in = { 0 }, want = { 0 };

	(void)state;
	for (int i = 0; i < 3000; i++) {
		buf_addf(&in, "*2\r\n:%d\r\n$%d\r\n%0*d\r\n", i, i % 90 + 10,
		    i % 90 + 10, i);
		buf_addf(&want, "%s[%d '%0*d']", i > 0 ? "," : "", i,
		    i % 90 + 10, i);
	}
	for (size_t k = 0; k < PIECES; k++) {
		struct buf b = { 0 };
		struct err err = { "" };

		assert_int_equal(feed(&b, in.data, in.len, pieces[k], &err), 0);
		assert_string_equal(buf_cstr(&b), buf_cstr(&want));
		buf_clear(&b);
	}
	buf_clear(&in);
	buf_clear(&want);
}

static void
every_hostile_reply_is_refused_however_it_is_cut(void **state)
{
	static const struct {
		const char *bytes, *says;
	} cases[] = {
		{ "hello\r\n", "no reply" },
		{ "HTTP/1.1 400 Bad Request\r\n\r\n", "no reply" },
		{ "\x15\x03\x01\x00\x02\x02\x46", "no reply" },
		{ "\r\n", "no reply" },
		{ ":1x\r\n", "no reply" },
		{ ":\r\n", "no reply" },
		{ ":9223372036854775808\r\n", "no reply" },
		{ "$-2\r\n", "no reply" },
		{ "$x\r\n", "no reply" },
		{ "$9223372036854775808\r\n", "no reply" },
		{ "$9223372036854775807\r\n", "too long" },
		{ "$1048577\r\n", "too long" },
		{ "$3\r\nabcde+OK\r\n", "without its end" },
		{ "$3\r\nabc\n\r+OK\r\n", "without its end" },
		{ "$3\r\nabc\rx+OK\r\n", "without its end" },
		{ "$3\r\nabcx\n+OK\r\n", "without its end" },
		{ "*-2\r\n", "no reply" },
		{ "*9223372036854775807\r\n", "no reply" },
		{ "*2147483648\r\n", "no reply" },
		{ "*2147483647\r\n", "too long" },
		{ "*1048577\r\n", "too long" },
		{ "*2\r\n*1048575\r\n", "too long" }, /* together too many */
		{ "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:7\r\n",
		    "nested" },
		{ "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*0\r\n",
		    "nested" },
		{ "*2\r\n:1\r\nx\r\n", "no reply" },
		{ "*1\r\n$-2\r\n", "no reply" },
		{ ">2\r\n+a\r\n+b\r\n", "no reply" },
		{ "%1\r\n+a\r\n+b\r\n", "no reply" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (size_t k = 0; k < PIECES; k++) {
			struct buf b = { 0 };
			struct err err = { "" };

			if (feed(&b, cases[i].bytes, strlen(cases[i].bytes),
			    pieces[k], &err) == 0)
				fail_msg("taken: %s", cases[i].bytes);
			if (strstr(err.text, cases[i].says) == NULL)
				fail_msg("%s: %s", cases[i].bytes, err.text);
			assert_int_equal(b.len, 0);
			buf_clear(&b);
		}
}

static void
a_line_without_an_end_is_refused_early(void **state)
{
	static const char *const starts[] = {
		"+", "-", ":", "$", "*", "*1\r\n+"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		struct redis_parser *p = redis_parser_new(MAX_BYTES);
		struct err err = { "" };
		struct buf b = { 0 };
		char piece[4096];
		size_t fed = 0;

		memset(piece, '1', sizeof(piece));
		assert_int_equal(redis_parser_feed(p, starts[i],
		    strlen(starts[i]), show_fn, &b, &err), 0);
		while (redis_parser_feed(p, piece, sizeof(piece), show_fn, &b,
		    &err) == 0) {
			fed += sizeof(piece);
			assert_true(fed <= REDIS_REPLY_LINE_BYTES);
		}
		assert_non_null(strstr(err.text, "without an end"));
		assert_int_equal(b.len, 0);
		redis_parser_free(p);
	}
}

static void
a_reply_of_small_parts_that_is_too_large_is_refused(void **state)
{
	static const char part[] = "$1000\r\n%01000d\r\n";
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	struct err err = { "" };
	struct buf b = { 0 }, out = { 0 };
	size_t fed = 0;

	(void)state;
	buf_adds(&b, "*100000\r\n");
	while (redis_parser_feed(p, b.data, b.len, show_fn, &out, &err) == 0) {
		fed += b.len;
		assert_true(fed <= MAX_BYTES);
		buf_reset(&b);
		buf_addf(&b, part, 0);
	}
	assert_non_null(strstr(err.text, "too large"));
	buf_clear(&b);
	redis_parser_free(p);
}

static void
many_replies_may_exceed_what_one_may_not(void **state)
{
	struct redis_parser *p = redis_parser_new(64);
	struct err err = { "" };
	struct buf b = { 0 }, out = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_adds(&b, "$20\r\n01234567890123456789\r\n");
	assert_int_equal(redis_parser_feed(p, b.data, b.len, show_fn, &out,
	    &err), 0);
	assert_int_equal(out.len, 1000 * 23 - 1);
	buf_clear(&b);
	buf_clear(&out);
	redis_parser_free(p);
}

static bool
count_fn(void *arg, const struct redisReply *reply)
{
	(void)reply;
	++*(int *)arg;
	return true;
}

static void
many_lists_may_exceed_what_one_may_not(void **state)
{
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	struct err err = { "" };
	struct buf b = { 0 };
	int n = 0;

	(void)state;
	buf_adds(&b, "*300000\r\n");
	for (int i = 0; i < 300000; i++)
		buf_adds(&b, "+\r\n");
	for (int i = 0; i < 4; i++)
		assert_int_equal(redis_parser_feed(p, b.data, b.len, count_fn,
		    &n, &err), 0);
	assert_int_equal(n, 4);
	buf_clear(&b);
	redis_parser_free(p);
}

static bool
once_fn(void *arg, const struct redisReply *reply)
{
	(void)reply;
	++*(int *)arg;
	return false;
}

static void
no_more_replies_come_after_one_said_stop(void **state)
{
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	struct err err = { "" };
	int n = 0;

	(void)state;
	assert_int_equal(redis_parser_feed(p, "+a\r\n+b\r\n", 8, once_fn, &n,
	    &err), 0);
	assert_int_equal(n, 1);
	redis_parser_free(p);
}

static bool
trouble_fn(void *arg, const struct redisReply *reply)
{
	*(enum redis_trouble *)arg = redis_trouble(reply);
	return true;
}

static void
the_first_word_of_an_error_says_what_it_means(void **state)
{
	static const struct {
		const char *bytes;
		enum redis_trouble want;
	} cases[] = {
		{ "+OK\r\n", REDIS_FINE },
		{ "+READONLY\r\n", REDIS_FINE },
		{ "$4\r\nBUSY\r\n", REDIS_FINE },
		{ "-NOSCRIPT No matching script.\r\n", REDIS_NOSCRIPT },
		{ "-LOADING Redis is loading\r\n", REDIS_WAIT },
		{ "-BUSY Redis is busy\r\n", REDIS_WAIT },
		{ "-OOM command not allowed\r\n", REDIS_WAIT },
		{ "-MISCONF errors\r\n", REDIS_WAIT },
		{ "-NOREPLICAS Not enough\r\n", REDIS_WAIT },
		{ "-CLUSTERDOWN\r\n", REDIS_WAIT },
		{ "-TRYAGAIN x\r\n", REDIS_WAIT },
		{ "-MASTERDOWN x\r\n", REDIS_WAIT },
		{ "-READONLY x\r\n", REDIS_ELSEWHERE },
		{ "-MOVED 3999 127.0.0.1:6381\r\n", REDIS_ELSEWHERE },
		{ "-ASK 3999 127.0.0.1:6381\r\n", REDIS_ELSEWHERE },
		{ "-UNBLOCKED x\r\n", REDIS_ELSEWHERE },
		{ "-NOGROUP x\r\n", REDIS_NOGROUP },
		{ "-NOAUTH x\r\n", REDIS_DENIED },
		{ "-WRONGPASS x\r\n", REDIS_DENIED },
		{ "-NOPERM x\r\n", REDIS_DENIED },
		{ "-ERR x\r\n", REDIS_ERROR },
		{ "-BUSYGROUP x\r\n", REDIS_ERROR },
		{ "-BUSYx\r\n", REDIS_ERROR },
		{ "-oom x\r\n", REDIS_ERROR },
		{ "-EXECABORT x\r\n", REDIS_ERROR },
		{ "-WRONGTYPE x\r\n", REDIS_ERROR },
		{ "-\r\n", REDIS_ERROR },
		{ "- BUSY\r\n", REDIS_ERROR },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct redis_parser *p = redis_parser_new(MAX_BYTES);
		enum redis_trouble got = REDIS_FINE;
		struct err err = { "" };

		assert_int_equal(redis_parser_feed(p, cases[i].bytes,
		    strlen(cases[i].bytes), trouble_fn, &got, &err), 0);
		if (got != cases[i].want)
			fail_msg("%s: %d", cases[i].bytes, (int)got);
		redis_parser_free(p);
	}
	assert_int_equal(redis_trouble(NULL), REDIS_FINE);
}

static bool
copy_fn(void *arg, const struct redisReply *reply)
{
	*(struct redisReply **)arg = redis_reply_copy(reply);
	return true;
}

static void
a_copy_outlives_its_reply(void **state)
{
	static const char bytes[] =
	    "*4\r\n$2\r\nab\r\n*1\r\n:5\r\n$-1\r\n-E\r\n";
	struct redis_parser *p = redis_parser_new(MAX_BYTES);
	struct redisReply *copy = NULL;
	struct err err = { "" };
	struct buf b = { 0 };

	(void)state;
	assert_int_equal(redis_parser_feed(p, bytes, sizeof(bytes) - 1, copy_fn,
	    &copy, &err), 0);
	redis_parser_free(p);
	show(&b, copy);
	assert_string_equal(buf_cstr(&b), "['ab' [5] nil !E]");
	buf_clear(&b);
	redis_reply_free(copy);
}

static void
a_question_of_the_wrong_kind_has_an_empty_answer(void **state)
{
	struct redisReply number = { .type = REDIS_REPLY_INTEGER,
		.integer = 5 };
	struct redisReply strange = { .type = 99, .str = NULL };

	(void)state;
	assert_int_equal(redis_str(&number).len, 0);
	assert_int_equal(redis_count(&number), 0);
	assert_null(redis_at(&number, 0));
	assert_int_equal(redis_int(NULL), 0);
	assert_null(redis_at(NULL, 3));
	assert_int_equal(redis_error_word(NULL).len, 0);
	assert_int_equal(redis_kind(&strange), REDIS_IS_NIL);
	redis_reply_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(replies_are_the_same_however_they_are_cut),
		cmocka_unit_test(
		    large_replies_are_the_same_however_they_are_cut),
		cmocka_unit_test(
		    every_hostile_reply_is_refused_however_it_is_cut),
		cmocka_unit_test(a_line_without_an_end_is_refused_early),
		cmocka_unit_test(
		    a_reply_of_small_parts_that_is_too_large_is_refused),
		cmocka_unit_test(many_replies_may_exceed_what_one_may_not),
		cmocka_unit_test(many_lists_may_exceed_what_one_may_not),
		cmocka_unit_test(no_more_replies_come_after_one_said_stop),
		cmocka_unit_test(the_first_word_of_an_error_says_what_it_means),
		cmocka_unit_test(a_copy_outlives_its_reply),
		cmocka_unit_test(
		    a_question_of_the_wrong_kind_has_an_empty_answer),
	};

	return cmocka_run_group_tests_name("redis_reply", tests, NULL, NULL);
}
