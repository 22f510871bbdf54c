/*
 * cmd_rules_diff_unified: what differs between two bundles as lines of a
 * unified diff, one after the other to whoever wants them, or as one bounded
 * text.  It knows no terminal.
 */
#include <stdio.h>
#include <string.h>

#include "rules_parts.h"

#define CONTEXT 3

struct unified {
	diff_put_fn *put;
	void *arg;
};

/* Where the hunk that begins at i ends: behind the context of its last change. */
static size_t
hunk_end(const struct diff *d, size_t i)
{
	size_t last = i, k;

	for (k = i; k < d->n && k <= last + 2 * CONTEXT; k++)
		if (d->lines[k].kind != DIFF_SAME)
			last = k;
	k = last + CONTEXT + 1;
	return k < d->n ? k : d->n;
}

static void
put_hunk(const struct unified *u, const struct diff *d, size_t from, size_t to)
{
	static const char *const signs[] = {
		[DIFF_SAME] = " ", [DIFF_GONE] = "-", [DIFF_NEW] = "+",
	};
	uint32_t a = 0, b = 0;
	char head[64];
	size_t i;

	for (i = from; i < to; i++) {
		a += d->lines[i].kind != DIFF_NEW;
		b += d->lines[i].kind != DIFF_GONE;
	}
	snprintf(head, sizeof(head), "-%u,%u +%u,%u @@",
	    d->lines[from].a - (a == 0), a, d->lines[from].b - (b == 0), b);
	u->put(u->arg, "@@ ", str_of(head));
	for (i = from; i < to; i++)
		u->put(u->arg, signs[d->lines[i].kind], d->lines[i].text);
}

static void
put_hunks(const struct unified *u, const struct diff *d)
{
	size_t i, from, to;

	for (i = 0; i < d->n; i = to) {
		for (; i < d->n && d->lines[i].kind == DIFF_SAME; i++)
			;
		if (i == d->n)
			return;
		from = i < CONTEXT ? 0 : i - CONTEXT;
		to = hunk_end(d, i);
		put_hunk(u, d, from, to);
	}
}

static struct str
text_of(const struct bundle_file *f)
{
	return f == NULL ? STR("") : (struct str){ f->data, f->len };
}

static void
put_file(void *arg, const struct bundle_file *a, const struct bundle_file *b)
{
	const struct unified *u = arg;
	struct diff d;

	diff_make(&d, text_of(a), text_of(b));
	u->put(u->arg, "--- ", str_of(a != NULL ? a->name : "/dev/null"));
	u->put(u->arg, "+++ ", str_of(b != NULL ? b->name : "/dev/null"));
	put_hunks(u, &d);
	diff_clear(&d);
}

void
diff_put(const struct bundle *a, const struct bundle *b, diff_put_fn *fn,
    void *arg)
{
	struct unified u = { fn, arg };

	diff_bundles(a, b, put_file, &u);
}

/* As a text -------------------------------------------------------------------- */

struct bounded {
	struct buf *out;
	size_t most;
	uint32_t nleft;        /* lines that did not fit */
};

static void
add_line(void *arg, const char *sign, struct str text)
{
	struct bounded *t = arg;

	/* what comes behind a cut would stand in the wrong place */
	if (t->nleft > 0 || t->out->len + strlen(sign) + text.len + 1 >
	    t->most) {
		t->nleft++;
		return;
	}
	buf_adds(t->out, sign);
	buf_add(t->out, text.data, text.len);
	buf_addc(t->out, '\n');
}

void
diff_put_text(const struct bundle *a, const struct bundle *b, size_t most,
    struct buf *out)
{
	struct bounded t = { .out = out, .most = most };

	diff_put(a, b, add_line, &t);
	if (t.nleft > 0)
		buf_addf(out, "\\ cut: %u more line%s\n", t.nleft,
		    t.nleft == 1 ? "" : "s");
}
