/*
 * complaint_hash: the hash by which two bodies are the same.  It takes tags,
 * numbers and bytes in an order that complaint_json.c decides, and knows no
 * JSON.  Bytes are gathered, as a call into the crypto library costs more than
 * hashing fifty bytes.
 */
#include <openssl/evp.h>
#include <string.h>

#include "complaint_parts.h"
#include "log.h"

#define GATHER_BYTES 512
#define TAG_BYTES 10 /* the most that a tag and its number take, and one */

static struct {
	EVP_MD *sha256;
	EVP_MD_CTX *ctx;
	size_t used;
	unsigned char buf[GATHER_BYTES];
} state;

void
complaint_hash_init(void)
{
	if (state.ctx != NULL)
		return;
	state.sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
	state.ctx = EVP_MD_CTX_new();
	if (state.sha256 == NULL || state.ctx == NULL ||
	    EVP_DigestInit_ex(state.ctx, state.sha256, NULL) != 1)
		fatal("cannot hash algorithm=SHA256");
}

static void
flush(void)
{
	if (EVP_DigestUpdate(state.ctx, state.buf, state.used) != 1)
		fatal("cannot hash bytes=%zu", state.used);
	state.used = 0;
}

void
complaint_hash_start(void)
{
	state.used = 0;
	if (state.ctx == NULL)
		complaint_hash_init();
	else if (EVP_DigestInit_ex(state.ctx, NULL, NULL) != 1)
		fatal("cannot hash algorithm=SHA256");
}

void
complaint_hash_tag(char tag, uint64_t n)
{
	unsigned char *p;

	if (GATHER_BYTES - state.used < 1 + TAG_BYTES)
		flush();
	p = state.buf + state.used;
	*p++ = (unsigned char)tag;
	for (; n >= 0x80; n >>= 7)
		*p++ = (unsigned char)(n | 0x80);
	*p++ = (unsigned char)n;
	state.used = (size_t)(p - state.buf);
}

void
complaint_hash_bytes(const char *data, size_t n)
{
	if (GATHER_BYTES - state.used < n)
		flush();
	if (n > GATHER_BYTES) {
		if (EVP_DigestUpdate(state.ctx, data, n) != 1)
			fatal("cannot hash bytes=%zu", n);
		return;
	}
	if (n > 0)
		memcpy(state.buf + state.used, data, n);
	state.used += n;
}

void
complaint_hash_end(char hash[COMPLAINT_HASH_CHARS + 1])
{
	static const char hex[] = "0123456789abcdef";
	unsigned char md[EVP_MAX_MD_SIZE];

	flush();
	if (EVP_DigestFinal_ex(state.ctx, md, NULL) != 1)
		fatal("cannot hash algorithm=SHA256");
	for (int i = 0; i < COMPLAINT_HASH_CHARS / 2; i++) {
		hash[2 * i] = hex[md[i] >> 4];
		hash[2 * i + 1] = hex[md[i] & 15];
	}
	hash[COMPLAINT_HASH_CHARS] = '\0';
}
