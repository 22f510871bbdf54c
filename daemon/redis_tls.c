/*
 * redis_tls: TLS under a connection to Redis: the peer's certificate must be
 * signed by an authority we know and be made out to the host we asked for.
 * The only file that sees OpenSSL's connections.
 */
#include <stdlib.h>

#include <event2/bufferevent.h>
#include <event2/bufferevent_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "mem.h"
#include "redis.h"
#include "redis_dial.h"

struct redis_tls_context {
	SSL_CTX *ssl;
};

static const char *
reason(void)
{
	unsigned long code = ERR_peek_last_error();
	const char *text = code == 0 ? NULL : ERR_reason_error_string(code);

	ERR_clear_error();
	return text != NULL ? text : "unreadable";
}

/* A key with a passphrase must not make the daemon ask a terminal. */
static int
passphrase_cb(char *buf, int size, int rwflag, void *arg)
{
	(void)buf, (void)size, (void)rwflag, (void)arg;
	return 0;
}

static int
load_authorities(SSL_CTX *ssl, const struct redis_tls *tls, struct err *err)
{
	if (tls->insecure) {
		SSL_CTX_set_verify(ssl, SSL_VERIFY_NONE, NULL);
		return 0;
	}
	SSL_CTX_set_verify(ssl, SSL_VERIFY_PEER, NULL);
	if (tls->ca_file == NULL) {
		if (SSL_CTX_set_default_verify_paths(ssl) != 1)
			return err_set(err, "TLS: the system's authorities: %s",
			    reason());
	} else if (SSL_CTX_load_verify_locations(ssl, tls->ca_file,
	    NULL) != 1) {
		return err_set(err, "TLS: authorities in %s: %s", tls->ca_file,
		    reason());
	}
	return 0;
}

static int
load_own(SSL_CTX *ssl, const struct redis_tls *tls, struct err *err)
{
	const char *key = tls->key_file != NULL ? tls->key_file :
	    tls->cert_file;

	if (tls->cert_file == NULL)
		return 0;
	if (SSL_CTX_use_certificate_chain_file(ssl, tls->cert_file) != 1)
		return err_set(err, "TLS: certificate in %s: %s",
		    tls->cert_file, reason());
	if (SSL_CTX_use_PrivateKey_file(ssl, key, SSL_FILETYPE_PEM) != 1)
		return err_set(err, "TLS: key in %s: %s", key, reason());
	return 0;
}

struct redis_tls_context *
redis_tls_new(const struct redis_tls *tls, struct err *err)
{
	struct redis_tls_context *ctx = mem_alloc(sizeof(*ctx));

	ERR_clear_error();
	ctx->ssl = SSL_CTX_new(TLS_client_method());
	if (ctx->ssl == NULL) {
		err_set(err, "TLS: %s", reason());
		goto out;
	}
	SSL_CTX_set_min_proto_version(ctx->ssl, TLS1_2_VERSION);
	SSL_CTX_set_default_passwd_cb(ctx->ssl, passphrase_cb);
	if (load_authorities(ctx->ssl, tls, err) == 0 &&
	    load_own(ctx->ssl, tls, err) == 0)
		return ctx;
out:
	redis_tls_free(ctx);
	return NULL;
}

void
redis_tls_free(struct redis_tls_context *ctx)
{
	if (ctx == NULL)
		return;
	SSL_CTX_free(ctx->ssl);
	free(ctx);
}

/* Says whom we expect: a numeric address is looked for as such in the
 * certificate, and is no name to ask for in the handshake. */
static int
expect_host(SSL *ssl, const char *host)
{
	if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host) == 1)
		return 0;
	SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
	if (SSL_set1_host(ssl, host) != 1 ||
	    SSL_set_tlsext_host_name(ssl, host) != 1)
		return -1;
	return 0;
}

struct bufferevent *
redis_tls_bufferevent(struct redis_tls_context *ctx, struct event_base *base,
    const char *host, struct err *err)
{
	struct bufferevent *bev;
	SSL *ssl;

	ERR_clear_error();
	ssl = SSL_new(ctx->ssl);
	if (ssl == NULL || expect_host(ssl, host) < 0) {
		err_set(err, "TLS: %s", reason());
		SSL_free(ssl);
		return NULL;
	}
	bev = bufferevent_openssl_socket_new(base, -1, ssl,
	    BUFFEREVENT_SSL_CONNECTING, BEV_OPT_CLOSE_ON_FREE);
	if (bev == NULL) {
		err_set(err, "TLS: no memory");
		SSL_free(ssl);
		return NULL;
	}
	bufferevent_openssl_set_allow_dirty_shutdown(bev, 1);
	return bev;
}

bool
redis_tls_is(struct bufferevent *bev)
{
	return bufferevent_openssl_get_ssl(bev) != NULL;
}

void
redis_tls_trouble(struct bufferevent *bev, struct err *err)
{
	SSL *ssl = bufferevent_openssl_get_ssl(bev);
	unsigned long code = bufferevent_get_openssl_error(bev);
	const char *text = code == 0 ? NULL : ERR_reason_error_string(code);
	long verified;

	if (ssl == NULL)
		return;
	verified = SSL_get_verify_result(ssl);
	if (verified != X509_V_OK && SSL_get_verify_mode(ssl) != 0)
		err_set(err, "TLS: its certificate: %s",
		    X509_verify_cert_error_string(verified));
	else if (text != NULL)
		err_set(err, "TLS: %s", text);
}
