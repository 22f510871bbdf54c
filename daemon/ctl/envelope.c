/*
 * envelope: {"now":TIME,"event":{...}} around an event of `triagectl decide`.
 * It knows nothing of what an event holds.
 */
#include "envelope.h"

#include "complaint.h"
#include "json_scan.h"

bool
envelope_read(struct str line, struct envelope *e)
{
	struct json_scan scan;
	struct str name, value;
	bool has_now = false, has_event = false;
	int more;

	if (json_scan_open(&scan, line, '{') < 0)
		return false;
	while ((more = json_scan_next(&scan, &name, &value)) == 1) {
		if (!has_now && json_scan_is(name, "now")) {
			has_now = true;
			e->now = value;
		} else if (!has_event && json_scan_is(name, "event")) {
			has_event = true;
			e->event = value;
		} else {
			return false;
		}
	}
	return more == 0 && has_now && has_event;
}

/* A bare value must be digits: time_parse() would take an unquoted date. */
static bool
is_digits(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.data[i] < '0' || s.data[i] > '9')
			return false;
	return s.len > 0;
}

int
envelope_time(const struct envelope *e, int64_t *ms)
{
	struct buf text = {0};
	int rc = -1;

	if (is_digits(e->now))
		return time_parse(e->now, ms);
	if (json_scan_text(e->now, &text))
		rc = time_parse((struct str){text.data, text.len}, ms);
	buf_clear(&text);
	return rc;
}
