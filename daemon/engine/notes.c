/*
 * notes: what a case remembers.  It knows names and plain values, and nothing
 * of what they are for.
 */
#include "notes.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"

#define NUMBER_BYTES 40

static const struct value none = { .type = VALUE_NONE };

static int
compare(struct str a, struct str b)
{
	int diff = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return diff != 0 ? diff : (a.len > b.len) - (a.len < b.len);
}

/* Where the name is, or would be. */
static uint32_t
place_of(const struct notes *n, struct str name)
{
	uint32_t from = 0, to = n->n, mid;

	while (from < to) {
		mid = (from + to) / 2;
		if (compare(n->all[mid].name, name) < 0)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

static bool
is_at(const struct notes *n, uint32_t i, struct str name)
{
	return i < n->n && str_eq(n->all[i].name, name);
}

bool
notes_is_name(struct str name)
{
	size_t i;

	for (i = 0; i < name.len; i++) {
		char c = name.data[i], low = (char)(c | 0x20);

		if (!(low >= 'a' && low <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '_' && c != '-' && c != '.')
			return false;
	}
	return name.len > 0 && name.len <= NOTES_NAME_BYTES;
}

/* Reading ----------------------------------------------------------------- */

static bool
take_string(struct str json, struct mem_arena *a, struct str *s)
{
	struct buf b = { 0 };
	bool is_good;

	*s = (struct str){ json.data + 1, json.len - 2 };
	if (memchr(s->data, '\\', s->len) == NULL)
		return true;
	is_good = json_scan_text(json, &b);
	if (is_good)
		*s = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return is_good;
}

static bool
take_number(struct str json, struct value *v)
{
	char digits[NUMBER_BYTES] = "", *end;

	if (json.len >= sizeof(digits))
		return false;
	memcpy(digits, json.data, json.len);
	if (strpbrk(digits, ".eE") == NULL) {
		v->type = VALUE_INT;
		v->i = strtoll(digits, &end, 10);
		v->d = (double)v->i;
	} else {
		v->type = VALUE_REAL;
		v->d = strtod(digits, &end);
	}
	return end == digits + json.len && end > digits;
}

static bool
take_value(struct str json, struct mem_arena *a, struct value *v)
{
	*v = none;
	if (json.data[0] == '"') {
		v->type = VALUE_STRING;
		return json.len >= 2 && take_string(json, a, &v->s);
	}
	if (str_is(json, "true") || str_is(json, "false")) {
		v->type = VALUE_BOOL;
		v->b = json.data[0] == 't';
		return true;
	}
	return take_number(json, v);
}

static bool
take_note(struct notes *n, struct str name, struct str json,
    struct mem_arena *a)
{
	struct value v;

	name = (struct str){ name.data + 1, name.len - 2 };
	return take_value(json, a, &v) && notes_set(n, name, v);
}

int
notes_get(struct notes *n, struct str json, struct mem_arena *a)
{
	struct json_scan scan;
	struct str name, value;
	int more = -1;

	n->n = 0;
	if (json.len == 0)
		return 0;
	if (json_scan_open(&scan, json, '{') == 0)
		while ((more = json_scan_next(&scan, &name, &value)) == 1)
			if (!take_note(n, name, value, a))
				break;
	if (more == 0)
		return 0;
	n->n = 0;
	return -1;
}

/* Writing ----------------------------------------------------------------- */

/* So that it reads back as the very number, and as a real one. */
static void
put_real(struct buf *b, double d)
{
	char digits[NUMBER_BYTES];

	snprintf(digits, sizeof(digits), "%.17g", d);
	buf_adds(b, digits);
	if (strpbrk(digits, ".e") == NULL)
		buf_adds(b, ".0");
}

void
notes_put(struct buf *b, const struct notes *n)
{
	const struct note *note = n->all;
	uint32_t i;

	buf_addc(b, '{');
	for (i = 0; i < n->n; i++, note++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, note->name);
		buf_addc(b, ':');
		if (note->value.type == VALUE_STRING)
			buf_json(b, note->value.s);
		else if (note->value.type == VALUE_REAL)
			put_real(b, note->value.d);
		else
			value_put_plain(b, &note->value);
	}
	buf_addc(b, '}');
}

/* Looking and setting ----------------------------------------------------- */

struct value
notes_find(const struct notes *n, struct str name)
{
	uint32_t i = place_of(n, name);

	return is_at(n, i, name) ? n->all[i].value : none;
}

struct str
notes_find_str(const struct notes *n, const char *name)
{
	struct value v = notes_find(n, str_of(name));

	return v.type == VALUE_STRING ? v.s : STR("");
}

int64_t
notes_find_int(const struct notes *n, const char *name)
{
	struct value v = notes_find(n, str_of(name));

	return v.type == VALUE_INT ? v.i : 0;
}

/* What of a value a note can be. */
static struct value
as_note(struct value v)
{
	size_t most = NOTES_STRING_BYTES;

	if (v.type == VALUE_ARRAY || v.type == VALUE_OBJECT)
		return (struct value){ .type = VALUE_BOOL, .b = true };
	if (v.type == VALUE_REAL && !isfinite(v.d))
		return none;
	if (v.type != VALUE_STRING || v.s.len <= most)
		return v;
	while (most > 0 && ((unsigned char)v.s.data[most] & 0xc0) == 0x80)
		most--;
	v.s.len = most;
	return v;
}

static void
take_away(struct notes *n, uint32_t i)
{
	n->n--;
	memmove(&n->all[i], &n->all[i + 1], (n->n - i) * sizeof(n->all[0]));
}

static bool
set(struct notes *n, struct str name, struct value v, uint32_t most)
{
	uint32_t i = place_of(n, name);

	v = as_note(v);
	if (v.type <= VALUE_NULL) {
		if (is_at(n, i, name))
			take_away(n, i);
		return true;
	}
	if (!is_at(n, i, name)) {
		if (n->n >= most || !notes_is_name(name))
			return false;
		memmove(&n->all[i + 1], &n->all[i],
		    (n->n - i) * sizeof(n->all[0]));
		n->all[i].name = name;
		n->n++;
	}
	n->all[i].value = v;
	return true;
}

bool
notes_set(struct notes *n, struct str name, struct value v)
{
	return set(n, name, v, NOTES_MAX);
}

bool
notes_set_str(struct notes *n, const char *name, struct str s)
{
	return set(n, str_of(name), (struct value){
	    .type = s.len > 0 ? VALUE_STRING : VALUE_NONE, .s = s },
	    NOTES_MAX);
}

bool
notes_set_int(struct notes *n, const char *name, int64_t i)
{
	return set(n, str_of(name), (struct value){
	    .type = VALUE_INT, .i = i, .d = (double)i }, NOTES_MAX);
}

bool
notes_remember(struct notes *n, struct str name, struct value v)
{
	return set(n, name, v, NOTES_MAX - NOTES_MAX_OURS);
}
