/*
 * clocks_parts: what the files of `triagectl clocks move` share.
 *
 *   cmd_clocks.c       finds the clocks that would count otherwise, and asks for it
 *   cmd_clocks_show.c  how one is shown, and the sum
 */
#ifndef TRIAGED_CLOCKS_PARTS_H
#define TRIAGED_CLOCKS_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "term.h"

struct clock;
struct ctl;
struct link;
struct ruleset;

struct clocks_move {
	struct ctl *ctl;
	struct link *link;
	struct ruleset *rules;
	struct mem_arena arena;
	struct term_line line;
	struct str only;         /* a clock's name, or "" */
	int64_t now_ms;
	int64_t looked_at;       /* cases */
	int64_t cases, clocks;   /* due at another time */
	int64_t kept;            /* clocks: another policy, and due as before */
	int64_t unreadable;      /* cases: their clocks were damaged */
	bool is_applied, as_json;
};

/* cmd_clocks_show.c: a clock of a case, and what it would be. */
void clocks_move_json(struct str case_id, const struct clock *c,
    const struct clock *later);
void clocks_move_show(struct clocks_move *m, struct str case_id,
    const struct clock *c, const struct clock *later);
void clocks_move_sum(struct clocks_move *m);

#endif
