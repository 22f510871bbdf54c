/*
 * notify: tells systemd how the daemon is: readiness, watchdog, status.  Without
 * libsystemd, or not started by systemd, it does nothing.
 */
#ifndef TRIAGED_NOTIFY_H
#define TRIAGED_NOTIFY_H

void notify_ready(void);
void notify_alive(void);   /* the watchdog's ping */
void notify_stopping(void);
void notify_status(const char *text);
/* Does stderr go to the journal? */
int notify_is_journal(void);

#endif
