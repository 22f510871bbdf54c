/*
 * test_ruleset_switch: what events do to clocks that were started before them:
 * restarts, cancels, continues, extends, due times that events give, reasons.
 */
#include "ruleset_fixture.h"

#include "buf.h"

#define SAYS(what) "{\"id\":\"e\",\"text\":\"x\",\"attrs\":{\"" what "\":1}}"
#define EVENT SAYS("nothing")

static struct clocks clocks;
static struct trial t;

static void
begin(const char *text)
{
	t = (struct trial){ .rs = load_text(text) };
	clocks.mem = &t.mem;
	clocks_get(&clocks, (struct str){ "", 0 });
}

/* The clocks are as this line has them. */
static void
keep_line(struct str line)
{
	static struct buf kept[2];
	static int turn;
	struct buf *b = &kept[turn ^= 1];

	buf_reset(b);
	buf_add_str(b, line);
	assert_int_equal(clocks_get(&clocks,
	    (struct str){ b->data, b->len }), 0);
}

/* Lets an event happen, and time be later by so much; the clocks go through
 * their kept form, as they do from one event to the next. */
static const struct clock *
happens_ms(const char *json, const char *priority, int64_t at_ms,
    int64_t now_ms)
{
	struct buf line = { 0 };

	trial_run(&t, json);
	ruleset_wind_clocks(t.rs, &t.v, str_of(priority), at_ms, now_ms,
	    &clocks);
	clocks_put(&line, &clocks);
	keep_line((struct str){ line.data, line.len });
	buf_clear(&line);
	return clocks.all;
}

static const struct clock *
happens(const char *json, const char *priority, int64_t at_s, int64_t late_s)
{
	return happens_ms(json, priority, at_s * 1000,
	    (at_s + late_s) * 1000);
}

#define assert_clock(c, start_s, due_s, word) do { \
	assert_int_equal((c)->start_ms, (start_s) * 1000ll); \
	assert_int_equal((c)->due_ms, (due_s) * 1000ll); \
	assert_string_equal(clocks_state(c, (start_s) * 1000ll), word); \
} while (0)

#define UPDATE "clock 'update' { due = { P1 = '100s', P2 = '200s', " \
	"P3 = '300s', P4 = false }, restarts = field 'attrs.reply', stops = " \
	"field 'attrs.done', cancels = field 'attrs.plain', escalate = '10s' }"

static void
a_clock_begins_afresh_and_its_first_run_stays_known(void **state)
{
	const struct clock *c;

	(void)state;
	begin(UPDATE);
	c = happens(EVENT, "P3", 1000, 0);
	assert_clock(c, 1000, 1300, "running");
	c = happens(SAYS("reply"), "P2", 1100, 0);
	assert_clock(c, 1100, 1300, "running");
	assert_int_equal(c->first_ms, 1000000);
	assert_int_equal(c->escalate_ms[0], 1310000);
	assert_str(c->history, "b1100000");
	/* also one that has ended */
	happens(SAYS("done"), "P2", 1150, 0);
	assert_string_equal(clocks_state(clocks.all, 0), "met");
	c = happens(SAYS("reply"), "P2", 2000, 0);
	assert_clock(c, 2000, 2200, "running");
	assert_str(c->history, "b1100000,s1150000,b2000000");
	/* a priority that has none ends it for good */
	c = happens(SAYS("reply"), "P4", 2100, 0);
	assert_clock(c, 2000, 2200, "cancelled");
	trial_clear(&t);
}

static void
a_clock_that_is_cancelled_comes_back_only_with_a_restart(void **state)
{
	const struct clock *c;
	struct clock_mark mark;

	(void)state;
	begin(UPDATE);
	happens(EVENT, "P3", 1000, 0);
	c = happens(SAYS("plain"), "P3", 1100, 0);
	assert_clock(c, 1000, 1300, "cancelled");
	assert_false(clocks_next_mark(&clocks, &mark));
	c = happens(EVENT, "P1", 1150, 0);
	assert_clock(c, 1000, 1300, "cancelled");
	c = happens(SAYS("reply"), "P3", 1200, 0);
	assert_clock(c, 1200, 1500, "running");
	trial_clear(&t);
}

static void
what_was_stopped_runs_on_with_what_was_left(void **state)
{
	const struct clock *c;

	(void)state;
	begin("clock 'solve' { due = '1000s', warn = '50%', stops = "
	    "field 'attrs.done', continues = field 'attrs.reopen' }");
	happens(EVENT, "P3", 0, 0);
	happens(SAYS("done"), "P3", 400, 0);
	c = happens(EVENT, "P3", 450, 0);
	assert_string_equal(clocks_state(c, 0), "met");
	c = happens(SAYS("reopen"), "P3", 2400, 0);
	assert_clock(c, 0, 3000, "running");
	assert_int_equal(c->warn_ms[0], 2500000);
	trial_clear(&t);
}

static void
again_is_for_what_has_ended(void **state)
{
	(void)state;
	begin("clock 'call' { due = '24h', when = field 'attrs.call', again = "
	    "field 'attrs.call', stops = field 'attrs.done' }");
	happens(SAYS("call"), "P3", 0, 0);
	assert_clock(happens(SAYS("call"), "P3", 3600, 0), 0, 86400,
	    "running");
	happens(SAYS("done"), "P3", 7200, 0);
	assert_clock(happens(SAYS("call"), "P3", 9000, 0), 9000, 95400,
	    "running");
	trial_clear(&t);
}

static void
more_time_is_given_step_by_step_and_counts_from_the_start(void **state)
{
	const struct clock *c;

	(void)state;
	begin("clock 'law' { statutory = true, due = '15d', warn = { '50%' }, "
	    "escalate = { '0h', '1d' }, extends = kind 'approve', extensions = "
	    "{ '30d', '60d' }, pauses = field 'attrs.wait', resumes = "
	    "field 'attrs.back' }");
#define DAYS * 86400ll
#define APPROVE "{\"id\":\"e\",\"kind\":\"approve\",\"case\":\"c\"}"
	happens(EVENT, "P3", 0, 0);
	happens(SAYS("wait"), "P3", 1 DAYS, 0);
	happens(SAYS("back"), "P3", 3 DAYS, 0);
	c = happens(EVENT, "P3", 4 DAYS, 0);
	assert_clock(c, 0, 17 DAYS, "running");
	/* told late: its warning is 17 days off, or by now gone by */
	c = happens(APPROVE, "P3", 10 DAYS, 0);
	assert_clock(c, 0, 32 DAYS, "running");
	assert_int_equal(c->warn_ms[0], 17 DAYS * 1000);
	assert_int_equal(c->escalate_ms[1], 33 DAYS * 1000);
	assert_int_equal(c->told, 0);
	c = happens(APPROVE, "P3", 20 DAYS, 15 DAYS);
	assert_clock(c, 0, 62 DAYS, "running");
	assert_int_equal(c->told, 1);
	assert_int_equal(c->nextended, 2);
	c = happens(APPROVE, "P3", 21 DAYS, 0);
	assert_clock(c, 0, 62 DAYS, "running");
	trial_clear(&t);
}

static void
what_is_due_already_gets_no_more_time(void **state)
{
	(void)state;
	begin("clock 'law' { due = '15d', extends = field 'attrs.more', "
	    "extensions = '30d' }");
	happens(EVENT, "P3", 0, 0);
	assert_clock(happens(SAYS("more"), "P3", 15 DAYS, 0), 0, 15 DAYS,
	    "running");
	/* it was given in time, and is only told late */
	assert_clock(happens(SAYS("more"), "P3", 14 DAYS, 9 DAYS), 0, 30 DAYS,
	    "running");
	trial_clear(&t);
}

#define PROMISE(at) "{\"id\":\"e\",\"kind\":\"promise\",\"case\":\"c\"," \
	"\"promised_at\":" at "}"

static void
an_event_says_by_when(void **state)
{
	const struct clock *c;

	(void)state;
	begin("clock 'promise' { when = kind 'promise', due_at = "
	    "'promised_at', warn = { '50%', '-1m' }, escalate = '1m', restarts = "
	    "kind 'promise' }");
	happens(EVENT, "P3", 0, 0);
	assert_int_equal(clocks.n, 0);
	c = happens(PROMISE("\"1970-01-01T01:00:00Z\""), "P3", 600, 0);
	assert_clock(c, 600, 3600, "running");
	assert_int_equal(c->warn_ms[0], 2100000);
	assert_int_equal(c->warn_ms[1], 3540000);
	assert_int_equal(c->escalate_ms[0], 3660000);
	c = happens(PROMISE("7200000"), "P3", 700, 0);
	assert_clock(c, 700, 7200, "running");
	/* one that is over already is due at once */
	c = happens(PROMISE("\"1970-01-01T00:10:00Z\""), "P3", 800, 0);
	assert_clock(c, 800, 800, "breached");
	assert_str(c->history, "b700000,b800000");
	trial_clear(&t);
}

static void
what_is_no_time_starts_no_clock(void **state)
{
	static const char *const rows[] = { "-1", "253402300800000",
		"9007199254740991", "\"soon\"", "1.5", "true", "null" };
	char json[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		begin("clock 'promise' { due_at = 'attrs.by' }");
		snprintf(json, sizeof(json), "{\"id\":\"e\",\"text\":\"x\","
		    "\"attrs\":{\"by\":%s}}", rows[i]);
		happens(json, "P3", 10, 0);
		assert_int_equal(clocks.n, 0);
		trial_clear(&t);
	}
}

static void
a_pause_has_the_word_of_the_rule_or_of_the_event(void **state)
{
	static const char *const rows[][2] = {
		{ "\"waiting-for_parts\"", "waiting-for_parts" },
		{ "\"Mrs. Li is on holiday\"", "other" },
		{ "\"stopped\"", "other" },
	};
	const struct clock *c;
	char json[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		begin("clock 'answer' { due = '1h', pauses = field 'reason', "
		    "max_pause = '1d' }");
		happens(EVENT, "P3", 0, 0);
		snprintf(json, sizeof(json), "{\"id\":\"e\",\"text\":\"x\","
		    "\"reason\":%s}", rows[i][0]);
		c = happens(json, "P3", 10, 0);
		assert_str(c->pauses[0].reason, rows[i][1]);
		trial_clear(&t);
	}
	begin("clock 'answer' { due = '1h', pauses = field 'attrs.wait', "
	    "max_pause = '1d', reason = 'visit' }");
	happens(EVENT, "P3", 0, 0);
	c = happens(SAYS("wait"), "P3", 10, 0);
	assert_str(c->pauses[0].reason, "visit");
	assert_str(c->history, "p10000:visit");
	trial_clear(&t);
}

static void
the_conditions_of_all_rules_of_a_clock_count(void **state)
{
	const struct clock *c;

	(void)state;
	begin("clock 'slow' { clock = 'answer', due = '1h', stops = "
	    "field 'attrs.done' }\nclock 'fast' { clock = 'answer', due = '10s', "
	    "when = priority 'P1' }\nprioritise 'p' { when = "
	    "field 'attrs.soon', priority = 'P1' }");
	happens(EVENT, "P3", 0, 0);
	c = happens(SAYS("soon"), "P1", 5, 0);
	assert_clock(c, 0, 10, "running");
	assert_int_equal(strncmp(c->policy.data, "fast@", 5), 0);
	assert_int_equal(strncmp(c->history.data, "c5000:slow@", 11), 0);
	c = happens(SAYS("done"), "P1", 8, 0);
	assert_string_equal(clocks_state(c, 0), "met");
	trial_clear(&t);
}

#define DAY_OF(n) (4 DAYS + (n) DAYS) /* 1970-01-05 was a Monday */

/* Nights and weekends are days, too, also where the priority of now has none. */
static void
a_priority_without_a_promise_counts_as_the_others_do(void **state)
{
	const struct clock *c;

	(void)state;
	begin("calendar 'office' { zone = 'UTC', mon = { '09:00-17:00' } }\n"
	    "clock 'answer' { due = { P1 = false, P2 = false, P3 = '10d', "
	    "P4 = '20d' }, calendar = 'office', pauses = field 'attrs.wait', "
	    "resumes = field 'attrs.back' }");
	happens(EVENT, "P3", DAY_OF(0), 0);
	happens(SAYS("wait"), "P3", DAY_OF(1), 0);
	c = happens(SAYS("back"), "P1", DAY_OF(3), 0);
	assert_clock(c, DAY_OF(0), DAY_OF(12), "running");
	trial_clear(&t);
}

/* Histories, told line by line; tests/check_histories.py reckons them again.
 *
 *   rules BYTES         the rest of a rule set follows, so many bytes
 *   edit BYTES          the same, and the clocks stay as they are
 *   case                a case without clocks
 *   event AT NOW PRIORITY WORD,WORD   attrs that the event has; policy alone:
 *                       the clocks are moved
 *   end NOW             answers: "start due stop extended state", and the
 *                       ledger: "kind from to run" for each segment
 */
static void
serve_rules(long n, bool is_edit)
{
	char *text = mem_alloc((size_t)n + 1);
	struct buf kept = { 0 };

	if (fread(text, 1, (size_t)n, stdin) != (size_t)n)
		fail_msg("the rules are cut short");
	if (is_edit)
		clocks_put(&kept, &clocks);
	if (t.rs != NULL)
		trial_clear(&t);
	begin(text);
	if (is_edit)
		keep_line((struct str){ kept.data, kept.len });
	buf_clear(&kept);
	free(text);
}

static void
serve_event(const char *words)
{
	long long at_ms, now_ms;
	char priority[8], attrs[200], json[600], *word;
	size_t n;

	if (sscanf(words, "%lld %lld %7s %199s", &at_ms, &now_ms, priority,
	    attrs) != 4)
		fail_msg("no event: %s", words);
	if (strcmp(attrs, "policy") == 0) {
		happens_ms("{\"id\":\"e\",\"kind\":\"policy\","
		    "\"case\":\"c\"}", priority, at_ms, now_ms);
		return;
	}
	n = (size_t)snprintf(json, sizeof(json),
	    "{\"id\":\"e\",\"text\":\"x\",\"attrs\":{\"it\":1");
	for (word = strtok(attrs, ","); word != NULL; word = strtok(NULL, ","))
		n += (size_t)snprintf(json + n, sizeof(json) - n,
		    ",\"%s\":1", word);
	snprintf(json + n, sizeof(json) - n, "}}");
	happens_ms(json, priority, at_ms, now_ms);
}

static void
serve_end(int64_t now_ms)
{
	static struct ledger l;
	const struct clock *c = clocks.all;
	uint32_t i;

	if (clocks.n == 0) {
		printf("none\n");
		return;
	}
	clocks_read_ledger(&l, c, now_ms);
	printf("%lld %lld %lld %u %s", (long long)c->start_ms,
	    (long long)c->due_ms, (long long)c->stop_ms, c->nextended,
	    clocks_state(c, now_ms));
	for (i = 0; i < l.n; i++)
		printf(" %s %lld %lld %u", segment_words[l.segments[i].kind],
		    (long long)l.segments[i].from_ms,
		    (long long)l.segments[i].to_ms, l.segments[i].run);
	printf("\n");
}

static int
serve(void)
{
	static char line[1000];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		if (strncmp(line, "rules ", 6) == 0)
			serve_rules(atol(line + 6), false);
		else if (strncmp(line, "edit ", 5) == 0)
			serve_rules(atol(line + 5), true);
		else if (strncmp(line, "case", 4) == 0)
			clocks_get(&clocks, (struct str){ "", 0 });
		else if (strncmp(line, "event ", 6) == 0)
			serve_event(line + 6);
		else if (strncmp(line, "end ", 4) == 0)
			serve_end(atoll(line + 4));
		else
			return 2;
	}
	trial_clear(&t);
	return 0;
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_clock_begins_afresh_and_its_first_run_stays_known),
		cmocka_unit_test(
		    a_clock_that_is_cancelled_comes_back_only_with_a_restart),
		cmocka_unit_test(what_was_stopped_runs_on_with_what_was_left),
		cmocka_unit_test(again_is_for_what_has_ended),
		cmocka_unit_test(
		    more_time_is_given_step_by_step_and_counts_from_the_start),
		cmocka_unit_test(what_is_due_already_gets_no_more_time),
		cmocka_unit_test(an_event_says_by_when),
		cmocka_unit_test(what_is_no_time_starts_no_clock),
		cmocka_unit_test(
		    a_pause_has_the_word_of_the_rule_or_of_the_event),
		cmocka_unit_test(the_conditions_of_all_rules_of_a_clock_count),
		cmocka_unit_test(
		    a_priority_without_a_promise_counts_as_the_others_do),
	};

	complaint_init();
	if (argc > 1 && strcmp(argv[1], "serve") == 0)
		return serve();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
