/*
 * dsl: the Lua functions that rule files call.
 *
 * They turn what a file says into data (datum.h) and conditions (cond.h), note
 * where it stood, and hand it to declarations[] (declare_parts.h).  What the
 * words mean is not known here.
 */
#ifndef TRIAGED_DSL_H
#define TRIAGED_DSL_H

#include <stdbool.h>
#include <stdint.h>

#include "datum.h"
#include "mem.h"
#include "ruleset_parts.h"

struct declaration;
struct lua_State;

/* Puts the functions into the state's globals. */
void dsl_open(struct ruleset *rs);
void dsl_open_conditions(struct lua_State *L, struct ruleset *rs);

#define DSL_MAX_DEPTH 32

/* Turns the value at idx into data, copying strings into the arena; raises
 * where a table has other keys than names and positions, is nested deeper than
 * DSL_MAX_DEPTH, or has more than max_values in it.  What a file of rs says has
 * to be text, and its functions are kept in the state; of what a check answers
 * they are DATUM_OTHER. */
void dsl_take(struct lua_State *L, int idx, struct ruleset *rs,
    uint32_t max_values, struct datum *d);
void dsl_take_answer(struct lua_State *L, int idx, struct mem_arena *a,
    uint32_t max_values, struct datum *d);

/* Raises where a string of the file being loaded is not UTF-8: it finds nothing
 * in any event, and cannot be said in a decision. */
void dsl_check_text(struct lua_State *L, const struct ruleset *rs,
    struct str s);

/* The line that a string stands in, from that line on, behind a quote or a
 * bracket; that line where it was written with escapes.  Lua tells only where a
 * declaration begins. */
int dsl_line_of(const struct bundle_file *f, int line, struct str s);

/* The line that is being run, and the file being loaded. */
struct where dsl_here(struct lua_State *L, const struct ruleset *rs);

/* Raises unless files are being loaded; what names the function. */
void dsl_check_open(struct lua_State *L, const struct ruleset *rs,
    const char *what);

/* Takes the table at idx as the declaration of that name; raises on error. */
void dsl_declare(struct lua_State *L, struct ruleset *rs, int idx,
    const struct declaration *kind, struct str name, struct where where);

/* The node of the condition at idx: 1 and *node, or 0 if it is none. */
int dsl_is_condition(struct lua_State *L, int idx, uint32_t *node);

/* The same of a phrase that is more than a string, and its form. */
bool dsl_is_pattern(struct lua_State *L, int idx, uint32_t *form);

/* Pushes a condition, an atom that stands here.  Returns 1. */
int dsl_push_atom(struct lua_State *L, struct ruleset *rs,
    const struct atom *atom);

/* The value at idx, or the list of values, to compare with: their number, the
 * ruleset's memory (strings are Lua's); raises on others. */
uint32_t dsl_check_values(struct lua_State *L, struct ruleset *rs, int idx,
    const char *what, struct value **values);

/* Gives the metatable on top the comparing methods, and refuses operators. */
void dsl_open_methods(struct lua_State *L, struct ruleset *rs);

/* What a call of count says, but for how it is shown; raises on others.
 * Strings are Lua's. */
void dsl_check_count(struct lua_State *L, struct count *count);

#endif
