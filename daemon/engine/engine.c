/*
 * engine: the loop of the process that reads complaints and runs rules: read a
 * frame, answer it.  It knows the door and decide.h; it does no other I/O and
 * has no clock.
 */
#include "engine.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bundle.h"
#include "decide.h"
#include "fence.h"
#include "frame.h"
#include "jail.h"
#include "log.h"
#include "phrases.h"
#include "rule_tests.h"

#define TIMED_BATCHES 16 /* of one in so many, the first event is timed */
#define ENTRY_BYTES 5    /* of DECIDE: u32 entry, u8 is_last_try */

/* A batch between PREPARE and DECIDE. */
struct batch {
	struct batch *next;
	int64_t id;
	uint32_t n;
	struct complaint *complaints; /* kind NULL: it was refused */
};

struct engine {
	struct ruleset *rules;
	struct ruleset_limits rule_limits;
	struct decide_options options;
	struct store *store;
	struct batch *batches;
	struct engine_page *page;
	struct mem_arena arena;  /* of the frame at hand */
	struct buf in, out;
	struct buf times;        /* of rules, sampled in this batch */
	uint32_t ntimes;
	bool *is_off;            /* by rule */
	uint32_t batch_ms;       /* CPU time after which no further entry of a
	                            batch is begun */
	uint32_t nfaults;        /* told of the batch at hand */
};

/* The door -------------------------------------------------------------- */

static void
write_all(const char *p, size_t n)
{
	ssize_t w;

	while (n > 0) {
		w = write(ENGINE_DOOR_FD, p, n);
		if (w == -1 && errno == EINTR)
			continue;
		if (w <= 0)
			_exit(1);
		p += w;
		n -= (size_t)w;
	}
}

static void
send_out(struct engine *e)
{
	write_all(e->out.data, e->out.len);
	buf_reset(&e->out);
}

/* The load failed: say why, and leave. */
_Noreturn static void
refuse_to_start(const char *reason)
{
	struct buf out = { 0 };
	size_t start = frame_begin(&out, FRAME_REFUSED);

	frame_put_str(&out, str_of(reason));
	frame_end(&out, start);
	write_all(out.data, out.len);
	_exit(1);
}

/* The same from a signal handler: no memory is asked for. */
static void
overrun_cb(const char *message)
{
	char frame[1024];
	uint32_t n = (uint32_t)strnlen(message, sizeof(frame) - 16);
	uint32_t whole = 1 + 4 + n;
	const char head[9] = {
		(char)(whole & 0xff), (char)(whole >> 8), 0, 0, FRAME_REFUSED,
		(char)(n & 0xff), (char)(n >> 8), 0, 0,
	};

	memcpy(frame, head, sizeof(head));
	memcpy(frame + sizeof(head), message, n);
	write_all(frame, sizeof(head) + n);
	_exit(1);
}

/* Reads until a whole frame is there; leaves when the daemon has. */
static enum frame_type
read_frame(struct engine *e, struct str *body, size_t *used)
{
	enum frame_type type;
	ssize_t n;
	int rc;

	for (;;) {
		rc = frame_split(e->in.data, e->in.len, &type, body, used);
		if (rc == 1)
			return type;
		if (rc == -1)
			_exit(1);
		buf_reserve(&e->in, 64u << 10);
		n = read(ENGINE_DOOR_FD, e->in.data + e->in.len,
		    e->in.cap - e->in.len);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			_exit(0);
		e->in.len += (size_t)n;
	}
}

/* Batches --------------------------------------------------------------- */

static void
batch_free(struct batch *b)
{
	uint32_t i;

	for (i = 0; i < b->n; i++)
		if (b->complaints[i].kind != NULL)
			complaint_clear(&b->complaints[i]);
	free(b->complaints);
	free(b);
}

/* Takes a batch off the list; NULL where it is not on it. */
static struct batch *
take_batch(struct engine *e, int64_t id)
{
	struct batch **at, *b;

	for (at = &e->batches; (b = *at) != NULL; at = &b->next)
		if (b->id == id) {
			*at = b->next;
			return b;
		}
	return NULL;
}

static void
put_needs(struct engine *e, const struct complaint *c, uint32_t reads)
{
	struct need needs[DECIDE_MAX_NEEDS];
	uint32_t n = decide_needs(c, reads, &e->arena, needs), i, k;

	frame_put_u8(&e->out, 0);
	frame_put_str(&e->out, c->id);
	frame_put_str(&e->out, c->case_id);
	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		frame_put_u8(&e->out, (uint8_t)needs[i].mode);
		frame_put_str(&e->out, needs[i].kind);
		frame_put_str(&e->out, needs[i].id);
		frame_put_u32(&e->out, needs[i].nfields);
		for (k = 0; k < needs[i].nfields; k++)
			frame_put_str(&e->out, needs[i].fields[k]);
	}
}

static void
put_refused(struct engine *e, const struct refused *why)
{
	frame_put_u8(&e->out, 1);
	frame_put_str(&e->out, str_of(why->event));
	frame_put_str(&e->out, str_of(why->case_id));
	frame_put_str(&e->out, str_of(refusal_words[why->reason]));
	frame_put_str(&e->out, str_of(why->detail));
}

static const struct refused malformed = {
	.reason = REFUSAL_BAD_ENTRY,
	.detail = "the entry of the stream is not one field named event; "
	    "expected XADD <stream> * event <JSON object>",
};

/* The daemon has kept the bytes, and tells their number. */
static void
put_too_large(struct engine *e, struct str bytes)
{
	struct refused why = { .reason = REFUSAL_TOO_LARGE };

	snprintf(why.detail, sizeof(why.detail), "the event has %.*s bytes, at "
	    "most %u are allowed", (int)bytes.len, bytes.data,
	    e->options.limits.event_bytes);
	put_refused(e, &why);
}

static void
prepare_entry(struct engine *e, struct complaint *c, uint32_t reads,
    struct frame_reader *r)
{
	uint8_t flags = frame_get_u8(r);
	struct str bytes = frame_get_str(r);
	struct refused why = { 0 };

	if (flags & FRAME_ENTRY_MALFORMED)
		put_refused(e, &malformed);
	else if (flags & FRAME_ENTRY_TOO_LARGE)
		put_too_large(e, bytes);
	else if (complaint_parse(c, bytes, &e->options.limits, &why) == 0)
		put_needs(e, c, reads);
	else
		put_refused(e, &why);
}

static void
on_prepare(struct engine *e, struct frame_reader *r)
{
	struct batch *b = mem_alloc(sizeof(*b));
	uint32_t reads, i;
	size_t start;

	b->id = frame_get_i64(r);
	reads = frame_get_u32(r);
	b->n = frame_get_count(r, 5);
	b->complaints = mem_alloc(b->n * sizeof(*b->complaints));
	start = frame_begin(&e->out, FRAME_NEEDS);
	frame_put_i64(&e->out, b->id);
	frame_put_u32(&e->out, b->n);
	for (i = 0; i < b->n; i++) {
		e->page->entry = i + 1;
		prepare_entry(e, &b->complaints[i], reads, r);
	}
	frame_end(&e->out, start);
	b->next = e->batches;
	e->batches = b;
	send_out(e);
}

/* Deciding -------------------------------------------------------------- */

static void
read_off(struct engine *e, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 4), rules, rule, i;

	rules = ruleset_nrules(e->rules);
	memset(e->is_off, 0, rules);
	for (i = 0; i < n; i++) {
		rule = frame_get_u32(r);
		if (rule < rules)
			e->is_off[rule] = true;
	}
}

static void
read_values(struct engine *e, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 12), i, fields, k;
	struct str kind, id, name;

	store_reset(e->store);
	for (i = 0; i < n; i++) {
		kind = frame_get_str(r);
		id = frame_get_str(r);
		fields = frame_get_count(r, 8);
		for (k = 0; k < fields; k++) {
			name = frame_get_str(r);
			store_set(e->store, kind, id, name, frame_get_str(r));
		}
	}
}

#define MAX_FAULTS 64 /* of a batch, that the daemon is told one by one */

/* A rule that overran its time or its memory is off for the rest of the batch,
 * so that the batch keeps within its deadline. */
static void
put_faults(struct engine *e, const struct decide_output *out)
{
	size_t at = e->out.len;
	const struct fault *f;
	uint32_t n = 0, more = out->more_faults;

	frame_put_u32(&e->out, 0);
	for (f = out->faults; f != NULL; f = f->next) {
		if (f->class == FAULT_TIME || f->class == FAULT_MEMORY)
			e->is_off[f->rule] = true;
		if (e->nfaults >= MAX_FAULTS) {
			more++;
			continue;
		}
		frame_put_u32(&e->out, f->rule);
		frame_put_u8(&e->out, (uint8_t)f->class);
		n++;
		e->nfaults++;
	}
	frame_patch_u32(&e->out, at, n);
	frame_put_u32(&e->out, more);
}

static void
put_fired(struct engine *e, const struct fired *fired)
{
	size_t at = e->out.len;
	const struct fired *f;
	uint32_t n = 0;

	frame_put_u32(&e->out, 0);
	for (f = fired; f != NULL; f = f->next, n++)
		frame_put_u32(&e->out, f->rule);
	frame_patch_u32(&e->out, at, n);
}

/* How long each rule took of an event that is looked at for it. */
static void
timed_cb(void *arg, uint32_t rule, uint32_t ns)
{
	struct engine *e = arg;

	frame_put_u32(&e->times, rule);
	frame_put_u32(&e->times, ns);
	e->ntimes++;
}

static void
put_times(struct engine *e)
{
	frame_put_u32(&e->out, e->ntimes);
	buf_add(&e->out, e->times.data, e->times.len);
	buf_reset(&e->times);
	e->ntimes = 0;
}

/* As answer_get() reads it. */
static void
put_answer(struct engine *e, uint32_t index, const struct decide_output *out)
{
	const struct refused *why = &out->why;
	bool is_refused = out->outcome == OUTCOME_REFUSED;

	frame_put_u32(&e->out, index);
	frame_put_u8(&e->out, (uint8_t)out->outcome);
	frame_put_str(&e->out, is_refused ? str_of(refusal_words[why->reason]) :
	    (struct str){ "", 0 });
	frame_put_str(&e->out, str_of(is_refused ? why->detail : ""));
	effects_put(&e->out, &out->effects);
	put_fired(e, out->fired);
	put_faults(e, out);
}

static void
decide_one(struct engine *e, const struct batch *b, int64_t now_ms,
    bool is_over, struct frame_reader *r)
{
	struct decide_output out = { .outcome = OUTCOME_LATER };
	uint32_t index = frame_get_u32(r);
	struct decide_input in = {
		.now_ms = now_ms, .is_last_try = frame_get_u8(r) != 0,
		.is_off = e->is_off,
	};

	if (r->bad || index >= b->n || b->complaints[index].kind == NULL)
		_exit(1); /* the daemon and we no longer understand each other */
	e->page->entry = index + 1;
	in.complaint = &b->complaints[index];
	if (!is_over)
		decide_entry(e->rules, e->store, &e->options, &in, &e->arena,
		    NULL, &out);
	put_answer(e, index, &out);
}

static void
on_decide(struct engine *e, struct frame_reader *r)
{
	struct batch *b = take_batch(e, frame_get_i64(r));
	int64_t now_ms = frame_get_i64(r);
	struct frame_reader entries;
	uint32_t n, i, from_ms = fence_cpu_ms();
	size_t start;

	if (b == NULL)
		_exit(1);
	e->nfaults = 0;
	read_values(e, r);
	n = frame_get_count(r, ENTRY_BYTES);
	entries = *r;
	r->p += (size_t)n * ENTRY_BYTES;
	read_off(e, r); /* it comes last, and holds for all */
	start = frame_begin(&e->out, FRAME_EFFECTS);
	frame_put_i64(&e->out, b->id);
	put_times(e); /* of an earlier one: these are not known yet */
	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		ruleset_time(e->rules, i == 0 && b->id % TIMED_BATCHES == 0 ?
		    timed_cb : NULL, e);
		decide_one(e, b, now_ms, i > 0 &&
		    fence_cpu_ms() - from_ms >= e->batch_ms, &entries);
	}
	frame_end(&e->out, start);
	batch_free(b);
	send_out(e);
}

static void
on_drop(struct engine *e, struct frame_reader *r)
{
	struct batch *b = take_batch(e, frame_get_i64(r));

	if (b != NULL)
		batch_free(b);
}

/* Start ----------------------------------------------------------------- */

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
	send_out(e);
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

static void
on_load(struct engine *e, struct frame_reader *r)
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
		refuse_to_start(err.text);
	complaint_init();
	e->rules = ruleset_load_cached(&bundle, &e->rule_limits, cache, &err);
	if (e->rules == NULL || run_tests(e, &err) == -1 ||
	    jail_lock(&err) == -1)
		refuse_to_start(err.text);
	ruleset_note_in(e->rules, &e->page->rule);
	e->is_off = mem_alloc(ruleset_nrules(e->rules) + 1);
	say_hello(e, &bundle);
	bundle_clear(&bundle);
}

static void (*const handlers[FRAME__MAX])(struct engine *,
    struct frame_reader *) = {
	[FRAME_LOAD] = on_load,
	[FRAME_PREPARE] = on_prepare,
	[FRAME_DECIDE] = on_decide,
	[FRAME_DROP] = on_drop,
};

static void
handle(struct engine *e, enum frame_type type, struct str body)
{
	struct frame_reader r = { body.data, body.data + body.len, false };

	if (handlers[type] == NULL || (type == FRAME_LOAD) != (e->rules == NULL))
		_exit(1);
	handlers[type](e, &r);
	if (r.bad)
		_exit(1);
	e->page->entry = 0;
	mem_arena_reset(&e->arena);
}

void
engine_main(void)
{
	struct engine e = {
		.rule_limits = ruleset_default_limits, .store = store_new(),
	};
	enum frame_type type;
	struct str body;
	size_t used;

	signal(SIGPIPE, SIG_IGN);
	e.page = mmap(NULL, sizeof(*e.page), PROT_READ | PROT_WRITE, MAP_SHARED,
	    ENGINE_PAGE_FD, 0);
	if (e.page == MAP_FAILED)
		_exit(1);
	phrases_on_overrun(overrun_cb);
	for (;;) {
		type = read_frame(&e, &body, &used);
		handle(&e, type, body);
		buf_drop(&e.in, used);
	}
}
