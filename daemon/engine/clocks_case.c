/*
 * clocks_case: the clocks of one case, and how they are kept with it.
 *
 * Kept as one line: "1 <opened>;name policy start due warn,warn e<ms>,<ms>
 * m<told> p<from>-<to>-<reason> s<stop> c f<first> x<n> h<history>;...": levels of
 * escalation, the number of marks told, pauses (without <to> while one lasts),
 * the stop, a c where it is cancelled, its first start, how often it was extended
 * and its history only where there are any.  Names hold neither spaces nor
 * semicolons.
 */
#include "clocks.h"

#include <stdlib.h>
#include <string.h>

#define FORMAT "1 "
#define MS_MAX (1ll << 60) /* either way: who reckons with it stays in bounds */

struct clock *
clocks_find(struct clocks *c, struct str name)
{
	uint32_t i;

	for (i = 0; i < c->n; i++)
		if (str_eq(c->all[i].name, name))
			return &c->all[i];
	return NULL;
}

struct clock *
clocks_add(struct clocks *c)
{
	if (c->n == CLOCKS_MAX)
		return NULL;
	memset(&c->all[c->n], 0, sizeof(c->all[0]));
	c->all[c->n].stop_ms = -1;
	c->all[c->n].mem = c->mem;
	c->all[c->n].history = (struct str)STR("");
	return &c->all[c->n++];
}

static int
compare(const void *a, const void *b)
{
	const struct clock *x = a, *y = b;

	if (x->due_ms != y->due_ms)
		return x->due_ms < y->due_ms ? -1 : 1;
	return str_cmp(x->name, y->name);
}

void
clocks_sort(struct clocks *c)
{
	mem_sort(c->all, c->n, sizeof(c->all[0]), compare);
}

static void
put_times(struct buf *b, const char *before, const int64_t *ms, uint32_t n)
{
	uint32_t i;

	for (i = 0; i < n; i++) {
		if (i == 0)
			buf_adds(b, before);
		else
			buf_addc(b, ',');
		buf_add_int(b, ms[i]);
	}
}

static void
put_number(struct buf *b, const char *before, int64_t n)
{
	buf_adds(b, before);
	buf_add_int(b, n);
}

static void
put_pauses(struct buf *b, const struct clock *k)
{
	const struct pause *p = k->pauses;

	for (; p < k->pauses + k->npauses; p++) {
		put_number(b, " p", p->from_ms);
		buf_addc(b, '-');
		if (p->to_ms >= 0)
			buf_add_int(b, p->to_ms);
		if (p->reason.len > 0)
			buf_addc(b, '-');
		buf_add_str(b, p->reason);
	}
}

static void
put_clock(struct buf *b, const struct clock *k)
{
	buf_addc(b, ';');
	buf_add_str(b, k->name);
	buf_addc(b, ' ');
	buf_add_str(b, k->policy);
	buf_addc(b, ' ');
	buf_add_int(b, k->start_ms);
	buf_addc(b, ' ');
	buf_add_int(b, k->due_ms);
	put_times(b, " ", k->warn_ms, k->nwarn);
	put_times(b, " e", k->escalate_ms, k->nescalate);
	if (k->told > 0)
		put_number(b, " m", k->told);
	put_pauses(b, k);
	if (k->stop_ms >= 0)
		put_number(b, " s", k->stop_ms);
	if (k->is_cancelled)
		buf_adds(b, " c");
	if (k->first_ms != k->start_ms)
		put_number(b, " f", k->first_ms);
	if (k->nextended > 0)
		put_number(b, " x", k->nextended);
	if (k->history.len > 0) {
		buf_adds(b, " h");
		buf_add_str(b, k->history);
	}
}

void
clocks_put(struct buf *b, const struct clocks *c)
{
	uint32_t i;

	buf_adds(b, FORMAT);
	buf_add_int(b, c->opened_ms);
	for (i = 0; i < c->n; i++)
		put_clock(b, &c->all[i]);
}

/* Cuts what stands before the next separator off the front of s. */
static struct str
cut(struct str *s, char separator)
{
	const char *end = s->len > 0 ? memchr(s->data, separator, s->len) :
	    NULL;
	struct str front = { s->data, s->len };

	if (end == NULL) {
		s->len = 0;
		return front;
	}
	front.len = (size_t)(end - s->data);
	s->len -= front.len + 1;
	s->data = end + 1;
	return front;
}

static int
get_ms(struct str s, int64_t *ms)
{
	char digits[24] = "", *end;

	if (s.len == 0 || s.len >= sizeof(digits))
		return -1;
	memcpy(digits, s.data, s.len);
	*ms = strtoll(digits, &end, 10);
	return end == digits + s.len && *ms >= -MS_MAX && *ms <= MS_MAX ? 0 :
	    -1;
}

static int
get_pause(struct clock *k, struct str s)
{
	struct pause *p = &k->pauses[k->npauses];
	struct str from = cut(&s, '-'), to = cut(&s, '-');

	if (k->npauses++ == CLOCKS_MAX_PAUSES || get_ms(from, &p->from_ms) < 0)
		return -1;
	p->to_ms = -1;
	p->reason = s;
	return to.len > 0 ? get_ms(to, &p->to_ms) : 0;
}

static int
get_times(struct str s, int64_t *ms, uint32_t *n, uint32_t most)
{
	while (s.len > 0)
		if (*n == most || get_ms(cut(&s, ','), &ms[(*n)++]) < 0)
			return -1;
	return 0;
}

static int
get_count(struct str s, uint32_t *count, uint32_t most)
{
	int64_t n = 0;

	if (get_ms(s, &n) < 0 || n < 0 || n > most)
		return -1;
	*count = (uint32_t)n;
	return 0;
}

/* Warnings; or what a letter says. */
static int
get_rest(struct clock *k, struct str s)
{
	struct str behind = { s.data + 1, s.len - 1 };

	switch (s.len > 0 ? *s.data : '\0') {
	case 'p':
		return get_pause(k, behind);
	case 's':
		return get_ms(behind, &k->stop_ms);
	case 'm':
		return get_count(behind, &k->told, CLOCKS_MAX_WARNINGS + 1 +
		    CLOCKS_MAX_LEVELS);
	case 'e':
		return get_times(behind, k->escalate_ms, &k->nescalate,
		    CLOCKS_MAX_LEVELS);
	case 'c':
		k->is_cancelled = true;
		return 0;
	case 'f':
		return get_ms(behind, &k->first_ms);
	case 'x':
		return get_count(behind, &k->nextended, CLOCKS_MAX_EXTENSIONS);
	case 'h':
		k->history = behind;
		return 0;
	default:
		return get_times(s, k->warn_ms, &k->nwarn,
		    CLOCKS_MAX_WARNINGS);
	}
}

static int
get_clock(struct clock *k, struct str s)
{
	struct str start, due;

	if (k == NULL)
		return -1;
	k->name = cut(&s, ' ');
	k->policy = cut(&s, ' ');
	start = cut(&s, ' ');
	due = cut(&s, ' ');
	if (get_ms(start, &k->start_ms) < 0 || get_ms(due, &k->due_ms) < 0)
		return -1;
	k->first_ms = k->start_ms;
	while (s.len > 0)
		if (get_rest(k, cut(&s, ' ')) < 0)
			return -1;
	return 0;
}

static int
get_all(struct clocks *c, struct str text)
{
	const size_t head = sizeof(FORMAT) - 1;

	if (text.len < head || memcmp(text.data, FORMAT, head) != 0)
		return -1;
	text.data += head;
	text.len -= head;
	if (get_ms(cut(&text, ';'), &c->opened_ms) < 0)
		return -1;
	while (text.len > 0)
		if (get_clock(clocks_add(c), cut(&text, ';')) < 0)
			return -1;
	return 0;
}

int
clocks_get(struct clocks *c, struct str text)
{
	c->n = 0;
	c->opened_ms = -1;
	if (text.len == 0 || get_all(c, text) == 0)
		return 0;
	c->n = 0;
	c->opened_ms = -1;
	return -1;
}
