/*
 * ruleset: loading a bundle, and what can be asked of a ruleset that is
 * loaded.  Running it is ruleset_run.c.
 */
#include "ruleset.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "dsl.h"
#include "fence.h"
#include "ruleset_parts.h"

const struct ruleset_limits ruleset_default_limits = {
	.budget_ms = 10,
	.event_ms = 62,
	.memory_bytes = 64u << 20,
	.load_ms = 10000,
};

#define SAYS_WORDS (SAYS_FLAG | SAYS_TAG | SAYS_HANDLING)
#define SAYS_FACTS (SAYS_WORDS | SAYS_TALLY)
#define GIVES(kind) (1u << RESULT_ ## kind)

_Static_assert(STAGE__MAX <= INDEX_MAX_STAGES, "the index has room for all");

/* The order in which rules run. */
const struct stage_row stages[STAGE__MAX] = {
	[STAGE_SIGNAL] = { "signal", SAYS_FACTS,
	    GIVES(SIGNAL) | GIVES(FLAG) | GIVES(TAG) },
	[STAGE_CLASSIFY] = { "classify", SAYS_FACTS | SAYS_TYPE,
	    GIVES(TYPE) | GIVES(FLAG) | GIVES(TAG) },
	[STAGE_JOIN] = { "join", 0, 0 },
	[STAGE_INCIDENT] = { "incident", SAYS_WORDS | SAYS_PRIORITY,
	    GIVES(FLAG) | GIVES(TAG) },
	[STAGE_PRIORITISE] = { "prioritise", SAYS_FACTS | SAYS_PRIORITY,
	    GIVES(PRIORITY) | GIVES(FLAG) | GIVES(TAG) },
	[STAGE_ASSIGN] = { "assign", SAYS_WORDS | SAYS_OWNER | SAYS_RANK, 0 },
	[STAGE_GUARD] = { "guard", 0, 0 },
	[STAGE_TRANSITION] = { "transition", SAYS_FACTS, 0 },
	[STAGE_CLOCK] = { "clock", 0, 0 },
};

const char *
ruleset_where(struct ruleset *rs, struct where where)
{
	struct str s;

	buf_reset(&rs->scratch);
	buf_add_str(&rs->scratch, rs->files[where.file]);
	buf_addc(&rs->scratch, ':');
	buf_add_int(&rs->scratch, where.line);
	s = (struct str){ rs->scratch.data, rs->scratch.len };
	return mem_arena_str(&rs->mem, s).data;
}

static struct ruleset *
ruleset_new(const struct bundle *b, const struct ruleset_limits *limits)
{
	struct ruleset *rs = mem_alloc(sizeof(*rs));
	uint32_t i;

	rs->limits = *limits;
	rs->bundle = b;
	memcpy(rs->hash, b->hash, BUNDLE_HASH_CHARS);
	memcpy(rs->short_hash, b->hash, BUNDLE_SHORT_CHARS);
	rs->nfiles = (uint32_t)b->nfiles;
	rs->files = mem_arena_alloc(&rs->mem,
	    (rs->nfiles + 1) * sizeof(*rs->files));
	for (i = 0; i < rs->nfiles; i++)
		rs->files[i] = mem_arena_str(&rs->mem,
		    str_of(b->files[i].name));
	rs->files[rs->nfiles] = STR("rules"); /* constants come from there */
	rs->conds.mem = &rs->mem;
	rs->pack = NAMES_NONE;
	rs->words.type = rs->words.priority = rs->words.owner = NAMES_NONE;
	rs->words.neutral = NAMES_NONE;
	return rs;
}

/* A check that counts has to say the word somewhere; without it r has no
 * count, and nothing has to be read. */
static void
note_reads(struct ruleset *rs)
{
	const struct bundle_file *f = rs->bundle->files;
	uint32_t i;

	for (i = 0; i < rs->nfiles && rs->nfunctions > 0; i++)
		if (memmem(f[i].data, f[i].len, "count", 5) != NULL)
			rs->reads_customer = true;
}

static void
build_index(struct ruleset *rs)
{
	uint32_t *whens = mem_alloc(rs->nrules * sizeof(*whens)), i;

	for (i = 0; i < rs->nrules; i++)
		whens[i] = rs->rules[i].when;
	index_build(&rs->index, &rs->conds, whens, rs->stage_from,
	    STAGE__MAX);
	cond_freeze(&rs->conds);
	for (i = 0; i < rs->nrules; i++)
		if (rs->rules[i].terms != NULL)
			terms_index(rs, &rs->rules[i]);
	free(whens);
}

static int
load(struct ruleset *rs, struct err *err)
{
	rs->fence = fence_new(rs->limits.memory_bytes, err);
	if (rs->fence == NULL)
		return -1;
	rs->file = rs->nfiles;
	dsl_open(rs);
	check_note_stock(rs);
	if (ruleset_run_files(rs, err) < 0 || ruleset_check(rs, err) < 0)
		return -1;
	ruleset_tell_rules(rs);
	if (ruleset_check_sense(rs, err) < 0 || check_reach(rs, err) < 0 ||
	    ruleset_compile_phrases(rs, err) < 0 ||
	    ruleset_check_joins(rs, err) < 0)
		return -1;
	ruleset_sort_warnings(rs);
	note_reads(rs);
	build_index(rs);
	fence_close(rs->fence, rs->limits.memory_bytes);
	rs->bundle = NULL;
	return 0;
}

static struct ruleset *
load_new(struct ruleset *rs, struct err *err)
{
	if (load(rs, err) == 0)
		return rs;
	ruleset_free(rs);
	return NULL;
}

struct ruleset *
ruleset_load(const struct bundle *b, const struct ruleset_limits *limits,
    struct err *err)
{
	return load_new(ruleset_new(b, limits), err);
}

struct ruleset *
ruleset_load_cached(const struct bundle *b,
    const struct ruleset_limits *limits, struct str cache, struct err *err)
{
	struct ruleset *rs = ruleset_new(b, limits);

	rs->cache = cache;
	return load_new(rs, err);
}

struct ruleset *
ruleset_load_in_order(const struct bundle *b,
    const struct ruleset_limits *limits, uint32_t order, struct err *err)
{
	struct ruleset *rs = ruleset_new(b, limits);

	rs->order = order;
	return load_new(rs, err);
}

void
ruleset_free(struct ruleset *rs)
{
	uint32_t i;

	if (rs == NULL)
		return;
	fence_free(rs->fence);
	if (rs->phrases != NULL)
		phrases_free(rs->phrases);
	if (rs->folder != NULL)
		text_folder_free(rs->folder);
	text_clear(&rs->text);
	index_clear(&rs->index);
	cond_clear(&rs->conds);
	names_clear(&rs->words.types);
	names_clear(&rs->words.priorities);
	names_clear(&rs->words.owners);
	names_clear(&rs->words.tallies);
	names_clear(&rs->states);
	names_clear(&rs->calendar_names);
	free(rs->calendars);
	free(rs->calendar_at);
	names_clear(&rs->pool_names);
	free(rs->pools);
	names_clear(&rs->rule_names);
	free(rs->rules);
	free(rs->is_list_declared);
	free(rs->list_at);
	for (i = 0; i < rs->fields.n; i++)
		names_clear(&rs->field_values[i]);
	free(rs->field_values);
	names_clear(&rs->fields);
	names_clear(&rs->packs);
	names_clear(&rs->pack_names);
	free(rs->on);
	free(rs->warnings);
	free(rs->patterns);
	free(rs->announced);
	free(rs->tests);
	buf_clear(&rs->scratch);
	mem_arena_clear(&rs->mem);
	free(rs);
}

uint32_t
ruleset_reads(const struct ruleset *rs)
{
	return (rs->reads_customer ? RULESET_READS_CUSTOMER : 0) |
	    (rs->pool_names.n > 0 ? RULESET_READS_POOLS : 0) |
	    (ruleset_has_joins(rs) ? RULESET_READS_CUSTOMER |
	    RULESET_READS_JOINS : 0) | ruleset_reads_counts(rs);
}

uint32_t
ruleset_nrules(const struct ruleset *rs)
{
	return rs->nrules;
}

struct str
ruleset_rule_told(const struct ruleset *rs, uint32_t i)
{
	return rs->rules[i].told;
}

const char *
ruleset_rule_name(const struct ruleset *rs, uint32_t i)
{
	return rs->rules[i].name.data;
}

const char *
ruleset_rule_where(const struct ruleset *rs, uint32_t i)
{
	return rs->rules[i].where_text;
}

const char *
ruleset_short_hash(const struct ruleset *rs)
{
	return rs->short_hash;
}

struct ruleset_figures
ruleset_figures(const struct ruleset *rs)
{
	return (struct ruleset_figures){
		.rules = rs->nrules,
		.lists = rs->conds.lists.n,
		.patterns = rs->npatterns,
		.types = rs->words.types.n,
		.owners = rs->words.owners.n,
		.tests = rs->ntests,
		.functions = rs->nfunctions,
	};
}

void
ruleset_note_in(struct ruleset *rs, volatile uint32_t *word)
{
	rs->note = word;
}

uint32_t
ruleset_tests(const struct ruleset *rs, const struct rule_test **tests)
{
	*tests = rs->tests;
	return rs->ntests;
}
