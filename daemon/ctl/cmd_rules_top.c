/*
 * cmd_rules_top: triagectl rules top: what each rule does and costs, summed
 * up over the instances.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "rules_parts.h"

#define WATCH_MS 2000

struct figure {
	struct str rule, where, state;
	int role;
	int64_t hits, errors, flips, last_ms, timed, ns;
};

struct figures {
	struct figure *all;
	size_t n, cap;
	int64_t now_ms, most;
	struct mem_arena arena;
};

static struct figure *
find_or_add(struct figures *f, struct str rule, int role)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (f->all[i].role == role && str_eq(f->all[i].rule, rule))
			return &f->all[i];
	if (f->n == f->cap) {
		f->cap = f->cap == 0 ? 64 : 2 * f->cap;
		f->all = mem_realloc(f->all, f->cap * sizeof(*f->all));
	}
	f->all[f->n] = (struct figure){ .rule = rule, .role = role };
	return &f->all[f->n++];
}

static void
add_rule(struct figures *f, struct str json, int role)
{
	struct figure *to = find_or_add(f, rules_json_text(json, "rule",
	    &f->arena), role);
	int64_t timed = rules_json_int(json, "timed");
	int64_t last = rules_json_int(json, "last_hit");

	to->where = rules_json_text(json, "where", &f->arena);
	to->state = rules_json_text(json, "state", &f->arena);
	to->hits += rules_json_int(json, "hits");
	to->errors += rules_json_int(json, "errors");
	to->flips += rules_json_int(json, "flips");
	to->timed += timed;
	to->ns += timed * rules_json_int(json, "mean_ns");
	to->last_ms = last > to->last_ms ? last : to->last_ms;
	f->most = to->hits > f->most ? to->hits : f->most;
}

static void
add_instance(struct figures *f, struct str json)
{
	struct str list, unused, rule;
	struct json_scan scan;
	int role;

	for (role = 0; role < ROLE__MAX; role++) {
		if (!json_scan_member(json, rules_role_words[role], &list) ||
		    json_scan_open(&scan, list, '[') == -1)
			continue;
		while (json_scan_next(&scan, &unused, &rule) == 1)
			add_rule(f, rule, role);
	}
}

/* In force first, then the most hits. */
static int
by_hits(const void *a, const void *b)
{
	const struct figure *fa = a, *fb = b;

	if (fa->role != fb->role)
		return fa->role < fb->role ? -1 : 1;
	if (fa->hits != fb->hits)
		return fa->hits > fb->hits ? -1 : 1;
	return strcmp(fa->rule.data, fb->rule.data);
}

/* Is it there, and not gone? */
static bool
is_alive(const struct rules_report *reports, size_t n, struct str instance,
    int64_t now_ms)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_eq(reports[i].instance, instance))
			return !rules_is_gone(&reports[i], now_ms);
	return false;
}

static int
read_figures(struct rules *r, struct figures *f, struct err *err)
{
	const struct reply *all;
	struct rules_report *reports;
	size_t n, i;

	if (rules_now(r, &f->now_ms, err) == -1 ||
	    rules_read_reports(r, &f->arena, &reports, &n, err) == -1)
		return -1;
	all = LINK_ASK(r->link, &f->arena, err, STR("HGETALL"),
	    rules_key(r, "rules:top", STR("")));
	if (all == NULL)
		return -1;
	for (i = 0; i + 1 < all->count; i += 2)
		if (is_alive(reports, n, all->items[i].text, f->now_ms))
			add_instance(f, all->items[i + 1].text);
	mem_sort(f->all, f->n, sizeof(*f->all), by_hits);
	return 0;
}

/* Showing --------------------------------------------------------------------------- */

static void
put_head(struct term_line *l)
{
	term_line_addf(l, TERM_DIM, "%-30s %9s %-12s %6s %9s %7s %6s  %s",
	    "rule", "hits", "", "last", "time", "errors", "flips", "where");
	term_line_end(l);
}

static void
put_number(struct term_line *l, int64_t n, enum term_style style, int columns)
{
	term_line_right(l, n > 0 ? style : TERM_DIM, str_of(n > 0 ?
	    term_number(n) : "-"), columns);
}

static void
put_row(struct term_line *l, const struct figure *g, const struct figures *f)
{
	struct buf bar = { 0 };
	char time[32] = "-";

	if (g->timed > 0)
		snprintf(time, sizeof(time), "%.1f us",
		    (double)(g->ns / g->timed) / 1e3);
	term_line_cell(l, str_is(g->state, "closed") ? TERM_PLAIN : TERM_RED,
	    g->rule, 30);
	put_number(l, g->hits, TERM_BOLD, 10);
	term_line_adds(l, TERM_PLAIN, " ");
	term_bar(&bar, l->term, f->most > 0 ? (double)g->hits /
	    (double)f->most : 0, 12, false);
	term_line_add(l, TERM_CYAN, (struct str){ bar.data, bar.len });
	term_line_addf(l, TERM_DIM, " %6s %9s ", g->last_ms > 0 ?
	    rules_ago(f->now_ms - g->last_ms) : "-", time);
	put_number(l, g->errors, TERM_RED, 7);
	put_number(l, g->flips, TERM_YELLOW, 7);
	term_line_addf(l, TERM_DIM, "  %s", g->where.data);
	term_line_end(l);
	buf_clear(&bar);
}

static void
put_json(const struct figure *g)
{
	struct buf b = { 0 };

	buf_adds(&b, "{\"rule\":");
	buf_json(&b, g->rule);
	buf_adds(&b, ",\"where\":");
	buf_json(&b, g->where);
	buf_addf(&b, ",\"role\":\"%s\",\"hits\":%lld,\"errors\":%lld,"
	    "\"flips\":%lld,\"last_hit\":%lld,\"timed\":%lld,\"mean_ns\":%lld,"
	    "\"state\":", rules_role_words[g->role], (long long)g->hits,
	    (long long)g->errors, (long long)g->flips, (long long)g->last_ms,
	    (long long)g->timed,
	    (long long)(g->timed > 0 ? g->ns / g->timed : 0));
	buf_json(&b, g->state);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static void
put_all(struct rules *r, const struct figures *f, int64_t limit)
{
	struct term_line l = { 0 };
	int64_t shown = 0;
	int role = ROLE_IN_FORCE;
	size_t i;

	term_line_start(&l, &r->ctl->out);
	if (!r->is_json && f->n > 0)
		put_head(&l);
	for (i = 0; i < f->n; i++) {
		shown = f->all[i].role == role ? shown + 1 : 1;
		if (shown > limit)
			continue;
		if (f->all[i].role != role && !r->is_json) {
			term_line_addf(&l, TERM_BOLD, "%s",
			    rules_role_words[f->all[i].role]);
			term_line_end(&l);
		}
		role = f->all[i].role;
		if (r->is_json)
			put_json(&f->all[i]);
		else
			put_row(&l, &f->all[i], f);
	}
	if (f->n == 0 && !r->is_json)
		puts("no figures: no instance reports");
	term_line_clear(&l);
	fflush(stdout);
}

static enum ctl_status
show_once(struct rules *r, int64_t limit, bool is_over)
{
	struct figures f = { .n = 0 };
	struct err err = { "" };
	enum ctl_status status = CTL_DONE;

	if (read_figures(r, &f, &err) == -1) {
		status = ctl_cannot(r->ctl, "%s", err.text);
	} else {
		if (is_over && r->ctl->out.is_tty && !r->is_json)
			fputs("\033[H\033[J", stdout);
		put_all(r, &f, limit);
	}
	free(f.all);
	mem_arena_clear(&f.arena);
	return status;
}

enum ctl_status
rules_top(struct rules *r)
{
	bool is_watching = ctl_value(r->ctl, "watch") != NULL;
	int64_t limit = 30, until_us;
	enum ctl_status status;

	if (ctl_number(r->ctl, "limit", 1, 100000, &limit) == -1)
		return CTL_USAGE;
	if (is_watching)
		link_take_signals(r->link);
	for (;;) {
		status = show_once(r, limit, is_watching);
		until_us = term_clock_us() + WATCH_MS * 1000;
		while (is_watching && !link_is_stopped(r->link) &&
		    term_clock_us() < until_us)
			link_turn(r->link, 100);
		if (status != CTL_DONE || !is_watching ||
		    link_is_stopped(r->link))
			return status;
		mem_arena_reset(&r->arena);
	}
}
