/*
 * cmd_rules_diff_show: triagectl rules diff: what differs between two rule
 * sets, or between one and a directory, as a unified diff.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "rules_parts.h"

struct shown {
	struct term_line line;
	struct term wide;     /* lines of rules are not cut */
	bool any;
};

/* By how a line begins; those of the heads before those of the text. */
static enum term_style
style_of(const char *sign)
{
	static const struct {
		const char *sign;
		enum term_style style;
	} styles[] = {
		{ "--- ", TERM_BOLD }, { "+++ ", TERM_BOLD },
		{ "@@ ", TERM_CYAN }, { "-", TERM_RED }, { "+", TERM_GREEN },
		{ "\\", TERM_YELLOW },
	};
	size_t i;

	for (i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (strncmp(sign, styles[i].sign, strlen(styles[i].sign)) == 0)
			return styles[i].style;
	return TERM_PLAIN;
}

void
diff_show_line(struct term_line *l, const char *sign, struct str text)
{
	enum term_style style = style_of(sign);

	if (!l->term->is_tty) { /* byte for byte: for patch */
		fputs(sign, stdout);
		fwrite(text.data, 1, text.len, stdout);
		putchar('\n');
		return;
	}
	term_line_adds(l, style, sign);
	term_line_add(l, style, text);
	term_line_end(l);
}

static void
put_line_cb(void *arg, const char *sign, struct str text)
{
	struct shown *s = arg;

	s->any = true;
	diff_show_line(&s->line, sign, text);
}

static struct str
text_of(const struct bundle_file *f)
{
	return f == NULL ? STR("") : (struct str){ f->data, f->len };
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
	struct shown s = { .wide = r->ctl->out };
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
		if (r->is_json)
			diff_bundles(&from, &to, show_file_json, &s);
		else
			diff_put(&from, &to, put_line_cb, &s);
		if (!s.any && !r->is_json)
			puts("no difference");
		term_line_clear(&s.line);
	}
	bundle_clear(&from);
	bundle_clear(&to);
	return status;
}
