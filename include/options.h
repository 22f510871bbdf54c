/*
 * options: what triaged was started with, read, and read again.
 */
#ifndef TRIAGED_OPTIONS_H
#define TRIAGED_OPTIONS_H

#include <stdbool.h>

#include "conf.h"

/* Of the process; enum ctl_status (ctl.h) is triagectl's. */
enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_USAGE = 2, EXIT_CANNOT = 3 };

#define OPTIONS_GO_ON (-1) /* no exit status */
/* Reads the options, and answers those that end at once: their exit status, else
 * OPTIONS_GO_ON. */
int options_read(struct conf *c, int argc, char **argv, bool *check_only);
/* Takes over what may change while it runs; false where they are wrong (told in
 * the log): then all stays as it is. */
bool options_reload(struct conf *c, int argc, char **argv);
void options_open_log(const struct conf *c);

#endif
