/*
 * link_told: what was asked of Redis, in words: the command and its keys, which
 * somebody has to look at where it was refused.  No other argument is told.
 */
#include <stdbool.h>
#include <string.h>

#include "buf.h"
#include "link.h"

#define KEYS_TOLD 3 /* of a script */

static bool
begins(struct str s, struct str with)
{
	return s.len >= with.len && memcmp(s.data, with.data, with.len) == 0;
}

/* A customer's key has the customer's id, which is nobody's to see. */
static void
add_key(struct buf *b, struct str prefix, struct str key)
{
	static const struct str theirs[] = { STR("customer:"), STR("erase:") };
	struct str name = { key.data + prefix.len, key.len - prefix.len };
	size_t i;

	buf_add_str(b, prefix);
	for (i = 0; i < sizeof(theirs) / sizeof(theirs[0]); i++)
		if (begins(name, theirs[i])) {
			buf_add_str(b, theirs[i]);
			name = (struct str)STR("...");
		}
	buf_add_str(b, name);
}

/* What scripts are told of the prefix itself is no key. */
static bool
is_key(struct str word, struct str prefix)
{
	return begins(word, prefix) && word.len > prefix.len;
}

void
link_put_call(struct buf *b, struct str prefix, size_t argc,
    const struct str *argv)
{
	bool is_script = str_is(argv[0], "EVAL");
	size_t i = is_script ? 3 : 1, n = 0;

	if (is_script)
		buf_adds(b, "a script");
	else
		buf_add_str(b, argv[0]);
	/* XINFO STREAM KEY: the key is where the prefix is */
	while (!is_script && i < argc && !is_key(argv[i], prefix))
		i++;
	for (; i < argc && is_key(argv[i], prefix) && n < KEYS_TOLD; i++) {
		buf_adds(b, n++ > 0 ? ", " : is_script ? " on " : " of ");
		add_key(b, prefix, argv[i]);
		if (!is_script)
			break;
	}
}
