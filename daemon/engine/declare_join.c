/*
 * declare_join: what join "same-complaint" { within, alike } says.  It compares
 * nothing.
 */
#include "declare_parts.h"
#include "text_print.h"

#define LEAST_ALIKE 500 /* less is chance */
#define ABOUT_MAX_BYTES 2000

static int
take_alike(struct join_rule *k, const struct datum *d, struct err *err)
{
	double n = d->type == DATUM_INT ? (double)d->i :
	    d->type == DATUM_REAL ? d->d : -1;

	k->alike = n >= 0 && n <= 1 ? (int)(n * TEXT_PRINT_SAME + 0.5) : 0;
	if (k->alike < LEAST_ALIKE)
		return err_set(err, "alike: expected a number from 0.5 to 1, "
		    "where 1 is the same letter for letter, as in "
		    "alike = 0.9");
	return 0;
}

static int
take_about(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	if (datum_string(d, "about", ABOUT_MAX_BYTES, err) < 0)
		return -1;
	rule->about = mem_arena_str(&rs->mem, d->s);
	return 0;
}

int
declare_join(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	static const char *const allowed[] = { "about", "when", "check",
		"within", "alike", NULL };
	const struct datum *about = datum_find(d, "about");
	const struct datum *within = datum_find(d, "within");
	const struct datum *alike = datum_find(d, "alike");
	struct join_rule *k = mem_arena_alloc(&rs->mem, sizeof(*k));

	if (declare_check_members(rs, d, allowed, err) < 0)
		return -1;
	if (within == NULL)
		return err_set(err, "within is missing; expected how old the "
		    "other case may be, as in within = \"7d\"");
	if (alike == NULL)
		return err_set(err, "alike is missing; expected how alike the "
		    "texts must be, as in alike = 0.9");
	rule->join = k;
	if (about != NULL && take_about(rs, rule, about, err) < 0)
		return -1;
	return declare_take_within(within, &k->within_ms, err) < 0 ||
	    take_alike(k, alike, err) < 0 ? -1 : 0;
}
