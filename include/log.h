/*
 * log: one event a line on stderr, verb first, then key=value.
 *
 *   decided case=c-17 rule=asks-for-money owner=claims took_us=57
 *
 * Always the id, never the text of a complaint.  Values that come from outside
 * (ids, reasons) go through log_value.h, so that none can be forged.  Writing
 * never blocks for long: where stderr is a pipe whose reader has stopped, lines
 * are dropped and counted (log_dropped), never waited for.
 */
#ifndef TRIAGED_LOG_H
#define TRIAGED_LOG_H

#include <stdint.h>

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARN, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG };

/* Sets what is printed (the one mutable global of the program), and whether
 * lines carry the journal's "<n>" priority prefix instead of a time. */
void log_init(enum log_level level, int for_journal);

/* Would a line of this level be printed? */
int log_shows(enum log_level level);

void log_at(enum log_level level, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void log_error(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_info(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_debug(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Lines dropped because nobody read them. */
uint64_t log_dropped(void);

/* Logs and leaves: for what cannot go on (no memory, a broken invariant, a bad
 * start).  The queue redelivers.  Exit status 3. */
_Noreturn void fatal(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
