/*
 * check: a rule's function is called, with the event and the results so far; what
 * it left behind is put back.
 *
 * It does not know what an answer means.  The stack is shown in the right
 * margin.
 */
#include "check.h"

#include <lauxlib.h>
#include <lua.h>

#include "dsl.h"
#include "fence.h"
#include "luajson.h"

#define MAX_ANSWER 1000 /* values in what a check returns */

struct call {
	struct ruleset *rs;
	const struct rule *rule;
	const struct facts *facts;
	const struct merge *merge;
	struct mem_arena *mem;
	struct datum *answer;
};

/* So that e.customer.tier of an event without a customer is nil. */
static const char *const objects[] = {
	"customer", "product", "demand", "attrs", NULL
};
static const struct luajson_view view = { complaint_is_withheld, objects };

/* r.count("customer", "30d"[, metric]).  What a function will ask for is not
 * known before, so that it finds what is counted for conditions; and what it
 * makes of a number is not, so that it is given none that may be late. */
static int
l_count(lua_State *L)                                        /* whose window */
{
	const struct ruleset *rs = lua_touserdata(L, lua_upvalueindex(1));
	const struct facts *facts = rs->conds.facts;
	struct count count = { .hours = 0 };

	dsl_check_count(L, &count);
	if (count.subject != COUNT_CUSTOMER)
		return luaL_error(L, "count: a function counts of customers "
		    "only");
	if (!ruleset_keeps_count(rs, &count))
		return luaL_error(L, "count: no rule has this counted");
	lua_pushinteger(L, facts->count == NULL ? 0 :
	    facts->count(facts->count_arg, &count));
	return 1;
}

static void
set_words(lua_State *L, const char *name, const struct word *w) /* r */
{
	lua_newtable(L);                                     /* r t */
	for (; w != NULL; w = w->next) {
		lua_pushlstring(L, w->s.data, w->s.len);
		lua_pushboolean(L, 1);
		lua_rawset(L, -3);                           /* r t */
	}
	lua_setfield(L, -2, name);                           /* r */
}

static void
set_string(lua_State *L, const char *name, struct str s)     /* r */
{
	if (s.len == 0)
		return;
	lua_pushlstring(L, s.data, s.len);                   /* r s */
	lua_setfield(L, -2, name);                           /* r */
}

static void
set_scores(lua_State *L, const struct merge *m)              /* r */
{
	uint32_t i;

	lua_newtable(L);                                     /* r t */
	for (i = 0; m->known_scores != NULL && i < m->words->types.n; i++) {
		lua_pushnumber(L, (lua_Number)m->known_scores[i] / 1000);
		lua_setfield(L, -2, m->words->types.strs[i].data);
	}
	lua_setfield(L, -2, "scores");                       /* r */
}

static void
push_note(lua_State *L, const struct value *v)
{
	switch (v->type) {
	case VALUE_STRING:
		lua_pushlstring(L, v->s.data, v->s.len);
		break;
	case VALUE_INT:
		lua_pushinteger(L, v->i);
		break;
	case VALUE_REAL:
		lua_pushnumber(L, v->d);
		break;
	default:
		lua_pushboolean(L, v->b);
		break;
	}
}

/* r.case["dq.b1"]: what the case remembers. */
static void
set_notes(lua_State *L, const struct notes *notes)           /* r */
{
	uint32_t i, n = notes != NULL ? notes->n : 0;

	lua_createtable(L, 0, (int)n);                       /* r t */
	for (i = 0; i < n; i++) {
		lua_pushlstring(L, notes->all[i].name.data,
		    notes->all[i].name.len);
		push_note(L, &notes->all[i].value);
		lua_rawset(L, -3);                           /* r t */
	}
	lua_setfield(L, -2, "case");                         /* r */
}

static void
push_results(lua_State *L, const struct call *call)
{
	const struct merge *m = call->merge;
	const struct facts *facts = call->facts;
	struct ruleset *rs = call->rs;


	lua_createtable(L, 0, 8);                            /* r */
	set_string(L, "type", m->type);
	set_string(L, "priority", m->priority_name);
	set_string(L, "state", rs->conds.state);
	set_string(L, "nature", rs->conds.nature);
	set_notes(L, facts->notes);
	set_scores(L, m);
	set_words(L, "flags", m->known[LIST_FLAG]);
	set_words(L, "tags", m->known[LIST_TAG]);
	set_words(L, "signals", m->known[LIST_SIGNAL]);
	lua_pushinteger(L, facts->now_ms);             /* r now */
	lua_setfield(L, -2, "now");                          /* r */
	if (!rs->reads_customer)
		return;
	lua_pushlightuserdata(L, rs);                  /* r rs */
	lua_pushcclosure(L, l_count, 1);                     /* r count */
	lua_setfield(L, -2, "count");                        /* r */
}


/* Inside the fence, so that whatever raises is the rule's fault. */
static int
l_run(lua_State *L)                                          /* call */
{
	struct call *call = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, call->rule->check); /* f */
	luajson_push(L, call->facts->complaint->root, &view); /* f e */
	push_results(L, call);                               /* f e r */
	lua_call(L, 2, 1);                                   /* answer */
	dsl_take_answer(L, -1, call->mem, MAX_ANSWER, call->answer);
	return 0;
}

static void
put_back(lua_State *L, const struct saved_upvalue *saved, uint32_t n)
{
	uint32_t i;

	for (i = 0; i < n; i++) {
		lua_rawgeti(L, LUA_REGISTRYINDEX, saved[i].function); /* f */
		lua_rawgeti(L, LUA_REGISTRYINDEX, saved[i].value);    /* f v */
		lua_setupvalue(L, -2, saved[i].n);                    /* f */
		lua_pop(L, 1);
	}
}

int
check_call(struct ruleset *rs, const struct rule *rule,
    const struct facts *facts, const struct merge *m, struct mem_arena *a,
    struct datum *answer, enum fault_class *why)
{
	static const enum fault_class classes[] = {
		[FENCE_ERROR] = FAULT_ERROR,
		[FENCE_TIME] = FAULT_TIME,
		[FENCE_MEMORY] = FAULT_MEMORY,
	};
	lua_State *L = fence_lua(rs->fence);
	struct call call = {
		.rs = rs, .rule = rule, .facts = facts, .merge = m, .mem = a,
		.answer = answer,
	};
	enum fence_result result;

	lua_pushcfunction(L, l_run);                         /* f */
	lua_pushlightuserdata(L, &call);                     /* f call */
	result = fence_call(rs->fence, 1, 0, rs->limits.budget_ms, NULL, 0);
	put_back(L, rule->saved, rule->nsaved);
	put_back(L, rs->shared, rs->nshared);
	if (result == FENCE_OK)
		return 0;
	*why = classes[result];
	return -1;
}

void
check_end_event(struct ruleset *rs)
{
	luajson_expire(fence_lua(rs->fence));
}
