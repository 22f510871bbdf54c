/*
 * test_outbox: script.c and outbox*.c above a Redis that answers what the test
 * says: what is sent, what the answers mean, and that odd ones do no harm.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "fake_clock.h"
#include "fake_redis.h"
#include "log.h"
#include "outbox.h"

static struct world {
	struct redis *r;
	struct scripts scripts;
	struct outbox_options options;
	struct outbox *o;
	struct mem_arena arena;
	/* the last answer */
	int calls;
	enum outbox_result result;
	char why[128];
	int64_t now_ms;
} w;

static int
set_up(void **state)
{
	const struct redis_hooks hooks = { 0 };

	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	memset(&w, 0, sizeof(w));
	fake_redis_reset();
	fake_wall_ms = 1700000000000;
	w.r = redis_new(NULL, NULL, &hooks);
	fake_redis_come_up(w.r);
	scripts_init(&w.scripts);
	memset(w.scripts.is_known, true, sizeof(w.scripts.is_known));
	w.options = (struct outbox_options){ .redis = w.r,
		.scripts = &w.scripts, .prefix = "triage:", .group = "triaged",
		.instance = "i-1", .life = "abcd", .decisions_maxlen = 1001,
		.queue_maxlen = 1002, .dead_maxlen = 1003,
		.alerts_maxlen = 1004, .sla_maxlen = 1005 };
	w.o = outbox_new(&w.options);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	fake_redis_go_down(w.r, "the end"); /* what waits is answered */
	outbox_free(w.o);
	redis_free(w.r);
	mem_arena_clear(&w.arena);
	return 0;
}

/* What was sent behind EVALSHA, the hash and the number of keys. */
static const char *
script_words(enum script which)
{
	const char *p = fake_redis_next(w.r);

	assert_memory_equal(p, "EVALSHA ", 8);
	assert_memory_equal(p + 8, w.scripts.sha[which], 40);
	assert_memory_equal(p + 48, " 1 ", 3);
	return p + 51;
}

/* Scripts ----------------------------------------------------------------------- */

static void
script_cb(void *arg, const struct redisReply *reply)
{
	(void)arg;
	w.calls++;
	w.now_ms = redis_int(reply);
	snprintf(w.why, sizeof(w.why), "%s", redis_str(reply).data);
}

static int
run_script(void)
{
	const struct str argv[] = { STR("key"), STR("a"), STR("b c") };

	return script_run(&w.scripts, SCRIPT_TRIM, w.r, 1, 3, argv, script_cb,
	    NULL);
}

static void
a_script_is_called_by_its_hash(void **state)
{
	(void)state;
	assert_int_equal(run_script(), 0);
	assert_string_equal(script_words(SCRIPT_TRIM), "key a b c");
	assert_int_equal(fake_redis_words(w.r), 6);
	fake_redis_answer(w.r, "7");
	assert_int_equal(w.calls, 1);
	assert_int_equal(w.now_ms, 7);
	assert_int_equal(w.scripts.unknown, 0);
}

/* so that pipelined calls keep their order on a Redis that knows none */
static void
a_script_is_sent_whole_until_redis_has_run_it(void **state)
{
	(void)state;
	scripts_forget(&w.scripts);
	run_script();
	assert_true(str_is(fake_redis_word(w.r, 0), "EVAL"));
	assert_memory_equal(fake_redis_word(w.r, 1).data, "#!lua", 5);
	fake_redis_answer(w.r, "!LOADING_not_yet");
	run_script();
	assert_true(str_is(fake_redis_word(w.r, 0), "EVAL"));
	fake_redis_answer(w.r, "7");
	assert_int_equal(w.now_ms, 7);
	run_script();
	assert_string_equal(script_words(SCRIPT_TRIM), "key a b c");
	assert_int_equal(w.calls, 2);
	assert_int_equal(w.scripts.unknown, 0);
}

static void
a_script_that_redis_does_not_know_is_sent_whole(void **state)
{
	(void)state;
	run_script();
	fake_redis_answer(w.r, "!NOSCRIPT_No_matching_script");
	assert_int_equal(w.calls, 0);
	assert_true(str_is(fake_redis_word(w.r, 0), "EVAL"));
	assert_memory_equal(fake_redis_word(w.r, 1).data, "#!lua", 5);
	assert_true(str_is(fake_redis_word(w.r, 2), "1"));
	assert_true(str_is(fake_redis_word(w.r, 5), "b c"));
	fake_redis_answer(w.r, "7");
	assert_int_equal(w.calls, 1);
	assert_int_equal(w.now_ms, 7);
	assert_int_equal(w.scripts.unknown, 1);
}

static void
a_script_is_sent_whole_once_and_not_for_ever(void **state)
{
	(void)state;
	run_script();
	fake_redis_answer(w.r, "!NOSCRIPT_no");
	fake_redis_answer(w.r, "!NOSCRIPT_still_not");
	assert_int_equal(w.calls, 1);
	assert_string_equal(w.why, "NOSCRIPT still not");
	assert_int_equal(fake_redis_waiting(w.r), 0);
}

static void
a_script_call_that_is_lost_is_answered_once(void **state)
{
	(void)state;
	run_script();
	fake_redis_answer(w.r, NULL);
	assert_int_equal(w.calls, 1);
	/* and where the connection goes between the two */
	run_script();
	fake_redis_be_deaf(w.r);
	fake_redis_answer(w.r, "!NOSCRIPT_no");
	assert_int_equal(w.calls, 2);
	assert_string_equal(w.why, "");
	assert_int_equal(run_script(), -1);
	assert_int_equal(w.calls, 2);
}

static void
scripts_have_hashes_of_their_own(void **state)
{
	int a, b;

	(void)state;
	for (a = 0; a < SCRIPT__MAX; a++)
		for (b = 0; b < a; b++)
			assert_string_not_equal(w.scripts.sha[a],
			    w.scripts.sha[b]);
}

/* Context ----------------------------------------------------------------------- */

static struct str fields[] = { STR("rev"), STR("state") };
static struct outbox_key keys[2];

static void
context_cb(void *arg, enum outbox_result result, const char *why,
    int64_t now_ms)
{
	assert_ptr_equal(arg, &w);
	w.calls++;
	w.result = result;
	w.now_ms = now_ms;
	snprintf(w.why, sizeof(w.why), "%s", why != NULL ? why : "");
}

/* All of case c-1, two fields of customer k 1. */
static int
ask_context(void)
{
	keys[0] = (struct outbox_key){ .kind = STR("case"),
		.id = STR("c-1") };
	keys[1] = (struct outbox_key){ .kind = STR("customer"),
		.id = STR("k 1"), .nfields = 2, .fields = fields };
	return outbox_context(w.o, &w.arena, keys, 2, context_cb, &w);
}

/* Answers to the time, the case and the customer. */
static void
answer_context(const char *time, const char *all, const char *some)
{
	fake_redis_answer(w.r, time);
	fake_redis_answer(w.r, all);
	assert_int_equal(fake_redis_waiting(w.r), 1);
	fake_redis_answer(w.r, some);
}

static void
what_is_known_is_asked_for_in_one_go(void **state)
{
	(void)state;
	assert_int_equal(ask_context(), 0);
	assert_int_equal(fake_redis_waiting(w.r), 3);
	assert_string_equal(fake_redis_next(w.r), "TIME");
	fake_redis_answer(w.r, "[ '1' '0' ]");
	assert_string_equal(fake_redis_next(w.r), "HGETALL triage:case:c-1");
	fake_redis_answer(w.r, "[ ]");
	assert_string_equal(fake_redis_next(w.r),
	    "HMGET triage:customer:k 1 token rev state");
	assert_int_equal(fake_redis_words(w.r), 5);
	assert_int_equal(w.calls, 0);
}

static void
what_is_known_is_taken_with_its_token_and_the_time(void **state)
{
	(void)state;
	ask_context();
	answer_context("[ '1700000001' '234567' ]",
	    "[ 'rev' '3' 'token' 't-1' 'log' 'x y' ]", "[ 't-2' nil 'open' ]");
	assert_int_equal(w.calls, 1);
	assert_int_equal(w.result, OUTBOX_OK);
	assert_int_equal(w.now_ms, 1700000001234);
	assert_true(str_is(keys[0].token, "t-1"));
	assert_int_equal(keys[0].nfound, 2);
	assert_true(str_is(keys[0].found[0], "rev"));
	assert_true(str_is(keys[0].found[1], "3"));
	assert_true(str_is(keys[0].found[2], "log"));
	assert_true(str_is(keys[0].found[3], "x y"));
	assert_true(str_is(keys[1].token, "t-2"));
	assert_int_equal(keys[1].nfound, 1);
	assert_true(str_is(keys[1].found[0], "state"));
	assert_true(str_is(keys[1].found[1], "open"));
	assert_false(keys[0].is_broken || keys[1].is_broken);
}

static void
what_is_not_there_has_no_token(void **state)
{
	(void)state;
	ask_context();
	answer_context("[ '1' '0' ]", "[ ]", "[ nil nil nil ]");
	assert_int_equal(w.result, OUTBOX_OK);
	assert_int_equal(keys[0].token.len + keys[1].token.len, 0);
	assert_int_equal(keys[0].nfound + keys[1].nfound, 0);
}

static void
a_key_of_another_type_is_broken_and_the_others_are_not(void **state)
{
	(void)state;
	ask_context();
	answer_context("[ '1' '0' ]", "!WRONGTYPE_a_list", "[ 't' 'a' 'b' ]");
	assert_int_equal(w.result, OUTBOX_OK);
	assert_true(keys[0].is_broken);
	assert_false(keys[1].is_broken);
	assert_true(str_is(keys[1].token, "t"));
}

struct odd {
	const char *reply;
	enum outbox_result result;
};

static void
answers_of_a_context_that_are_none_are_told_for_what_they_are(void **state)
{
	static const struct odd odd[] = {
		{ NULL, OUTBOX_UNKNOWN },
		{ "!OOM_command_not_allowed", OUTBOX_LATER },
		{ "!BUSY_a_script", OUTBOX_LATER },
		{ "!ERR_what", OUTBOX_LATER },
		{ "!NOPERM_no", OUTBOX_LATER },
		{ "!READONLY_a_replica", OUTBOX_ELSEWHERE },
		{ "!MOVED_1234_10.0.0.1:6379", OUTBOX_ELSEWHERE },
		{ "nil", OUTBOX_LATER }, { "5", OUTBOX_LATER },
		{ "'OK'", OUTBOX_LATER },
	};
	size_t i, at;

	(void)state;
	for (i = 0; i < 3 * sizeof(odd) / sizeof(odd[0]); i++) {
		at = i % 3;
		assert_int_equal(ask_context(), 0);
		answer_context(at == 0 ? odd[i / 3].reply : "[ '1' '2' ]",
		    at == 1 ? odd[i / 3].reply : "[ ]",
		    at == 2 ? odd[i / 3].reply : "[ nil nil nil ]");
		assert_int_equal(w.calls, (int)i + 1);
		assert_int_equal(w.result, odd[i / 3].result);
		assert_true(w.why[0] != '\0');
		assert_int_equal(keys[1].token.len, 0);
	}
}

static void
a_context_of_another_shape_does_no_harm(void **state)
{
	static const char *const odd[][3] = {
		{ "[ nil nil ]", "[ nil nil ]", "[ nil ]" },
		{ "[ [ ] 5 ]", "[ 'x' ]", "[ !ERR_x ]" },
		{ "[ 'x' 'y' ]", "[ 'a' ]", "[ 't' ]" },
		{ "[ '1' '2' ]", "[ [ ] nil 5 'token' ]", "[ 5 [ ] nil ]" },
		{ "[ ]", "[ ]", "[ ]" }, { "[ '1' ]", "[ ]", "[ ]" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		assert_int_equal(ask_context(), 0);
		answer_context(odd[i][0], odd[i][1], odd[i][2]);
		assert_int_equal(w.calls, (int)i + 1);
		assert_int_equal(w.result, i < 4 ? OUTBOX_OK : OUTBOX_LATER);
		assert_int_equal(keys[1].token.len, 0);
	}
}

static void
the_first_trouble_of_a_context_is_told(void **state)
{
	(void)state;
	ask_context();
	answer_context("[ '1' '2' ]", "!MOVED_1_h:1", NULL);
	assert_int_equal(w.result, OUTBOX_ELSEWHERE);
	assert_string_equal(w.why, "MOVED 1 h:1");
	ask_context();
	answer_context("[ '1' '2' ]", NULL, NULL);
	assert_int_equal(w.result, OUTBOX_UNKNOWN);
	assert_int_equal(w.calls, 2);
}

static void
without_a_connection_nothing_is_asked(void **state)
{
	const struct effects none = { 0 };
	struct outbox_entry e = { .effects = &none };

	(void)state;
	fake_redis_be_deaf(w.r);
	assert_int_equal(ask_context(), -1);
	assert_int_equal(outbox_commit(w.o, &w.arena, 0, &e, 1, NULL, NULL),
	    -1);
	assert_int_equal(w.calls, 0);
}

/* Commit ------------------------------------------------------------------------ */

static struct effects effects[4];
static struct outbox_entry entries[4];

static void
commit_cb(void *arg, enum outbox_result result, const char *why)
{
	context_cb(arg, result, why, 0);
}

/* Entry 1-0 decides c-1; the others have no effects. */
static int
send_commit(uint32_t n)
{
	static const char *const ids[] = { "1-0", "2-0", "3-0", "4-0" };
	struct effect *e;
	uint32_t i;

	memset(effects, 0, sizeof(effects));
	for (i = 0; i < n; i++)
		entries[i] = (struct outbox_entry){ .stream = STR("s"),
			.id = str_of(ids[i]), .effects = &effects[i] };
	e = effects_add(&effects[0], &w.arena, EFFECT_UNSET, 3);
	e->args[0] = STR("alone");
	e->args[1] = STR("events");
	e->args[2] = STR("x");
	keys[0] = (struct outbox_key){ .kind = STR("case"), .id = STR("c-1"),
		.token = STR("t-1") };
	entries[0].nkeys = 1;
	entries[0].keys[0] = &keys[0];
	return outbox_commit(w.o, &w.arena, 1700000000123, entries, n,
	    commit_cb, &w);
}

static void
what_was_decided_is_written_in_one_call(void **state)
{
	(void)state;
	assert_int_equal(send_commit(2), 0);
	assert_string_equal(script_words(SCRIPT_COMMIT), "triage:events "
	    "triage: abcd-1 2023-11-14 2023-11-14T22:13:20.123Z triaged 1001 "
	    "1002 1003 1004 1005 2 "
	    "s 1-0 1 unset 3 alone events x 1 case c-1 t-1 "
	    "s 2-0 0 0");
}

static void
each_commit_has_a_token_of_its_own(void **state)
{
	(void)state;
	send_commit(1);
	assert_true(str_is(fake_redis_word(w.r, 5), "abcd-1"));
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
	send_commit(1);
	assert_true(str_is(fake_redis_word(w.r, 5), "abcd-2"));
}

static void
each_entry_has_its_fate(void **state)
{
	(void)state;
	send_commit(4);
	fake_redis_answer(w.r, "[ 1 0 -1 -2 '' 0 ]");
	assert_int_equal(w.result, OUTBOX_OK);
	assert_int_equal(entries[0].fate, OUTBOX_DONE);
	assert_int_equal(entries[1].fate, OUTBOX_GONE);
	assert_int_equal(entries[2].fate, OUTBOX_CONFLICT);
	assert_int_equal(entries[3].fate, OUTBOX_BROKEN);
}

static void
a_key_that_is_broken_has_its_name(void **state)
{
	(void)state;
	send_commit(2);
	fake_redis_answer(w.r, "[ 'triage:cases:a:b' -2 '' 0 ]");
	assert_int_equal(entries[0].fate, OUTBOX_BROKEN);
	assert_true(str_is(entries[0].broken_key, "triage:cases:a:b"));
	assert_int_equal(entries[1].fate, OUTBOX_BROKEN);
	assert_int_equal(entries[1].broken_key.len, 0);
}

static void
when_the_first_case_is_due_comes_with_the_fates(void **state)
{
	(void)state;
	assert_true(outbox_next_timer(w.o) == INT64_MAX);
	send_commit(1);
	fake_redis_answer(w.r, "[ 1 '1700000000500' 0 ]");
	assert_int_equal(outbox_next_timer(w.o), 1700000000500);
	send_commit(1);
	fake_redis_answer(w.r, NULL); /* nothing is known that was not */
	assert_int_equal(outbox_next_timer(w.o), 1700000000500);
	send_commit(1);
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
	assert_true(outbox_next_timer(w.o) == INT64_MAX);
	send_commit(1);
	fake_redis_answer(w.r, "[ 1 7 0 ]");
	assert_true(outbox_next_timer(w.o) == INT64_MAX);
	send_commit(1);
	fake_redis_answer(w.r, "[ 1 'inf' 0 ]");
	assert_true(outbox_next_timer(w.o) == INT64_MAX);
	send_commit(1);
	fake_redis_answer(w.r, "[ 1 '-inf' 0 ]");
	assert_true(outbox_next_timer(w.o) == INT64_MAX);
}

/* Decides n times about c-1; says what the last decision's JSON is to be. */
static const char *
decide(uint32_t n)
{
	static char words[256];
	struct effect *e;
	uint32_t i;

	send_commit(1);
	for (i = 0; i < n; i++) {
		e = effects_add(&effects[0], &w.arena, EFFECT_DECIDE,
		    EFFECT_DECIDE_FIELDS);
		e->args[0] = STR("c-1");
		e->args[EFFECT_DECIDE_HEAD] = STR("{");
		e->args[EFFECT_DECIDE_TAIL] = STR(",}");
	}
	effects[0].first = effects[0].first->next; /* without the unset */
	effects[0].n--;
	fake_redis_answer(w.r, "!LOADING_x");
	outbox_commit(w.o, &w.arena, 0, entries, 1, commit_cb, &w);
	snprintf(words, sizeof(words), "%s", strstr(script_words(SCRIPT_COMMIT),
	    "decide"));
	*strstr(words, " 1 case") = '\0';
	return words;
}

static void
decisions_are_numbered_ahead_while_that_comes_true(void **state)
{
	(void)state;
	assert_string_equal(decide(1), "decide 5 c-1   { ,}");
	fake_redis_answer(w.r, "[ 1 '' 40 ]");
	assert_string_equal(decide(2), "decide 5 c-1   {41,} 41 "
	    "decide 5 c-1   {42,} 42");
	fake_redis_answer(w.r, "[ 1 '' 42 ]");
	assert_string_equal(decide(1), "decide 5 c-1   {43,} 43");
	fake_redis_answer(w.r, "[ 1 '' 42 ]"); /* it came back */
	assert_string_equal(decide(1), "decide 5 c-1   {43,} 43");
	fake_redis_answer(w.r, "[ 1 '' 43 ]");
	assert_string_equal(decide(1), "decide 5 c-1   {44,} 44");
	fake_redis_answer(w.r, "[ 1 '' 'x' ]");
	assert_string_equal(decide(1), "decide 5 c-1   { ,}");
	fake_redis_answer(w.r, "[ 1 '' 61 ]");
}

/* Of so many commits, each behind decisions of another instance. */
static int
count_numbered(int commits)
{
	static int64_t seq = 100;
	char answer[32];
	int i, n = 0;

	for (i = 0; i < commits; i++) {
		n += strstr(decide(1), "{ ,}") == NULL;
		snprintf(answer, sizeof(answer), "[ 1 '' %lld ]",
		    (long long)(seq += 10));
		fake_redis_answer(w.r, answer);
	}
	return n;
}

static void
where_others_decide_few_decisions_are_numbered_ahead(void **state)
{
	(void)state;
	assert_true(count_numbered(20) > 0);
	assert_int_equal(count_numbered(20), 0);
}

static void
who_decides_alone_again_numbers_ahead_again(void **state)
{
	char answer[32];
	int i;

	(void)state;
	count_numbered(100);
	for (i = 0; strstr(decide(1), "{ ,}") != NULL; i++) {
		assert_true(i < 4);
		snprintf(answer, sizeof(answer), "[ 1 '' %d ]", 5000 + i);
		fake_redis_answer(w.r, answer);
	}
}

static void
answers_of_a_commit_that_are_none_are_told_for_what_they_are(void **state)
{
	static const struct odd odd[] = {
		{ NULL, OUTBOX_UNKNOWN },
		{ "!OOM_command_not_allowed", OUTBOX_LATER },
		{ "!BADKEY_triage:seq_holds_a_list", OUTBOX_LATER },
		{ "!NOREPLICAS_no", OUTBOX_LATER },
		{ "!UNBLOCKED_no", OUTBOX_ELSEWHERE },
		{ "nil", OUTBOX_LATER }, { "1", OUTBOX_LATER },
		{ "'OK'", OUTBOX_LATER }, { "[ ]", OUTBOX_LATER },
		{ "[ 1 1 ]", OUTBOX_LATER },
		{ "[ 1 1 '' ]", OUTBOX_LATER },
		{ "[ 1 1 1 '' 0 ]", OUTBOX_LATER },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		send_commit(2);
		fake_redis_answer(w.r, odd[i].reply);
		assert_int_equal(w.calls, (int)i + 1);
		assert_int_equal(w.result, odd[i].result);
		assert_true(w.why[0] != '\0');
	}
}

/* An entry must never pass as done upon an answer that is no number. */
static void
a_fate_that_is_no_number_is_not_done(void **state)
{
	static const char *const odd[] = { "[ nil 'x' '' 0 ]",
		"[ [ ] !ERR_x '' 0 ]", "[ 7 -3 '' 0 ]", "[ '1' '1' '' 0 ]" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		send_commit(2);
		entries[0].fate = entries[1].fate = OUTBOX_DONE;
		fake_redis_answer(w.r, odd[i]);
		if (w.result == OUTBOX_OK) {
			assert_int_not_equal(entries[0].fate, OUTBOX_DONE);
			assert_int_not_equal(entries[1].fate, OUTBOX_DONE);
		}
	}
}

static void
replicas_are_waited_for_behind_each_commit(void **state)
{
	(void)state;
	w.options.wait_replicas = 2;
	w.options.dead_maxlen = 77;
	outbox_set_options(w.o, &w.options);
	send_commit(1);
	assert_non_null(strstr(script_words(SCRIPT_COMMIT), " 1002 77 1004 "));
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
	assert_int_equal(w.calls, 1);
	assert_string_equal(fake_redis_next(w.r), "WAIT 2 1000");
	fake_redis_answer(w.r, "1");
	assert_int_equal(w.calls, 1);
}

/* Alerts ------------------------------------------------------------------------- */

static const char *
alert_words(void)
{
	return strstr(script_words(SCRIPT_COMMIT), " 1 alert 2 ");
}

static void
an_alert_is_stored_with_its_instance_and_time(void **state)
{
	(void)state;
	outbox_alert(w.o, "redis", "\"what\":\"x\"");
	assert_string_equal(alert_words(), " 1 alert 2 {\"seq\": ,\"at\":"
	    "\"2023-11-14T22:13:20.000Z\",\"kind\":\"redis\",\"instance\":"
	    "\"i-1\",\"what\":\"x\"} 0");
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
	outbox_flush_alerts(w.o);
	assert_int_equal(fake_redis_waiting(w.r), 0);
	outbox_alert(w.o, "bare", "");
	assert_non_null(strstr(alert_words(), "\"instance\":\"i-1\"}"));
}

static void
alerts_wait_while_redis_is_away_and_the_oldest_go_first(void **state)
{
	char members[24];
	int i;

	(void)state;
	fake_redis_go_down(w.r, "gone");
	for (i = 0; i < OUTBOX_ALERTS_KEPT + 3; i++) {
		snprintf(members, sizeof(members), "\"n\":%d", i);
		outbox_alert(w.o, "x", members);
	}
	fake_redis_come_up(w.r);
	outbox_flush_alerts(w.o);
	assert_int_equal(fake_redis_waiting(w.r), OUTBOX_ALERTS_KEPT);
	for (i = 3; i < OUTBOX_ALERTS_KEPT + 3; i++) {
		snprintf(members, sizeof(members), "\"n\":%d}", i);
		assert_non_null(strstr(alert_words(), members));
		fake_redis_answer(w.r, "[ 1 '' 0 ]");
	}
	outbox_flush_alerts(w.o);
	assert_int_equal(fake_redis_waiting(w.r), 0);
}

static void
an_alert_whose_answer_was_lost_is_told_again(void **state)
{
	(void)state;
	outbox_alert(w.o, "x", "");
	fake_redis_answer(w.r, NULL);
	assert_int_equal(fake_redis_waiting(w.r), 0);
	outbox_flush_alerts(w.o);
	assert_non_null(alert_words());
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
}

static void
an_alert_that_cannot_be_stored_is_published_once_and_stored_later(
    void **state)
{
	(void)state;
	outbox_alert(w.o, "x", "");
	fake_redis_answer(w.r, "!OOM_no_memory");
	assert_non_null(strstr(fake_redis_next(w.r), "PUBLISH triage:alerts "
	    "{\"seq\":1,\"stored\":false,\"at\":"));
	fake_redis_answer(w.r, "1");
	outbox_flush_alerts(w.o);
	assert_non_null(strstr(alert_words(), ",\"unstored\":1,"));
	fake_redis_answer(w.r, "!OOM_no_memory");
	assert_int_equal(fake_redis_waiting(w.r), 0); /* once */
	outbox_flush_alerts(w.o);
	fake_redis_answer(w.r, "[ 1 '' 0 ]");
	outbox_flush_alerts(w.o);
	assert_int_equal(fake_redis_waiting(w.r), 0);
}

/* Dead letters, figures ------------------------------------------------------------ */

static const char *
arg_of(const struct effect *e, uint32_t i)
{
	static char text[512];

	assert_true(i < e->nargs);
	snprintf(text, sizeof(text), "%.*s", (int)e->args[i].len,
	    e->args[i].data);
	return text;
}

static void
a_dead_letter_is_kept_counted_and_told(void **state)
{
	const struct outbox_dead dead = { .event = STR("{\"secret\":1}"),
		.reason = STR("bad_json"), .detail = STR("at byte 3"),
		.stream = STR("triage:events"), .id = STR("7-1"),
		.deliveries = 3, .event_id = STR("e\"1"), .case_id = STR("") };
	struct effects list = { 0 };
	const struct effect *e;

	(void)state;
	outbox_dead_effects(&list, &w.arena, &dead, 1700000000123);
	assert_int_equal(list.n, 3);
	e = list.first;
	assert_int_equal(e->op, EFFECT_DEAD);
	assert_string_equal(arg_of(e, 0), "bad_json");
	assert_string_equal(arg_of(e, 1), "at byte 3");
	assert_string_equal(arg_of(e, 2), "{\"secret\":1}");
	assert_string_equal(arg_of(e, 3), "triage:events 7-1");
	assert_string_equal(arg_of(e, 4), "3");
	e = e->next;
	assert_int_equal(e->op, EFFECT_STAT);
	assert_string_equal(arg_of(e, 0), "dead");
	assert_string_equal(arg_of(e, 1), "refused:bad_json");
	e = e->next;
	assert_int_equal(e->op, EFFECT_ALERT);
	assert_string_equal(arg_of(e, 1), ",\"at\":\"2023-11-14T22:13:20.123Z\","
	    "\"kind\":\"dead\",\"reason\":\"bad_json\",\"detail\":\"at byte 3\","
	    "\"event\":\"e\\\"1\",\"case\":\"\",\"source\":"
	    "\"triage:events 7-1\"}");
	assert_null(strstr(arg_of(e, 1), "secret"));
}

static void
figures_are_published_and_not_missed(void **state)
{
	(void)state;
	outbox_publish_stats(w.o, STR("{}"));
	assert_string_equal(fake_redis_next(w.r), "PUBLISH triage:stats {}");
	fake_redis_answer(w.r, "!ERR_no");
	fake_redis_go_down(w.r, "gone");
	outbox_publish_stats(w.o, STR("{}"));
	assert_int_equal(fake_redis_waiting(w.r), 0);
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_script_is_called_by_its_hash),
		T(a_script_is_sent_whole_until_redis_has_run_it),
		T(a_script_that_redis_does_not_know_is_sent_whole),
		T(a_script_is_sent_whole_once_and_not_for_ever),
		T(a_script_call_that_is_lost_is_answered_once),
		T(scripts_have_hashes_of_their_own),
		T(what_is_known_is_asked_for_in_one_go),
		T(what_is_known_is_taken_with_its_token_and_the_time),
		T(what_is_not_there_has_no_token),
		T(a_key_of_another_type_is_broken_and_the_others_are_not),
		T(answers_of_a_context_that_are_none_are_told_for_what_they_are),
		T(a_context_of_another_shape_does_no_harm),
		T(the_first_trouble_of_a_context_is_told),
		T(without_a_connection_nothing_is_asked),
		T(what_was_decided_is_written_in_one_call),
		T(each_commit_has_a_token_of_its_own),
		T(each_entry_has_its_fate),
		T(a_key_that_is_broken_has_its_name),
		T(when_the_first_case_is_due_comes_with_the_fates),
		T(decisions_are_numbered_ahead_while_that_comes_true),
		T(where_others_decide_few_decisions_are_numbered_ahead),
		T(who_decides_alone_again_numbers_ahead_again),
		T(answers_of_a_commit_that_are_none_are_told_for_what_they_are),
		T(a_fate_that_is_no_number_is_not_done),
		T(replicas_are_waited_for_behind_each_commit),
		T(an_alert_is_stored_with_its_instance_and_time),
		T(alerts_wait_while_redis_is_away_and_the_oldest_go_first),
		T(an_alert_whose_answer_was_lost_is_told_again),
		T(an_alert_that_cannot_be_stored_is_published_once_and_stored_later),
		T(a_dead_letter_is_kept_counted_and_told),
		T(figures_are_published_and_not_missed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
