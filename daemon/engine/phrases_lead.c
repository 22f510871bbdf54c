/*
 * phrases_lead: an alternation, told by the characters that it can begin with.
 *
 * ICU tries (fire|smoke|leak) branch by branch, at each place again; behind a gap
 * like .{0,14} that is most of a search.  (?=[fsl])(?:fire|smoke|leak) says the
 * same, and looks once at most places.  It reads a regex as dialect_write() wrote
 * it for ICU; where it does not know how a branch begins, all stays as it is.
 */
#include <string.h>

#include "phrases_parts.h"

#define FEW_BRANCHES 4 /* fewer are as quick one by one */

/* Where the class that begins at s[at] ends: behind its bracket. */
static size_t
class_end(struct str s, size_t at)
{
	size_t depth = 0;

	for (; at < s.len; at++) {
		if (s.data[at] == '\\')
			at++;
		else if (s.data[at] == '[')
			depth++;
		else if (s.data[at] == ']' && --depth == 0)
			return at + 1;
	}
	return s.len;
}

/* Where what stands at s[at] ends, of which no part is a bracket or a branch of
 * the regex: an escape, a class, one byte. */
static size_t
piece_end(struct str s, size_t at)
{
	if (s.data[at] == '[')
		return class_end(s, at);
	return s.data[at] == '\\' && at + 2 <= s.len ? at + 2 : at + 1;
}

/* Where the group that begins at s[at] has its closing bracket; s.len where it
 * has none. */
static size_t
group_end(struct str s, size_t at)
{
	size_t depth = 0;

	for (; at < s.len; at = piece_end(s, at)) {
		if (s.data[at] == '(')
			depth++;
		else if (s.data[at] == ')' && --depth == 0)
			return at;
	}
	return s.len;
}

/* Where the branch that begins at s[at] ends: at its bar, or the end. */
static size_t
branch_end(struct str s, size_t at)
{
	while (at < s.len && s.data[at] != '|')
		at = s.data[at] == '(' ? group_end(s, at) + 1 :
		    piece_end(s, at);
	return at < s.len ? at : s.len;
}

static bool
is_syntax(char c)
{
	return c == '\0' || strchr(".^$|()?*+{}", c) != NULL;
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z');
}

/* Adds what a branch begins with to a set; false where that is not known. */
static bool
add_first(struct str branch, struct buf *set)
{
	const char *s = branch.data;
	size_t n;

	if (branch.len == 0 || is_syntax(s[0]))
		return false;
	n = piece_end(branch, 0);
	if (s[0] == '\\' && (n < 2 || is_word(s[1])))
		return false; /* a class, an edge, a code */
	while (n < branch.len && ((unsigned char)s[n] & 0xc0) == 0x80)
		n++;
	if (n < branch.len && strchr("?*{", s[n]))
		return false; /* it may not be there */
	if (s[0] > 0 && s[0] != '\\' && s[0] != '[' && !is_word(s[0]))
		buf_addc(set, '\\');
	buf_add(set, s, n);
	return true;
}

/* Makes the set of what a group's branches begin with. */
static bool
has_lead(struct str body, struct buf *set)
{
	uint32_t branches = 0;
	size_t at = 0, end;

	for (;; at = end + 1) {
		end = branch_end(body, at);
		branches++;
		if (!add_first((struct str){ body.data + at, end - at }, set))
			return false;
		if (end == body.len)
			break;
	}
	return branches >= FEW_BRANCHES;
}

static void
put(struct str s, struct buf *out)
{
	struct buf set = { 0 };
	struct str body;
	size_t open, end;

	for (size_t at = 0; at < s.len; at = end) {
		end = piece_end(s, at);
		if (s.data[at] != '(') {
			buf_add(out, s.data + at, end - at);
			continue;
		}
		open = s.len - at > 2 && s.data[at + 1] == '?' ? 3 : 1;
		end = group_end(s, at);
		body = (struct str){ s.data + at + open, end - at - open };
		buf_add(out, s.data + at, open);
		buf_reset(&set);
		if ((open == 1 || s.data[at + 2] == ':') &&
		    has_lead(body, &set)) {
			buf_adds(out, "(?=[");
			buf_add(out, set.data, set.len);
			buf_adds(out, "])(?:");
			put(body, out);
			buf_adds(out, "))");
		} else {
			put(body, out);
			buf_addc(out, ')');
		}
		end++;
	}
	buf_clear(&set);
}

/* Flags change what is read, and names and numbers of groups what they are: in
 * such a regex, or one whose brackets do not fit, nothing is touched. */
static bool
is_strange(struct str s)
{
	size_t depth = 0;

	for (size_t at = 0; at < s.len; at = piece_end(s, at)) {
		if (s.data[at] == '(')
			depth++;
		else if (s.data[at] == ')' && depth-- == 0)
			return true;
		if (s.data[at] == '(' && s.len - at > 2 &&
		    s.data[at + 1] == '?' && !strchr(":=!<", s.data[at + 2]))
			return true;
		if (s.data[at] == '\\' && (s.len - at < 2 ||
		    strchr("kgQ123456789", s.data[at + 1])))
			return true;
	}
	return depth > 0;
}

void
lead_write(struct str search, struct buf *out)
{
	if (is_strange(search))
		buf_add_str(out, search);
	else
		put(search, out);
}
