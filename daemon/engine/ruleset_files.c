/*
 * ruleset_files: running the files of a rule set, those of packs behind the
 * others.  It does not know what they declare.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "declare_parts.h"
#include "fence.h"
#include "lint.h"

#define FILES_MS 2000 /* CPU time that running all files may take at most */

static int64_t
cpu_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* What Lua's own operators made of a condition is known to lint alone. */
static void
say_better(const struct bundle_file *f, struct err *err)
{
	struct err better = { "" };

	if (strstr(err->text, "expected a condition, found") != NULL &&
	    lint_file(f->name, f->data, f->len, &better) < 0)
		*err = better;
}

static int
run_file(struct ruleset *rs, int64_t end, uint32_t budget_ms, struct err *err)
{
	const struct bundle_file *f = &rs->bundle->files[rs->file];
	int64_t left = end - cpu_ms();
	struct err why = { "" };

	if (left <= 0)
		return err_set(err, "%s: loading took longer than %u ms of CPU "
		    "time", f->name, budget_ms);
	rs->pack = NAMES_NONE;
	rs->is_put_off = rs->has_begun = false;
	if (fence_run_file(rs->fence, f->name, f->data, f->len, (uint32_t)left,
	    &why) < 0 && !rs->is_put_off) {
		say_better(f, &why);
		*err = why;
		return -1;
	}
	return lint_file(f->name, f->data, f->len, err);
}

/* The numbers of the files, in the order asked for. */
static uint32_t *
order_of_files(const struct ruleset *rs)
{
	uint32_t *files = mem_alloc((rs->nfiles + 1) * sizeof(*files)), i, k;
	uint32_t seed = rs->order, kept;

	for (i = 0; i < rs->nfiles; i++)
		files[i] = i;
	for (i = rs->nfiles; rs->order > 0 && i > 1; i--) {
		seed = seed * 1664525u + 1013904223u;
		k = (seed >> 8) % i;
		kept = files[k];
		files[k] = files[i - 1];
		files[i - 1] = kept;
	}
	return files;
}

static int
compare_tests(const void *a, const void *b)
{
	const struct rule_test *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return x->number < y->number ? -1 : 1;
}

/* Files of packs come behind the others, which say what packs are on. */
static int
run_in_order(struct ruleset *rs, uint32_t *files, struct err *err)
{
	uint32_t budget_ms = rs->limits.load_ms < FILES_MS ?
	    rs->limits.load_ms : FILES_MS;
	int64_t end = cpu_ms() + budget_ms;
	uint32_t i, n = rs->nfiles, nput_off = 0;
	int rc = 0, round;

	for (round = 0; rc == 0 && round < 2; round++, n = nput_off) {
		rs->is_first_round = round == 0;
		for (i = 0, nput_off = 0; rc == 0 && i < n; i++) {
			rs->file = files[i];
			rc = run_file(rs, end, budget_ms, err);
			if (rs->is_put_off)
				files[nput_off++] = files[i];
		}
	}
	return rc;
}

int
ruleset_run_files(struct ruleset *rs, struct err *err)
{
	uint32_t *files = order_of_files(rs);
	int rc;

	rs->is_open = true;
	rc = run_in_order(rs, files, err);
	if (rc == 0)
		rc = declare_check_packs(rs, err);
	rs->pack = NAMES_NONE;
	rs->file = rs->nfiles;
	rs->is_open = false;
	mem_sort(rs->tests, rs->ntests, sizeof(*rs->tests),
	    compare_tests);
	free(files);
	return rc;
}
