/*
 * engine_load: LOAD, the first frame of an engine: limits and a rule set, which
 * is built, tried by its own tests, and locked in; HELLO says what it holds.
 */
#include <unistd.h>

#include "bundle.h"
#include "engine_parts.h"
#include "fence.h"
#include "jail.h"
#include "rule_tests.h"

#define MAX_WARNINGS 16 /* that the daemon is told one by one */

static void
put_warnings(struct engine *e)
{
	const struct ruleset_warning *w;
	uint32_t all = ruleset_warnings(e->rules, &w), i;
	uint32_t n = all < MAX_WARNINGS ? all : MAX_WARNINGS;

	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		frame_put_str(&e->out, str_of(w[i].where));
		frame_put_str(&e->out, str_of(w[i].text));
	}
	frame_put_u32(&e->out, all - n);
}

static void
say_hello(struct engine *e, const struct bundle *b)
{
	size_t start = frame_begin(&e->out, FRAME_HELLO);
	struct buf cache = { 0 };
	uint32_t n = ruleset_nrules(e->rules), i;

	frame_put_str(&e->out, str_of(b->hash));
	frame_put_u32(&e->out, ruleset_reads(e->rules));
	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		frame_put_str(&e->out, str_of(ruleset_rule_name(e->rules, i)));
		frame_put_str(&e->out, str_of(ruleset_rule_where(e->rules, i)));
	}
	ruleset_put_cache(e->rules, &cache);
	frame_put_str(&e->out, (struct str){ cache.data, cache.len });
	buf_clear(&cache);
	put_warnings(e);
	frame_end(&e->out, start);
	engine_send(e);
}

/* The first test that failed, for the author. */
static void
test_cb(void *arg, const struct rule_test_result *result)
{
	const struct rule_test_miss *m = result->misses;
	struct err *err = arg;

	if (m != NULL)
		err_set(err, "%s: the test \"%s\" fails: expected %.*s %.*s, "
		    "got %.*s", result->test->where, result->test->name,
		    (int)m->field.len, m->field.data, (int)m->expected.len,
		    m->expected.data, (int)m->got.len, m->got.data);
}

/* The rules' own tests are the gate: a set that fails them decides nothing. */
static int
run_tests(struct engine *e, struct err *err)
{
	/* what loading has left of its time; 0 would be no limit */
	uint32_t used_ms = fence_cpu_ms(), load_ms = e->rule_limits.load_ms;
	struct rule_tests_options options = {
		.decide = &e->options, .fn = test_cb, .arg = err,
		.cpu_ms = used_ms < load_ms ? load_ms - used_ms : 1,
	};
	struct rule_tests_sum sum = rule_tests_run(e->rules, &options);

	if (sum.failed > 0)
		return -1;
	if (sum.run == sum.chosen)
		return 0;
	return err_set(err, "of %u tests only %u could be run in the %u ms of "
	    "CPU time that load_timeout gives to loading and tests",
	    sum.chosen, sum.run, load_ms);
}

void
engine_on_load(struct engine *e, struct frame_reader *r)
{
	struct complaint_limits *limits = &e->options.limits;
	struct bundle bundle = { 0 };
	struct err err = { "" };
	struct str cache;
	int64_t memory;

	limits->event_bytes = (uint32_t)frame_get_i64(r);
	limits->text_bytes = (uint32_t)frame_get_i64(r);
	limits->depth = (uint32_t)frame_get_i64(r);
	limits->members = (uint32_t)frame_get_i64(r);
	limits->max_backdate_ms = frame_get_i64(r);
	e->options.dedup_window_ms = frame_get_i64(r);
	e->rule_limits.budget_ms = frame_get_u32(r);
	e->rule_limits.event_ms = frame_get_u32(r);
	e->batch_ms = frame_get_u32(r);
	memory = frame_get_i64(r);
	e->rule_limits.load_ms = frame_get_u32(r);
	bundle_get(r, &bundle);
	cache = frame_get_str(r);
	if (r->bad)
		_exit(1);
	if (jail_limit(memory, &err) == -1)
		engine_refuse(err.text);
	complaint_init();
	e->rules = ruleset_load_cached(&bundle, &e->rule_limits, cache, &err);
	if (e->rules == NULL || run_tests(e, &err) == -1 ||
	    jail_lock(&err) == -1)
		engine_refuse(err.text);
	ruleset_note_in(e->rules, &e->page->rule);
	e->is_off = mem_alloc(ruleset_nrules(e->rules) + 1);
	say_hello(e, &bundle);
	bundle_clear(&bundle);
}
