/*
 * cmd_explain_rules: which rules an explanation is made with: those that the
 * command line names; for a case those that decided it, where Redis still keeps
 * them, else those that Redis distributes; else the configured directory.
 *
 * It knows the keys that rules are distributed by, and no event.
 */
#include <stdlib.h>
#include <string.h>

#include "bundle.h"
#include "explain_parts.h"
#include "link.h"

/* Did the command line say which? */
static bool
is_given(const struct ctl *ctl)
{
	for (int i = 0; i < ctl->argc; i++) {
		if (strcmp(ctl->argv[i], "--") == 0)
			return false;
		if (strcmp(ctl->argv[i], "--rules") == 0 ||
		    strncmp(ctl->argv[i], "--rules=", 8) == 0)
			return true;
	}
	return false;
}

/* The whole hash of what decided, or of what is in force; "" where Redis
 * distributes no rules; NULL in data where it cannot be asked. */
static struct str
find_hash(struct explain_case *c, struct str then, struct err *err)
{
	const struct conf *conf = &c->x->ctl->conf;
	const struct reply *kept, *in_force;

	kept = LINK_ASK(c->link, &c->arena, err, STR("LRANGE"),
	    link_key(conf, &c->arena, "rules:kept"), STR("0"), STR("-1"));
	if (kept == NULL)
		return (struct str){ NULL, 0 };
	for (size_t i = 0; then.len > 0 && i < kept->count; i++)
		if (kept->items[i].text.len > then.len &&
		    memcmp(kept->items[i].text.data, then.data, then.len) == 0)
			return kept->items[i].text;
	in_force = LINK_ASK(c->link, &c->arena, err, STR("HGET"),
	    link_key(conf, &c->arena, "rules"), STR("in_force"));
	if (in_force == NULL)
		return (struct str){ NULL, 0 };
	return in_force->kind == REPLY_TEXT ? in_force->text : STR("");
}

/* 1 with the bundle; 0 where Redis distributes none; -1 and err. */
static int
fetch(struct explain_case *c, struct bundle *b, struct err *err)
{
	struct str then = explain_member(&c->arena, c->decision, "ruleset");
	struct str hash = find_hash(c, then, err);
	const struct reply *bytes;
	struct buf name = { 0 };

	if (hash.len == 0)
		return hash.data == NULL ? -1 : 0;
	buf_adds(&name, "rules:bundle:");
	buf_add_str(&name, hash);
	bytes = LINK_ASK(c->link, &c->arena, err, STR("GET"),
	    link_key(&c->x->ctl->conf, &c->arena, buf_cstr(&name)));
	buf_clear(&name);
	if (bytes == NULL || bundle_unpack(b, bytes->kind == REPLY_TEXT ?
	    bytes->text : STR(""), err) < 0)
		return -1;
	if (str_is(hash, b->hash))
		return 1;
	bundle_clear(b);
	return err_set(err, "it is another rule set than its key says");
}

/* The rule that --rule names. */
static enum ctl_status
choose_rule(struct explain *x)
{
	const char *name = ctl_value(x->ctl, "rule"), *near;
	uint32_t n = ruleset_nrules(x->rules), i;
	const char **names;

	if (name == NULL)
		return CTL_DONE;
	x->only = trace_find_rule(x->rules, name);
	if (x->only != TRACE_NO_RULE)
		return CTL_DONE;
	names = mem_alloc((n + 1) * sizeof(*names));
	for (i = 0; i < n; i++)
		names[i] = ruleset_rule_name(x->rules, i);
	near = conf_nearest(name, names);
	ctl_misused(x->ctl, "no rule is named '%.60s'%s%s%s", name,
	    near != NULL ? "; did you mean '" : "", near != NULL ? near : "",
	    near != NULL ? "'?" : "");
	free(names);
	return CTL_USAGE;
}

/* Those that Redis keeps, or else the configuration names. */
static enum ctl_status
load(struct explain *x, struct explain_case *c)
{
	const struct ruleset_limits limits = ctl_rule_limits(&x->ctl->conf);
	enum ctl_status status = CTL_DONE;
	struct bundle b = { 0 };
	struct err err = { "" };
	int found = 0;

	if (c != NULL && !is_given(x->ctl))
		found = fetch(c, &b, &err);
	if (found < 0)
		explain_note(x, "the rules that Redis keeps cannot be had "
		    "(%s): explained with those of %s", err.text,
		    x->ctl->conf.rules);
	x->nlasting = x->nnotes;
	if (found <= 0)
		return ctl_need_rules(x->ctl, &x->rules);
	x->rules = ruleset_load(&b, &limits, &err);
	if (x->rules == NULL) {
		ctl_cannot(x->ctl, "the rules that Redis keeps were refused: "
		    "%s", err.text);
		status = CTL_NO;
	}
	bundle_clear(&b);
	return status;
}

enum ctl_status
explain_load_rules(struct explain *x, struct explain_case *c)
{
	enum ctl_status status = load(x, c);

	if (status != CTL_DONE)
		return status;
	trace_attach(x->rules, &x->trace);
	return choose_rule(x);
}
