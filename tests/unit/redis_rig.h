/*
 * redis_rig: for the tests of redis: a loop and a fresh directory, a private
 * redis-server in it (redis_rig.c), or a peer of our own that misbehaves
 * (redis_peer.c); and what was seen of a connection to either.
 */
#ifndef REDIS_RIG_H
#define REDIS_RIG_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/types.h>

#include <cmocka.h>

#include "buf.h"
#include "redis.h"

#define SECRET "s3cret"
#define PATIENCE_MS 10000

struct rig {
	struct event_base *base;
	char dir[64], path[96];
	struct redis_url url;
	struct redis_options options;
	struct redis *redis;
	pid_t server;
	/* what was seen */
	int ready, down;
	int retry_ms[16];
	char why[ERR_TEXT_BYTES];
	struct buf replies; /* each in its own words, behind a space */
	int answered, lost;
	void (*when_ready)(struct rig *rig);
	void (*when_answered)(struct rig *rig);
	void (*when_down)(struct rig *rig);
};

void rig_start(struct rig *rig);
void rig_end(struct rig *rig);
int64_t now_ms(void);
int free_port(void);

/* A connection to the rig's path, unless another URL was set. */
void set_url(struct rig *rig, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void connect_rig(struct rig *rig);

/* What a connection tells: counted, and the reason of the last loss. */
void ready_cb(void *arg);
void down_cb(void *arg, const char *why, int retry_ms);

/* Runs the loop until *count has reached n, at most ms; it must, in time. */
bool reaches(struct rig *rig, const int *count, int n, int ms);
void wait_for(struct rig *rig, const int *count, int n);

/* Both write down what they get: see rig->replies. */
void reply_cb(void *arg, const struct redisReply *reply);
void push_cb(void *arg, const struct redisReply *reply);
const char *replies(struct rig *rig);
void send_one(struct rig *rig);
/* Does the reason of the last loss say that? */
void check_why(struct rig *rig, const char *says);

bool has_server(void);
/* Extra options as words, NULL at the end. */
void server_start(struct rig *rig, ...);
void server_end(struct rig *rig, int sig);
#define NEEDS_SERVER() \
	do { \
		if (!has_server()) { \
			print_message("skipped: no redis-server here\n"); \
			skip(); \
		} \
	} while (0)

struct peer {
	struct rig *rig;
	struct evconnlistener *listener;
	struct bufferevent *bev;
	struct event *tick;
	const char *hello;   /* answers the login; NULL: silence */
	const char *script;  /* then, on the next command, this */
	size_t len, piece, sent;
	bool is_greeted, can_reset;
	int port, accepted;
	size_t got;          /* bytes read after the login */
};

void peer_start(struct peer *peer, struct rig *rig, bool is_tcp);
void peer_end(struct peer *peer);

#endif
