/*
 * cmd_watch_reasons: which few pieces of evidence say most about a
 * decision.  It reads the decision's JSON, and knows nothing of how they are
 * shown.  A decision names all that its rules saw, which is more than a line
 * holds: what spoke for its type goes first, by points, then what made it
 * urgent, flagged or somebody's; words that only lean it, where there is
 * nothing else.
 */
#include <stdio.h>
#include <string.h>

#include "json_scan.h"
#include "watch_parts.h"

#define MOST_OF_A_RULE 3

enum weight { FOR_THE_TYPE, FOR_ITS_WAY, FOR_THE_REST, WEIGHT__MAX };

/* Room is left for what is not about the type. */
static const int room[WEIGHT__MAX] = { WATCH_REASONS - 2, WATCH_REASONS,
	WATCH_REASONS };

struct weighed {
	struct str because;
	enum weight weight;
	double points;       /* for the decision's type */
	size_t at;           /* as the decision has them */
};

struct choice {
	struct str rules;    /* of the decision */
	struct str *items;
	int n;
	bool takes_weak;
};

/* Was it found by a list of words that only lean a decision?  So the shipped
 * rules name such lists; of others all are taken. */
static bool
is_weak(struct str item)
{
	static const char *const begins[] = { "usual-", "unusual-", "voice-",
		"topic-", "word-", NULL };
	struct str list;

	if (!json_scan_member(item, "phrase", &list))
		return false;
	for (int i = 0; begins[i] != NULL; i++) {
		size_t n = strlen(begins[i]);

		if (list.len > n + 1 && memcmp(list.data + 1, begins[i], n) == 0)
			return true;
	}
	return false;
}

static bool
has_any(struct str object, const char *const *names)
{
	struct str unused;

	for (int i = 0; names[i] != NULL; i++)
		if (json_scan_member(object, names[i], &unused))
			return true;
	return false;
}

static double
points_for(struct str points, struct str type)
{
	struct json_scan scan;
	struct str name, value;
	char number[32];
	double d = 0;

	if (json_scan_open(&scan, points, '{') < 0)
		return 0;
	while (json_scan_next(&scan, &name, &value) == 1) {
		if (!str_eq(name, type))
			continue;
		snprintf(number, sizeof(number), "%.*s",
		    (int)(value.len < 31 ? value.len : 31), value.data);
		return sscanf(number, "%lf", &d) == 1 ? d : 0;
	}
	return 0;
}

/* False where it is no reason: it moved the case, started a clock, or spoke for
 * other types. */
static bool
weigh(struct weighed *w, struct str rule, struct str type)
{
	static const char *const moves[] = { "refuse", "state", "clock", "note",
		"forget", "count", "obligation", "nature", "escalate",
		"owner_from", NULL };
	static const char *const ways[] = { "priority", "flag", "owner",
		"joined", NULL };
	struct str did, points;

	if (!json_scan_member(rule, "because", &w->because) ||
	    !json_scan_member(rule, "did", &did) || has_any(did, moves))
		return false;
	w->points = 0;
	w->weight = has_any(did, ways) ? FOR_ITS_WAY : FOR_THE_REST;
	if (!json_scan_member(did, "type", &points))
		return true;
	w->points = points_for(points, type);
	if (w->points > 0)
		w->weight = FOR_THE_TYPE;
	return w->points > 0 || w->weight == FOR_ITS_WAY;
}

static int
compare(const void *a, const void *b)
{
	const struct weighed *v = a, *w = b;

	if (v->weight != w->weight)
		return v->weight < w->weight ? -1 : 1;
	if (v->points < w->points || v->points > w->points)
		return v->points > w->points ? -1 : 1;
	return v->at < w->at ? -1 : v->at > w->at;
}

/* What a piece says, as it is written: the words of a phrase, or all of it. */
static struct str
said(struct str item, bool *is_text)
{
	struct str text;

	*is_text = json_scan_member(item, "text", &text) && text.len >= 2;
	if (!*is_text)
		return item;
	return (struct str){ text.data + 1, text.len - 2 };
}

static bool
is_in(struct str a, struct str b)
{
	return memmem(b.data, b.len, a.data, a.len) != NULL;
}

/* Words that are part of others are told by them, whichever came first. */
static bool
is_told(struct choice *c, struct str item)
{
	bool is_text, was_text;
	struct str s = said(item, &is_text), t;

	for (int i = 0; i < c->n; i++) {
		t = said(c->items[i], &was_text);
		if (is_text != was_text)
			continue;
		if (is_in(t, s))
			c->items[i] = item;
		if (is_in(t, s) || is_in(s, t))
			return true;
	}
	return false;
}

/* The evidence of a signal; or "". */
static struct str
behind(const struct choice *c, struct str result)
{
	struct json_scan scan;
	struct str unused, rule, name, because;
	struct buf word = { 0 };

	if (json_scan_open(&scan, c->rules, '[') == 0)
		while (json_scan_next(&scan, &unused, &rule) == 1) {
			buf_reset(&word);
			buf_adds(&word, "signal ");
			if (json_scan_member(rule, "rule", &name) &&
			    json_scan_text(name, &word) &&
			    json_scan_is(result, buf_cstr(&word)) &&
			    json_scan_member(rule, "because", &because)) {
				buf_clear(&word);
				return because;
			}
		}
	buf_clear(&word);
	return STR("");
}

/* Takes of a rule's evidence, as long as there is room. */
static void
choose(struct choice *c, struct str because, int until)
{
	struct json_scan scan;
	struct str unused, item, of;

	if (json_scan_open(&scan, because, '[') < 0)
		return;
	while (c->n < until && json_scan_next(&scan, &unused, &item) == 1) {
		bool is_result = json_scan_member(item, "result", &of);

		if (is_result || (json_scan_member(item, "field", &of) &&
		    json_scan_is(of, "kind")) ||
		    (!c->takes_weak && is_weak(item)) || is_told(c, item))
			continue;
		c->items[c->n++] = item;
	}
}

static void
choose_all(struct choice *c, const struct weighed *w)
{
	int until = c->n + MOST_OF_A_RULE;
	struct json_scan scan;
	struct str unused, item, result;

	if (until > room[w->weight])
		until = room[w->weight];
	choose(c, w->because, until);
	if (json_scan_open(&scan, w->because, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &item) == 1)
		if (json_scan_member(item, "result", &result))
			choose(c, behind(c, result), until);
}

int
watch_find_reasons(struct str decision, struct str items[WATCH_REASONS])
{
	struct choice c = { .items = items };
	struct mem_arena mem = { 0 };
	struct weighed *all;
	struct json_scan scan;
	struct str unused, rule, type;
	size_t n = 0;

	if (!json_scan_member(decision, "rules", &c.rules) ||
	    !json_scan_member(decision, "type", &type))
		return 0;
	/* the shortest rule is {"rule":"x",... */
	all = mem_arena_alloc(&mem, (c.rules.len / 8 + 1) * sizeof(*all));
	if (json_scan_open(&scan, c.rules, '[') == 0)
		while (json_scan_next(&scan, &unused, &rule) == 1)
			if (weigh(&all[n], rule, type)) {
				all[n].at = n;
				n++;
			}
	mem_sort(all, n, sizeof(*all), compare);
	for (size_t i = 0; i < n; i++)
		choose_all(&c, &all[i]);
	c.takes_weak = c.n == 0; /* better than no reason */
	for (size_t i = 0; i < n && c.takes_weak; i++)
		choose_all(&c, &all[i]);
	mem_arena_clear(&mem);
	return c.n;
}
