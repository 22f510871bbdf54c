/*
 * count: windows, subjects and the names of buckets.
 */
#include "count.h"

#include <stdlib.h>
#include <string.h>

#include "names.h"

#define METRIC_BYTES 64

const struct str count_words[COUNT__MAX] = {
	[COUNT_CUSTOMER] = STR("customer"),
	[COUNT_PRODUCT] = STR("product"),
	[COUNT_LOT] = STR("lot"),
	[COUNT_CHANNEL] = STR("channel"),
};

/* How far back somebody looks: a bit each. */
enum { KEEP_HOURS, KEEP_WEEK, KEEP_MONTH, KEEP_YEAR, KEEP__MAX };
static const uint32_t kept_days[KEEP__MAX] = { 0, 7, 31, COUNT_MAX_DAYS };

/* Reading ---------------------------------------------------------------- */

static int
read_subject(struct count *c, struct str word, struct err *err)
{
	struct mem_arena mem = { 0 };
	struct names known = { 0 };
	char hint[160];
	int i;

	for (i = 0; i < COUNT__MAX; i++) {
		c->subject = (enum count_subject)i;
		if (str_eq(word, count_words[i]))
			return 0;
	}
	for (i = 0; i < COUNT__MAX; i++)
		names_add(&known, &mem, count_words[i]);
	err_set(err, "count: \"%.*s\" is not counted; expected \"customer\", "
	    "\"product\", \"lot\" or \"channel\"%s",
	    (int)(word.len < 60 ? word.len : 60), word.data,
	    names_hint(&known, word, hint, sizeof(hint)));
	names_clear(&known);
	mem_arena_clear(&mem);
	return -1;
}

static int
read_window(struct count *c, struct str s, struct err *err)
{
	uint32_t n = 0;
	size_t i;

	for (i = 0; i + 1 < s.len && i < 3 && s.data[i] >= '0' &&
	    s.data[i] <= '9'; i++)
		n = n * 10 + (uint32_t)(s.data[i] - '0');
	if (i == 0 || i + 1 != s.len)
		n = 0;
	c->hours = n > 0 && s.data[i] == 'h' ? n : 0;
	c->days = n > 0 && s.data[i] == 'd' ? n : 0;
	if (c->hours + c->days > 0 && c->hours <= COUNT_MAX_HOURS &&
	    c->days <= COUNT_MAX_DAYS)
		return 0;
	return err_set(err, "count: expected days such as \"30d\", from 1d to "
	    "%dd, or hours such as \"24h\", from 1h to %dh", COUNT_MAX_DAYS,
	    COUNT_MAX_HOURS);
}

int
count_read(struct count *c, struct str subject, struct str window,
    struct str metric, struct err *err)
{
	if (read_subject(c, subject, err) < 0 ||
	    read_window(c, window, err) < 0)
		return -1;
	c->metric = metric.len > 0 ? metric : (struct str)COUNT_COMPLAINTS;
	if (c->subject != COUNT_CUSTOMER &&
	    !str_is(c->metric, "complaints"))
		return err_set(err, "count: of a %s complaints are counted and "
		    "nothing else", count_words[c->subject].data);
	return 0;
}

int
count_check_metric(struct str metric, struct err *err)
{
	static const char *const taken[] = {
		"complaints", "case", "joined", "last", "seen", "token", NULL
	};
	const char *const *word;
	size_t i;

	for (word = taken; *word != NULL; word++)
		if (str_is(metric, *word))
			return err_set(err, "tally: \"%s\" is kept by the "
			    "engine itself; expected another name", *word);
	for (i = 0; i < metric.len; i++)
		if (!((metric.data[i] >= 'a' && metric.data[i] <= 'z') ||
		    (metric.data[i] >= '0' && metric.data[i] <= '9') ||
		    metric.data[i] == '_'))
			break;
	if (metric.len == 0 || metric.len > METRIC_BYTES || i < metric.len)
		return err_set(err, "tally: expected names of 1 to %d small "
		    "letters, digits and _, as in \"refused_demands\"",
		    METRIC_BYTES);
	return 0;
}

/* What is kept ------------------------------------------------------------ */

static uint32_t
bit(enum count_subject subject, int keep)
{
	return 1u << (COUNT_READS_SHIFT + (int)subject * KEEP__MAX + keep);
}

uint32_t
count_reads(const struct count *c)
{
	int keep = KEEP_HOURS;

	if (c->subject == COUNT_CUSTOMER && c->days > 0)
		return 0;
	if (c->days > 0)
		for (keep = KEEP_WEEK; keep < KEEP_YEAR &&
		    kept_days[keep] < c->days;)
			keep++;
	return bit(c->subject, keep);
}

bool
count_is_read(uint32_t reads, enum count_subject subject)
{
	return (reads >> COUNT_READS_SHIFT >> subject * KEEP__MAX &
	    ((1u << KEEP__MAX) - 1)) != 0;
}

bool
count_keeps_hours(uint32_t reads, enum count_subject subject)
{
	return (reads & bit(subject, KEEP_HOURS)) != 0;
}

uint32_t
count_keeps_days(uint32_t reads, enum count_subject subject)
{
	int keep;

	if (subject == COUNT_CUSTOMER)
		return COUNT_MAX_DAYS + 1;
	for (keep = KEEP_YEAR; keep > KEEP_HOURS; keep--)
		if (reads & bit(subject, keep))
			return kept_days[keep] + 1;
	return 0;
}

bool
count_is_kept(uint32_t reads, const struct count *c)
{
	return c->hours > 0 ? count_keeps_hours(reads, c->subject) :
	    count_keeps_days(reads, c->subject) >= c->days;
}

int64_t
count_clip(const struct count *c, int64_t n, int64_t *most)
{
	int64_t least = 0;
	uint32_t i;

	for (i = 0; i < c->nbounds && c->bounds[i] <= n; i++)
		least = c->bounds[i];
	*most = i < c->nbounds ? c->bounds[i] - 1 : INT64_MAX;
	return least;
}

/* Buckets ------------------------------------------------------------------ */

int64_t
count_bucket(struct str field, struct str metric, bool *is_hour)
{
	char digits[24] = "";
	size_t at = metric.len + 1, n;

	if (field.len <= at || field.data[metric.len] != ':' ||
	    memcmp(field.data, metric.data, metric.len) != 0)
		return -1;
	*is_hour = field.data[at] == 'h';
	at += *is_hour;
	n = field.len - at;
	if (n == 0 || n >= sizeof(digits))
		return -1;
	memcpy(digits, field.data + at, n);
	return strtoll(digits, NULL, 10);
}
