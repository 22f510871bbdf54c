/*
 * cmd_rules_change: the verbs that change which rule set a role has: said
 * why, done in one step, and followed until the instances have it.
 */
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rules_parts.h"
#include "rules_sign.h"

#define MAX_WORDS 500 /* bytes of --why and --who */
#define MAX_LINES 16384 /* bytes of the diff that the log keeps */

/* Who and why ------------------------------------------------------------------- */

static const char *
find_who(struct rules *r)
{
	const char *given = ctl_value(r->ctl, "who");
	const struct passwd *pw = getpwuid(getuid());
	char host[256] = "?";
	struct buf b = { 0 };
	struct str who;

	if (given != NULL)
		return given;
	gethostname(host, sizeof(host) - 1);
	buf_addf(&b, "%s@%s", pw != NULL ? pw->pw_name : "?", host);
	who = mem_arena_str(&r->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return who.data;
}

static bool
is_too_long(struct rules *r, const char *who)
{
	if (strlen(who) < MAX_WORDS)
		return false;
	ctl_misused(r->ctl, "--who takes at most %d bytes", MAX_WORDS - 1);
	return true;
}

/* The reason, asked for where somebody sits there. NULL after a message. */
static const char *
find_why(struct rules *r)
{
	static char line[MAX_WORDS];
	const char *why = ctl_value(r->ctl, "why");

	if (why == NULL && isatty(STDIN_FILENO)) {
		fprintf(stderr, "why: ");
		if (fgets(line, sizeof(line), stdin) != NULL)
			line[strcspn(line, "\n")] = '\0';
		why = line;
	}
	if (why != NULL && why[0] != '\0' && strlen(why) < MAX_WORDS)
		return why;
	ctl_misused(r->ctl, "--why TEXT is missing: the log of changes keeps "
	    "it (at most %d bytes)", MAX_WORDS - 1);
	return NULL;
}

/* What it means where the script changed nothing. */
static enum ctl_status
not_changed(struct rules *r, const struct rules_change *c)
{
	static const struct {
		const char *word, *text;
	} table[] = {
		{ "changed", "somebody changed it meanwhile: look at "
		    "triagectl rules log, then do it again" },
		{ "no_bundle", "the bytes of that rule set are not in Redis "
		    "any more" },
		{ "no_previous", "there was none before; triagectl rules "
		    "release goes back to the directory" },
		{ "nothing", "there is nothing to end" },
	};
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (str_is(c->trouble, table[i].word)) {
			ctl_cannot(r->ctl, "%s", table[i].text);
			return CTL_NO;
		}
	return ctl_cannot(r->ctl, "the script answered '%s'",
	    c->trouble.data);
}

/* Changing ------------------------------------------------------------------------ */

static void
say_change(struct rules *r, const struct rules_change *c)
{
	struct term_line l = { 0 };

	if (r->is_json)
		return;
	term_line_start(&l, &r->ctl->out);
	term_line_addf(&l, TERM_GREEN, "%s ", c->action);
	term_line_add(&l, TERM_DIM, rules_short(c->before));
	term_line_adds(&l, TERM_DIM, l.term->has_unicode ? " → " : " -> ");
	term_line_add(&l, TERM_BOLD, rules_short(c->now));
	term_line_addf(&l, TERM_DIM, "  version %lld",
	    (long long)c->new_version);
	if (c->diff.len > 0) {
		term_line_adds(&l, TERM_PLAIN, "  ");
		term_line_add(&l, TERM_PLAIN, c->diff);
	}
	term_line_end(&l);
	term_line_clear(&l);
}

/* Makes the change and waits until it is followed. */
static enum ctl_status
change(struct rules *r, int role, struct rules_change *c)
{
	struct rules_wait w = { .role = role };
	struct err err = { "" };

	c->who = find_who(r);
	c->why = find_why(r);
	if (c->why == NULL || is_too_long(r, c->who))
		return CTL_USAGE;
	if (rules_now(r, &w.now_ms, &err) == -1 ||
	    rules_read_reports(r, &r->arena, &w.before, &w.n, &err) == -1 ||
	    rules_run_change(r, c, &err) == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	if (c->trouble.len > 0)
		return not_changed(r, c);
	say_change(r, c);
	w.hash = c->now;
	w.version = c->new_version;
	return rules_wait(r, &w);
}

static struct str
keep_text(struct rules *r, struct buf *b)
{
	struct str s = mem_arena_str(&r->arena, (struct str){ b->data,
	    b->len });

	buf_clear(b);
	return s;
}

/* What is different from what is in force now; where nothing is, all its
 * lines. */
static void
put_diff(struct rules *r, const struct rules_state *s,
    const struct bundle *fresh, struct rules_change *c)
{
	struct str in_force = s->roles[ROLE_IN_FORCE];
	struct bundle old = { 0 };
	struct err err = { "" };
	struct buf words = { 0 }, lines = { 0 };

	if (in_force.len > 0 && rules_get_bundle(r, in_force, &old,
	    &err) == -1)
		return;
	if (in_force.len > 0)
		diff_put_summary(&old, fresh, &words);
	diff_put_text(&old, fresh, MAX_LINES, &lines);
	c->diff = keep_text(r, &words);
	c->lines = keep_text(r, &lines);
	c->diff_from = in_force;
	c->diff_to = mem_arena_str(&r->arena, str_of(fresh->hash));
	bundle_clear(&old);
}

/* The same for one that Redis has; "": the one before.  Where it cannot be
 * read the change is made all the same. */
static void
put_stored_diff(struct rules *r, struct rules_change *c)
{
	struct bundle fresh = { 0 };
	struct rules_state s;
	struct err err = { "" };
	struct str to;

	if (rules_read_state(r, &s, &err) == -1)
		return;
	to = c->hash.len > 0 ? c->hash : s.previous;
	if (to.len == 0 || rules_get_bundle(r, to, &fresh, &err) == -1)
		return;
	put_diff(r, &s, &fresh, c);
	bundle_clear(&fresh);
}

/* Instances with this configuration would refuse it. */
static enum ctl_status
check_signature(struct rules *r, const struct rules_local *l)
{
	const char *path = r->ctl->conf.rules_public_key;
	struct err err = { "" };
	struct rules_key *key;
	bool is_good;

	if (path == NULL)
		return CTL_DONE;
	key = rules_key_read(path, false, &err);
	if (key == NULL)
		return ctl_cannot(r->ctl, "%s", err.text);
	is_good = rules_verify(key, (struct str){ l->packed.data,
	    l->packed.len }, (struct str){ l->signature.data,
	    l->signature.len });
	rules_key_free(key);
	if (is_good)
		return CTL_DONE;
	ctl_cannot(r->ctl, l->signature.len == 0 ? "rules_public_key asks for "
	    "a signature: --sign-key FILE makes one" : "the key of "
	    "--sign-key does not belong to rules_public_key");
	return CTL_NO;
}

/* Tests a directory, brings it to Redis and gives it a role. */
static enum ctl_status
change_to_local(struct rules *r, int role, const char *dir,
    struct rules_change *c)
{
	struct rules_local l = { 0 };
	struct rules_state s;
	struct err err = { "" };
	enum ctl_status status = rules_read_local(r, dir, &l);

	if (status == CTL_DONE)
		status = check_signature(r, &l);
	if (status != CTL_DONE)
		goto out;
	if (rules_read_state(r, &s, &err) == -1 ||
	    rules_put_bundle(r, &l.bundle, (struct str){ l.packed.data,
	    l.packed.len }, (struct str){ l.signature.data, l.signature.len },
	    &err) == -1) {
		status = ctl_cannot(r->ctl, "%s", err.text);
		goto out;
	}
	put_diff(r, &s, &l.bundle, c);
	c->hash = str_of(l.bundle.hash);
	c->version = s.version.len > 0 ? s.version : STR("0");
	status = change(r, role, c);
	c->hash = STR(""); /* it was the bundle's */
out:
	rules_clear_local(&l);
	return status;
}

static bool
is_directory(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* The argument is a directory, or names a rule set that is in Redis. */
static enum ctl_status
change_to(struct rules *r, int role, const char *text, struct rules_change *c)
{
	struct err err = { "" };
	int rc;

	if (strchr(text, '/') != NULL || is_directory(text))
		return change_to_local(r, role, text, c);
	rc = rules_find_hash(r, text, &c->hash, &err);
	if (rc == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	if (rc == 1)
		return CTL_NO;
	put_stored_diff(r, c);
	return change(r, role, c);
}

/* The verbs ------------------------------------------------------------------------- */

enum ctl_status
rules_push(struct rules *r)
{
	struct rules_change c = { .action = "push" };

	return change_to_local(r, ROLE_IN_FORCE, r->ctl->nargs > 1 ?
	    r->ctl->args[1] : r->ctl->conf.rules, &c);
}

enum ctl_status
rules_rollback(struct rules *r)
{
	struct rules_change c = { .action = "rollback" };

	if (r->ctl->nargs > 1)
		return change_to(r, ROLE_IN_FORCE, r->ctl->args[1], &c);
	put_stored_diff(r, &c);
	return change(r, ROLE_IN_FORCE, &c);
}

enum ctl_status
rules_release(struct rules *r)
{
	struct rules_change c = { .action = "release" };

	return change(r, ROLE_IN_FORCE, &c);
}

static enum ctl_status
end_trial(struct rules *r, int role)
{
	struct rules_change c = { .action = rules_role_words[role] };

	return change(r, role, &c);
}

enum ctl_status
rules_shadow(struct rules *r)
{
	struct rules_change c = { .action = "shadow" };

	if (strcmp(r->ctl->args[1], "off") == 0)
		return end_trial(r, ROLE_SHADOW);
	return change_to(r, ROLE_SHADOW, r->ctl->args[1], &c);
}

/* "5%", "0.5%", "5": thousandths. -1 where it is no share. */
static int
read_share(const char *text)
{
	char *end;
	double percent = strtod(text, &end);

	if (end == text || (*end != '\0' && strcmp(end, "%") != 0) ||
	    percent < 0.1 || percent > 100)
		return -1;
	return (int)(percent * 10 + 0.5);
}

enum ctl_status
rules_canary(struct rules *r)
{
	struct rules_change c = { .action = "canary" };
	int share;
	char text[16];

	if (strcmp(r->ctl->args[1], "off") == 0)
		return end_trial(r, ROLE_CANARY);
	share = r->ctl->nargs > 2 ? read_share(r->ctl->args[2]) : -1;
	if (share == -1)
		return ctl_misused(r->ctl, "expected a rule set and its share "
		    "of the cases, from 0.1%% to 100%%");
	snprintf(text, sizeof(text), "%d", share);
	c.permille = str_of(text);
	return change_to(r, ROLE_CANARY, r->ctl->args[1], &c);
}
