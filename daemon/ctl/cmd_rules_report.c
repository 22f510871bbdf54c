/*
 * cmd_rules_report: what instances report of the rule sets they run.  It
 * shows nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "rules_parts.h"

#define GONE_MS 10000 /* three signs of life */

bool
rules_json_at(struct str json, const char *const *path, struct str *out)
{
	for (*out = json; *path != NULL; path++)
		if (!json_scan_member(*out, *path, out))
			return false;
	return true;
}

int64_t
rules_json_int(struct str json, const char *name)
{
	struct str value;

	return json_scan_member(json, name, &value) ?
	    json_scan_int(value, 0) : 0;
}

struct str
rules_json_text(struct str json, const char *name, struct mem_arena *a)
{
	struct buf text = { 0 };
	struct str value, out = STR("");

	if (json_scan_member(json, name, &value) &&
	    json_scan_text(value, &text))
		out = mem_arena_str(a, (struct str){ text.data, text.len });
	buf_clear(&text);
	return out;
}

static void
read_asked(struct rules_report *p, struct mem_arena *a)
{
	int role;

	for (role = 0; role < ROLE__MAX; role++) {
		const char *const path[] = { "asked", rules_role_words[role],
			NULL };
		struct str json;

		if (!rules_json_at(p->json, path, &json))
			continue;
		p->asked[role] = (struct rules_asked){
			.hash = rules_json_text(json, "ruleset", a),
			.status = rules_json_text(json, "status", a),
			.reason = rules_json_text(json, "reason", a),
			.since_ms = rules_json_int(json, "since"),
		};
	}
}

static void
read_report(struct rules_report *p, struct mem_arena *a)
{
	static const char *const runs_path[] = { "runs", NULL };
	struct str runs;

	p->at_ms = rules_json_int(p->json, "at");
	p->version = strtoll(rules_json_text(p->json, "version", a).data, NULL,
	    10);
	p->source = rules_json_text(p->json, "source", a);
	read_asked(p, a);
	p->in_force = STR("");
	if (!rules_json_at(p->json, runs_path, &runs))
		return;
	p->in_force = rules_json_text(runs, "in_force", a);
	p->since_ms = rules_json_int(runs, "since");
}

static int
by_instance(const void *a, const void *b)
{
	const struct rules_report *ra = a, *rb = b;

	return strcmp(ra->instance.data, rb->instance.data);
}

int
rules_read_reports(struct rules *r, struct mem_arena *a,
    struct rules_report **reports, size_t *n, struct err *err)
{
	const struct reply *all = LINK_ASK(r->link, a, err, STR("HGETALL"),
	    rules_key(r, "rules:status", STR("")));
	size_t i;

	if (all == NULL)
		return -1;
	*n = all->count / 2;
	*reports = mem_arena_alloc(a, (*n + 1) * sizeof(**reports));
	for (i = 0; i < *n; i++) {
		(*reports)[i].instance = all->items[2 * i].text;
		(*reports)[i].json = all->items[2 * i + 1].text;
		read_report(&(*reports)[i], a);
	}
	mem_sort(*reports, *n, sizeof(**reports), by_instance);
	return 0;
}

/* A time to come is of a clock that was set back since: nobody follows it. */
bool
rules_is_gone(const struct rules_report *p, int64_t now_ms)
{
	return now_ms - p->at_ms >= GONE_MS || p->at_ms - now_ms >= GONE_MS;
}

const char *
rules_ago(int64_t ms)
{
	static const struct {
		int64_t ms;
		const char *unit;
	} units[] = { { 86400000, "d" }, { 3600000, "h" }, { 60000, "m" },
		{ 1000, "s" } };
	static char texts[8][32];
	static unsigned next;
	char *text = texts[next++ % 8];
	size_t i;

	for (i = 0; i < 3 && ms < 2 * units[i].ms; i++)
		;
	snprintf(text, sizeof(texts[0]), "%lld%s",
	    (long long)(ms > 0 ? ms / units[i].ms : 0), units[i].unit);
	return text;
}

struct str
rules_short(struct str hash)
{
	if (hash.len == 0)
		return STR("-");
	return (struct str){ hash.data, hash.len < BUNDLE_SHORT_CHARS ?
	    hash.len : BUNDLE_SHORT_CHARS };
}
