/*
 * cmd_score_evidence: what a decision says of its reasons, kept: which rule
 * gave how much to which type, and on which words of the complaint.
 * It knows no label.
 */
#include <string.h>

#include "json_scan.h"
#include "say.h"
#include "score_parts.h"

struct str
score_text(struct score *s, struct str object, const char *name)
{
	struct str value;

	buf_reset(&s->text);
	if (!json_scan_member(object, name, &value) ||
	    !json_scan_text(value, &s->text) || s->text.len == 0)
		return STR("");
	return mem_arena_str(&s->arena,
	    (struct str){ s->text.data, s->text.len });
}

static void
add_piece(struct buf *b, struct str s)
{
	if (s.len == 0)
		return;
	if (b->len > 0)
		buf_adds(b, " · ");
	buf_add_str(b, s);
}

/* The words as they lie in the text; other fields are not shown. */
static void
add_word(struct score *s, struct score_item *it, struct str because,
    struct str text)
{
	struct score_word *word;
	struct str value;

	if (!json_scan_member(because, "field", &value) ||
	    !json_scan_is(value, "text") ||
	    !json_scan_member(because, "byte", &value))
		return;
	word = mem_arena_alloc(&s->arena, sizeof(*word));
	*word = (struct score_word){ (size_t)json_scan_int(value, 0),
		text.len, it->words };
	it->words = word;
}

static void
add_because(struct score *s, struct score_item *it, struct buf *out,
    struct str because)
{
	struct json_scan scan;
	struct str unused, one, text;
	struct buf quoted = { 0 };

	if (json_scan_open(&scan, because, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &one) == 1) {
		text = score_text(s, one, "text");
		if (text.len == 0)
			continue;
		add_word(s, it, one, text);
		buf_reset(&quoted);
		buf_addf(&quoted, "“%.*s”", (int)text.len, text.data);
		if (out->len == 0 || memmem(out->data, out->len, quoted.data,
		    quoted.len) == NULL)
			add_piece(out, (struct str){ quoted.data,
			    quoted.len });
	}
	buf_clear(&quoted);
}

/* "claims-money +3 seeking_compensation" for a rule that gave points. */
static const struct score_point **
add_points(struct score *s, struct buf *out, struct str rule,
    const struct score_point **last)
{
	struct json_scan scan;
	struct str did, points, name, value, rule_name;
	struct score_point *point;

	if (!json_scan_member(rule, "did", &did) ||
	    !json_scan_member(did, "type", &points) ||
	    json_scan_open(&scan, points, '{') < 0)
		return last;
	rule_name = score_text(s, rule, "rule");
	add_piece(out, rule_name);
	buf_addc(out, ' ');
	say_value(out, points);
	while (json_scan_next(&scan, &name, &value) == 1) {
		name = (struct str){ name.data + 1, name.len - 2 };
		point = mem_arena_alloc(&s->arena, sizeof(*point));
		point->rule = rule_name;
		point->type = mem_arena_str(&s->arena, name);
		point->points = mem_arena_str(&s->arena, value);
		*last = point;
		last = &point->next;
	}
	return last;
}

void
score_take_evidence(struct score *s, struct score_item *it,
    struct str decision)
{
	struct buf points = { 0 }, because = { 0 };
	struct str rules, unused, rule, value;
	const struct score_point **last = &it->points;
	struct json_scan scan;

	if (!json_scan_member(decision, "rules", &rules) ||
	    json_scan_open(&scan, rules, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &rule) == 1) {
		last = add_points(s, &points, rule, last);
		if (json_scan_member(rule, "because", &value))
			add_because(s, it, &because, value);
	}
	it->rules = mem_arena_str(&s->arena,
	    (struct str){ points.data, points.len });
	it->because = mem_arena_str(&s->arena,
	    (struct str){ because.data, because.len });
	buf_clear(&points);
	buf_clear(&because);
}
