/*
 * decide: an entry's way through an engine, in steps: each mark of its case
 * that is due by now, in due order, and then its event.  A step runs the rules,
 * winds the clocks, makes a decision and writes down its effects, which the
 * next step sees.  It has no clock but the `now` it is given.
 *
 * Kept of a case:      rev, now (ms of its last decision), state, type,
 *                      priority, owner, clocks (clocks.h), notes (notes.h),
 *                      obligations (decide_owed.c), customer, print (of the
 *                      text that opened it, text_print.h), and
 *                      seen:<event id> = "<hash> <ms>"
 * Kept of a customer:  complaints:<day> (count.h), last:<pool>
 *                      (decide_handover.c), case:<case> (decide_customer.c); of
 *                      products, lots and channels the first, where rules
 *                      count them
 * Kept of people:      pool:all (decide_owner.c), agent:<id> (decide_agent.c)
 * Kept of causes:      incident:<rule>:<value> (decide_incident.c)
 */
#include "decide.h"

#include <stdio.h>

#include "decide_parts.h"

static const struct str case_kind = DECIDE_CASE;
static const struct str duplicate_stat = STR("duplicate");

/* What has to be known ----------------------------------------------------- */

static void
need_case(struct need *need, struct str case_id, uint32_t reads)
{
	*need = (struct need){
		.kind = case_kind, .id = case_id, .mode = NEED_EXACT,
		.nfields = 10,
		.fields = { STR("rev"), STR("now"), STR("state"), STR("type"),
		    STR("priority"), STR("owner"), STR("clocks"),
		    STR("notes"), STR("obligations"), STR("customer") },
	};
	if (reads & RULESET_READS_JOINS)
		need->fields[need->nfields++] = (struct str)STR("print");
}

/* Loads and duty of people may lag: the commit looks at them again. */
static uint32_t
need_pools(struct need *need, uint32_t reads)
{
	if (!(reads & RULESET_READS_POOLS))
		return 0;
	*need = (struct need){
		.kind = DECIDE_POOL, .id = DECIDE_ALL, .mode = NEED_LOOSE,
	};
	return 1;
}

/* Likewise what may be an incident: what the event has in common with others. */
static uint32_t
need_incidents(struct need *needs, const struct ruleset *rs,
    const struct complaint *c, struct mem_arena *a)
{
	struct str ids[RULESET_MAX_INCIDENTS];
	uint32_t i, n = ruleset_incidents(rs, c, a, ids);

	for (i = 0; i < n; i++)
		needs[i] = (struct need){
			.kind = STR("incident"), .id = ids[i],
			.mode = NEED_LOOSE,
		};
	return n;
}

static uint32_t
need_agent(struct need *need, const struct complaint *c)
{
	*need = (struct need){
		.kind = DECIDE_AGENT, .id = complaint_field(c, "agent").s,
		.mode = NEED_EXACT,
	};
	return 1;
}

uint32_t
decide_needs(const struct ruleset *rs, const struct complaint *c,
    uint32_t reads, struct mem_arena *a, struct need *needs)
{
	uint32_t n = 0;

	if (decide_is_about_agent(c))
		return need_agent(needs, c);
	need_case(&needs[n], c->case_id, reads);
	needs[n].fields[needs[n].nfields++] = decide_join(a,
	    (struct str)STR("seen:"), c->id);
	n++;
	if ((reads & RULESET_READS_CUSTOMER) && c->customer.len > 0)
		needs[n++] = (struct need){
			.kind = DECIDE_CUSTOMER, .id = c->customer,
			.mode = NEED_EXACT,
		};
	n += need_pools(&needs[n], reads);
	n += decide_need_counts(&needs[n], c, reads, a);
	return n + need_incidents(&needs[n], rs, c, a);
}

uint32_t
decide_needs_due(struct str case_id, uint32_t reads, struct need *needs)
{
	need_case(&needs[0], case_id, reads);
	return 1 + need_pools(&needs[1], reads);
}

/* The rules ---------------------------------------------------------------- */

/* A mark is told when it is told. */
static bool
is_backdated(const struct way *w)
{
	return w->mark == NULL && w->backdated;
}

/* What has been read of the event's words, or is now. */
static const struct wording *
wording_of(const struct way *w)
{
	return w->mark == NULL && w->in->wording != NULL ? w->in->wording :
	    ruleset_read(w->rs, w->c, w->arena);
}

/* What the rules proposed, else what is in force for the case, else the
 * default.  A case becomes more urgent by a new event, never less. */
static void
run_rules(struct way *w)
{
	const struct ruleset_defaults defaults = ruleset_defaults(w->rs);
	struct facts *facts = &w->facts;
	struct verdict *v = w->verdict;
	struct decision *d = w->decision;

	*facts = (struct facts){
		.complaint = w->c, .wording = wording_of(w), .now_ms = w->now_ms,
		.backdated = is_backdated(w), .case_is_known = w->rev > 0,
		.case_type = decide_case_field(w, "type"),
		.case_priority = decide_case_field(w, "priority"),
		.case_owner = decide_case_field(w, "owner"),
		.case_state = ruleset_state(w->rs,
		    decide_case_field(w, "state")),
		.count = decide_count_cb, .count_arg = w,
		.customer_is_new = !store_has(w->store, DECIDE_CUSTOMER,
		    w->c->customer),
		.incident = decide_incident_cb, .incident_arg = w,
		.is_off = w->in->is_off,
	};
	if (decide_may_join(w)) {
		facts->alike = decide_alike_cb;
		facts->alike_arg = w;
	}
	decide_look_at_life(w, facts);
	ruleset_run(w->rs, facts, w->arena, v);
	*d = (struct decision){
		.at_ms = w->now_ms, .event = w->c->id,
		.rev = w->rev + (v->refused.len == 0),
		.case_id = w->case_id, .kind = str_of(w->c->kind->name),
		.state = facts->case_state,
		.type = decide_first_of(decide_first_of(v->type,
		    facts->case_type), defaults.type),
		.owner = decide_first_of(decide_first_of(v->owner,
		    facts->case_owner), defaults.owner),
		.priority = decide_first_of(ruleset_more_urgent(v->priority,
		    facts->case_priority), defaults.priority),
		.confidence = v->confidence, .verdict = v, .mark = w->mark,
		.backdated = is_backdated(w), .ruleset = w->rs,
	};
	d->nature = decide_first_of(decide_first_of(v->nature,
	    ruleset_type_nature(w->rs, d->type)), defaults.nature);
}

/* Steps -------------------------------------------------------------------- */

/* What the step wrote is seen by the next, and goes with the rest. */
static void
write_step(struct way *w)
{
	store_apply(w->store, &w->effects, w->sink);
	effects_join(&w->out->effects, &w->effects);
}

/* What becomes of the case itself. */
static void
move_case(struct way *w)
{
	decide_live(w);
	decide_join_incidents(w);
	decide_choose_assignee(w);
	decide_wind_clocks(w);
}

/* The order matters: EFFECT_DECIDE comes first, for EFFECT_ALSO is about it, and
 * the customer's list before the counters, which write it along
 * (w->step.listed). */
static void
write_decision(struct way *w)
{
	decide_add_effects(w);
	decide_add_handover(w);
	decide_list_case(w);
	decide_add_incidents(w);
	if (w->decision->joined.len > 0)
		decide_add_forward(w); /* it counts there */
	else
		decide_add_count(w);
	decide_add_limits(w);
	w->rev = w->decision->rev;
	w->out->decision = w->decision;
	w->out->complaint = w->c;
	w->out->fired = w->verdict->fired;
	w->out->faults = w->verdict->faults;
	w->out->more_faults = w->verdict->more_faults;
	w->out->ndecisions++;
}

static void
take_step(struct way *w)
{
	w->step = (struct step){ 0 };
	w->verdict = mem_arena_alloc(w->arena, sizeof(*w->verdict));
	w->decision = mem_arena_alloc(w->arena, sizeof(*w->decision));
	if (w->mark == NULL && decide_is_joined(w)) {
		if (decide_forward(w))
			write_decision(w);
		return;
	}
	run_rules(w);
	decide_take_print(w);
	if (is_backdated(w))
		decide_add_flag(w, STR("backdated"));
	if (w->is_loop)
		decide_add_loop(w);
	decide_name_damage(w);
	if (w->verdict->joined.len > 0)
		decide_be_joined(w);
	else
		move_case(w);
	write_decision(w);
}

/* Tells a mark: an event of its own, which rules see as one of kind timer. */
static void
step_mark(struct way *w, const struct clock_mark *mark)
{
	static struct complaint c; /* what was decided quotes it: until the next */
	struct buf id = { 0 };

	if (c.root != NULL)
		complaint_clear(&c);
	buf_adds(&id, "timer:");
	buf_add_str(&id, w->case_id);
	clocks_put_mark_id(&id, mark);
	complaint_of_mark(&c, mem_arena_str(w->arena, (struct str){ id.data,
	    id.len }), w->case_id, mark, w->now_ms);
	buf_clear(&id);
	if (mark->kind != MARK_OFFER)
		clocks_tell(w->clocks, mark);
	w->c = &c;
	w->mark = mark;
	take_step(w);
	write_step(w);
}

static bool
is_enough(const struct way *w)
{
	return w->is_loop || w->out->ndecisions ==
	    (w->in->due_case.len > 0 ? DECIDE_MAX_WOKEN : DECIDE_MAX_BEFORE);
}

static void
tell_marks(struct way *w)
{
	struct clock_mark *mark;

	while (!is_enough(w)) {
		mark = mem_arena_alloc(w->arena, sizeof(*mark));
		if (!decide_next_mark(w, mark))
			break;
		w->is_loop = decide_is_loop(w, mark);
		step_mark(w, mark);
	}
	w->is_loop = false;
}

/* Nothing of a clock: the case is given to somebody, or to somebody else. */
static void
offer_again(struct way *w)
{
	struct clock_mark *mark = mem_arena_alloc(w->arena, sizeof(*mark));

	*mark = (struct clock_mark){ .clock = STR("assignee"),
		.policy = STR(""), .kind = MARK_OFFER, .level = 1,
		.due_ms = w->now_ms, .clock_due_ms = w->now_ms };
	step_mark(w, mark);
}

static void
step_due(struct way *w)
{
	w->c = NULL;
	if (w->out->ndecisions > 0)
		return;
	if (!decide_is_joined(w) && decide_is_to_offer(w))
		offer_again(w);
	else
		w->out->outcome = OUTCOME_NOTHING;
}

static void
step_event(struct way *w)
{
	w->c = w->in->complaint;
	w->mark = NULL;
	take_step(w);
	if (w->out->outcome != OUTCOME_DECIDED)
		return;
	decide_forget_seen(w);
}

static void
decide_case(struct way *w)
{
	decide_tell_damage(w);
	tell_marks(w);
	if (w->in->due_case.len == 0)
		step_event(w);
	else
		step_due(w);
	decide_set_timer(w);
}

void
decide_entry(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *in,
    struct mem_arena *a, const struct store_sink *sink,
    struct decide_output *out)
{
	static struct clocks clocks; /* kept from one entry to the next */
	static struct notes notes;
	struct way w = { .rs = rs, .store = store, .options = options,
	    .in = in, .arena = a, .sink = sink, .out = out,
	    .clocks = &clocks, .notes = &notes, .kind = DECIDE_CASE };
	bool is_event = in->due_case.len == 0;

	*out = (struct decide_output){ .outcome = OUTCOME_DECIDED };
	w.reads = in->reads | ruleset_reads(rs);
	w.c = in->complaint;
	w.case_id = is_event ? in->complaint->case_id : in->due_case;
	if (is_event && decide_is_about_agent(w.c)) {
		w.kind = DECIDE_AGENT;
		w.case_id = complaint_field(w.c, "agent").s;
	}
	decide_load(&w);
	if (is_event && !decide_is_new(&w)) {
		if (out->outcome == OUTCOME_DUPLICATE)
			decide_add_stats(&w, &duplicate_stat, 1);
		effects_join(&out->effects, &w.effects);
		return;
	}
	if (str_eq(w.kind, DECIDE_AGENT))
		decide_agent(&w);
	else
		decide_case(&w);
	write_step(&w);
}

bool
decide_until(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *how,
    int64_t until_ms, struct mem_arena *a, const struct store_sink *sink)
{
	struct decide_input in = *how;
	struct decide_output out;
	uint32_t n = 0;

	in.complaint = NULL;
	in.wording = NULL;
	while (store_next_timer(store, &in.due_case, &in.now_ms) &&
	    in.now_ms <= until_ms) {
		if (in.most > 0 && n++ == in.most)
			return false;
		decide_entry(rs, store, options, &in, a, sink, &out);
		mem_arena_reset(a);
	}
	return true;
}
