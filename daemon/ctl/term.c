/*
 * term: what a terminal can do, and how wide a text is on it.
 * It knows no line and no table; see term_line.c and progress.c.
 */
#include "term.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "utf8.h"

static const char *const sgr[TERM__STYLES] = {
	[TERM_PLAIN] = "",
	[TERM_BOLD] = "\033[1m",
	[TERM_DIM] = "\033[2m",
	[TERM_RED] = "\033[31m",
	[TERM_GREEN] = "\033[32m",
	[TERM_YELLOW] = "\033[33m",
	[TERM_BLUE] = "\033[34m",
	[TERM_MAGENTA] = "\033[35m",
	[TERM_CYAN] = "\033[36m",
	[TERM_BADGE_RED] = "\033[1;97;41m",
	[TERM_BADGE_YELLOW] = "\033[30;43m",
	[TERM_BADGE_BLUE] = "\033[97;44m",
	[TERM_BADGE_GREY] = "\033[97;100m",
	[TERM_BADGE_MAGENTA] = "\033[1;97;45m",
};

/* Unless the locale names another character set: services and containers often
 * have no locale at all, and what is shown is UTF-8 anyway. */
static bool
is_unicode_wanted(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *v = getenv(names[i]);

		if (v != NULL && *v != '\0')
			return strcasestr(v, "utf-8") != NULL ||
			    strcasestr(v, "utf8") != NULL;
	}
	return true;
}

void
term_measure(struct term *t)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");

	t->width = 0;
	if (!t->is_tty)
		return;
	if (ioctl(fileno(t->to), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		t->width = size.ws_col;
	else if (columns != NULL && atoi(columns) > 0)
		t->width = atoi(columns);
	else
		t->width = 80;
}

void
term_init(struct term *t, FILE *to)
{
	const char *no_color = getenv("NO_COLOR");
	const char *kind = getenv("TERM");

	*t = (struct term){ .to = to };
	t->is_tty = isatty(fileno(to)) == 1;
	t->has_color = t->is_tty && (no_color == NULL || *no_color == '\0') &&
	    kind != NULL && *kind != '\0' && strcmp(kind, "dumb") != 0;
	t->has_unicode = is_unicode_wanted();
	term_measure(t);
}

const char *
term_style(const struct term *t, enum term_style style)
{
	return t->has_color ? sgr[style] : "";
}

enum term_style
term_badge(struct str priority)
{
	static const enum term_style badges[] = { TERM_BADGE_RED,
		TERM_BADGE_YELLOW, TERM_BADGE_BLUE, TERM_BADGE_GREY };

	if (priority.len == 2 && priority.data[0] == 'P' &&
	    priority.data[1] >= '1' && priority.data[1] <= '4')
		return badges[priority.data[1] - '1'];
	return TERM_BADGE_GREY;
}

const char *
term_style_off(const struct term *t)
{
	return t->has_color ? "\033[0m" : "";
}

/* The next character made harmless: its bytes and its columns. */
static size_t
next_char(struct str s, struct str *shown, uint32_t *code, int *columns)
{
	size_t n = utf8_read(s.data, s.len, code);

	*shown = (struct str){ s.data, n };
	*columns = 1;
	if (*code == '\n' || *code == '\t' || *code == '\r')
		*shown = STR(" ");
	else if (*code == UTF8_NONE || utf8_is_control(*code))
		*shown = STR("\xEF\xBF\xBD");
	else if (*code >= 0x7F)
		*columns = wcwidth((wchar_t)*code);
	if (*columns < 0)
		*columns = 1; /* not assigned (yet) */
	return n;
}

/* wcwidth() asks the locale; ours is not the user's, for what we show is UTF-8
 * whatever that says. */
static locale_t
unicode_enter(void)
{
	static locale_t unicode;

	if (unicode == (locale_t)0)
		unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	return unicode != (locale_t)0 ? uselocale(unicode) : (locale_t)0;
}

static void
unicode_leave(locale_t before)
{
	if (before != (locale_t)0)
		uselocale(before);
}

/* A variation selector makes a narrow sign before it an emoji, two wide. */
static int
widened(uint32_t code, int last, int columns)
{
	return code == 0xFE0F && last == 1 ? 1 : columns;
}

int
term_columns(struct str s)
{
	locale_t before = unicode_enter();
	int sum = 0, last = 0;

	while (s.len > 0) {
		struct str shown;
		uint32_t code;
		int columns;
		size_t n = next_char(s, &shown, &code, &columns);

		columns = widened(code, last, columns);
		sum += columns;
		last = columns;
		s.data += n;
		s.len -= n;
	}
	unicode_leave(before);
	return sum;
}

/* Appends what fits into columns; marks of the last character come along. */
static int
add_fitting(struct buf *out, struct str s, int limit)
{
	locale_t before = unicode_enter();
	int sum = 0, last = 0;
	size_t start = 0;

	while (s.len > 0) {
		struct str shown;
		uint32_t code;
		int columns;
		size_t n = next_char(s, &shown, &code, &columns);

		columns = widened(code, last, columns);
		if (sum + columns > limit) {
			if (code == 0xFE0F) { /* its sign goes with it */
				out->len = start;
				sum -= last;
			}
			break;
		}
		if (columns > 0)
			start = out->len;
		buf_add_str(out, shown);
		sum += columns;
		last = columns;
		s.data += n;
		s.len -= n;
	}
	unicode_leave(before);
	return sum;
}

void
term_clean(struct buf *out, struct str s)
{
	add_fitting(out, s, INT32_MAX);
}

int
term_clip(struct buf *out, struct str s, int columns, bool has_unicode)
{
	const char *dots = has_unicode ? "\u2026" : "~";

	if (columns <= 0)
		return 0;
	if (term_columns(s) <= columns)
		return add_fitting(out, s, columns);
	columns = add_fitting(out, s, columns - 1);
	buf_adds(out, dots);
	return columns + 1;
}
