/*
 * Feeds any bytes to complaint_parse(), and holds the quick reader against the
 * JSON library: what the one takes, the other takes as the same tree.
 *
 *   clang -fsanitize=fuzzer,address,undefined ...
 *   ./fuzz_complaint corpus/complaint
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "../daemon/engine/complaint_parts.h"
#include "complaint.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
compare_readers(struct str bytes)
{
	json_t *quick = complaint_read(bytes), *slow;

	if (quick == NULL)
		return;
	slow = json_loadb(bytes.data, bytes.len, JSON_REJECT_DUPLICATES, NULL);
	if (slow == NULL || !json_equal(quick, slow))
		abort();
	json_decref(quick);
	json_decref(slow);
}

/* The same body with its members in another order and other white space. */
static void
compare_hashes(const struct complaint *c)
{
	char *text = json_dumps(c->root, JSON_SORT_KEYS | JSON_INDENT(1));
	struct complaint again;
	struct refused why;

	/* it may have become too large, or deeper than the library writes */
	if (text != NULL && complaint_parse(&again, str_of(text),
	    &complaint_default_limits, &why) == 0) {
		if (strcmp(c->hash, again.hash) != 0)
			abort();
		complaint_clear(&again);
	}
	free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size };
	struct complaint c;
	struct refused why;
	int64_t ms;

	if (complaint_parse(&c, bytes, &complaint_default_limits, &why) == 0) {
		if (c.id.len == 0 || c.case_id.len == 0)
			abort();
		compare_hashes(&c);
		complaint_clear(&c);
	} else if (why.reason == REFUSAL_NONE || why.detail[0] == '\0' ||
	    complaint_has_control(str_of(why.detail)) ||
	    complaint_has_control(str_of(why.event)) || c.root != NULL) {
		abort();
	}
	if (size > 0 && utf8_whole_len(bytes) == size)
		compare_readers(bytes);
	if (time_parse(bytes, &ms) == 0 && (ms < 0 || ms > 253402300799999))
		abort();
	return 0;
}
