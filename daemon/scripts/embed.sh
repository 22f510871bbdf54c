#!/bin/sh
# Writes the scripts named as arguments as C strings: scripts/trim.lua becomes
# `const char script_trim[]`, whole (whole.sh).  Printed to standard output.
set -eu
echo '#include "scripts.h"'
for file; do
	name=$(basename "$file" .lua)
	printf 'const char script_%s[] = {' "$name"
	sh "$(dirname "$0")/whole.sh" "$file" | od -An -v -tu1 | sed 's/\([0-9][0-9]*\)/\1,/g'
	echo '0 };'
done
