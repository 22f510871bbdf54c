/*
 * complaint_field: fields as the conditions of rules see them.  What is about
 * a person and must not decide a case is not there for them.
 */
#include <string.h>

#include "complaint_parts.h"

/*
 * Age, sex, gender, dress, education.  A name is withheld when it is one of
 * these, or has one of them among its words ("customer_age", "ageGroup").
 */
static const char *const withheld_words[] = {
	"age", "ages", "aged", "birthday", "birthdate", "birthyear", "birth",
	"dob", "sex", "gender", "dress", "dressed", "clothes", "clothing",
	"attire", "outfit", "education", "educational", "educated",
	"schooling", "diploma",
};

/* The same in scripts that set no space between words: anywhere in a name. */
static const char *const withheld_parts[] = {
	"年龄", "年齡", "年纪", "岁数", "生日", "出生", "性别", "性別", "着装",
	"穿着", "穿戴", "衣着", "学历", "學歷", "教育", "文化程度",
	"나이", "연령", "생년", "생일", "성별", "복장", "옷차림", "학력", "교육",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_letter(char c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z');
}

static bool
is_withheld_word(const char *word, size_t len)
{
	for (size_t i = 0; i < COUNT(withheld_words); i++) {
		const char *w = withheld_words[i];
		size_t n = 0;

		while (n < len && w[n] != '\0' && (word[n] | 0x20) == w[n])
			n++;
		if (n == len && w[n] == '\0')
			return true;
	}
	return false;
}

/* The end of the word at p: a run of letters, up to a capital behind a small
 * one. */
static const char *
word_end(const char *p)
{
	do
		p++;
	while (is_letter(*p) && !(is_upper(*p) && !is_upper(p[-1])));
	return p;
}

static bool
has_withheld_part(const char *name)
{
	for (size_t i = 0; i < COUNT(withheld_parts); i++) {
		if (strstr(name, withheld_parts[i]) != NULL)
			return true;
	}
	return false;
}

bool
complaint_is_withheld(const char *name)
{
	const char *p = name, *end;
	bool is_ascii = true;

	while (*p != '\0') {
		if (!is_letter(*p)) {
			is_ascii = is_ascii && (unsigned char)*p < 0x80;
			p++;
			continue;
		}
		end = word_end(p);
		if (is_withheld_word(p, (size_t)(end - p)))
			return true;
		p = end;
	}
	return !is_ascii && has_withheld_part(name);
}

struct value
complaint_look_up(const struct complaint *c, const char *path)
{
	struct value v;
	const struct json_t *node = c->root;
	const char *dot;
	struct str name;

	do {
		dot = strchrnul(path, '.');
		name = (struct str){ path, (size_t)(dot - path) };
		v = complaint_json_get(node, name, &node);
		if (*dot == '\0')
			return v;
		path = dot + 1;
	} while (v.type == VALUE_OBJECT);
	return (struct value){ .type = VALUE_NONE };
}

struct value
complaint_field(const struct complaint *c, const char *path)
{
	if (complaint_is_withheld(path)) /* a dot ends a word, too */
		return (struct value){ .type = VALUE_NONE };
	return complaint_look_up(c, path);
}

struct walk {
	bool (*fn)(void *arg, struct str path, struct value v);
	void *arg;
	char path[COMPLAINT_PATH_MAX + 1];
};

/* What the path has up to now are len bytes. */
static void
walk_members(struct walk *w, const struct json_t *object, size_t len)
{
	const struct json_t *node;
	struct value v;
	void *at = NULL;
	struct str key;
	size_t end;

	while ((node = complaint_json_next(object, &at, &key)) != NULL) {
		end = len + key.len;
		if (end > COMPLAINT_PATH_MAX ||
		    memchr(key.data, '.', key.len) != NULL)
			continue;
		memcpy(w->path + len, key.data, key.len);
		v = complaint_json_value(node);
		if (!w->fn(w->arg, (struct str){ w->path, end }, v) ||
		    v.type != VALUE_OBJECT)
			continue;
		w->path[end] = '.';
		walk_members(w, node, end + 1);
	}
}

void
complaint_each_field(const struct complaint *c,
    bool (*fn)(void *arg, struct str path, struct value v), void *arg)
{
	struct walk w = { .fn = fn, .arg = arg };

	walk_members(&w, c->root, 0);
}

bool
value_put_plain(struct buf *b, const struct value *v)
{
	switch (v->type) {
	case VALUE_BOOL:
		buf_adds(b, v->b ? "true" : "false");
		return true;
	case VALUE_INT:
		buf_add_int(b, v->i);
		return true;
	case VALUE_REAL:
		buf_addf(b, "%.15g", v->d);
		return true;
	default:
		return false;
	}
}
