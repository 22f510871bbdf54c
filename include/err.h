/*
 * err: what the world refused, in words for the person who has to act.
 *
 * A function that can be refused takes a struct err last and returns 0 or -1.
 * The first error wins: a later err_set() on the same struct changes nothing,
 * so the cause is kept and not its consequences.  Texts never quote a
 * complaint.
 */
#ifndef TRIAGED_ERR_H
#define TRIAGED_ERR_H

#define ERR_TEXT_BYTES 512
#define MUST_CHECK __attribute__((warn_unused_result))

struct err {
	char text[ERR_TEXT_BYTES]; /* "" while nothing has gone wrong */
};

/* Clears the error. */
void err_clear(struct err *err);

/* Sets the text unless one is set already (or err is NULL); returns -1, so
 * that a caller writes `return err_set(err, ...)`. */
int err_set(struct err *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

#endif
