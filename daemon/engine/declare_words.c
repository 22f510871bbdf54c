/*
 * declare_words: the words that rules use: types, priorities, owners, and the
 * phrases to look for.  It knows no rule and no Lua.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "declare_parts.h"

#define ABOUT_MAX_BYTES 2000

static int
check_word(struct str s, const char *what, struct err *err)
{
	if (!ruleset_is_word(s))
		return err_set(err, "%s: expected names of 1 to %d bytes "
		    "without spaces, control characters, quotes and "
		    ": { } [ ] * ?", what, RULESET_WORD_BYTES);
	return 0;
}

static int
refuse_members(const struct datum *d, const struct names *known,
    struct err *err)
{
	char hint[160];
	uint32_t i;

	if (d->nitems > 0)
		return err_set(err, "expected names in the table, found a "
		    "value without a name");
	for (i = 0; i < d->nmembers; i++)
		if (names_find(known, d->members[i].name) == NAMES_NONE)
			return err_set(err, "unknown key \"%.60s\"%s",
			    d->members[i].name.data, names_hint(known,
			    d->members[i].name, hint, sizeof(hint)));
	return 0;
}

int
declare_check_members(struct ruleset *rs, const struct datum *d,
    const char *const *allowed, struct err *err)
{
	struct names known = { 0 };
	int failed;

	for (; *allowed != NULL; allowed++)
		names_add(&known, &rs->mem, str_of(*allowed));
	failed = refuse_members(d, &known, err);
	names_clear(&known);
	return failed;
}

/* order = { ... } of types and priorities. */
static int
take_order(struct ruleset *rs, const struct datum *d, struct names *to,
    struct err *err)
{
	const struct datum *order = datum_find(d, "order");
	struct str *list;
	uint32_t i, n;

	if (order == NULL)
		return err_set(err, "order is missing; expected a list of "
		    "names");
	if (datum_strings(order, "order", PROPOSAL_MAX_ITEMS,
	    RULESET_WORD_BYTES, &rs->mem, &list, &n, err) < 0)
		return -1;
	if (n == 0)
		return err_set(err, "order is empty");
	for (i = 0; i < n; i++) {
		if (check_word(list[i], "order", err) < 0)
			return -1;
		if (names_add(to, &rs->mem, list[i]) < i)
			return err_set(err, "order has \"%s\" twice",
			    list[i].data);
	}
	return 0;
}

static int
find_word(const struct names *known, const struct datum *d, const char *what,
    uint32_t *number, struct err *err)
{
	char hint[160];

	if (datum_string(d, what, RULESET_WORD_BYTES, err) < 0)
		return -1;
	*number = names_find(known, d->s);
	if (*number != NAMES_NONE)
		return 0;
	return err_set(err, "%s: \"%s\" is not in order%s", what, d->s.data,
	    names_hint(known, d->s, hint, sizeof(hint)));
}

/* Some of the types. */
static int
take_types(struct ruleset *rs, const struct datum *d, const char *what,
    bool **is, struct err *err)
{
	struct vocabulary *w = &rs->words;
	struct datum one = { .type = DATUM_STRING };
	struct str *list;
	uint32_t i, n, type;

	*is = mem_arena_alloc(&rs->mem, w->types.n);
	if (d == NULL)
		return 0;
	if (datum_strings(d, what, PROPOSAL_MAX_ITEMS, RULESET_WORD_BYTES,
	    &rs->mem, &list, &n, err) < 0)
		return -1;
	for (i = 0; i < n; i++) {
		one.s = list[i];
		if (find_word(&w->types, &one, what, &type, err) < 0)
			return -1;
		(*is)[type] = true;
	}
	return 0;
}

/* judgements = { ... }, neutral = "...": one goes with the other. */
static int
take_judgements(struct ruleset *rs, const struct datum *d, struct err *err)
{
	const struct datum *neutral = datum_find(d, "neutral");
	const struct datum *judgements = datum_find(d, "judgements");
	struct vocabulary *w = &rs->words;

	if (take_types(rs, judgements, "judgements", &w->is_judgement,
	    err) < 0)
		return -1;
	if ((neutral == NULL) != (judgements == NULL))
		return err_set(err, "judgements and neutral go together: what "
		    "is a judgement about a person, and what stands in its "
		    "place while it is appealed against");
	if (neutral == NULL)
		return 0;
	if (find_word(&w->types, neutral, "neutral", &w->neutral, err) < 0)
		return -1;
	return !w->is_judgement[w->neutral] ? 0 : err_set(err, "neutral: "
	    "\"%s\" is a judgement", neutral->s.data);
}

/* A number of points or a share, as thousandths; -1 where it is none. */
static int64_t
take_thousandths(const struct datum *d, double most)
{
	double x = d->type == DATUM_INT ? (double)d->i : d->d;

	if ((d->type != DATUM_INT && d->type != DATUM_REAL) ||
	    !(x >= 0 && x <= most))
		return -1;
	return llround(x * 1000);
}

/* confidence = { { lead, confidence }, ... }, both rising. */
static int
take_trust(struct ruleset *rs, const struct datum *d, struct err *err)
{
	struct vocabulary *w = &rs->words;
	uint32_t i;

	if (d == NULL)
		return 0;
	if (d->type != DATUM_TABLE || d->nitems == 0 || d->nmembers > 0)
		return err_set(err, "confidence: expected a list of pairs "
		    "{ lead, confidence }");
	w->trust = mem_arena_alloc(&rs->mem, d->nitems * sizeof(*w->trust));
	for (i = 0; i < d->nitems; i++) {
		const struct datum *pair = &d->items[i];
		struct trust *t = &w->trust[i];

		if (pair->type != DATUM_TABLE || pair->nitems != 2 ||
		    pair->nmembers > 0 ||
		    (t->lead = take_thousandths(&pair->items[0], 1e6)) < 0 ||
		    (t->confidence = take_thousandths(&pair->items[1], 1)) < 0)
			return err_set(err, "confidence: expected pairs of a "
			    "lead in points and a confidence from 0 to 1");
		if (i > 0 && (t->lead <= t[-1].lead ||
		    t->confidence < t[-1].confidence))
			return err_set(err, "confidence: expected leads and "
			    "confidences that rise");
	}
	w->ntrust = d->nitems;
	return 0;
}

int
declare_types(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	static const char *const allowed[] = {
		"order", "default", "communicative", "confidence",
		"judgements", "neutral", NULL };
	struct vocabulary *w = &rs->words;

	(void)kind, (void)name;
	if (w->types.n > 0)
		return err_set(err, "types are declared twice, first at %s",
		    ruleset_where(rs, rs->types_at));
	rs->types_at = at;
	if (declare_check_members(rs, d, allowed, err) < 0 ||
	    take_order(rs, d, &w->types, err) < 0 ||
	    find_word(&w->types, datum_find(d, "default"), "default",
	    &w->type, err) < 0 ||
	    take_trust(rs, datum_find(d, "confidence"), err) < 0 ||
	    take_judgements(rs, d, err) < 0)
		return -1;
	return take_types(rs, datum_find(d, "communicative"), "communicative",
	    &w->is_communicative, err);
}

int
declare_priorities(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	static const char *const allowed[] = { "order", "default", NULL };
	struct vocabulary *w = &rs->words;
	uint32_t i;

	(void)kind, (void)name;
	if (w->priorities.n > 0)
		return err_set(err, "priorities are declared twice, first at "
		    "%s", ruleset_where(rs, rs->priorities_at));
	rs->priorities_at = at;
	if (declare_check_members(rs, d, allowed, err) < 0 ||
	    take_order(rs, d, &w->priorities, err) < 0)
		return -1;
	/* ruleset_more_urgent() compares names without a ruleset at hand */
	for (i = 1; i < w->priorities.n; i++)
		if (strcmp(w->priorities.strs[i - 1].data,
		    w->priorities.strs[i].data) > 0)
			return err_set(err, "order: \"%s\" stands before "
			    "\"%s\"; expected the most urgent first and names "
			    "that sort so (P1, P2, ...)",
			    w->priorities.strs[i - 1].data,
			    w->priorities.strs[i].data);
	return find_word(&w->priorities, datum_find(d, "default"), "default",
	    &w->priority, err);
}

static int
take_default_owner(struct ruleset *rs, const struct datum *d, struct where at,
    struct err *err)
{
	struct vocabulary *w = &rs->words;

	if (datum_string(d, "default", RULESET_WORD_BYTES, err) < 0 ||
	    check_word(d->s, "default", err) < 0)
		return -1;
	if (w->owner != NAMES_NONE)
		return err_set(err, "owners have two defaults; the first is at "
		    "%s", ruleset_where(rs, rs->owner_at));
	w->owner = names_add(&w->owners, &rs->mem, d->s);
	rs->owner_at = at;
	return 0;
}

int
declare_owners(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	const struct member *m = d->members;
	uint32_t i;

	(void)kind, (void)name;
	if (d->nitems > 0)
		return err_set(err, "owners: expected claims = \"what it is "
		    "for\", found a value without a name");
	for (i = 0; i < d->nmembers; i++, m++) {
		if (str_is(m->name, "default")) {
			if (take_default_owner(rs, &m->value, at, err) < 0)
				return -1;
			continue;
		}
		if (check_word(m->name, "owners", err) < 0 || datum_string(
		    &m->value, m->name.data, ABOUT_MAX_BYTES, err) < 0)
			return -1;
		names_add(&rs->words.owners, &rs->mem, m->name);
	}
	return 0;
}

static void
mark_list_declared(struct ruleset *rs, uint32_t list, struct where at)
{
	uint32_t had = rs->lists_cap;

	if (list >= rs->lists_cap) {
		rs->lists_cap = rs->conds.lists.cap;
		rs->is_list_declared = mem_realloc(rs->is_list_declared,
		    rs->lists_cap);
		memset(rs->is_list_declared + had, 0, rs->lists_cap - had);
		rs->list_at = mem_realloc(rs->list_at,
		    rs->lists_cap * sizeof(*rs->list_at));
	}
	if (!rs->is_list_declared[list])
		rs->list_at[list] = at;
	rs->is_list_declared[list] = true;
}

static int
add_pattern(struct ruleset *rs, uint32_t list, const struct datum *d,
    struct where at, struct err *err)
{
	if (d->type != DATUM_STRING && d->type != DATUM_PATTERN)
		return err_set(err, "phrases: expected a string, begins, "
		    "unbroken, sequence or re[[...]], found %s",
		    datum_words(d->type));
	if (rs->npatterns == rs->patterns_cap) {
		rs->patterns_cap = rs->patterns_cap > 0 ?
		    rs->patterns_cap * 2 : 64;
		rs->patterns = mem_realloc(rs->patterns,
		    rs->patterns_cap * sizeof(*rs->patterns));
	}
	rs->patterns[rs->npatterns++] = (struct pattern){
		.list = list,
		.text = d->s,
		.form = d->type == DATUM_PATTERN ? d->id : PHRASE_PLAIN,
		.where = at,
	};
	return 0;
}

static int
add_patterns(struct ruleset *rs, uint32_t list, const struct datum *d,
    struct where at, struct err *err)
{
	uint32_t i;

	if (d->type != DATUM_TABLE)
		return add_pattern(rs, list, d, at, err);
	if (d->nmembers > 0)
		return err_set(err, "phrases: expected a list, found the name "
		    "\"%.60s\" in it", d->members[0].name.data);
	for (i = 0; i < d->nitems; i++)
		if (add_pattern(rs, list, &d->items[i], at, err) < 0)
			return -1;
	return 0;
}

/* zh = { ... }, en = { ... }, or phrases without a language. */
int
declare_phrases(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	uint32_t list = cond_add_list(&rs->conds, name), i;

	(void)kind;
	mark_list_declared(rs, list, at);
	for (i = 0; i < d->nitems; i++)
		if (add_pattern(rs, list, &d->items[i], at, err) < 0)
			return -1;
	for (i = 0; i < d->nmembers; i++) {
		if (d->members[i].name.len > 8)
			return err_set(err, "phrases: expected languages such "
			    "as zh, en, ko, found \"%.60s\"",
			    d->members[i].name.data);
		if (add_patterns(rs, list, &d->members[i].value, at, err) < 0)
			return -1;
	}
	return 0;
}
