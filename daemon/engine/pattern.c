/*
 * pattern: an ICU regex that ends.
 *
 * ICU looks at its limits once in 10,000 times that it saves a state to come
 * back to.  So what scans far without saving one is refused beforehand.  It
 * does not know where regexes and subjects come from.
 */
#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pattern.h"

#define SLOTS 64
#define MAX_STEPS 100          /* of 10,000 saved states each */
#define MAX_STACK (2 << 20)    /* bytes */
#define MAX_PROPERTIES 16      /* \p{...}: each takes long to compile */

struct slot {
	char *text; /* the regex, NULL while the slot is free */
	size_t len;
	URegularExpression *re;
};

struct pattern_cache {
	bool (*should_stop)(void *arg);
	void *arg;
	UChar *subject; /* PATTERN_SUBJECT_BYTES units, once needed */
	struct slot slots[SLOTS];
};

struct pattern_cache *
pattern_cache_new(bool (*should_stop)(void *arg), void *arg)
{
	struct pattern_cache *c = mem_alloc(sizeof *c);

	c->should_stop = should_stop;
	c->arg = arg;
	return c;
}

static void
slot_clear(struct slot *slot)
{
	uregex_close(slot->re);
	free(slot->text);
	memset(slot, 0, sizeof *slot);
}

void
pattern_cache_free(struct pattern_cache *c)
{
	int i;

	if (c == NULL)
		return;
	for (i = 0; i < SLOTS; i++)
		slot_clear(&c->slots[i]);
	free(c->subject);
	free(c);
}

static UBool U_CALLCONV
match_cb(const void *arg, int32_t steps)
{
	const struct pattern_cache *c = arg;

	(void)steps;
	return !c->should_stop(c->arg);
}

static UBool U_CALLCONV
find_cb(const void *arg, int64_t index)
{
	const struct pattern_cache *c = arg;

	(void)index;
	return !c->should_stop(c->arg);
}

/* After a backslash: skips the escape.  NULL for what is refused. */
static const char *
skip_escape(const char *p, const char *end, int *properties, struct err *err)
{
	char kind;

	if (p == end)
		return p;
	kind = *p++;
	if ((kind >= '1' && kind <= '9') || kind == 'k') {
		err_set(err, "a back reference is not for rules");
		return NULL;
	}
	if (strchr("QEcX", kind) != NULL) {
		err_set(err, "\\%c is not for rules", kind);
		return NULL;
	}
	if (kind == 'p' || kind == 'P')
		(*properties)++;
	if (strchr("pPxN", kind) == NULL || p == end || *p != '{')
		return p;
	p = memchr(p, '}', (size_t)(end - p));
	return p != NULL ? p + 1 : end;
}

/* After "(": only plain groups and the flags i, m and s. */
static int
check_group(const char *p, const char *end, struct err *err)
{
	if (p == end || *p != '?')
		return 0;
	for (p++; p < end && strchr("ims-", *p) != NULL;)
		p++;
	if (p < end && (*p == ':' || *p == ')'))
		return 0;
	return err_set(err, "of groups with (?, rules have (?: and (?i) only");
}

/* Refuses what makes one step of ICU's long.  Brackets are not looked into,
 * so a set is written [+*], not [*+]. */
static int
check_syntax(struct str regex, struct err *err)
{
	const char *p = regex.data, *end = p + regex.len;
	bool after_repeat = false;
	int properties = 0;

	while (p < end) {
		char c = *p++;

		if (c == '+' && after_repeat)
			return err_set(err, "a possessive repeat (as in ++) "
			    "is not for rules");
		after_repeat = strchr("*+?}", c) != NULL;
		if (c == '(' && check_group(p, end, err) != 0)
			return -1;
		if (c == '\\') {
			p = skip_escape(p, end, &properties, err);
			if (p == NULL)
				return -1;
		}
		if (c == '[' && p < end && *p == ':')
			properties++;
	}
	if (properties > MAX_PROPERTIES)
		return err_set(err, "more than %d of \\p{...}", MAX_PROPERTIES);
	return 0;
}

static URegularExpression *
compile(struct pattern_cache *c, struct str regex, struct err *err)
{
	UChar text[PATTERN_MAX_BYTES];
	UParseError where = { 0 };
	UErrorCode status = U_ZERO_ERROR;
	URegularExpression *re;
	int32_t len;

	if (check_syntax(regex, err) != 0)
		return NULL;
	u_strFromUTF8(text, PATTERN_MAX_BYTES, &len, regex.data,
	    (int32_t)regex.len, &status);
	if (U_FAILURE(status)) {
		err_set(err, "the regex is not UTF-8");
		return NULL;
	}
	re = uregex_open(text, len, 0, &where, &status);
	if (U_SUCCESS(status)) {
		uregex_setTimeLimit(re, MAX_STEPS, &status);
		uregex_setStackLimit(re, MAX_STACK, &status);
		uregex_setMatchCallback(re, match_cb, c, &status);
		uregex_setFindProgressCallback(re, find_cb, c, &status);
	}
	if (U_SUCCESS(status))
		return re;
	err_set(err, "the regex is not valid at character %d (%s)",
	    (int)where.offset, u_errorName(status));
	uregex_close(re);
	return NULL;
}

static URegularExpression *
cached(struct pattern_cache *c, struct str regex, struct err *err)
{
	struct slot *slot = &c->slots[str_hash(0, regex) % SLOTS];
	URegularExpression *re;

	if (slot->re != NULL && str_eq(regex, (struct str){ slot->text,
	    slot->len }))
		return slot->re;
	re = compile(c, regex, err);
	if (re == NULL)
		return NULL;
	slot_clear(slot);
	slot->text = mem_strndup(regex.data, regex.len);
	slot->len = regex.len;
	slot->re = re;
	return re;
}

static int
search(struct pattern_cache *c, URegularExpression *re, struct str subject,
    struct err *err)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t len;
	UBool found;

	if (c->subject == NULL)
		c->subject = mem_alloc(PATTERN_SUBJECT_BYTES *
		    sizeof c->subject[0]);
	u_strFromUTF8WithSub(c->subject, PATTERN_SUBJECT_BYTES, &len,
	    subject.data, (int32_t)subject.len, 0xfffd, NULL, &status);
	uregex_setText(re, c->subject, len, &status);
	found = uregex_find(re, 0, &status);
	if (U_SUCCESS(status))
		return found ? 1 : 0;
	return err_set(err, "the search takes too many steps (%s)",
	    u_errorName(status));
}

int
pattern_search(struct pattern_cache *c, struct str regex, struct str subject,
    struct err *err)
{
	URegularExpression *re;

	if (regex.len == 0 || regex.len > PATTERN_MAX_BYTES)
		return err_set(err, "a regex has 1 to %d bytes",
		    PATTERN_MAX_BYTES);
	if (subject.len > PATTERN_SUBJECT_BYTES)
		return err_set(err, "a text to search has at most %d bytes",
		    PATTERN_SUBJECT_BYTES);
	re = cached(c, regex, err);
	return re == NULL ? -1 : search(c, re, subject, err);
}
