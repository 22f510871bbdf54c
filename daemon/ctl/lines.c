/*
 * lines: reads a file or a pipe line by line, whatever bytes are in it.
 * It knows nothing of what a line says.
 */
#include "lines.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES (256u << 10)

int
lines_open(struct lines *l, const char *name, struct err *err)
{
	struct stat st;

	*l = (struct lines){.fd = STDIN_FILENO, .name = "standard input"};
	if (name == NULL || strcmp(name, "-") == 0)
		return 0;
	l->name = name;
	l->fd = open(name, O_RDONLY | O_CLOEXEC);
	if (l->fd < 0)
		return err_set(err, "%s: %s", name, strerror(errno));
	if (fstat(l->fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(l->fd);
		l->fd = STDIN_FILENO;
		return err_set(err, "%s: %s", name, strerror(EISDIR));
	}
	return 0;
}

void
lines_close(struct lines *l)
{
	if (l->fd > STDERR_FILENO)
		close(l->fd);
	buf_clear(&l->buf);
}

int64_t
lines_size(const struct lines *l)
{
	struct stat st;

	if (fstat(l->fd, &st) < 0 || !S_ISREG(st.st_mode))
		return 0;
	return st.st_size;
}

/* Reads once more behind what is there; what was handed out makes room. */
static int
read_more(struct lines *l, struct err *err)
{
	ssize_t n;

	buf_drop(&l->buf, l->at);
	l->looked -= l->at;
	l->at = 0;
	buf_reserve(&l->buf, READ_BYTES);
	do {
		if (l->before_read != NULL && !l->before_read(l->arg)) {
			l->is_at_end = true;
			return 0;
		}
		n = read(l->fd, l->buf.data + l->buf.len, READ_BYTES);
	} while (n < 0 && errno == EINTR);
	if (n < 0)
		return err_set(err, "%s: %s", l->name, strerror(errno));
	l->buf.len += (size_t)n;
	l->is_at_end = n == 0;
	return 0;
}

/* Hands out len bytes from `at`, and takes `taken` off. */
static int
hand_out(struct lines *l, struct str *line, size_t len, size_t taken)
{
	*line = (struct str){l->buf.data + l->at, len};
	l->at += taken;
	l->looked = l->at;
	l->bytes += (int64_t)taken;
	l->number++;
	return 1;
}

/* Drops bytes of a line that was cut, through its end.  True when its end was
 * among them. */
static bool
skip_rest(struct lines *l)
{
	const char *start = l->buf.data + l->at;
	size_t there = l->buf.len - l->at;
	const char *end = there > 0 ? memchr(start, '\n', there) : NULL;
	size_t n = end != NULL ? (size_t)(end - start) + 1 : there;

	l->at += n;
	l->looked = l->at;
	l->bytes += (int64_t)n;
	return end != NULL;
}

int
lines_next(struct lines *l, struct str *line, struct err *err)
{
	l->is_too_long = false;
	for (;;) {
		const char *end = NULL;
		size_t there;

		if (l->is_skipping && skip_rest(l))
			l->is_skipping = false;
		there = l->buf.len - l->at;
		if (l->buf.len > l->looked)
			end = memchr(l->buf.data + l->looked, '\n',
			    l->buf.len - l->looked);
		if (end != NULL) {
			size_t len = (size_t)(end - (l->buf.data + l->at));

			if (len <= LINES_MAX_BYTES)
				return hand_out(l, line, len, len + 1);
		}
		if (there > LINES_MAX_BYTES) {
			l->is_too_long = l->is_skipping = true;
			return hand_out(l, line, LINES_MAX_BYTES,
			    LINES_MAX_BYTES);
		}
		if (l->is_at_end && there == 0)
			return 0;
		if (l->is_at_end)
			return hand_out(l, line, there, there);
		l->looked = l->buf.len;
		if (read_more(l, err) < 0)
			return -1;
	}
}

bool
lines_is_blank(struct str line)
{
	for (size_t i = 0; i < line.len; i++)
		if (memchr(" \t\r", line.data[i], 3) == NULL)
			return false;
	return true;
}
