/*
 * test_decide_count: counters of customers, products, lots and channels: what
 * is counted, read and forgotten; and the words in which rules ask for it
 * (count).
 */
#include "decide_fixture.h"

#include "count.h"

#define RULES \
	"fields { channel = { 'phone', 'mail' } } " \
	"prioritise 'lot' { when = count('lot', '7d'):at_least(3), " \
	"flag = 'bad_lot' } " \
	"prioritise 'product' { when = count('product', '24h'):at_least(3), " \
	"flag = 'bad_product' } " \
	"prioritise 'channel' { when = count('channel', '2h'):at_least(2) & " \
	"count('channel', '30d'):at_least(2), flag = 'busy' } "

/* The flags of the decision, each with a space behind it. */
static const char *
decide_as(const char *kind, const char *more)
{
	char event[512];

	snprintf(event, sizeof(event), "{\"id\":\"e-%d\",\"case\":\"c-%d\","
	    "\"kind\":\"%s\",\"text\":\"x\"%s}", w.n,
	    strcmp(kind, "complaint") == 0 ? w.n : 0, kind, more);
	w.n++;
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
	return flags_text();
}

static const char *
decide(const char *more)
{
	return decide_as("complaint", more);
}

#define PRODUCT(name, lot) \
	",\"product\":{\"name\":\"" name "\",\"lot\":\"" lot "\"}"
#define WHO ",\"customer\":{\"id\":\"k\"}"
#define CHANNEL(name) ",\"channel\":\"" name "\""

static void
lots_products_and_channels_are_counted(void **state)
{
	(void)state;
	assert_string_equal(decide(PRODUCT("p", "1")), "");
	assert_string_equal(decide(PRODUCT("p", "1")), "");
	assert_string_equal(decide(PRODUCT("p", "2")), "bad_product ");
	assert_string_equal(decide(PRODUCT("p", "1")), "bad_lot bad_product ");
	/* the same number of another product */
	assert_string_equal(decide(PRODUCT("q", "1")), "");
	assert_string_equal(kept("lot", "p 1", "complaints:19675"), "3");
	assert_string_equal(kept("product", "p", "complaints:h472222"), "4");
	/* what nobody looks at is not kept */
	assert_string_equal(kept("lot", "p 1", "complaints:h472222"), "");
	assert_string_equal(kept("product", "p", "complaints:19675"), "");
}

static void
hours_and_days_before_the_window_do_not_count(void **state)
{
	(void)state;
	decide(PRODUCT("p", "1"));
	decide(PRODUCT("p", "1"));
	w.in.now_ms += 23 * COUNT_HOUR_MS;
	assert_string_equal(decide(PRODUCT("p", "1")), "bad_lot bad_product ");
	w.in.now_ms += COUNT_HOUR_MS; /* the first hour is out */
	assert_string_equal(decide(PRODUCT("p", "1")), "bad_lot ");
	w.in.now_ms += 7 * COUNT_DAY_MS; /* and all days */
	assert_string_equal(decide(PRODUCT("p", "1")), "");
}

static void
a_channel_without_a_name_in_the_rules_is_another(void **state)
{
	(void)state;
	assert_string_equal(decide(CHANNEL("phone")), "");
	assert_string_equal(decide(CHANNEL("mail")), "");
	assert_string_equal(decide(CHANNEL("phone")), "busy ");
	assert_string_equal(decide(CHANNEL("pigeon")), "");
	assert_string_equal(decide(CHANNEL("drum")), "busy ");
	assert_string_equal(kept("channel", "other", "complaints:h472222"),
	    "2");
	assert_string_equal(kept("channel", "other", "complaints:19675"), "2");
	assert_string_equal(kept("channel", "drum", "complaints:19675"), "");
	/* none at all is no channel */
	assert_string_equal(decide(""), "");
}

static void
no_two_lots_seem_to_be_one(void **state)
{
	static const char *const pairs[][2] = {
		{ "a b", "c" }, { "a", "b c" }, { "", "a b c" },
		{ "a%20b", "c" }, { "a", "b%20c" }, { "a ", "b c" },
	};
	char more[600], name[161];
	size_t i;

	(void)state;
	for (i = 0; i < 6; i++) {
		snprintf(more, sizeof(more), ",\"product\":{\"name\":\"%s\","
		    "\"lot\":\"%s\"}", pairs[i][0], pairs[i][1]);
		assert_null(strstr(decide(more), "bad_lot"));
	}
	assert_string_equal(kept("lot", "a%20b c", "complaints:19675"), "1");
	assert_string_equal(kept("lot", "a b%20c", "complaints:19675"), "1");
	/* names that are too long to be written out, and differ at the end */
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	for (i = 0; i < 4; i++) {
		name[sizeof(name) - 2] = (char)('a' + i);
		snprintf(more, sizeof(more), ",\"product\":{\"name\":\"%s\","
		    "\"lot\":\"L\"}", name);
		assert_null(strstr(decide(more), "bad_lot"));
	}
	assert_null(strstr(decide(more), "bad_lot"));
	assert_non_null(strstr(decide(more), "bad_lot"));
}

static void
what_cannot_be_an_id_is_not_counted(void **state)
{
	char more[400], lot[201];

	(void)state;
	memset(lot, 'x', sizeof(lot) - 1);
	lot[sizeof(lot) - 1] = '\0';
	snprintf(more, sizeof(more), ",\"product\":{\"lot\":\"%s\"}", lot);
	decide(more);
	assert_int_equal(effects(EFFECT_COUNT), 0);
	decide(PRODUCT("a\\nb", "1\\n"));
	assert_int_equal(effects(EFFECT_COUNT), 0);
	decide(",\"product\":{\"lot\":\"L\"}");
	assert_string_equal(kept("lot", "L", "complaints:19675"), "1");
	assert_string_equal(kept("lot", " L", "complaints:19675"), "");
}

static void
only_complaints_count_and_others_see_them(void **state)
{
	(void)state;
	decide(PRODUCT("p", "1"));
	decide(PRODUCT("p", "1"));
	assert_string_equal(decide_as("message", PRODUCT("p", "1")), "");
	assert_int_equal(effects(EFFECT_COUNT), 0);
	decide(PRODUCT("p", "1"));
	assert_string_equal(decide_as("message", PRODUCT("p", "1")),
	    "bad_lot bad_product ");
}

static void
without_such_a_rule_nothing_of_it_is_read_or_written(void **state)
{
	struct need needs[DECIDE_MAX_NEEDS];
	struct mem_arena a = { 0 };
	struct complaint c;
	struct refused why;

	(void)state;
	world_load("prioritise 'x' { when = "
	    "count('customer', '30d'):at_least(3), flag = 'x' }");
	decide(PRODUCT("p", "1") CHANNEL("phone"));
	assert_int_equal(effects(EFFECT_COUNT), 0);
	decide(PRODUCT("p", "1") ",\"customer\":{\"id\":\"k\"}");
	assert_int_equal(effects(EFFECT_COUNT), 1);
	assert_string_equal(kept("customer", "k", "complaints:19675"), "1");
	assert_string_equal(kept("customer", "k", "complaints:h472222"), "");
	assert_int_equal(complaint_parse(&c, str_of("{\"id\":\"e\",\"text\":"
	    "\"x\"" PRODUCT("p", "1") CHANNEL("phone") "}"),
	    &complaint_default_limits, &why), 0);
	assert_int_equal(decide_needs(w.rs, &c, ruleset_reads(w.rs), &a, needs), 1);
	complaint_clear(&c);
	mem_arena_clear(&a);
}

static void
counters_of_others_are_read_without_being_taken(void **state)
{
	static const char *const expected[] = { "case c", "product p",
		"lot p 1", "channel pigeon", "channel other" };
	struct need needs[DECIDE_MAX_NEEDS];
	struct mem_arena a = { 0 };
	struct complaint c;
	struct refused why;
	char told[200];
	uint32_t n, i;

	(void)state;
	assert_int_equal(complaint_parse(&c, str_of("{\"id\":\"e\",\"case\":"
	    "\"c\",\"text\":\"x\"" PRODUCT("p", "1") CHANNEL("pigeon") "}"),
	    &complaint_default_limits, &why), 0);
	n = decide_needs(w.rs, &c, ruleset_reads(w.rs), &a, needs);
	assert_int_equal(n, 5);
	for (i = 0; i < n; i++) {
		snprintf(told, sizeof(told), "%.*s %.*s",
		    (int)needs[i].kind.len, needs[i].kind.data,
		    (int)needs[i].id.len, needs[i].id.data);
		assert_string_equal(told, expected[i]);
		assert_int_equal(needs[i].mode, i == 0 ? NEED_EXACT :
		    NEED_LOOSE);
	}
	complaint_clear(&c);
	mem_arena_clear(&a);
}

/* The n-th of the limits that go with the decision: "lot complaints:1 0 2". */
static const char *
limit(uint32_t n)
{
	static char text[200];
	const struct effect *e = w.out.effects.first;
	size_t len = 0;
	uint32_t i;

	while (e != NULL && e->op != EFFECT_WITHIN)
		e = e->next;
	if (e == NULL || 5 * n >= e->nargs)
		return "";
	for (i = 0; i < 5; i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len,
		    "%s%.*s", i > 0 ? " " : "", (int)e->args[5 * n + i].len,
		    e->args[5 * n + i].data);
	return text;
}

static void
a_decision_holds_while_no_condition_sees_a_difference(void **state)
{
	(void)state;
	world_load("prioritise 'a' { when = count('lot', '7d'):at_least(3), "
	    "flag = 'three' } "
	    "prioritise 'b' { when = kind 'complaint' & "
	    "count('lot', '7d'):above(4.5) & ~count('lot', '7d'):at_most(8), "
	    "flag = 'more' } "
	    "prioritise 'c' { when = count('product', '2h'):equals(2), "
	    "flag = 'two' }");
	decide(PRODUCT("p", "1"));
	/* the present one is not among those that others may add to */
	assert_string_equal(limit(0), "product p complaints:h472222  0");
	assert_string_equal(limit(1), "lot p 1 complaints:19675  1");
	assert_string_equal(limit(2), "");
	decide(PRODUCT("p", "1"));
	assert_string_equal(limit(0), "product p complaints:h472222 1 1");
	w.in.now_ms += COUNT_DAY_MS;
	decide(PRODUCT("p", "1"));
	/* two of the day before, which nobody adds to */
	assert_string_equal(limit(1), "lot p 1 complaints:19676  1");
	assert_int_equal(w.out.fired->because->value.i, 3);
	decide(PRODUCT("p", "1"));
	assert_int_equal(w.out.fired->because->value.i, 3);
	assert_string_equal(limit(1), "lot p 1 complaints:19676  1");
	decide(PRODUCT("p", "1"));
	assert_string_equal(limit(1), "lot p 1 complaints:19676 2 5");
	/* who counts nothing looks all the same; without a lot nobody does */
	decide_as("message", PRODUCT("p", "1"));
	assert_string_equal(limit(1), "lot p 1 complaints:19676 3 6");
	decide("");
	assert_string_equal(limit(0), "");
}

static void
a_customers_hours_are_kept_where_rules_look_at_them(void **state)
{
	(void)state;
	world_load("prioritise 'x' { when = "
	    "count('customer', '3h'):at_least(2), flag = 'again' }");
	decide(",\"customer\":{\"id\":\"k\"}");
	assert_string_equal(kept("customer", "k", "complaints:19675"), "1");
	assert_string_equal(kept("customer", "k", "complaints:h472222"), "1");
	w.in.now_ms += 2 * COUNT_HOUR_MS;
	assert_string_equal(decide(",\"customer\":{\"id\":\"k\"}"), "again ");
	w.in.now_ms += 3 * COUNT_HOUR_MS;
	assert_string_equal(decide(",\"customer\":{\"id\":\"k\"}"), "");
}

static void
buckets_that_no_count_reaches_are_forgotten(void **state)
{
	static const struct {
		const char *kind, *field;
		bool stays;
	} rows[] = {
		{ "lot p 1", "complaints:19667", true },
		{ "lot p 1", "complaints:19666", false },
		{ "product p", "complaints:h472174", true },
		{ "product p", "complaints:h472173", false },
		{ "product p", "other:h1", true },
	};
	struct str kind, id;
	size_t i;

	(void)state;
	for (i = 0; i < 5; i++) {
		kind = (struct str){ rows[i].kind,
			strcspn(rows[i].kind, " ") };
		id = str_of(rows[i].kind + kind.len + 1);
		store_set(w.store, kind, id, str_of(rows[i].field), STR("9"));
	}
	decide(PRODUCT("p", "1"));
	for (i = 0; i < 5; i++) {
		struct str v;

		kind = (struct str){ rows[i].kind,
			strcspn(rows[i].kind, " ") };
		id = str_of(rows[i].kind + kind.len + 1);
		assert_int_equal(store_get(w.store, kind, id,
		    str_of(rows[i].field), &v), rows[i].stays);
	}
	/* looked for when a bucket begins, not each time */
	assert_int_equal(effects(EFFECT_UNSET), 2);
	store_set(w.store, STR("lot"), STR("p 1"), STR("complaints:1"),
	    STR("9"));
	decide(PRODUCT("p", "1"));
	assert_int_equal(effects(EFFECT_UNSET), 0);
}

static void
what_others_read_is_kept_for_them(void **state)
{
	struct count lot = { .subject = COUNT_LOT, .days = 30 };

	(void)state;
	world_load("prioritise 'x' { when = field 'lang', flag = 'x' }");
	assert_int_equal(ruleset_reads(w.rs), 0);
	assert_true(count_is_kept(count_reads(&lot), &lot));
	assert_false(count_is_kept(0, &lot));
	lot.days = 365;
	assert_int_equal(count_keeps_days(count_reads(&lot), COUNT_LOT), 366);
	assert_false(count_is_read(count_reads(&lot), COUNT_PRODUCT));
}

static void
windows_subjects_and_metrics_are_checked(void **state)
{
	static const struct { const char *rule, *expected; } rows[] = {
		{ "count('custmer', '7d')", "did you mean \"customer\"" },
		{ "count('customer', '7')", "days such as \"30d\"" },
		{ "count('customer', '0d')", "days such as \"30d\"" },
		{ "count('customer', '366d')", "from 1d to 365d" },
		{ "count('customer', '49h')", "from 1h to 48h" },
		{ "count('customer', 'd')", "days such as \"30d\"" },
		{ "count('customer', '7days')", "days such as \"30d\"" },
		{ "count('lot', '7d', 'promises')", "of a lot complaints are "
		    "counted and nothing else" },
	};
	struct err err;
	char text[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		snprintf(text, sizeof(text), "signal 'a' { when = "
		    "%s:at_least(1) }", rows[i].rule);
		err.text[0] = '\0';
		assert_null(load_files(&err, "x.lua", WORDS, "y.lua",
		    text, NULL));
		if (strstr(err.text, rows[i].expected) == NULL)
			fail_msg("%s: \"%s\"", rows[i].rule, err.text);
	}
}

static void
a_function_finds_what_conditions_have_counted(void **state)
{
	(void)state;
	world_load(RULES "prioritise 'c' { when = "
	    "count('customer', '24h'):at_least(9), flag = 'ninth' } "
	    "prioritise 'f' { when = always, check = function(e, r) "
	    "return r.count('customer', '2h') == 2 and "
	    "r.count('customer', '365d') == 2 end, flag = 'second' } "
	    "prioritise 'g' { when = field 'attrs.ask', "
	    "check = function(e, r) return r.count(e.attrs.ask, '7d') > 0 "
	    "end, flag = 'some' }");
	assert_string_equal(decide(WHO), "");
	assert_string_equal(decide(WHO), "second ");
	assert_null(w.out.faults);
	assert_string_equal(decide(WHO ",\"attrs\":{\"ask\":\"customer\"}"),
	    "some ");
	/* what is not taken while it is looked at */
	decide(WHO ",\"attrs\":{\"ask\":\"lot\"}");
	assert_int_equal(w.out.faults->class, FAULT_ERROR);
}

#define T(f) WORLD_TEST(f, RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(lots_products_and_channels_are_counted),
		T(hours_and_days_before_the_window_do_not_count),
		T(a_channel_without_a_name_in_the_rules_is_another),
		T(no_two_lots_seem_to_be_one),
		T(what_cannot_be_an_id_is_not_counted),
		T(only_complaints_count_and_others_see_them),
		T(without_such_a_rule_nothing_of_it_is_read_or_written),
		T(counters_of_others_are_read_without_being_taken),
		T(a_decision_holds_while_no_condition_sees_a_difference),
		T(a_customers_hours_are_kept_where_rules_look_at_them),
		T(buckets_that_no_count_reaches_are_forgotten),
		T(what_others_read_is_kept_for_them),
		T(windows_subjects_and_metrics_are_checked),
		T(a_function_finds_what_conditions_have_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
