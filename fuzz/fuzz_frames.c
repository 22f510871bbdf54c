/*
 * fuzz_frames: whatever an engine may say, the daemon reads it without harm.
 *
 * The first byte chooses what the input is taken for: a stream of frames, the
 * NEEDS of a batch, or its EFFECTS.
 */
#include <stdlib.h>
#include <string.h>

#include "batch.h"

#define ENTRIES 3

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct batch *
make_batch(void)
{
	struct inbox_item item = {
		.inlet = "events", .stream = STR("events"), .id = STR("1-1"),
		.event = STR("{}"), .deliveries = 1,
	};
	struct batch *b = batch_new(NULL, 1, ENTRIES);
	int i;

	for (i = 0; i < ENTRIES; i++)
		batch_add(b, entry_new(&item, (uint64_t)i, 0));
	return b;
}

static void
free_batch(struct batch *b, struct keys *ks)
{
	uint32_t i;

	for (i = 0; i < b->n; i++)
		entry_free(b->entries[i], ks);
	batch_free(b);
}

static void
took_cb(void *arg, struct entry *e, const struct engine_answer *a)
{
	(void)arg;
	if (e == NULL || a->outcome >= OUTCOME__MAX)
		abort();
}

static void
read_stream(const char *p, size_t n)
{
	enum frame_type type;
	struct str body;
	size_t used;

	while (frame_split(p, n, &type, &body, &used) == 1) {
		if (used > n || body.data + body.len != p + used)
			abort();
		p += used;
		n -= used;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct frame_reader r;
	struct keys *ks;
	struct batch *b;
	struct buf out = { 0 };

	if (size == 0)
		return 0;
	r = (struct frame_reader){ (const char *)data + 1,
		(const char *)data + size, false };
	if (data[0] % 3 == 0) {
		read_stream(r.p, size - 1);
		return 0;
	}
	ks = keys_new();
	b = make_batch();
	if (data[0] % 3 == 1) {
		if (batch_take_needs(b, ks, &r)) {
			batch_gather_keys(b);
			batch_put_decide(b, &out);
		}
	} else {
		batch_put_decide(b, &out); /* which asks for an answer to each */
		if (batch_take_effects(b, &r, took_cb, NULL))
			batch_put_commits(b);
	}
	buf_clear(&out);
	free_batch(b, ks);
	keys_free(ks);
	return 0;
}
