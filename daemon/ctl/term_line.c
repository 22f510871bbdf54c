/*
 * term_line: a line of styled pieces that ends where the terminal does; bars,
 * and numbers as people read them.
 * It knows nothing of what a piece says.
 */
#include "term.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static struct str
str_of_buf(const struct buf *b)
{
	return (struct str){ b->len > 0 ? b->data : "", b->len };
}

void
term_line_start(struct term_line *l, const struct term *t)
{
	l->term = t;
	l->nspans = 0;
	buf_reset(&l->text);
}

void
term_line_clear(struct term_line *l)
{
	buf_clear(&l->text);
}

/* Notes that the text up to here has this style. */
static void
close_span(struct term_line *l, enum term_style style)
{
	if (l->nspans > 0 && l->nspans == TERM_LINE_SPANS)
		l->nspans--; /* the rest takes the last style */
	l->spans[l->nspans].style = style;
	l->spans[l->nspans].end = l->text.len;
	l->nspans++;
}

void
term_line_add(struct term_line *l, enum term_style style, struct str s)
{
	term_clean(&l->text, s);
	close_span(l, style);
}

void
term_line_adds(struct term_line *l, enum term_style style, const char *s)
{
	term_line_add(l, style, str_of(s));
}

void
term_line_addf(struct term_line *l, enum term_style style, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	term_line_adds(l, style, text);
}

static void
add_spaces(struct buf *b, int n)
{
	while (n-- > 0)
		buf_addc(b, ' ');
}

void
term_line_cell(struct term_line *l, enum term_style style, struct str s,
    int columns)
{
	int used;

	if (l->term->width == 0 && term_columns(s) > columns) {
		term_line_add(l, style, s); /* a pipe loses nothing */
		return;
	}
	used = term_clip(&l->text, s, columns, l->term->has_unicode);
	close_span(l, style);
	add_spaces(&l->text, columns - used);
	close_span(l, TERM_PLAIN);
}

void
term_line_right(struct term_line *l, enum term_style style, struct str s,
    int columns)
{
	add_spaces(&l->text, columns - term_columns(s));
	close_span(l, TERM_PLAIN);
	term_clip(&l->text, s, columns, l->term->has_unicode);
	close_span(l, style);
}

int
term_line_columns(const struct term_line *l)
{
	return term_columns(str_of_buf(&l->text));
}

/* The text that is shown: all of it, or as much as the terminal is wide.
 * Returns how many of its first bytes are the text's own: spans hold so far. */
static size_t
fit(const struct term_line *l, struct buf *out)
{
	struct str all = str_of_buf(&l->text);
	size_t own = 0;

	if (l->term->width > 0)
		term_clip(out, all, l->term->width, l->term->has_unicode);
	else
		buf_add_str(out, all);
	while (own < all.len && own < out->len && all.data[own] ==
	    out->data[own])
		own++;
	return own;
}

static void
trim_end(struct buf *b)
{
	while (b->len > 0 && b->data[b->len - 1] == ' ')
		b->len--;
}

void
term_line_render(const struct term_line *l, struct buf *out)
{
	struct buf shown = { 0 };
	size_t own = fit(l, &shown), at = 0;

	trim_end(&shown);
	for (int i = 0; i < l->nspans && at < shown.len; i++) {
		bool is_last = i + 1 == l->nspans;
		size_t end = is_last || l->spans[i].end >= own ?
		    shown.len : l->spans[i].end;
		const char *on = term_style(l->term, l->spans[i].style);

		if (end == at)
			continue;
		buf_adds(out, on);
		buf_add(out, shown.data + at, end - at);
		if (*on != '\0')
			buf_adds(out, term_style_off(l->term));
		at = end;
	}
	buf_addc(out, '\n');
	buf_clear(&shown);
}

void
term_line_end(struct term_line *l)
{
	struct buf out = { 0 };

	term_line_render(l, &out);
	fwrite(out.data, 1, out.len, l->term->to);
	buf_clear(&out);
	term_line_start(l, l->term);
}

void
term_bar(struct buf *out, const struct term *t, double part, int columns,
    bool has_track)
{
	static const char *const eighths[] = { "", "▏", "▎", "▍", "▌", "▋",
		"▊", "▉" };
	int steps, whole, used;

	part = part >= 0 ? part : 0; /* and so for what is no number */
	part = part <= 1 ? part : 1;
	steps = (int)(part * columns * 8 + 0.5);
	if (steps == 0 && part > 0)
		steps = 1; /* a little is not nothing */
	whole = t->has_unicode ? steps / 8 : (steps + 4) / 8;
	used = whole;
	for (int i = 0; i < whole; i++)
		buf_adds(out, t->has_unicode ? "█" : "#");
	if (t->has_unicode && steps % 8 != 0) {
		buf_adds(out, eighths[steps % 8]);
		used++;
	}
	for (; used < columns; used++)
		buf_adds(out, !has_track ? " " : t->has_unicode ? "░" : ".");
}

static char *
next_text(void)
{
	static char texts[8][32];
	static unsigned turn;

	return texts[turn++ % 8];
}

const char *
term_number(int64_t n)
{
	char digits[24], *out = next_text(), *p = out;
	int len = snprintf(digits, sizeof(digits), "%lld", (long long)n);

	for (int i = 0; i < len; i++) {
		*p++ = digits[i];
		if (digits[i] != '-' && i + 1 < len && (len - i - 1) % 3 == 0)
			*p++ = ',';
	}
	*p = '\0';
	return out;
}

const char *
term_short_number(double n)
{
	static const char units[] = " kMGT";
	char *out = next_text();
	int unit = 0;

	for (; n >= 999.5 && unit < 4; unit++)
		n /= 1000;
	if (unit == 0)
		snprintf(out, 32, "%.0f", n);
	else
		snprintf(out, 32, n < 9.95 ? "%.1f%c" : "%.0f%c", n, units[unit]);
	return out;
}

const char *
term_wall_time(int64_t ms, enum term_wall from)
{
	time_t seconds = (time_t)(ms / 1000);
	char *out = next_text();
	struct tm tm;

	localtime_r(&seconds, &tm);
	strftime(out, 32, "%Y-%m-%d %H:%M:%S", &tm);
	return out + from;
}

const char *
term_seconds(double s)
{
	long all = s >= 0 && s < 1e9 ? (long)(s + 0.5) : 0;
	char *out = next_text();

	if (all < 3600)
		snprintf(out, 32, "%ld:%02ld", all / 60, all % 60);
	else
		snprintf(out, 32, "%ld:%02ld:%02ld", all / 3600,
		    all / 60 % 60, all % 60);
	return out;
}
