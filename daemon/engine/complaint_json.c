/*
 * complaint_json: an event's JSON, and the only file of this module that sees
 * the JSON library.  It knows values and numbers, and no field by name.  The
 * library's error texts quote the input; only its codes and places leave here.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "complaint_parts.h"

/* What each code of the library means to us; the rest is bad_json. */
static const struct {
	enum json_error_code code;
	enum refusal reason;
	const char *text;
} errors[] = {
	{ json_error_premature_end_of_input, REFUSAL_BAD_JSON,
	    "the JSON ends before it is complete" },
	{ json_error_end_of_input_expected, REFUSAL_BAD_JSON,
	    "something follows the JSON object" },
	{ json_error_duplicate_key, REFUSAL_DUPLICATE_KEY,
	    "a key stands twice in one object" },
	{ json_error_numeric_overflow, REFUSAL_NUMBER_RANGE,
	    "a number is beyond 2^53" },
	{ json_error_null_character, REFUSAL_NUL, "a string holds a NUL" },
	{ json_error_null_byte_in_key, REFUSAL_NUL, "a key holds a NUL" },
	{ json_error_invalid_utf8, REFUSAL_BAD_UTF8, "this is not UTF-8" },
	{ json_error_stack_overflow, REFUSAL_TOO_DEEP, "this is too deep" },
};

static bool
is_word_char(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' &&
	    (c | 0x20) <= 'z') || c == '+' || c == '-' || c == '.';
}

/* Some writers put NaN and Infinity where JSON has no such numbers. */
static bool
is_nan_word(struct str bytes, size_t at)
{
	static const char *const words[] = { "nan", "inf", "infinity" };
	size_t from = at < bytes.len ? at : bytes.len, to = from;

	while (from > 0 && is_word_char(bytes.data[from - 1]))
		from--;
	while (to < bytes.len && is_word_char(bytes.data[to]))
		to++;
	if (from < to && (bytes.data[from] == '-' || bytes.data[from] == '+'))
		from++;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (to - from == strlen(words[i]) &&
		    strncasecmp(bytes.data + from, words[i], to - from) == 0)
			return true;
	}
	return false;
}

static void
explain(const json_error_t *e, struct str bytes, struct refused *why)
{
	enum json_error_code code = json_error_code(e);
	enum refusal reason = REFUSAL_BAD_JSON;
	const char *text = "this is not JSON";

	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		if (errors[i].code == code) {
			reason = errors[i].reason;
			text = errors[i].text;
		}
	}
	if (code == json_error_invalid_syntax &&
	    is_nan_word(bytes, (size_t)e->position)) {
		reason = REFUSAL_NUMBER_RANGE;
		text = "NaN and Infinity are no numbers";
	}
	complaint_refuse(why, reason, "line %d, column %d: %s", e->line,
	    e->column, text);
}

struct json_t *
complaint_json_load(struct str bytes, struct refused *why)
{
	json_error_t error;
	json_t *root;

	root = complaint_read(bytes);
	if (root != NULL)
		return root;
	root = json_loadb(bytes.data, bytes.len, JSON_REJECT_DUPLICATES,
	    &error);
	if (root == NULL)
		explain(&error, bytes, why);
	return root;
}

void
complaint_json_free(struct json_t *root)
{
	json_decref(root);
}

/* Without memory the process ends; a good event must not be refused for it. */
static void *
alloc_cb(size_t n)
{
	return mem_realloc(NULL, n);
}

void
complaint_json_init(void)
{
	json_set_alloc_funcs(alloc_cb, free);
	json_object_seed(0);
}

struct value
complaint_json_value(const struct json_t *node)
{
	struct value v = { .type = VALUE_NONE };

	if (node == NULL)
		return v;
	switch (json_typeof(node)) {
	case JSON_NULL:
		v.type = VALUE_NULL;
		break;
	case JSON_TRUE:
	case JSON_FALSE:
		v.type = VALUE_BOOL;
		v.b = json_is_true(node);
		break;
	case JSON_INTEGER:
		v.type = VALUE_INT;
		v.i = json_integer_value(node);
		v.d = (double)v.i;
		break;
	case JSON_REAL:
		v.type = VALUE_REAL;
		v.d = json_real_value(node);
		break;
	case JSON_STRING:
		v.type = VALUE_STRING;
		v.s.data = json_string_value(node);
		v.s.len = json_string_length(node);
		break;
	case JSON_ARRAY:
		v.type = VALUE_ARRAY;
		break;
	case JSON_OBJECT:
		v.type = VALUE_OBJECT;
		break;
	}
	return v;
}

struct value
complaint_json_get(const struct json_t *object, struct str name,
    const struct json_t **node)
{
	*node = json_object_getn(object, name.data, name.len);
	return complaint_json_value(*node);
}


struct json_t *
complaint_json_new(struct value v)
{
	switch (v.type) {
	case VALUE_NULL:
		return json_null();
	case VALUE_BOOL:
		return json_boolean(v.b);
	case VALUE_INT:
		return json_integer(v.i);
	case VALUE_REAL:
		return json_real(v.d);
	case VALUE_STRING:
		return json_stringn_nocheck(v.s.data, v.s.len);
	case VALUE_ARRAY:
		return json_array();
	case VALUE_OBJECT:
		return json_object();
	default:
		return NULL;
	}
}

bool
complaint_json_put(struct json_t *object, struct str key, struct json_t *value)
{
	size_t before = json_object_size(object);

	return json_object_setn_new_nocheck(object, key.data, key.len,
	    value) == 0 && json_object_size(object) == before + 1;
}

bool
complaint_json_append(struct json_t *array, struct json_t *value)
{
	return json_array_append_new(array, value) == 0;
}

size_t
complaint_json_size(const struct json_t *node)
{
	return json_is_object(node) ? json_object_size(node) :
	    json_array_size(node);
}

const struct json_t *
complaint_json_item(const struct json_t *array, size_t i)
{
	return json_array_get(array, i);
}

const struct json_t *
complaint_json_next(const struct json_t *object, void **at, struct str *key)
{
	json_t *o = (json_t *)(uintptr_t)object; /* looking changes nothing */

	*at = *at == NULL ? json_object_iter(o) :
	    json_object_iter_next(o, *at);
	if (*at == NULL)
		return NULL;
	key->data = json_object_iter_key(*at);
	key->len = json_object_iter_key_len(*at);
	return json_object_iter_value(*at);
}

struct json_t *
complaint_json_copy(const struct json_t *object)
{
	return json_copy((json_t *)(uintptr_t)object); /* changes nothing */
}

void
complaint_json_set(struct json_t *object, struct str key, struct json_t *value)
{
	json_object_setn_new_nocheck(object, key.data, key.len, value);
}

static int
dump_cb(const char *bytes, size_t n, void *arg)
{
	buf_add(arg, bytes, n);
	return 0;
}

void
complaint_json_put_bytes(struct buf *b, const struct json_t *node)
{
	json_dump_callback(node, dump_cb, b, JSON_COMPACT | JSON_ENCODE_ANY);
}
