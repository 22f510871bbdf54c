/*
 * complaint_schema: the table of the fields that triaged knows, and each
 * field's own checks.  What fields owe each other is complaint.c's.
 */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "complaint_parts.h"

#define CHANNEL_MAX 64 /* bytes */
#define GRADE_BEST 5

enum field_type {
	FIELD_ID,
	FIELD_WORD, /* a short name that ends up in keys and figures */
	FIELD_STRING,
	FIELD_NUMBER,
	FIELD_GRADE, /* from 1, the worst, to GRADE_BEST */
	FIELD_BOOL,
	FIELD_TIME,
	FIELD_OBJECT, /* the rows behind it with a dot are its members */
	FIELD__MAX
};

/* A field that triaged knows.  Others are kept as they are. */
struct field {
	const char *path;
	enum field_type type;
	size_t at; /* of a struct str in struct complaint, or NOWHERE */
};
#define NOWHERE SIZE_MAX
#define IN(member) offsetof(struct complaint, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, IN(id) },
	{ "case", FIELD_ID, IN(case_id) },
	{ "kind", FIELD_STRING, NOWHERE },
	{ "channel", FIELD_WORD, IN(channel) },
	{ "at", FIELD_TIME, NOWHERE },
	{ "lang", FIELD_STRING, IN(lang) },
	{ "subject", FIELD_STRING, IN(subject) },
	{ "text", FIELD_STRING, IN(text) },
	{ "customer", FIELD_OBJECT, NOWHERE },
	{ "customer.id", FIELD_ID, IN(customer) },
	{ "customer.tier", FIELD_STRING, NOWHERE },
	{ "product", FIELD_OBJECT, NOWHERE },
	{ "product.name", FIELD_STRING, NOWHERE },
	{ "product.lot", FIELD_STRING, NOWHERE },
	{ "demand", FIELD_OBJECT, NOWHERE },
	{ "demand.remedy", FIELD_STRING, NOWHERE },
	{ "demand.amount", FIELD_NUMBER, NOWHERE },
	{ "demand.currency", FIELD_STRING, NOWHERE },
	{ "place", FIELD_STRING, NOWHERE },
	{ "first_receiver", FIELD_STRING, NOWHERE },
	{ "about_agent", FIELD_STRING, NOWHERE },
	{ "attrs", FIELD_OBJECT, NOWHERE },
	/* what staff does with a case; which kind needs which: complaint.c */
	{ "cause", FIELD_STRING, NOWHERE },
	{ "solution", FIELD_STRING, NOWHERE },
	{ "deadline", FIELD_TIME, NOWHERE },
	{ "contact", FIELD_STRING, NOWHERE },
	{ "to", FIELD_STRING, NOWHERE },
	{ "reason", FIELD_STRING, NOWHERE },
	{ "policy_ref", FIELD_STRING, NOWHERE },
	{ "promised_at", FIELD_TIME, NOWHERE },
	{ "result", FIELD_STRING, NOWHERE },
	{ "disposition", FIELD_STRING, NOWHERE },
	{ "approved", FIELD_BOOL, NOWHERE },
	{ "approver", FIELD_STRING, NOWHERE },
	{ "identity_verified", FIELD_BOOL, NOWHERE },
	{ "signed_ref", FIELD_STRING, NOWHERE },
	{ "confirmed", FIELD_BOOL, NOWHERE },
	{ "satisfied", FIELD_BOOL, NOWHERE },
	{ "satisfaction", FIELD_GRADE, NOWHERE },
	{ "praise", FIELD_BOOL, NOWHERE },
	{ "about", FIELD_STRING, NOWHERE },
	{ "agent", FIELD_ID, NOWHERE },
	{ "duty", FIELD_STRING, NOWHERE },
	{ "capacity", FIELD_NUMBER, NOWHERE },
	{ "obligation", FIELD_STRING, NOWHERE },
	{ "dq", FIELD_OBJECT, NOWHERE },
	{ "joined_from", FIELD_ID, NOWHERE }, /* of triaged's own */
};
#define NFIELDS (sizeof(fields) / sizeof(fields[0]))

static const char *const type_words[] = {
	[VALUE_NONE] = "missing",
	[VALUE_NULL] = "null",
	[VALUE_BOOL] = "a boolean",
	[VALUE_INT] = "an integer",
	[VALUE_REAL] = "a real number",
	[VALUE_STRING] = "a string",
	[VALUE_ARRAY] = "an array",
	[VALUE_OBJECT] = "an object",
};

#define IS(type) (1u << (type))

/* Which types of values a field takes, and the words for them. */
static const struct {
	unsigned takes;
	const char *words;
} field_types[FIELD__MAX] = {
	[FIELD_ID] = { IS(VALUE_STRING), "a string" },
	[FIELD_WORD] = { IS(VALUE_STRING), "a string" },
	[FIELD_STRING] = { IS(VALUE_STRING), "a string" },
	[FIELD_NUMBER] = { IS(VALUE_INT) | IS(VALUE_REAL), "a number" },
	[FIELD_GRADE] = { IS(VALUE_INT) | IS(VALUE_REAL),
	    "an integer from 1 to 5" },
	[FIELD_BOOL] = { IS(VALUE_BOOL), "true or false" },
	[FIELD_TIME] = { IS(VALUE_INT) | IS(VALUE_STRING),
	    "a string or integer milliseconds" },
	[FIELD_OBJECT] = { IS(VALUE_OBJECT), "an object" },
};

static const struct field *
find_field(const char *path)
{
	const struct field *f;

	for (f = fields; f < fields + NFIELDS; f++)
		if (strcmp(f->path, path) == 0)
			return f;
	return NULL;
}

const char *
complaint_field_path(size_t i)
{
	return i < NFIELDS ? fields[i].path : NULL;
}

bool
complaint_field_takes(const char *path, enum value_type type)
{
	const struct field *f = find_field(path);

	return f == NULL || (field_types[f->type].takes & IS(type)) != 0;
}

const char *
complaint_field_words(const char *path)
{
	const struct field *f = find_field(path);

	return f == NULL ? "anything" : field_types[f->type].words;
}

bool
complaint_field_is_free(const char *path)
{
	const struct field *f = find_field(path);
	size_t n = strlen(path);

	if (f == NULL || f->type != FIELD_OBJECT)
		return false;
	return f + 1 == fields + NFIELDS || strncmp(f[1].path, path, n) != 0 ||
	    f[1].path[n] != '.';
}

bool
complaint_is_id(struct str s)
{
	return s.len > 0 && s.len <= COMPLAINT_ID_MAX &&
	    !complaint_has_control(s);
}

static int
check_name(const struct field *f, struct str s, size_t max,
    struct refused *why)
{
	if (s.len > max)
		return complaint_refuse(why, REFUSAL_BAD_ID,
		    "%s has %zu bytes, at most %zu are allowed", f->path,
		    s.len, max);
	if (complaint_has_control(s))
		return complaint_refuse(why, REFUSAL_BAD_ID,
		    "%s has a control character", f->path);
	return 0;
}

static int
check_id(const struct field *f, struct str s, struct refused *why)
{
	if (s.len == 0)
		return complaint_refuse(why, REFUSAL_BAD_ID,
		    "%s is empty, expected 1 to %d bytes", f->path,
		    COMPLAINT_ID_MAX);
	return check_name(f, s, COMPLAINT_ID_MAX, why);
}

/* A string of digits may be seconds as well as milliseconds: it is no time. */
static int
take_time(struct complaint *c, const struct field *f, struct value v,
    struct refused *why)
{
	char digits[24];
	int64_t ms;

	if (v.type == VALUE_INT) {
		snprintf(digits, sizeof(digits), "%lld", (long long)v.i);
		v.s = str_of(digits);
	} else if (v.s.len < 5 || v.s.data[4] != '-') {
		v.s.len = 0;
	}
	if (time_parse(v.s, &ms) == 0) {
		if (strcmp(f->path, "at") == 0) {
			c->has_at = true;
			c->at_ms = ms;
		}
		return 0;
	}
	return complaint_refuse(why, REFUSAL_BAD_TIME, "%s is no time from "
	    "1970 to 9999: expected 2026-11-21T10:00:00+08:00 or integer "
	    "milliseconds", f->path);
}

static int
check_grade(const struct field *f, struct value v, struct refused *why)
{
	if (v.type == VALUE_INT && v.i >= 1 && v.i <= GRADE_BEST)
		return 0;
	return complaint_refuse(why, REFUSAL_WRONG_TYPE,
	    "%s is no grade, expected %s", f->path,
	    field_types[f->type].words);
}

static int
take_field(struct complaint *c, const struct field *f, struct value v,
    struct refused *why)
{
	int rc = 0;

	if ((field_types[f->type].takes & IS(v.type)) == 0)
		return complaint_refuse(why, REFUSAL_WRONG_TYPE,
		    "%s is %s, expected %s", f->path, type_words[v.type],
		    field_types[f->type].words);
	if (f->type == FIELD_ID)
		rc = check_id(f, v.s, why);
	else if (f->type == FIELD_WORD)
		rc = check_name(f, v.s, CHANNEL_MAX, why);
	else if (f->type == FIELD_GRADE)
		rc = check_grade(f, v, why);
	else if (f->type == FIELD_TIME)
		rc = take_time(c, f, v, why);
	if (f->at != NOWHERE)
		*(struct str *)((char *)c + f->at) = v.s;
	return rc;
}

int
complaint_take_fields(struct complaint *c, struct refused *why)
{
	const struct json_t *parent = NULL, *node;
	const struct field *f;
	const char *dot;
	struct value v;

	for (f = fields; f < fields + NFIELDS; f++) {
		dot = strchr(f->path, '.');
		if (dot != NULL && parent == NULL)
			continue;
		v = complaint_json_get(dot != NULL ? parent : c->root,
		    str_of(dot != NULL ? dot + 1 : f->path), &node);
		if (f->type == FIELD_OBJECT)
			parent = v.type == VALUE_OBJECT ? node : NULL;
		if (v.type != VALUE_NONE && v.type != VALUE_NULL &&
		    take_field(c, f, v, why) < 0)
			return -1;
	}
	return 0;
}
