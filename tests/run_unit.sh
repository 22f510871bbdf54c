#!/bin/sh
# Runs one unit test binary (cmocka): quiet when it passes, all of it when not.
# CMOCKA_TEST_FILTER, where set, chooses tests by name ('*utf8*').
set -u
[ -n "${CMOCKA_TEST_FILTER:-}" ] || unset CMOCKA_TEST_FILTER
log=$(mktemp)
"$@" >"$log" 2>&1
status=$?
if [ "$status" -ne 0 ]; then
	cat "$log"
else
	grep -E '^\[  (PASSED|SKIPPED) *\]' "$log" | sed 's/^/        /'
fi
rm -f "$log"
exit "$status"
