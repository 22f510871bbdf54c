/*
 * decide_count: counters of customers, products, lots and channels: whose an
 * event is, and what they come to.  Writing them is decide_tally.c's.  It knows
 * no rule; what a count is for is theirs.
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"
#include "hash.h"

#define NAME_MAX_BYTES 80     /* of a product's, beside its lot */
#define BUCKET_MAX 9007199254740992 /* 2^53; of an hour or a day */

/* Whose ----------------------------------------------------------------- */

static struct str
string_at(const struct complaint *c, const char *path)
{
	struct value v = complaint_look_up(c, path);

	return v.type == VALUE_STRING ? v.s : (struct str)STR("");
}

/* Of a name and a lot, none may seem to be another two. */
static void
put_part(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.data[i] == ' ' || s.data[i] == '%')
			buf_addf(b, "%%%02X", (unsigned)s.data[i]);
		else
			buf_addc(b, s.data[i]);
}

/* The lots of two products may have one number: "phone-x L7".  A name that is too
 * long goes by its hash. */
static struct str
lot_of(const struct complaint *c, struct mem_arena *a)
{
	static struct buf b; /* kept from one to the next */
	struct str name = string_at(c, "product.name");
	struct str lot = string_at(c, "product.lot");

	if (lot.len == 0)
		return lot;
	buf_reset(&b);
	put_part(&b, name);
	if (b.len > NAME_MAX_BYTES) {
		buf_reset(&b);
		buf_addf(&b, "%%%%%016llx", (unsigned long long)
		    hash_add(HASH_START, name));
	}
	if (b.len > 0)
		buf_addc(&b, ' ');
	put_part(&b, lot);
	return mem_arena_str(a, (struct str){ b.data, b.len });
}

/* The channel as the event has it: its name may not be one that is counted. */
static struct str
id_of(const struct complaint *c, enum count_subject subject,
    struct mem_arena *a)
{
	struct str id = subject == COUNT_CUSTOMER ? c->customer :
	    subject == COUNT_PRODUCT ? string_at(c, "product.name") :
	    subject == COUNT_LOT ? lot_of(c, a) : c->channel;

	return complaint_is_id(id) ? id : (struct str)STR("");
}

struct str
decide_count_id(const struct way *w, enum count_subject subject)
{
	struct str id = id_of(w->c, subject, w->arena);

	return subject == COUNT_CHANNEL && w->c->channel.len > 0 ?
	    ruleset_channel(w->rs, id) : id;
}

static void
need(struct need *n, enum count_subject subject, struct str id)
{
	*n = (struct need){
		.kind = count_words[subject], .id = id, .mode = NEED_LOOSE,
	};
}

uint32_t
decide_need_counts(struct need *needs, const struct complaint *c,
    uint32_t reads, struct mem_arena *a)
{
	struct str id;
	uint32_t n = 0;
	int s;

	for (s = COUNT_PRODUCT; s < COUNT__MAX; s++) {
		if (!count_is_read(reads, (enum count_subject)s))
			continue;
		id = id_of(c, (enum count_subject)s, a);
		if (id.len > 0)
			need(&needs[n++], (enum count_subject)s, id);
	}
	/* which channels have a name, each engine's rules say */
	if (count_is_read(reads, COUNT_CHANNEL) && c->channel.len > 0)
		need(&needs[n++], COUNT_CHANNEL, STR("other"));
	return n;
}

/* How many --------------------------------------------------------------- */

struct sum {
	const struct count *count;
	int64_t first, sum;
};

/* What somebody else wrote there must not make a sum that has no end. */
static int64_t
in_bounds(int64_t n)
{
	return n < 0 ? 0 : n > BUCKET_MAX ? BUCKET_MAX : n;
}

static void
sum_cb(void *arg, struct str field, struct str value)
{
	struct sum *s = arg;
	char digits[24] = "";
	bool is_hour = false;
	int64_t at = count_bucket(field, s->count->metric, &is_hour);

	if (at < 0 || at < s->first || is_hour != (s->count->hours > 0) ||
	    value.len >= sizeof(digits))
		return;
	memcpy(digits, value.data, value.len);
	s->sum += in_bounds(strtoll(digits, NULL, 10));
}

struct str
decide_bucket(const struct way *w, struct str metric, bool is_hour)
{
	int64_t at = w->now_ms / (is_hour ? COUNT_HOUR_MS : COUNT_DAY_MS);

	return decide_join(w->arena, decide_join(w->arena, metric,
	    str_of(is_hour ? ":h" : ":")), decide_number(w->arena, at));
}

/* Others may count meanwhile: as long as no condition sees a difference, this
 * one is right all the same; else it is decided again. */
static int64_t
clip(struct way *w, const struct count *count, struct str id, int64_t n)
{
	bool is_hour = count->hours > 0;
	struct limit *l = &w->step.limits[count->subject][is_hour];
	int64_t most, least = count_clip(count, n, &most);
	int64_t beside = n - store_get_int(w->store,
	    count_words[count->subject], id, decide_bucket(w,
	    (struct str)COUNT_COMPLAINTS, is_hour));

	if (most < INT64_MAX)
		most -= beside;
	if (!l->is_there)
		*l = (struct limit){ true, 0, INT64_MAX };
	if (least - beside > l->least)
		l->least = least - beside;
	if (most < l->most)
		l->most = most;
	return least;
}

bool
decide_counts_as_complaint(const struct way *w)
{
	return strcmp(w->c->kind->name, "complaint") == 0;
}

/* What goes on to another case counts there. */
bool
decide_counts(const struct way *w)
{
	return w->c->customer.len > 0 && decide_counts_as_complaint(w) &&
	    w->decision->joined.len == 0;
}

static int64_t
sum(const struct way *w, const struct count *count, struct str id)
{
	struct sum s = { .count = count,
		.first = count->hours > 0 ?
		    w->now_ms / COUNT_HOUR_MS - count->hours + 1 :
		    w->now_ms / COUNT_DAY_MS - count->days + 1,
	};

	store_each(w->store, count_words[count->subject], id, sum_cb, &s);
	/* the present one counts, and is not written yet */
	if (str_is(count->metric, "complaints") &&
	    decide_counts_as_complaint(w))
		s.sum++;
	return s.sum;
}

int64_t
decide_count_cb(void *arg, const struct count *count)
{
	struct way *w = arg;
	struct str id = decide_count_id(w, count->subject);
	int64_t n;

	if (id.len == 0)
		return 0;
	n = sum(w, count, id);
	return count->subject == COUNT_CUSTOMER ? n :
	    clip(w, count, id, n);
}

/* What is written with it ------------------------------------------------- */

static struct str
number_or_none(struct way *w, int64_t n, bool is_there)
{
	return is_there ? decide_number(w->arena, n) : (struct str)STR("");
}

static void
put_limit(struct way *w, enum count_subject subject, bool is_hour,
    struct str *args)
{
	const struct limit *l = &w->step.limits[subject][is_hour];

	args[0] = count_words[subject];
	args[1] = decide_count_id(w, subject);
	args[2] = decide_bucket(w, (struct str)COUNT_COMPLAINTS, is_hour);
	args[3] = number_or_none(w, l->least, l->least > 0);
	args[4] = number_or_none(w, l->most, l->most < INT64_MAX);
}

void
decide_add_limits(struct way *w)
{
	struct effect *e;
	uint32_t n = 0, s, h;

	for (s = 0; s < COUNT__MAX; s++)
		n += w->step.limits[s][0].is_there + w->step.limits[s][1].is_there;
	if (n == 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_WITHIN, 5 * n);
	for (s = 0, n = 0; s < COUNT__MAX; s++)
		for (h = 0; h < 2; h++)
			if (w->step.limits[s][h].is_there)
				put_limit(w, (enum count_subject)s, h > 0,
				    &e->args[5 * n++]);
}
