/*
 * rules_parts: what the files of `triagectl rules` share.
 *
 *   cmd_rules.c               its verbs
 *   cmd_rules_store.c         what is in Redis, and the one script that
 *                             changes it
 *   cmd_rules_local.c         a directory: read, tested, signed
 *   cmd_rules_change.c        push, rollback, release, shadow, canary
 *   cmd_rules_report.c        what instances report
 *   cmd_rules_wait.c          until they have followed
 *   cmd_rules_status.c        status
 *   cmd_rules_top.c           top
 *   cmd_rules_log.c           log, list, pull
 *   cmd_rules_diff.c          two texts line by line
 *   cmd_rules_diff_unified.c  two bundles
 *   cmd_rules_diff_show.c     diff
 */
#ifndef TRIAGED_RULES_PARTS_H
#define TRIAGED_RULES_PARTS_H

#include "buf.h"
#include "bundle.h"
#include "ctl.h"
#include "link.h"
#include "term.h"

enum { ROLE_IN_FORCE, ROLE_SHADOW, ROLE_CANARY, ROLE__MAX };
extern const char *const rules_role_words[ROLE__MAX];

struct rules {
	struct ctl *ctl;
	struct link *link;
	struct mem_arena arena;
	bool is_json;
};

/* cmd_rules_store.c: what Redis asks for; "" where nothing is set. */
struct rules_state {
	struct str version, at, previous, permille, canary_ended;
	struct str roles[ROLE__MAX]; /* hashes */
};
int rules_read_state(struct rules *r, struct rules_state *s, struct err *err);
struct str rules_key(struct rules *r, const char *name, struct str hash);
/* The hash that text names: its first characters, or in_force, previous,
 * shadow, canary. 0; 1 after a message: there is none; -1 and err. */
int rules_find_hash(struct rules *r, const char *text, struct str *hash,
    struct err *err);
/* Fetches a bundle and checks it. 0, or -1 and err. */
int rules_get_bundle(struct rules *r, struct str hash, struct bundle *b,
    struct err *err);
int rules_put_bundle(struct rules *r, const struct bundle *b,
    struct str packed, struct str signature, struct err *err);
/* One change, in one step. */
struct rules_change {
	const char *action;          /* push, rollback, release, ... */
	struct str hash, permille, version;
	struct str diff, lines;      /* in words; as a unified diff */
	struct str diff_from, diff_to; /* hashes that they are between */
	const char *who, *why;
	/* what came of it */
	int64_t new_version;
	struct str now, before;      /* hashes */
	struct str trouble;          /* "" none; changed, no_bundle, ... */
};
int rules_run_change(struct rules *r, struct rules_change *c,
    struct err *err);
/* Redis' clock. */
int rules_now(struct rules *r, int64_t *ms, struct err *err);

/* cmd_rules_local.c: reads, loads and tests a directory, and signs it.
 * CTL_DONE, or after messages why not. */
struct rules_local {
	struct bundle bundle;
	struct buf packed, signature;
};
enum ctl_status rules_read_local(struct rules *r, const char *dir,
    struct rules_local *l);
void rules_clear_local(struct rules_local *l);

/* cmd_rules_change.c */
enum ctl_status rules_push(struct rules *r);
enum ctl_status rules_rollback(struct rules *r);
enum ctl_status rules_release(struct rules *r);
enum ctl_status rules_shadow(struct rules *r);
enum ctl_status rules_canary(struct rules *r);

/* cmd_rules_report.c: what one instance said last. */
struct rules_asked {
	struct str hash, status, reason;  /* hash "": nothing is asked for */
	int64_t since_ms;
};
struct rules_report {
	struct str instance, json, source, in_force;
	int64_t at_ms, version, since_ms;
	struct rules_asked asked[ROLE__MAX];
};
/* It has not reported for long: nobody waits for it. */
bool rules_is_gone(const struct rules_report *p, int64_t now_ms);
/* All of them, sorted by name; the arena's. -1 and err. */
int rules_read_reports(struct rules *r, struct mem_arena *a,
    struct rules_report **reports, size_t *n, struct err *err);
/* A value below an object, by a path of names; false where there is none. */
bool rules_json_at(struct str json, const char *const *path, struct str *out);
int64_t rules_json_int(struct str json, const char *name);
struct str rules_json_text(struct str json, const char *name,
    struct mem_arena *a);

/* cmd_rules_wait.c: waits until all that report have followed a change of a
 * role, and shows each; before: what they said before it. */
struct rules_wait {
	int role;
	struct str hash;
	int64_t version;
	struct rules_report *before;
	size_t n;
	int64_t now_ms;
};
enum ctl_status rules_wait(struct rules *r, const struct rules_wait *w);

/* cmd_rules_status.c, _top.c, _log.c, _diff_show.c */
enum ctl_status rules_status(struct rules *r);
enum ctl_status rules_top(struct rules *r);
enum ctl_status rules_log(struct rules *r);
enum ctl_status rules_list(struct rules *r);
enum ctl_status rules_pull(struct rules *r);
enum ctl_status rules_diff(struct rules *r);
/* "7m ago", "12s ago"; one of eight static buffers. */
const char *rules_ago(int64_t ms);
/* The first characters of a hash, or "-". */
struct str rules_short(struct str hash);

/* cmd_rules_diff.c: what has to be done to make one text another. */
enum diff_kind { DIFF_SAME, DIFF_GONE, DIFF_NEW };
struct diff_line {
	enum diff_kind kind;
	struct str text;   /* without its line end */
	uint32_t a, b;     /* its number in either, from 1 */
};
struct diff {
	struct diff_line *lines;
	size_t n;
	uint32_t gone, added;
};
void diff_make(struct diff *d, struct str a, struct str b);
void diff_clear(struct diff *d);
/* The files of two bundles in one walk: fn sees each pair that differs; NULL
 * for one that is not there. */
typedef void diff_file_fn(void *arg, const struct bundle_file *a,
    const struct bundle_file *b);
void diff_bundles(const struct bundle *a, const struct bundle *b,
    diff_file_fn *fn, void *arg);
/* "2 files, 12 lines more, 3 less: phrases/zh.lua +10 -0, ..." */
void diff_put_summary(const struct bundle *a, const struct bundle *b,
    struct buf *out);
/* cmd_rules_diff_unified.c: a unified diff line by line, sign and text apart;
 * and as one text of about so many bytes at most, which says where it was
 * cut. */
typedef void diff_put_fn(void *arg, const char *sign, struct str text);
void diff_put(const struct bundle *a, const struct bundle *b, diff_put_fn *fn,
    void *arg);
void diff_put_text(const struct bundle *a, const struct bundle *b, size_t most,
    struct buf *out);
/* cmd_rules_diff_show.c: one line of it, coloured by how it begins; as it is
 * where nobody looks. */
void diff_show_line(struct term_line *l, const char *sign, struct str text);

#endif
