/*
 * moves_parts: a guard or transition that is being read, for declare_moves.c,
 * declare_moves_notes.c and declare_owed.c.  Nobody else includes it.
 */
#ifndef TRIAGED_MOVES_PARTS_H
#define TRIAGED_MOVES_PARTS_H

#include "declare_parts.h"

#define MOVES_WORD_BYTES 64

struct reading {
	struct ruleset *rs;
	struct rule *rule;
	struct life_rule *life;
	struct err *err;
};

/* A list of words that is not empty. */
int moves_take_words(struct reading *r, const struct datum *d,
    const char *what, uint32_t most, struct str **list, uint32_t *n);

/* declare_moves_notes.c: one key each. */
int moves_take_remember(struct reading *r, const struct datum *d);
int moves_take_note(struct reading *r, const struct datum *d);
int moves_take_forget(struct reading *r, const struct datum *d);
int moves_take_count(struct reading *r, const struct datum *d);
int moves_take_owner(struct reading *r, const struct datum *d);

/* declare_owed.c: obligation = { ... }, or a list of such. */
int moves_take_obligation(struct reading *r, const struct datum *d);

#endif
