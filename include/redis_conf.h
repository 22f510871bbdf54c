/*
 * redis_conf: a connection as the configuration says: the URL, and the user,
 * the password and the certificates that are not in it.
 */
#ifndef TRIAGED_REDIS_CONF_H
#define TRIAGED_REDIS_CONF_H

#include "conf.h"
#include "redis.h"

/* 0, or -1 and err.  Freed by redis_url_clear(). */
int redis_conf_url(struct redis_url *u, const struct conf *c, struct err *err)
    MUST_CHECK;
/* Borrows all it is given. */
struct redis_options redis_conf_options(const struct conf *c,
    const struct redis_url *u, const char *name);

#endif
