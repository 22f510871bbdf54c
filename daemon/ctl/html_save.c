/*
 * html_save: a page into its file, whole or not at all, for its owner's eyes.
 * It knows nothing of what a page says.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "html.h"

static int
write_to(FILE *to, const struct buf *page)
{
	bool is_whole = fwrite(page->data, 1, page->len, to) == page->len &&
	    fflush(to) == 0;

	return fclose(to) == 0 && is_whole ? 0 : -1;
}

/* A pipe or a terminal is written to, and not put aside. */
static bool
is_special(const char *name)
{
	struct stat st;

	return stat(name, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

static int
replace(const struct buf *page, const char *name, char *temporary)
{
	int fd = mkstemp(temporary); /* nobody else may read it */
	FILE *to = fd >= 0 ? fdopen(fd, "w") : NULL;
	int why;

	if (to != NULL && write_to(to, page) == 0 &&
	    rename(temporary, name) == 0)
		return 0;
	why = errno;
	if (to == NULL && fd >= 0)
		close(fd);
	if (fd >= 0)
		unlink(temporary);
	errno = why;
	return -1;
}

int
html_save(const struct buf *page, const char *name, struct err *err)
{
	struct buf temporary = { 0 };
	FILE *to;
	int rc = -1;

	if (is_special(name)) {
		to = fopen(name, "we");
		if (to != NULL)
			rc = write_to(to, page);
	} else {
		buf_addf(&temporary, "%s.XXXXXX", name);
		buf_cstr(&temporary);
		rc = replace(page, name, temporary.data);
	}
	if (rc < 0)
		err_set(err, "%s: %s", name, strerror(errno));
	buf_clear(&temporary);
	return rc;
}
