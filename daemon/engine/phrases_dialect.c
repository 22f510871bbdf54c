/*
 * phrases_dialect: folds a regex without damage, and writes it twice.
 *
 * What stands for itself is folded as text is; what is syntax stays: escapes,
 * groups, quantifiers, classes.  A full-width bracket becomes an escaped one,
 * one that folds to several characters becomes a group.  ICU's form differs
 * where ICU and Vectorscan read the same words differently.
 */
#include <string.h>

#include "phrases_parts.h"

struct dialect {
	struct text_folder *folder;
	const char *src;
	uint32_t at, len;
	struct buf *scan, *search;
	bool in_class;
	bool after_set;   /* in a class, behind a-z, \w or the like */
};

/* Escapes that ICU reads by Unicode, Vectorscan by ASCII. */
static const struct {
	char letter;
	const char *in_class, *outside;
} by_ascii[] = {
	{ 'w', "0-9A-Z_a-z", "[0-9A-Z_a-z]" },
	{ 'W', "[^0-9A-Z_a-z]", "[^0-9A-Z_a-z]" },
	{ 'd', "0-9", "[0-9]" },
	{ 'D', "[^0-9]", "[^0-9]" },
	{ 's', "\\t-\\r\\ ", "[\\t-\\r\\ ]" },
	{ 'S', "[^\\t-\\r\\ ]", "[^\\t-\\r\\ ]" },
	{ 'b', "\\x08", "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|"
	    "(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))" },
	{ 'B', "B", "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|"
	    "(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))" },
};

static bool
is_punct(char c)
{
	return c > 0 && c < 0x7f && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~",
	    c);
}

static void
both(struct dialect *d, const char *s, size_t n)
{
	buf_add(d->scan, s, n);
	buf_add(d->search, s, n);
}

/* Copies n bytes of the source as they are. */
static void
copy(struct dialect *d, uint32_t n)
{
	if (n > d->len - d->at)
		n = d->len - d->at;
	both(d, d->src + d->at, n);
	d->at += n;
}

/* Copies up to and with the first byte that is one of ends. */
static void
copy_through(struct dialect *d, const char *ends)
{
	uint32_t n = 0;

	while (d->at + n < d->len && !strchr(ends, d->src[d->at + n]))
		n++;
	copy(d, n + 1);
}

/* True if the source goes on with s, `ahead` bytes from here. */
static bool
goes_on(const struct dialect *d, uint32_t ahead, const char *s)
{
	size_t n = strlen(s);

	return d->at + ahead + n <= d->len &&
	    memcmp(d->src + d->at + ahead, s, n) == 0;
}

static uint32_t
count_chars(const char *s, uint32_t n)
{
	uint32_t chars = 0;

	for (uint32_t i = 0; i < n; i++)
		chars += ((unsigned char)s[i] & 0xc0) != 0x80;
	return chars;
}

/* Folds the literal of n bytes at `at`; returns its length in out. */
static uint32_t
fold(struct dialect *d, uint32_t at, uint32_t n, char *out, uint32_t cap)
{
	return text_fold_phrase(d->folder, TEXT_FOLDED,
	    (struct str){ d->src + at, n }, out, cap);
}

/* Writes what stands for itself: ASCII punctuation in it gets a backslash. */
static void
put_literal(struct dialect *d, const char *s, uint32_t n)
{
	bool group = !d->in_class && count_chars(s, n) > 1;

	if (group)
		both(d, "(?:", 3);
	for (uint32_t i = 0; i < n; i++) {
		if (is_punct(s[i]))
			both(d, "\\", 1);
		both(d, s + i, 1);
	}
	if (group)
		both(d, ")", 1);
}

/* The length of the literal at `at`: ASCII punctuation takes no accents. */
static uint32_t
literal_len(const struct dialect *d, uint32_t at)
{
	if (is_punct(d->src[at]) || d->src[at] == ' ')
		return 1;
	return text_first_cluster(d->folder,
	    (struct str){ d->src + at, d->len - at });
}

static void
fold_literal(struct dialect *d)
{
	uint32_t n = literal_len(d, d->at);
	char out[TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)];

	put_literal(d, out, fold(d, d->at, n, out, sizeof(out)));
	d->at += n;
}

/* Folds a range of a class, X-Y, if one is here.  Its ends fold only where
 * both do (Ａ-Ｚ, ㄱ-ㅎ): of 一-龥 the one would become anything. */
static bool
fold_range(struct dialect *d)
{
	uint32_t n = literal_len(d, d->at), last = d->at + n + 1, m, nx, ny;
	char x[TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)];
	char y[TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)];

	if (last >= d->len || d->src[last - 1] != '-' ||
	    strchr("]\\[", d->src[last]))
		return false;
	m = literal_len(d, last);
	nx = fold(d, d->at, n, x, sizeof(x) - 1);
	ny = fold(d, last, m, y, sizeof(y) - 1);
	x[nx] = y[ny] = '\0';
	if (count_chars(x, nx) != 1 || count_chars(y, ny) != 1 ||
	    (nx == n && memcmp(x, d->src + d->at, n) == 0) ||
	    (ny == m && memcmp(y, d->src + last, m) == 0) ||
	    strcmp(x, y) > 0) {
		copy(d, n + 1 + m);
		return true;
	}
	put_literal(d, x, nx);
	both(d, "-", 1);
	put_literal(d, y, ny);
	d->at = last + m;
	return true;
}

/* \Q...\E: nothing in it is syntax. */
static void
fold_quoted(struct dialect *d)
{
	for (d->at += 2; d->at < d->len && !goes_on(d, 0, "\\E");)
		fold_literal(d);
	d->at += 2;
}

static void
fold_escape(struct dialect *d)
{
	char c = d->at + 1 < d->len ? d->src[d->at + 1] : '\0';

	for (size_t i = 0; i < sizeof(by_ascii) / sizeof(*by_ascii); i++) {
		if (by_ascii[i].letter != c)
			continue;
		buf_add(d->scan, d->src + d->at, 2);
		buf_adds(d->search, d->in_class ? by_ascii[i].in_class
		    : by_ascii[i].outside);
		d->at += 2;
		d->after_set = d->in_class;
		return;
	}
	if (c == 'Q') {
		fold_quoted(d);
	} else if ((unsigned char)c >= 0x80) {
		d->at++;
		fold_literal(d);
	} else if (c && strchr("pPxNgko", c)) {
		/* what it is about follows, and its case matters */
		copy(d, 2);
		if (goes_on(d, 0, "{"))
			copy_through(d, "}");
		else if (c == 'p' || c == 'P')
			copy(d, 1);
	} else {
		copy(d, 2);
	}
}

/* What follows an opening bracket up to where literals may begin. */
static void
copy_group(struct dialect *d)
{
	if (goes_on(d, 1, "*") || goes_on(d, 1, "?#"))
		copy_through(d, ")");
	else if (goes_on(d, 1, "?<=") || goes_on(d, 1, "?<!"))
		copy(d, 4);
	else if (goes_on(d, 1, "?"))
		copy_through(d, ":)>=!|");
	else
		copy(d, 1);
}

static void
open_class(struct dialect *d)
{
	d->in_class = true;
	d->after_set = false;
	copy(d, goes_on(d, 1, "^") ? 2 : 1);
	if (goes_on(d, 0, "]")) {
		/* the first one stands for itself */
		both(d, "\\]", 2);
		d->at++;
	}
}

static void
fold_in_class(struct dialect *d)
{
	char c = d->src[d->at];

	if (c == ']') {
		d->in_class = false;
		copy(d, 1);
	} else if (c == '\\') {
		fold_escape(d);
		return;
	} else if (goes_on(d, 0, "[:")) {
		copy(d, 2);
		copy_through(d, "]");
	} else if (c == '-' && !d->after_set) {
		copy(d, 1);
	} else if (is_punct(c) && strchr("[&-", c)) {
		/* ICU reads sets of sets here */
		put_literal(d, &c, 1);
		d->at++;
	} else if (fold_range(d)) {
		d->after_set = true;
		return;
	} else {
		fold_literal(d);
	}
	d->after_set = false;
}

/* The length of a quantifier, {3}, {3,} or {3,5}; 0 if here is none. */
static uint32_t
quantifier_len(const struct dialect *d)
{
	const char *digits = "0123456789";
	char s[32] = "";
	size_t n = d->len - d->at, first, more = 0;

	memcpy(s, d->src + d->at, n < sizeof(s) ? n : sizeof(s) - 1);
	first = s[0] == '{' ? strspn(s + 1, digits) : 0;
	if (first > 0 && s[1 + first] == ',')
		more = 1 + strspn(s + 2 + first, digits);
	return first > 0 && s[1 + first + more] == '}'
	    ? (uint32_t)(2 + first + more) : 0;
}

void
dialect_write(struct text_folder *f, struct str regex, struct buf *scan,
    struct buf *search)
{
	struct dialect d = { .folder = f, .src = regex.data,
		.len = (uint32_t)regex.len, .scan = scan, .search = search };

	while (d.at < d.len) {
		char c = d.src[d.at];

		if (d.in_class)
			fold_in_class(&d);
		else if (c == '\\')
			fold_escape(&d);
		else if (c == '[')
			open_class(&d);
		else if (c == '(')
			copy_group(&d);
		else if (strchr("{}]", c) && quantifier_len(&d) == 0)
			fold_literal(&d);
		else if (c == '{')
			copy(&d, quantifier_len(&d));
		else if (is_punct(c) || (c >= '0' && c <= '9'))
			copy(&d, 1);
		else
			fold_literal(&d);
	}
}
