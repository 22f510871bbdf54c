/*
 * conf_table: the options.  A new one is a row here and a member of struct
 * conf; everything else (file, environment, command line, --help, the sample
 * file, reload) follows from the row.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "conf_parts.h"

#define AT(member) offsetof(struct conf, member)
#define SECOND INT64_C(1000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define KIB INT64_C(1024)
#define MIB (1024 * KIB)
#define GIB (1024 * MIB)
#define PATH_BYTES 4095
#define STREAM_MAX 1000000000

#define REDIS "Redis"
#define DAEMON "The daemon"
#define ENGINES "Engines and rules"
#define EVENTS "Events"
#define STREAMS "Streams that triaged writes"
#define AROUND "Surroundings"

static const char *
check_redis(const char *url)
{
	static const char *const schemes[] = {
		"redis://", "rediss://", "unix:///", NULL
	};
	size_t i, n;

	if (strstr(url, "password=") != NULL)
		return "a URL without a password in its query; "
		    "use redis_password_file";
	for (i = 0; schemes[i] != NULL; i++) {
		n = strlen(schemes[i]);
		if (strncmp(url, schemes[i], n) == 0 && url[n] != '\0' &&
		    strchr(url, ' ') == NULL)
			return NULL;
	}
	return "a URL: redis://host:port, rediss://host:port (TLS) or "
	    "unix:///path";
}

static const char *
check_prefix(const char *prefix)
{
	static const char expected[] = "printable ASCII without spaces, quotes "
	    "and * ? [ ] \\, and at most one {tag}";
	const char *open = strchr(prefix, '{'), *close = strchr(prefix, '}');
	const char *p;

	for (p = prefix; *p != '\0'; p++)
		if (*p <= ' ' || *p >= 0x7f || strchr("*?[]\\\"'", *p) != NULL)
			return expected;
	if (open == NULL && close == NULL)
		return NULL;
	if (open == NULL || close == NULL || close <= open + 1 ||
	    strchr(open + 1, '{') != NULL || strchr(close + 1, '}') != NULL)
		return expected;
	return NULL;
}

/* A name that stands in keys and log lines. */
static const char *
check_name(const char *name)
{
	for (; *name != '\0'; name++)
		if (*name <= ' ' || *name >= 0x7f || *name == '"')
			return "printable ASCII without spaces and quotes";
	return NULL;
}

static const char *
check_http(const char *http)
{
	static const char expected[] = "\"off\" or address:port, such as "
	    "127.0.0.1:9180 or [::1]:9180";
	const char *colon = strrchr(http, ':');
	char *end;
	long port;

	if (strcmp(http, "off") == 0)
		return NULL;
	if (colon == NULL || colon == http || !isdigit((unsigned char)colon[1]))
		return expected;
	port = strtol(colon + 1, &end, 10);
	/* "9180+2": what a unit's instance makes of it */
	if (*end == '+' && isdigit((unsigned char)end[1]) && port <= 65535)
		port += strtol(end + 1, &end, 10);
	if (*end != '\0' || port > 65535 || strchr(http, ' ') != NULL)
		return expected;
	if (http[0] == '[' ? colon[-1] != ']' || colon - http < 4 :
	    strchr(http, ':') != colon)
		return expected;
	return NULL;
}

const struct conf_row conf_table[] = {
	{.name = "redis", .type = CONF_STRING, .offset = AT(redis),
	    .fallback = "redis://127.0.0.1:6379", .min = 1, .max = 1024,
	    .check = check_redis, .may_hold_password = true, .section = REDIS,
	    .value = "URL",
	    .help = "Where Redis is: redis://host:port/db, "
		"rediss://host:port/db (TLS) or unix:///path."},
	{.name = "redis_user", .type = CONF_STRING, .offset = AT(redis_user),
	    .max = 128, .unset = "the URL's, else Redis's default user",
	    .example = "triaged", .value = "NAME", .section = REDIS,
	    .help = "The ACL user; wins over the one in the URL."},
	{.name = "redis_password_file", .type = CONF_STRING,
	    .offset = AT(redis_password_file), .max = PATH_BYTES,
	    .unset = "the systemd credential redis-password, where there is "
		"one",
	    .example = "/etc/triaged/redis-password", .value = "FILE",
	    .can_reload = true, .section = REDIS,
	    .help = "A file whose first line is the password, readable by its "
		"owner alone."},
	{.name = "redis_ca", .type = CONF_STRING, .offset = AT(redis_ca),
	    .max = PATH_BYTES, .unset = "the system's certificates",
	    .example = "/etc/triaged/redis-ca.pem", .value = "FILE",
	    .section = REDIS,
	    .help = "The certificates to trust when Redis is reached by TLS."},
	{.name = "redis_cert", .type = CONF_STRING, .offset = AT(redis_cert),
	    .max = PATH_BYTES, .unset = "no client certificate",
	    .example = "/etc/triaged/redis-cert.pem", .value = "FILE",
	    .section = REDIS,
	    .help = "The client certificate to show; goes with redis_key."},
	{.name = "redis_key", .type = CONF_STRING, .offset = AT(redis_key),
	    .max = PATH_BYTES, .unset = "no client certificate",
	    .example = "/etc/triaged/redis-key.pem", .value = "FILE",
	    .section = REDIS,
	    .help = "The private key of redis_cert."},
	{.name = "redis_insecure", .type = CONF_BOOL,
	    .offset = AT(redis_insecure), .fallback = "false",
	    .section = REDIS,
	    .help = "Accept any certificate of Redis: for tests only."},
	{.name = "prefix", .type = CONF_STRING, .offset = AT(prefix),
	    .fallback = "triage:", .min = 0, .max = 64, .check = check_prefix,
	    .section = REDIS,
	    .help = "What every key begins with; one {tag} puts them all into "
		"one slot of a Redis Cluster."},
	{.name = "commit_wait_replicas", .type = CONF_INT,
	    .offset = AT(commit_wait_replicas), .fallback = "0", .min = 0,
	    .max = 16, .can_reload = true, .section = REDIS,
	    .help = "How many replicas must have a commit before it counts."},

	{.name = "conf", .type = CONF_STRING, .offset = AT(conf), .min = 1,
	    .max = PATH_BYTES, .not_in_file = true, .value = "FILE",
	    .unset = "/etc/triaged/triaged.conf, where there is one",
	    .section = DAEMON, .help = "The configuration file."},
	{.name = "rules", .type = CONF_STRING, .offset = AT(rules),
	    .fallback = "/etc/triaged/rules", .min = 1, .max = PATH_BYTES,
	    .value = "DIR", .section = DAEMON,
	    .help = "The directory of the rule set; its files may change at "
		"any time."},
	{.name = "rules_watch", .type = CONF_BOOL, .offset = AT(rules_watch),
	    .fallback = "true", .section = DAEMON,
	    .help = "Load the rules again when their directory has changed; "
		"else only SIGHUP does."},
	{.name = "rules_public_key", .type = CONF_STRING,
	    .offset = AT(rules_public_key), .max = PATH_BYTES,
	    .unset = "signatures are not asked for",
	    .example = "/etc/triaged/rules-key.pem", .value = "FILE",
	    .section = DAEMON,
	    .help = "An Ed25519 key (PEM): a rule set that comes by Redis "
		"must be signed with its private half."},
	{.name = "state", .type = CONF_STRING, .offset = AT(state),
	    .max = PATH_BYTES,
	    .unset = "$STATE_DIRECTORY, else $XDG_STATE_HOME/triaged, else "
		"~/.local/state/triaged, else /var/lib/triaged",
	    .example = "/var/lib/triaged", .value = "DIR", .section = DAEMON,
	    .help = "The directory that keeps the last good rule set."},
	{.name = "instance", .type = CONF_STRING, .offset = AT(instance),
	    .max = 128, .check = check_name, .unset = "host:pid",
	    .example = "front-1", .value = "NAME", .section = DAEMON,
	    .help = "The name of this instance, the same after a restart and "
		"unlike every other's."},
	{.name = "shutdown", .type = CONF_DURATION, .offset = AT(shutdown_ms),
	    .fallback = "5s", .min = 0, .max = 10 * MINUTE, .can_reload = true,
	    .section = DAEMON,
	    .help = "How long what is under way may take when triaged is told "
		"to stop."},

	{.name = "engines", .type = CONF_INT, .offset = AT(engines),
	    .fallback = "1", .min = 1, .max = 64, .section = ENGINES,
	    .help = "Engine processes that work on the rule set in force."},
	{.name = "batch", .type = CONF_INT, .offset = AT(batch),
	    .fallback = "64", .min = 1, .max = CONF_BATCH_MOST, .can_reload = true,
	    .section = ENGINES, .help = "Events in a batch at most."},
	{.name = "batches", .type = CONF_INT, .offset = AT(batches),
	    .fallback = "4", .min = 1, .max = 64, .can_reload = true,
	    .section = ENGINES, .help = "Batches under way at a time at most."},
	{.name = "engine_deadline", .type = CONF_DURATION,
	    .offset = AT(engine_deadline_ms), .fallback = "250ms", .min = 10,
	    .max = MINUTE, .can_reload = true, .section = ENGINES,
	    .help = "An engine that is silent for longer over a batch is "
		"killed."},
	{.name = "engine_memory", .type = CONF_SIZE,
	    .offset = AT(engine_memory), .fallback = "256MiB", .min = 16 * MIB,
	    .max = 64 * GIB, .can_reload = true, .section = ENGINES,
	    .help = "Memory of one engine at most."},
	{.name = "rule_budget", .type = CONF_DURATION,
	    .offset = AT(rule_budget_ms), .fallback = "10ms", .min = 1,
	    .max = 10 * SECOND, .can_reload = true, .section = ENGINES,
	    .help = "CPU time that one rule's function may take for one "
		"event."},
	{.name = "event_budget", .type = CONF_DURATION,
	    .offset = AT(event_budget_ms), .min = 1, .max = MINUTE,
	    .can_reload = true, .section = ENGINES,
	    .unset = "a quarter of engine_deadline", .example = "60ms",
	    .help = "CPU time that all rules' functions together may take for "
		"one event; those left then are not called."},
	{.name = "rule_failures", .type = CONF_INT,
	    .offset = AT(rule_failures), .fallback = "5", .min = 1,
	    .max = 1000000, .can_reload = true, .section = ENGINES,
	    .help = "A rule that fails this often within rule_window is "
		"switched off."},
	{.name = "rule_window", .type = CONF_DURATION,
	    .offset = AT(rule_window_ms), .fallback = "60s", .min = 100,
	    .max = DAY, .can_reload = true, .section = ENGINES,
	    .help = "The time over which a rule's failures are counted."},
	{.name = "rule_retry", .type = CONF_DURATION,
	    .offset = AT(rule_retry_ms), .fallback = "60s", .min = 10,
	    .max = DAY, .can_reload = true, .section = ENGINES,
	    .help = "How long a rule stays switched off before it is tried "
		"again; twice as long each time that fails, an hour at most."},
	{.name = "rollback_deaths", .type = CONF_INT,
	    .offset = AT(rollback_deaths), .fallback = "4", .min = 1,
	    .max = 1000000, .can_reload = true, .section = ENGINES,
	    .help = "A rule set that ends so many engines within ten seconds "
		"gives way to the one before it."},
	{.name = "canary_max_flips", .type = CONF_INT,
	    .offset = AT(canary_max_flips), .fallback = "20", .min = 0,
	    .max = 100, .can_reload = true, .section = ENGINES,
	    .help = "Percent of a canary's decisions that may differ from "
		"those of the rule set in force."},
	{.name = "canary_max_errors", .type = CONF_INT,
	    .offset = AT(canary_max_errors), .fallback = "1", .min = 0,
	    .max = 100, .can_reload = true, .section = ENGINES,
	    .help = "Percent of a canary's decisions in which a rule may "
		"fail."},
	{.name = "load_timeout", .type = CONF_DURATION,
	    .offset = AT(load_timeout_ms), .fallback = "20s", .min = 100,
	    .max = 10 * MINUTE, .can_reload = true, .section = ENGINES,
	    .help = "CPU time that a rule set may take to load and to run its "
		"tests before it is refused; by the clock, twice that."},

	{.name = "claim_after", .type = CONF_DURATION,
	    .offset = AT(claim_after_ms), .fallback = "10s", .min = 100,
	    .max = DAY, .can_reload = true, .section = EVENTS,
	    .help = "An event that another instance has left alone for this "
		"long is taken over from it."},
	{.name = "max_deliveries", .type = CONF_INT,
	    .offset = AT(max_deliveries), .fallback = "5", .min = 1,
	    .max = 1000, .can_reload = true, .section = EVENTS,
	    .help = "An event delivered more often is tried once alone, then "
		"is dead."},
	{.name = "dedup_window", .type = CONF_DURATION,
	    .offset = AT(dedup_window_ms), .fallback = "7d", .min = SECOND,
	    .max = 365 * DAY, .can_reload = true, .section = EVENTS,
	    .help = "How long the id of an event is remembered, so that its "
		"repetition is known as one."},
	{.name = "orphan_wait", .type = CONF_DURATION,
	    .offset = AT(orphan_wait_ms), .fallback = "30s", .min = 0,
	    .max = DAY, .can_reload = true, .section = EVENTS,
	    .help = "How long an event waits for a case that is not there "
		"yet."},
	{.name = "events_keep", .type = CONF_DURATION,
	    .offset = AT(events_keep_ms), .fallback = "7d", .min = 0,
	    .max = 3650 * DAY, .can_reload = true, .section = EVENTS,
	    .help = "How long decided events stay in their stream; a backtest "
		"reads them there."},
	{.name = "case_keep", .type = CONF_DURATION,
	    .offset = AT(case_keep_ms), .fallback = "400d", .min = 0,
	    .max = 3650 * DAY, .can_reload = true, .section = EVENTS,
	    .help = "How long a closed case is kept; 0 is for ever."},
	{.name = "max_backdate", .type = CONF_DURATION,
	    .offset = AT(max_backdate_ms), .fallback = "30d", .min = 0,
	    .max = 36500 * DAY, .can_reload = true, .section = EVENTS,
	    .help = "An event that happened longer ago is flagged as "
		"backdated."},
	{.name = "max_event", .type = CONF_SIZE, .offset = AT(max_event),
	    .fallback = "256KiB", .min = 64, .max = 16 * MIB,
	    .can_reload = true, .section = EVENTS,
	    .help = "Bytes of an event at most."},
	{.name = "max_text", .type = CONF_SIZE, .offset = AT(max_text),
	    .fallback = "64KiB", .min = 64, .max = 16 * MIB,
	    .can_reload = true, .section = EVENTS,
	    .help = "Bytes of subject and text together at most."},
	{.name = "max_depth", .type = CONF_INT, .offset = AT(max_depth),
	    .fallback = "16", .min = 1, .max = 64, .can_reload = true,
	    .section = EVENTS,
	    .help = "How deep an event may nest at most; it is itself depth "
		"1."},
	{.name = "max_members", .type = CONF_INT, .offset = AT(max_members),
	    .fallback = "4096", .min = 1, .max = 1000000, .can_reload = true,
	    .section = EVENTS,
	    .help = "Members of all objects and arrays of an event at most."},

	{.name = "decisions_maxlen", .type = CONF_INT,
	    .offset = AT(decisions_maxlen), .fallback = "1000000", .min = 1,
	    .max = STREAM_MAX, .can_reload = true, .section = STREAMS,
	    .help = "About how many entries the stream decisions keeps."},
	{.name = "queue_maxlen", .type = CONF_INT, .offset = AT(queue_maxlen),
	    .fallback = "100000", .min = 1, .max = STREAM_MAX,
	    .can_reload = true, .section = STREAMS,
	    .help = "About how many entries each owner's queue keeps."},
	{.name = "dead_maxlen", .type = CONF_INT, .offset = AT(dead_maxlen),
	    .fallback = "100000", .min = 1, .max = STREAM_MAX,
	    .can_reload = true, .section = STREAMS,
	    .help = "About how many entries the stream dead keeps."},
	{.name = "alerts_maxlen", .type = CONF_INT,
	    .offset = AT(alerts_maxlen), .fallback = "10000", .min = 1,
	    .max = STREAM_MAX, .can_reload = true, .section = STREAMS,
	    .help = "About how many entries the stream alerts keeps."},
	{.name = "sla_maxlen", .type = CONF_INT, .offset = AT(sla_maxlen),
	    .fallback = "10000", .min = 1, .max = STREAM_MAX,
	    .can_reload = true, .section = STREAMS,
	    .help = "About how many entries the stream sla keeps."},

	{.name = "http", .type = CONF_STRING, .offset = AT(http),
	    .fallback = "127.0.0.1:9180", .min = 1, .max = 300,
	    .check = check_http, .value = "ADDRESS:PORT", .section = AROUND,
	    .help = "Where health and metrics are served, or \"off\"."},
	{.name = "log_level", .type = CONF_WORD, .offset = AT(log_level),
	    .fallback = "info", .words = "error warn info debug",
	    .can_reload = true, .section = AROUND, .value = "LEVEL",
	    .help = "How much is logged."},
	{.name = NULL},
};

#define NROWS (sizeof(conf_table) / sizeof(conf_table[0]) - 1)
_Static_assert(NROWS <= CONF_MAX_ROWS, "CONF_MAX_ROWS is too small");

const struct conf_row *
conf_row_find(const char *name)
{
	const struct conf_row *row;

	for (row = conf_table; row->name != NULL; row++)
		if (strcmp(row->name, name) == 0)
			return row;
	return NULL;
}

size_t
conf_row_index(const struct conf_row *row)
{
	return (size_t)(row - conf_table);
}

const char *
conf_row_nearest(const char *name)
{
	const char *names[NROWS + 1];
	size_t i;

	for (i = 0; i <= NROWS; i++)
		names[i] = conf_table[i].name;
	return conf_nearest(name, names);
}

static void *
place(const struct conf *c, const struct conf_row *row)
{
	return (char *)(uintptr_t)c + row->offset;
}

char **
conf_string(const struct conf *c, const struct conf_row *row)
{
	return place(c, row);
}

int64_t *
conf_number(const struct conf *c, const struct conf_row *row)
{
	return place(c, row);
}

bool *
conf_bool(const struct conf *c, const struct conf_row *row)
{
	return place(c, row);
}
