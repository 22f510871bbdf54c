/*
 * test_engines: engines*.c and generation.c above processes that do what the
 * test says: who takes over, who gets which batch, what is handed back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engines.h"
#include "fake_clock.h"
#include "fake_engine_process.h"
#include "log.h"

static struct world {
	struct engines_options options;
	struct engines *es;
	char told[2048];   /* what the hooks were told, in order */
	int rooms;
	bool is_nonsense;  /* what on_answer says of answers */
} w;

static void
tell(const char *fmt, ...)
{
	size_t n = strlen(w.told);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(w.told + n, sizeof(w.told) - n, fmt, ap);
	va_end(ap);
}

/* What was told since the last call. */
static void
assert_told(const char *expected)
{
	assert_string_equal(w.told, expected);
	w.told[0] = '\0';
}

static void
on_ruleset(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	(void)arg;
	tell("%s %s %.2s%s%s; ", ruleset_roles[role],
	    ruleset_statuses[status], bundle->files[0].data,
	    reason != NULL ? " " : "", reason != NULL ? reason : "");
}

static void
on_cache(void *arg, const struct bundle *bundle, struct str cache)
{
	(void)arg;
	tell("cache %.2s %.*s; ", bundle->files[0].data, (int)cache.len,
	    cache.data);
}

static void
on_room(void *arg)
{
	(void)arg;
	w.rooms++;
}

static bool
on_answer(void *arg, int64_t batch, enum frame_type type,
    struct frame_reader *body)
{
	(void)arg;
	(void)body;
	tell("%s %d; ", type == FRAME_NEEDS ? "needs" : "effects", (int)batch);
	return !w.is_nonsense;
}

static void
on_lost(void *arg, int64_t batch, bool is_culprit, const char *rule)
{
	(void)arg;
	tell("lost %d%s %s; ", (int)batch, is_culprit ? " culprit" : "",
	    rule != NULL ? rule : "-");
}

static void
on_rule(void *arg, const char *rule, const char *where, enum fault_class class,
    enum breaker_state state)
{
	(void)arg;
	tell("%s %s %s %s; ", rule, where, fault_words[class],
	    breaker_words[state]);
}

static int
set_up(void **state)
{
	const struct engines_hooks hooks = { .on_ruleset = on_ruleset,
		.on_cache = on_cache, .on_room = on_room,
		.on_answer = on_answer, .on_lost = on_lost,
		.on_rule = on_rule };

	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	fake_process_reset();
	memset(&w, 0, sizeof(w));
	w.options = (struct engines_options){ .count = 1, .deadline_ms = 1000,
		.load_timeout_ms = 5000, .memory = 1 << 20,
		.rule_budget_ms = 5, .event_budget_ms = 20,
		.breaker = { .failures = 3, .window_ms = 60000,
		.retry_ms = 30000 },
		.rollback_deaths = 3, .canary_max_flips = 10,
		.canary_max_errors = 10 };
	w.es = engines_new(NULL, &w.options, &hooks);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	engines_free(w.es);
	fake_process_reset();
	return 0;
}

/* Rule sets ---------------------------------------------------------------------- */

/* A rule set whose one file says only its name. */
static struct bundle
rules(const char *name)
{
	struct bundle b = { 0 };

	bundle_add(&b, "rules.lua", str_of(name));
	bundle_seal(&b);
	return b;
}

static void
load_as(enum ruleset_role role, const char *name, uint32_t permille)
{
	struct bundle b = rules(name);

	engines_load(w.es, role, &b, STR(""), permille);
	bundle_clear(&b);
}

static void
load(const char *name)
{
	load_as(RULESET_IN_FORCE, name, 0);
}

/* The n-th process is ready: it has three rules. */
static bool
hello_with(int n, const char *name, const char *cache)
{
	struct bundle b = rules(name);
	struct buf body = { 0 };
	bool was_taken;
	int i;

	frame_put_str(&body, str_of(b.hash));
	frame_put_u32(&body, 7);
	frame_put_u32(&body, 3);
	for (i = 0; i < 3; i++) {
		frame_put_str(&body, i == 0 ? STR("rule-a") : i == 1 ?
		    STR("rule-b") : STR("rule-c"));
		frame_put_str(&body, STR("x.lua:1"));
	}
	frame_put_str(&body, str_of(cache));
	frame_put_u32(&body, 1); /* warnings */
	frame_put_str(&body, STR("x.lua:1"));
	frame_put_str(&body, STR("odd"));
	frame_put_u32(&body, 3);
	was_taken = fake_process_say(n, FRAME_HELLO, &body);
	buf_clear(&body);
	bundle_clear(&b);
	return was_taken;
}

static void
hello(int n, const char *name)
{
	assert_true(hello_with(n, name, ""));
}

static void
refuse(int n, const char *reason)
{
	struct buf body = { 0 };

	frame_put_str(&body, str_of(reason));
	fake_process_say(n, FRAME_REFUSED, &body);
	buf_clear(&body);
}

/* A is in force: process 0 works, 1 is its spare. */
static void
start(void)
{
	load("A");
	hello(0, "A");
	hello(1, "A");
	assert_told("in_force building A; in_force active A; ");
}

static void
the_first_rule_set_is_built_and_takes_over(void **state)
{
	(void)state;
	load("A");
	assert_told("in_force building A; ");
	assert_false(engines_is_ready(w.es));
	assert_true(engines_is_loading(w.es, RULESET_IN_FORCE));
	assert_int_equal(fake_processes(), 1);
	assert_string_equal(fake_process_sent(0), "LOAD ");
	hello(0, "A");
	assert_told("in_force active A; ");
	assert_true(engines_is_ready(w.es));
	assert_false(engines_is_loading(w.es, RULESET_IN_FORCE));
	assert_int_equal(engines_reads(w.es), 7);
	assert_int_equal(fake_processes(), 2); /* and a spare */
	assert_string_equal(fake_process_sent(1), "LOAD ");
}

static void
one_that_is_refused_leaves_the_other_in_force(void **state)
{
	const struct bundle *b;

	(void)state;
	start();
	load("B");
	assert_told("in_force building B; ");
	refuse(2, "rules.lua:1: what");
	assert_told("in_force refused B rules.lua:1: what; ");
	assert_null(fake_process(2));
	b = engines_bundle(w.es, RULESET_IN_FORCE);
	assert_string_equal(b->files[0].data, "A");
	assert_int_equal(engines_figures(w.es).refused, 1);
}

static void
one_whose_engine_dies_while_loading_is_tried_once_more(void **state)
{
	(void)state;
	load("A");
	fake_process_die(0, "signal 9", false);
	assert_int_equal(fake_processes(), 2);
	assert_told("in_force building A; ");
	fake_process_die(1, "signal 9", false);
	assert_told("in_force refused A signal 9; ");
	assert_int_equal(fake_processes(), 2);
	/* killed because it took too long: that is not tried again */
	load("A");
	fake_process_die(2, "load_timeout", true);
	assert_told("in_force building A; in_force refused A load_timeout; ");
}

static void
one_that_cannot_be_started_is_refused_with_the_reason(void **state)
{
	(void)state;
	fake_process_refuse_start(true);
	load("A");
	assert_told("in_force building A; in_force refused A no process can "
	    "be started; ");
	assert_false(engines_is_ready(w.es));
}

static void
of_those_that_wait_only_the_newest_is_built(void **state)
{
	(void)state;
	load("A");
	load("B");
	load("C");
	load("D");
	assert_told("in_force building A; in_force requested B; "
	    "in_force requested C; in_force requested D; ");
	hello(0, "A");
	assert_told("in_force active A; in_force building D; ");
	hello(2, "D");
	assert_told("in_force active D; ");
}

static void
the_same_again_is_not_built_again(void **state)
{
	int n;

	(void)state;
	load("A");
	load("A");
	assert_told("in_force building A; ");
	hello(0, "A");
	n = fake_processes();
	load("A");
	assert_told("in_force active A; ");
	assert_int_equal(fake_processes(), n);
	/* asked for again, it gives up what was to replace it */
	load("B");
	load("A");
	assert_told("in_force building B; ");
	assert_false(engines_is_loading(w.es, RULESET_IN_FORCE));
}

static void
one_that_is_still_kept_takes_over_at_once(void **state)
{
	struct bundle a = rules("A");
	int n;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	assert_non_null(engines_find(w.es, a.hash));
	n = fake_processes();
	w.told[0] = '\0';
	load("A");
	assert_told("in_force active A; ");
	assert_true(fake_processes() <= n + 1); /* its spare, at most */
	bundle_clear(&a);
}

static void
two_are_kept_and_the_third_goes(void **state)
{
	struct bundle a = rules("A"), b = rules("B");

	(void)state;
	start();                 /* processes 0, 1 */
	load("B");
	hello(2, "B");           /* 3 is its spare */
	load("C");
	hello(4, "C");
	assert_non_null(engines_find(w.es, a.hash));
	load("D");
	hello(6, "D");
	assert_null(engines_find(w.es, a.hash));
	assert_non_null(engines_find(w.es, b.hash));
	assert_null(fake_process(0));
	assert_null(fake_process(1));
	bundle_clear(&a);
	bundle_clear(&b);
}

static void
compiled_phrases_are_told_to_be_kept(void **state)
{
	(void)state;
	load("A");
	assert_true(hello_with(0, "A", "bytes"));
	assert_told("in_force building A; cache A bytes; in_force active A; ");
	/* and given to the next engine */
	assert_non_null(memmem(fake_process_frame(1)->data,
	    fake_process_frame(1)->len, "bytes", 5));
}

/* Batches ------------------------------------------------------------------------- */

static int
prepare_for(int64_t batch, bool is_canary)
{
	struct buf frame = { 0 };
	size_t at = frame_begin(&frame, FRAME_PREPARE);
	int rc;

	frame_put_i64(&frame, batch);
	frame_end(&frame, at);
	rc = engines_prepare(w.es, batch, is_canary, &frame);
	buf_clear(&frame);
	return rc;
}

static int
prepare(int64_t batch)
{
	return prepare_for(batch, false);
}

static int
decide(int64_t batch)
{
	struct buf frame = { 0 };
	int rc;

	frame_begin(&frame, FRAME_DECIDE);
	frame_put_i64(&frame, batch);
	rc = engines_decide(w.es, batch, &frame);
	buf_clear(&frame);
	return rc;
}

static bool
answer(int n, enum frame_type type, int64_t batch)
{
	struct buf body = { 0 };
	bool was_taken;

	frame_put_i64(&body, batch);
	if (type == FRAME_EFFECTS)
		frame_put_u32(&body, 0); /* no rule's times */
	frame_put_u32(&body, 0);
	was_taken = fake_process_say(n, type, &body);
	buf_clear(&body);
	return was_taken;
}

static void
a_batch_goes_to_one_engine_and_back(void **state)
{
	(void)state;
	start();
	assert_int_equal(prepare(1), 0);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
	assert_told("needs 1; effects 1; ");
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_string_equal(fake_process_sent(1), "LOAD "); /* the spare */
}

static void
what_is_not_decided_after_all_is_dropped(void **state)
{
	(void)state;
	start();
	prepare(1);
	engines_release(w.es, 1);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) DROP(1) ");
	assert_int_equal(decide(1), -1);
	engines_release(w.es, 1); /* nothing more */
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) DROP(1) ");
}

static void
batches_go_to_the_engine_with_the_least_to_do(void **state)
{
	(void)state;
	w.options.count = 2;
	engines_set_options(w.es, &w.options);
	start();
	hello(2, "A");
	prepare(1);
	prepare(2);
	prepare(3);
	answer(1, FRAME_NEEDS, 2);
	prepare(4);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) PREPARE(3) ");
	assert_string_equal(fake_process_sent(1), "LOAD PREPARE(2) PREPARE(4) ");
	assert_string_equal(fake_process_sent(2), "LOAD ");
}

static void
without_a_ready_engine_a_batch_is_sent_away_until_there_is_one(void **state)
{
	(void)state;
	assert_int_equal(prepare(1), -1);
	load("A");
	assert_int_equal(prepare(1), -1);
	hello(0, "A");
	fake_process_die(0, "signal 9", false);
	w.rooms = 0;
	assert_int_equal(prepare(1), -1);
	hello(1, "A");
	assert_true(w.rooms > 0);
	assert_int_equal(prepare(1), 0);
}

static void
the_spare_takes_over_and_the_batches_are_handed_back(void **state)
{
	(void)state;
	start();
	prepare(1);
	prepare(2);
	prepare(3);
	engines_release(w.es, 2);
	fake_process_works(0, 3, 0);
	w.rooms = 0;
	fake_process_die(0, "signal 11", false);
	/* only the one it worked on may be to blame */
	assert_true(strcmp(w.told, "lost 3 culprit -; lost 1 -; ") == 0 ||
	    strcmp(w.told, "lost 1 -; lost 3 culprit -; ") == 0);
	assert_true(w.rooms > 0);
	assert_int_equal(prepare(4), 0);
	assert_string_equal(fake_process_sent(1), "LOAD PREPARE(4) ");
	assert_int_equal(fake_processes(), 3); /* a spare again */
	assert_int_equal(decide(1), -1);
	assert_int_equal(engines_figures(w.es).died, 1);
	assert_int_equal(engines_figures(w.es).killed, 0);
}

static void
old_batches_are_answered_by_the_rule_set_that_began_them(void **state)
{
	(void)state;
	start();
	prepare(1);
	load("B");
	hello(2, "B");
	prepare(2);
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(2) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
}

static void
answers_that_make_no_sense_end_the_engine(void **state)
{
	struct buf none = { 0 };

	(void)state;
	load("A");
	assert_false(answer(0, FRAME_NEEDS, 1));      /* before its hello */
	assert_false(hello_with(0, "B", ""));         /* of another rule set */
	buf_reserve(&none, 1);
	assert_false(fake_process_say(0, FRAME_HELLO, &none));
	hello(0, "A");
	assert_false(hello_with(0, "A", ""));         /* twice */
	assert_false(fake_process_say(0, FRAME_LOAD, &none));
	assert_false(fake_process_say(0, FRAME_REFUSED, &none));
	prepare(1);
	w.is_nonsense = true;
	assert_false(answer(0, FRAME_NEEDS, 1));
	buf_clear(&none);
}

/* It crossed with the release. */
static void
an_answer_to_what_was_released_is_no_sin(void **state)
{
	(void)state;
	start();
	prepare(1);
	engines_release(w.es, 1);
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_told("");
}

/* Engines that die ------------------------------------------------------------------ */

static void
engines_that_fail_to_start_are_tried_again_after_a_pause(void **state)
{
	int n, i;

	(void)state;
	load("A");
	hello(0, "A");
	for (i = 1; i <= 3; i++)
		fake_process_die(i, "exit 1", false);
	n = fake_processes();
	assert_int_equal(n, 4); /* no fourth at once */
	engines_tick(w.es);
	assert_int_equal(fake_processes(), 5);
	hello(4, "A");
	assert_int_equal(engines_figures(w.es).spare, 1);
}

/* Kills the engine that works, on batch n. */
static void
kill_working(int64_t n)
{
	int i;

	for (i = 0; i < fake_processes(); i++)
		if (fake_process(i) != NULL && strstr(fake_process_sent(i),
		    "PREPARE") != NULL)
			break;
	fake_process_works(i, n, 0);
	fake_process_die(i, "signal 11", false);
}

static void
kill_one(int64_t batch, const char *name)
{
	assert_int_equal(prepare(batch), 0);
	kill_working(batch);
	hello(fake_processes() - 1, name);
}

static void
a_rule_set_that_kills_its_engines_gives_way_to_the_one_before(void **state)
{
	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	kill_one(1, "B");
	kill_one(2, "B");
	assert_told("lost 1 culprit -; lost 2 culprit -; ");
	assert_int_equal(prepare(3), 0);
	kill_working(3);
	assert_told("in_force rolled_back B 3 of its engines died within 10 s, "
	    "the last: signal 11; in_force active A; lost 3 culprit -; ");
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "A");
	assert_int_equal(engines_figures(w.es).rollbacks, 1);
	assert_int_equal(prepare(4), 0);
}

static void
deaths_that_are_far_between_do_not_roll_back(void **state)
{
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	for (i = 0; i < 5; i++) {
		kill_one(i + 1, "B");
		fake_mono_ms += 6000;
	}
	assert_null(strstr(w.told, "rolled_back"));
}

static void
with_none_before_it_a_rule_set_that_kills_its_engines_stays(void **state)
{
	int i;

	(void)state;
	start();
	for (i = 0; i < 6; i++)
		kill_one(i + 1, "A");
	assert_null(strstr(w.told, "rolled_back"));
	assert_true(engines_is_ready(w.es));
	assert_int_equal(prepare(9), 0);
}

static void
idle_engines_that_die_are_no_reason_to_roll_back(void **state)
{
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	for (i = 0; i < 5; i++) {
		fake_process_die(fake_processes() - 1, "signal 9", false);
		hello(fake_processes() - 1, "B");
	}
	assert_told("");
}

/* Rules that fail -------------------------------------------------------------------- */

static void
note_faults(int64_t batch, uint32_t rule, enum fault_class class, int n)
{
	struct answer_fault f = { rule, class };
	struct engine_answer a = { .nfaults = 1, .faults = &f };

	while (n-- > 0)
		engines_note_answer(w.es, batch, &a);
}

/* What DECIDE says is off: the numbers at the end of the frame. */
static const char *
off_in_frame(int n)
{
	static char text[64];
	const struct buf *b = fake_process_frame(n);
	struct frame_reader r = { b->data + FRAME_HEAD_BYTES + 8,
		b->data + b->len, false };
	uint32_t noff = frame_get_u32(&r);
	size_t at = 0;

	text[0] = '\0';
	while (noff-- > 0)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%u ",
		    frame_get_u32(&r));
	assert_true(!r.bad && r.p == r.end);
	return text;
}

static void
a_rule_that_fails_too_often_is_off_and_tried_again_later(void **state)
{
	(void)state;
	start();
	prepare(1);
	note_faults(1, 1, FAULT_ERROR, 2);
	note_faults(1, 1, FAULT_BUDGET, 9); /* others are to blame */
	note_faults(1, 1, FAULT_OFF, 9);
	note_faults(1, 77, FAULT_ERROR, 9); /* there is none such */
	assert_told("");
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_told("rule-b x.lua:1 error open; ");
	assert_int_equal(engines_figures(w.es).rules_off, 1);
	decide(1);
	assert_string_equal(off_in_frame(0), "1 ");
	answer(0, FRAME_EFFECTS, 1);
	engines_release(w.es, 1);
	fake_mono_ms += 29999;
	engines_tick(w.es);
	assert_string_equal(w.told, "effects 1; ");
	fake_mono_ms += 1;
	engines_tick(w.es);
	assert_told("effects 1; rule-b x.lua:1 error half_open; ");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(0), "");
}

/* Lines of the log since it was turned into this file: "rule=...;". */
static const char *
read_lines(FILE *f)
{
	static char text[2000];
	char line[500];
	const char *rule;

	text[0] = '\0';
	while (fgets(line, sizeof(line), f) != NULL)
		if ((rule = strstr(line, "rule=")) != NULL) {
			strcat(text, rule);
			text[strlen(text) - 1] = ';';
		}
	clearerr(f);
	return text;
}

static void
failures_are_told_once_a_second_with_their_number(void **state)
{
	char path[] = "/tmp/test_engines.XXXXXX";
	int fd = mkstemp(path), old = dup(STDERR_FILENO);
	FILE *log = fopen(path, "r");

	(void)state;
	assert_non_null(log);
	start();
	prepare(1);
	w.options.breaker.failures = 1000000;
	engines_set_options(w.es, &w.options);
	dup2(fd, STDERR_FILENO);
	log_init(LOG_LEVEL_WARN, 0);
	note_faults(1, 1, FAULT_ERROR, 500);
	note_faults(1, 2, FAULT_BUDGET, 1);
	note_faults(1, 1, FAULT_TIME, 500);
	note_faults(1, 0, FAULT_OFF, 500);
	note_faults(1, 77, FAULT_ERROR, 500);
	assert_string_equal(read_lines(log), "rule=rule-b class=error;"
	    "rule=rule-c class=budget;");
	engines_tick(w.es);
	assert_string_equal(read_lines(log),
	    "rule=rule-b class=time times=999;");
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_string_equal(read_lines(log), "");
	engines_tick(w.es);
	assert_string_equal(read_lines(log),
	    "rule=rule-b class=error times=1;");
	engines_tick(w.es); /* a second without */
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_string_equal(read_lines(log), "rule=rule-b class=error;");
	log_init(LOG_LEVEL_ERROR, 0);
	dup2(old, STDERR_FILENO);
	close(old);
	close(fd);
	fclose(log);
	unlink(path);
}

static void
failures_that_are_far_between_do_not_switch_a_rule_off(void **state)
{
	int i;

	(void)state;
	start();
	prepare(1);
	for (i = 0; i < 9; i++) {
		note_faults(1, 0, FAULT_TIME, 2);
		fake_mono_ms += 60001;
	}
	assert_told("");
}

static void
a_rule_in_which_an_engine_died_is_off_at_once(void **state)
{
	(void)state;
	start();
	prepare(1);
	fake_process_works(0, 1, 3);
	fake_process_die(0, "deadline", true);
	assert_told("rule-c x.lua:1 died open; lost 1 culprit rule-c; ");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(1), "2 ");
	assert_int_equal(engines_figures(w.es).killed, 1);
}

static void
another_rule_set_begins_with_all_its_rules(void **state)
{
	(void)state;
	start();
	prepare(1);
	note_faults(1, 1, FAULT_ERROR, 3);
	load("B");
	hello(2, "B");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(2), "");
}

/* On trial ---------------------------------------------------------------------------- */

static void
a_shadow_gets_copies_and_decides_nothing(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	assert_told("shadow building S; shadow active S; ");
	prepare(1);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(1) ");
	assert_true(answer(2, FRAME_NEEDS, 1));
	assert_told("");
	assert_true(answer(0, FRAME_NEEDS, 1));
	decide(1);
	assert_string_equal(fake_process_sent(2),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_true(answer(2, FRAME_EFFECTS, 1));
	assert_told("needs 1; ");
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
	assert_told("effects 1; ");
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "A");
}

static void
a_shadow_that_dies_costs_no_batch(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	prepare(1);
	w.told[0] = '\0';
	fake_process_works(2, 1, 1);
	fake_process_die(2, "signal 11", false);
	assert_null(strstr(w.told, "lost"));
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
}

static void
a_shadow_that_lags_misses_batches_and_holds_nobody_up(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	for (i = 1; i <= 20; i++) {
		assert_int_equal(prepare(i), 0);
		answer(0, FRAME_NEEDS, i);
		engines_release(w.es, i);
	}
	assert_int_equal(engines_figures(w.es).missed, 12);
	assert_int_equal(engines_figures(w.es).compared, 0);
}

static void
a_shadow_that_is_ended_goes(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	w.told[0] = '\0';
	engines_unload(w.es, RULESET_SHADOW);
	assert_told("shadow ended S told to end; ");
	assert_null(fake_process(2));
	assert_null(engines_bundle(w.es, RULESET_SHADOW));
	prepare(1);
	assert_int_equal(fake_processes(), 3);
	engines_unload(w.es, RULESET_SHADOW); /* there is none */
	assert_told("");
}

static void
a_shadow_that_comes_in_force_ends_as_a_shadow(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	load("S");
	/* it is loaded: nothing is built */
	assert_told("shadow building S; shadow active S; "
	    "shadow ended S it is in force; in_force active S; ");
	assert_null(engines_bundle(w.es, RULESET_SHADOW));
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "S");
}

static void
a_canary_decides_its_share_of_the_cases(void **state)
{
	char id[16];
	int i, n = 0;

	(void)state;
	start();
	assert_false(engines_is_canary(w.es, STR("c-1")));
	load_as(RULESET_CANARY, "C", 250);
	hello(2, "C");
	for (i = 0; i < 2000; i++) {
		snprintf(id, sizeof(id), "c-%d", i);
		n += engines_is_canary(w.es, str_of(id));
		/* a case stays where it is */
		assert_int_equal(engines_is_canary(w.es, str_of(id)),
		    engines_is_canary(w.es, str_of(id)));
	}
	assert_in_range(n, 400, 600);
	load_as(RULESET_CANARY, "C", 1000);
	assert_true(engines_is_canary(w.es, STR("c-1")));
	load_as(RULESET_CANARY, "C", 0);
	assert_false(engines_is_canary(w.es, STR("c-1")));
}

static void
a_canarys_batch_goes_to_it_and_a_copy_to_the_one_in_force(void **state)
{
	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	w.told[0] = '\0';
	prepare_for(1, true);
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(1) ");
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_told("");
	assert_true(answer(2, FRAME_NEEDS, 1));
	assert_told("needs 1; ");
	/* it goes, with its spare: what it had is decided by the other */
	fake_process_die(3, "signal 9", false);
	fake_process_die(2, "signal 9", false);
	assert_non_null(strstr(w.told, "lost 1 -; "));
	assert_int_equal(prepare_for(1, true), 0);
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DROP(1) PREPARE(1) ");
}

/* One entry decided: the case gets this type; or a rule failed over it. */
static void
put_decided(struct buf *b, int64_t batch, const char *type, bool has_fault)
{
	struct effects list = { 0 };
	struct mem_arena arena = { 0 };
	struct effect *e = effects_add(&list, &arena, EFFECT_DECIDE, 7);

	e->args[0] = STR("c-1");
	e->args[2] = STR("1");
	e->args[5] = STR("type");
	e->args[6] = str_of(type);
	frame_put_i64(b, batch);
	frame_put_u32(b, 0);
	frame_put_u32(b, 1);
	frame_put_u32(b, 0);
	frame_put_u8(b, OUTCOME_DECIDED);
	frame_put_str(b, STR(""));
	frame_put_str(b, STR(""));
	effects_put(b, &list);
	frame_put_u32(b, 0);
	frame_put_u32(b, has_fault);
	if (has_fault) {
		frame_put_u32(b, 0);
		frame_put_u8(b, FAULT_ERROR);
	}
	frame_put_u32(b, 0);
	mem_arena_clear(&arena);
}

/* The canary (process 2) decides what the one in force would decide otherwise,
 * or not. */
static void
compare_one(int64_t batch, const char *type, bool has_fault)
{
	struct buf b = { 0 };

	prepare_for(batch, true);
	answer(2, FRAME_NEEDS, batch);
	answer(0, FRAME_NEEDS, batch);
	decide(batch);
	put_decided(&b, batch, type, has_fault);
	fake_process_say(2, FRAME_EFFECTS, &b);
	buf_reset(&b);
	put_decided(&b, batch, "t", false);
	fake_process_say(0, FRAME_EFFECTS, &b);
	buf_clear(&b);
	engines_release(w.es, batch);
}

static void
a_canary_that_differs_too_much_gives_way(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	for (i = 1; i <= 50; i++)
		compare_one(i, i <= 5 ? "other" : "t", false);
	assert_int_equal(engines_figures(w.es).compared, 50);
	assert_int_equal(engines_figures(w.es).flipped, 5);
	assert_null(strstr(w.told, "rolled_back")); /* ten percent may */
	compare_one(51, "other", false);
	assert_non_null(strstr(w.told, "canary rolled_back C 6 of 51 decisions "
	    "differed; at most 10 % may (canary_max_flips); "));
	assert_null(engines_bundle(w.es, RULESET_CANARY));
	assert_false(engines_is_canary(w.es, STR("c-1")));
	assert_int_equal(engines_figures(w.es).rollbacks, 1);
}

static void
a_canary_whose_rules_fail_too_often_gives_way(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	for (i = 1; i <= 50; i++)
		compare_one(i, "t", i > 45);
	assert_null(strstr(w.told, "rolled_back")); /* ten percent may */
	compare_one(51, "t", true);
	assert_non_null(strstr(w.told, "canary rolled_back C a rule failed in "
	    "6 of 51 decisions"));
}

/* Where decisions differ is told, once a second at most. */
static void
differences_are_told_once(void **state)
{
	struct buf b = { 0 };

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	assert_false(engines_put_flips(w.es, RULESET_CANARY, &b));
	compare_one(1, "other", false);
	buf_reset(&b);
	assert_true(engines_put_flips(w.es, RULESET_CANARY, &b));
	assert_non_null(strstr(buf_cstr(&b), "type"));
	buf_reset(&b);
	assert_false(engines_put_flips(w.es, RULESET_CANARY, &b));
	assert_false(engines_put_flips(w.es, RULESET_SHADOW, &b));
	buf_clear(&b);
}

static void
it_may_be_freed_with_all_at_work(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	load_as(RULESET_CANARY, "C", 500);
	prepare(1);
	load("B");
	load("D");
	/* tear_down frees it: the sanitizers have the word */
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_first_rule_set_is_built_and_takes_over),
		T(one_that_is_refused_leaves_the_other_in_force),
		T(one_whose_engine_dies_while_loading_is_tried_once_more),
		T(one_that_cannot_be_started_is_refused_with_the_reason),
		T(of_those_that_wait_only_the_newest_is_built),
		T(the_same_again_is_not_built_again),
		T(one_that_is_still_kept_takes_over_at_once),
		T(two_are_kept_and_the_third_goes),
		T(compiled_phrases_are_told_to_be_kept),
		T(a_batch_goes_to_one_engine_and_back),
		T(what_is_not_decided_after_all_is_dropped),
		T(batches_go_to_the_engine_with_the_least_to_do),
		T(without_a_ready_engine_a_batch_is_sent_away_until_there_is_one),
		T(the_spare_takes_over_and_the_batches_are_handed_back),
		T(old_batches_are_answered_by_the_rule_set_that_began_them),
		T(answers_that_make_no_sense_end_the_engine),
		T(an_answer_to_what_was_released_is_no_sin),
		T(engines_that_fail_to_start_are_tried_again_after_a_pause),
		T(a_rule_set_that_kills_its_engines_gives_way_to_the_one_before),
		T(deaths_that_are_far_between_do_not_roll_back),
		T(with_none_before_it_a_rule_set_that_kills_its_engines_stays),
		T(idle_engines_that_die_are_no_reason_to_roll_back),
		T(a_rule_that_fails_too_often_is_off_and_tried_again_later),
		T(failures_are_told_once_a_second_with_their_number),
		T(failures_that_are_far_between_do_not_switch_a_rule_off),
		T(a_rule_in_which_an_engine_died_is_off_at_once),
		T(another_rule_set_begins_with_all_its_rules),
		T(a_shadow_gets_copies_and_decides_nothing),
		T(a_shadow_that_dies_costs_no_batch),
		T(a_shadow_that_lags_misses_batches_and_holds_nobody_up),
		T(a_shadow_that_is_ended_goes),
		T(a_shadow_that_comes_in_force_ends_as_a_shadow),
		T(a_canary_decides_its_share_of_the_cases),
		T(a_canarys_batch_goes_to_it_and_a_copy_to_the_one_in_force),
		T(a_canary_that_differs_too_much_gives_way),
		T(a_canary_whose_rules_fail_too_often_gives_way),
		T(differences_are_told_once),
		T(it_may_be_freed_with_all_at_work),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
