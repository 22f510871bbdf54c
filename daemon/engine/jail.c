/*
 * jail: what an engine gives up before it reads its first complaint.  It knows
 * system calls and nothing of rules.
 */
#include "jail.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "engine.h"

/* What a loop of read, compute, write needs. */
static const char *const allowed[] = {
	"read", "write", "readv", "writev", "exit", "exit_group",
	"brk", "munmap", "mremap", "madvise",
	"futex", "rt_sigreturn", "rt_sigprocmask", "rt_sigaction",
	"sigaltstack", "clock_gettime", "gettimeofday", "getpid", "gettid",
	"getrandom", "restart_syscall", "setitimer", "timer_settime",
	"close", "sched_yield", "membarrier",
};

/* What nothing innocent asks for: the process ends. */
static const char *const deadly[] = {
	"execve", "execveat", "fork", "vfork", "clone", "clone3", "ptrace",
	"socket", "socketpair", "connect", "bind", "listen", "kill", "tkill",
	"process_vm_writev", "process_vm_readv", "bpf", "mount", "unshare",
};

int
jail_limit(int64_t memory_bytes, struct err *err)
{
	struct rlimit data = { (rlim_t)memory_bytes, (rlim_t)memory_bytes };
	struct rlimit none = { 0, 0 };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1 ||
	    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == -1)
		return err_set(err, "engine: prctl: %s", strerror(errno));
	if (close_range(ENGINE_PAGE_FD + 1, ~0u, 0) == -1)
		return err_set(err, "engine: close_range: %s", strerror(errno));
	if (setrlimit(RLIMIT_CORE, &none) == -1)
		return err_set(err, "engine: setrlimit: %s", strerror(errno));
#ifndef TRIAGED_SAN /* the sanitizer's shadow is counted as data */
	if (setrlimit(RLIMIT_DATA, &data) == -1)
		return err_set(err, "engine: setrlimit: %s", strerror(errno));
#else
	(void)data;
#endif
	return 0;
}

static int
add_rules(scmp_filter_ctx ctx, uint32_t action, const char *const *names,
    size_t n)
{
	size_t i;
	int nr, rc;

	for (i = 0; i < n; i++) {
		nr = seccomp_syscall_resolve_name(names[i]);
		if (nr == __NR_SCMP_ERROR)
			continue; /* this machine has no such call */
		rc = seccomp_rule_add(ctx, action, nr, 0);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* What is allowed with certain arguments: memory that nobody runs, and a signal
 * to oneself (abort). */
static int
add_bounded(scmp_filter_ctx ctx)
{
	const struct scmp_arg_cmp plain = { .arg = 2,
		.op = SCMP_CMP_MASKED_EQ, .datum_a = PROT_EXEC, .datum_b = 0 };
	const struct scmp_arg_cmp self = { .arg = 0, .op = SCMP_CMP_EQ,
		.datum_a = (scmp_datum_t)getpid() };
	int rc = seccomp_rule_add_array(ctx, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
	    &plain);

	if (rc == 0)
		rc = seccomp_rule_add_array(ctx, SCMP_ACT_ALLOW,
		    SCMP_SYS(mprotect), 1, &plain);
	if (rc == 0)
		rc = seccomp_rule_add_array(ctx, SCMP_ACT_ALLOW,
		    SCMP_SYS(tgkill), 1, &self);
	return rc;
}

int
jail_lock(struct err *err)
{
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int rc;

	if (ctx == NULL)
		return err_set(err, "engine: no system call filter");
	rc = add_rules(ctx, SCMP_ACT_ALLOW, allowed,
	    sizeof(allowed) / sizeof(allowed[0]));
	if (rc == 0)
		rc = add_bounded(ctx);
	if (rc == 0)
		rc = add_rules(ctx, SCMP_ACT_KILL_PROCESS, deadly,
		    sizeof(deadly) / sizeof(deadly[0]));
	if (rc == 0)
		rc = seccomp_load(ctx);
	seccomp_release(ctx);
	return rc < 0 ? err_set(err, "engine: system call filter: %s",
	    strerror(-rc)) : 0;
}
