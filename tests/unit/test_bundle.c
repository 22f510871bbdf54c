/*
 * test_bundle: a rule set's files: read, packed, kept.
 */
#include "base_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include "bundle.h"
#include "err.h"
#include "mem.h"

static void
put_file(const char *name, const char *text)
{
	char path[400];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", base_dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
put_folder(const char *name)
{
	char path[400];

	snprintf(path, sizeof(path), "%s/%s", base_dir, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void
is_bundle(const struct bundle *b, size_t n, const char *const *names)
{
	size_t i;

	assert_int_equal(b->nfiles, n);
	for (i = 0; i < n; i++)
		assert_string_equal(b->files[i].name, names[i]);
	assert_int_equal(strlen(b->hash), BUNDLE_HASH_CHARS);
	assert_int_equal(strspn(b->hash, "0123456789abcdef"),
	    BUNDLE_HASH_CHARS);
}

static void
a_bundle_is_the_lua_files_below_a_folder(void **state)
{
	static const char *const names[] = {
		"Z.lua", "a.lua", "phrases/more/ko.lua", "phrases/zh.lua",
		"z.lua"
	};
	struct bundle b = {0};
	struct err err = {""};
	char slashed[300];

	(void)state;
	put_folder("phrases");
	put_folder("phrases/more");
	put_folder(".git");
	put_file("z.lua", "z");
	put_file("a.lua", "return 'a'\n");
	put_file("Z.lua", "");
	put_file("phrases/zh.lua", "zh");
	put_file("phrases/more/ko.lua", "ko");
	put_file(".git/x.lua", "no");
	put_file(".hidden.lua", "no");
	put_file("a.lua~", "no");
	put_file("README.md", "no");
	put_file("lua", "no");
	put_file(".lua", "no");
	assert_int_equal(bundle_read(&b, base_dir, &err), 0);
	is_bundle(&b, 5, names);
	assert_int_equal(b.files[0].len, 0);
	assert_int_equal(b.files[1].len, 11);
	assert_memory_equal(b.files[1].data, "return 'a'\n", 11);
	bundle_clear(&b);
	snprintf(slashed, sizeof(slashed), "%s//", base_dir);
	assert_int_equal(bundle_read(&b, slashed, &err), 0);
	is_bundle(&b, 5, names);
	bundle_clear(&b);
}

static void
a_bundle_reads_through_links(void **state)
{
	static const char *const names[] = {"to.lua"};
	struct bundle b = {0};
	struct err err = {""};
	char link[300], again[300];

	(void)state;
	put_file("x", "linked");
	snprintf(link, sizeof(link), "%s/to.lua", base_dir);
	assert_int_equal(symlink("x", link), 0);
	snprintf(again, sizeof(again), "%s/loop", base_dir);
	assert_int_equal(symlink(".", again), 0);
	assert_int_equal(bundle_read(&b, base_dir, &err), 0);
	is_bundle(&b, 1, names);
	bundle_clear(&b);
}

static void
a_folder_with_thousands_of_other_things_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char name[32];
	int i;

	(void)state;
	put_folder("0");
	put_file("0/a.lua", "x");
	for (i = 1; i < BUNDLE_MAX_ENTRIES - 2; i++) {
		snprintf(name, sizeof(name), "0/%d", i);
		put_file(name, "");
	}
	assert_int_equal(bundle_read(&b, base_dir, &err), 0);
	bundle_clear(&b);
	put_file("0/one-more", "");
	assert_int_equal(bundle_read(&b, base_dir, &err), -1);
	assert_non_null(strstr(err.text, "more than 8192 files"));
	assert_int_equal(b.nfiles, 0);
}

static void
a_folder_without_rules_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};

	(void)state;
	assert_int_equal(bundle_read(&b, base_dir, &err), -1);
	assert_non_null(strstr(err.text, base_dir));
	assert_non_null(strstr(err.text, "no rule files"));
	assert_int_equal(b.nfiles, 0);
	err_clear(&err);
	assert_int_equal(bundle_read(&b, "/nowhere/at/all", &err), -1);
	assert_non_null(strstr(err.text, "/nowhere/at/all: No such file"));
	err_clear(&err);
	assert_int_equal(bundle_read(&b, "", &err), -1);
	assert_string_not_equal(err.text, "");
}

static void
a_file_in_place_of_the_folder_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char path[300];

	(void)state;
	put_file("one.lua", "x");
	snprintf(path, sizeof(path), "%s/one.lua", base_dir);
	assert_int_equal(bundle_read(&b, path, &err), -1);
	assert_non_null(strstr(err.text, path));
	bundle_clear(&b);
}

static void
a_rule_file_that_is_missing_behind_its_link_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char link[300];

	(void)state;
	put_file("a.lua", "x");
	snprintf(link, sizeof(link), "%s/b.lua", base_dir);
	assert_int_equal(symlink("nowhere", link), 0);
	/* a rule set with a part missing is not that rule set */
	assert_int_equal(bundle_read(&b, base_dir, &err), -1);
	assert_non_null(strstr(err.text, "b.lua"));
	bundle_clear(&b);
}

static void
add(struct bundle *b, const char *name, const char *text)
{
	bundle_add(b, name, str_of(text));
}

static void
the_hash_knows_names_and_contents_and_no_order(void **state)
{
	static const char *const others[][4] = {
		{"a", "1", "b", "3"}, {"a", "1", "c", "2"}, {"a1", "", "b", "2"},
		{"a", "", "1b", "2"}, {"b", "1", "a", "2"},
	};
	struct bundle one = {0}, two = {0}, other;
	size_t i;

	(void)state;
	add(&one, "a", "1");
	add(&one, "b", "2");
	bundle_seal(&one);
	add(&two, "b", "2");
	add(&two, "a", "1");
	bundle_seal(&two);
	assert_string_equal(one.hash, two.hash);
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		other = (struct bundle){0};
		add(&other, others[i][0], others[i][1]);
		add(&other, others[i][2], others[i][3]);
		bundle_seal(&other);
		assert_string_not_equal(one.hash, other.hash);
		bundle_clear(&other);
	}
	bundle_clear(&one);
	bundle_clear(&two);
	assert_string_equal(one.hash, "");
	bundle_clear(&one);
}

static void
an_empty_file_has_its_place_in_a_bundle(void **state)
{
	struct bundle b = {0};

	(void)state;
	bundle_add(&b, "empty.lua", (struct str){NULL, 0});
	bundle_seal(&b);
	assert_int_equal(b.files[0].len, 0);
	assert_non_null(b.files[0].data);
	bundle_clear(&b);
}

/* Two files, one of them not text at all. */
static void
fill(struct bundle *b)
{
	add(b, "phrases/zh.lua", "x");
	bundle_add(b, "a.lua", STR("a\0\xff"));
	bundle_seal(b);
}

static void
a_bundle_goes_through_the_door(void **state)
{
	static const char *const names[] = {"a.lua", "phrases/zh.lua"};
	struct bundle b = {0}, got = {0}, copy;
	struct buf out = {0};
	struct frame_reader r;

	(void)state;
	fill(&b);
	bundle_put(&out, &b);
	r = reader_of(&out);
	bundle_get(&r, &got);
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	is_bundle(&got, 2, names);
	assert_string_equal(got.hash, b.hash);
	assert_int_equal(got.files[0].len, 3);
	assert_memory_equal(got.files[0].data, "a\0\xff", 3);
	bundle_copy(&copy, &got);
	bundle_clear(&got);
	is_bundle(&copy, 2, names);
	assert_string_equal(copy.hash, b.hash);
	assert_memory_equal(copy.files[0].data, "a\0\xff", 3);
	bundle_clear(&copy);
	bundle_clear(&b);
	buf_clear(&out);
}

static void
a_bundle_that_is_cut_short_is_bad(void **state)
{
	struct bundle b = {0}, got;
	struct buf out = {0};
	struct frame_reader r;
	char *part;
	size_t n;

	(void)state;
	fill(&b);
	bundle_put(&out, &b);
	for (n = 0; n < out.len; n++) {
		part = mem_strndup(out.data, n);
		got = (struct bundle){0};
		r = (struct frame_reader){part, part + n, false};
		bundle_get(&r, &got);
		assert_true(r.bad);
		bundle_clear(&got);
		free(part);
	}
	bundle_clear(&b);
	buf_clear(&out);
}

static void
a_bundle_with_impossible_names_is_bad(void **state)
{
	static const struct str names[] = {
		{"", 0}, {"a\0b", 3},
	};
	struct bundle got;
	struct buf out = {0};
	struct frame_reader r;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		buf_reset(&out);
		frame_put_u32(&out, 1);
		frame_put_str(&out, names[i]);
		frame_put_str(&out, STR("x"));
		r = reader_of(&out);
		got = (struct bundle){0};
		bundle_get(&r, &got);
		assert_true(r.bad);
		bundle_clear(&got);
	}
	buf_clear(&out);
}

static int
save(const struct bundle *b, const char *path, struct err *err)
{
	struct buf all = {0};
	int rc;

	bundle_pack(&all, b);
	rc = bundle_save_packed((struct str){all.data, all.len}, path, err);
	buf_clear(&all);
	return rc;
}

static void
a_kept_bundle_comes_back(void **state)
{
	static const char *const names[] = {"a.lua", "phrases/zh.lua"};
	struct bundle b = {0}, got = {0};
	struct err err = {""};
	struct stat st;
	char path[300];

	(void)state;
	snprintf(path, sizeof(path), "%s/good", base_dir);
	put_file("good", "what was there before");
	fill(&b);
	assert_int_equal(save(&b, path, &err), 0);
	assert_int_equal(save(&b, path, &err), 0);
	assert_string_equal(err.text, "");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 077, 0);
	assert_int_equal(bundle_restore(&got, path, &err), 0);
	is_bundle(&got, 2, names);
	assert_string_equal(got.hash, b.hash);
	assert_memory_equal(got.files[0].data, "a\0\xff", 3);
	bundle_clear(&got);
	bundle_clear(&b);
}

static void
saving_leaves_nothing_else_behind(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char path[300], command[600];

	(void)state;
	fill(&b);
	snprintf(path, sizeof(path), "%s/good", base_dir);
	assert_int_equal(save(&b, path, &err), 0);
	snprintf(command, sizeof(command), "test \"$(ls -A '%s')\" = good",
	    base_dir);
	assert_int_equal(system(command), 0);
	/* not where the last step fails, either */
	put_folder("taken");
	snprintf(path, sizeof(path), "%s/taken", base_dir);
	assert_int_equal(save(&b, path, &err), -1);
	assert_non_null(strstr(err.text, path));
	snprintf(command, sizeof(command),
	    "test \"$(ls -A '%s' | wc -l)\" = 2", base_dir);
	assert_int_equal(system(command), 0);
	err_clear(&err);
	assert_int_equal(save(&b, "/nowhere/at/all", &err), -1);
	assert_non_null(strstr(err.text, "/nowhere/at/all"));
	bundle_clear(&b);
}

static void
write_all(const char *path, const char *data, size_t n)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, n, f), n);
	fclose(f);
}

static void
a_damaged_kept_bundle_is_refused(void **state)
{
	struct bundle b = {0}, got = {0};
	struct err err = {""};
	char path[300], data[1024];
	size_t n, i;

	(void)state;
	snprintf(path, sizeof(path), "%s/good", base_dir);
	assert_int_equal(bundle_restore(&got, path, &err), -1);
	assert_non_null(strstr(err.text, "No such file"));
	fill(&b);
	err_clear(&err);
	assert_int_equal(save(&b, path, &err), 0);
	n = read_all(path, data, sizeof(data));
	for (i = 0; i < n; i++) {
		/* the line end behind the hash says nothing */
		if (data[i] == '\n' && i > 30 && i < 100)
			continue;
		data[i] ^= 1;
		write_all(path, data, n);
		data[i] ^= 1;
		err_clear(&err);
		if (bundle_restore(&got, path, &err) != -1)
			fail_msg("byte %zu of %zu may change", i, n);
		assert_non_null(strstr(err.text, path));
		assert_int_equal(got.nfiles, 0);
	}
	for (i = 0; i < n; i++) {
		write_all(path, data, i);
		assert_int_equal(bundle_restore(&got, path, &err), -1);
	}
	data[n] = 'x';
	write_all(path, data, n + 1);
	assert_int_equal(bundle_restore(&got, path, &err), -1);
	bundle_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		F(a_bundle_is_the_lua_files_below_a_folder),
		F(a_bundle_reads_through_links),
		F(a_folder_with_thousands_of_other_things_is_refused),
		F(a_folder_without_rules_is_refused),
		F(a_file_in_place_of_the_folder_is_refused),
		F(a_rule_file_that_is_missing_behind_its_link_is_refused),
		T(the_hash_knows_names_and_contents_and_no_order),
		T(an_empty_file_has_its_place_in_a_bundle),
		T(a_bundle_goes_through_the_door),
		T(a_bundle_that_is_cut_short_is_bad),
		T(a_bundle_with_impossible_names_is_bad),
		F(a_kept_bundle_comes_back),
		F(saving_leaves_nothing_else_behind),
		F(a_damaged_kept_bundle_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
