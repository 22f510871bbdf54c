/*
 * The jail: from inside, files, sockets, programs, processes and other
 * processes are out of reach, and what an engine needs is not.  Each try is a
 * child's: it is refused, or it dies.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "jail.h"

#define MIB (1024 * 1024)
#define MEMORY (256ll * MIB)

enum outcome { REFUSED = 40, DIES, WORKS };

static const char *const outcome_words[] = { "refused", "dies", "works" };

/* Tries: what a call answers, errno as it leaves it. */

static long
try_open(void)
{
	return syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY, 0);
}

static long
try_create(void)
{
	return syscall(SYS_openat, AT_FDCWD, "/tmp/triaged-jail",
	    O_CREAT | O_WRONLY, 0600);
}

static long
try_unlink(void)
{
	return syscall(SYS_unlinkat, AT_FDCWD, "/tmp/nobody", 0);
}

static long
try_socket(void)
{
	return syscall(SYS_socket, AF_INET, SOCK_STREAM, 0);
}

static long
try_connect(void)
{
	struct sockaddr to = { .sa_family = AF_UNIX };

	return syscall(SYS_connect, STDERR_FILENO, &to, sizeof(to));
}

static long
try_socketpair(void)
{
	int fds[2];

	return syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, fds);
}

static long
try_exec(void)
{
	char *const argv[] = { "/bin/true", NULL };

	return syscall(SYS_execve, argv[0], argv, argv + 1);
}

static long
try_fork(void)
{
	return fork();
}

static long
try_clone3(void)
{
	return syscall(SYS_clone3, NULL, 0);
}

static long
try_ptrace(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL);
}

static long
try_read_other(void)
{
	char byte;
	struct iovec here = { &byte, 1 }, there = { &byte, 1 };

	return syscall(SYS_process_vm_readv, getpid(), &here, 1, &there, 1, 0);
}

static long
try_kill(void)
{
	return syscall(SYS_kill, getpid(), 0);
}

static pid_t parent;

static long
try_kill_parents_thread(void)
{
	return syscall(SYS_tgkill, parent, parent, 0);
}

static long
try_queue_signal(void)
{
	siginfo_t info = { .si_code = SI_QUEUE };

	return syscall(SYS_rt_sigqueueinfo, parent, SIGURG, &info);
}

static long
try_runnable_memory(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return p == MAP_FAILED ? -1 : 0;
}

static long
try_make_runnable(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return p == MAP_FAILED ? 0 : mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static long
try_more_memory(void)
{
	struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

	return setrlimit(RLIMIT_DATA, &all);
}

static long
try_prctl(void)
{
	return prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
}

static long
try_memfd(void)
{
	return syscall(SYS_memfd_create, "x", 0);
}

static long
try_mount(void)
{
	return syscall(SYS_mount, "x", "/", "tmpfs", 0, NULL);
}

static long
try_bpf(void)
{
	return syscall(SYS_bpf, 0, NULL, 0);
}

static long
try_unshare(void)
{
	return unshare(CLONE_NEWUSER);
}

static long
try_io_uring(void)
{
	return syscall(SYS_io_uring_setup, 1, NULL);
}

static long
try_sleep(void)
{
	struct timespec t = { 0, 1 };

	return syscall(SYS_nanosleep, &t, NULL);
}

static long
try_other_abi(void)
{
#ifdef __x86_64__
	return syscall(0x40000000 | SYS_getuid); /* x32's */
#else
	return syscall(SYS_kill, getpid(), 0);
#endif
}

static long
try_what_is_needed(void)
{
	struct timespec t;
	void *p = malloc(8 * MIB);
	char *grown = p == NULL ? NULL : realloc(p, 64 * MIB);

	if (grown == NULL)
		return -1;
	memset(grown, 1, 64 * MIB);
	free(grown);
	if (write(STDERR_FILENO, "", 0) != 0 ||
	    clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return -1;
	return syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), 0);
}

static const struct row {
	const char *name;
	long (*fn)(void);
	enum outcome outcome;
} rows[] = {
	{ "open", try_open, REFUSED },
	{ "create", try_create, REFUSED },
	{ "unlink", try_unlink, REFUSED },
	{ "socket", try_socket, DIES },
	{ "connect", try_connect, DIES },
	{ "socketpair", try_socketpair, DIES },
	{ "exec", try_exec, DIES },
	{ "fork", try_fork, DIES },
	{ "clone3", try_clone3, DIES },
	{ "ptrace", try_ptrace, DIES },
	{ "read of another's memory", try_read_other, DIES },
	{ "kill", try_kill, DIES },
	{ "signal to the daemon's thread", try_kill_parents_thread, REFUSED },
	{ "queued signal", try_queue_signal, REFUSED },
	{ "runnable memory", try_runnable_memory, REFUSED },
	{ "making memory runnable", try_make_runnable, REFUSED },
	{ "a higher ceiling", try_more_memory, REFUSED },
	{ "outliving the daemon", try_prctl, REFUSED },
	{ "memfd", try_memfd, REFUSED },
	{ "mount", try_mount, DIES },
	{ "bpf", try_bpf, DIES },
	{ "unshare", try_unshare, DIES },
	{ "io_uring", try_io_uring, REFUSED },
	{ "sleep", try_sleep, REFUSED },
	{ "another ABI", try_other_abi, DIES },
	{ "what is needed", try_what_is_needed, WORKS },
};

/* In the child, which never returns. */
static void
enter(void)
{
	struct err err = { "" };

	if (jail_limit(MEMORY, &err) == -1 || jail_lock(&err) == -1) {
		(void)!write(STDERR_FILENO, err.text, strlen(err.text));
		_exit(3);
	}
}

static int
wait_for(pid_t child)
{
	int status = 0;

	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static enum outcome
try_inside(long (*fn)(void))
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		enter();
		errno = 0;
		_exit(fn() >= 0 ? WORKS : errno == EPERM ? REFUSED : 4);
	}
	status = wait_for(child);
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS)
		return DIES;
	return WIFEXITED(status) ? (enum outcome)WEXITSTATUS(status) : 5;
}

static void
what_no_rule_may_do_is_refused_or_deadly(void **state)
{
	size_t i, failed = 0;
	enum outcome got;

	(void)state;
	parent = getpid();
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		got = try_inside(rows[i].fn);
		if (got == rows[i].outcome)
			continue;
		failed++;
		print_error("%s: expected %s, got %s (%d)\n", rows[i].name,
		    outcome_words[rows[i].outcome - REFUSED],
		    got >= REFUSED ? outcome_words[got - REFUSED] : "?",
		    (int)got);
	}
	assert_int_equal(failed, 0);
}

static void
every_other_descriptor_is_closed(void **state)
{
	int fd = dup2(STDERR_FILENO, 77);
	pid_t child = fork();

	(void)state;
	assert_int_equal(fd, 77);
	if (child == 0) {
		enter();
		_exit(write(fd, "", 0) == -1 && errno == EBADF ? 0 : 1);
	}
	assert_int_equal(wait_for(child), 0);
	close(fd);
}

static void
memory_has_a_ceiling(void **state)
{
	pid_t child = fork();
	void *volatile p;

	(void)state;
	if (child == 0) {
		enter();
		p = mmap(NULL, 2 * MEMORY, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		_exit(p == MAP_FAILED && errno == ENOMEM ? 0 : 1);
	}
#ifdef TRIAGED_SAN /* which counts its shadow as data, so there is none */
	wait_for(child);
#else
	assert_int_equal(wait_for(child), 0);
#endif
}

#define ORPHAN_SECONDS 30 /* then it says that it lives on */

/* Inside, with a descriptor that the jail leaves alone. */
_Noreturn static void
live_on(void)
{
	struct timespec from, now;

	enter();
	(void)!write(STDIN_FILENO, "x", 1);
	clock_gettime(CLOCK_MONOTONIC, &from);
	do
		clock_gettime(CLOCK_MONOTONIC, &now);
	while (now.tv_sec - from.tv_sec < ORPHAN_SECONDS);
	(void)!write(STDIN_FILENO, "y", 1);
	_exit(0);
}

/* The process that made the engine is gone: so is the engine. */
static void
it_dies_with_its_daemon(void **state)
{
	int fds[2];
	char byte = 0;
	pid_t daemon_pid;

	(void)state;
	assert_int_equal(pipe(fds), 0);
	daemon_pid = fork();
	if (daemon_pid == 0) {
		if (fork() == 0) {
			dup2(fds[1], STDIN_FILENO);
			close(fds[1]);
			live_on();
		}
		_exit(read(fds[0], &byte, 1) == 1 ? 0 : 1);
	}
	close(fds[1]);
	assert_int_equal(wait_for(daemon_pid), 0);
	/* the last that holds the other end was the engine */
	assert_int_equal(read(fds[0], &byte, 1), 0);
	close(fds[0]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_no_rule_may_do_is_refused_or_deadly),
		cmocka_unit_test(every_other_descriptor_is_closed),
		cmocka_unit_test(memory_has_a_ceiling),
		cmocka_unit_test(it_dies_with_its_daemon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
