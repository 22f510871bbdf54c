#!/bin/sh
# make lint: no warning from gcc, clang and clang-tidy; manual pages and scripts
# without a word from their checkers.  What is not installed is said, not hidden.
set -eu
cd "$(dirname "$0")/.."
status=0
has() { command -v "$1" >/dev/null || { echo "  SKIP  $1 is not installed"; false; }; }

for cc in gcc clang; do
	has "$cc" || continue
	echo "  LINT  $cc"
	make --no-print-directory CC="$cc" VARIANT="lint-$cc" all >/dev/null || status=1
done
if has clang-tidy; then
	echo "  LINT  clang-tidy"
	flags="-std=gnu11 -D_GNU_SOURCE -DTRIAGED_VERSION=__FILE__ -Iinclude $(
	    pkg-config --cflags hiredis lua5.4 libhs | sed 's/-I/-isystem /g')"
	# shellcheck disable=SC2016
	find daemon -name '*.c' | sort | FLAGS="$flags" xargs -P 2 -n 8 sh -c \
	    'clang-tidy --quiet "$@" -- $FLAGS 2>/dev/null' lint || status=1
fi
if has mandoc; then
	echo "  LINT  mandoc"
	for page in docs/man/*; do
		mandoc -T lint -W warning "$page" || status=1
	done
fi
if has shellcheck; then
	echo "  LINT  shellcheck"
	shellcheck -s sh tests/*.sh daemon/scripts/*.sh fuzz/*.sh || status=1
fi
exit "$status"
