/*
 * test_redis_net: how a server is reached: names, addresses, TLS.
 */
#include "redis_rig.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <event2/event.h>

static void
a_name_and_a_numeric_address_both_connect(void **state)
{
	static const char *const hosts[] = { "localhost", "127.0.0.1" };

	(void)state;
	NEEDS_SERVER();
	for (size_t i = 0; i < 2; i++) {
		struct rig rig;
		char port[16];

		rig_start(&rig);
		snprintf(port, sizeof(port), "%d", free_port());
		server_start(&rig, "--port", port, "--bind", "127.0.0.1", NULL);
		set_url(&rig, "redis://%s:%s", hosts[i], port);
		connect_rig(&rig);
		wait_for(&rig, &rig.ready, 1);
		send_one(&rig);
		wait_for(&rig, &rig.answered, 1);
		rig_end(&rig);
	}
}

/* Notes the longest time between two turns of the loop. */
struct pulse {
	struct event *timer;
	int64_t last_ms, worst_ms;
};

static void
pulse_cb(evutil_socket_t fd, short what, void *arg)
{
	struct pulse *pulse = arg;
	struct timeval tv = { 0, 5000 };
	int64_t now = now_ms();

	(void)fd, (void)what;
	if (pulse->last_ms != 0 && now - pulse->last_ms > pulse->worst_ms)
		pulse->worst_ms = now - pulse->last_ms;
	pulse->last_ms = now;
	evtimer_add(pulse->timer, &tv);
}

static void
a_name_that_does_not_resolve_does_not_hold_up_the_loop(void **state)
{
	struct rig rig;
	struct pulse pulse = { 0 };
	int64_t start = now_ms();

	(void)state;
	rig_start(&rig);
	pulse.timer = evtimer_new(rig.base, pulse_cb, &pulse);
	pulse_cb(-1, 0, &pulse);
	set_url(&rig, "redis://no-such-host.invalid");
	rig.options.connect_timeout_ms = 500;
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "name");
	assert_true(now_ms() - start < 2000);
	assert_true(pulse.worst_ms < 300);
	event_free(pulse.timer);
	rig_end(&rig);
}

static void
an_address_that_refuses_is_told(void **state)
{
	struct rig rig;

	(void)state;
	rig_start(&rig);
	set_url(&rig, "redis://u:" SECRET "@127.0.0.1:%d", free_port());
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "refused");
	rig_end(&rig);
}

static void
no_socket_is_inherited_by_a_program_executed_later(void **state)
{
	struct rig rig;
	struct peer peer = { .hello = "+PONG\r\n" };
	int seen = 0;

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, true);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (int fd = 3; fd < 64; fd++) {
		struct sockaddr_in sin;
		socklen_t len = sizeof(sin);

		/* ours are those that have the peer's port at the far end */
		if (getpeername(fd, (struct sockaddr *)&sin, &len) != 0 ||
		    ntohs(sin.sin_port) != peer.port)
			continue;
		seen++;
		assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	}
	assert_int_equal(seen, 1);
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

/* Makes an authority "ca", a server's certificate for localhost signed by it,
 * and another authority "other". */
static bool
make_certificates(const char *dir)
{
	char command[1024];

	snprintf(command, sizeof(command), "cd %s && exec >openssl.log 2>&1 && "
	    "echo 'subjectAltName=DNS:localhost' > san && "
	    "for n in ca other; do openssl req -x509 -newkey ec "
	    "-pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $n.key "
	    "-out $n.pem -days 2 -subj /CN=$n || exit 1; done && "
	    "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
	    "-keyout s.key -out s.csr -subj /CN=server && "
	    "openssl x509 -req -in s.csr -CA ca.pem -CAkey ca.key "
	    "-CAcreateserial -days 2 -extfile san -out s.pem", dir);
	return system(command) == 0;
}

struct tls {
	char port[16], ca[128], cert[128], key[128];
};

/* Starts a server that speaks it and asks for certificates of ours, or not:
 * auth_clients. */
static void
start_tls_server(struct rig *rig, struct tls *t, const char *auth_clients)
{
	if (!make_certificates(rig->dir)) {
		rig_end(rig);
		print_message("skipped: no openssl here\n");
		skip();
	}
	snprintf(t->port, sizeof(t->port), "%d", free_port());
	snprintf(t->ca, sizeof(t->ca), "%s/ca.pem", rig->dir);
	snprintf(t->cert, sizeof(t->cert), "%s/s.pem", rig->dir);
	snprintf(t->key, sizeof(t->key), "%s/s.key", rig->dir);
	server_start(rig, "--tls-port", t->port, "--tls-cert-file", t->cert,
	    "--tls-key-file", t->key, "--tls-ca-cert-file", t->ca,
	    "--tls-auth-clients", auth_clients, NULL);
}

static void
tls_is_spoken_with_whom_the_authority_vouches_for(void **state)
{
	static const struct {
		const char *host, *ca;
		bool insecure;
		const char *says; /* NULL: is let in */
	} cases[] = {
		{ "localhost", "ca.pem", false, NULL },
		{ "localhost", "other.pem", false, "certificate" },
		{ "localhost", NULL, false, "certificate" },
		{ "127.0.0.1", "ca.pem", false, "certificate" },
		{ "127.0.0.1", NULL, true, NULL },
		{ "localhost", "none.pem", false, "none.pem" },
	};
	char ca[128];
	struct tls tls;
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	start_tls_server(&rig, &tls, "no");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		rig.ready = rig.down = 0;
		snprintf(ca, sizeof(ca), "%s/%s", rig.dir, cases[i].ca);
		rig.options.tls.ca_file = cases[i].ca != NULL ? ca : NULL;
		rig.options.tls.insecure = cases[i].insecure;
		set_url(&rig, "rediss://%s:%s", cases[i].host, tls.port);
		connect_rig(&rig);
		wait_for(&rig, cases[i].says ? &rig.down : &rig.ready, 1);
		if (cases[i].says != NULL)
			check_why(&rig, cases[i].says);
		assert_int_equal(rig.ready, cases[i].says == NULL);
		redis_free(rig.redis);
	}
	rig.redis = NULL;
	rig_end(&rig);
}

static void
much_comes_through_tls_whole(void **state)
{
	static char value[3 << 20];
	struct tls tls;
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	/* the server asks for a certificate of ours as well */
	start_tls_server(&rig, &tls, "yes");
	rig.options.tls.ca_file = tls.ca;
	rig.options.tls.cert_file = tls.cert;
	rig.options.tls.key_file = tls.key;
	set_url(&rig, "rediss://localhost:%s", tls.port);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (size_t i = 0; i < sizeof(value); i++)
		value[i] = (char)(i * 7 + i / 251);
	redis_sendf(rig.redis, NULL, NULL, "SET big %b", value, sizeof(value));
	redis_sendf(rig.redis, reply_cb, &rig, "GET big");
	wait_for(&rig, &rig.answered, 1);
	assert_int_equal(rig.replies.len, sizeof(value) + 1);
	assert_memory_equal(rig.replies.data + 1, value, sizeof(value));
	server_end(&rig, SIGKILL);
	wait_for(&rig, &rig.down, 1);
	rig_end(&rig);
}

static void
a_peer_that_does_not_speak_tls_is_given_up(void **state)
{
	struct rig rig;
	struct peer peer = { .hello = "-ERR what?\r\n" };

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, true);
	set_url(&rig, "rediss://127.0.0.1:%d", peer.port);
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "TLS");
	/* nor one that says nothing */
	peer.hello = NULL;
	redis_free(rig.redis);
	rig.options.connect_timeout_ms = 200;
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 2);
	check_why(&rig, "within the time");
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

#define T(f) cmocka_unit_test(f)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_name_and_a_numeric_address_both_connect),
		T(a_name_that_does_not_resolve_does_not_hold_up_the_loop),
		T(an_address_that_refuses_is_told),
		T(no_socket_is_inherited_by_a_program_executed_later),
		T(tls_is_spoken_with_whom_the_authority_vouches_for),
		T(much_comes_through_tls_whole),
		T(a_peer_that_does_not_speak_tls_is_given_up),
	};

	return cmocka_run_group_tests_name("redis_net", tests, NULL, NULL);
}
