/*
 * test_rules_disk: the last good rule set in files: what comes back, and what
 * does not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <event2/event.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "loop.h"
#include "rules_disk.h"

#define PATIENCE_MS 60000

static struct world {
	char top[64], state[96];
	struct conf conf;
	struct event_base *base;
	struct rules_disk *disk;
	struct bundle rules;
} w;

static int
begin(void **state)
{
	static char rules[] = "/no/such/rules", redis[] = "redis://x",
	    prefix[] = "p:";

	(void)state;
	w = (struct world){ .top = "/tmp/test_rules_disk.XXXXXX" };
	assert_non_null(mkdtemp(w.top));
	snprintf(w.state, sizeof(w.state), "%s/made/below", w.top);
	w.conf = (struct conf){ .state = w.state, .rules = rules,
		.redis = redis, .prefix = prefix };
	w.base = event_base_new();
	w.disk = rules_disk_new(w.base, &w.conf);
	bundle_add(&w.rules, "b.lua", (struct str){ "x\0y\xff", 4 });
	bundle_add(&w.rules, "a.lua", STR("rule 'a' {}\n"));
	bundle_seal(&w.rules);
	return 0;
}

static int
end(void **state)
{
	char command[160];

	(void)state;
	rules_disk_free(w.disk);
	bundle_clear(&w.rules);
	event_base_free(w.base);
	snprintf(command, sizeof(command), "rm -rf '%s'", w.top);
	return system(command);
}

/* Waits until the writers are done. */
static void
settle(void)
{
	int64_t until = clock_mono_ms() + PATIENCE_MS;
	siginfo_t info;

	while (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0) {
		assert_true(clock_mono_ms() < until);
		loop_turn(w.base, 50);
	}
}

/* The one file whose name begins so; false: there is none. */
static bool
find(const char *what, char *path, size_t n)
{
	char pattern[160];
	glob_t found;
	bool is_there;

	snprintf(pattern, sizeof(pattern), "%s/%s-*", w.state, what);
	is_there = glob(pattern, 0, NULL, &found) == 0;
	if (is_there) {
		assert_int_equal(found.gl_pathc, 1);
		snprintf(path, n, "%s", found.gl_pathv[0]);
	}
	globfree(&found);
	return is_there;
}

static void
keep(bool is_remote, char *path, size_t n)
{
	rules_disk_write_ruleset(w.disk, &w.rules, is_remote);
	settle();
	assert_true(find("last-good", path, n));
}

static void
spoil(const char *path, const void *bytes, size_t n)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static void
expect_refused(const char *path, const char *why)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	assert_int_equal(rules_disk_read(w.disk, &b, &err), -1);
	assert_memory_equal(err.text, path, strlen(path));
	assert_non_null(strstr(err.text, why));
	assert_int_equal(b.nfiles, 0);
	assert_null(b.files);
}

/* As where the daemon leaves just after a rule set came into force. */
static void
what_is_being_written_is_there_when_it_ends(void **state)
{
	struct buf much = { 0 };
	char path[256];

	(void)state;
	buf_reserve(&much, 8 << 20);
	memset(much.data, 'x', 8 << 20);
	bundle_add(&w.rules, "c.lua", (struct str){ much.data, 8 << 20 });
	bundle_seal(&w.rules);
	rules_disk_write_ruleset(w.disk, &w.rules, false);
	rules_disk_free(w.disk);
	w.disk = rules_disk_new(w.base, &w.conf);
	assert_true(rules_disk_has(w.disk));
	assert_true(find("last-good", path, sizeof(path)));
	buf_clear(&much);
}

static void
what_is_kept_comes_back_as_it_was(void **state)
{
	struct bundle b = { 0 };
	struct err err = { "" };
	char path[256];
	size_t i;

	(void)state;
	assert_false(rules_disk_has(w.disk));
	keep(false, path, sizeof(path));
	assert_true(rules_disk_has(w.disk));
	assert_int_equal(rules_disk_read(w.disk, &b, &err), 0);
	assert_string_equal(b.hash, w.rules.hash);
	assert_int_equal(b.nfiles, 2);
	for (i = 0; i < 2; i++) {
		assert_string_equal(b.files[i].name, w.rules.files[i].name);
		assert_int_equal(b.files[i].len, w.rules.files[i].len);
		assert_memory_equal(b.files[i].data, w.rules.files[i].data,
		    b.files[i].len);
	}
	bundle_clear(&b);
}

static void
directories_are_made_and_nobody_else_may_look(void **state)
{
	struct stat st;
	char path[256];

	(void)state;
	keep(false, path, sizeof(path));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_int_equal(stat(w.state, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0700);
	*strrchr(w.state, '/') = '\0';
	assert_int_equal(stat(w.state, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0700);
}

/* A large rule set, then two small ones: a writer of each would overtake the
 * first. */
static void
keep_three(struct bundle *last)
{
	const size_t large = 32u << 20;
	char *bytes = mem_alloc(large);
	struct bundle b = { 0 };

	bundle_add(&b, "a.lua", (struct str){ bytes, large });
	bundle_seal(&b);
	rules_disk_write_ruleset(w.disk, &b, false);
	bundle_clear(&b);
	free(bytes);
	rules_disk_write_ruleset(w.disk, &w.rules, false);
	bundle_add(last, "last.lua", STR("-- last\n"));
	bundle_seal(last);
	rules_disk_write_ruleset(w.disk, last, false);
}

static void
assert_kept(const struct bundle *last)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	assert_int_equal(rules_disk_read(w.disk, &b, &err), 0);
	assert_string_equal(b.hash, last->hash);
	bundle_clear(&b);
}

static void
of_several_in_a_row_the_last_one_stays(void **state)
{
	struct bundle last = { 0 };

	(void)state;
	keep_three(&last);
	settle();
	assert_kept(&last);
	bundle_clear(&last);
}

static void
the_last_one_stays_also_where_it_ends_in_the_middle(void **state)
{
	struct bundle last = { 0 };

	(void)state;
	keep_three(&last);
	rules_disk_free(w.disk);
	w.disk = rules_disk_new(w.base, &w.conf);
	settle();
	assert_kept(&last);
	bundle_clear(&last);
}

static void
a_file_that_is_cut_or_another_s_is_told_and_not_used(void **state)
{
	struct buf good = { 0 };
	char path[256];
	size_t n;

	(void)state;
	keep(false, path, sizeof(path));
	bundle_pack(&good, &w.rules);
	spoil(path, "", 0);
	expect_refused(path, "not a kept rule set");
	spoil(path, "what is this?\n", 14);
	expect_refused(path, "not a kept rule set");
	for (n = 0; n < good.len; n++) {
		spoil(path, good.data, n);
		expect_refused(path, "");
	}
	buf_add(&good, "", 1);
	spoil(path, good.data, good.len);
	expect_refused(path, "damaged");
	buf_clear(&good);
}

static void
a_byte_that_changed_in_a_file_is_found(void **state)
{
	struct buf bytes = { 0 };
	char path[256];

	(void)state;
	keep(false, path, sizeof(path));
	bundle_pack(&bytes, &w.rules);
	bytes.data[bytes.len - 1] ^= 1;
	spoil(path, bytes.data, bytes.len);
	expect_refused(path, "damaged: its hash does not match");
	buf_clear(&bytes);
}

static void
what_cannot_be_read_is_told(void **state)
{
	char path[256];

	(void)state;
	keep(false, path, sizeof(path));
	assert_int_equal(unlink(path), 0);
	expect_refused(path, "No such file");
	assert_int_equal(mkdir(path, 0700), 0);
	expect_refused(path, "");
}

static void
where_it_came_from_is_kept_too(void **state)
{
	char path[256];

	(void)state;
	assert_false(rules_disk_is_remote(w.disk));
	keep(true, path, sizeof(path));
	assert_true(rules_disk_is_remote(w.disk));
	keep(false, path, sizeof(path));
	assert_false(rules_disk_is_remote(w.disk));
}

static void
another_prefix_keeps_another(void **state)
{
	static char prefix[] = "q:";
	struct rules_disk *other;
	char path[256];

	(void)state;
	keep(false, path, sizeof(path));
	w.conf.prefix = prefix;
	other = rules_disk_new(w.base, &w.conf);
	assert_false(rules_disk_has(other));
	rules_disk_free(other);
}

static void
phrases_come_back_and_none_is_none(void **state)
{
	struct buf b = { 0 };

	(void)state;
	rules_disk_get_phrases(w.disk, &b);
	assert_int_equal(b.len, 0);
	rules_disk_write_phrases(w.disk, (struct str){ "p\0q", 3 });
	settle();
	rules_disk_get_phrases(w.disk, &b);
	assert_int_equal(b.len, 3);
	assert_memory_equal(b.data, "p\0q", 3);
	buf_clear(&b);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_is_being_written_is_there_when_it_ends),
		CASE(what_is_kept_comes_back_as_it_was),
		CASE(directories_are_made_and_nobody_else_may_look),
		CASE(of_several_in_a_row_the_last_one_stays),
		CASE(the_last_one_stays_also_where_it_ends_in_the_middle),
		CASE(a_file_that_is_cut_or_another_s_is_told_and_not_used),
		CASE(a_byte_that_changed_in_a_file_is_found),
		CASE(what_cannot_be_read_is_told),
		CASE(where_it_came_from_is_kept_too),
		CASE(another_prefix_keeps_another),
		CASE(phrases_come_back_and_none_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
