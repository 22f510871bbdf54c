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
	struct str name = { key.data + prefix.len, key.len - prefix.len };
	bool is_theirs = begins(name, STR("customer:"));

	buf_add(b, key.data, is_theirs ? prefix.len + strlen("customer:") :
	    key.len);
	buf_adds(b, is_theirs ? "..." : "");
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
	while (!is_script && i < argc && !begins(argv[i], prefix))
		i++;
	for (; i < argc && begins(argv[i], prefix) && n < KEYS_TOLD; i++) {
		buf_adds(b, n++ > 0 ? ", " : is_script ? " on " : " of ");
		add_key(b, prefix, argv[i]);
		if (!is_script)
			break;
	}
}
