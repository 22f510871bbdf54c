/*
 * log_value: what a line of the log says behind a '=', written so that whoever
 * reads logfmt reads what was meant, and nobody's text is taken for a line or
 * a field: not an id's, a stream's name, or what Redis answers.
 *
 * Every value that is not a number or a word of our own tables goes through
 * one of these.  What they return lives in one of eight static buffers used in
 * turn.  (log.h knows nothing of values; this stands above buf.h.)
 */
#ifndef TRIAGED_LOG_VALUE_H
#define TRIAGED_LOG_VALUE_H

#include "mem.h"

#define LOG_WORD_BYTES 128
#define LOG_TEXT_BYTES 800

/* Returns an id or a name: bare where it is one plain word of ASCII, else in
 * quotes and escaped as in JSON: so is whatever is beyond ASCII.  After
 * LOG_WORD_BYTES it ends in an ellipsis. */
const char *log_word(struct str text);
const char *log_word_of(const char *text);

/* Returns a sentence, always in quotes; after LOG_TEXT_BYTES likewise. */
const char *log_text(struct str text);
const char *log_text_of(const char *text);

#endif
