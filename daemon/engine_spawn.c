/*
 * engine_spawn: an engine's process is started: with its door and its page, no
 * environment and no other descriptor.  The kernel is asked what it has used
 * and how it ended.
 */
#include "engine_spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "engine.h"

#define DOOR_BYTES (1 << 20)

/* Descriptors on the way to an engine. */
struct ends {
	int ours, theirs, page;
};

/* Makes the page that is shared; its descriptor or -1. */
static int
make_page(struct engine_page **page)
{
	int fd = memfd_create("triaged-engine", MFD_CLOEXEC);

	if (fd == -1)
		return -1;
	*page = MAP_FAILED;
	if (ftruncate(fd, sizeof(**page)) == 0)
		*page = mmap(NULL, sizeof(**page), PROT_READ | PROT_WRITE,
		    MAP_SHARED, fd, 0);
	if (*page == MAP_FAILED) {
		*page = NULL;
		close(fd);
		return -1;
	}
	return fd;
}

/* Lifts a descriptor above those that the engine's are put on. */
static int
lift(int *fd)
{
	int high = fcntl(*fd, F_DUPFD_CLOEXEC, ENGINE_PAGE_FD + 1);

	if (high == -1)
		return -1;
	close(*fd);
	*fd = high;
	return 0;
}

static int
make_ends(struct ends *e, struct engine_page **page)
{
	int pair[2], bytes = DOOR_BYTES;

	e->page = make_page(page);
	if (e->page == -1 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC,
	    0, pair) == -1)
		return -1;
	e->ours = pair[0];
	e->theirs = pair[1];
	setsockopt(e->ours, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof(bytes));
	setsockopt(e->theirs, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof(bytes));
	if (fcntl(e->ours, F_SETFL, O_NONBLOCK) == -1 ||
	    lift(&e->theirs) == -1)
		return -1;
	return lift(&e->page);
}

/* Its pid, or -1 and errno. */
static pid_t
start(const struct ends *e)
{
	char *argv[] = { "triaged-engine", ENGINE_ARGUMENT, NULL };
	char *envp[] = {
#ifdef TRIAGED_SAN
		"ASAN_OPTIONS=detect_leaks=0",
#endif
		NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	sigset_t none;
	pid_t pid = -1;
	int rc;

	sigemptyset(&none);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK |
	    POSIX_SPAWN_SETPGROUP);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, e->theirs, ENGINE_DOOR_FD);
	posix_spawn_file_actions_adddup2(&actions, e->page, ENGINE_PAGE_FD);
	rc = posix_spawn(&pid, "/proc/self/exe", &actions, &attr, argv, envp);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attr);
	errno = rc;
	return rc == 0 ? pid : -1;
}

static void
close_one(int fd)
{
	if (fd != -1)
		close(fd);
}

int
engine_spawn(struct engine_spawned *s, struct err *err)
{
	struct ends e = { -1, -1, -1 };
	const char *what = "its door and page";

	*s = (struct engine_spawned){ .pid = -1, .door = -1 };
	if (make_ends(&e, &s->page) == 0) {
		what = "/proc/self/exe";
		s->pid = start(&e);
	}
	if (s->pid == -1)
		err_set(err, "engine: %s: %s", what, strerror(errno));
	close_one(e.theirs);
	close_one(e.page);
	if (s->pid != -1) {
		s->door = e.ours;
		return 0;
	}
	close_one(e.ours);
	engine_spawn_unmap(s->page);
	s->page = NULL;
	return -1;
}

void
engine_spawn_unmap(struct engine_page *page)
{
	if (page != NULL)
		munmap(page, sizeof(*page));
}

int64_t
engine_spawn_cpu_ms(pid_t pid)
{
	struct timespec ts;
	clockid_t clock;

	if (clock_getcpuclockid(pid, &clock) != 0 ||
	    clock_gettime(clock, &ts) == -1)
		return -1;
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

/* A fault of its own has other signals; one that is killed by us is not asked
 * how it ended. */
static bool
is_from_outside(int signal)
{
	return signal == SIGKILL || signal == SIGTERM || signal == SIGINT ||
	    signal == SIGHUP;
}

bool
engine_spawn_reap(pid_t pid, struct engine_end *end)
{
	bool is_signal;
	int status;

	if (waitpid(pid, &status, WNOHANG) != pid)
		return false;
	is_signal = WIFSIGNALED(status);
	end->was_shot = is_signal && is_from_outside(WTERMSIG(status));
	if (is_signal)
		snprintf(end->text, sizeof(end->text), "signal %d",
		    WTERMSIG(status));
	else
		snprintf(end->text, sizeof(end->text), "exit status %d",
		    WEXITSTATUS(status));
	return true;
}
