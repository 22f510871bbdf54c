/*
 * test_triage_lost: triage.c and triage_redis.c while engines die, Redis cannot,
 * and the daemon is told to stop; and, in random order, all of it together.
 */
#include "triage_fixture.h"

/* An engine goes ---------------------------------------------------------------- */

enum moment { PREPARING, PREPARED, READING, DECIDING, COMMITTING, MOMENTS };

/* Brings the second batch to where it is wanted. */
static void
bring_to(enum moment moment)
{
	again_with(2, 4);
	GIVE("e1 c1 k1", "e2 c1 -");
	if (moment == PREPARED) {
		GIVE("e3 c1 -");
		fake_engines_answer(2); /* behind the first, not yet read */
		return;
	}
	if (moment >= READING)
		engine_answers();
	if (moment >= DECIDING)
		redis_answers();
	if (moment >= COMMITTING)
		engine_answers();
}

static void
an_engine_that_goes_costs_no_event_wherever_its_batch_was(void **state)
{
	static const enum batch_state states[MOMENTS] = { BATCH_PREPARING,
		BATCH_PREPARED, BATCH_READING, BATCH_DECIDING,
		BATCH_COMMITTING };
	int m, is_culprit;
	int64_t id;

	(void)state;
	for (m = 0; m < MOMENTS; m++)
		for (is_culprit = 0; is_culprit < 2; is_culprit++) {
			bring_to((enum moment)m);
			id = m == PREPARED ? 2 : 1;
			assert_int_equal(TAILQ_LAST(&w.t->batches,
			    batch_list)->state, states[m]);
			/* after its decision, no engine has it any more */
			assert_int_equal(fake_engines_has(id), m != COMMITTING);
			if (m != COMMITTING)
				fake_engines_lose(id, is_culprit, NULL);
			run();
			assert_log("c1", m == PREPARED ? "e1 e2 e3 " :
			    "e1 e2 ");
			assert_string_equal(fake_outbox_dead(), "");
			assert_string_equal(fake_outbox_field("customer", "k1",
			    "log"), "1");
			assert_stat(STAT_CONFLICTS, 0);
			assert_nothing_left();
		}
}

static void
a_batch_that_killed_its_engine_goes_on_one_by_one(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c2 -", "e3 c1 -");
	fake_engines_lose(1, true, NULL);
	assert_int_equal(fake_engines_waiting(), 3);
	assert_string_equal(fake_engines_events(2), "0:e1;");
	assert_string_equal(fake_engines_events(3), "0:e2;");
	assert_string_equal(fake_engines_events(4), "0:e3;");
	run();
	assert_log("c1", "e1 e3 ");
	assert_nothing_left();
}

/* What a later batch is about may be what the split one was about. */
static void
later_batches_do_not_overtake_one_that_is_split(void **state)
{
	(void)state;
	again_with(2, 4);
	GIVE("e1 c1 -", "e2 c2 -", "e3 c1 -", "e4 c2 -");
	fake_engines_answer(2);
	fake_engines_lose(1, true, NULL);
	run();
	assert_log("c1", "e1 e3 ");
	assert_log("c2", "e2 e4 ");
	assert_nothing_left();
}

/* It has another number: another engine may still answer about the first. */
static void
an_innocent_batch_is_begun_again_whole(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c2 -");
	fake_engines_lose(1, false, NULL);
	assert_int_equal(fake_engines_waiting(), 1);
	assert_false(fake_engines_has(1));
	assert_string_equal(fake_engines_events(2), "0:e1;0:e2;");
	run();
	assert_stat(STAT_RETRIES, 1);
	assert_stat(STAT_DECIDED, 2);
	assert_nothing_left();
}

static void
an_event_that_kills_three_engines_alone_is_a_dead_letter(void **state)
{
	static const int64_t batches[] = { 2, 4, 5 };
	int i;

	(void)state;
	GIVE("e1 c1 -", "e2 c1 -");
	fake_engines_lose(1, true, NULL);
	for (i = 0; i < 3; i++) {
		assert_string_equal(fake_outbox_dead(), "");
		assert_string_equal(fake_engines_events(batches[i]), "0:e1;");
		fake_engines_lose(batches[i], true, NULL);
	}
	/* no engine sees it again */
	assert_int_equal(fake_engines_waiting(), 1);
	assert_string_equal(fake_engines_events(3), "0:e2;");
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:engine_died ");
	assert_log("c1", "e2 ");
	assert_stat(STAT_DEAD, 1);
	assert_nothing_left();
}

static void
a_rule_that_is_off_now_is_not_the_events_fault(void **state)
{
	int i;

	(void)state;
	GIVE("e1 c1 -");
	for (i = 1; i <= 10; i++) {
		assert_true(fake_engines_has(i));
		fake_engines_lose(i, true, "some-rule");
	}
	run();
	assert_string_equal(fake_outbox_dead(), "");
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
without_an_engine_batches_wait_until_there_is_one(void **state)
{
	(void)state;
	fake_engines.is_full = true;
	GIVE("e1 c1 -", "e2 c1 -");
	assert_int_equal(fake_engines_waiting(), 0);
	fake_engines.is_full = false;
	fake_engines.hooks.on_room(fake_engines.hooks.arg);
	assert_int_equal(fake_engines_waiting(), 1);
	run();
	assert_log("c1", "e1 e2 ");
	assert_nothing_left();
}

/* Answers that make no sense ------------------------------------------------------ */

/* NEEDS of one entry that has so many keys of one kind. */
static void
put_needs(struct buf *b, uint32_t entries, uint32_t nkeys, uint8_t mode)
{
	char id[16];
	uint32_t i;

	frame_put_u32(b, entries);
	frame_put_u8(b, 0);
	frame_put_str(b, (struct str)STR("e1"));
	frame_put_str(b, (struct str)STR("c1"));
	frame_put_u32(b, nkeys);
	for (i = 0; i < nkeys; i++) {
		snprintf(id, sizeof(id), "c%u", i);
		frame_put_u8(b, mode);
		frame_put_str(b, (struct str)STR("case"));
		frame_put_str(b, str_of(id));
		frame_put_u32(b, 0);
	}
}

static bool
say(enum frame_type type, struct buf *b)
{
	bool was_taken = fake_engines_say(1, type, (struct str){ b->data,
	    b->len });

	buf_clear(b);
	return was_taken;
}

/* Wherever it is cut off. */
static void
is_refused_when_cut(enum frame_type type, struct buf *b, size_t from)
{
	for (size_t len = from; len < b->len; len++)
		assert_false(fake_engines_say(1, type,
		    (struct str){ b->data, len }));
	buf_clear(b);
}

static void
another_engine_decides(void)
{
	fake_engines_lose(1, true, NULL);
	run();
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
needs_that_make_no_sense_are_the_engines_end_not_the_batchs(void **state)
{
	struct buf b = { 0 };

	(void)state;
	GIVE("e1 c1 -");
	assert_false(fake_engines_say(99, FRAME_NEEDS, (struct str)STR("")));
	assert_false(fake_engines_say(1, FRAME_NEEDS, (struct str)STR("")));
	assert_false(fake_engines_say(1, FRAME_EFFECTS, (struct str)STR("")));
	put_needs(&b, 2, 1, NEED_EXACT); /* there is one entry */
	assert_false(say(FRAME_NEEDS, &b));
	put_needs(&b, 1, 5, NEED_EXACT); /* more keys than an entry has */
	assert_false(say(FRAME_NEEDS, &b));
	put_needs(&b, 1, 65, NEED_LOOSE); /* likewise */
	assert_false(say(FRAME_NEEDS, &b));
	put_needs(&b, 1, 1, 77);
	assert_false(say(FRAME_NEEDS, &b));
	put_needs(&b, 1, 2, NEED_EXACT);
	is_refused_when_cut(FRAME_NEEDS, &b, 1);
	another_engine_decides();
}

static void
put_effects_of(struct buf *b, uint32_t index, uint8_t outcome)
{
	frame_put_u32(b, 1);
	frame_put_u32(b, index);
	frame_put_u8(b, outcome);
	frame_put_str(b, (struct str)STR("why"));
	frame_put_str(b, (struct str)STR("detail"));
	frame_put_u32(b, 0); /* effects */
	frame_put_u32(b, 0); /* fired */
	frame_put_u32(b, 1); /* faults */
	frame_put_u32(b, 3);
	frame_put_u8(b, FAULT_TIME);
	frame_put_u32(b, 0);
}

static void
effects_that_make_no_sense_are_the_engines_end_not_the_batchs(void **state)
{
	struct buf b = { 0 };

	(void)state;
	GIVE("e1 c1 -");
	engine_answers();
	redis_answers();
	assert_false(fake_engines_say(1, FRAME_NEEDS, (struct str)STR("")));
	put_effects_of(&b, 1, OUTCOME_DECIDED); /* there is one entry: 0 */
	assert_false(say(FRAME_EFFECTS, &b));
	put_effects_of(&b, 0, OUTCOME__MAX);
	assert_false(say(FRAME_EFFECTS, &b));
	/* nothing for one that was asked about would acknowledge it unread */
	frame_put_u32(&b, 0);
	assert_false(say(FRAME_EFFECTS, &b));
	put_effects_of(&b, 0, OUTCOME_DECIDED);
	is_refused_when_cut(FRAME_EFFECTS, &b, 0);
	another_engine_decides();
}

/* Redis cannot ---------------------------------------------------------------------- */

static void
redis_that_cannot_is_left_alone_for_a_while_that_grows(void **state)
{
	static const int64_t pauses[] = { 100, 200, 400, 800, 1600, 2000,
		2000 };
	size_t i;
	const char *why;

	(void)state;
	GIVE("e1 c1 -");
	for (i = 0; i < sizeof(pauses) / sizeof(pauses[0]); i++) {
		engine_answers();
		fake_outbox_answer(FATE_LATER);
		assert_int_equal(w.t->pause_ms, pauses[i]);
		assert_int_equal(fake_loop_ms(w.t->pause_timer), pauses[i]);
		assert_int_equal(fake_inbox_room(), 0);
		assert_int_equal(fake_engines_waiting(), 0);
		assert_false(triage_is_ready(w.t, &why));
		assert_string_equal(why, "Redis cannot write just now");
		fake_loop_fire(w.t->pause_timer);
		assert_int_equal(fake_engines_waiting(), 1);
	}
	assert_string_equal(fake_outbox_alerts(), "redis "); /* told once */
	run();
	assert_string_equal(fake_outbox_alerts(), "redis redis_recovered ");
	assert_int_equal(w.t->pause_ms, 0);
	assert_true(triage_is_ready(w.t, &why));
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
an_error_of_redis_is_told_without_what_it_quotes(void **state)
{
	(void)state;
	fake_inbox.hooks.on_trouble(fake_inbox.hooks.arg, "read a stream",
	    "ERR unknown thing, with args beginning with: 'my secret text'");
	assert_string_equal(fake_outbox_alerts(), "redis ");
	assert_non_null(strstr(fake_outbox_last_alert(), "ERR unknown thing"));
	assert_null(strstr(fake_outbox_last_alert(), "secret"));
}

static void
a_commit_that_redis_could_not_do_is_decided_again(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c1 -");
	engine_answers();
	redis_answers();
	engine_answers();
	assert_true(fake_outbox_is_commit());
	fake_outbox_answer(FATE_LATER);
	assert_int_equal(fake_engines_waiting(), 0);
	fake_loop_fire(w.t->pause_timer);
	run();
	assert_log("c1", "e1 e2 ");
	assert_nothing_left();
}

static void
a_commit_whose_answer_was_lost_is_not_done_twice(void **state)
{
	(void)state;
	GIVE("e1 c1 k1", "e2 c2 -");
	engine_answers();
	redis_answers();
	engine_answers();
	fake_outbox_answer(FATE_DONE_LOST);
	run();
	assert_log("c1", "e1 ");
	assert_string_equal(fake_outbox_field("customer", "k1", "log"), "1");
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 ");
	assert_stat(STAT_GONE, 2);
	assert_nothing_left();
}

static void
a_commit_that_was_lost_is_done_again(void **state)
{
	(void)state;
	GIVE("e1 c1 -");
	engine_answers();
	redis_answers();
	engine_answers();
	fake_outbox_answer(FATE_LOST);
	/* the connection itself says when it is back: no pause */
	assert_int_equal(w.t->pause_ms, 0);
	run();
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
the_wrong_redis_is_left_and_connected_to_anew(void **state)
{
	(void)state;
	GIVE("e1 c1 -");
	engine_answers();
	fake_outbox_answer(FATE_ELSEWHERE);
	assert_non_null(strstr(fake_redis_reconnected(w.commands), "READONLY"));
	assert_int_equal(w.t->pause_ms, 100);
}

static void
a_connection_that_goes_loses_nothing(void **state)
{
	const char *why;

	(void)state;
	GIVE("e1 c1 -", "e2 c2 -");
	engine_answers();
	fake_outbox_link(false);
	fake_redis_go_down(w.commands, "connection reset");
	assert_false(fake_inbox.is_started);
	assert_int_equal(w.downs, 1);
	assert_string_equal(w.why, "connection reset");
	assert_false(triage_is_ready(w.t, &why));
	assert_string_equal(why, "no connection to Redis");
	fake_outbox_answer(FATE_LOST);
	assert_int_equal(fake_engines_waiting(), 0);
	link_up();
	assert_true(fake_inbox.is_started);
	assert_int_equal(w.ups, 2);
	run();
	assert_log("c1", "e1 ");
	assert_log("c2", "e2 ");
	assert_nothing_left();
}

/* Between the loss and the news of it, a call is refused. */
static void
a_call_that_cannot_be_sent_stalls_the_batch(void **state)
{
	(void)state;
	GIVE("e1 c1 -");
	fake_outbox_link(false);
	engine_answers();
	assert_int_equal(TAILQ_FIRST(&w.t->batches)->state, BATCH_STALLED);
	fake_redis_go_down(w.commands, "gone");
	link_up();
	run();
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
a_replica_is_not_worked_with(void **state)
{
	(void)state;
	tear_down(NULL);
	make_world(4, 4);
	fake_redis_come_up(w.reader);
	fake_redis_come_up(w.commands);
	fake_redis_answer(w.commands, "'maxmemory_policy:noeviction'");
	fake_redis_answer(w.commands, "[ 'slave' 'host' 6379 'connected' 1 ]");
	assert_string_equal(fake_redis_reconnected(w.commands),
	    "it is a replica");
	assert_string_equal(fake_redis_reconnected(w.reader),
	    "it is a replica");
	assert_false(fake_inbox.is_started);
	assert_int_equal(w.ups, 0);
}

static void
odd_answers_to_what_redis_is_asked_first_do_no_harm(void **state)
{
	static const char *const odd[] = { NULL, "nil", "5", "'x'", "[ ]",
		"!ERR_no", "!NOPERM_no" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		tear_down(NULL);
		make_world(4, 4);
		fake_redis_come_up(w.reader);
		fake_redis_come_up(w.commands);
		fake_redis_answer(w.commands, odd[i]);
		fake_redis_answer(w.commands, odd[i]);
		/* whether it is a master shows at the first write */
		assert_int_equal(fake_inbox.is_started, odd[i] != NULL);
	}
}

static void
a_redis_that_evicts_is_told(void **state)
{
	static const char *const policies[] = { "allkeys", "volatile" };
	char reply[64];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(policies) / sizeof(policies[0]); i++) {
		tear_down(NULL);
		make_world(4, 4);
		fake_redis_come_up(w.reader);
		fake_redis_come_up(w.commands);
		snprintf(reply, sizeof(reply), "'maxmemory_policy:%s-lru'",
		    policies[i]);
		fake_redis_answer(w.commands, reply);
		assert_string_equal(fake_outbox_alerts(), "redis ");
		assert_non_null(strstr(fake_outbox_last_alert(), policies[i]));
		assert_null(strstr(fake_outbox_last_alert(), "or volatile"));
	}
}

/* What is told ------------------------------------------------------------------------ */

static void
lost_and_buried_entries_are_counted_and_told(void **state)
{
	const struct str events = STR("triage:events");

	(void)state;
	tear_down(NULL);
	make_world(4, 4);
	log_init(LOG_LEVEL_ERROR, 0);
	fake_inbox.hooks.on_lost(fake_inbox.hooks.arg, events, 3,
	    "while it was pending");
	assert_stat(STAT_LOST_TRIMMED, 3);
	assert_string_equal(fake_outbox_alerts(), "lost_trimmed ");
	assert_string_equal(fake_outbox_last_alert(),
	    "\"entries\":3,\"stream\":\"triage:events\","
	    "\"detail\":\"while it was pending\"");
	fake_inbox.hooks.on_buried(fake_inbox.hooks.arg, events,
	    (struct str)STR("7-1"), 999);
	assert_stat(STAT_DEAD, 1);
	assert_string_equal(fake_outbox_alerts(), "lost_trimmed dead ");
	assert_non_null(strstr(fake_outbox_last_alert(),
	    "\"source\":\"triage:events 7-1\""));
}

static void
alerts_that_come_in_floods_of_answers_are_thinned_and_counted(void **state)
{
	struct mem_arena a = { 0 };
	struct effects some = { 0 }, more = { 0 };
	const struct effect *e;
	uint32_t i, nstats = 0;

	(void)state;
	for (i = 0; i < 300; i++) {
		effects_add(&some, &a, EFFECT_ALERT, 2);
		effects_add(&some, &a, EFFECT_STAT, 2);
		effects_add(&more, &a, EFFECT_ALERT, 2);
	}
	triage_thin_alerts(w.t, &some);
	assert_int_equal(some.n, 300 + 256);
	for (e = some.first; e != NULL; e = e->next)
		nstats += e->op == EFFECT_STAT;
	assert_int_equal(nstats, 300);
	triage_thin_alerts(w.t, &more);
	assert_int_equal(more.n, 0);
	e = effects_add(&more, &a, EFFECT_STAT, 2);
	assert_ptr_equal(e, more.first);
	triage_tell_left_out(w.t);
	assert_string_equal(fake_outbox_alerts(), "alerts_left_out ");
	assert_string_equal(fake_outbox_last_alert(), "\"alerts\":344");
	effects_add(&more, &a, EFFECT_ALERT, 2);
	triage_thin_alerts(w.t, &more); /* another second */
	assert_int_equal(more.n, 2);
	mem_arena_clear(&a);
}

static void
a_rule_that_is_off_is_told_with_its_place(void **state)
{
	(void)state;
	fake_engines.hooks.on_rule(fake_engines.hooks.arg, "some-rule",
	    "classify.lua:7", FAULT_TIME, BREAKER_OPEN);
	assert_string_equal(fake_outbox_alerts(), "rule_off ");
	assert_string_equal(fake_outbox_last_alert(), "\"rule\":\"some-rule\","
	    "\"where\":\"classify.lua:7\",\"class\":\"time\"");
	fake_engines.hooks.on_rule(fake_engines.hooks.arg, "some-rule",
	    "classify.lua:7", FAULT_TIME, BREAKER_HALF_OPEN);
	fake_engines.hooks.on_rule(fake_engines.hooks.arg, "some-rule",
	    "classify.lua:7", FAULT_TIME, BREAKER_CLOSED);
	assert_string_equal(fake_outbox_alerts(),
	    "rule_off rule_on_trial rule_on ");
}

static void
figures_are_published_every_second(void **state)
{
	(void)state;
	GIVE("e1 c1 -");
	triage_tick(w.t);
	assert_int_equal(fake_engines.ticks, 1);
	assert_non_null(strstr(fake_outbox_last_stats(), "{\"seq\":1,"
	    "\"instance\":\"i-1\",\"ruleset\":\"1234567\","));
	assert_stat(STAT_IN_FLIGHT, 1);
	assert_stat(STAT_ENGINES_STARTED, 4);
	assert_stat(STAT_ENGINES_KILLED, 1);
	triage_tick(w.t);
	assert_non_null(strstr(fake_outbox_last_stats(), "{\"seq\":2,"));
}

static void
it_is_ready_with_a_rule_set_and_both_connections(void **state)
{
	const char *why;

	(void)state;
	assert_true(triage_is_ready(w.t, &why));
	assert_null(why);
	fake_engines.is_ready = false;
	assert_false(triage_is_ready(w.t, &why));
	assert_string_equal(why, "no rule set is loaded");
	tear_down(NULL);
	make_world(4, 4);
	fake_redis_come_up(w.reader);
	assert_false(triage_is_ready(w.t, &why));
	assert_string_equal(why, "no connection to Redis");
	fake_redis_come_up(w.commands);
	assert_false(triage_is_ready(w.t, &why));
	assert_string_equal(why, "Redis is being looked at");
}

/* Leaving ------------------------------------------------------------------------------- */

static void
told_to_stop_it_settles_what_it_has_and_leaves_once(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c1 -");
	triage_stop(w.t);
	assert_false(fake_inbox.is_started);
	assert_int_equal(fake_inbox_room(), 0);
	assert_int_equal(fake_loop_ms(w.t->stop_timer), 100);
	/* what had been asked for still comes */
	GIVE("e3 c1 -");
	fake_loop_fire(w.t->stop_timer);
	assert_null(fake_inbox.left);
	run();
	assert_log("c1", "e1 e2 e3 ");
	assert_non_null(fake_inbox.left);
	assert_int_equal(w.drained, 0);
	fake_inbox.left(fake_inbox.left_arg);
	assert_int_equal(w.drained, 1);
	fake_loop_fire(w.t->stop_timer);
	assert_int_equal(w.drained, 1);
}

static void
told_to_stop_with_nothing_to_do_it_leaves_when_all_is_quiet(void **state)
{
	(void)state;
	triage_stop(w.t);
	assert_null(fake_inbox.left);
	fake_loop_fire(w.t->stop_timer);
	assert_non_null(fake_inbox.left);
}

static void
told_to_stop_without_redis_it_just_leaves(void **state)
{
	(void)state;
	fake_outbox_link(false);
	fake_redis_go_down(w.commands, "gone");
	triage_stop(w.t);
	fake_loop_fire(w.t->stop_timer);
	assert_int_equal(w.drained, 1);
	assert_null(fake_inbox.left);
}

static void
parked_entries_do_not_keep_it_from_leaving(void **state)
{
	(void)state;
	GIVE("e1 c1 - wait");
	run();
	triage_stop(w.t);
	fake_loop_fire(w.t->stop_timer);
	assert_non_null(fake_inbox.left);
	assert_string_equal(fake_outbox_acked(), "");
}

static void
it_may_be_freed_with_all_in_flight(void **state)
{
	(void)state;
	again_with(1, 8);
	GIVE("e1 c1 -", "e2 c2 -", "e3 c3 -", "e4 c1 -", "e5 c5 - wait");
	engine_answers();
	engine_answers();
	redis_answers();
	fake_inbox_give("6-0", "e6 c6 -", 9);
	/* tear_down frees it: the sanitizers have the word */
}

/* All together --------------------------------------------------------------------------- */

/* A small generator of its own: the same run on every machine. */
static uint32_t seed;

static uint32_t
random_below(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

#define EVENTS 40
#define CASES 4

/* The events of each case, in the order in which they were given. */
static struct plan {
	int given;
	char log[CASES][EVENTS * 8];
} plan;

static void
give_random(void)
{
	int n, many = 1 + (int)random_below(5);
	uint32_t a, b;
	char id[16], event[48], cases[16], *log;

	for (n = 0; n < many && plan.given < EVENTS; n++) {
		a = random_below(CASES);
		b = random_below(6) == 0 ? random_below(CASES) : a;
		snprintf(cases, sizeof(cases), b != a ? "c%u,c%u" : "c%u", a,
		    b);
		snprintf(id, sizeof(id), "%d-0", ++plan.given);
		snprintf(event, sizeof(event), "e%d %s %s", plan.given, cases,
		    random_below(3) == 0 ? "k1" : "-");
		log = plan.log[a];
		sprintf(log + strlen(log), "e%d ", plan.given);
		log = plan.log[b];
		if (a != b)
			sprintf(log + strlen(log), "e%d ", plan.given);
		give(id, event);
	}
	fake_inbox_end();
}

static void
engine_step(void)
{
	size_t n = fake_engines_waiting();
	int64_t batch;

	if (n == 0)
		return;
	batch = fake_engines_batch(random_below((uint32_t)n));
	fake_engines.patience = random_below(4);
	if (random_below(12) == 0)
		fake_engines_lose(batch, random_below(2) == 0,
		    random_below(2) == 0 ? "a-rule" : NULL);
	else
		fake_engines_answer(batch);
}

static void
redis_step(void)
{
	static const enum fate fates[] = { FATE_LOST, FATE_DONE_LOST,
		FATE_LATER };
	char id[8];

	if (fake_outbox_waiting() == 0)
		return;
	if (random_below(10) == 0) {
		/* another instance was faster */
		snprintf(id, sizeof(id), "c%u", random_below(CASES));
		fake_outbox_write("case", id, "by", "other");
	}
	fake_outbox_answer(random_below(10) > 0 ? FATE_DONE :
	    fates[random_below(3)]);
}

static void
other_step(void)
{
	uint32_t what = random_below(20);

	if (what == 0) {
		fake_outbox_link(false);
		while (fake_outbox_waiting() > 0)
			fake_outbox_answer(FATE_LOST);
		fake_redis_go_down(w.commands, "gone");
		link_up();
	} else if (what < 6 && w.t->is_paused) {
		fake_loop_fire(w.t->pause_timer);
	} else if (what == 7) {
		/* a canary comes, decides another case, or goes */
		snprintf(fake_engines.canary_case,
		    sizeof(fake_engines.canary_case), "c%u",
		    random_below(2 * CASES));
	} else if (what == 6) {
		fake_engines.is_full = !fake_engines.is_full;
		if (!fake_engines.is_full)
			fake_engines.hooks.on_room(fake_engines.hooks.arg);
	}
}

static void
settle_all(void)
{
	fake_engines.is_full = false;
	fake_engines.hooks.on_room(fake_engines.hooks.arg);
	fake_loop_fire(w.t->pause_timer);
	run();
}

static void
assert_as_planned(uint32_t first)
{
	char name[16], word[16];
	int i;

	for (i = 0; i < CASES; i++) {
		snprintf(name, sizeof(name), "c%d", i);
		if (strcmp(fake_outbox_field("case", name, "log"),
		    plan.log[i]) != 0)
			print_message("seed %u, case %s: dead \"%s\"\n", first,
			    name, fake_outbox_dead());
		assert_log(name, plan.log[i]);
	}
	for (i = 1; i <= EVENTS; i++) {
		snprintf(word, sizeof(word), "%d-0 ", i);
		assert_non_null(strstr(fake_outbox_acked(), word));
	}
}

/* Whatever happens, and in whatever order: each event is decided once, and those
 * of a case in their order. */
static void
in_any_order_of_mishaps_each_event_is_decided_once_and_in_order(void **state)
{
	uint32_t run_no, what;

	(void)state;
	for (run_no = 1; run_no <= 1000; run_no++) {
		again_with(1 + run_no % 5, 1 + run_no / 5 % 4);
		memset(&plan, 0, sizeof(plan));
		seed = run_no * 7919;
		while (plan.given < EVENTS) {
			what = random_below(8);
			if (what == 0)
				give_random();
			else if (what < 4)
				engine_step();
			else if (what < 7)
				redis_step();
			else
				other_step();
		}
		settle_all();
		assert_as_planned(run_no);
		assert_string_equal(fake_outbox_dead(), "");
		assert_nothing_left();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(an_engine_that_goes_costs_no_event_wherever_its_batch_was),
		T(a_batch_that_killed_its_engine_goes_on_one_by_one),
		T(later_batches_do_not_overtake_one_that_is_split),
		T(an_innocent_batch_is_begun_again_whole),
		T(an_event_that_kills_three_engines_alone_is_a_dead_letter),
		T(a_rule_that_is_off_now_is_not_the_events_fault),
		T(without_an_engine_batches_wait_until_there_is_one),
		T(needs_that_make_no_sense_are_the_engines_end_not_the_batchs),
		T(effects_that_make_no_sense_are_the_engines_end_not_the_batchs),
		T(redis_that_cannot_is_left_alone_for_a_while_that_grows),
		T(an_error_of_redis_is_told_without_what_it_quotes),
		T(a_commit_that_redis_could_not_do_is_decided_again),
		T(a_commit_whose_answer_was_lost_is_not_done_twice),
		T(a_commit_that_was_lost_is_done_again),
		T(the_wrong_redis_is_left_and_connected_to_anew),
		T(a_connection_that_goes_loses_nothing),
		T(a_call_that_cannot_be_sent_stalls_the_batch),
		T(a_replica_is_not_worked_with),
		T(odd_answers_to_what_redis_is_asked_first_do_no_harm),
		T(a_redis_that_evicts_is_told),
		T(lost_and_buried_entries_are_counted_and_told),
		T(alerts_that_come_in_floods_of_answers_are_thinned_and_counted),
		T(a_rule_that_is_off_is_told_with_its_place),
		T(figures_are_published_every_second),
		T(it_is_ready_with_a_rule_set_and_both_connections),
		T(told_to_stop_it_settles_what_it_has_and_leaves_once),
		T(told_to_stop_with_nothing_to_do_it_leaves_when_all_is_quiet),
		T(told_to_stop_without_redis_it_just_leaves),
		T(parked_entries_do_not_keep_it_from_leaving),
		T(it_may_be_freed_with_all_in_flight),
		T(in_any_order_of_mishaps_each_event_is_decided_once_and_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
