/*
 * inbox_parts: what inbox.c (the inlets and their life), inbox_read.c (entries
 * as they come), inbox_sweep.c (entries that others left), inbox_bury.c
 * (entries too large to be read), inbox_move.c (the list; what is old) and
 * inbox_due.c (cases whose time has come) share.  Internal to them.
 */
#ifndef TRIAGED_INBOX_PARTS_H
#define TRIAGED_INBOX_PARTS_H

#include "inbox.h"

struct event;

#define INBOX_PAUSE_MS 500     /* after an error reply */
#define INBOX_PAGE 100         /* pending entries looked at in one call */
#define INBOX_ID_BYTES 48
#define INBOX_KEY_BYTES 160
#define INBOX_INLETS 4
#define INBOX_TIMERS 3         /* the inlet of timers */

enum inlet_kind {
	INLET_STREAM, /* read through the group */
	INLET_LIST,   /* moved into the stream before it */
	INLET_TIMERS, /* a sorted set; what is due, likewise */
};

/* A pending entry that is being claimed. */
struct claim {
	char id[INBOX_ID_BYTES];
	int64_t deliveries;        /* so far */
	bool is_here;              /* it came */
};

/* One inlet at work. */
struct inlet {
	const char *name;
	enum inlet_kind kind;
	const char *field;         /* of a stream: the one of its entries */
	bool is_due;               /* it names cases, not events */
	struct inbox *inbox;
	char key[INBOX_KEY_BYTES];
	char words[3][INBOX_KEY_BYTES]; /* of the script call under way */
	bool is_broken;            /* its key is of another type: that is told */
	/* streams: a walk through what is pending */
	bool is_grouped;
	char keep_ms[24];
	char cursor[INBOX_ID_BYTES + 1]; /* "" from the beginning */
	bool is_sweeping, sweeps_own;
	char suspect[INBOX_ID_BYTES]; /* claimed alone, and no answer came */
	struct claim *claims;      /* asked for in the call under way */
	uint32_t nclaims;
	/* lists and timers: how soon to look again */
	struct inlet *into;
	struct event *timer;
	int64_t wait_ms;
	bool is_moving;
	/* timers, on our clock: when to look, and not before */
	int64_t wake_ms, rest_ms;
};

struct inbox {
	struct inbox_options options;
	struct inbox_hooks hooks;
	struct inlet inlets[INBOX_INLETS];
	struct event *sweep_timer, *trim_timer, *pause_timer;
	uint32_t at_once;          /* entries in one reply: fewer where replies
	                              were large, or too large to be taken */
	size_t bytes;              /* of events in the reply at hand */
	bool is_running, is_reading;
	char count[16], idle_ms[24];
	int nleaving;              /* answers to wait for */
	void (*left)(void *arg);
	void *left_arg;
};

/* inbox.c */
/* Tells of an answer that is none, and tries again after a pause.  NULL: the
 * connection says so itself. */
void inbox_trouble(struct inbox *in, const char *what,
    const struct redisReply *reply);
/* The same where one inlet's key is in the way, or no right to it is there:
 * told once, and the others go on. */
void inbox_inlet_trouble(struct inlet *i, const char *what,
    const struct redisReply *reply);
void inbox_inlet_mended(struct inlet *i);

/* inbox_read.c */
/* Joins the group of each stream, and sweeps and reads on from there. */
void inbox_join(struct inbox *in);
/* Were entries deleted that nobody has read? */
void inbox_look(struct inbox *in);
/* Reads on, if there is room and nothing older is still to be claimed. */
void inbox_read(struct inbox *in);
/* Hands an entry [id, [field, value]] on; false where it is not one. */
bool inbox_take(struct inlet *i, const struct redisReply *entry,
    int64_t deliveries);
/* A reply that was large, or did not come and may have been too large: fewer
 * entries at once, down to one; and more again when they are small. */
void inbox_note_reply(struct inbox *in, const struct redisReply *reply);

/* inbox_sweep.c */
/* One more step of the walk through what is pending. */
void inbox_sweep(struct inlet *i);
/* Sets the timer of the next walk. */
void inbox_sweep_again(struct inbox *in);
void inbox_sweep_timer_cb(int fd, short what, void *arg);

/* inbox_bury.c */
/* Has Redis make a dead letter of the suspect, if it is as large as that; the
 * sweep goes on from there.  -1: not connected. */
int inbox_bury(struct inlet *i);

/* inbox_move.c */
void inbox_move_timer_cb(int fd, short what, void *arg);
void inbox_trim_timer_cb(int fd, short what, void *arg);

/* inbox_due.c */
void inbox_due_timer_cb(int fd, short what, void *arg);

#endif
