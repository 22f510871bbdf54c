/*
 * complaint: bytes to struct.  complaint_parse() is the page to read: it has
 * the order of the checks; complaint_schema.c has what each field must be.  It
 * knows no JSON library, no clock and no rule.
 */
#include "complaint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "complaint_parts.h"
#include "utf8.h"

const struct complaint_limits complaint_default_limits = {
	.event_bytes = 256 << 10,
	.text_bytes = 64 << 10,
	.depth = 16,
	.members = 4096,
	.max_backdate_ms = INT64_C(7) * 24 * 60 * 60 * 1000,
};

/* The first is the default. */
const struct complaint_kind complaint_kinds[] = {
	{ "complaint", "", false, true, false },
	{ "message", "case", true, true, false },
	{ "reply", "case", true, false, true },
	{ "offer", "case to", true, false, true },
	{ "accept", "case", true, false, true },
	{ "refuse", "case reason", true, false, true },
	{ "pause", "case reason", true, false, true },
	{ "resume", "case", true, false, true },
	{ "promise", "case promised_at", true, false, true },
	{ "assess", "case", true, false, true },
	{ "approve", "case", true, false, true },
	{ "resolve", "case", true, false, true },
	{ "verify", "case result", true, false, true },
	{ "close", "case", true, false, true },
	{ "reopen", "case", true, false, true },
	{ "feedback", "case", true, false, false },
	{ "appeal", "case reason", true, false, true },
	{ "agent", "agent", false, false, false },
	{ "done", "case obligation", true, false, true },
	{ "policy", "case", true, false, false },
	{ NULL, NULL, false, false, false },
};

int
complaint_refuse(struct refused *why, enum refusal reason, const char *fmt,
    ...)
{
	va_list ap;

	why->reason = reason;
	va_start(ap, fmt);
	vsnprintf(why->detail, sizeof(why->detail), fmt, ap);
	va_end(ap);
	return -1;
}

void
complaint_init(void)
{
	complaint_json_init();
	complaint_hash_init();
}

/* Checks that need no JSON: nothing past them is large, deep or long. */
static int
check_bytes(struct str bytes, const struct complaint_limits *limits,
    struct refused *why)
{
	struct complaint_scan scan;
	size_t n;

	if (bytes.len > limits->event_bytes)
		return complaint_refuse(why, REFUSAL_TOO_LARGE, "the event has "
		    "%zu bytes, at most %u are allowed", bytes.len,
		    limits->event_bytes);
	if (bytes.len == 0)
		return complaint_refuse(why, REFUSAL_BAD_JSON,
		    "the event is empty, expected a JSON object");
	n = utf8_whole_len(bytes);
	if (n < bytes.len)
		return complaint_refuse(why, REFUSAL_BAD_UTF8,
		    "byte %zu is not UTF-8", n + 1);
	complaint_scan(bytes, &scan);
	if (scan.has_nul)
		return complaint_refuse(why, REFUSAL_NUL,
		    "the event holds a NUL, plain or as \\u0000");
	if (scan.depth > limits->depth)
		return complaint_refuse(why, REFUSAL_TOO_DEEP, "the event is "
		    "%u levels deep, at most %u are allowed", scan.depth,
		    limits->depth);
	if (scan.members > limits->members)
		return complaint_refuse(why, REFUSAL_TOO_MANY_MEMBERS, "the "
		    "event has %u members, at most %u are allowed",
		    scan.members, limits->members);
	if (scan.has_long_number)
		return complaint_refuse(why, REFUSAL_NUMBER_RANGE, "a number "
		    "has more than %d characters", COMPLAINT_NUMBER_CHARS);
	return 0;
}

static int
load(struct complaint *c, struct str bytes, struct refused *why)
{
	size_t at = 0;

	while (at < bytes.len && strchr(" \t\r\n", bytes.data[at]) != NULL)
		at++;
	if (at == bytes.len || bytes.data[at] != '{')
		return complaint_refuse(why, REFUSAL_BAD_JSON,
		    "byte %zu: expected a JSON object", at + 1);
	c->root = complaint_json_load(bytes, why);
	return c->root == NULL ? -1 : 0;
}

/* Notes whose event it is, for a refusal to name. */
static void
note_ids(const struct complaint *c, struct refused *why)
{
	const struct json_t *node;
	struct value id = complaint_json_get(c->root, STR("id"), &node);
	struct value own = complaint_json_get(c->root, STR("case"), &node);

	if (id.type == VALUE_STRING && complaint_is_id(id.s))
		memcpy(why->event, id.s.data, id.s.len);
	if (own.type == VALUE_NONE || own.type == VALUE_NULL)
		own = id;
	if (own.type == VALUE_STRING && complaint_is_id(own.s))
		memcpy(why->case_id, own.s.data, own.s.len);
}

static int
find_kind(struct complaint *c, struct refused *why)
{
	const struct json_t *node;
	struct value v = complaint_json_get(c->root, STR("kind"), &node);

	c->kind = complaint_kinds;
	if (v.type != VALUE_STRING)
		return 0;
	while (c->kind->name != NULL && !str_is(v.s, c->kind->name))
		c->kind++;
	return c->kind->name != NULL ? 0 : complaint_refuse(why,
	    REFUSAL_UNKNOWN_KIND, "kind is none of the kinds in "
	    "triaged-messages(7)");
}

static int
check_required(const struct complaint *c, const char *names,
    struct refused *why)
{
	const struct json_t *node;
	struct str name;

	for (name.data = names; *name.data != '\0'; name.data += name.len) {
		name.data += strspn(name.data, " ");
		name.len = strcspn(name.data, " ");
		if (complaint_json_get(c->root, name, &node).type <= VALUE_NULL)
			return complaint_refuse(why, REFUSAL_MISSING_FIELD,
			    "%.*s is missing, an event of kind %s needs it",
			    (int)name.len, name.data, c->kind->name);
	}
	return 0;
}

/* What is asked of the fields together. */
static int
check_whole(struct complaint *c, const struct complaint_limits *limits,
    struct refused *why)
{
	size_t text_bytes = c->subject.len + c->text.len;

	if (find_kind(c, why) < 0 || check_required(c, "id", why) < 0 ||
	    check_required(c, c->kind->required, why) < 0)
		return -1;
	if (c->kind->needs_text && text_bytes == 0)
		return complaint_refuse(why, REFUSAL_MISSING_FIELD,
		    "text and subject are missing or empty, an event of "
		    "kind %s needs one", c->kind->name);
	if (text_bytes > limits->text_bytes)
		return complaint_refuse(why, REFUSAL_TEXT_TOO_LARGE, "subject "
		    "and text have %zu bytes, at most %u are allowed",
		    text_bytes, limits->text_bytes);
	if (c->case_id.len == 0)
		c->case_id = c->id;
	return 0;
}

int
complaint_parse(struct complaint *c, struct str bytes,
    const struct complaint_limits *limits, struct refused *why)
{
	memset(c, 0, sizeof(*c));
	c->channel = c->lang = c->customer = c->subject = c->text = STR("");
	*why = (struct refused){ .reason = REFUSAL_NONE };
	if (check_bytes(bytes, limits, why) < 0 || load(c, bytes, why) < 0)
		return -1;
	note_ids(c, why);
	if (complaint_canon_hash(c->root, c->hash, why) < 0 ||
	    complaint_take_fields(c, why) < 0 ||
	    check_whole(c, limits, why) < 0) {
		complaint_clear(c);
		return -1;
	}
	return 0;
}

int
complaint_check_time(const struct complaint *c, int64_t now_ms,
    const struct complaint_limits *limits, bool *backdated,
    struct refused *why)
{
	*backdated = c->has_at && c->at_ms < now_ms - limits->max_backdate_ms;
	if (!c->has_at || c->at_ms <= now_ms + COMPLAINT_FUTURE_MS)
		return 0;
	*why = (struct refused){ .reason = REFUSAL_NONE };
	note_ids(c, why);
	return complaint_refuse(why, REFUSAL_BAD_TIME, "at is %lld ms ahead, "
	    "at most %d are allowed", (long long)(c->at_ms - now_ms),
	    COMPLAINT_FUTURE_MS);
}

int
complaint_words(const struct complaint *c, struct str words[COMPLAINT_WORDS],
    struct str names[COMPLAINT_WORDS])
{
	int n = 0;

	if (c->subject.len > 0) {
		names[n] = (struct str)STR("subject");
		words[n++] = c->subject;
	}
	if (c->text.len > 0) {
		names[n] = (struct str)STR("text");
		words[n++] = c->text;
	}
	return n;
}

void
complaint_clear(struct complaint *c)
{
	if (c->root != NULL)
		complaint_json_free(c->root);
	memset(c, 0, sizeof(*c));
}
