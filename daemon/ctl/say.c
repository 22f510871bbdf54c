/*
 * say: what a decision's JSON says, in words.
 */
#include "say.h"

#include "json_scan.h"

/* What a rule did --------------------------------------------------------- */

static void
next_part(struct buf *b, size_t start)
{
	if (b->len > start)
		buf_adds(b, "; ");
}

/* +3 venting, -1 malicious */
static void
put_scores(struct buf *b, struct str type)
{
	struct json_scan scan;
	struct str name, points;
	const char *between = "";

	if (json_scan_open(&scan, type, '{') < 0)
		return;
	while (json_scan_next(&scan, &name, &points) == 1) {
		buf_adds(b, between);
		between = ", ";
		if (points.data[0] != '-')
			buf_addc(b, '+');
		buf_add_str(b, points);
		buf_addc(b, ' ');
		json_scan_text(name, b);
	}
}

static void
put_words(struct buf *b, struct str list)
{
	struct json_scan scan;
	struct str unused, item;
	const char *between = "";

	if (json_scan_open(&scan, list, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_adds(b, between);
		between = ", ";
		if (!json_scan_text(item, b))
			buf_add_str(b, item);
	}
}

void
say_value(struct buf *b, struct str json)
{
	if (json.len > 0 && json.data[0] == '{')
		put_scores(b, json);
	else if (json.len > 0 && json.data[0] == '[')
		put_words(b, json);
	else if (!json_scan_text(json, b))
		buf_add_str(b, json);
}

void
say_did(struct buf *b, struct str did)
{
	static const struct {
		const char *member, *before;
	} words[] = {
		{ "type", "" }, { "priority", "" }, { "owner", "to " },
		{ "owner_from", "to the one in " }, { "state", "state " },
		{ "nature", "nature " }, { "refuse", "refuses: " },
		{ "clock", "clock " }, { "flag", "flag " }, { "tag", "tag " },
		{ "handling", "handling " }, { "tally", "tally " },
		{ "note", "note " }, { "forget", "forgets " },
		{ "count", "counts " }, { "obligation", "obligation of " },
	};
	size_t start = b->len;
	struct str value;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!json_scan_member(did, words[i].member, &value))
			continue;
		next_part(b, start);
		buf_adds(b, words[i].before);
		say_value(b, value);
		if (str_is(str_of(words[i].member), "owner") &&
		    json_scan_member(did, "rank", &value)) {
			buf_adds(b, ", rank ");
			buf_add_str(b, value);
		}
	}
	if (json_scan_member(did, "escalate", &value)) {
		next_part(b, start);
		buf_adds(b, "escalates");
	}
}

/* Because of what --------------------------------------------------------- */

static const struct {
	const char *member, *whose;
} kinds[] = {
	[EVIDENCE_PHRASE] = { "text", "" },
	[EVIDENCE_FIELD] = { "field", "" },
	[EVIDENCE_COUNT] = { "count", "complaints of the " },
	[EVIDENCE_NOTE] = { "note", "the case's " },
	[EVIDENCE_CASES] = { "cases", "cases of the same " },
	[EVIDENCE_RESULT] = { "result", "" },
};

const char *
say_whose(enum evidence_kind kind)
{
	return kinds[kind].whose;
}

/* A phrase names its field, too. */
void
say_evidence(struct buf *b, struct str item, bool has_unicode)
{
	size_t kind = EVIDENCE_PHRASE;
	struct str name, value;
	bool is_phrase;

	while (!json_scan_member(item, kinds[kind].member, &name))
		if (++kind == sizeof(kinds) / sizeof(*kinds))
			return;
	is_phrase = kind == EVIDENCE_PHRASE;
	buf_adds(b, !is_phrase ? kinds[kind].whose : has_unicode ? "\u201C" :
	    "\"");
	json_scan_text(name, b);
	buf_adds(b, !is_phrase ? "" : has_unicode ? "\u201D" : "\"");
	if (!is_phrase && json_scan_member(item, "value", &value)) {
		buf_adds(b, " = ");
		say_value(b, value);
	}
}

/* Times ------------------------------------------------------------------- */

void
say_time(struct buf *b, const struct term *t, int64_t ms, enum term_wall from)
{
	if (t->is_tty)
		buf_adds(b, term_wall_time(ms, from));
	else
		buf_time(b, ms);
}
