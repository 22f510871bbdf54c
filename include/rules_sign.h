/*
 * rules_sign: signatures of rule sets: Ed25519, keys in PEM files.
 *
 * What is signed is the packed bundle, its hash included (bundle.h).  Known to
 * the daemon, which verifies, and to triagectl, which signs.
 */
#ifndef TRIAGED_RULES_SIGN_H
#define TRIAGED_RULES_SIGN_H

#include <stdbool.h>

#include "buf.h"
#include "err.h"
#include "mem.h"

#define RULES_SIGNATURE_BYTES 64

struct rules_key;

/* Reads a key; NULL and err.  A private one signs and verifies. */
struct rules_key *rules_key_read(const char *path, bool is_private,
    struct err *err);
void rules_key_free(struct rules_key *k);

/* Appends the signature of the bytes. 0, or -1 and err. */
int rules_sign(const struct rules_key *k, struct str bytes, struct buf *out,
    struct err *err) MUST_CHECK;
/* Is it the signature of these bytes by this key? */
bool rules_verify(const struct rules_key *k, struct str bytes,
    struct str signature);

#endif
