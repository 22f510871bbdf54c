/*
 * rules_check: the one load of `triaged -n`.
 */
#include "rules_check.h"

#include <event2/event.h>
#include <stdio.h>

#include "options.h"
#include "rules_sign.h"
#include "triage.h"

struct check {
	struct event_base *base;
	int status;
};

static void
check_cb(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	struct check *c = arg;

	(void)role;
	if (status == RULESET_BUILDING)
		return;
	if (status == RULESET_ACTIVE)
		printf("rules OK: %zu file%s, rule set %.7s\n",
		    bundle->nfiles, bundle->nfiles == 1 ? "" : "s",
		    bundle->hash);
	else
		fprintf(stderr, "triaged: rules refused: %s\n", reason);
	c->status = status == RULESET_ACTIVE ? EXIT_DONE : EXIT_NO;
	event_base_loopbreak(c->base);
}

/* A key that cannot be read is no key at the start, either. */
static bool
has_key(const struct conf *conf, struct err *err)
{
	struct rules_key *key;

	if (conf->rules_public_key == NULL)
		return true;
	key = rules_key_read(conf->rules_public_key, false, err);
	rules_key_free(key);
	return key != NULL;
}

int
rules_check_run(const struct conf *conf)
{
	struct check c = { .status = EXIT_NO };
	struct engines_options options = triage_engines_options(conf);
	struct engines_hooks hooks = {
		.on_ruleset = check_cb, .arg = &c,
	};
	struct engines *es;
	struct bundle b = { 0 };
	struct err err = { "" };

	if (!has_key(conf, &err)) {
		fprintf(stderr, "triaged: %s\n", err.text);
		return EXIT_CANNOT;
	}
	puts("configuration OK");
	c.base = event_base_new();
	es = engines_new(c.base, &options, &hooks);
	if (bundle_read(&b, conf->rules, &err) == -1) {
		fprintf(stderr, "triaged: rules not read: %s\n", err.text);
		c.status = EXIT_CANNOT;
	} else {
		engines_load(es, RULESET_IN_FORCE, &b, (struct str){ "", 0 },
		    0);
		if (engines_is_loading(es, RULESET_IN_FORCE))
			event_base_dispatch(c.base);
	}
	bundle_clear(&b);
	engines_free(es);
	event_base_free(c.base);
	return c.status;
}
