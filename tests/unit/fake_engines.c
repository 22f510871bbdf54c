/*
 * fake_engines: engines.h without processes.
 */
#include "fake_engines.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "clock.h"
#include "effect.h"
#include "engine_process.h"
#include "store.h"

#define BATCHES 64

/* A batch that an engine has. */
struct job {
	int64_t batch;
	uint64_t asked_at;       /* 0: nothing is asked just now */
	bool is_canary;
	struct buf prepare, decide;
};

const char *const ruleset_roles[RULESET__ROLES] = { "in_force", "shadow",
	"canary" };
const char *const ruleset_statuses[RULESET__STATUSES] = { "requested",
	"building", "active", "refused", "rolled_back", "ended" };

struct fake_engines fake_engines;
static struct job jobs[BATCHES];
static size_t njobs;
static uint64_t nasked;
static struct bundle bundle = { .hash = "1234567890abcdef" };

static void
drop_job(struct job *j)
{
	buf_clear(&j->prepare);
	buf_clear(&j->decide);
	*j = jobs[--njobs];
}

void
fake_engines_clear(void)
{
	while (njobs > 0)
		drop_job(&jobs[0]);
}

void
fake_engines_reset(void)
{
	fake_engines_clear();
	fake_engines = (struct fake_engines){ 0 };
}

static struct job *
find(int64_t batch)
{
	size_t i;

	for (i = 0; i < njobs; i++)
		if (jobs[i].batch == batch)
			return &jobs[i];
	return NULL;
}

size_t
fake_engines_waiting(void)
{
	size_t i, n = 0;

	for (i = 0; i < njobs; i++)
		n += jobs[i].asked_at > 0;
	return n;
}

int64_t
fake_engines_batch(size_t nth)
{
	size_t i, k, before;

	for (i = 0; i < njobs; i++) {
		for (before = k = 0; k < njobs; k++)
			before += jobs[k].asked_at > 0 &&
			    jobs[k].asked_at < jobs[i].asked_at;
		if (jobs[i].asked_at > 0 && before == nth)
			return jobs[i].batch;
	}
	assert(!"so many batches do not wait");
	return -1;
}

bool
fake_engines_has(int64_t batch)
{
	return find(batch) != NULL;
}

bool
fake_engines_is_canary(int64_t batch)
{
	assert(find(batch) != NULL);
	return find(batch)->is_canary;
}

/* Reading what was sent --------------------------------------------------------- */

static struct frame_reader
open_frame(const struct buf *b, enum frame_type expected)
{
	enum frame_type type;
	struct str body;
	size_t used;

	assert(frame_split(b->data, b->len, &type, &body, &used) == 1);
	assert(type == expected && used == b->len);
	return (struct frame_reader){ body.data, body.data + body.len, false };
}

/* An event's words. */
struct event {
	char id[16], cases[32], customer[16], what[16];
	uint8_t flags;
};

static uint32_t
read_events(const struct job *j, struct event *events, uint32_t max)
{
	struct frame_reader r = open_frame(&j->prepare, FRAME_PREPARE);
	char text[80];
	struct str s;
	uint32_t n, i;

	assert(frame_get_i64(&r) == j->batch);
	frame_get_u32(&r);
	n = frame_get_u32(&r);
	assert(n <= max);
	for (i = 0; i < n; i++) {
		events[i] = (struct event){ .flags = frame_get_u8(&r) };
		s = frame_get_str(&r);
		snprintf(text, sizeof(text), "%.*s", (int)s.len, s.data);
		sscanf(text, "%15s %31s %15s %15s", events[i].id,
		    events[i].cases, events[i].customer, events[i].what);
	}
	assert(!r.bad && r.p == r.end);
	return n;
}

enum frame_type
fake_engines_asked(int64_t batch)
{
	const struct job *j = find(batch);

	assert(j != NULL && j->asked_at > 0);
	return j->decide.len > 0 ? FRAME_DECIDE : FRAME_PREPARE;
}

const char *
fake_engines_events(int64_t batch)
{
	static char text[4096];
	struct event events[64];
	uint32_t n = read_events(find(batch), events, 64), i;
	size_t at = 0;

	text[0] = '\0';
	for (i = 0; i < n; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at,
		    "%u:%s;", events[i].flags, events[i].id);
	return text;
}

/* NEEDS ---------------------------------------------------------------------------- */

static void
put_need(struct buf *out, const char *kind, const char *id)
{
	frame_put_u8(out, strcmp(kind, "pool") == 0 ? NEED_LOOSE :
	    NEED_EXACT);
	frame_put_str(out, str_of(kind));
	frame_put_str(out, str_of(id));
	frame_put_u32(out, 1);
	frame_put_str(out, (struct str)STR("log"));
}

/* The cases of an event, one after the other; NULL: no more. */
static const char *
next_case(const char **at, char *into)
{
	size_t n = strcspn(*at, ",");

	if (n == 0)
		return NULL;
	snprintf(into, 32, "%.*s", (int)n, *at);
	*at += n + ((*at)[n] == ',');
	return into;
}

static void
put_needs_of(struct buf *out, const struct event *e)
{
	const char *at = e->cases, *id;
	bool is_refused = (e->flags & ~FRAME_ENTRY_DUE) != 0 ||
	    strcmp(e->what, "refuse") == 0;
	size_t count;
	uint32_t n = 0;
	char name[32];

	frame_put_u8(out, is_refused);
	frame_put_str(out, str_of(e->id));
	frame_put_str(out, (struct str){ e->cases, strcspn(e->cases, ",") });
	if (is_refused) {
		frame_put_str(out, (struct str)STR("bad_json"));
		frame_put_str(out, (struct str)STR("as it was told to"));
		return;
	}
	count = out->len;
	frame_put_u32(out, 0);
	for (; (id = next_case(&at, name)) != NULL; n++)
		put_need(out, "case", id);
	if (strcmp(e->customer, "-") != 0) {
		put_need(out, "customer", e->customer);
		n++;
	}
	if (strcmp(e->what, "pool") == 0) {
		put_need(out, "pool", "all");
		n++;
	}
	frame_patch_u32(out, count, n);
}

static void
put_needs(struct buf *out, const struct job *j)
{
	struct event events[64];
	uint32_t n = read_events(j, events, 64), i;

	frame_put_u32(out, n);
	for (i = 0; i < n; i++)
		put_needs_of(out, &events[i]);
}

/* EFFECTS ------------------------------------------------------------------------- */

static struct store *
known_values(struct frame_reader *r)
{
	struct store *s = store_new();
	struct str kind, id, field;
	uint32_t n = frame_get_u32(r), fields;

	while (n-- > 0) {
		kind = frame_get_str(r);
		id = frame_get_str(r);
		for (fields = frame_get_u32(r); fields > 0; fields--) {
			field = frame_get_str(r);
			store_set(s, kind, id, field, frame_get_str(r));
		}
	}
	return s;
}

/* Appends the event to a log, as an effect. */
static void
add_to_log(struct effects *list, struct mem_arena *a, const struct store *s,
    const char *kind, const char *id, const char *event)
{
	struct effect *e;
	struct buf b = { 0 };
	struct str old;

	if (store_get(s, str_of(kind), str_of(id), (struct str)STR("log"),
	    &old))
		buf_add_str(&b, old);
	buf_addf(&b, "%s ", event);
	/* customers have counters only: their number of events */
	if (strcmp(kind, "customer") == 0) {
		e = effects_add(list, a, EFFECT_COUNT, 6);
		e->args[0] = (struct str)STR("customer");
		e->args[1] = mem_arena_str(a, str_of(id));
		e->args[2] = (struct str)STR("1000");
		e->args[3] = (struct str)STR("1");
		e->args[4] = (struct str)STR("log");
		e->args[5] = (struct str)STR("1");
	} else {
		e = effects_add(list, a, EFFECT_DECIDE,
		    EFFECT_DECIDE_FIELDS + 2);
		e->args[0] = mem_arena_str(a, str_of(id));
		e->args[2] = (struct str)STR("1");
		e->args[5] = (struct str)STR("log");
		e->args[6] = mem_arena_str(a, (struct str){ b.data, b.len });
	}
	buf_clear(&b);
}

static enum outcome
decide(struct effects *list, struct mem_arena *a, const struct store *s,
    const struct event *e, bool is_last_try)
{
	const char *at = e->cases, *id;
	char name[32];
	struct str v;

	if (strcmp(e->what, "duplicate") == 0)
		return OUTCOME_DUPLICATE;
	if (strcmp(e->what, "nothing") == 0)
		return OUTCOME_NOTHING;
	if (strcmp(e->what, "wait") == 0 && !store_get(s,
	    (struct str)STR("case"), str_of(e->cases), (struct str)STR("log"),
	    &v))
		return is_last_try ? OUTCOME_REFUSED : OUTCOME_WAIT;
	while ((id = next_case(&at, name)) != NULL)
		add_to_log(list, a, s, "case", id, e->id);
	if (strcmp(e->customer, "-") != 0)
		add_to_log(list, a, s, "customer", e->customer, e->id);
	return OUTCOME_DECIDED;
}

static void
put_outcome(struct buf *out, uint32_t index, enum outcome outcome,
    const struct effects *list, bool has_fault)
{
	bool is_refused = outcome == OUTCOME_REFUSED;

	frame_put_u32(out, index);
	frame_put_u8(out, (uint8_t)outcome);
	frame_put_str(out, str_of(is_refused ? "unknown_case" : ""));
	frame_put_str(out, (struct str){ "", 0 });
	effects_put(out, list);
	frame_put_u32(out, 0); /* that fired */
	frame_put_u32(out, has_fault);
	if (has_fault) {
		frame_put_u32(out, 7);
		frame_put_u8(out, FAULT_ERROR);
	}
	frame_put_u32(out, 0);
}

static void
put_effects(struct buf *out, const struct job *j)
{
	struct frame_reader r = open_frame(&j->decide, FRAME_DECIDE);
	struct event events[64];
	struct mem_arena arena = { 0 };
	struct effects list;
	struct store *s;
	uint32_t n, i, index;
	enum outcome outcome;
	bool is_last_try;

	read_events(j, events, 64);
	assert(frame_get_i64(&r) == j->batch);
	assert(frame_get_i64(&r) > 0);
	s = known_values(&r);
	n = frame_get_u32(&r);
	frame_put_u32(out, n);
	for (i = 0; i < n; i++) {
		index = frame_get_u32(&r);
		list = (struct effects){ 0 };
		is_last_try = frame_get_u8(&r) != 0;
		outcome = OUTCOME_LATER;
		if (fake_engines.patience == 0 || i < fake_engines.patience)
			outcome = decide(&list, &arena, s, &events[index],
			    is_last_try);
		store_apply(s, &list, NULL);
		put_outcome(out, index, outcome, &list,
		    strcmp(events[index].what, "fault") == 0);
	}
	assert(frame_get_u32(&r) == 1 && frame_get_u32(&r) == 5);
	assert(!r.bad && r.p == r.end);
	store_free(s);
	mem_arena_clear(&arena);
}

void
fake_engines_answer(int64_t batch)
{
	struct job *j = find(batch);
	enum frame_type asked = fake_engines_asked(batch);
	struct frame_reader r;
	struct buf out = { 0 };
	bool was_taken;

	j->asked_at = 0;
	(asked == FRAME_PREPARE ? put_needs : put_effects)(&out, j);
	r = (struct frame_reader){ out.data, out.data + out.len, false };
	was_taken = fake_engines.hooks.on_answer(fake_engines.hooks.arg, batch,
	    asked == FRAME_PREPARE ? FRAME_NEEDS : FRAME_EFFECTS, &r);
	assert(was_taken);
	buf_clear(&out);
}

bool
fake_engines_say(int64_t batch, enum frame_type type, struct str bytes)
{
	struct frame_reader r = { bytes.data, bytes.data + bytes.len, false };

	return fake_engines.hooks.on_answer(fake_engines.hooks.arg, batch, type,
	    &r);
}

void
fake_engines_lose(int64_t batch, bool is_culprit, const char *rule)
{
	struct job *j = find(batch);

	assert(j != NULL);
	drop_job(j);
	fake_engines.hooks.on_lost(fake_engines.hooks.arg, batch, is_culprit,
	    rule);
}

/* engines.h ------------------------------------------------------------------------ */

struct engines *
engines_new(struct event_base *base, const struct engines_options *options,
    const struct engines_hooks *hooks)
{
	(void)base;
	fake_engines.hooks = *hooks;
	fake_engines.options = *options;
	return (struct engines *)&fake_engines;
}

void
engines_free(struct engines *es)
{
	(void)es;
}

void
engines_set_options(struct engines *es, const struct engines_options *options)
{
	(void)es;
	fake_engines.options = *options;
}

void
engines_load(struct engines *es, enum ruleset_role role,
    const struct bundle *b, struct str cache, uint32_t permille)
{
	(void)es;
	(void)b;
	(void)cache;
	fake_engines.loaded[role]++;
	fake_engines.permille = permille;
}

void
engines_cancel(struct engines *es, enum ruleset_role role)
{
	(void)es;
	fake_engines.cancelled[role]++;
}

void
engines_unload(struct engines *es, enum ruleset_role role)
{
	(void)es;
	fake_engines.unloaded[role]++;
}

bool
engines_is_ready(const struct engines *es)
{
	(void)es;
	return fake_engines.is_ready;
}

bool
engines_is_loading(const struct engines *es, enum ruleset_role role)
{
	(void)es;
	(void)role;
	return false;
}

const struct bundle *
engines_bundle(const struct engines *es, enum ruleset_role role)
{
	(void)es;
	return role == RULESET_IN_FORCE && fake_engines.is_ready ? &bundle :
	    NULL;
}

const struct bundle *
engines_find(const struct engines *es, const char *hash)
{
	(void)es;
	return strcmp(hash, bundle.hash) == 0 ? &bundle : NULL;
}

uint32_t
engines_reads(const struct engines *es)
{
	(void)es;
	return 3;
}

bool
engines_is_canary(const struct engines *es, struct str case_id)
{
	(void)es;
	return fake_engines.canary_case[0] != '\0' &&
	    str_is(case_id, fake_engines.canary_case);
}

int
engines_prepare(struct engines *es, int64_t batch, bool is_canary,
    struct buf *frame)
{
	struct job *j;

	(void)es;
	if (!fake_engines.is_ready || fake_engines.is_full)
		return -1;
	assert(find(batch) == NULL && njobs < BATCHES);
	j = &jobs[njobs++];
	*j = (struct job){ .batch = batch, .asked_at = ++nasked,
		.is_canary = is_canary };
	buf_add(&j->prepare, frame->data, frame->len);
	buf_reset(frame);
	return 0;
}

int
engines_decide(struct engines *es, int64_t batch, struct buf *frame)
{
	struct job *j = find(batch);

	(void)es;
	frame_put_u32(frame, 1); /* one rule is off: number 5 */
	frame_put_u32(frame, 5);
	frame_end(frame, 0);
	if (j != NULL) {
		assert(j->asked_at == 0);
		j->asked_at = ++nasked;
		buf_add(&j->decide, frame->data, frame->len);
	}
	buf_reset(frame);
	return j != NULL ? 0 : -1;
}

void
engines_release(struct engines *es, int64_t batch)
{
	struct job *j = find(batch);

	(void)es;
	if (j != NULL)
		drop_job(j);
}

void
engines_note_answer(struct engines *es, int64_t batch,
    const struct engine_answer *a)
{
	uint32_t i;

	(void)es;
	(void)batch;
	fake_engines.answers++;
	for (i = 0; i < a->nfaults; i++) {
		assert(a->faults[i].rule < 8);
		fake_engines.faults[a->faults[i].rule]++;
	}
}

void
engines_tick(struct engines *es)
{
	(void)es;
	fake_engines.ticks++;
}

struct engines_figures
engines_figures(const struct engines *es)
{
	(void)es;
	return (struct engines_figures){ .started = 4, .died = 2, .killed = 1,
		.loads = 3, .refused = 1, .rollbacks = 5, .working = 1,
		.spare = 1, .rules_off = 1, .compared = 7, .missed = 6,
		.flipped = 8 };
}

void
engines_put_json(const struct engines *es, struct buf *out)
{
	(void)es;
	buf_adds(out, "\"in_force\":\"1234567\"");
}

void
engines_put_top_json(const struct engines *es, enum ruleset_role role,
    uint32_t most, struct buf *out)
{
	(void)es;
	buf_addf(out, "[%d,%u]", (int)role, most);
}

void
engines_put_metrics(const struct engines *es, uint32_t most, struct buf *out)
{
	(void)es;
	buf_addf(out, "most %u\n", most);
}

bool
engines_put_flips(struct engines *es, enum ruleset_role role, struct buf *out)
{
	(void)es;
	if (!fake_engines.has_flips[role])
		return false;
	fake_engines.has_flips[role] = false;
	buf_addf(out, "\"role\":\"%s\"", ruleset_roles[role]);
	return true;
}
