#!/bin/sh
# make demo: a private Redis in a temporary directory, triaged against it, a few
# dozen complaints, their decisions as they are published, and a summary.
# Cleans up after itself, also on Ctrl-C.
set -eu

bin=${1:-bin}
here=$(cd "$(dirname "$0")/.." && pwd)
pace=${DEMO_PACE:-0.15} # seconds between two complaints

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
	bold=$(printf '\033[1m') dim=$(printf '\033[2m') plain=$(printf '\033[0m')
else
	bold='' dim='' plain=''
fi
say() { printf '%s%s%s\n' "$bold" "$1" "$plain"; }
note() { printf '%s  %s%s\n' "$dim" "$1" "$plain"; }

dir=$(mktemp -d "${TMPDIR:-/tmp}/triaged-demo.XXXXXX")
redis='' daemon='' watch=''
clean_up() {
	trap - EXIT INT TERM HUP
	for pid in $watch $daemon $redis; do
		kill "$pid" 2>/dev/null || true
	done
	for pid in $watch $daemon $redis; do
		wait "$pid" 2>/dev/null || true
	done
	rm -rf "$dir"
}
trap clean_up EXIT
trap 'echo; note "interrupted: cleaned up"; clean_up; exit 130' INT TERM HUP

fail() {
	echo "demo: $1" >&2
	[ ! -s "$dir/$2" ] || cat "$dir/$2" >&2
	exit 3
}

# waits until a command succeeds: what, seconds, command...
wait_for() {
	what=$1 tries=$(($2 * 20))
	shift 2
	until "$@" >/dev/null 2>&1; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || fail "$what did not come up" triaged.log
		sleep 0.05
	done
}

say 'A private Redis, and triaged against it'
redis-server --port 0 --unixsocket "$dir/redis.sock" --save '' \
    --appendonly no --dir "$dir" --logfile "$dir/redis.log" &
redis=$!
url=unix://$dir/redis.sock
ask() { redis-cli -s "$dir/redis.sock" "$@"; }
wait_for Redis 10 ask PING

"$bin/triaged" --redis "$url" --rules "$here/rules" --state "$dir/state" \
    --http off --instance demo --orphan-wait 1s 2>"$dir/triaged.log" &
daemon=$!
note "redis-server on a unix socket in $dir"
note 'triaged loads the rules of rules/ in an engine of its own'
wait_for triaged 60 grep -q ' ready ' "$dir/triaged.log"

say 'Complaints in, decisions out'
lines=$(grep -c . "$here/tests/data/demo.jsonl")
note "$lines complaints: Chinese, Korean and English; some of them broken"
echo
"$bin/triagectl" watch --redis "$url" &
watch=$!
sleep 0.3
while read -r line; do
	printf '%s\n' "$line" |
	    "$bin/triagectl" submit --redis "$url" >/dev/null 2>&1
	sleep "$pace"
done <"$here/tests/data/demo.jsonl"

settled() {
	pending=$(ask XPENDING triage:events triaged | head -n 1)
	lag=$(ask XINFO GROUPS triage:events | sed -n '/^lag$/{n;p;}')
	[ "$pending" = 0 ] && [ "${lag:-0}" = 0 ]
}
wait_for 'the last decision' 20 settled
sleep 0.3
kill "$watch" 2>/dev/null || true
wait "$watch" 2>/dev/null || true
watch=

echo
say 'Summary'
"$bin/triagectl" stats --redis "$url"
echo
say 'Dead letters, each with its reason'
"$bin/triagectl" dead list --redis "$url"
echo
say 'That was all of it: the temporary directory is gone. Read on in README.md.'
