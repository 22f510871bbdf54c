/*
 * Tests of complaint: what is taken, what is refused and in which words, what
 * makes two bodies the same.  Refused inputs as files are in tests/bad.
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "../../daemon/engine/complaint_parts.h"
#include "buf.h"
#include "complaint.h"
#include "utf8.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char sample[] =
    "{\"id\":\"e-81\",\"kind\":\"complaint\",\"case\":\"c-17\","
    "\"channel\":\"phone\",\"at\":\"2026-11-21T10:00:00+08:00\","
    "\"lang\":\"zh\",\"subject\":\"电饭煲跳闸\",\"text\":\"第三次了,请退款\\n"
    "\\u9000 \\ud83d\\ude21\",\"customer\":{\"id\":\"u-9\",\"tier\":\"gold\"},"
    "\"product\":{\"name\":\"cooker-x\",\"lot\":\"L7\"},\"demand\":{\"remedy\":"
    "\"refund\",\"amount\":499.5,\"currency\":\"CNY\"},\"place\":\"杭州\","
    "\"first_receiver\":\"前台\",\"attrs\":{\"visits\":[1,-2.5e1,true,null]}}";

static int
parse(struct complaint *c, const char *json, struct refused *why)
{
	return complaint_parse(c, str_of(json), &complaint_default_limits, why);
}

static void
take(struct complaint *c, const char *json)
{
	struct refused why;

	if (parse(c, json, &why) < 0)
		fail_msg("%s: %s (%s)", json, refusal_words[why.reason],
		    why.detail);
}

static void
assert_refused_in(struct str bytes, enum refusal reason, const char *detail)
{
	struct complaint c;
	struct refused why;

	assert_int_equal(complaint_parse(&c, bytes, &complaint_default_limits,
	    &why), -1);
	assert_string_equal(refusal_words[why.reason], refusal_words[reason]);
	if (detail != NULL)
		assert_string_equal(why.detail, detail);
}

static void
assert_str(struct str s, const char *expected)
{
	assert_int_equal(s.len, strlen(expected));
	assert_memory_equal(s.data, expected, s.len);
}

/* What is taken */

static void
every_field_is_read(void **state)
{
	char *bytes = strdup(sample);
	struct complaint c;
	struct refused why;

	(void)state;
	assert_int_equal(parse(&c, bytes, &why), 0);
	memset(bytes, 'x', strlen(bytes)); /* nothing may point into it */
	free(bytes);
	assert_string_equal(c.kind->name, "complaint");
	assert_str(c.id, "e-81");
	assert_str(c.case_id, "c-17");
	assert_str(c.channel, "phone");
	assert_str(c.lang, "zh");
	assert_str(c.customer, "u-9");
	assert_str(c.subject, "电饭煲跳闸");
	assert_str(c.text, "第三次了,请退款\n退 😡");
	assert_true(c.has_at);
	assert_int_equal(c.at_ms, INT64_C(1795226400000));
	assert_int_equal(strlen(c.hash), COMPLAINT_HASH_CHARS);
	complaint_clear(&c);
}

static void
the_least_event_gets_its_defaults(void **state)
{
	struct complaint c;

	(void)state;
	take(&c, " {\"subject\":\"x\",\"id\":\"e\"} \r\n\t");
	assert_string_equal(c.kind->name, "complaint");
	assert_str(c.case_id, "e");
	assert_str(c.channel, "");
	assert_str(c.customer, "");
	assert_str(c.text, "");
	assert_false(c.has_at);
	complaint_clear(&c);
}

static void
null_in_an_optional_field_is_as_good_as_missing(void **state)
{
	static const char *const names[] = { "kind", "case", "channel", "at",
		"lang", "subject", "customer", "product", "demand", "place",
		"first_receiver", "attrs" };
	struct complaint c;
	char json[128];

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		snprintf(json, sizeof(json),
		    "{\"id\":\"e\",\"text\":\"x\",\"%s\":null}", names[i]);
		take(&c, json);
		assert_str(c.case_id, "e");
		assert_false(c.has_at);
		complaint_clear(&c);
	}
	take(&c, "{\"id\":\"e\",\"text\":\"x\",\"customer\":{\"id\":null,"
	    "\"tier\":null},\"demand\":{\"amount\":null}}");
	assert_str(c.customer, "");
	complaint_clear(&c);
}

static void
a_message_names_its_case(void **state)
{
	struct complaint c;

	(void)state;
	take(&c, "{\"id\":\"m\",\"kind\":\"message\",\"case\":\"c\","
	    "\"text\":\"any news?\"}");
	assert_string_equal(c.kind->name, "message");
	assert_true(c.kind->needs_case);
	assert_str(c.case_id, "c");
	complaint_clear(&c);
}

static void
odd_but_valid_events_are_taken(void **state)
{
	static const char *const bodies[] = {
		"\"n\":9007199254740992", "\"n\":-9007199254740992",
		"\"n\":-0", "\"n\":1e-400", "\"n\":9007199254740992.0",
		"\"n\":0.1e1,\"m\":1E+2", "\"\":1", "\"a.b\":{\"\":[]}",
		"\"unknown\":[[],{},\"\",null,false]", "\"Text\":5",
		"\"at\":0", "\"at\":253402300799999", "\"channel\":\"\"",
		"\"attrs\":{\"customer\":{\"id\":7}}", "\"x\":\"\\u005c\\/\"",
		"\"x\":\"\\\\u0000\"", "\"x\":\"\\u2028\xf4\x8f\xbf\xbf\"",
		"\"id2\":\"../*{a}\\\"\"", "\"attrs\":{}", "\"place\":\"\"",
	};
	struct complaint c;
	char json[256];

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		snprintf(json, sizeof(json), "{\"id\":\"e\",\"text\":\"x\",%s}",
		    bodies[i]);
		take(&c, json);
		complaint_clear(&c);
	}
}

static void
ids_of_128_bytes_with_anything_printable_are_taken(void **state)
{
	struct complaint c;
	char id[129], json[256];

	(void)state;
	memset(id, '*', 128);
	memcpy(id, "{../c}:单号 한국 %s?[a]", strlen("{../c}:单号 한국 %s?[a]"));
	id[128] = '\0';
	snprintf(json, sizeof(json), "{\"id\":\"%s\",\"text\":\"x\"}", id);
	take(&c, json);
	assert_str(c.id, id);
	complaint_clear(&c);
}

/* Limits: the last that is allowed, the first that is not */

static struct str
padded(struct buf *b, const char *before, const char *unit, size_t times,
    const char *after)
{
	buf_reset(b);
	buf_adds(b, before);
	for (size_t i = 0; i < times; i++)
		buf_adds(b, unit);
	buf_adds(b, after);
	return (struct str){ b->data, b->len };
}

static void
assert_taken(struct str bytes)
{
	struct complaint c;
	struct refused why;

	if (complaint_parse(&c, bytes, &complaint_default_limits, &why) < 0)
		fail_msg("%s: %s", refusal_words[why.reason], why.detail);
	complaint_clear(&c);
}

static void
an_event_may_have_256_kib(void **state)
{
	const char *head = "{\"id\":\"e\",\"text\":\"x\",\"pad\":\"";
	size_t room = (256 << 10) - strlen(head) - 2;
	struct buf b = { 0 };

	(void)state;
	assert_taken(padded(&b, head, "p", room, "\"}"));
	assert_refused_in(padded(&b, head, "p", room + 1, "\"}"),
	    REFUSAL_TOO_LARGE,
	    "the event has 262145 bytes, at most 262144 are allowed");
	assert_refused_in(padded(&b, "", "[", 8 << 20, ""), REFUSAL_TOO_LARGE,
	    NULL);
	buf_clear(&b);
}

static void
subject_and_text_may_have_64_kib_together(void **state)
{
	const char *head = "{\"id\":\"e\",\"subject\":\"七\",\"text\":\"";
	size_t room = (64 << 10) - strlen("七");
	struct buf b = { 0 };

	(void)state;
	assert_taken(padded(&b, head, "t", room, "\"}"));
	/* counted without escapes: what rules have to read */
	assert_taken(padded(&b, head, "\\n", room, "\"}"));
	assert_refused_in(padded(&b, head, "t", room + 1, "\"}"),
	    REFUSAL_TEXT_TOO_LARGE, "subject and text have 65537 bytes, at "
	    "most 65536 are allowed");
	buf_clear(&b);
}

static void
an_event_may_be_16_levels_deep(void **state)
{
	struct buf b = { 0 };

	(void)state;
	padded(&b, "{\"id\":\"e\",\"text\":\"[[[[[[[[[[[[[[[[[[\",\"a\":",
	    "[", 15, "");
	for (int i = 0; i < 15; i++)
		buf_adds(&b, "]");
	buf_adds(&b, "}");
	assert_taken((struct str){ b.data, b.len });
	/* one after the other is not one in the other */
	assert_taken(padded(&b, "{\"id\":\"e\",\"text\":\"x\",\"a\":[0",
	    ",[[]]", 100, "]}"));
	assert_refused_in(padded(&b, "", "[", 200000, ""), REFUSAL_TOO_DEEP,
	    "the event is 200000 levels deep, at most 16 are allowed");
	assert_refused_in(padded(&b, "", "{\"a\":", 17, ""),
	    REFUSAL_TOO_DEEP, NULL);
	buf_clear(&b);
}

static void
an_event_may_have_4096_members(void **state)
{
	struct buf b = { 0 };

	(void)state;
	assert_taken(padded(&b, "{\"id\":\"e\",\"text\":\",,,\",\"a\":[0",
	    " , 0", 4092, "]}"));
	assert_refused_in(padded(&b, "{\"id\":\"e\",\"text\":\",,,\",\"a\":[0",
	    ",0", 4093, "]}"), REFUSAL_TOO_MANY_MEMBERS, NULL);
	assert_taken(padded(&b, "{\"id\":\"e\",\"text\":\"x\",\"a\":[[0]",
	    ",{ }", 4091, "]}"));
	assert_refused_in(padded(&b, "{\"id\":\"e\",\"text\":\"x\",\"a\":[[0]",
	    ",{\n}", 4092, "]}"), REFUSAL_TOO_MANY_MEMBERS,
	    "the event has 4097 members, at most 4096 are allowed");
	buf_clear(&b);
}

static void
limits_are_the_callers(void **state)
{
	struct complaint_limits limits = { .event_bytes = 40, .text_bytes = 2,
		.depth = 1, .members = 2 };
	static const struct {
		const char *json;
		enum refusal reason;
	} rows[] = {
		{ "{\"id\":\"e\",\"text\":\"xx\"}", REFUSAL_NONE },
		{ "{\"id\":\"e\",\"text\":\"xxx\"}", REFUSAL_TEXT_TOO_LARGE },
		{ "{\"id\":\"e\",\"text\":[]}", REFUSAL_TOO_DEEP },
		{ "{\"id\":\"e\",\"text\":\"xx\",\"a\":1}",
		    REFUSAL_TOO_MANY_MEMBERS },
		{ "{\"id\":\"e\",\"text\":\"xx\"}                      ",
		    REFUSAL_TOO_LARGE },
	};
	struct complaint c;
	struct refused why;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int rc = complaint_parse(&c, str_of(rows[i].json), &limits,
		    &why);

		assert_int_equal(rc, rows[i].reason == REFUSAL_NONE ? 0 : -1);
		if (rc < 0)
			assert_int_equal(why.reason, rows[i].reason);
		complaint_clear(&c);
	}
}

/* What is refused */

static char *
read_file(const char *dir, const char *name, const char *file, size_t *len)
{
	char path[1024], *data = mem_alloc(1 << 20);
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s/%s", dir, name, file);
	f = fopen(path, "rb");
	if (f == NULL)
		fail_msg("cannot open %s", path);
	*len = fread(data, 1, (1 << 20) - 1, f);
	fclose(f);
	return data;
}

static enum refusal
check_bad(const char *dir, const char *name)
{
	struct complaint c;
	struct refused why;
	char *input, *error, found[512];
	size_t n, m;

	input = read_file(dir, name, "input", &n);
	input = mem_realloc(input, n > 0 ? n : 1); /* reads past it show */
	error = read_file(dir, name, "error", &m);
	if (complaint_parse(&c, (struct str){ input, n },
	    &complaint_default_limits, &why) == 0)
		fail_msg("%s: was taken", name);
	snprintf(found, sizeof(found), "%s\n%s\n", refusal_words[why.reason],
	    why.detail);
	if (strcmp(found, error) != 0)
		fail_msg("%s: expected %sfound %s", name, error, found);
	assert_null(c.root);
	free(input);
	free(error);
	return why.reason;
}

static void
every_bad_input_is_refused_in_its_words(void **state)
{
	const char *tests = getenv("TESTS_DIR");
	bool seen[REFUSAL__MAX] = { false };
	struct dirent *d;
	char dir[512];
	int n = 0;
	DIR *all;

	(void)state;
	snprintf(dir, sizeof(dir), "%s/bad", tests != NULL ? tests : "tests");
	all = opendir(dir);
	if (all == NULL)
		fail_msg("cannot open %s", dir);
	while ((d = readdir(all)) != NULL) {
		if (d->d_name[0] == '.')
			continue;
		seen[check_bad(dir, d->d_name)] = true;
		n++;
	}
	closedir(all);
	assert_true(n >= 60);
	/* size has a test of its own; what is behind bad_time needs Redis */
	for (int r = REFUSAL_BAD_JSON; r <= REFUSAL_UNKNOWN_KIND; r++) {
		if (!seen[r] && r != REFUSAL_TOO_LARGE)
			fail_msg("no bad input for %s", refusal_words[r]);
	}
}

static void
every_reason_has_a_word(void **state)
{
	(void)state;
	for (int i = REFUSAL_BAD_ENTRY; i < REFUSAL__MAX; i++) {
		assert_non_null(refusal_words[i]);
		assert_true(strlen(refusal_words[i]) > 2);
	}
}

static void
a_refusal_names_the_event_and_case_it_could_read(void **state)
{
	static const struct {
		const char *json, *event, *case_id;
	} rows[] = {
		{ "{\"id\":\"e\",\"case\":\"c\"}", "e", "c" },
		{ "{\"id\":\"e\"}", "e", "e" },
		{ "{\"case\":\"c\",\"text\":\"x\"}", "", "c" },
		{ "{\"text\":5,\"case\":null,\"id\":\"e\"}", "e", "e" },
		{ "{\"id\":\"e\",\"case\":5,\"text\":\"x\"}", "e", "" },
		{ "{\"id\":\"e\\n\",\"case\":\"c\",\"text\":\"x\"}", "", "c" },
		{ "{\"id\":\"e\",\"case\":\"c\\u0085\",\"text\":\"\"}", "e",
		    "" },
		{ "{\"id\":\"\",\"text\":\"x\"}", "", "" },
		{ "{\"id\":\"e\",\"text\":\"x\",\"n\":1e17}", "e", "e" },
		{ "{\"id\":\"e\",\"text\":\"x\"", "", "" },
	};
	struct complaint c;
	struct refused why;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		memset(&why, 'x', sizeof(why));
		assert_int_equal(parse(&c, rows[i].json, &why), -1);
		assert_string_equal(why.event, rows[i].event);
		assert_string_equal(why.case_id, rows[i].case_id);
	}
}

/* Whatever is done to an event, the answer is a tree or a reason; and the
 * quick reader takes nothing that the library would not, and nothing else. */
static void
check_any(const char *data, size_t n)
{
	char *bytes = mem_alloc(n); /* its own, so reads past it show */
	struct str s = { bytes, n };
	struct complaint c;
	struct refused why;
	json_t *quick, *slow;

	memcpy(bytes, data, n);
	if (complaint_parse(&c, s, &complaint_default_limits, &why) == 0) {
		assert_non_null(c.root);
		complaint_clear(&c);
	} else {
		assert_in_range(why.reason, REFUSAL_BAD_JSON,
		    REFUSAL_UNKNOWN_KIND);
		assert_true(strlen(why.detail) > 8);
		assert_false(complaint_has_control(str_of(why.detail)));
		assert_null(strstr(why.detail, "退款"));
	}
	quick = utf8_whole_len(s) == n ? complaint_read(s) : NULL;
	if (quick != NULL) {
		slow = json_loadb(bytes, n, JSON_REJECT_DUPLICATES, NULL);
		assert_true(json_equal(quick, slow));
		json_decref(slow);
		json_decref(quick);
	}
	free(bytes);
}

static void
an_event_cut_at_any_byte_is_refused(void **state)
{
	struct complaint c;
	struct refused why;

	(void)state;
	for (size_t n = 0; n < strlen(sample); n++) {
		check_any(sample, n);
		assert_int_equal(complaint_parse(&c, (struct str){ sample, n },
		    &complaint_default_limits, &why), -1);
	}
}

static void
an_event_with_any_byte_changed_is_taken_or_refused(void **state)
{
	static const char others[] = "\"\\{}[],:0e-\n\x7f\x80\xff\xed";
	char bytes[sizeof(sample)];
	size_t n = strlen(sample);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		memcpy(bytes, sample, sizeof(sample));
		for (int bit = 0; bit < 8; bit++) {
			bytes[i] = (char)(sample[i] ^ (1 << bit));
			check_any(bytes, n);
		}
		for (size_t k = 0; k < sizeof(others); k++) {
			bytes[i] = others[k]; /* the last is a NUL */
			check_any(bytes, n);
		}
	}
}

static void
an_event_with_any_byte_missing_is_taken_or_refused(void **state)
{
	char bytes[sizeof(sample)];
	size_t n = strlen(sample);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		memcpy(bytes, sample, i);
		memcpy(bytes + i, sample + i + 1, n - i - 1);
		check_any(bytes, n - 1);
	}
}

static void
the_quick_reader_reads_plain_events_itself(void **state)
{
	static const char *const plain[] = { sample, "{}", "{\"a\":[]}",
		"{\"a\":[1,2.5,-3e2,{\"b\":null}]}", " { \"a\" : true } ",
		"{\"a\":\"\\u007f\\u0080\\u07ff\\u0800\\uffff\\udbff\\udfff\"}",
		"{\"\\u4e2d\":\"\\ud83d\\ude00\\b\\f\\r\\t\\/\"}" };
	json_t *quick, *slow;

	(void)state;
	for (size_t i = 0; i < COUNT(plain); i++) {
		quick = complaint_read(str_of(plain[i]));
		slow = json_loads(plain[i], 0, NULL);
		assert_non_null(quick);
		assert_true(json_equal(quick, slow));
		json_decref(quick);
		json_decref(slow);
	}
}

/* The canonical hash */

static void
hash_of(const char *body, char hash[COMPLAINT_HASH_CHARS + 1])
{
	char json[1024];
	struct complaint c;

	snprintf(json, sizeof(json), "{\"id\":\"e\",\"text\":\"x\",%s}", body);
	take(&c, json);
	strcpy(hash, c.hash);
	complaint_clear(&c);
}

static void
bodies_that_say_the_same_have_the_same_hash(void **state)
{
	static const char *const pairs[][2] = {
		{ "\"a\":1,\"b\":2", "\"b\":2,\"a\":1" },
		{ "\"a\":1", " \"a\" :\n1 " },
		{ "\"a\":1", "\"a\":1.0" },
		{ "\"a\":100", "\"a\":1e2" },
		{ "\"a\":-0", "\"a\":0.0" },
		{ "\"a\":0", "\"a\":-0.0" },
		{ "\"a\":9007199254740992", "\"a\":9007199254740992.0" },
		{ "\"a\":0.5", "\"a\":5E-1" },
		{ "\"a\":\"退\"", "\"a\":\"\\u9000\"" },
		{ "\"a\":\"/\"", "\"a\":\"\\/\"" },
		{ "\"o\":{\"x\":{\"p\":1,\"q\":2},\"w\":[]}",
		    "\"o\":{\"w\":[],\"x\":{\"q\":2,\"p\":1}}" },
		{ "\"aaaaaaaaab\":1,\"aaaaaaaaac\":2,\"aaaaaaaa\":3",
		    "\"aaaaaaaaac\":2,\"aaaaaaaa\":3,\"aaaaaaaaab\":1" },
	};
	char a[COMPLAINT_HASH_CHARS + 1], b[COMPLAINT_HASH_CHARS + 1];

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		hash_of(pairs[i][0], a);
		hash_of(pairs[i][1], b);
		if (strcmp(a, b) != 0)
			fail_msg("%s and %s differ", pairs[i][0], pairs[i][1]);
	}
}

static void
bodies_that_say_something_else_have_another_hash(void **state)
{
	static const char *const bodies[] = {
		"\"a\":1", "\"a\":\"1\"", "\"a\":true", "\"a\":[1]",
		"\"a\":{\"1\":1}", "\"a\":null", "\"a\":false", "\"a\":0",
		"\"a\":\"\"", "\"a\":[]", "\"a\":{}", "\"a\":1.5", "\"a\":-1",
		"\"a\":2", "\"b\":1", "\"a\":1,\"b\":1", "\"A\":1",
		"\"a\":[\"x\",\"y\"]", "\"a\":[\"y\",\"x\"]", "\"a\":[\"xy\"]",
		"\"a\":[[\"x\"],\"y\"]", "\"a\":[\"x\",[\"y\"]]",
		"\"a\":[null]", "\"a\":[null,null]", "\"a\":\"null\"",
		"\"a\":{\"x\":1,\"y\":2}", "\"a\":{\"x\":2,\"y\":1}",
		"\"a\":{\"x\":1},\"y\":2", "\"kind\":null",
		"\"kind\":\"complaint\"", "\"a\":\"退\"", "\"a\":\"退 \"",
	};
	char hashes[COUNT(bodies)][COMPLAINT_HASH_CHARS + 1];

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		hash_of(bodies[i], hashes[i]);
		for (size_t k = 0; k < i; k++) {
			if (strcmp(hashes[i], hashes[k]) == 0)
				fail_msg("%s and %s are the same", bodies[i],
				    bodies[k]);
		}
	}
}

/* An object of n members whose keys come in steps, and one more. */
static void
hash_many(int n, int step, const char *last, char *hash)
{
	struct complaint c;
	struct buf b = { 0 };

	buf_adds(&b, "{\"id\":\"e\",\"text\":\"x\",\"o\":{");
	for (int i = 0; i < n; i++)
		buf_addf(&b, "\"key-%d\":{\"v\":%d},", i * step % n,
		    i * step % n);
	buf_addf(&b, "\"last\":\"%s\"}}", last);
	take(&c, buf_cstr(&b));
	strcpy(hash, c.hash);
	complaint_clear(&c);
	buf_clear(&b);
}

static void
the_hash_sees_every_member_of_a_large_object(void **state)
{
	char a[COMPLAINT_HASH_CHARS + 1], b[COMPLAINT_HASH_CHARS + 1],
	    other[COMPLAINT_HASH_CHARS + 1];
	static const int sizes[] = { 7, 31, 61, 67, 127, 1009 };

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		hash_many(sizes[i], 1, "z", a);
		hash_many(sizes[i], 5, "z", b);
		hash_many(sizes[i], 1, "y", other);
		assert_string_equal(a, b);
		assert_string_not_equal(a, other);
	}
}

static void
the_hash_sees_every_byte_of_a_long_text(void **state)
{
	char a[COMPLAINT_HASH_CHARS + 1];
	struct buf b = { 0 };
	struct complaint c;

	(void)state;
	for (size_t n = 480; n < 540; n++) {
		struct str s = padded(&b, "{\"id\":\"e\",\"text\":\"", "t", n,
		    "u\"}");

		take(&c, (buf_cstr(&b), b.data));
		strcpy(a, c.hash);
		complaint_clear(&c);
		b.data[s.len - 3] = 'v';
		take(&c, buf_cstr(&b));
		assert_string_not_equal(a, c.hash);
		complaint_clear(&c);
	}
	buf_clear(&b);
}

/* It is kept in Redis, so it must not change with a new version. */
static void
the_hash_is_what_it_always_was(void **state)
{
	char a[COMPLAINT_HASH_CHARS + 1];

	(void)state;
	hash_of("\"a\":[1,2.5,true,null,{\"b\":\"退\"}]", a);
	assert_string_equal(a, "62be25b0817b8ed125c491c0632a93ce");
}

/* Time */

static void
times_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t ms;
	} rows[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-01T08:00:00+08:00", 0 },
		{ "1969-12-31T23:00:00-01:00", 0 },
		{ "2026-11-21T10:00:00+08:00", INT64_C(1795226400000) },
		{ "2026-11-21t02:00:00.123z", INT64_C(1795226400123) },
		{ "2026-11-21T02:00:00.1239999Z", INT64_C(1795226400123) },
		{ "2026-11-21T02:00:00.5Z", INT64_C(1795226400500) },
		{ "2026-11-20T21:30:00-04:30", INT64_C(1795226400000) },
		{ "2026-11-21T02:00:00-00:00", INT64_C(1795226400000) },
		{ "2024-02-29T00:00:00Z", INT64_C(1709164800000) },
		{ "2000-03-01T00:00:00Z", INT64_C(951868800000) },
		{ "2016-12-31T23:59:60Z", INT64_C(1483228800000) },
		{ "2016-12-31T23:59:60.25Z", INT64_C(1483228800250) },
		{ "2017-01-01T07:59:60+08:00", INT64_C(1483228800000) },
		{ "2016-12-31T15:59:60-08:00", INT64_C(1483228800000) },
		{ "9999-12-31T23:59:59.999Z", INT64_C(253402300799999) },
		{ "0", 0 },
		{ "1795226400000", INT64_C(1795226400000) },
		{ "253402300799999", INT64_C(253402300799999) },
	};
	int64_t ms;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		if (time_parse(str_of(rows[i].text), &ms) < 0)
			fail_msg("%s was refused", rows[i].text);
		if (ms != rows[i].ms)
			fail_msg("%s is %lld", rows[i].text, (long long)ms);
	}
}

static void
what_is_no_time_is_refused(void **state)
{
	static const char *const texts[] = { "", "-", "-1", "+1", " 1", "1 ",
		"1.5", "1e3", "0x10", "253402300800000", "99999999999999999999",
		"2026-", "2026-11", "2026-11-21", "2026-11-21T",
		"2026-11-21T10:00:00", "2026-11-21 10:00:00Z",
		"2026-1-21T10:00:00Z", "2026-11-31T10:00:00Z",
		"2026-02-29T10:00:00Z", "1900-02-29T10:00:00Z",
		"2026-11-21T25:00:00Z", "2026-11-21T10:00:60Z",
		"2016-12-30T23:59:60Z", "2016-12-31T23:59:60+01:00",
		"2026-11-21T10:00:00+08", "2026-11-21T10:00:00+08:0",
		"2026-11-21T10:00:00+08:60", "2026-11-21T10:00:00 +08:00",
		"2026-11-21T10:00:00.+08:00", "2026-11-21T10:00:00Zx",
		"1969-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59",
		"12026-11-21T10:00:00Z", "2026-11-21T10:00:00M" };
	int64_t ms;

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		if (time_parse(str_of(texts[i]), &ms) == 0)
			fail_msg("%s was taken", texts[i]);
	}
}

/* Every day from 1970 on, told by counting. */
static void
days_are_counted_as_the_calendar_does(void **state)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	int64_t day = 0, ms;
	char text[64];

	(void)state;
	for (int year = 1970; year <= 2405; year++) {
		bool is_leap = (year % 4 == 0 && year % 100 != 0) ||
		    year % 400 == 0;

		for (int month = 0; month < 12; month++) {
			int n = days[month] + (month == 1 && is_leap);

			for (int d = 1; d <= n; d++, day++) {
				snprintf(text, sizeof(text),
				    "%04d-%02d-%02dT00:00:00Z", year,
				    month + 1, d);
				assert_int_equal(time_parse(str_of(text), &ms),
				    0);
				assert_int_equal(ms, day * 86400000);
			}
		}
	}
}

static void
an_event_from_the_future_is_refused_and_an_old_one_flagged(void **state)
{
	struct complaint_limits limits = complaint_default_limits;
	struct complaint c;
	struct refused why;
	bool backdated;

	(void)state;
	limits.max_backdate_ms = 1000;
	take(&c, "{\"id\":\"e\",\"case\":\"c\",\"text\":\"x\",\"at\":1000000}");
	assert_int_equal(complaint_check_time(&c, 700000, &limits, &backdated,
	    &why), 0);
	assert_false(backdated);
	assert_int_equal(complaint_check_time(&c, 699999, &limits, &backdated,
	    &why), -1);
	assert_int_equal(why.reason, REFUSAL_BAD_TIME);
	assert_string_equal(why.detail,
	    "at is 300001 ms ahead, at most 300000 are allowed");
	assert_string_equal(why.event, "e");
	assert_string_equal(why.case_id, "c");
	assert_int_equal(complaint_check_time(&c, 1001000, &limits, &backdated,
	    &why), 0);
	assert_false(backdated);
	assert_int_equal(complaint_check_time(&c, 1001001, &limits, &backdated,
	    &why), 0);
	assert_true(backdated);
	complaint_clear(&c);
	take(&c, "{\"id\":\"e\",\"text\":\"x\"}");
	assert_int_equal(complaint_check_time(&c, 1, &limits, &backdated, &why),
	    0);
	assert_false(backdated);
	complaint_clear(&c);
}

/* Fields as rules see them */

static void
fields_are_found_by_their_path(void **state)
{
	struct complaint c;
	struct value v;

	(void)state;
	take(&c, "{\"id\":\"e\",\"text\":\"x\",\"demand\":{\"amount\":4999,"
	    "\"rate\":1.0},\"attrs\":{\"a\":{\"b\":true,\"n\":null,\"l\":[1]}},"
	    "\"a.b\":1,\"page\":2}");
	v = complaint_field(&c, "demand.amount");
	assert_int_equal(v.type, VALUE_INT);
	assert_int_equal(v.i, 4999);
	v = complaint_field(&c, "demand.rate");
	assert_int_equal(v.type, VALUE_REAL);
	assert_true(v.d > 0.99 && v.d < 1.01);
	v = complaint_field(&c, "attrs.a.b");
	assert_int_equal(v.type, VALUE_BOOL);
	assert_true(v.b);
	assert_int_equal(complaint_field(&c, "attrs.a.n").type, VALUE_NULL);
	assert_int_equal(complaint_field(&c, "attrs.a.l").type, VALUE_ARRAY);
	assert_int_equal(complaint_field(&c, "attrs").type, VALUE_OBJECT);
	assert_str(complaint_field(&c, "text").s, "x");
	assert_int_equal(complaint_field(&c, "page").i, 2);
	assert_int_equal(complaint_field(&c, "demand.missing").type,
	    VALUE_NONE);
	assert_int_equal(complaint_field(&c, "text.more").type, VALUE_NONE);
	assert_int_equal(complaint_field(&c, "attrs.a.l.0").type, VALUE_NONE);
	assert_int_equal(complaint_field(&c, "nothing.at.all").type,
	    VALUE_NONE);
	assert_int_equal(complaint_field(&c, "").type, VALUE_NONE);
	assert_int_equal(complaint_field(&c, "demand.").type, VALUE_NONE);
	complaint_clear(&c);
}

/* Notes each path; looks into all but "b". */
static bool
note_path(void *arg, struct str path, struct value v)
{
	buf_add_str(arg, path);
	buf_addf(arg, "%d ", (int)v.type);
	return !str_is(path, "b");
}

static void
fields_are_told_with_those_below_where_somebody_wants_them(void **state)
{
	struct complaint c;
	struct buf b = { 0 };
	char expected[80];

	(void)state;
	take(&c, "{\"id\":\"e\",\"text\":\"x\",\"a\":{\"c\":{\"d\":1},"
	    "\"n\":null},\"a.x\":1,\"b\":{\"e\":1},\"l\":[{\"f\":1}]}");
	complaint_each_field(&c, note_path, &b);
	snprintf(expected, sizeof(expected), "id%d text%d a%d a.c%d a.c.d%d "
	    "a.n%d b%d l%d ", VALUE_STRING, VALUE_STRING, VALUE_OBJECT,
	    VALUE_OBJECT, VALUE_INT, VALUE_NULL, VALUE_OBJECT, VALUE_ARRAY);
	assert_string_equal(buf_cstr(&b), expected);
	buf_clear(&b);
	complaint_clear(&c);
}

static void
a_path_that_is_too_long_is_not_told(void **state)
{
	char name[COMPLAINT_PATH_MAX + 2] = "", event[600];
	struct complaint c;
	struct buf b = { 0 };

	(void)state;
	memset(name, 'a', COMPLAINT_PATH_MAX + 1);
	snprintf(event, sizeof(event), "{\"%s\":1,\"id\":\"e\",\"text\":\"x\","
	    "\"%s\":{\"b\":1}}", name, name + 1);
	take(&c, event);
	complaint_each_field(&c, note_path, &b);
	assert_memory_equal(buf_cstr(&b), "id5 text5 aaa", 13);
	assert_null(strstr(b.data, ".b"));
	buf_clear(&b);
	complaint_clear(&c);
}

static void
what_is_about_a_person_is_withheld(void **state)
{
	static const char *const withheld[] = { "age", "Age", "AGE", "sex",
		"gender", "dress", "education", "customer_age", "ageGroup",
		"customerAge", "birth_date", "level-of-education", "age2",
		"年龄", "客户性别", "学历", "성별", "고객나이" };
	static const char *const open[] = { "", "page", "message", "package",
		"stage", "usage", "agent", "address", "sexton", "damage",
		"language", "image", "tier", "金额", "금액" };
	struct complaint c;

	(void)state;
	for (size_t i = 0; i < COUNT(withheld); i++) {
		if (!complaint_is_withheld(withheld[i]))
			fail_msg("%s is not withheld", withheld[i]);
	}
	for (size_t i = 0; i < COUNT(open); i++) {
		if (complaint_is_withheld(open[i]))
			fail_msg("%s is withheld", open[i]);
	}
	take(&c, "{\"id\":\"e\",\"text\":\"x\",\"age\":7,\"customer\":{\"sex\":"
	    "\"f\"},\"attrs\":{\"education\":{\"years\":9}}}");
	assert_int_equal(complaint_field(&c, "age").type, VALUE_NONE);
	assert_int_equal(complaint_field(&c, "customer.sex").type, VALUE_NONE);
	assert_int_equal(complaint_field(&c, "attrs.education.years").type,
	    VALUE_NONE);
	complaint_clear(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_is_read),
		cmocka_unit_test(the_least_event_gets_its_defaults),
		cmocka_unit_test(
		    null_in_an_optional_field_is_as_good_as_missing),
		cmocka_unit_test(a_message_names_its_case),
		cmocka_unit_test(odd_but_valid_events_are_taken),
		cmocka_unit_test(
		    ids_of_128_bytes_with_anything_printable_are_taken),
		cmocka_unit_test(an_event_may_have_256_kib),
		cmocka_unit_test(subject_and_text_may_have_64_kib_together),
		cmocka_unit_test(an_event_may_be_16_levels_deep),
		cmocka_unit_test(an_event_may_have_4096_members),
		cmocka_unit_test(limits_are_the_callers),
		cmocka_unit_test(every_bad_input_is_refused_in_its_words),
		cmocka_unit_test(every_reason_has_a_word),
		cmocka_unit_test(
		    a_refusal_names_the_event_and_case_it_could_read),
		cmocka_unit_test(an_event_cut_at_any_byte_is_refused),
		cmocka_unit_test(
		    an_event_with_any_byte_changed_is_taken_or_refused),
		cmocka_unit_test(
		    an_event_with_any_byte_missing_is_taken_or_refused),
		cmocka_unit_test(the_quick_reader_reads_plain_events_itself),
		cmocka_unit_test(bodies_that_say_the_same_have_the_same_hash),
		cmocka_unit_test(
		    bodies_that_say_something_else_have_another_hash),
		cmocka_unit_test(the_hash_sees_every_member_of_a_large_object),
		cmocka_unit_test(the_hash_sees_every_byte_of_a_long_text),
		cmocka_unit_test(the_hash_is_what_it_always_was),
		cmocka_unit_test(times_are_read),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(days_are_counted_as_the_calendar_does),
		cmocka_unit_test(
		    an_event_from_the_future_is_refused_and_an_old_one_flagged),
		cmocka_unit_test(fields_are_found_by_their_path),
		cmocka_unit_test(
		    fields_are_told_with_those_below_where_somebody_wants_them),
		cmocka_unit_test(a_path_that_is_too_long_is_not_told),
		cmocka_unit_test(what_is_about_a_person_is_withheld),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
