/*
 * ruleset_fixture: for the tests of rulesets: bundles from strings, events
 * from strings, and what came of them.  Included by a test's one .c file.
 */
#ifndef RULESET_FIXTURE_H
#define RULESET_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "bundle.h"
#include "complaint.h"
#include "ruleset.h"
#include "ruleset_parts.h"

#define WORDS \
	"types { order = { 'malicious', 'retaliatory', " \
	"'seeking_compensation', 'venting', 'help_seeking', " \
	"'consultation' }, default = 'venting', " \
	"communicative = { 'venting', 'help_seeking', 'consultation' } } " \
	"priorities { order = { 'P1', 'P2', 'P3', 'P4' }, default = 'P3' } " \
	"owners { default = 'front_desk', claims = 'Refunds.', " \
	"legal = 'Threats.' }\n"

/* Loads name, text, name, text, ..., NULL. */
static inline struct ruleset *
load_files(struct err *err, const char *name, ...)
{
	struct bundle b = { 0 };
	struct ruleset *rs;
	va_list ap;

	err_clear(err);
	va_start(ap, name);
	for (; name != NULL; name = va_arg(ap, const char *))
		bundle_add(&b, name, str_of(va_arg(ap, const char *)));
	va_end(ap);
	bundle_seal(&b);
	rs = ruleset_load(&b, &ruleset_default_limits, err);
	bundle_clear(&b);
	return rs;
}

/* Loads the words and one file x.lua, which must be good. */
static inline struct ruleset *
load_text(const char *text)
{
	struct err err;
	struct ruleset *rs = load_files(&err, "words.lua", WORDS, "x.lua",
	    text, NULL);

	if (rs == NULL)
		fail_msg("refused: %s", err.text);
	return rs;
}

/* The words and that file do not load, and the reason has error in it. */
static inline void
assert_refused(const char *text, const char *error)
{
	struct err err;

	if (load_files(&err, "words.lua", WORDS, "x.lua", text, NULL) != NULL)
		fail_msg("taken: %s", text);
	if (strstr(err.text, error) == NULL)
		fail_msg("%s\nexpected: %s\ngot:      %s", text, error,
		    err.text);
}

/* One ruleset, one event, one verdict. */
struct trial {
	struct ruleset *rs;
	struct complaint complaint;
	struct facts facts;
	struct mem_arena mem;
	struct verdict v;
	int64_t counted;
	int calls; /* of count */
};

static inline int64_t
count_cb(void *arg, const struct count *count)
{
	struct trial *t = arg;

	(void)count;
	t->calls++;
	return t->counted;
}

static inline void
trial_run(struct trial *t, const char *json)
{
	struct refused why;

	if (t->complaint.root != NULL)
		complaint_clear(&t->complaint);
	memset(&t->complaint, 0, sizeof(t->complaint));
	if (complaint_parse(&t->complaint, str_of(json),
	    &complaint_default_limits, &why) < 0)
		fail_msg("refused: %s", why.detail);
	t->facts.complaint = &t->complaint;
	t->facts.count = count_cb;
	t->facts.count_arg = t;
	mem_arena_reset(&t->mem);
	t->facts.wording = ruleset_read(t->rs, &t->complaint, &t->mem);
	ruleset_run(t->rs, &t->facts, &t->mem, &t->v);
}

static inline void
trial_clear(struct trial *t)
{
	if (t->complaint.root != NULL)
		complaint_clear(&t->complaint);
	mem_arena_clear(&t->mem);
	ruleset_free(t->rs);
	memset(t, 0, sizeof(*t));
}

/* "rule did;rule did;..." of all that fired. */
static inline const char *
fired_text(const struct trial *t)
{
	static char out[4096];
	const struct fired *f;
	size_t n = 0;

	out[0] = '\0';
	for (f = t->v.fired; f != NULL; f = f->next)
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s %.*s;",
		    ruleset_rule_name(t->rs, f->rule), (int)f->did.len,
		    f->did.data);
	return out;
}

/* "rule class;..." of all faults. */
static inline const char *
faults_text(const struct trial *t)
{
	static char out[4096];
	const struct fault *f;
	size_t n = 0;

	out[0] = '\0';
	for (f = t->v.faults; f != NULL; f = f->next)
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s %s;",
		    ruleset_rule_name(t->rs, f->rule), fault_words[f->class]);
	return out;
}

static inline const char *
words_text(const struct str *words, uint32_t n)
{
	static char out[4096];
	size_t len = 0;
	uint32_t i;

	out[0] = '\0';
	for (i = 0; i < n; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len,
		    "%.*s ", (int)words[i].len, words[i].data);
	return out;
}

#define assert_str(s, text) do { \
	struct str s_ = (s); \
	if (!str_is(s_, text)) \
		fail_msg("got \"%.*s\", expected \"%s\"", (int)s_.len, \
		    s_.data, text); \
} while (0)

#endif
