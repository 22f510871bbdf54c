/*
 * engine_process_cases: what test_engine_process checks.  It knows the parts
 * only by their names.
 */
static void
an_engine_starts_with_no_environment(void **state)
{
	(void)state;
	start_ready(ANSWERS, LONG_MS);
	assert_null(strstr(buf_cstr(&w.hello), "TRIAGED_SECRET"));
#ifndef TRIAGED_SAN
	assert_int_equal(w.hello.len, 0);
#endif
}

static void
answers_come_in_turn_and_the_first_is_the_one_worked_on(void **state)
{
	(void)state;
	start_ready(ANSWERS, LONG_MS);
	assert_int_equal(engine_process_current(w.p), -1);
	ask(7, STR("one"));
	ask(8, STR("two"));
	assert_int_equal(engine_process_current(w.p), 7);
	assert_int_equal(w.p->nwaiting, 2);
	UNTIL(w.nframes == 2);
	assert_int_equal(w.currents[0], 7);
	assert_int_equal(w.currents[1], 8);
	assert_memory_equal(w.last.data, "two", 3);
	assert_int_equal(engine_process_current(w.p), -1);
	assert_int_equal(w.p->nwaiting, 0);
	/* nobody waits: no clock runs */
	assert_false(evtimer_pending(w.p->timer, NULL));
	assert_int_equal(w.ngone, 0);
}

static void
a_frame_in_pieces_is_told_when_it_is_whole(void **state)
{
	struct buf b = { 0 };

	(void)state;
	start_ready(PIECES, LONG_MS);
	ask(1, STR("in pieces"));
	UNTIL(w.p->heard.len == HALF_BYTES);
	assert_int_equal(w.nframes, 0);
	make(&b, FRAME_DROP, STR("go on"));
	engine_process_post(w.p, &b);
	buf_clear(&b);
	UNTIL(w.nframes == 1);
	assert_int_equal(w.last.len, 9);
	assert_memory_equal(w.last.data, "in pieces", 9);
}

static void
a_large_frame_goes_and_comes_whole(void **state)
{
	size_t n = (size_t)5 << 20, i;
	char *bytes = malloc(n);

	(void)state;
	assert_non_null(bytes);
	for (i = 0; i < n; i++)
		bytes[i] = (char)(i * 2654435761u >> 13);
	start_ready(ANSWERS, LONG_MS);
	ask(1, (struct str){ bytes, n });
	UNTIL(w.nframes == 1);
	assert_int_equal(w.last.len, n);
	assert_int_equal(memcmp(w.last.data, bytes, n), 0);
	free(bytes);
}

static void
an_answer_as_large_as_may_be_is_taken_and_its_memory_given_back(void **state)
{
	(void)state;
	start_ready(LARGEST, LONG_MS);
	ask(1, STR("x"));
	UNTIL(w.nframes == 1 || w.ngone > 0);
	assert_int_equal(w.last.len, FRAME_MAX_BYTES - 1);
	ask(2, STR("next"));
	UNTIL(w.nframes == 2 || w.ngone > 0);
	assert_memory_equal(w.last.data, "next", 4);
	assert_true(w.p->heard.cap < FRAME_MAX_BYTES);
}

static void
an_answer_of_a_byte_more_is_its_end_before_it_comes(void **state)
{
	(void)state;
	start_ready(LARGER, LONG_MS);
	ask(1, STR("x"));
	expect_gone("talked nonsense", true);
	assert_int_equal(w.nframes, 0);
}

static void
answers_byte_by_byte_and_many_at_once_are_all_told(void **state)
{
	size_t n = 20000;
	char *bytes = calloc(1, n);

	(void)state;
	assert_non_null(bytes);
	start_ready(BYTES, LONG_MS);
	ask(1, (struct str){ bytes, n });
	free(bytes);
	UNTIL(w.nframes == 1 || w.ngone > 0);
	assert_int_equal(w.last.len, n);
	for (int i = 0; i < MANY; i++)
		ask(2 + i, STR("x"));
	UNTIL(w.nframes == 1 + MANY || w.ngone > 0);
	assert_int_equal(w.p->nwaiting, 0);
}

/* Memory is made for what has come, not for what was said to. */
static void
one_that_promises_much_is_killed_when_its_time_is_spent(void **state)
{
	(void)state;
	start_ready(PROMISES, 100);
	ask(4, STR("x"));
	UNTIL(w.p == NULL || w.p->heard.len == FRAME_HEAD_BYTES + 6);
	assert_non_null(w.p);
	assert_true(w.p->heard.cap < 1 << 20);
	expect_gone("past its deadline", true);
	assert_int_equal(w.nframes, 0);
	assert_int_equal(w.current, 4);
}

static void
one_that_dribbles_is_killed_too(void **state)
{
	(void)state;
	start_ready(DRIBBLES, 50);
	ask(4, STR("x"));
	expect_gone("past its deadline", true);
	assert_int_equal(w.nframes, 0);
}

static void
what_comes_behind_the_length_that_was_said_is_nonsense(void **state)
{
	(void)state;
	start_ready(EXCEEDS, LONG_MS);
	ask(1, STR("x"));
	expect_gone("talked nonsense", true);
	assert_int_equal(w.nframes, 1);
	assert_memory_equal(w.last.data, "xx", 2);
}

static void
one_that_loops_is_killed_when_its_time_is_spent(void **state)
{
	(void)state;
	start_ready(LOOPS, 50);
	ask(4, STR("x"));
	expect_gone("past its deadline", true);
	assert_int_equal(w.current, 4);
}

static void
one_that_does_not_read_is_killed_and_what_piled_up_is_freed(void **state)
{
	size_t n = (size_t)8 << 20;
	char *bytes = calloc(1, n);

	(void)state;
	assert_non_null(bytes);
	start_ready(DEAF, 50);
	ask(4, (struct str){ bytes, n });
	free(bytes);
	expect_gone("past its deadline", true);
}

static void
one_that_is_starved_is_waited_for(void **state)
{
	int64_t limit_ms = 1500, sent_ms;
	siginfo_t info;

	(void)state;
	start_ready(ANSWERS, limit_ms);
	kill(w.p->pid, SIGSTOP);
	assert_int_equal(waitid(P_PID, (id_t)w.p->pid, &info,
	    WSTOPPED | WNOWAIT), 0);
	sent_ms = clock_mono_ms();
	ask(1, STR("x"));
	/* beyond its limit twice, and far from eight times */
	UNTIL(w.ngone > 0 || clock_mono_ms() > sent_ms + limit_ms * 2);
	assert_int_equal(w.ngone, 0);
	kill(w.p->pid, SIGCONT);
	UNTIL(w.ngone > 0 || w.nframes == 1);
	assert_int_equal(w.ngone, 0);
}

static void
one_that_never_says_hello_is_killed(void **state)
{
	(void)state;
	start(SILENT, 50, LONG_MS);
	expect_gone("the rule set took too long to load (load_timeout)", true);
}

static void
how_it_ended_is_told(void **state)
{
	static const struct {
		enum part part;
		const char *why;
	} all[] = {
		{ LEAVES, "exit status 3" },
		{ KILLED, "signal 9" },
		{ HALF, "exit status 4" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		w.ngone = 0;
		start(all[i].part, LONG_MS, LONG_MS);
		let_it_die();
		expect_gone(all[i].why, false);
		assert_int_equal(w.was_shot, all[i].part == KILLED);
		assert_int_equal(w.nframes, 0);
		assert_int_equal(w.hello.len, 0);
	}
}

static void
one_that_is_long_about_its_end_is_asked_how_it_was(void **state)
{
	(void)state;
	start(LINGERS, LONG_MS, LONG_MS);
	expect_gone("exit status 5", false);
}

static void
one_whose_end_is_not_told_yet_is_freed_in_the_middle_of_it(void **state)
{
	(void)state;
	start(CLOSES, LONG_MS, LONG_MS);
	UNTIL(w.p->corpse != NULL);
	ask(1, STR("x")); /* to nobody */
	engine_process_free(w.p);
	w.p = NULL;
	UNTIL(!has_children());
	assert_int_equal(w.ngone, 0);
}

static void
without_descriptors_none_is_started(void **state)
{
	struct rlimit all, few;
	struct err err = { "" };
	int fd = dup(STDERR_FILENO), left;

	(void)state;
	close(fd);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &all), 0);
	for (left = 0; left < 5; left++) { /* page, door, door, both lifted */
		few = all;
		few.rlim_cur = (rlim_t)(fd + left);
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
		err_clear(&err);
		w.p = engine_process_start(w.base, &hooks, &w, &err);
		setrlimit(RLIMIT_NOFILE, &all);
		if (left == 4)
			break;
		assert_null(w.p);
		assert_string_equal(err.text, "engine: its door and page: "
		    "Too many open files");
		assert_int_equal(dup(STDERR_FILENO), fd); /* nothing is left */
		close(fd);
	}
}

static void
one_that_closes_its_door_and_lives_on_is_ended(void **state)
{
	(void)state;
	start(CLOSES, LONG_MS, LONG_MS);
	expect_gone("closed its door", false);
}

static void
what_it_died_of_stands_on_the_page(void **state)
{
	(void)state;
	start_ready(IN_RULE, LONG_MS);
	assert_int_equal(engine_process_rule(w.p), 0);
	ask(11, STR("x"));
	ask(12, STR("y"));
	let_it_die();
	expect_gone("signal 9", false);
	assert_int_equal(w.current, 11);
	assert_int_equal(w.rule, 5);
}

static void
nonsense_is_its_end(void **state)
{
	static const enum part all[] = { NO_BYTES, NO_END, NO_TYPE, UNASKED };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		w.ngone = 0;
		start(all[i], LONG_MS, LONG_MS);
		expect_gone("talked nonsense", true);
		assert_int_equal(w.nframes, 0);
	}
}

static void
a_frame_that_the_hook_cannot_read_is_its_end(void **state)
{
	(void)state;
	w.refuses = true;
	start(ANSWERS, LONG_MS, LONG_MS);
	expect_gone("talked nonsense", true);
	w.refuses = false;
	w.overreads = true;
	w.ngone = 0;
	start(ANSWERS, LONG_MS, LONG_MS);
	expect_gone("talked nonsense", true);
}

static void
a_hook_may_end_it(void **state)
{
	(void)state;
	w.fails = true;
	start(ANSWERS, LONG_MS, LONG_MS);
	expect_gone("its rule set no longer loads", true);
}

static void
a_hook_may_free_it(void **state)
{
	(void)state;
	w.frees = true;
	start(ANSWERS, LONG_MS, LONG_MS); /* at HELLO */
	UNTIL(w.p == NULL);
	UNTIL(!has_children());
	assert_int_equal(w.ngone, 0);
	start(LEAVES, LONG_MS, LONG_MS); /* when it is gone */
	let_it_die();
	expect_gone("exit status 3", false);
}

static void
freeing_one_that_is_at_work_tells_nobody(void **state)
{
	(void)state;
	start_ready(DEAF, LONG_MS);
	ask(1, STR("x"));
	engine_process_free(w.p);
	w.p = NULL;
	UNTIL(!has_children());
	assert_int_equal(w.ngone, 0);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
static const struct CMUnitTest tests[] = {
	CASE(an_engine_starts_with_no_environment),
	CASE(answers_come_in_turn_and_the_first_is_the_one_worked_on),
	CASE(a_frame_in_pieces_is_told_when_it_is_whole),
	CASE(a_large_frame_goes_and_comes_whole),
	CASE(an_answer_as_large_as_may_be_is_taken_and_its_memory_given_back),
	CASE(an_answer_of_a_byte_more_is_its_end_before_it_comes),
	CASE(answers_byte_by_byte_and_many_at_once_are_all_told),
	CASE(one_that_promises_much_is_killed_when_its_time_is_spent),
	CASE(one_that_dribbles_is_killed_too),
	CASE(what_comes_behind_the_length_that_was_said_is_nonsense),
	CASE(one_that_loops_is_killed_when_its_time_is_spent),
	CASE(one_that_does_not_read_is_killed_and_what_piled_up_is_freed),
	CASE(one_that_is_starved_is_waited_for),
	CASE(one_that_never_says_hello_is_killed),
	CASE(how_it_ended_is_told),
	CASE(one_that_is_long_about_its_end_is_asked_how_it_was),
	CASE(one_whose_end_is_not_told_yet_is_freed_in_the_middle_of_it),
	CASE(without_descriptors_none_is_started),
	CASE(one_that_closes_its_door_and_lives_on_is_ended),
	CASE(what_it_died_of_stands_on_the_page),
	CASE(nonsense_is_its_end),
	CASE(a_frame_that_the_hook_cannot_read_is_its_end),
	CASE(a_hook_may_end_it),
	CASE(a_hook_may_free_it),
	CASE(freeing_one_that_is_at_work_tells_nobody),
};
