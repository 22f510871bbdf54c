/*
 * log: one event a line on stderr.  It knows levels and time, and nothing of
 * what it prints.  A line is one write(2) that never waits: a pipe nobody
 * reads must not stop complaints.
 */
#include "log.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LINE_BYTES 2048

static enum log_level level_shown = LOG_LEVEL_INFO;
static int with_priority;
static uint64_t dropped;

static const struct {
	const char *name;
	int priority; /* syslog's, as sd-daemon(3) reads it */
} levels[] = {
	[LOG_LEVEL_ERROR] = { "error", 3 },
	[LOG_LEVEL_WARN] = { "warn", 4 },
	[LOG_LEVEL_INFO] = { "info", 6 },
	[LOG_LEVEL_DEBUG] = { "debug", 7 },
};

void
log_init(enum log_level level, int for_journal)
{
	level_shown = level;
	with_priority = for_journal;
}

int
log_shows(enum log_level level)
{
	return level <= level_shown;
}

uint64_t
log_dropped(void)
{
	return dropped;
}

static int
put_head(char *line, size_t cap, enum log_level level)
{
	struct timespec ts;
	struct tm tm;

	if (with_priority)
		return snprintf(line, cap, "<%d>", levels[level].priority);
	clock_gettime(CLOCK_REALTIME, &ts);
	gmtime_r(&ts.tv_sec, &tm);
	return snprintf(line, cap, "%04d-%02d-%02dT%02d:%02d:%02d.%03ldZ %s ",
	    tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
	    tm.tm_min, tm.tm_sec, ts.tv_nsec / 1000000, levels[level].name);
}

static void
put_line(const char *line, size_t n)
{
	struct pollfd out = { .fd = STDERR_FILENO, .events = POLLOUT };

	/* a pipe that is full would block: a line of up to PIPE_BUF goes in
	 * whole when poll says there is room, and is dropped when not */
	if (poll(&out, 1, 0) == 0 || !(out.revents & POLLOUT)) {
		dropped++;
		return;
	}
	if (write(STDERR_FILENO, line, n) != (ssize_t)n)
		dropped++;
}

__attribute__((format(printf, 2, 0))) static void
log_line(enum log_level level, const char *fmt, va_list ap)
{
	char line[LINE_BYTES];
	size_t n, start;
	int body;

	if (level > level_shown)
		return;
	n = (size_t)put_head(line, sizeof(line), level);
	body = vsnprintf(line + n, sizeof(line) - n - 1, fmt, ap);
	if (body < 0)
		return;
	start = n;
	n += (size_t)body;
	if (n > sizeof(line) - 2)
		n = sizeof(line) - 2;
	/* whatever a value held, it is one line, and no terminal's command */
	for (; start < n; start++)
		if ((unsigned char)line[start] < ' ' || line[start] == 0x7f)
			line[start] = '?';
	line[n++] = '\n';
	put_line(line, n);
}

#define LOG_FUNCTION(name, level)                 \
	void name(const char *fmt, ...)           \
	{                                         \
		va_list ap;                       \
		va_start(ap, fmt);                \
		log_line(level, fmt, ap);         \
		va_end(ap);                       \
	}
LOG_FUNCTION(log_error, LOG_LEVEL_ERROR)
LOG_FUNCTION(log_warn, LOG_LEVEL_WARN)
LOG_FUNCTION(log_info, LOG_LEVEL_INFO)
LOG_FUNCTION(log_debug, LOG_LEVEL_DEBUG)

void
log_at(enum log_level level, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	log_line(level, fmt, ap);
	va_end(ap);
}

void
fatal(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	log_line(LOG_LEVEL_ERROR, fmt, ap);
	va_end(ap);
	exit(3);
}
