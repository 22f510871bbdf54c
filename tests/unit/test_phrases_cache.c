/*
 * test_phrases_cache: compiled phrases, kept as bytes and used again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ruleset.h"

static const char rules[] =
    "types { order = { 'venting' }, default = 'venting' }\n"
    "priorities { order = { 'P1', 'P2', 'P3', 'P4' }, default = 'P3' }\n"
    "owners { default = 'care', care = 'All.' }\n"
    "phrases 'angry' { zh = { '气死' }, en = { 'furious', re[[fed up( with)?]],\n"
    "sequence 'sick|tired ... of you|of this', begins 'annoy', unbroken 'gr!' } }\n"
    "classify 'is-angry' { when = has 'angry', type = { venting = 1 } }\n";

static void
make_bundle(struct bundle *b, const char *text)
{
	*b = (struct bundle){ 0 };
	bundle_add(b, "all.lua", str_of(text));
	bundle_seal(b);
}

/* Loads with a cache, and gives the cache that comes of it. */
static struct ruleset *
load(const char *text, const struct buf *cache, struct buf *out)
{
	struct err err = { "" };
	struct ruleset *rs;
	struct bundle b;

	make_bundle(&b, text);
	rs = ruleset_load_cached(&b, &ruleset_default_limits,
	    (struct str){ cache->data, cache->len }, &err);
	assert_string_equal(err.text, "");
	assert_non_null(rs);
	ruleset_put_cache(rs, out);
	bundle_clear(&b);
	return rs;
}

static void
assert_finds(struct ruleset *rs, const char *json, bool expected)
{
	struct mem_arena a = { 0 };
	struct complaint c = { 0 };
	struct refused why = { 0 };
	struct verdict v;
	struct facts facts = { .complaint = &c };

	assert_int_equal(complaint_parse(&c, str_of(json),
	    &complaint_default_limits, &why), 0);
	facts.wording = ruleset_read(rs, &c, &a);
	ruleset_run(rs, &facts, &a, &v);
	assert_int_equal(str_is(v.type, "venting"), expected);
	complaint_clear(&c);
	mem_arena_clear(&a);
}

static void
assert_works(struct ruleset *rs)
{
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"I am FURIOUS\"}", true);
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"fed up with it\"}", true);
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"so tired of this\"}", true);
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"annoyed\"}", true);
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"真是气 死了\"}", true);
	assert_finds(rs, "{\"id\":\"1\",\"text\":\"thank you\"}", false);
	ruleset_free(rs);
}

static void
phrases_from_a_cache_are_found_as_before(void **state)
{
	struct buf none = { 0 }, cache = { 0 }, again = { 0 };

	(void)state;
	ruleset_free(load(rules, &none, &cache));
	assert_true(cache.len > 0);
	assert_works(load(rules, &cache, &again));
	/* nothing new to keep: it came from the cache */
	assert_int_equal(again.len, 0);
	buf_clear(&cache);
}

static void
a_damaged_cache_is_made_anew(void **state)
{
	struct buf none = { 0 }, cache = { 0 }, again = { 0 };
	size_t i, step;

	(void)state;
	ruleset_free(load(rules, &none, &cache));
	step = cache.len / 7 + 1;
	for (i = 0; i < cache.len; i += step) {
		cache.data[i] ^= 0x40;
		buf_reset(&again);
		assert_works(load(rules, &cache, &again));
		assert_true(again.len > 0);
		cache.data[i] ^= 0x40;
	}
	cache.len /= 2;
	buf_reset(&again);
	assert_works(load(rules, &cache, &again));
	assert_true(again.len > 0);
	buf_clear(&cache);
	buf_clear(&again);
}

static void
the_cache_of_other_phrases_is_not_used(void **state)
{
	struct buf none = { 0 }, cache = { 0 }, again = { 0 };
	struct buf other = { 0 };
	size_t i;

	(void)state;
	buf_adds(&other, rules);
	for (i = 0; i + 7 < other.len; i++)
		if (memcmp(other.data + i, "furious", 7) == 0)
			memcpy(other.data + i, "cheerful" + 1, 7);
	ruleset_free(load(buf_cstr(&other), &none, &cache));
	assert_works(load(rules, &cache, &again));
	assert_true(again.len > 0);
	buf_clear(&cache);
	buf_clear(&again);
	buf_clear(&other);
}

static void
the_cache_of_another_rule_set_with_these_phrases_is_used(void **state)
{
	struct buf none = { 0 }, cache = { 0 }, again = { 0 };
	struct buf other = { 0 };

	(void)state;
	buf_adds(&other, rules);
	buf_adds(&other, "prioritise 'sooner' { when = has 'angry', "
	    "priority = 'P2' }\n");
	ruleset_free(load(buf_cstr(&other), &none, &cache));
	assert_works(load(rules, &cache, &again));
	assert_int_equal(again.len, 0);
	buf_clear(&cache);
	buf_clear(&other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_from_a_cache_are_found_as_before),
		cmocka_unit_test(a_damaged_cache_is_made_anew),
		cmocka_unit_test(the_cache_of_other_phrases_is_not_used),
		cmocka_unit_test(
	    the_cache_of_another_rule_set_with_these_phrases_is_used),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
