/*
 * count: what rules can have counted: complaints of a customer, of a product,
 * of a lot, over a channel, within a window; of a customer also whatever else
 * rules tally.
 *
 * Counters lie in a hash for each (`customer:u-9`, `product:phone-x`, `lot:phone-x
 * L7`, `channel:phone`), in buckets: "<metric>:<day>" since 1970, and, where
 * rules look back by hours, "<metric>:h<hour>".  What no rule looks at is not
 * counted; only a customer's complaints always are, day by day.
 *
 * It knows no rule, no event and no store.
 */
#ifndef TRIAGED_COUNT_H
#define TRIAGED_COUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"

#define COUNT_HOUR_MS (60 * 60 * 1000ll)
#define COUNT_DAY_MS (24 * COUNT_HOUR_MS)
#define COUNT_MAX_HOURS 48
#define COUNT_MAX_DAYS 365

enum count_subject {
	COUNT_CUSTOMER,
	COUNT_PRODUCT,
	COUNT_LOT,
	COUNT_CHANNEL,
	COUNT__MAX
};
/* As rules call them, and the kinds of their hashes. */
extern const struct str count_words[COUNT__MAX];

/* The metric that is counted by itself. */
#define COUNT_COMPLAINTS STR("complaints")

/* One count that rules ask for: count("lot", "24h"). */
struct count {
	enum count_subject subject;
	struct str metric;
	uint32_t hours, days;  /* one is 0: so many hours of the clock or UTC
	                          days, the present one among them */
	struct str shown;      /* "customer 30d", "customer 30d promises" */
	const int64_t *bounds; /* from where on conditions see something else, the
	                          least first; none where a function asks */
	uint32_t nbounds;
};

/* Reads what a rule file says; metric "": complaints.  Fills in all but shown;
 * strings are borrowed. */
int count_read(struct count *c, struct str subject, struct str window,
    struct str metric, struct err *err) MUST_CHECK;

/* May something be tallied under this name?  It becomes a part of fields'
 * names, beside others that a customer's hash has. */
int count_check_metric(struct str metric, struct err *err) MUST_CHECK;

/* What has to be kept for a count beyond what always is, as a mask: four bits a
 * subject.  Masks of several counts are united with |. */
#define COUNT_READS_SHIFT 16
#define COUNT_READS_ALL (0xffffu << COUNT_READS_SHIFT)
uint32_t count_reads(const struct count *c);
bool count_is_read(uint32_t reads, enum count_subject subject);
/* Are its hours kept; and for how many days are its days (0: they are not)?  A
 * customer's are for a year, whatever is read. */
bool count_keeps_hours(uint32_t reads, enum count_subject subject);
uint32_t count_keeps_days(uint32_t reads, enum count_subject subject);
bool count_is_kept(uint32_t reads, const struct count *c);

/* What conditions see of a number: the last bound that it has reached, or 0.  The
 * same is seen of all from there to most (INT64_MAX: there is no end). */
int64_t count_clip(const struct count *c, int64_t n, int64_t *most);

/* The number in a bucket's name, "<metric>:<day>" or "<metric>:h<hour>"; -1
 * where it is none of that metric. */
int64_t count_bucket(struct str field, struct str metric, bool *is_hour);

#endif
