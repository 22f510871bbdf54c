#!/bin/sh
# Runs the tests of the rule set with every pack switched on: those that are off
# are looked at by nobody else.
set -eu

bin=$1
rules=$2
all=$(mktemp -d)
trap 'rm -rf "$all"' EXIT INT TERM
cp -R "$rules/." "$all"
sed -i '/^packs {/,/^}/d' "$all"/*.lua
names=$(find "$all" -name '*.lua' -exec sed -n 's/^pack \("[a-z0-9-]*"\)$/\1/p' {} + |
	sort -u)
[ -n "$names" ]
printf 'packs { %s }\n' "$(echo "$names" | tr '\n' ',')" >"$all/packs.lua"
if ! "$bin/triagectl" test --rules "$all" >"$all/out" 2>&1; then
	grep -v '^✓' "$all/out" >&2
	exit 1
fi
printf 'packs OK: %s, ' "$(echo "$names" | wc -l)"
tail -n 1 "$all/out"
