/*
 * cmd_rules_diff: two texts line by line: the fewest lines taken out and put
 * in (Myers' algorithm).  It knows no rules and no terminal.
 */
#include <stdlib.h>
#include <string.h>

#include "rules_parts.h"

#define MAX_EDITS 2000 /* beyond, what differs is one block out, one in */

struct side {
	struct str *lines;
	uint32_t n;
};

static void
split(struct side *s, struct str text)
{
	const char *p = text.data, *end = text.data + text.len, *nl;
	uint32_t cap = 0;

	*s = (struct side){ 0 };
	while (p < end) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (s->n == cap) {
			cap = cap == 0 ? 64 : 2 * cap;
			s->lines = mem_realloc(s->lines,
			    cap * sizeof(*s->lines));
		}
		s->lines[s->n++] = (struct str){ p, (size_t)((nl != NULL ?
		    nl : end) - p) };
		p = nl != NULL ? nl + 1 : end;
	}
}

static void
add(struct diff *d, enum diff_kind kind, struct str text, uint32_t a,
    uint32_t b)
{
	d->lines[d->n++] = (struct diff_line){ kind, text, a, b };
	d->gone += kind == DIFF_GONE;
	d->added += kind == DIFF_NEW;
}

/* The middle, where the sides differ: lines from `skip` on. */
struct middle {
	const struct side *a, *b;
	uint32_t skip;
	int n, m;         /* lines of either */
	int **trace;      /* one row of furthest points for each edit */
	int edits;
};

static bool
is_same(const struct middle *mid, int x, int y)
{
	return str_eq(mid->a->lines[mid->skip + (uint32_t)x],
	    mid->b->lines[mid->skip + (uint32_t)y]);
}

/* Does the best way to diagonal k with d edits come from above? */
static bool
comes_down(const int *v, int k, int d)
{
	return k == -d || (k != d && v[k - 1] < v[k + 1]);
}

/* One more edit: the furthest points. True when the end is reached. */
static bool
advance(struct middle *mid, int *v, int d)
{
	int k, x, y;

	for (k = -d; k <= d; k += 2) {
		x = comes_down(v, k, d) ? v[k + 1] : v[k - 1] + 1;
		for (y = x - k; x < mid->n && y < mid->m && y >= 0 &&
		    is_same(mid, x, y); x++)
			y++;
		v[k] = x;
		if (x >= mid->n && x - k >= mid->m)
			return true;
	}
	return false;
}

/* How many edits it takes, with the trace of it; -1: too many. */
static int
search(struct middle *mid)
{
	int most = mid->n + mid->m < MAX_EDITS ? mid->n + mid->m : MAX_EDITS;
	int *all = mem_alloc((size_t)(2 * most + 3) * sizeof(int)), d;
	int *v = all + most + 1, found = -1;

	mid->trace = mem_alloc((size_t)(most + 1) * sizeof(*mid->trace));
	for (d = 0; d <= most && found == -1; d++) {
		size_t bytes = (size_t)(2 * d + 3) * sizeof(int);

		mid->trace[d] = mem_alloc(bytes);
		memcpy(mid->trace[d], v - d - 1, bytes);
		mid->edits = d + 1;
		if (advance(mid, v, d))
			found = d;
	}
	free(all);
	return found;
}

/* Walks the trace back and notes, for each line, whether it stays. */
static void
mark(const struct middle *mid, int edits, bool *gone, bool *fresh)
{
	int x = mid->n, y = mid->m, d, k, before;

	for (d = edits; d > 0; d--) {
		const int *v = mid->trace[d] + d + 1;

		k = x - y;
		before = comes_down(v, k, d) ? k + 1 : k - 1;
		x = v[before];
		y = x - before;
		if (before == k + 1)
			fresh[y] = true;
		else
			gone[x] = true;
	}
}

static void
put_middle(struct diff *d, const struct middle *mid, const bool *gone,
    const bool *fresh)
{
	int x = 0, y = 0;

	while (x < mid->n || y < mid->m) {
		uint32_t a = mid->skip + (uint32_t)x;
		uint32_t b = mid->skip + (uint32_t)y;

		if (x < mid->n && gone[x]) {
			add(d, DIFF_GONE, mid->a->lines[a], a + 1, b + 1);
			x++;
		} else if (y < mid->m && fresh[y]) {
			add(d, DIFF_NEW, mid->b->lines[b], a + 1, b + 1);
			y++;
		} else {
			add(d, DIFF_SAME, mid->a->lines[a], a + 1, b + 1);
			x++;
			y++;
		}
	}
}

static void
compare_middle(struct diff *d, struct middle *mid)
{
	bool *gone = mem_alloc((size_t)mid->n + 1);
	bool *fresh = mem_alloc((size_t)mid->m + 1);
	int edits = search(mid), i;

	if (edits >= 0) {
		mark(mid, edits, gone, fresh);
	} else {
		memset(gone, true, (size_t)mid->n);
		memset(fresh, true, (size_t)mid->m);
	}
	put_middle(d, mid, gone, fresh);
	for (i = 0; i < mid->edits; i++)
		free(mid->trace[i]);
	free(mid->trace);
	free(gone);
	free(fresh);
}

void
diff_make(struct diff *d, struct str text_a, struct str text_b)
{
	struct side a, b;
	uint32_t head = 0, tail = 0, i;
	struct middle mid;

	split(&a, text_a);
	split(&b, text_b);
	*d = (struct diff){ .lines = mem_alloc(((size_t)a.n + b.n + 1) *
	    sizeof(*d->lines)) };
	while (head < a.n && head < b.n && str_eq(a.lines[head],
	    b.lines[head]))
		head++;
	while (tail < a.n - head && tail < b.n - head &&
	    str_eq(a.lines[a.n - 1 - tail], b.lines[b.n - 1 - tail]))
		tail++;
	for (i = 0; i < head; i++)
		add(d, DIFF_SAME, a.lines[i], i + 1, i + 1);
	mid = (struct middle){ .a = &a, .b = &b, .skip = head,
		.n = (int)(a.n - head - tail), .m = (int)(b.n - head - tail) };
	compare_middle(d, &mid);
	for (i = tail; i > 0; i--)
		add(d, DIFF_SAME, a.lines[a.n - i], a.n - i + 1,
		    b.n - i + 1);
	free(a.lines);
	free(b.lines);
}

void
diff_clear(struct diff *d)
{
	free(d->lines);
	*d = (struct diff){ 0 };
}

/* Bundles ----------------------------------------------------------------------- */

static bool
is_same_file(const struct bundle_file *a, const struct bundle_file *b)
{
	return a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

void
diff_bundles(const struct bundle *a, const struct bundle *b, diff_file_fn *fn,
    void *arg)
{
	size_t i = 0, k = 0;
	int order;

	while (i < a->nfiles || k < b->nfiles) {
		order = i == a->nfiles ? 1 : k == b->nfiles ? -1 :
		    strcmp(a->files[i].name, b->files[k].name);
		if (order < 0)
			fn(arg, &a->files[i++], NULL);
		else if (order > 0)
			fn(arg, NULL, &b->files[k++]);
		else if (!is_same_file(&a->files[i++], &b->files[k++]))
			fn(arg, &a->files[i - 1], &b->files[k - 1]);
	}
}

struct summary {
	struct buf files;
	uint32_t nfiles, gone, added;
};

static struct str
text_of(const struct bundle_file *f)
{
	return f == NULL ? STR("") : (struct str){ f->data, f->len };
}

static void
sum_file_cb(void *arg, const struct bundle_file *a, const struct bundle_file *b)
{
	const struct bundle_file *any = b != NULL ? b : a;
	struct summary *s = arg;
	struct diff d;

	diff_make(&d, text_of(a), text_of(b));
	s->gone += d.gone;
	s->added += d.added;
	if (++s->nfiles <= 20 && any != NULL)
		buf_addf(&s->files, "%s%s +%u -%u", s->nfiles > 1 ? ", " : "",
		    any->name, d.added, d.gone);
	diff_clear(&d);
}

void
diff_put_summary(const struct bundle *a, const struct bundle *b,
    struct buf *out)
{
	struct summary s = { .nfiles = 0 };

	diff_bundles(a, b, sum_file_cb, &s);
	if (s.nfiles == 0)
		buf_adds(out, "no difference");
	else
		buf_addf(out, "+%u -%u in %u file%s: %s", s.added, s.gone,
		    s.nfiles, s.nfiles == 1 ? "" : "s", buf_cstr(&s.files));
	buf_clear(&s.files);
}
