/*
 * cmd_test_json: results of the rules' tests for programs: one object.
 */
#include "test_parts.h"

static void
put_str(struct buf *b, const char *name, struct str s)
{
	buf_json_cstr(b, name);
	buf_addc(b, ':');
	buf_json(b, s);
}

/* A value that is JSON already, or a refusal's bare word. */
static void
put_json(struct buf *b, const char *name, struct str json)
{
	bool is_word = json.len > 0 && json.data[0] >= 'a' &&
	    json.data[0] <= 'z' && !str_is(json, "null") &&
	    !str_is(json, "true") && !str_is(json, "false");

	if (is_word) {
		put_str(b, name, json);
		return;
	}
	buf_json_cstr(b, name);
	buf_addc(b, ':');
	buf_add_str(b, json.len > 0 ? json : STR("null"));
}

void
test_put_failure(struct test *t, const struct rule_test_result *r)
{
	const struct rule_test_miss *m;
	struct buf *b = &t->failures;

	buf_adds(b, b->len > 0 ? ",{" : "{");
	put_str(b, "test", str_of(r->test->name));
	buf_addc(b, ',');
	put_str(b, "where", str_of(r->test->where));
	buf_adds(b, ",\"differs\":[");
	for (m = r->misses; m != NULL; m = m->next) {
		buf_adds(b, m == r->misses ? "{" : ",{");
		put_str(b, "field", m->field);
		buf_addc(b, ',');
		put_json(b, "expected", m->expected);
		buf_addc(b, ',');
		put_json(b, "got", m->got);
		buf_addc(b, '}');
	}
	buf_adds(b, "],");
	put_json(b, "decision", r->decision);
	buf_addc(b, '}');
}

static void
put_coverage(struct buf *b, const struct test *t)
{
	uint32_t n = ruleset_nrules(t->rules), i, k, fired = 0;
	bool is_first = true;
	struct str about;

	for (i = 0; i < n; i++)
		fired += t->has_fired[i];
	buf_addf(b, ",\"coverage\":{\"rules\":%u,\"fired\":%u,\"share\":%.3f,"
	    "\"not_fired\":[", n, fired, n > 0 ? (double)fired / n : 1.0);
	for (i = 0; i < n; i++) {
		if (t->has_fired[i])
			continue;
		buf_adds(b, is_first ? "{" : ",{");
		put_str(b, "rule", str_of(ruleset_rule_name(t->rules, i)));
		buf_addc(b, ',');
		put_str(b, "where", str_of(ruleset_rule_where(t->rules, i)));
		buf_addc(b, '}');
		is_first = false;
	}
	buf_adds(b, "],\"not_weighed\":[");
	is_first = true;
	for (i = 0; i < n; i++)
		for (k = 0; k < ruleset_nterms(t->rules, i); k++) {
			if (ruleset_term_has_held(t->rules, i, k, &about))
				continue;
			buf_adds(b, is_first ? "{" : ",{");
			put_str(b, "rule", str_of(ruleset_rule_name(t->rules, i)));
			buf_addc(b, ',');
			put_str(b, "about", about);
			buf_addc(b, '}');
			is_first = false;
		}
	buf_adds(b, "]}");
}

void
test_show_json(const struct test *t)
{
	struct buf b = { 0 };

	buf_adds(&b, "{");
	put_str(&b, "ruleset", str_of(ruleset_short_hash(t->rules)));
	buf_addf(&b, ",\"passed\":%u,\"failed\":%u,\"failures\":[",
	    t->sum.run - t->sum.failed, t->sum.failed);
	buf_add(&b, t->failures.data, t->failures.len);
	buf_addc(&b, ']');
	if (t->wants_coverage)
		put_coverage(&b, t);
	printf("%s}\n", buf_cstr(&b));
	buf_clear(&b);
}
