/*
 * rules_sign: Ed25519 by libcrypto.  It knows bytes, not what they are.
 */
#include "rules_sign.h"

#include <errno.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct rules_key {
	EVP_PKEY *key;
};

/* A key with a passphrase cannot be asked for here. */
static int
no_passphrase_cb(char *out, int size, int is_writing, void *arg)
{
	(void)out;
	(void)size;
	(void)is_writing;
	(void)arg;
	return -1;
}

struct rules_key *
rules_key_read(const char *path, bool is_private, struct err *err)
{
	const char *kind = is_private ? "private" : "public";
	FILE *f = fopen(path, "re");
	struct rules_key *k;
	EVP_PKEY *key;

	if (f == NULL) {
		err_set(err, "%s: %s", path, strerror(errno));
		return NULL;
	}
	key = is_private ?
	    PEM_read_PrivateKey(f, NULL, no_passphrase_cb, NULL) :
	    PEM_read_PUBKEY(f, NULL, no_passphrase_cb, NULL);
	fclose(f);
	if (key == NULL || EVP_PKEY_get_id(key) != EVP_PKEY_ED25519) {
		EVP_PKEY_free(key);
		err_set(err, "%s: expected a %s Ed25519 key in PEM, without a "
		    "passphrase", path, kind);
		return NULL;
	}
	k = mem_alloc(sizeof(*k));
	k->key = key;
	return k;
}

void
rules_key_free(struct rules_key *k)
{
	if (k == NULL)
		return;
	EVP_PKEY_free(k->key);
	free(k);
}

int
rules_sign(const struct rules_key *k, struct str bytes, struct buf *out,
    struct err *err)
{
	unsigned char text[RULES_SIGNATURE_BYTES];
	size_t n = sizeof(text);
	EVP_MD_CTX *ctx = EVP_MD_CTX_new();
	int rc = 0;

	if (ctx == NULL ||
	    EVP_DigestSignInit(ctx, NULL, NULL, NULL, k->key) != 1 ||
	    EVP_DigestSign(ctx, text, &n, (const unsigned char *)bytes.data,
	    bytes.len) != 1)
		rc = err_set(err, "libcrypto could not sign");
	else
		buf_add(out, text, n);
	EVP_MD_CTX_free(ctx);
	return rc;
}

bool
rules_verify(const struct rules_key *k, struct str bytes,
    struct str signature)
{
	EVP_MD_CTX *ctx = EVP_MD_CTX_new();
	bool is_good = signature.len == RULES_SIGNATURE_BYTES &&
	    ctx != NULL &&
	    EVP_DigestVerifyInit(ctx, NULL, NULL, NULL, k->key) == 1 &&
	    EVP_DigestVerify(ctx, (const unsigned char *)signature.data,
	    signature.len, (const unsigned char *)bytes.data, bytes.len) == 1;

	EVP_MD_CTX_free(ctx);
	return is_good;
}
