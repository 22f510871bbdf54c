/*
 * bundle: a rule set as bytes: read from a directory, hashed, carried through
 * the door, kept in a file.  It knows no Lua.
 */
#include "bundle.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "log.h"
#include "tree.h"

static const char magic[] = "triaged rule set 1\n";

void
bundle_add(struct bundle *b, const char *name, struct str data)
{
	struct bundle_file *f;

	b->files = mem_realloc(b->files, (b->nfiles + 1) * sizeof(*b->files));
	f = &b->files[b->nfiles++];
	f->name = mem_strdup(name);
	f->data = mem_strndup(data.data, data.len);
	f->len = data.len;
}

static int
by_name(const void *a, const void *b)
{
	const struct bundle_file *fa = a, *fb = b;

	return strcmp(fa->name, fb->name);
}

void
bundle_seal(struct bundle *b)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	struct buf all = { 0 };
	unsigned int n = 0, i;

	mem_sort(b->files, b->nfiles, sizeof(*b->files), by_name);
	bundle_put(&all, b);
	if (EVP_Digest(all.data, all.len, sum, &n, EVP_sha256(), NULL) != 1 ||
	    n * 2 != BUNDLE_HASH_CHARS)
		fatal("libcrypto has no SHA-256");
	buf_clear(&all);
	for (i = 0; i < n; i++)
		snprintf(b->hash + 2 * i, 3, "%02x", sum[i]);
}

/* Reads until the end, or beyond the size a bundle may have; 0 or -1. */
static int
slurp_fd(int fd, struct buf *out)
{
	ssize_t n;

	do {
		buf_reserve(out, 64u << 10);
		n = read(fd, out->data + out->len, out->cap - out->len);
		if (n > 0)
			out->len += (size_t)n;
	} while (n > 0 && out->len <= BUNDLE_MAX_BYTES);
	return n == -1 ? -1 : 0;
}

static int
too_large(const char *path, struct err *err)
{
	return err_set(err, "%s: larger than %u MiB, the most a rule set may "
	    "have", path, BUNDLE_MAX_BYTES >> 20);
}

/* Reads a whole file, up to the size a bundle may have. */
static int
slurp(const char *path, struct buf *out, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), rc = 0;
	struct stat st;

	if (fd == -1 || fstat(fd, &st) == -1)
		rc = err_set(err, "%s: %s", path, strerror(errno));
	else if (st.st_size > (off_t)BUNDLE_MAX_BYTES)
		rc = too_large(path, err); /* a file with holes: at once */
	else if (slurp_fd(fd, out) == -1)
		rc = err_set(err, "%s: %s", path, strerror(errno));
	else if (out->len > BUNDLE_MAX_BYTES)
		rc = too_large(path, err);
	if (fd != -1)
		close(fd);
	return rc;
}

/* A directory being read. */
struct reading {
	struct bundle *bundle;
	size_t bytes;
	struct err *err;
	int rc;
};

static bool
is_rule_file(const char *name)
{
	size_t n = strlen(name);

	return n > 4 && strcmp(name + n - 4, ".lua") == 0;
}

static int
take_file(struct reading *r, const struct tree_entry *e)
{
	struct bundle *b = r->bundle;
	struct buf data = { 0 };
	int rc;

	if (!S_ISREG(e->st.st_mode))
		return err_set(r->err, "%s: cannot be read as a file",
		    e->path);
	rc = slurp(e->path, &data, r->err);
	r->bytes += data.len;
	if (rc == 0 && (b->nfiles >= BUNDLE_MAX_FILES ||
	    r->bytes > BUNDLE_MAX_BYTES))
		rc = err_set(r->err, "%s: the rule set has more than %d files "
		    "or %u MiB", e->path, BUNDLE_MAX_FILES,
		    BUNDLE_MAX_BYTES >> 20);
	if (rc == 0)
		bundle_add(b, e->name, (struct str){ data.data, data.len });
	buf_clear(&data);
	return rc;
}

static bool
take_entry_cb(void *arg, const struct tree_entry *e)
{
	struct reading *r = arg;
	bool is_top = e->name[0] == '\0';

	if (e->error != 0 && (is_top || e->is_folder))
		r->rc = err_set(r->err, "%s: %s", e->path,
		    strerror(e->error));
	else if (is_top && !e->is_folder)
		r->rc = err_set(r->err, "%s: is no directory", e->path);
	else if (!e->is_folder && is_rule_file(e->name))
		r->rc = take_file(r, e);
	return r->rc == 0;
}

int
bundle_read(struct bundle *b, const char *dir, struct err *err)
{
	struct reading r = { .bundle = b, .err = err };

	if (tree_walk(dir, BUNDLE_MAX_ENTRIES, take_entry_cb, &r) ==
	    TREE_TOO_MANY)
		r.rc = err_set(err, "%s: more than %d files and folders; "
		    "expected a directory of rules, and no link that leads "
		    "out of it", dir, BUNDLE_MAX_ENTRIES);
	else if (r.rc == 0 && b->nfiles == 0)
		r.rc = err_set(err, "%s: no rule files; expected a directory "
		    "with *.lua files", dir);
	if (r.rc == 0)
		bundle_seal(b);
	else
		bundle_clear(b);
	return r.rc;
}

void
bundle_put(struct buf *out, const struct bundle *b)
{
	size_t i;

	frame_put_u32(out, (uint32_t)b->nfiles);
	for (i = 0; i < b->nfiles; i++) {
		frame_put_str(out, str_of(b->files[i].name));
		frame_put_str(out, (struct str){ b->files[i].data,
		    b->files[i].len });
	}
}

void
bundle_get(struct frame_reader *r, struct bundle *b)
{
	uint32_t n = frame_get_count(r, 8), i;
	struct str name, data;
	char *copy;

	if (n > BUNDLE_MAX_FILES)
		r->bad = true;
	for (i = 0; i < n && !r->bad; i++) {
		name = frame_get_str(r);
		data = frame_get_str(r);
		if (r->bad || name.len == 0 ||
		    memchr(name.data, '\0', name.len) != NULL) {
			r->bad = true;
			break;
		}
		copy = mem_strndup(name.data, name.len);
		bundle_add(b, copy, data);
		free(copy);
	}
	bundle_seal(b);
}

static int
write_all(int fd, const char *p, size_t n)
{
	ssize_t w;

	while (n > 0) {
		w = write(fd, p, n);
		if (w == -1 && errno == EINTR)
			continue;
		if (w == -1)
			return -1;
		p += w;
		n -= (size_t)w;
	}
	return 0;
}

void
bundle_pack(struct buf *out, const struct bundle *b)
{
	buf_adds(out, magic);
	buf_addf(out, "%s\n", b->hash);
	bundle_put(out, b);
}

/* A name as bundle_read() gives it: relative, down only, nothing hidden. */
static bool
is_name(const char *name)
{
	const char *p;

	for (p = name; *p != '\0'; p++)
		if ((unsigned char)*p < ' ' || ((p == name || p[-1] == '/') &&
		    (*p == '.' || *p == '/')))
			return false;
	return p - name > 4 && strcmp(p - 4, ".lua") == 0;
}

bool
bundle_is_rules(const struct bundle *b)
{
	size_t i;

	for (i = 0; i < b->nfiles; i++)
		if (!is_name(b->files[i].name) || (i > 0 &&
		    strcmp(b->files[i - 1].name, b->files[i].name) == 0))
			return false;
	return b->nfiles > 0 && b->nfiles <= BUNDLE_MAX_FILES;
}

int
bundle_unpack(struct bundle *b, struct str bytes, struct err *err)
{
	const size_t head = sizeof(magic) - 1 + BUNDLE_HASH_CHARS + 1;
	struct frame_reader r;

	if (bytes.len < head ||
	    memcmp(bytes.data, magic, sizeof(magic) - 1) != 0)
		return err_set(err, "not a kept rule set");
	r = (struct frame_reader){ bytes.data + head, bytes.data + bytes.len,
		false };
	bundle_get(&r, b);
	if (r.bad || r.p != r.end || memcmp(b->hash,
	    bytes.data + sizeof(magic) - 1, BUNDLE_HASH_CHARS) != 0)
		err_set(err, "damaged: its hash does not match");
	else
		return 0;
	bundle_clear(b);
	return -1;
}

int
bundle_save_packed(struct str bytes, const char *path, struct err *err)
{
	struct buf tmp = { 0 };
	int fd, rc = -1;

	buf_addf(&tmp, "%s.%ld", path, (long)getpid());
	fd = open(buf_cstr(&tmp), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
	    0600);
	if (fd == -1) {
		err_set(err, "%s: %s", buf_cstr(&tmp), strerror(errno));
		goto out;
	}
	rc = write_all(fd, bytes.data, bytes.len);
	if (rc == 0)
		rc = fsync(fd);
	if (close(fd) == -1)
		rc = -1;
	if (rc == 0)
		rc = rename(buf_cstr(&tmp), path);
	if (rc == -1) {
		err_set(err, "%s: %s", path, strerror(errno));
		unlink(buf_cstr(&tmp));
	}
out:
	buf_clear(&tmp);
	return rc;
}

int
bundle_read_packed(struct buf *out, const char *path, struct err *err)
{
	return slurp(path, out, err);
}

int
bundle_restore(struct bundle *b, const char *path, struct err *err)
{
	struct buf all = { 0 };
	struct err why = { "" };
	int rc = slurp(path, &all, err);

	if (rc == 0 && bundle_unpack(b, (struct str){ all.data, all.len },
	    &why) == -1)
		rc = err_set(err, "%s: %s", path, why.text);
	buf_clear(&all);
	return rc;
}

void
bundle_copy(struct bundle *to, const struct bundle *from)
{
	size_t i;

	*to = (struct bundle){ 0 };
	for (i = 0; i < from->nfiles; i++)
		bundle_add(to, from->files[i].name, (struct str){
		    from->files[i].data, from->files[i].len });
	memcpy(to->hash, from->hash, sizeof(to->hash));
}

void
bundle_clear(struct bundle *b)
{
	size_t i;

	for (i = 0; i < b->nfiles; i++) {
		free(b->files[i].name);
		free(b->files[i].data);
	}
	free(b->files);
	*b = (struct bundle){ 0 };
}
