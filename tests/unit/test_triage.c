/*
 * test_triage: the path of an entry through triage.c, triage_wait.c, batch.c
 * and entry.c, between fakes: what is decided, in which order, and how often.
 */
#include "triage_fixture.h"

/* The path -------------------------------------------------------------------- */

static void
an_event_is_read_decided_committed_and_forgotten(void **state)
{
	(void)state;
	GIVE("e1 c1 k1");
	assert_int_equal(fake_engines_asked(1), FRAME_PREPARE);
	assert_string_equal(fake_engines_events(1), "0:e1;");
	assert_int_equal(fake_outbox_waiting(), 0);
	engine_answers();
	assert_int_equal(fake_outbox_waiting(), 1);
	assert_false(fake_outbox_is_commit());
	assert_int_equal(fake_outbox_count(), 2); /* its case, its customer */
	redis_answers();
	assert_int_equal(fake_engines_asked(1), FRAME_DECIDE);
	engine_answers();
	assert_false(fake_engines_has(1)); /* it is free for the next */
	assert_true(fake_outbox_is_commit());
	assert_string_equal(fake_outbox_acked(), "");
	redis_answers();
	assert_string_equal(fake_outbox_acked(), "1-0 ");
	assert_log("c1", "e1 ");
	assert_nothing_left();
	assert_stat(STAT_DECIDED, 1);
	assert_stat(STAT_BATCHES, 1);
	assert_stat(STAT_RETRIES, 0);
}

static void
events_of_one_case_chain_through_a_batch(void **state)
{
	(void)state;
	GIVE("e1 c1 k1", "e2 c1 k1", "e3 c2 k1", "e4 c1 k2");
	engine_answers();
	assert_int_equal(fake_outbox_count(), 4); /* c1 c2 k1 k2, each once */
	run();
	assert_log("c1", "e1 e2 e4 ");
	assert_log("c2", "e3 ");
	assert_string_equal(fake_outbox_field("customer", "k1", "log"), "3");
	assert_stat(STAT_BATCHES, 1);
	assert_stat(STAT_DECIDED, 4);
	assert_nothing_left();
}

/* NEEDS of an entry: these fields (with spaces between; "": all) of c1. */
static void
put_fields(struct buf *b, const char *fields)
{
	size_t n, at;

	frame_put_u8(b, 0);
	frame_put_str(b, (struct str)STR("e"));
	frame_put_str(b, (struct str)STR("c1"));
	frame_put_u32(b, 1);
	frame_put_u8(b, NEED_EXACT);
	frame_put_str(b, (struct str)STR("case"));
	frame_put_str(b, (struct str)STR("c1"));
	at = b->len;
	frame_put_u32(b, 0);
	for (n = 0; *fields != '\0'; n++) {
		frame_put_str(b, (struct str){ fields, strcspn(fields, " ") });
		fields += strcspn(fields, " ");
		fields += *fields == ' ';
	}
	frame_patch_u32(b, at, (uint32_t)n);
}

static const char *
what_is_read(const char *one, const char *two)
{
	struct buf b = { 0 };

	again_with(4, 4);
	GIVE("e1 c1 -", "e2 c1 -");
	frame_put_u32(&b, 2);
	put_fields(&b, one);
	put_fields(&b, two);
	assert_true(fake_engines_say(1, FRAME_NEEDS, (struct str){ b.data,
	    b.len }));
	buf_clear(&b);
	return fake_outbox_asked();
}

static void
a_key_that_two_ask_for_is_read_once_with_the_fields_of_both(void **state)
{
	(void)state;
	assert_string_equal(what_is_read("a b", "b c"), "case:c1(a,b,c) ");
	assert_string_equal(what_is_read("a", "a"), "case:c1(a) ");
	assert_string_equal(what_is_read("a", ""), "case:c1() ");
	assert_string_equal(what_is_read("", "a b"), "case:c1() ");
}

static void
more_than_a_batch_goes_in_several(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c2 -", "e3 c3 -", "e4 c4 -", "e5 c5 -");
	assert_int_equal(fake_engines_waiting(), 2);
	assert_string_equal(fake_engines_events(1), "0:e1;0:e2;0:e3;0:e4;");
	assert_string_equal(fake_engines_events(2), "0:e5;");
	run();
	assert_stat(STAT_DECIDED, 5);
	assert_nothing_left();
}

static void
no_more_batches_are_in_flight_than_are_allowed(void **state)
{
	(void)state;
	again_with(1, 2);
	GIVE("e1 c1 -", "e2 c2 -", "e3 c3 -");
	assert_int_equal(w.t->nbatches, 2);
	assert_int_equal(fake_engines_waiting(), 2);
	engine_answers();
	redis_answers();
	engine_answers();
	assert_int_equal(w.t->nbatches, 2);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 3-0 ");
	assert_nothing_left();
}

/* Order ------------------------------------------------------------------------ */

static void
an_event_waits_while_its_case_is_in_flight(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -");
	engine_answers();
	GIVE("e2 c1 -", "e3 c2 -");
	engine_answers();
	engine_answers();
	assert_stat(STAT_HELD, 1);
	/* c1 of e1, and c2 of e3: e2's is read when e1 is settled */
	assert_int_equal(fake_outbox_waiting(), 2);
	run();
	assert_log("c1", "e1 e2 ");
	assert_string_equal(fake_outbox_acked(), "1-0 3-0 2-0 ");
	assert_stat(STAT_CONFLICTS, 0);
	assert_nothing_left();
}

static void
an_event_waits_while_its_customer_is_in_flight(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 k1", "e2 c2 k1");
	engine_answers();
	engine_answers();
	assert_stat(STAT_HELD, 1);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 ");
	assert_string_equal(fake_outbox_field("customer", "k1", "log"), "2");
	assert_stat(STAT_CONFLICTS, 0);
}

/* e2 waits for c1; e3 shares only its customer, which nobody holds. */
static void
nobody_overtakes_one_that_waits(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -", "e2 c1 k2", "e3 c3 k2");
	engine_answers();
	engine_answers();
	engine_answers();
	assert_int_equal(fake_outbox_waiting(), 1);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 3-0 ");
	assert_nothing_left();
}

static void
batches_are_admitted_in_order_when_engines_answer_out_of_order(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -", "e2 c1 -", "e3 c3 -");
	fake_engines_answer(3);
	fake_engines_answer(2);
	/* the second may be about the first's case: both wait for its needs */
	assert_int_equal(fake_outbox_waiting(), 0);
	fake_engines_answer(1);
	run();
	assert_log("c1", "e1 e2 ");
	assert_nothing_left();
}

static void
batches_that_share_nothing_are_in_flight_together(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -", "e2 c2 -", "e3 c3 -");
	engine_answers();
	engine_answers();
	engine_answers();
	assert_int_equal(fake_outbox_waiting(), 3);
	redis_answers();
	redis_answers();
	redis_answers();
	/* decided in any order, committed in the order of being formed */
	fake_engines_answer(2);
	fake_engines_answer(3);
	assert_int_equal(fake_outbox_waiting(), 0);
	fake_engines_answer(1);
	assert_int_equal(fake_outbox_waiting(), 3);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 3-0 ");
	assert_nothing_left();
}

static void
an_event_about_two_cases_keeps_the_order_of_both(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -", "e2 c1,c2 -", "e3 c2 -", "e4 c1 -");
	run();
	assert_log("c1", "e1 e2 e4 ");
	assert_log("c2", "e2 e3 ");
	assert_stat(STAT_CONFLICTS, 0);
	assert_nothing_left();
}

/* Answers of the commit --------------------------------------------------------- */

static void
up_to_commit(void)
{
	engine_answers();
	redis_answers();
	engine_answers();
	assert_true(fake_outbox_is_commit());
}

static void
a_conflict_is_decided_again_with_all_that_is_chained(void **state)
{
	(void)state;
	GIVE("e1 c1 k1", "e2 c1 -", "e3 c3 -", "e4 c4 k1");
	up_to_commit();
	fake_outbox_write("case", "c1", "log", "other ");
	redis_answers();
	/* e4 chains on e1 by its customer */
	assert_string_equal(fake_outbox_acked(), "3-0 ");
	assert_stat(STAT_CONFLICTS, 3);
	assert_log("c1", "other ");
	run();
	assert_log("c1", "other e1 e2 ");
	assert_string_equal(fake_outbox_field("customer", "k1", "log"), "2");
	assert_string_equal(fake_outbox_acked(), "3-0 1-0 2-0 4-0 ");
	assert_stat(STAT_DECIDED, 4);
	assert_nothing_left();
}

static void
what_is_read_loosely_is_neither_taken_nor_compared(void **state)
{
	(void)state;
	again_with(2, 2);
	GIVE("e1 c1 - pool", "e2 c2 - pool", "e3 c3 - pool");
	engine_answers();
	assert_string_equal(fake_outbox_asked(),
	    "case:c1(log) case:c2(log) pool:all(log) ");
	redis_answers();
	engine_answers();
	fake_outbox_write("pool", "all", "log", "other ");
	run();
	assert_stat(STAT_CONFLICTS, 0);
	assert_stat(STAT_DECIDED, 3);
	assert_nothing_left();
}

static void
one_that_came_later_does_not_overtake_a_conflict(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -");
	up_to_commit();
	GIVE("e2 c1 -");
	engine_answers();
	assert_stat(STAT_HELD, 1);
	fake_outbox_write("case", "c1", "log", "other ");
	run();
	assert_log("c1", "other e1 e2 ");
	assert_nothing_left();
}

static void
what_another_acknowledged_is_forgotten_and_writes_nothing(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c1 -", "e3 c2 -");
	up_to_commit();
	fake_outbox_ack("1-0");
	redis_answers();
	assert_stat(STAT_GONE, 1);
	assert_stat(STAT_CONFLICTS, 1); /* e2 was decided upon e1 */
	run();
	assert_log("c1", "e2 ");
	assert_log("c2", "e3 ");
	assert_nothing_left();
}

/* Somebody else writes the case, whenever it was read. */
static void
conflict(int times)
{
	while (times-- > 0) {
		up_to_commit();
		fake_outbox_write("case", "c1", "log", "other ");
		redis_answers();
	}
}

static void
an_event_that_conflicts_again_and_again_is_told(void **state)
{
	(void)state;
	GIVE("e1 c1 -");
	conflict(99);
	assert_string_equal(fake_outbox_alerts(), "");
	conflict(1);
	assert_string_equal(fake_outbox_alerts(), "conflicting ");
	assert_string_equal(fake_outbox_last_alert(),
	    "\"event\":\"e1\",\"case\":\"c1\",\"times\":100");
	conflict(899);
	assert_string_equal(fake_outbox_alerts(), "conflicting ");
	conflict(1);
	assert_string_equal(fake_outbox_alerts(), "conflicting conflicting ");
	run();
	assert_log("c1", "other e1 ");
	assert_nothing_left();
}

static void
a_broken_key_found_by_the_commit_parks_its_entry(void **state)
{
	(void)state;
	GIVE("e1 c1 -", "e2 c2 -");
	up_to_commit();
	fake_outbox_break("case", "c1");
	redis_answers();
	assert_string_equal(fake_outbox_acked(), "2-0 ");
	assert_int_equal(w.t->nparked, 1);
	assert_string_equal(fake_outbox_alerts(), "broken_key ");
	fake_outbox_mend();
	wait_ms(50);
	run();
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
a_broken_key_found_when_it_is_read_parks_its_entry_until_it_is_mended(
    void **state)
{
	int i;

	(void)state;
	fake_outbox_break("customer", "k1");
	GIVE("e1 c1 k1", "e2 c2 k2");
	run();
	assert_string_equal(fake_outbox_acked(), "2-0 ");
	assert_int_equal(w.t->nparked, 1);
	for (i = 0; i < 3; i++) {
		wait_ms(5000);
		run();
		assert_int_equal(w.t->nparked, 1);
	}
	/* it is told once, and names the event and the case */
	assert_string_equal(fake_outbox_alerts(), "broken_key ");
	assert_non_null(strstr(fake_outbox_last_alert(), "\"event\":\"e1\""));
	assert_non_null(strstr(fake_outbox_last_alert(), "\"case\":\"c1\""));
	/* of a customer without the id */
	assert_non_null(strstr(fake_outbox_last_alert(), "customer:\","));
	assert_null(strstr(fake_outbox_last_alert(), "k1"));
	fake_outbox_mend();
	wait_ms(5000);
	run();
	assert_log("c1", "e1 ");
	assert_nothing_left();
}

static void
a_batch_of_broken_keys_alone_is_let_go(void **state)
{
	(void)state;
	fake_outbox_break("case", "c1");
	GIVE("e1 c1 -", "e2 c1 -");
	run();
	assert_int_equal(w.t->nparked, 2);
	assert_int_equal(w.t->nbatches, 0);
	fake_outbox_mend();
	wait_ms(50);
	run();
	assert_log("c1", "e1 e2 ");
	assert_nothing_left();
}

/* Refusals ----------------------------------------------------------------------- */

static void
what_an_engine_refuses_becomes_a_dead_letter(void **state)
{
	(void)state;
	GIVE("e1 c1 - refuse", "e2 c1 -");
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:bad_json ");
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 ");
	assert_log("c1", "e2 ");
	assert_stat(STAT_DEAD, 1);
	assert_stat(STAT_DECIDED, 1);
	assert_nothing_left();
}

static void
a_batch_of_refusals_alone_is_not_sent_to_be_decided(void **state)
{
	(void)state;
	GIVE("e1 c1 - refuse", "e2 c1 - refuse");
	engine_answers();
	assert_int_equal(fake_outbox_count(), 0);
	redis_answers();
	assert_int_equal(fake_engines_waiting(), 0);
	assert_true(fake_outbox_is_commit());
	redis_answers();
	assert_string_equal(fake_outbox_dead(), "1-0:bad_json 2-0:bad_json ");
	assert_nothing_left();
}

static void
too_large_and_malformed_events_are_told_to_the_engine_by_flags(void **state)
{
	struct inbox_item item = { .inlet = "events",
		.stream = STR("triage:events"), .id = STR("2-0"),
		.event = STR("[\"a\",\"b\"]"), .is_malformed = true, .deliveries = 1 };

	(void)state;
	w.conf.max_event = 20;
	give("1-0", "e1 c1 - and so on beyond the limit");
	fake_inbox.hooks.on_item(fake_inbox.hooks.arg, &item);
	give("3-0", "e3 c3 -");
	fake_inbox_end();
	/* of the large one only its length goes through the door */
	assert_string_equal(fake_engines_events(1), "2:34;1:;0:e3;");
	run();
	assert_log("c3", "e3 ");
	assert_stat(STAT_DEAD, 2);
	assert_nothing_left();
}

/* A case that is woken, as the fake engine reads events. */
static void
give_due(const char *id, const char *event, int64_t deliveries)
{
	struct inbox_item item = { .inlet = "due", .stream = STR("triage:due"),
		.id = str_of(id), .event = str_of(event), .is_due = true,
		.deliveries = deliveries };

	item.is_malformed = event[0] == '[';
	fake_inbox.hooks.on_item(fake_inbox.hooks.arg, &item);
	fake_inbox_end();
}

static void
a_case_that_is_woken_is_told_to_the_engine_by_a_flag(void **state)
{
	(void)state;
	give_due("1-0", "e1 c1 -", 1);
	assert_string_equal(fake_engines_events(1), "4:e1;");
	run();
	assert_log("c1", "e1 ");
	assert_string_equal(fake_outbox_acked(), "1-0 ");
	assert_stat(STAT_DECIDED, 1);
	assert_stat(STAT_DUE_NOTHING, 0);
	assert_nothing_left();
}

static void
a_case_that_is_woken_for_nothing_is_acknowledged_and_counted(void **state)
{
	(void)state;
	give_due("1-0", "e1 c1 - nothing", 1);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 ");
	assert_stat(STAT_DUE_NOTHING, 1);
	assert_stat(STAT_DECIDED, 0);
	assert_stat(STAT_DEAD, 0);
	assert_nothing_left();
}

static void
an_entry_of_due_that_names_no_case_is_dead(void **state)
{
	(void)state;
	give_due("1-0", "[\"a\",\"b\",\"c\",\"d\"]", 1);
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:bad_entry ");
	assert_nothing_left();
}

static void
a_duplicate_is_acknowledged_and_counted(void **state)
{
	(void)state;
	GIVE("e1 c1 - duplicate", "e2 c1 -");
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 ");
	assert_log("c1", "e2 ");
	assert_stat(STAT_DUPLICATES, 1);
	assert_stat(STAT_DECIDED, 1);
	assert_stat(STAT_DEAD, 0);
}

static void
a_rules_fault_is_noted_and_the_decision_stands(void **state)
{
	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	GIVE("e1 c1 - fault", "e2 c2 -");
	run();
	assert_int_equal(fake_engines.faults[7], 1);
	assert_stat(STAT_DEGRADED, 1);
	assert_stat(STAT_DECIDED, 2);
}

static void
a_slow_batch_goes_in_parts_and_in_order(void **state)
{
	(void)state;
	fake_engines.patience = 1;
	GIVE("e1 c1 -", "e2 c1 -", "e3 c2 -", "e4 c1 -");
	run();
	assert_log("c1", "e1 e2 e4 ");
	assert_log("c2", "e3 ");
	assert_stat(STAT_PUT_OFF, 6); /* three, two, one */
	assert_stat(STAT_DECIDED, 4);
	assert_nothing_left();
}

/* On trial ----------------------------------------------------------------------- */

static void
cases_of_the_canary_are_decided_by_it(void **state)
{
	(void)state;
	strcpy(fake_engines.canary_case, "c2");
	GIVE("e1 c1 -", "e2 c2 -", "e3 c1 -", "e4 c2 -");
	/* which case it is about is known when an engine has read it */
	assert_string_equal(fake_engines_events(1), "0:e1;0:e2;0:e3;0:e4;");
	assert_false(fake_engines_is_canary(1));
	engine_answers();
	run_until_asked(2);
	assert_string_equal(fake_engines_events(2), "0:e2;0:e4;");
	assert_true(fake_engines_is_canary(2));
	run();
	assert_log("c1", "e1 e3 ");
	assert_log("c2", "e2 e4 ");
	assert_stat(STAT_CONFLICTS, 0);
	assert_nothing_left();
}

static void
a_batch_is_decided_by_one_rule_set(void **state)
{
	(void)state;
	again_with(4, 1);
	strcpy(fake_engines.canary_case, "c2");
	GIVE("e1 c1 -", "e2 c2 -");
	GIVE("e3 c3 -"); /* waits beside e2 */
	run_until_asked(2);
	assert_string_equal(fake_engines_events(2), "0:e2;");
	assert_true(fake_engines_is_canary(2));
	run_until_asked(3);
	assert_string_equal(fake_engines_events(3), "0:e3;");
	assert_false(fake_engines_is_canary(3));
	run();
	assert_stat(STAT_DECIDED, 3);
	assert_nothing_left();
}

static void
a_case_keeps_its_order_when_the_canary_comes_and_goes(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 -", "e2 c1 -");
	engine_answers();
	strcpy(fake_engines.canary_case, "c1");
	engine_answers();
	GIVE("e3 c1 -");
	engine_answers();
	fake_engines.canary_case[0] = '\0';
	GIVE("e4 c1 -");
	run();
	assert_log("c1", "e1 e2 e3 e4 ");
	assert_nothing_left();
}

static void
assert_keeps_nothing(const struct entry *e)
{
	assert_non_null(e);
	assert_int_equal(e->event_id.len + e->case_id.len, 0);
	assert_int_equal(e->refusal.len + e->detail.len, 0);
	assert_null(e->effects.first);
	assert_null(e->read[0]);
	assert_int_equal(e->nloose, 0);
}

/* Its memory goes with it. */
static void
what_leaves_a_batch_keeps_nothing_of_it(void **state)
{
	(void)state;
	again_with(1, 4);
	GIVE("e1 c1 k1", "e2 c2 k1", "e3 c3 - wait");
	engine_answers();
	engine_answers();
	assert_keeps_nothing(TAILQ_FIRST(&w.t->held));
	run();
	assert_keeps_nothing(TAILQ_FIRST(&w.t->parked));
	fake_outbox_break("case", "c4");
	GIVE("e4 c4 -");
	run();
	assert_int_equal(w.t->nparked, 2);
	assert_keeps_nothing(TAILQ_LAST(&w.t->parked, entry_list));
}

/* Orphans ------------------------------------------------------------------------ */

static void
an_orphan_is_parked_and_woken_by_its_case(void **state)
{
	(void)state;
	GIVE("e1 c1 - wait", "e2 c2 -");
	run();
	assert_string_equal(fake_outbox_acked(), "2-0 ");
	assert_int_equal(w.t->nparked, 1);
	assert_stat(STAT_ORPHANS, 1);
	/* another case wakes nobody */
	GIVE("e3 c3 -");
	run();
	assert_int_equal(w.t->nparked, 1);
	GIVE("e4 c1 -");
	run();
	assert_log("c1", "e4 e1 ");
	assert_nothing_left();
}

static void
orphans_of_a_case_come_in_their_order(void **state)
{
	(void)state;
	GIVE("e1 c1 - wait", "e2 c1 - wait");
	run();
	GIVE("e3 c1 - wait");
	run();
	assert_int_equal(w.t->nparked, 3);
	GIVE("e4 c1 -");
	run();
	assert_log("c1", "e4 e1 e2 e3 ");
	assert_nothing_left();
}

static void
an_orphan_is_tried_again_with_growing_delay(void **state)
{
	static const int64_t delays[] = { 50, 100, 200, 400, 800, 1600, 3200,
		5000, 5000 };
	const struct entry *e;
	size_t i;

	(void)state;
	GIVE("e1 c1 - wait");
	for (i = 0; i < sizeof(delays) / sizeof(delays[0]); i++) {
		run();
		e = TAILQ_FIRST(&w.t->parked);
		assert_non_null(e);
		assert_int_equal(e->delay_ms, delays[i]);
		assert_int_equal(fake_loop_ms(w.t->parked_timer), delays[i]);
		wait_ms(delays[i] - 1);
		assert_int_equal(w.t->nparked, 1); /* not yet */
		wait_ms(1);
		assert_int_equal(w.t->nparked, 0);
	}
}

static void
an_orphan_whose_case_never_comes_is_a_dead_letter(void **state)
{
	(void)state;
	w.conf.orphan_wait_ms = 1000;
	GIVE("e1 c1 - wait");
	run();
	wait_ms(999);
	run();
	assert_string_equal(fake_outbox_dead(), "");
	wait_ms(5000);
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:unknown_case ");
	assert_nothing_left();
}

/* Since when it waits is noted, and asked where it was delivered before. */
static void
orphan_is_noted(const char *since)
{
	assert_non_null(strstr(fake_redis_next(w.commands),
	    "HSETNX triage:orphans:events 1-0 "));
	fake_redis_answer(w.commands, "1");
	assert_non_null(strstr(fake_redis_next(w.commands),
	    "PEXPIRE triage:orphans:events "));
	fake_redis_answer(w.commands, "1");
	assert_string_equal(fake_redis_next(w.commands),
	    "HGET triage:orphans:events 1-0");
	fake_redis_answer(w.commands, since);
}

static void
an_orphan_waits_from_its_first_delivery_on(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 - wait", 3);
	fake_inbox_end();
	run();
	orphan_is_noted("'1600000000000'");
	wait_ms(100);
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:unknown_case ");
}

/* Another instance may be the one that knows its complaint. */
static void
an_orphan_delivered_again_is_not_counted_as_failing(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 - wait", 3);
	fake_inbox_end();
	run();
	orphan_is_noted("nil");
	assert_int_equal(fake_redis_waiting(w.commands), 1);
	assert_string_equal(fake_redis_next(w.commands), "XCLAIM triage:events "
	    "triaged i-1 0 1-0 RETRYCOUNT 1 JUSTID");
	assert_int_equal(TAILQ_FIRST(&w.t->parked)->deliveries, 1);
}

static void
parked_entries_take_no_room_from_those_that_come(void **state)
{
	uint32_t room = fake_inbox_room();

	(void)state;
	GIVE("e1 c1 - wait", "e2 c2 - wait");
	assert_int_equal(fake_inbox_room(), room - 2);
	run();
	assert_int_equal(w.t->nparked, 2);
	assert_int_equal(fake_inbox_room(), room);
}

/* Room ----------------------------------------------------------------------------- */

static void
room_is_for_the_batches_in_flight_and_one_more(void **state)
{
	(void)state;
	again_with(2, 3);
	assert_int_equal(fake_inbox_room(), 8);
	GIVE("e1 c1 -", "e2 c2 -", "e3 c3 -");
	assert_int_equal(fake_inbox_room(), 5);
	GIVE("e4 c4 -", "e5 c5 -", "e6 c6 -", "e7 c7 -", "e8 c8 -", "e9 c9 -");
	assert_int_equal(fake_inbox_room(), 0);
	run();
	assert_int_equal(fake_inbox_room(), 8);
	fake_engines.is_ready = false;
	assert_int_equal(fake_inbox_room(), 0);
}

static void
the_inbox_is_told_when_there_is_room_again(void **state)
{
	int kicks;

	(void)state;
	GIVE("e1 c1 -");
	up_to_commit();
	kicks = fake_inbox.kicks;
	redis_answers();
	assert_true(fake_inbox.kicks > kicks);
}

static void
what_is_in_flight_is_known_by_stream_and_id(void **state)
{
	const struct str events = STR("triage:events"), due = STR("triage:due");
	const struct inbox_hooks *h = &fake_inbox.hooks;

	(void)state;
	GIVE("e1 c1 - wait");
	assert_true(h->is_here(h->arg, events, (struct str)STR("1-0")));
	assert_false(h->is_here(h->arg, events, (struct str)STR("2-0")));
	assert_false(h->is_here(h->arg, due, (struct str)STR("1-0")));
	run();
	assert_true(h->is_here(h->arg, events, (struct str)STR("1-0")));
	GIVE("e2 c1 -");
	run();
	assert_false(h->is_here(h->arg, events, (struct str)STR("1-0")));
}

/* Tried alone ---------------------------------------------------------------------- */

/* Redis answers that the stamp is whose life this is. */
static void
stamp_is(const char *life)
{
	char reply[64];

	assert_memory_equal(fake_redis_next(w.commands),
	    "HSETNX triage:alone:events ", 27);
	fake_redis_answer(w.commands, "1");
	assert_memory_equal(fake_redis_next(w.commands),
	    "HGET triage:alone:events ", 25);
	snprintf(reply, sizeof(reply), "'%s'", life);
	fake_redis_answer(w.commands, life != NULL ? reply : NULL);
}

static void
one_delivered_too_often_is_stamped_and_tried_alone(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 -", 6);
	give("2-0", "e2 c2 -");
	fake_inbox_end();
	assert_int_equal(fake_engines_waiting(), 1); /* e2 does not wait */
	assert_string_equal(fake_engines_events(1), "0:e2;");
	stamp_is(w.t->life);
	give("3-0", "e3 c3 -");
	fake_inbox_end();
	assert_string_equal(fake_engines_events(2), "0:e1;");
	run();
	assert_log("c1", "e1 ");
	/* its stamp goes with its decision */
	assert_string_equal(fake_outbox_unset(), "alone:events:1-0 ");
	assert_nothing_left();
}

/* Ids of two streams may be equal: their stamps are not one. */
static void
a_case_that_is_woken_too_often_has_a_stamp_of_its_own(void **state)
{
	(void)state;
	give_due("1-0", "e1 c1 -", 6);
	assert_memory_equal(fake_redis_next(w.commands),
	    "HSETNX triage:alone:due ", 24);
	fake_redis_answer(w.commands, "1");
	assert_memory_equal(fake_redis_next(w.commands),
	    "HGET triage:alone:due ", 22);
	fake_redis_answer(w.commands, "'another'");
	run();
	assert_string_equal(fake_outbox_unset(), "alone:due:1-0 ");
	assert_string_equal(fake_outbox_dead(), "1-0:deliveries ");
	assert_nothing_left();
}

static void
deliveries_up_to_the_limit_are_nothing_special(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 -", 5);
	fake_inbox_end();
	assert_int_equal(fake_redis_waiting(w.commands), 0);
	run();
	assert_log("c1", "e1 ");
	assert_string_equal(fake_outbox_unset(), "");
}

static void
one_whose_last_trier_died_with_it_is_a_dead_letter(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 -", 6);
	fake_inbox_end();
	stamp_is("another life");
	assert_int_equal(fake_engines_waiting(), 0); /* no engine reads it */
	run();
	assert_string_equal(fake_outbox_dead(), "1-0:deliveries ");
	assert_string_equal(fake_outbox_unset(), "alone:events:1-0 ");
	assert_log("c1", "");
	assert_stat(STAT_DEAD, 1);
	assert_nothing_left();
}

static void
one_whose_stamp_nobody_knows_is_left_to_be_claimed_again(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 -", 6);
	fake_inbox_end();
	stamp_is(NULL);
	run();
	assert_string_equal(fake_outbox_acked(), "");
	assert_nothing_left();
}

static void
they_are_tried_one_after_the_other(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 -", 6);
	fake_inbox_give("2-0", "e2 c2 -", 6);
	fake_inbox_end();
	assert_int_equal(fake_redis_waiting(w.commands), 2);
	stamp_is(w.t->life);
	assert_int_equal(fake_redis_waiting(w.commands), 0);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 ");
	stamp_is(w.t->life);
	run();
	assert_string_equal(fake_outbox_acked(), "1-0 2-0 ");
	assert_nothing_left();
}

/* Should this instance end while it waits, that is not its doing. */
static void
the_stamp_of_one_that_is_put_off_is_taken_away(void **state)
{
	(void)state;
	fake_inbox_give("1-0", "e1 c1 - wait", 6);
	fake_inbox_end();
	stamp_is(w.t->life);
	run();
	assert_int_equal(w.t->nparked, 1);
	orphan_is_noted("nil");
	assert_string_equal(fake_redis_next(w.commands),
	    "HDEL triage:alone:events 1-0");
	assert_null(w.t->tried);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(an_event_is_read_decided_committed_and_forgotten),
		T(events_of_one_case_chain_through_a_batch),
		T(a_key_that_two_ask_for_is_read_once_with_the_fields_of_both),
		T(more_than_a_batch_goes_in_several),
		T(no_more_batches_are_in_flight_than_are_allowed),
		T(an_event_waits_while_its_case_is_in_flight),
		T(an_event_waits_while_its_customer_is_in_flight),
		T(nobody_overtakes_one_that_waits),
		T(batches_are_admitted_in_order_when_engines_answer_out_of_order),
		T(batches_that_share_nothing_are_in_flight_together),
		T(an_event_about_two_cases_keeps_the_order_of_both),
		T(a_conflict_is_decided_again_with_all_that_is_chained),
		T(what_is_read_loosely_is_neither_taken_nor_compared),
		T(one_that_came_later_does_not_overtake_a_conflict),
		T(what_another_acknowledged_is_forgotten_and_writes_nothing),
		T(an_event_that_conflicts_again_and_again_is_told),
		T(a_broken_key_found_by_the_commit_parks_its_entry),
		T(a_broken_key_found_when_it_is_read_parks_its_entry_until_it_is_mended),
		T(a_batch_of_broken_keys_alone_is_let_go),
		T(what_an_engine_refuses_becomes_a_dead_letter),
		T(a_batch_of_refusals_alone_is_not_sent_to_be_decided),
		T(too_large_and_malformed_events_are_told_to_the_engine_by_flags),
		T(a_case_that_is_woken_is_told_to_the_engine_by_a_flag),
		T(a_case_that_is_woken_for_nothing_is_acknowledged_and_counted),
		T(an_entry_of_due_that_names_no_case_is_dead),
		T(a_case_that_is_woken_too_often_has_a_stamp_of_its_own),
		T(a_duplicate_is_acknowledged_and_counted),
		T(a_rules_fault_is_noted_and_the_decision_stands),
		T(a_slow_batch_goes_in_parts_and_in_order),
		T(cases_of_the_canary_are_decided_by_it),
		T(a_batch_is_decided_by_one_rule_set),
		T(a_case_keeps_its_order_when_the_canary_comes_and_goes),
		T(what_leaves_a_batch_keeps_nothing_of_it),
		T(an_orphan_is_parked_and_woken_by_its_case),
		T(orphans_of_a_case_come_in_their_order),
		T(an_orphan_is_tried_again_with_growing_delay),
		T(an_orphan_whose_case_never_comes_is_a_dead_letter),
		T(an_orphan_delivered_again_is_not_counted_as_failing),
		T(an_orphan_waits_from_its_first_delivery_on),
		T(parked_entries_take_no_room_from_those_that_come),
		T(room_is_for_the_batches_in_flight_and_one_more),
		T(the_inbox_is_told_when_there_is_room_again),
		T(what_is_in_flight_is_known_by_stream_and_id),
		T(one_delivered_too_often_is_stamped_and_tried_alone),
		T(deliveries_up_to_the_limit_are_nothing_special),
		T(one_whose_last_trier_died_with_it_is_a_dead_letter),
		T(one_whose_stamp_nobody_knows_is_left_to_be_claimed_again),
		T(they_are_tried_one_after_the_other),
		T(the_stamp_of_one_that_is_put_off_is_taken_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
