/*
 * notify: tells systemd how the daemon is.  It knows words, not reasons.
 */
#include "notify.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef HAVE_SYSTEMD
#include <systemd/sd-daemon.h>
#else
static int
sd_notify(int unset, const char *state)
{
	(void)unset;
	(void)state;
	return 0;
}
#endif

void
notify_ready(void)
{
	sd_notify(0, "READY=1\nSTATUS=deciding");
}

void
notify_alive(void)
{
	sd_notify(0, "WATCHDOG=1");
}

void
notify_stopping(void)
{
	sd_notify(0, "STOPPING=1\nSTATUS=settling what is in flight");
}

void
notify_status(const char *text)
{
	char state[300];

	snprintf(state, sizeof(state), "STATUS=%s", text);
	sd_notify(0, state);
}

int
notify_is_journal(void)
{
	/* systemd.exec(5): device and inode of the stream, where it is the
	 * journal's */
	const char *stream = getenv("JOURNAL_STREAM");
	unsigned long long device, inode;
	struct stat st;

	return stream != NULL &&
	    sscanf(stream, "%llu:%llu", &device, &inode) == 2 &&
	    fstat(STDERR_FILENO, &st) == 0 && st.st_dev == device &&
	    st.st_ino == inode;
}
