/*
 * cmd_rules_wait: after a change, until every instance that reports has
 * followed: a line for each as it does.  It changes nothing.
 */
#include <stdio.h>
#include <string.h>

#include "rules_parts.h"

#define WAIT_US 10000000
#define TURN_MS 50

enum follow { FOLLOW_PENDING, FOLLOW_ACTIVE, FOLLOW_REFUSED, FOLLOW_GONE };

/* An instance that is waited for. */
struct awaited {
	struct str name;
	enum follow follow;
	struct str status, reason;
};

static bool
is_refusal(struct str status)
{
	return str_is(status, "refused") || str_is(status, "rolled_back") ||
	    str_is(status, "ended");
}

static enum follow
judge(const struct rules_wait *w, const struct rules_report *p)
{
	const struct rules_asked *a = &p->asked[w->role];

	if (p->version < w->version)
		return FOLLOW_PENDING;
	if (w->hash.len == 0 && w->role != ROLE_IN_FORCE)
		return a->hash.len == 0 ? FOLLOW_ACTIVE : FOLLOW_PENDING;
	if (w->hash.len == 0 ? !str_is(p->source, "directory") :
	    !str_eq(a->hash, w->hash))
		return FOLLOW_PENDING;
	if (is_refusal(a->status))
		return FOLLOW_REFUSED;
	return str_is(a->status, "active") ? FOLLOW_ACTIVE : FOLLOW_PENDING;
}

/* One line, or one JSON object. */
static void
show(struct rules *r, const struct awaited *i, double seconds)
{
	static const struct {
		enum term_style style;
		const char *sign, *plain, *word;
	} looks[] = {
		[FOLLOW_PENDING] = { TERM_YELLOW, "…", "?", "not yet" },
		[FOLLOW_ACTIVE] = { TERM_GREEN, "✓", "ok", "active" },
		[FOLLOW_REFUSED] = { TERM_RED, "✗", "NO", "refused" },
		[FOLLOW_GONE] = { TERM_YELLOW, "…", "?", "gone" },
	};
	struct term_line l = { 0 };
	struct buf b = { 0 };

	if (r->is_json) {
		buf_adds(&b, "{\"instance\":");
		buf_json(&b, i->name);
		buf_addf(&b, ",\"status\":\"%s\",\"after_s\":%.2f,\"reason\":",
		    looks[i->follow].word, seconds);
		buf_json(&b, i->reason);
		buf_adds(&b, "}\n");
		fwrite(b.data, 1, b.len, stdout);
		buf_clear(&b);
		return;
	}
	term_line_start(&l, &r->ctl->out);
	term_line_addf(&l, looks[i->follow].style, "  %s ",
	    l.term->has_unicode ? looks[i->follow].sign :
	    looks[i->follow].plain);
	term_line_cell(&l, TERM_BOLD, i->name, 24);
	term_line_addf(&l, looks[i->follow].style, " %-8s",
	    looks[i->follow].word);
	term_line_addf(&l, TERM_DIM, " %.1f s  ", seconds);
	term_line_add(&l, TERM_PLAIN, i->follow == FOLLOW_PENDING ?
	    i->status : i->reason);
	term_line_end(&l);
	term_line_clear(&l);
	fflush(stdout);
}

/* Those that were alive before it. */
static size_t
begin(const struct rules_wait *w, struct awaited *all)
{
	size_t i, n = 0;

	for (i = 0; i < w->n; i++)
		if (!rules_is_gone(&w->before[i], w->now_ms))
			all[n++] = (struct awaited){
				.name = w->before[i].instance };
	return n;
}

/* Looks once; how many are still pending, -1 and err. */
static int
look(struct rules *r, const struct rules_wait *w, struct awaited *all,
    size_t n, double seconds, struct err *err)
{
	struct mem_arena arena = { 0 };
	struct rules_report *reports;
	size_t nreports, i, k;
	int pending = 0;

	if (rules_read_reports(r, &arena, &reports, &nreports, err) == -1)
		return -1;
	for (i = 0; i < n; i++) {
		if (all[i].follow != FOLLOW_PENDING)
			continue;
		for (k = 0; k < nreports; k++)
			if (str_eq(reports[k].instance, all[i].name))
				break;
		all[i].follow = k == nreports ? FOLLOW_GONE :
		    judge(w, &reports[k]);
		if (k < nreports) {
			all[i].status = mem_arena_str(&r->arena,
			    reports[k].asked[w->role].status);
			all[i].reason = mem_arena_str(&r->arena,
			    reports[k].asked[w->role].reason);
		}
		if (all[i].follow == FOLLOW_PENDING)
			pending++;
		else
			show(r, &all[i], seconds);
	}
	mem_arena_clear(&arena);
	return pending;
}

static enum ctl_status
conclude(struct rules *r, struct awaited *all, size_t n)
{
	enum ctl_status status = CTL_DONE;
	size_t i;

	for (i = 0; i < n; i++) {
		if (all[i].follow == FOLLOW_PENDING)
			show(r, &all[i], (double)WAIT_US / 1e6);
		if (all[i].follow == FOLLOW_PENDING ||
		    all[i].follow == FOLLOW_REFUSED)
			status = CTL_NO;
	}
	return status;
}

enum ctl_status
rules_wait(struct rules *r, const struct rules_wait *w)
{
	struct awaited *all = mem_arena_alloc(&r->arena,
	    (w->n + 1) * sizeof(*all));
	int64_t start = term_clock_us(), now;
	size_t n = begin(w, all);
	struct err err = { "" };
	int pending;

	if (ctl_value(r->ctl, "no-wait") != NULL)
		return CTL_DONE;
	if (n == 0 && !r->is_json)
		puts("no instance reports; those that start will follow");
	do {
		now = term_clock_us() - start;
		pending = look(r, w, all, n, (double)now / 1e6, &err);
		if (pending == -1)
			return ctl_cannot(r->ctl, "%s", err.text);
		if (pending > 0)
			link_turn(r->link, TURN_MS);
	} while (pending > 0 && now < WAIT_US);
	return conclude(r, all, n);
}
