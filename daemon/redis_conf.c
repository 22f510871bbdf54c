/*
 * redis_conf: from options to a connection.  It connects nothing.
 */
#include "redis_conf.h"

#include <stdlib.h>

#define REPLY_MAX_BYTES ((size_t)256 << 20)

int
redis_conf_url(struct redis_url *u, const struct conf *c, struct err *err)
{
	if (redis_url_parse(u, c->redis, err) == -1)
		return -1;
	if (c->redis_user != NULL && c->redis_user[0] != '\0') {
		free(u->user);
		u->user = mem_strdup(c->redis_user);
	}
	if (c->redis_password != NULL && c->redis_password[0] != '\0') {
		free(u->password);
		u->password = mem_strdup(c->redis_password);
	}
	return 0;
}

struct redis_options
redis_conf_options(const struct conf *c, const struct redis_url *u,
    const char *name)
{
	return (struct redis_options){
		.url = *u, .name = name,
		.tls = { c->redis_ca, c->redis_cert, c->redis_key,
		    c->redis_insecure },
		.connect_timeout_ms = 3000, .reply_timeout_ms = 5000,
		.reply_max_bytes = REPLY_MAX_BYTES,
	};
}
