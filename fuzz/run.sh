#!/bin/sh
# make fuzz: every target of fuzz/ for so many seconds each (default 20), from
# its corpus; new finds stay in build/fuzz.  Ends with 1 at the first crash.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-20}
if ! command -v clang >/dev/null; then
	echo "fuzz: skipped: clang (with libclang-rt) is not installed" >&2
	exit 0
fi
make --no-print-directory CC=clang VARIANT=fuzz \
    CFLAGS='-O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -DTRIAGED_SAN=1 -U_FORTIFY_SOURCE' \
    LDFLAGS='-fsanitize=address,undefined' build/fuzz/libtriaged.a >/dev/null
libs=$(pkg-config --libs libevent libevent_openssl openssl hiredis jansson \
    lua5.4 libhs icu-uc icu-i18n libseccomp)
if pkg-config --exists libsystemd; then
	libs="$libs $(pkg-config --libs libsystemd)"
fi
for file in fuzz/fuzz_*.c; do
	name=$(basename "$file" .c)
	what=${name#fuzz_}
	# shellcheck disable=SC2046,SC2086
	clang -std=gnu11 -D_GNU_SOURCE -g -O1 -Iinclude -Idaemon \
	    $(pkg-config --cflags hiredis lua5.4 libhs) \
	    -fsanitize=fuzzer,address,undefined \
	    -fno-sanitize-recover=all -o "build/fuzz/$name" "$file" \
	    build/fuzz/libtriaged.a $libs -lm
	mkdir -p "build/fuzz/finds/$what" "fuzz/corpus/$what"
	echo "  FUZZ  $what, $seconds s"
	"build/fuzz/$name" -max_total_time="$seconds" -timeout=10 \
	    -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 \
	    -artifact_prefix="build/fuzz/$what-" \
	    "build/fuzz/finds/$what" "fuzz/corpus/$what" 2>&1 |
	    grep -E 'ERROR|SUMMARY|number_of_executed|^stat::new' || true
	if ls "build/fuzz/$what"-crash-* >/dev/null 2>&1; then
		echo "fuzz: $what crashed; the input is in build/fuzz" >&2
		exit 1
	fi
done
