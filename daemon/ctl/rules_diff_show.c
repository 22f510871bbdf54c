/*
 * rules_diff_show: triagectl rules diff: what differs between two rule sets, or
 * between one and a directory, as a unified diff.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "rules_parts.h"

#define CONTEXT 3

struct shown {
	struct rules *rules;
	struct term_line line;
	struct term wide;     /* lines of rules are not cut */
	bool any;
};

static void
put_line(struct shown *s, enum term_style style, const char *sign,
    struct str text)
{
	if (!s->wide.is_tty) { /* byte for byte: for patch */
		fputs(sign, stdout);
		fwrite(text.data, 1, text.len, stdout);
		putchar('\n');
		return;
	}
	term_line_adds(&s->line, style, sign);
	term_line_add(&s->line, style, text);
	term_line_end(&s->line);
}

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
put_hunk(struct shown *s, const struct diff *d, size_t from, size_t to)
{
	static const struct {
		enum term_style style;
		const char *sign;
	} looks[] = {
		[DIFF_SAME] = { TERM_PLAIN, " " },
		[DIFF_GONE] = { TERM_RED, "-" },
		[DIFF_NEW] = { TERM_GREEN, "+" },
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
	put_line(s, TERM_CYAN, "@@ ", str_of(head));
	for (i = from; i < to; i++)
		put_line(s, looks[d->lines[i].kind].style,
		    looks[d->lines[i].kind].sign, d->lines[i].text);
}

static void
put_hunks(struct shown *s, const struct diff *d)
{
	size_t i, from, to;

	for (i = 0; i < d->n; i = to) {
		for (; i < d->n && d->lines[i].kind == DIFF_SAME; i++)
			;
		if (i == d->n)
			return;
		from = i < CONTEXT ? 0 : i - CONTEXT;
		to = hunk_end(d, i);
		put_hunk(s, d, from, to);
	}
}

static struct str
text_of(const struct bundle_file *f)
{
	return f == NULL ? STR("") : (struct str){ f->data, f->len };
}

static void
show_file(void *arg, const struct bundle_file *a, const struct bundle_file *b)
{
	struct shown *s = arg;
	struct diff d;

	s->any = true;
	diff_make(&d, text_of(a), text_of(b));
	put_line(s, TERM_BOLD, "--- ", str_of(a != NULL ? a->name :
	    "/dev/null"));
	put_line(s, TERM_BOLD, "+++ ", str_of(b != NULL ? b->name :
	    "/dev/null"));
	put_hunks(s, &d);
	diff_clear(&d);
}

static void
show_file_json(void *arg, const struct bundle_file *a,
    const struct bundle_file *b)
{
	struct shown *s = arg;
	struct buf out = { 0 };
	struct diff d;

	s->any = true;
	diff_make(&d, text_of(a), text_of(b));
	buf_adds(&out, "{\"file\":");
	buf_json_cstr(&out, (a != NULL ? a : b)->name);
	buf_addf(&out, ",\"change\":\"%s\",\"added\":%u,\"removed\":%u}\n",
	    a == NULL ? "new" : b == NULL ? "gone" : "changed", d.added,
	    d.gone);
	fwrite(out.data, 1, out.len, stdout);
	buf_clear(&out);
	diff_clear(&d);
}

/* Reads what an argument names: CTL_DONE, or after a message. */
static enum ctl_status
read_side(struct rules *r, const char *text, struct bundle *b)
{
	struct stat st;
	struct err err = { "" };
	struct str hash;
	int rc;

	if (strchr(text, '/') != NULL || (stat(text, &st) == 0 &&
	    S_ISDIR(st.st_mode)))
		return bundle_read(b, text, &err) == 0 ? CTL_DONE :
		    ctl_cannot(r->ctl, "%s", err.text);
	rc = rules_find_hash(r, text, &hash, &err);
	if (rc == 0)
		rc = rules_get_bundle(r, hash, b, &err);
	if (rc == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	return rc == 1 ? CTL_NO : CTL_DONE;
}

enum ctl_status
rules_diff(struct rules *r)
{
	/* of itself: what the last change was, or would be */
	const char *a = r->ctl->nargs > 1 ? r->ctl->args[1] : "previous";
	const char *b = r->ctl->nargs > 2 ? r->ctl->args[2] : "in_force";
	struct shown s = { .rules = r, .wide = r->ctl->out };
	struct bundle from = { 0 }, to = { 0 };
	enum ctl_status status;

	if (r->ctl->nargs == 2) {
		a = "in_force";
		b = r->ctl->args[1];
	}
	status = read_side(r, a, &from);
	if (status == CTL_DONE)
		status = read_side(r, b, &to);
	if (status == CTL_DONE) {
		s.wide.width = 0;
		term_line_start(&s.line, &s.wide);
		diff_bundles(&from, &to, r->is_json ? show_file_json :
		    show_file, &s);
		if (!s.any && !r->is_json)
			puts("no difference");
		term_line_clear(&s.line);
	}
	bundle_clear(&from);
	bundle_clear(&to);
	return status;
}
