#!/bin/sh
# Installs what building and testing need: Debian 12's own packages, and a word
# about each.  Does nothing where all of them are there.
set -eu

# package                what for
packages='
build-essential          the compiler and make
pkg-config               finds the libraries below
libevent-dev             the event loop: sockets, timers, TLS, DNS, HTTP
libhiredis-dev           the protocol of Redis
libjansson-dev           JSON
liblua5.4-dev            the language of rules and of the configuration
libvectorscan-dev        thousands of phrases found in one scan
libicu-dev               Unicode: folding, regular expressions; time zones
libssl-dev               TLS, SHA-256, signatures of rule sets
libseccomp-dev           the filter round an engine
libsystemd-dev           readiness and watchdog (optional at build)
redis-server             the real thing: tests and demo start a private one
libcmocka-dev            unit tests
python3-pytest           service tests
python3-redis            their client
'

names=$(printf '%s' "$packages" | awk 'NF { print $1 }')
missing=
for name in $names; do
	dpkg-query -W -f='${Status}' "$name" 2>/dev/null |
	    grep -q 'install ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

echo "triaged needs these Debian packages, which are not here yet:"
printf '%s' "$packages" | while read -r name what; do
	[ -n "$name" ] || continue
	case " $missing " in *" $name "*) printf '  %-20s %s\n' "$name" "$what";; esac
done

sudo=
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "Installing them needs root. As root, run: apt-get install$missing" >&2
		exit 3
	fi
	sudo=sudo
fi
export DEBIAN_FRONTEND=noninteractive
had_redis=$(command -v redis-server || true)
echo "Installing them with apt-get."
$sudo apt-get update -qq
# shellcheck disable=SC2086
$sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
# Debian starts the server it installs; ours are private, so that one is
# stopped, but only where this script has just brought it
if [ -z "$had_redis" ] && command -v systemctl >/dev/null; then
	$sudo systemctl disable --now redis-server >/dev/null 2>&1 || true
fi
echo "Done."
