/*
 * cmd_rules_status: triagectl rules status: what Redis asks for, and what
 * each instance makes of it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "rules_parts.h"

/* Instances go by Redis, and Redis holds nothing. */
static bool
has_vanished(const struct rules_state *s, const struct rules_report *reports,
    size_t n, int64_t now_ms)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s->version.len == 0 && !rules_is_gone(&reports[i],
		    now_ms) && str_is(reports[i].source, "redis"))
			return true;
	return false;
}

/* Who says it. */
static void
put_asker(struct term_line *l, struct str hash, bool is_lost)
{
	if (hash.len > 0) {
		term_line_add(l, TERM_BOLD, rules_short(hash));
		term_line_adds(l, TERM_DIM, "  by Redis");
	} else if (is_lost) {
		term_line_adds(l, TERM_RED, "Redis no longer says: what it "
		    "asked for before goes on");
	} else {
		term_line_adds(l, TERM_PLAIN, "by the directory of each "
		    "instance");
	}
}

static void
put_asked(struct term_line *l, const struct rules_state *s, bool is_lost,
    int64_t now_ms)
{
	int64_t at_ms = strtoll(s->at.data, NULL, 10);
	int role;

	for (role = 0; role < ROLE__MAX; role++) {
		if (role != ROLE_IN_FORCE && s->roles[role].len == 0)
			continue;
		term_line_addf(l, TERM_DIM, "%-10s",
		    role == ROLE_IN_FORCE ? "in force" :
		    rules_role_words[role]);
		put_asker(l, s->roles[role], is_lost);
		if (role == ROLE_CANARY)
			term_line_addf(l, TERM_DIM, ", %g%% of the cases",
			    strtod(s->permille.data, NULL) / 10);
		if (role == ROLE_CANARY &&
		    str_eq(s->canary_ended, s->roles[role]))
			term_line_adds(l, TERM_RED, ", gave way by itself");
		if (role == ROLE_IN_FORCE && s->version.len > 0)
			term_line_addf(l, TERM_DIM, ", version %s",
			    s->version.data);
		if (role == ROLE_IN_FORCE && at_ms > 0)
			term_line_addf(l, TERM_DIM, ", changed %s ago",
			    rules_ago(now_ms - at_ms));
		term_line_end(l);
	}
}

/* "refused 3f2a9c1: classify.lua:3: ..."; nothing where all is as asked. */
static void
put_trouble(struct term_line *l, const struct rules_report *p, int role)
{
	const struct rules_asked *a = &p->asked[role];
	bool is_bad = str_is(a->status, "refused") ||
	    str_is(a->status, "rolled_back");

	if (a->hash.len == 0 || str_is(a->status, "active"))
		return;
	term_line_addf(l, TERM_DIM, "    %-9s", rules_role_words[role]);
	term_line_add(l, is_bad ? TERM_RED : TERM_YELLOW, a->status);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_add(l, TERM_BOLD, rules_short(a->hash));
	if (a->reason.len > 0) {
		term_line_adds(l, TERM_PLAIN, ": ");
		term_line_add(l, TERM_PLAIN, a->reason);
	}
	term_line_end(l);
}

/* "shadow 77aa001  1,204 compared, 3 missed, 5 flipped: type 4, owner 1" */
static void
put_trial(struct term_line *l, const struct rules_report *p, int role,
    struct mem_arena *a)
{
	const char *const path[] = { "runs", rules_role_words[role], NULL };
	struct str json, flips, name, value, hash;
	struct json_scan scan;

	if (!rules_json_at(p->json, path, &json))
		return;
	hash = rules_json_text(json, "ruleset", a);
	if (hash.len == 0)
		return;
	term_line_addf(l, TERM_DIM, "    %-9s", rules_role_words[role]);
	term_line_add(l, TERM_BOLD, rules_short(hash));
	term_line_addf(l, TERM_PLAIN, "  %s compared, %s missed, %s flipped",
	    term_number(rules_json_int(json, "compared")),
	    term_number(rules_json_int(json, "missed")),
	    term_number(rules_json_int(json, "flipped")));
	if (json_scan_member(json, "flips", &flips) &&
	    json_scan_open(&scan, flips, '{') == 0)
		while (json_scan_next(&scan, &name, &value) == 1)
			if (json_scan_int(value, 0) > 0 && name.len > 2)
				term_line_addf(l, TERM_YELLOW, "  %.*s %s",
				    (int)name.len - 2, name.data + 1,
				    term_number(json_scan_int(value, 0)));
	term_line_end(l);
}

static void
put_off(struct term_line *l, const struct rules_report *p,
    struct mem_arena *a)
{
	static const char *const path[] = { "runs", "off", NULL };
	struct str list, unused, rule, state;
	struct json_scan scan;

	if (!rules_json_at(p->json, path, &list) ||
	    json_scan_open(&scan, list, '[') == -1)
		return;
	while (json_scan_next(&scan, &unused, &rule) == 1) {
		state = rules_json_text(rule, "state", a);
		term_line_addf(l, TERM_DIM, "    %-9s", "rule");
		term_line_add(l, TERM_BOLD, rules_json_text(rule, "rule", a));
		term_line_adds(l, TERM_RED, str_is(state, "half_open") ?
		    " off, being tried again" : " off");
		term_line_addf(l, TERM_DIM, "  %s, %s",
		    rules_json_text(rule, "class", a).data,
		    rules_json_text(rule, "where", a).data);
		term_line_end(l);
	}
}

static void
put_instance(struct rules *r, struct term_line *l,
    const struct rules_report *p, int64_t now_ms)
{
	const struct rules_asked *a = &p->asked[ROLE_IN_FORCE];
	bool is_gone = rules_is_gone(p, now_ms);
	bool is_well = str_is(a->status, "active");
	int role;

	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, is_gone ? TERM_DIM : TERM_BOLD, p->instance, 24);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_cell(l, is_gone ? TERM_DIM : TERM_CYAN,
	    rules_short(p->in_force), 9);
	term_line_cell(l, TERM_DIM, p->source, 10);
	if (is_gone) {
		term_line_addf(l, TERM_RED, p->at_ms > now_ms ?
		    "gone: its report is of a time to come" : p->at_ms <= 0 ?
		    "gone: its report cannot be read" :
		    "gone: no report for %s", rules_ago(now_ms - p->at_ms));
		term_line_end(l);
		return;
	}
	term_line_addf(l, TERM_DIM, "for %-5s", p->since_ms == 0 ? "-" :
	    rules_ago(now_ms - p->since_ms));
	term_line_add(l, is_well ? TERM_GREEN : TERM_YELLOW, a->status);
	term_line_end(l);
	for (role = 0; role < ROLE__MAX; role++) {
		put_trouble(l, p, role);
		if (role != ROLE_IN_FORCE)
			put_trial(l, p, role, &r->arena);
	}
	put_off(l, p, &r->arena);
}

static void
put_json(const struct rules_state *s, const struct rules_report *reports,
    size_t n, int64_t now_ms)
{
	struct buf b = { 0 };
	size_t i;
	int role;

	buf_adds(&b, "{\"version\":");
	buf_json(&b, s->version);
	for (role = 0; role < ROLE__MAX; role++) {
		buf_addf(&b, ",\"%s\":", rules_role_words[role]);
		buf_json(&b, s->roles[role]);
	}
	buf_adds(&b, ",\"previous\":");
	buf_json(&b, s->previous);
	buf_adds(&b, ",\"instances\":[");
	for (i = 0; i < n; i++) {
		buf_adds(&b, i > 0 ? ",{\"instance\":" : "{\"instance\":");
		buf_json(&b, reports[i].instance);
		buf_addf(&b, ",\"gone\":%s,\"report\":",
		    rules_is_gone(&reports[i], now_ms) ? "true" : "false");
		buf_add_str(&b, reports[i].json);
		buf_addc(&b, '}');
	}
	buf_adds(&b, "]}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static void
put_text(struct rules *r, const struct rules_state *s,
    const struct rules_report *reports, size_t n, int64_t now_ms)
{
	struct term_line l = { 0 };
	size_t i;

	term_line_start(&l, &r->ctl->out);
	put_asked(&l, s, has_vanished(s, reports, n, now_ms), now_ms);
	term_line_end(&l);
	if (n == 0)
		puts("no instance reports");
	for (i = 0; i < n; i++)
		put_instance(r, &l, &reports[i], now_ms);
	term_line_clear(&l);
}

enum ctl_status
rules_status(struct rules *r)
{
	struct rules_report *reports;
	struct rules_state s;
	struct err err = { "" };
	int64_t now_ms;
	size_t n;

	if (rules_now(r, &now_ms, &err) == -1 ||
	    rules_read_state(r, &s, &err) == -1 ||
	    rules_read_reports(r, &r->arena, &reports, &n, &err) == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	if (r->is_json)
		put_json(&s, reports, n, now_ms);
	else
		put_text(r, &s, reports, n, now_ms);
	return CTL_DONE;
}
