/*
 * declare_parts: how declarations are read, for declare*.c, and for those that
 * hand them over (dsl*.c, ruleset_files.c).  Nobody else includes it.
 */
#ifndef TRIAGED_DECLARE_PARTS_H
#define TRIAGED_DECLARE_PARTS_H

#include "ruleset_parts.h"

struct declaration;

/* Takes one declaration's data: kind is a row of declarations[]. */
typedef int declare_fn(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);

struct declaration {
	const char *name;
	bool is_named;           /* name "x" { ... }, not name { ... } */
	int stage;               /* of a rule, else -1 */
	declare_fn *take;
};
extern const struct declaration declarations[]; /* ends with name NULL */

/* Reads a condition: its node.  what names it in an error. */
int declare_condition(struct ruleset *rs, const struct datum *d,
    const char *what, uint32_t *node, struct err *err) MUST_CHECK;
/* The names in a table are those: allowed ends with NULL. */
int declare_check_members(struct ruleset *rs, const struct datum *d,
    const char *const *allowed, struct err *err) MUST_CHECK;
/* within = "7d": how long, from a minute to a year. */
int declare_take_within(const struct datum *d, int64_t *ms, struct err *err)
    MUST_CHECK;
/* What a rule of the stage clock says beside when and check. */
int declare_clock(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* pack "x": the file at hand is of that pack.  False where it is to be left
 * now; err where it cannot be of it. */
bool declare_pack(struct ruleset *rs, struct str name, struct err *err);
/* Is each pack that is switched on in some file? */
int declare_check_packs(struct ruleset *rs, struct err *err) MUST_CHECK;

/* A condition of a clock, or what goes with one (declare_switch.c): 1 where it was
 * taken, 0 where the key is another. */
int declare_clock_switch(struct ruleset *rs, struct clock_rule *k,
    const struct member *m, struct err *err) MUST_CHECK;
void declare_clock_switch_names(struct ruleset *rs, struct names *known);
int declare_check_switches(const struct clock_rule *k, struct err *err)
    MUST_CHECK;
/* The terms of a rule (declare_terms.c): what each says, and their when. */
int declare_terms(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;
/* What a guard or a transition says beside check; makes its condition. */
int declare_life(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* A key of an incident (declare_incident.c): 1 where it was taken, 0 where it is
 * another's; its names; and whether all is said. */
int declare_incident_key(struct ruleset *rs, struct rule *rule,
    const struct member *m, struct err *err) MUST_CHECK;
void declare_incident_names(struct ruleset *rs, struct names *known);
int declare_check_incident(struct ruleset *rs, const struct rule *rule,
    struct err *err) MUST_CHECK;

/* What a rule of the stage join says beside when and check. */
int declare_join(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* What a pool says of its people (declare_pool_members.c); a number of cases; a
 * word that is none of those. */
int declare_pool_members(struct ruleset *rs, struct pool_rule *p,
    const struct datum *d, struct err *err) MUST_CHECK;
int declare_pool_capacity(const struct datum *d, int64_t *capacity,
    struct err *err) MUST_CHECK;
int declare_pool_refuse(struct ruleset *rs, const char *says, struct str word,
    const char *const *words, struct err *err);

/* Those that are not rules: declare_calendar.c, declare_words.c,
 * declare_fields.c, declare_pack.c, declare_test.c, ... */
declare_fn declare_types, declare_priorities, declare_owners, declare_calendar,
    declare_pool, declare_phrases, declare_fields, declare_packs,
    declare_escalation, declare_reports, declare_states, declare_test;

#endif
