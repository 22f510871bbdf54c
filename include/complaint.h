/*
 * complaint: what comes in, whatever its kind: bytes to struct, every limit of
 * the contract checked, each refusal by its fixed word.
 *
 * A pure function of its arguments: it reads no clock and no store.  The times
 * that depend on `now` (backdated, in the future) are checked by
 * complaint_check_time() when now is known.
 */
#ifndef TRIAGED_COMPLAINT_H
#define TRIAGED_COMPLAINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "answer.h"
#include "mem.h"

struct json_t; /* jansson's; only files that walk it include its header */

#define COMPLAINT_ID_MAX 128 /* bytes */
#define COMPLAINT_FUTURE_MS (5 * 60 * 1000) /* how far `at` may lie ahead */
#define COMPLAINT_DETAIL_BYTES 200
#define COMPLAINT_HASH_CHARS 32 /* half a SHA-256, hex */

struct complaint_limits {
	uint32_t event_bytes;   /* 256 KiB */
	uint32_t text_bytes;    /* 64 KiB: subject and text together */
	uint32_t depth;         /* 16: the event itself is depth 1 */
	uint32_t members;       /* 4096: of all objects and arrays */
	int64_t max_backdate_ms;
};
extern const struct complaint_limits complaint_default_limits;

/*
 * A kind of event: a row of complaint_kinds[].  Fields named in `required`
 * (space-separated, top level) must be there, of the type that the schema of
 * fields gives.
 */
struct complaint_kind {
	const char *name;
	const char *required;    /* beyond id, and case where needs_case */
	bool needs_case;         /* names a case that must exist already */
	bool needs_text;         /* `text` or `subject` must be there */
	bool is_request;         /* somebody asks for it, and may be refused;
	                            the others say what happened already */
};
extern const struct complaint_kind complaint_kinds[]; /* ends with name NULL */

struct complaint {
	const struct complaint_kind *kind;
	struct str id;           /* the producer's idempotency key */
	struct str case_id;      /* as sent, or id */
	struct str channel;      /* "" where not sent */
	struct str lang;         /* "" where not sent */
	struct str customer;     /* customer.id, or "" */
	struct str subject, text; /* "" where not sent; never both empty where
	                             the kind needs a text */
	bool has_at;
	int64_t at_ms;           /* when it happened; only if has_at */
	char hash[COMPLAINT_HASH_CHARS + 1]; /* of the canonical body: members
	                             sorted, numbers by value; two bodies that
	                             say the same have the same */
	struct json_t *root;     /* the whole event; owned */
};

/* Why a complaint was refused: the word, and one sentence that says what was
 * found where and what was expected, without quoting the input's text (ids
 * and field names may be named; longer values never). */
struct refused {
	enum refusal reason;
	char detail[COMPLAINT_DETAIL_BYTES];
	char event[COMPLAINT_ID_MAX + 1]; /* its id where it could be read */
	char case_id[COMPLAINT_ID_MAX + 1];
};

/* Gets the JSON library and the hash ready.  Once a process, before any other
 * use of that library, and before a filter takes random numbers and files
 * away. */
void complaint_init(void);

/*
 * Reads the bytes of one event.  0 and *c filled, to be given back with
 * complaint_clear(); or -1 and *why.  Order of checks: size, UTF-8, NUL,
 * depth, members, JSON (of its errors, duplicate keys among them, the first),
 * numbers, fields, kind, what the kind requires, text.  So nothing large or
 * deep reaches the JSON reader.  A null in a known field is as good as the
 * field missing; numbers beyond 2^53 are refused however they are written.
 */
int complaint_parse(struct complaint *c, struct str bytes,
    const struct complaint_limits *limits, struct refused *why);

/* Checks `at` against now: more than five minutes ahead is REFUSAL_BAD_TIME
 * (-1); older than max_backdate sets *backdated.  0 where it may be decided. */
int complaint_check_time(const struct complaint *c, int64_t now_ms,
    const struct complaint_limits *limits, bool *backdated,
    struct refused *why);

/* What rules see of a mark: an event of kind timer, which nobody can send, with
 * `mark`: clock, mark, level, due, late_ms.  id and case_id are borrowed. */
extern const struct complaint_kind complaint_timer_kind;
struct clock_mark;
void complaint_of_mark(struct complaint *c, struct str id, struct str case_id,
    const struct clock_mark *mark, int64_t now_ms);

/* What the customer wrote: subject and text, as far as they are there, and what
 * each is called.  Fills in and returns their number. */
#define COMPLAINT_WORDS 2
int complaint_words(const struct complaint *c,
    struct str words[COMPLAINT_WORDS], struct str names[COMPLAINT_WORDS]);

/* How often it went on to another case already. */
int64_t complaint_joined_times(const struct complaint *c);
/* Appends the bytes of the same event for another case: with an id of its own,
 * which says where it was, since when (at_ms, where it does not say),
 * joined_from, the case where it was, and joined_times.  The same each time. */
void complaint_put_forward(const struct complaint *c, struct str case_id,
    int64_t at_ms, struct buf *b);

void complaint_clear(struct complaint *c);

#define TIME_MAX_MS INT64_C(253402300799999) /* the last of the year 9999 */

/* Parses RFC 3339 with offset, or integer milliseconds since 1970 in decimal.
 * 0 and *ms, or -1.  Years 1970 to 9999; a leap second counts as the next. */
int time_parse(struct str s, int64_t *ms);

/* One value of an event, as conditions see it. */
enum value_type {
	VALUE_NONE, /* the field is missing */
	VALUE_NULL,
	VALUE_BOOL,
	VALUE_INT,
	VALUE_REAL,
	VALUE_STRING,
	VALUE_ARRAY,
	VALUE_OBJECT,
};
struct value {
	enum value_type type;
	bool b;
	int64_t i;
	double d;
	struct str s;
};

/* Appends what is said in the same way everywhere: a truth, a number.  false:
 * it is neither, nothing was written. */
bool value_put_plain(struct buf *b, const struct value *v);

/* Looks a dotted path up ("demand.amount").  Fields about a person's age, sex,
 * gender, dress and education are withheld at any depth: VALUE_NONE. */
struct value complaint_field(const struct complaint *c, const char *path);
/* The same for a path that is known not to be withheld. */
struct value complaint_look_up(const struct complaint *c, const char *path);

/* Calls fn with each member of the event by its dotted path, and with those of an
 * object behind it where fn returns true.  Members with a dot in their own name
 * have no path, nor has what is deeper than COMPLAINT_PATH_MAX bytes. */
#define COMPLAINT_PATH_MAX 255
void complaint_each_field(const struct complaint *c,
    bool (*fn)(void *arg, struct str path, struct value v), void *arg);

/* What the contract says of fields, for those who name them: the path of the
 * i-th, or NULL; whether a field may be of a type (one that is not known may)
 * and the words for what it is; whether it is an object of any members. */
const char *complaint_field_path(size_t i);
bool complaint_field_takes(const char *path, enum value_type type);
const char *complaint_field_words(const char *path);
bool complaint_field_is_free(const char *path);

/* True for a member name that is withheld from rules. */
bool complaint_is_withheld(const char *name);

/* 1 to 128 bytes without control characters. */
bool complaint_is_id(struct str s);

#endif
