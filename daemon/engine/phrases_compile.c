/*
 * phrases_compile: patterns compiled together.
 *
 * Each base has databases of its own, one for each script, so that no
 * view is scanned for what cannot be in it.
 */
#include <hs/hs_compile.h>
#include <hs/hs_runtime.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "phrases_parts.h"

void
phrases_free_databases(struct phrases *p)
{
	for (int base = 0; base < PATTERN__BASES; base++)
		for (int script = 0; script < PATTERN__SCRIPTS; script++) {
			hs_free_database(p->db[base][script]);
			p->db[base][script] = NULL;
		}
}

void
phrases_free_scratch(struct phrases *p)
{
	hs_free_scratch(p->scratch);
	p->scratch = NULL;
}

/* The patterns of one base and script as Vectorscan takes them. */
struct sheet {
	const char **sources;
	size_t *lens;
	unsigned *ids, *flags;
	unsigned n;
};

/* Is it looked for in the texts of a script? */
static bool
is_on_sheet(const struct pattern *t, enum pattern_base base,
    enum pattern_script script)
{
	if (t->kind == PATTERN_SEQUENCE || pattern_bases[t->kind] != base)
		return false;
	return t->script == script || (base != BASE_REGEX &&
	    t->script == PATTERN_OF_ANY);
}

/* What is of any script is on the sheet of each that has some of its own: one
 * scan less. */
static void
sheet_fill(struct sheet *s, const struct phrases *p, enum pattern_base base,
    enum pattern_script script)
{
	uint32_t of_script = 0;

	s->sources = mem_alloc(p->npatterns * sizeof(*s->sources));
	s->lens = mem_alloc(p->npatterns * sizeof(*s->lens));
	s->ids = mem_alloc(p->npatterns * sizeof(*s->ids));
	s->flags = mem_alloc(p->npatterns * sizeof(*s->flags));
	for (uint32_t i = 0; i < p->npatterns; i++) {
		const struct pattern *t = &p->patterns[i];

		if (!is_on_sheet(t, base, script))
			continue;
		of_script += t->script == script;
		s->sources[s->n] = phrases_source(p, i);
		s->lens[s->n] = t->len;
		s->ids[s->n] = i;
		s->flags[s->n++] = base == BASE_REGEX
		    ? phrases_regex_flags : 0;
	}
	if (of_script == 0)
		s->n = 0;
}

static void
sheet_clear(struct sheet *s)
{
	free(s->sources);
	free(s->lens);
	free(s->ids);
	free(s->flags);
}

/* Says why they cannot be compiled together: a regex is known by its place. */
static int
refuse_sheet(const struct phrases *p, const struct sheet *s,
    hs_compile_error_t *why, struct err *err)
{
	const struct pattern *t = why && why->expression >= 0
	    ? &p->patterns[s->ids[why->expression]] : NULL;

	err_set(err, "%s: phrases cannot be compiled: %s",
	    t && t->kind == PATTERN_REGEX ? p->regexes[t->which].where
	    : "rules", why ? why->message : "for no reason given");
	hs_free_compile_error(why);
	return -1;
}

static int
compile_base(struct phrases *p, enum pattern_base base,
    enum pattern_script script, struct err *err)
{
	struct hs_database **db = &p->db[base][script];
	struct sheet s = { 0 };
	hs_compile_error_t *why = NULL;
	hs_error_t e = HS_SUCCESS;
	int result = 0;

	if (!p->is_from_cache)
		sheet_fill(&s, p, base, script);
	if (s.n > 0 && base == BASE_REGEX)
		e = hs_compile_multi(s.sources, s.flags, s.ids, s.n,
		    phrases_regex_mode, NULL, db, &why);
	else if (s.n > 0)
		e = hs_compile_lit_multi(s.sources, s.flags, s.ids, s.lens,
		    s.n, HS_MODE_BLOCK, NULL, db, &why);
	if (e != HS_SUCCESS)
		result = refuse_sheet(p, &s, why, err);
	else if (*db && hs_alloc_scratch(*db, &p->scratch) != HS_SUCCESS)
		result = err_set(err, "no memory to scan for phrases with");
	sheet_clear(&s);
	return result;
}

/* The cache was of other patterns after all: the regexes have not been tried. */
static int
try_regexes(struct phrases *p, struct err *err)
{
	phrases_drop_cache(p);
	for (uint32_t i = 0; i < p->npatterns; i++) {
		const struct pattern *t = &p->patterns[i];

		if (t->kind == PATTERN_REGEX && trial_compile(p->trial,
		    phrases_source(p, i), p->regexes[t->which].where,
		    err) < 0)
			return -1;
	}
	return 0;
}

int
phrases_compile(struct phrases *p, struct err *err)
{
	if (hs_valid_platform() != HS_SUCCESS)
		return err_set(err, "this processor lacks what the phrase "
		    "scanner needs (SSE4.2 on x86)");
	if (p->is_from_cache && p->cached_patterns != p->npatterns &&
	    try_regexes(p, err) < 0)
		return -1;
	for (int base = 0; base < PATTERN__BASES; base++)
		for (int script = 0; script < PATTERN__SCRIPTS; script++)
			if (compile_base(p, base, script, err) < 0)
				return -1;
	phrases_end_building(p);
#ifdef __GLIBC__
	malloc_trim(0); /* compiling has left tens of megabytes free */
#endif
	sequences_compile(p);
	p->found = mem_alloc(p->npatterns * sizeof(*p->found));
	p->slots = mem_alloc(p->nlists * sizeof(*p->slots));
	p->hits = mem_alloc(p->nlists * sizeof(*p->hits));
	return 0;
}
