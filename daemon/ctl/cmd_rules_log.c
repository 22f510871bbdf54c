/*
 * cmd_rules_log: triagectl rules log, list and pull: what was changed, by
 * whom and why; which rule sets Redis has; their files.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rules_parts.h"

/* An entry of the log. */
struct entry {
	struct str at, who, action, hash, from, why, version, permille, diff,
	    lines;
};

static struct str
field(const struct reply *fields, const char *name)
{
	const struct reply *a = reply_field(fields, name);

	return a != NULL ? a->text : STR("");
}

static void
read_entry(struct entry *e, const struct reply *item)
{
	static const struct reply none = { .kind = REPLY_LIST };
	const struct reply *f = item->count > 1 ? &item->items[1] : &none;

	*e = (struct entry){ field(f, "at"), field(f, "who"),
		field(f, "action"), field(f, "hash"), field(f, "from"),
		field(f, "why"), field(f, "version"), field(f, "permille"),
		field(f, "diff"), field(f, "lines") };
}

static const struct reply *
read_log(struct rules *r, const char *limit, struct err *err)
{
	return LINK_ASK(r->link, &r->arena, err, STR("XREVRANGE"),
	    rules_key(r, "rules:log", STR("")), STR("+"), STR("-"),
	    STR("COUNT"), str_of(limit));
}

/* "11-21 10:00:00", the clock on the wall. */
static struct str
wall_time(struct str at)
{
	return at.len == 0 ? STR("-") : str_of(term_wall_time(
	    strtoll(at.data, NULL, 10), TERM_WALL_MONTH));
}

static void
add_member(struct buf *b, const char *name, struct str value)
{
	buf_addf(b, "%c\"%s\":", b->len == 0 ? '{' : ',', name);
	buf_json(b, value);
}

static void
put_entry_json(const struct entry *e)
{
	struct buf b = { 0 }, at = { 0 };

	buf_time(&at, strtoll(e->at.data, NULL, 10));
	add_member(&b, "at", (struct str){ at.data, at.len });
	add_member(&b, "version", e->version);
	add_member(&b, "who", e->who);
	add_member(&b, "action", e->action);
	add_member(&b, "ruleset", e->hash);
	add_member(&b, "from", e->from);
	add_member(&b, "permille", e->permille);
	add_member(&b, "why", e->why);
	add_member(&b, "diff", e->diff);
	add_member(&b, "lines", e->lines);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
	buf_clear(&at);
}

static void
put_entry(struct term_line *l, const struct entry *e)
{

	term_line_cell(l, TERM_BOLD, e->version, 5);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_cell(l, TERM_DIM, wall_time(e->at), 15);
	term_line_cell(l, TERM_GREEN, e->action, 9);
	term_line_cell(l, TERM_DIM, rules_short(e->from), 8);
	term_line_cell(l, TERM_CYAN, rules_short(e->hash), 8);
	term_line_cell(l, TERM_PLAIN, e->who, 20);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_add(l, TERM_BOLD, e->why);
	term_line_end(l);
	if (e->diff.len == 0)
		return;
	term_line_adds(l, TERM_PLAIN, "      ");
	term_line_add(l, TERM_DIM, e->diff);
	term_line_end(l);
}

/* Lines of either side that the hunk still has. */
struct hunk {
	int old, fresh;
};

/* How much of a line's beginning is its sign: in a hunk one character, though
 * a comment that is gone looks like a head. */
static size_t
sign_len(struct hunk *h, const char *line)
{
	if (line[0] == '\\')
		return 2;
	if (h->old > 0 || h->fresh > 0) {
		h->old -= line[0] != '+';
		h->fresh -= line[0] != '-';
		return 1;
	}
	if (sscanf(line, "@@ -%*u,%d +%*u,%d", &h->old, &h->fresh) == 2)
		return 3;
	return 4;
}

static void
put_diff_line(struct term_line *l, struct hunk *h, struct str line)
{
	char sign[64];
	size_t n;

	snprintf(sign, sizeof(sign), "%.*s", (int)(line.len < 63 ? line.len :
	    63), line.data);
	n = sign_len(h, sign);
	n = n < line.len ? n : line.len;
	sign[n] = '\0';
	diff_show_line(l, sign, (struct str){ line.data + n, line.len - n });
}

/* Not cut, since somebody may want to apply it. */
static void
put_lines(struct rules *r, struct str text)
{
	struct term wide = r->ctl->out;
	struct term_line l = { 0 };
	const char *p = text.data, *end = text.data + text.len, *nl;
	struct hunk h = { 0 };

	wide.width = 0;
	term_line_start(&l, &wide);
	for (; p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (nl == NULL)
			nl = end;
		put_diff_line(&l, &h, (struct str){ p, (size_t)(nl - p) });
	}
	term_line_clear(&l);
}

enum ctl_status
rules_log(struct rules *r)
{
	const struct entry head = { .at = STR("at"), .who = STR("who"),
		.action = STR("what"), .hash = STR("to"), .from = STR("from"),
		.why = STR("why"), .version = STR("") };
	struct term_line l = { 0 };
	struct err err = { "" };
	const struct reply *all;
	bool shows_diff = ctl_value(r->ctl, "diff") != NULL;
	int64_t limit = 50;
	char text[24];
	size_t i;

	if (ctl_number(r->ctl, "limit", 1, 1000000, &limit) == -1)
		return CTL_USAGE;
	snprintf(text, sizeof(text), "%lld", (long long)limit);
	all = read_log(r, text, &err);
	if (all == NULL)
		return ctl_cannot(r->ctl, "%s", err.text);
	term_line_start(&l, &r->ctl->out);
	if (all->count == 0 && !r->is_json)
		puts("nothing was changed by Redis yet");
	else if (!r->is_json) {
		term_line_addf(&l, TERM_DIM, "%-5s %-15s%-9s%-8s%-8s%-20s %s",
		    head.version.data, head.at.data, head.action.data,
		    head.from.data, head.hash.data, head.who.data,
		    head.why.data);
		term_line_end(&l);
	}
	for (i = 0; i < all->count; i++) {
		struct entry e;

		read_entry(&e, &all->items[i]);
		if (r->is_json)
			put_entry_json(&e);
		else
			put_entry(&l, &e);
		if (!r->is_json && shows_diff)
			put_lines(r, e.lines);
	}
	term_line_clear(&l);
	return CTL_DONE;
}

/* list ------------------------------------------------------------------------------ */

/* What a rule set is to Redis: "in_force previous". */
static struct str
roles_of(struct rules *r, const struct rules_state *s, struct str hash)
{
	struct buf b = { 0 };
	struct str out;
	int role;

	for (role = 0; role < ROLE__MAX; role++)
		if (str_eq(s->roles[role], hash))
			buf_addf(&b, "%s%s", b.len > 0 ? " " : "",
			    rules_role_words[role]);
	if (str_eq(s->previous, hash))
		buf_addf(&b, "%sprevious", b.len > 0 ? " " : "");
	out = mem_arena_str(&r->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return out;
}

/* The newest entry that is about a rule set. */
static void
find_entry(const struct reply *log, struct str hash, struct entry *e)
{
	size_t i;

	for (i = 0; i < log->count; i++) {
		read_entry(e, &log->items[i]);
		if (str_eq(e->hash, hash))
			return;
	}
	*e = (struct entry){ .at = STR(""), .who = STR(""), .why = STR("") };
}

static void
put_listed(struct rules *r, struct term_line *l, struct str hash,
    struct str roles, const struct entry *e)
{
	struct buf b = { 0 };

	if (r->is_json) {
		add_member(&b, "ruleset", hash);
		add_member(&b, "roles", roles);
		add_member(&b, "who", e->who);
		add_member(&b, "why", e->why);
		buf_adds(&b, "}\n");
		fwrite(b.data, 1, b.len, stdout);
		buf_clear(&b);
		return;
	}
	term_line_cell(l, roles.len > 0 ? TERM_BOLD : TERM_CYAN,
	    rules_short(hash), 8);
	term_line_cell(l, TERM_GREEN, roles, 18);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_cell(l, TERM_DIM, wall_time(e->at), 15);
	term_line_cell(l, TERM_PLAIN, e->who, 20);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_add(l, TERM_PLAIN, e->why);
	term_line_end(l);
}

enum ctl_status
rules_list(struct rules *r)
{
	struct err err = { "" };
	struct rules_state s;
	const struct reply *kept = LINK_ASK(r->link, &r->arena, &err,
	    STR("LRANGE"), rules_key(r, "rules:kept", STR("")), STR("0"),
	    STR("-1"));
	const struct reply *log = kept == NULL ? NULL :
	    read_log(r, "1000", &err);
	struct term_line l = { 0 };
	size_t i;

	if (log == NULL || rules_read_state(r, &s, &err) == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	if (kept->count == 0 && !r->is_json)
		puts("no rule sets are in Redis");
	term_line_start(&l, &r->ctl->out);
	for (i = 0; i < kept->count; i++) {
		struct str hash = kept->items[i].text;
		struct entry e;

		find_entry(log, hash, &e);
		put_listed(r, &l, hash, roles_of(r, &s, hash), &e);
	}
	term_line_clear(&l);
	return CTL_DONE;
}

/* pull ------------------------------------------------------------------------------ */

/* Writes one file, with the directories on its way below dir. */
static int
write_file(const char *dir, const struct bundle_file *f, struct err *err)
{
	struct buf path = { 0 };
	char *p;
	FILE *to;
	bool is_whole;
	int rc = 0;

	buf_addf(&path, "%s/%s", dir, f->name);
	buf_cstr(&path);
	for (p = path.data + strlen(dir) + 1; (p = strchr(p, '/')) != NULL;
	    *p++ = '/') {
		*p = '\0';
		mkdir(path.data, 0777);
	}
	to = fopen(path.data, "wxe");
	is_whole = to != NULL && fwrite(f->data, 1, f->len, to) == f->len;
	if (to != NULL && fclose(to) != 0)
		is_whole = false;
	if (!is_whole)
		rc = err_set(err, "%s: %s", path.data, strerror(errno));
	buf_clear(&path);
	return rc;
}

/* A directory of its own: pulling never mixes two rule sets. */
static int
write_bundle(const char *dir, const struct bundle *b, struct err *err)
{
	size_t i;

	if (mkdir(dir, 0777) == -1 && (errno != EEXIST || rmdir(dir) == -1 ||
	    mkdir(dir, 0777) == -1))
		return err_set(err, "%s: %s; expected an empty or a new "
		    "directory", dir, strerror(errno));
	for (i = 0; i < b->nfiles; i++)
		if (write_file(dir, &b->files[i], err) == -1)
			return -1;
	return 0;
}

enum ctl_status
rules_pull(struct rules *r)
{
	const char *which = r->ctl->nargs > 2 ? r->ctl->args[1] : "in_force";
	const char *dir = r->ctl->args[r->ctl->nargs - 1];
	struct bundle b = { 0 };
	struct err err = { "" };
	struct str hash;
	int rc = rules_find_hash(r, which, &hash, &err);

	if (rc == 1)
		return CTL_NO;
	if (rc == -1 || rules_get_bundle(r, hash, &b, &err) == -1 ||
	    write_bundle(dir, &b, &err) == -1) {
		bundle_clear(&b);
		return ctl_cannot(r->ctl, "%s", err.text);
	}
	printf("%.7s: %zu file%s in %s\n", b.hash, b.nfiles,
	    b.nfiles == 1 ? "" : "s", dir);
	bundle_clear(&b);
	return CTL_DONE;
}
