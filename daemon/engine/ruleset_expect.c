/*
 * ruleset_expect: what tests expect must be words that the rules declare: of the
 * vocabulary, and clocks.  It runs nothing.
 */
#include <string.h>

#include "json_scan.h"
#include "ruleset_parts.h"

static int
check_words(struct ruleset *rs, struct err *err)
{
	const struct vocabulary *w = &rs->words;
	const struct {
		const char *field;
		const struct names *known;
	} rows[] = {
		{ "type", &w->types }, { "priority", &w->priorities },
		{ "owner", &w->owners },
	};
	const struct rule_expect *e;
	char hint[160];
	struct str s;
	uint32_t i, k;

	for (i = 0; i < rs->ntests; i++)
	for (e = rs->tests[i].expect; e != NULL; e = e->next)
		for (k = 0; k < 3; k++) {
			if (!str_is(e->field, rows[k].field) ||
			    e->json.len < 2 || e->json.data[0] != '"')
				continue;
			s = mem_arena_str(&rs->mem, (struct str){
			    e->json.data + 1, e->json.len - 2 });
			if (names_find(rows[k].known, s) == NAMES_NONE)
				return err_set(err, "%s: expect.%s: \"%.80s\" "
				    "is not declared%s", rs->tests[i].where,
				    rows[k].field, s.data,
				    names_hint(rows[k].known, s, hint,
				    sizeof(hint)));
		}
	return 0;
}

/* expect.sla = { ["first-response"] = TIME or false } */
static int
check_dues(struct ruleset *rs, const struct rule_test *test,
    struct str json, const struct names *clocks, struct err *err)
{
	struct json_scan s;
	struct str name, value;
	struct buf text = { 0 };
	char hint[160];
	int64_t ms;

	if (str_is(json, "[]"))
		return 0;
	if (json_scan_open(&s, json, '{') < 0)
		return err_set(err, "%s: expect.sla: expected due times by "
		    "clock, as in { [\"first-response\"] = \"2026-11-21T10:00:"
		    "00+08:00\" }", test->where);
	while (json_scan_next(&s, &name, &value) == 1) {
		name = mem_arena_str(&rs->mem, (struct str){ name.data + 1,
		    name.len - 2 });
		if (names_find(clocks, name) == NAMES_NONE &&
		    strncmp(name.data, "obligation_", 11) != 0)
			return err_set(err, "%s: expect.sla: no rule has the "
			    "clock \"%.80s\"%s", test->where, name.data,
			    names_hint(clocks, name, hint, sizeof(hint)));
		if (str_is(value, "false") || str_is(value, "\"paused\""))
			continue;
		if (!json_scan_text(value, &text) || time_parse(
		    (struct str){ text.data, text.len }, &ms) < 0)
			err_set(err, "%s: expect.sla: expected a time such as "
			    "\"2026-11-21T10:00:00+08:00\", \"paused\", or false "
			    "for no clock", test->where);
		buf_clear(&text);
		if (err->text[0] != '\0')
			return -1;
	}
	return 0;
}

static int
check_clocks(struct ruleset *rs, const struct names *clocks, struct err *err)
{
	const struct rule_expect *e;
	uint32_t i;

	for (i = 0; i < rs->ntests; i++)
		for (e = rs->tests[i].expect; e != NULL; e = e->next)
			if (str_is(e->field, "sla") && check_dues(rs,
			    &rs->tests[i], e->json, clocks, err) < 0)
				return -1;
	return 0;
}

int
ruleset_check_expected(struct ruleset *rs, struct err *err)
{
	struct names clocks = { 0 };
	uint32_t i;
	int failed;

	for (i = 0; i < rs->nrules; i++)
		if (rs->rules[i].clock != NULL)
			names_add(&clocks, &rs->mem, rs->rules[i].clock->name);
	failed = check_words(rs, err) < 0 ||
	    check_clocks(rs, &clocks, err) < 0 ? -1 : 0;
	names_clear(&clocks);
	return failed;
}
