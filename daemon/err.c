/* err: what the world refused, in words. See include/err.h. */
#include "err.h"

#include <stdarg.h>
#include <stdio.h>

void
err_clear(struct err *err)
{
	err->text[0] = '\0';
}

int
err_set(struct err *err, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL || err->text[0] != '\0')
		return -1;
	va_start(ap, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, ap);
	va_end(ap);
	return -1;
}
