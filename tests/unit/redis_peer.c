/*
 * redis_peer: a peer that answers a login, and then what a test says, in pieces,
 * or nothing, or hangs up.
 */
#include "redis_rig.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>

static void
peer_tick_cb(evutil_socket_t fd, short what, void *arg)
{
	struct peer *peer = arg;
	struct timeval soon = { 0, 0 };
	size_t n = peer->len - peer->sent;

	(void)fd, (void)what;
	if (peer->bev == NULL)
		return;
	if (n > peer->piece)
		n = peer->piece;
	if (n > 0) {
		bufferevent_write(peer->bev, peer->script + peer->sent, n);
		peer->sent += n;
		evtimer_add(peer->tick, &soon);
	} else if (peer->can_reset &&
	    evbuffer_get_length(bufferevent_get_output(peer->bev)) == 0) {
		struct linger hard = { 1, 0 };

		setsockopt(bufferevent_getfd(peer->bev), SOL_SOCKET, SO_LINGER,
		    &hard, sizeof(hard));
		bufferevent_free(peer->bev);
		peer->bev = NULL;
	} else if (peer->can_reset) {
		evtimer_add(peer->tick, &soon);
	}
}

static void
peer_read_cb(struct bufferevent *bev, void *arg)
{
	struct peer *peer = arg;
	struct evbuffer *in = bufferevent_get_input(bev);
	size_t n = evbuffer_get_length(in);
	struct timeval soon = { 0, 0 };

	evbuffer_drain(in, n);
	if (!peer->is_greeted) {
		peer->is_greeted = true;
		if (peer->hello != NULL)
			bufferevent_write(bev, peer->hello,
			    strlen(peer->hello));
	} else {
		peer->got += n;
		peer->sent = 0;
		if (peer->script != NULL)
			evtimer_add(peer->tick, &soon);
	}
}

static void
peer_event_cb(struct bufferevent *bev, short what, void *arg)
{
	struct peer *peer = arg;

	(void)what;
	if (peer->bev == bev)
		peer->bev = NULL;
	bufferevent_free(bev);
}

static void
accept_cb(struct evconnlistener *listener, evutil_socket_t fd,
    struct sockaddr *sa, int len, void *arg)
{
	struct peer *peer = arg;

	(void)listener, (void)sa, (void)len;
	if (peer->bev != NULL)
		bufferevent_free(peer->bev);
	peer->accepted++;
	peer->is_greeted = false;
	peer->bev = bufferevent_socket_new(peer->rig->base, fd,
	    BEV_OPT_CLOSE_ON_FREE);
	bufferevent_setcb(peer->bev, peer_read_cb, NULL, peer_event_cb, peer);
	bufferevent_enable(peer->bev, EV_READ | EV_WRITE);
}

void
peer_start(struct peer *peer, struct rig *rig, bool is_tcp)
{
	struct sockaddr_un sun = { .sun_family = AF_UNIX };
	struct sockaddr_in sin = { .sin_family = AF_INET };
	struct sockaddr *sa = (struct sockaddr *)&sun;
	int len = sizeof(sun);

	peer->rig = rig;
	if (peer->piece == 0)
		peer->piece = 1u << 16;
	if (is_tcp) {
		sa = (struct sockaddr *)&sin;
		len = sizeof(sin);
		peer->port = free_port();
		sin.sin_port = htons((uint16_t)peer->port);
		sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		set_url(rig, "redis://127.0.0.1:%d", peer->port);
	} else {
		snprintf(sun.sun_path, sizeof(sun.sun_path), "%s", rig->path);
	}
	peer->listener = evconnlistener_new_bind(rig->base, accept_cb, peer,
	    LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE,
	    8, sa, len);
	assert_non_null(peer->listener);
	peer->tick = evtimer_new(rig->base, peer_tick_cb, peer);
}

void
peer_end(struct peer *peer)
{
	if (peer->bev != NULL)
		bufferevent_free(peer->bev);
	event_free(peer->tick);
	evconnlistener_free(peer->listener);
	unlink(peer->rig->path);
}
