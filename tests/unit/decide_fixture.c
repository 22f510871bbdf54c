/*
 * decide_fixture: see its header.
 */
#include "decide_fixture.h"

struct world w;

void
world_begin(struct ruleset *rs)
{
	complaint_init();
	w = (struct world){ .rs = rs, .store = store_new(), .json = "" };
	w.options = (struct decide_options){
		.limits = complaint_default_limits,
		.dedup_window_ms = 24 * 60 * 60 * 1000ll };
	w.in.now_ms = NOW;
}

static void
forget_complaint(void)
{
	if (w.complaint.root != NULL)
		complaint_clear(&w.complaint);
	memset(&w.complaint, 0, sizeof(w.complaint));
}

void
world_end(void)
{
	forget_complaint();
	store_free(w.store);
	mem_arena_clear(&w.arena);
	buf_clear(&w.bytes);
	ruleset_free(w.rs);
}

void
world_load(const char *rules)
{
	ruleset_free(w.rs);
	w.rs = load_text(rules);
}

int
world_set_up(void **rules)
{
	world_begin(load_text(*rules));
	return 0;
}

int
world_tear_down(void **state)
{
	(void)state;
	world_end();
	return 0;
}

static void
decision_cb(void *arg, struct str json)
{
	(void)arg;
	buf_reset(&w.bytes);
	buf_add_str(&w.bytes, json);
	w.json = buf_cstr(&w.bytes);
	w.ndecisions++;
	if (w.told != NULL)
		w.told(json);
}

static const struct store_sink sink = { .decision = decision_cb };

static enum outcome
decide(const struct decide_input *in)
{
	w.json = "";
	mem_arena_reset(&w.arena);
	decide_entry(w.rs, w.store, &w.options, in, &w.arena, &sink, &w.out);
	return w.out.outcome;
}

enum outcome
world_decide(const char *event)
{
	struct refused why;

	forget_complaint();
	if (complaint_parse(&w.complaint, str_of(event), &w.options.limits,
	    &why) != 0)
		fail_msg("refused: %s", why.detail);
	w.in.complaint = &w.complaint;
	return decide(&w.in);
}

enum outcome
world_wake(const char *case_id)
{
	struct decide_input in = w.in;

	in.complaint = NULL;
	in.due_case = str_of(case_id);
	return decide(&in);
}

bool
world_pass(int64_t until_ms)
{
	const struct decide_input how = { .is_last_try = true };

	return decide_until(w.rs, w.store, &w.options, &how, until_ms,
	    &w.arena, &sink);
}

const char *
kept(const char *kind, const char *id, const char *field)
{
	static char text[512];
	struct str v = { "", 0 };

	store_get(w.store, str_of(kind), str_of(id), str_of(field), &v);
	snprintf(text, sizeof(text), "%.*s", (int)v.len, v.data);
	return text;
}

const struct effect *
effect(enum effect_op op, int n)
{
	const struct effect *e;

	for (e = w.out.effects.first; e != NULL; e = e->next)
		if (e->op == op && n-- == 0)
			return e;
	return NULL;
}

int
effects(enum effect_op op)
{
	int n = 0;

	while (effect(op, n) != NULL)
		n++;
	return n;
}

bool
says(const char *part)
{
	return strstr(w.json, part) != NULL;
}

const char *
flags_text(void)
{
	const struct verdict *v = w.out.decision->verdict;

	return words_text(v->flags, v->nflags);
}
