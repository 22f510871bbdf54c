/*
 * frame: the door between the daemon and an engine.
 *
 * A frame is u32 length (of what follows), u8 type, payload.  Numbers are
 * little-endian; a string is u32 length and bytes.  Both ends are the same
 * binary, so there is no version; but an engine is not trusted: the daemon's
 * reads are checked, and a frame that does not read is the engine's end.
 *
 * The talk, in order (names of numbers: u8 u32 i64; the rest are strings; *
 * is a u32 count and that many):
 *
 *   LOAD     d>e  once, at the start: i64 event, text, depth, members (limits),
 *                 i64 max_backdate_ms, i64 dedup_window_ms, u32 budget_ms,
 *                 u32 event_ms, u32 batch_ms, i64 memory_bytes, u32 load_ms,
 *                 bundle, cache ("" none)
 *   HELLO    e>d  it is ready: hash, u32 reads, *(rule's name, where), cache
 *                 (compiled phrases for the next engine; "" when not new),
 *                 *(where, warning), u32 warnings that are not listed
 *   REFUSED  e>d  it is not, and leaves: reason ("file:line: what")
 *   PREPARE  d>e  i64 batch, u32 reads, *(u8 entry flags, bytes of the event)
 *   NEEDS    e>d  i64 batch, *(u8 is_refused, event, case, then
 *                 refused:  reason, detail
 *                 else:     *(u8 mode, kind, id, *field))
 *   DECIDE   d>e  i64 batch, i64 now_ms, *(kind, id, *(field, value)),
 *                 *(u32 entry, u8 is_last_try), *(u32 rule that is off)
 *   EFFECTS  e>d  i64 batch, *(u32 rule, u32 ns: what rules took of an event
 *                 of an earlier batch), *(u32 entry, u8 outcome, reason, detail,
 *                 effects, *(u32 rule that fired), *(u32 rule, u8 class of
 *                 its fault), u32 faults that are not listed)
 *   DROP     d>e  i64 batch: forget it, nothing will be decided
 *
 * An engine keeps a batch between PREPARE and DECIDE (or DROP); and what rules
 * took, until the next EFFECTS tells it.
 */
#ifndef TRIAGED_FRAME_H
#define TRIAGED_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "mem.h"

#define FRAME_HEAD_BYTES 5
#define FRAME_MAX_BYTES (256u << 20) /* a larger one is a broken peer */

/* Entry flags of PREPARE. */
#define FRAME_ENTRY_MALFORMED 1u /* the stream entry was not one field `event` */
#define FRAME_ENTRY_TOO_LARGE 2u /* beyond the limit: the bytes are their number */
#define FRAME_ENTRY_DUE 4u       /* of `due`: the bytes are a case's id */

enum frame_type {
	FRAME_LOAD = 1,
	FRAME_HELLO,
	FRAME_REFUSED,
	FRAME_PREPARE,
	FRAME_NEEDS,
	FRAME_DECIDE,
	FRAME_EFFECTS,
	FRAME_DROP,
	FRAME__MAX
};

/* Writing: begin, put ..., end.  begin returns where the frame starts in the
 * buffer; end fills in its length. */
size_t frame_begin(struct buf *b, enum frame_type type);
void frame_end(struct buf *b, size_t start);
void frame_put_u8(struct buf *b, uint8_t v);
void frame_put_u32(struct buf *b, uint32_t v);
void frame_put_i64(struct buf *b, int64_t v);
void frame_put_str(struct buf *b, struct str s);
/* Overwrites a u32 written earlier (a count known only afterwards). */
void frame_patch_u32(struct buf *b, size_t at, uint32_t v);

/* Reading: a read past the end sets bad and returns 0 or an empty string;
 * strings point into the frame. */
struct frame_reader {
	const char *p, *end;
	bool bad;
};
uint8_t frame_get_u8(struct frame_reader *r);
uint32_t frame_get_u32(struct frame_reader *r);
int64_t frame_get_i64(struct frame_reader *r);
struct str frame_get_str(struct frame_reader *r);
/* A count of things of at least min_bytes each: bad if they cannot fit. */
uint32_t frame_get_count(struct frame_reader *r, size_t min_bytes);

/* Splits the first whole frame off len bytes.  1 and *type, *body, *used when
 * there is one; 0 when more bytes are needed; -1 when it is no frame. */
int frame_split(const char *data, size_t len, enum frame_type *type,
    struct str *body, size_t *used);

#endif
