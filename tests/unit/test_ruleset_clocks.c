/*
 * test_ruleset_clocks: calendars and clocks in rule files: what is refused with
 * file and line, above all a statutory clock that hangs on a judgement; what
 * clocks an event starts, and what becomes of those that run.
 */
#include "ruleset_fixture.h"

#include "buf.h"

#define OFFICE "calendar 'office' { zone = 'Asia/Shanghai', " \
	"mon_fri = { '09:00-12:00', '13:00-18:00' } }\n"
#define ALL "{ P1 = '30m', P2 = '4h', P3 = '1d', P4 = false }"
#define LAW "clock 'law' { statutory = true, due = '15d', "

static const struct refusal_row {
	const char *text, *error;
} refused_rows[] = {
	/* calendars */
	{ "calendar 'c' { mon_fri = { '09:00-12:00' } }",
	    "x.lua:1: zone is missing" },
	{ "calendar 'c' { zone = 'Asia/Shangai', mon_fri = '09:00-12:00' }",
	    "x.lua:1: there is no time zone \"Asia/Shangai\" (did you mean "
	    "\"Asia/Shanghai\"?)" },
	{ "calendar 'c' { zone = 'UTC', holidays = { '2026-01-01' } }",
	    "x.lua:1: the calendar has no working time" },
	{ "calendar 'c' { zone = 'UTC', hollidays = { '2026-01-01' } }",
	    "calendar has no key \"hollidays\" (did you mean \"holidays\"?)" },
	{ "calendar 'c' { zone = 'UTC', mon_fri = { '9-12' } }",
	    "mon_fri: \"9-12\" is no frame" },
	{ "calendar 'c' { zone = 'UTC', mon = { '10:00-12:00', "
	    "'11:00-13:00' } }", "mon: two frames of a day overlap" },
	{ "calendar 'c' { zone = 'UTC', mon_fri = '10:00-12:00', "
	    "wed = '10:00-11:00' }", "the hours of wed are said twice" },
	{ "calendar 'c' { zone = 'UTC', mon = '10:00-12:00', "
	    "holidays = { '2026-02-30' } }",
	    "holidays: \"2026-02-30\" is no date" },
	{ "calendar 'c' { zone = 'UTC', mon = '10:00-12:00', "
	    "holidays = { '2026-02-16..2026-02-20' }, "
	    "workdays = { '2026-02-18' } }",
	    "2026-02-18 is both a holiday and a work day" },
	{ OFFICE OFFICE, "a calendar named \"office\" exists already at "
	    "x.lua:1" },
	/* clocks */
	{ "clock 'x' { }", "x.lua:1: due is missing" },
	{ "clock 'x' { due = '4 houers' }",
	    "\"4 houers\" is no duration; expected one such as" },
	{ "clock 'x' { due = '4h', calender = 'office' }",
	    "clock has no key \"calender\" (did you mean \"calendar\"?)" },
	{ "clock 'x' { due = '4h', calendar = 'ofice' }\n" OFFICE,
	    "x.lua:1: the calendar \"ofice\" is not declared (did you mean "
	    "\"office\"?)" },
	{ "clock 'x' { due = { P1 = '1h', P2 = '4h', P5 = '1d' } }",
	    "due: the priority \"P5\" is not declared" },
	{ "clock 'x' { due = { P1 = '1h', P2 = '4h' } }",
	    "due: nothing is said for the priority \"P3\"" },
	{ "clock 'x' { due = '2 workdays' }", "calendar is missing" },
	{ "clock 'x' { due = '1d', roll = true }", "calendar is missing" },
	{ "clock 'x' { due = '4h', ends = 'end of day', calendar = 'office' }"
	    OFFICE, "ends, first_day and roll are for days" },
	{ "clock 'x' { due = '1d', ends = 'end of dya', calendar = 'office' }"
	    OFFICE, "did you mean \"end of day\"?" },
	{ "clock 'x' { due = '1d', warn = '150%' }",
	    "\"150%\" is no time to warn" },
	{ "clock 'x y' { due = '1d' }", "expected a name of 1 to 64 bytes" },
	{ "clock 'x' { due = '1d', owner = 'legal' }",
	    "clock has no key \"owner\"" },
	{ "clock 'x' { due = '1d', when = true }",
	    "when: expected a condition" },
	{ "clock 'x' { due = '1d', pauses = field 'place' }",
	    "x.lua:1: pauses goes with resumes, or max_pause" },
	{ "clock 'x' { due = '1d', max_pause = '5d' }",
	    "resumes, max_pause and reason go with pauses" },
	{ "clock 'x' { due = '1d', max_pause = '5 workdays', pauses = always }"
	    OFFICE, "max_pause: expected time as it passes" },
	{ "clock 'x' { due = '1d', due_at = 'promised_at' }",
	    "due is there, and due_at, too" },
	{ "clock 'x' { due_at = 'a..b' }", "x.lua:1: " },
	{ "clock 'x' { due_at = 'promised_ad' }", "x.lua:1: the field "
	    "\"promised_ad\" is not known (did you mean \"promised_at\"?)" },
	{ "clock 'x' { due_at = 'promised_at', ends = 'end of day', calendar = "
	    "'office' }" OFFICE, "ends, first_day and roll are for days" },
	{ "clock 'x' { due = '1h', escalate = { 'soon' } }",
	    "escalate: \"soon\" is no duration" },
	{ "clock 'x' { due = '1h', escalate = '1 workday' }",
	    "calendar is missing" },
	{ "clock 'x' { due = '1d', extends = always }",
	    "extends, the condition, goes with extensions" },
	{ "clock 'x' { due = '1d', extensions = '2d' }",
	    "extends, the condition, goes with extensions" },
	{ "clock 'x' { due = '4d', extends = always, extensions = '3d' }",
	    "longer than the one before" },
	{ "clock 'x' { due = '4d', extends = always, extensions = '96h' }",
	    "expected the unit that due has" },
	{ "clock 'x' { due = " ALL ", extends = always, extensions = '96h' }",
	    "extends goes with one due" },
	{ "clock 'x' { due = '4d', continues = always }",
	    "continues and again go with stops" },
	{ "clock 'x' { due = '4d', reason = 'visit' }",
	    "reason go with pauses" },
	{ "clock 'x' { due = '4d', pauses = always, max_pause = '1d', reason = "
	    "'He said so' }", "reason: expected a word" },
	{ "clock 'x' { due = '4d', restart = always }",
	    "clock has no key \"restart\" (did you mean \"restarts\"?)" },
	{ "clock 'x' { due = '1d', stops = 'reply' }",
	    "stops: expected a condition, found a string" },
	{ "clock 'x' { due = '1d', stops = signal 'sgnal' }\n"
	    "signal 'signal-a' { when = always }", "is not declared" },
	{ "clock 'x' { due = '1d', stops = flag 'nobodys' }",
	    "no rule sets the flag" },
	/* the law does not hang on what somebody was taken for */
	{ LAW "check = function() return true end }",
	    "x.lua:1: a statutory clock takes no check" },
	{ "clock 'law' { statutory = true, due = " ALL " }",
	    "x.lua:1: a statutory clock takes no priorities" },
	{ LAW "when = ~type 'malicious' }",
	    "x.lua:1: the statutory clock \"law\" must not depend on a "
	    "judgement: the type \"malicious\" (x.lua:1)" },
	{ LAW "pauses = type 'malicious', max_pause = '1d' }",
	    "the type \"malicious\"" },
	{ LAW "stops = priority 'P4' }", "the priority \"P4\"" },
	{ LAW "cancels = type 'malicious' }", "the type \"malicious\"" },
	{ LAW "restarts = priority 'P4' }", "the priority \"P4\"" },
	{ LAW "extends = field 'place', extensions = '30d' }",
	    "x.lua:1: the statutory clock \"law\" is extended by an approval "
	    "alone" },
	{ LAW "extends = kind 'approve' | field 'place', extensions = '30d' }",
	    "is extended by an approval alone" },
	{ "clock 'law' { statutory = true, due_at = 'promised_at' }",
	    "a statutory clock has a duration, not due_at" },
	{ LAW "when = priority 'P1' }", "the priority \"P1\"" },
	{ LAW "when = count('customer', '30d'):at_most(3) }",
	    "how often somebody complains" },
	{ "phrases 'threat' { 'or else' }\n" LAW "when = ~has 'threat' }",
	    "words that keep it away, \"threat\"" },
	{ "phrases 'threat' { 'or else' }\nsignal 's' { when = "
	    "~has 'threat' }\n" LAW "when = signal 's' }",
	    "words that keep it away, \"threat\" (x.lua:2), asked for by s" },
	{ "signal 's' { when = always, check = function() return true end }\n"
	    LAW "when = signal 's' }",
	    "x.lua:2: the statutory clock \"law\" must not depend on a "
	    "function, and \"s\" (x.lua:1) has one" },
	{ "classify 'c' { when = type_is_no_word, flag = 'f' }", "x.lua:1: " },
	{ "classify 'c' { when = field 'place', flag = 'f' }\n"
	    LAW "when = flag 'f' }", "the flag \"f\"" },
	{ "phrases 'threat' { 'or else' }\nsignal 's' { when = "
	    "~has 'threat', tag = 't' }\n" LAW "when = tag 't' }",
	    "words that keep it away" },
	{ "clock 'soon' { clock = 'law', due = '1d', when = "
	    "type 'malicious' }\n" LAW "when = always }",
	    "x.lua:1: \"soon\" is for the clock \"law\", which \"law\" "
	    "(x.lua:2) makes statutory" },
	/* tests */
	{ OFFICE "clock 'x' { due = '4h' }\ntest 't' { event = { text = 'a' }, "
	    "expect = { sla = { y = false } } }",
	    "x.lua:3: expect.sla: no rule has the clock \"y\"" },
	{ OFFICE "clock 'x' { due = '4h' }\ntest 't' { event = { text = 'a' }, "
	    "expect = { sla = { x = 'soon' } } }",
	    "x.lua:3: expect.sla: expected a time" },
};

static void
what_cannot_be_is_refused_with_file_and_line(void **state)
{
	struct ruleset *rs;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused_rows) / sizeof(refused_rows[0]); i++) {
		rs = load_files(&err, "words.lua", WORDS, "x.lua",
		    refused_rows[i].text, NULL);
		if (rs != NULL)
			fail_msg("loaded: %s", refused_rows[i].text);
		if (strncmp(err.text, "x.lua:", 6) != 0 ||
		    strstr(err.text, refused_rows[i].error) == NULL)
			fail_msg("%s\n gave \"%s\"\n expected \"%s\"",
			    refused_rows[i].text, err.text,
			    refused_rows[i].error);
	}
}

static void
facts_may_start_a_statutory_clock(void **state)
{
	static const char *const good[] = {
		LAW "when = field 'source_authority' & channel 'mail' }",
		"phrases 'leak' { 'leaked' }\n" LAW "when = has 'leak' }",
		"phrases 'leak' { 'leaked' }\n"
		    "signal 's' { when = has 'leak', flag = 'f', tag = 't' }\n"
		    LAW "when = signal 's' & flag 'f' | tag 't' }",
		LAW "when = ~field 'attrs.consumer':is(false) }",
		LAW "extends = kind 'approve' & (field 'place' | kind "
		    "'approve'), extensions = { '30d', '60d' } }",
		LAW "}\nclock 'more' { clock = 'law', statutory = true, "
		    "due = '7d', when = kind 'complaint' }",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		ruleset_free(load_text(good[i]));
}

/* Clocks after an event, as "name due-start policy-name;". */
static const char *
wound(struct trial *t, const char *json, const char *priority, int64_t at_ms,
    struct clocks *clocks)
{
	static char out[1024];
	const struct clock *c = clocks->all;
	size_t n = 0;

	trial_run(t, json);
	ruleset_wind_clocks(t->rs, &t->v, str_of(priority), at_ms, at_ms,
	    clocks);
	out[0] = '\0';
	for (; c < clocks->all + clocks->n; c++)
		n += (size_t)snprintf(out + n, sizeof(out) - n,
		    "%.*s %lld+%lld %.*s;", (int)c->name.len, c->name.data,
		    (long long)c->start_ms / 1000,
		    (long long)(c->due_ms - c->start_ms) / 1000,
		    (int)strcspn(c->policy.data, "@"), c->policy.data);
	return out;
}

#define EVENT "{\"id\":\"e\",\"text\":\"x\"}"
#define URGENT "{\"id\":\"e\",\"text\":\"x\",\"place\":\"y\"}"

static void
a_clock_that_runs_is_kept_and_only_brought_nearer(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text("clock 'answer' { due = { "
	    "P1 = '1m', P2 = '2m', P3 = '10m', P4 = false } }\n"
	    "clock 'solve' { due = '1h', starts = 'case' }\n"
	    "clock 'call' { due = '5m', when = field 'place' }") };

	(void)state;
	clocks_get(&clocks, (struct str){ "", 0 });
	assert_string_equal(wound(&t, EVENT, "P3", 1000000, &clocks),
	    "answer 1000+600 answer;solve 1000+3600 solve;");
	assert_string_equal(wound(&t, EVENT, "P3", 1100000, &clocks),
	    "answer 1000+600 answer;solve 1000+3600 solve;");
	assert_string_equal(wound(&t, URGENT, "P2", 1200000, &clocks),
	    "answer 1000+120 answer;call 1200+300 call;solve 1000+3600 "
	    "solve;");
	assert_string_equal(wound(&t, EVENT, "P4", 1300000, &clocks),
	    "answer 1000+120 answer;call 1200+300 call;solve 1000+3600 "
	    "solve;");
	trial_clear(&t);
}

static void
a_clock_whose_rule_changed_keeps_what_was_promised(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text("clock 'answer' { due = '10m' }") };
	struct trial later = { .rs = load_text("clock 'answer' { due = "
	    "'1m' }\nclock 'other' { clock = 'answer', due = '5m', when = "
	    "field 'place' }") };
	struct buf b = { 0 };

	(void)state;
	clocks_get(&clocks, (struct str){ "", 0 });
	wound(&t, EVENT, "P3", 1000000, &clocks);
	clocks_put(&b, &clocks);
	clocks_get(&clocks, (struct str){ b.data, b.len });
	assert_string_equal(wound(&later, EVENT, "P3", 1100000, &clocks),
	    "answer 1000+600 answer;");
	assert_string_equal(wound(&later, URGENT, "P3", 1100000, &clocks),
	    "answer 1000+300 other;");
	buf_clear(&b);
	trial_clear(&t);
	trial_clear(&later);
}

static void
of_rules_for_one_clock_the_earliest_due_wins(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text("clock 'b' { clock = 'answer', "
	    "due = '1m' }\nclock 'a' { clock = 'answer', due = '2m' }\n"
	    "clock 'c' { clock = 'answer', due = '3m', starts = 'case' }") };

	(void)state;
	clocks_get(&clocks, (struct str){ "1 940000", 8 });
	assert_string_equal(wound(&t, EVENT, "P3", 1000000, &clocks),
	    "answer 1000+60 b;");
	/* one that runs from when the case was opened is due before it */
	clocks_get(&clocks, (struct str){ "1 800000", 8 });
	assert_string_equal(wound(&t, EVENT, "P3", 1000000, &clocks),
	    "answer 800+180 c;");
	trial_clear(&t);
}

#define PAUSED "clock 'answer' { due = { P1 = '5m', P2 = '10m', P3 = '10m', " \
	"P4 = '10m' }, pauses = field 'attrs.wait', resumes = " \
	"field 'attrs.back', stops = field 'attrs.done', max_pause = '1h' }"
#define SAYS(what) "{\"id\":\"e\",\"text\":\"x\",\"attrs\":{\"" what "\":1}}"

static void
conditions_pause_resume_and_stop_a_clock(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text(PAUSED) };
	struct clock *c = clocks.all;

	(void)state;
	clocks_get(&clocks, (struct str){ "", 0 });
	wound(&t, SAYS("wait"), "P3", 1000000, &clocks); /* it starts with it */
	assert_string_equal(clocks_state(c, 1000000), "running");
	wound(&t, SAYS("wait"), "P3", 1060000, &clocks);
	assert_string_equal(clocks_state(c, 9000000), "paused");
	/* more urgent meanwhile: what has been run counts, the pause does not */
	wound(&t, EVENT, "P1", 1100000, &clocks);
	assert_string_equal(wound(&t, SAYS("back"), "P1", 1660000, &clocks),
	    "answer 1000+900 answer;");
	wound(&t, SAYS("done"), "P1", 1700000, &clocks);
	assert_string_equal(clocks_state(c, 9000000), "met");
	/* it is over: nothing starts it again */
	assert_string_equal(wound(&t, SAYS("wait"), "P1", 1800000, &clocks),
	    "answer 1000+900 answer;");
	assert_int_equal(c->npauses, 1);
	trial_clear(&t);
}

static void
a_pause_ends_by_itself_at_its_limit(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text(PAUSED) };

	(void)state;
	clocks_get(&clocks, (struct str){ "", 0 });
	wound(&t, EVENT, "P3", 0, &clocks);
	wound(&t, SAYS("wait"), "P3", 60000, &clocks);
	assert_string_equal(wound(&t, EVENT, "P3", 3660000, &clocks),
	    "answer 0+4200 answer;");
	trial_clear(&t);
}

static void
a_check_has_the_last_word_and_proposes_nothing(void **state)
{
	static struct clocks clocks;
	struct trial t = { .rs = load_text("clock 'no' { due = '1m', check = "
	    "function() return false end }\nclock 'yes' { due = '1m', check = "
	    "function(e, r) return r.type == 'venting' end }\n"
	    "clock 'odd' { due = '1m', check = function() return {} end }") };

	(void)state;
	clocks_get(&clocks, (struct str){ "", 0 });
	assert_string_equal(wound(&t, EVENT, "P3", 1000000, &clocks),
	    "yes 1000+60 yes;");
	assert_string_equal(faults_text(&t), "odd error;");
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_is_refused_with_file_and_line),
		cmocka_unit_test(facts_may_start_a_statutory_clock),
		cmocka_unit_test(
		    a_clock_that_runs_is_kept_and_only_brought_nearer),
		cmocka_unit_test(
		    a_clock_whose_rule_changed_keeps_what_was_promised),
		cmocka_unit_test(of_rules_for_one_clock_the_earliest_due_wins),
		cmocka_unit_test(conditions_pause_resume_and_stop_a_clock),
		cmocka_unit_test(a_pause_ends_by_itself_at_its_limit),
		cmocka_unit_test(
		    a_check_has_the_last_word_and_proposes_nothing),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
