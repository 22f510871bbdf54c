/*
 * frame: the door between the daemon and an engine, as bytes.  It knows no
 * meaning; the header says what the payloads hold.
 */
#include "frame.h"

#include <assert.h>
#include <string.h>

static void
store_u32(char *p, uint32_t v)
{
	p[0] = (char)(v & 0xff);
	p[1] = (char)(v >> 8 & 0xff);
	p[2] = (char)(v >> 16 & 0xff);
	p[3] = (char)(v >> 24 & 0xff);
}

static uint32_t
fetch_u32(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

size_t
frame_begin(struct buf *b, enum frame_type type)
{
	size_t start = b->len;

	frame_put_u32(b, 0);
	frame_put_u8(b, (uint8_t)type);
	return start;
}

void
frame_end(struct buf *b, size_t start)
{
	store_u32(b->data + start, (uint32_t)(b->len - start - 4));
}

void
frame_put_u8(struct buf *b, uint8_t v)
{
	buf_addc(b, (char)v);
}

void
frame_put_u32(struct buf *b, uint32_t v)
{
	buf_reserve(b, 4);
	store_u32(b->data + b->len, v);
	b->len += 4;
}

void
frame_put_i64(struct buf *b, int64_t v)
{
	frame_put_u32(b, (uint32_t)((uint64_t)v & 0xffffffffu));
	frame_put_u32(b, (uint32_t)((uint64_t)v >> 32));
}

void
frame_put_str(struct buf *b, struct str s)
{
	frame_put_u32(b, (uint32_t)s.len);
	buf_add(b, s.data, s.len);
}

void
frame_patch_u32(struct buf *b, size_t at, uint32_t v)
{
	assert(at + 4 <= b->len);
	store_u32(b->data + at, v);
}

/* Takes n bytes, or marks the reader bad. */
static const char *
take(struct frame_reader *r, size_t n)
{
	const char *p = r->p;

	if (r->bad || (size_t)(r->end - p) < n) {
		r->bad = true;
		return NULL;
	}
	r->p += n;
	return p;
}

uint8_t
frame_get_u8(struct frame_reader *r)
{
	const char *p = take(r, 1);

	return p != NULL ? (uint8_t)*p : 0;
}

uint32_t
frame_get_u32(struct frame_reader *r)
{
	const char *p = take(r, 4);

	return p != NULL ? fetch_u32(p) : 0;
}

int64_t
frame_get_i64(struct frame_reader *r)
{
	const char *p = take(r, 8);

	return p == NULL ? 0 : (int64_t)((uint64_t)fetch_u32(p) |
	    (uint64_t)fetch_u32(p + 4) << 32);
}

struct str
frame_get_str(struct frame_reader *r)
{
	uint32_t n = frame_get_u32(r);
	const char *p = take(r, n);

	return p != NULL ? (struct str){ p, n } : (struct str){ "", 0 };
}

uint32_t
frame_get_count(struct frame_reader *r, size_t min_bytes)
{
	uint32_t n = frame_get_u32(r);

	if (!r->bad && n > (size_t)(r->end - r->p) / min_bytes)
		r->bad = true;
	return r->bad ? 0 : n;
}

int
frame_split(const char *data, size_t len, enum frame_type *type,
    struct str *body, size_t *used)
{
	uint32_t n;
	uint8_t t;

	if (len < FRAME_HEAD_BYTES)
		return 0;
	n = fetch_u32(data);
	t = (uint8_t)data[4];
	if (n < 1 || n > FRAME_MAX_BYTES || t == 0 || t >= FRAME__MAX)
		return -1;
	if (len - 4 < n)
		return 0;
	*type = (enum frame_type)t;
	*body = (struct str){ data + FRAME_HEAD_BYTES, n - 1 };
	*used = 4 + (size_t)n;
	return 1;
}
