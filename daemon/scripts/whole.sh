#!/bin/sh
# Prints a script: the files that it is made of, one after the other, with the
# parts that a line "-- parts: NAME ..." names in that line's place.
set -eu
dir=$(dirname "$0")
cat "$@" | while IFS= read -r line; do
	case $line in
	"-- parts: "*)
		for part in ${line#-- parts: }; do
			cat "$dir/parts/$part.lua"
		done ;;
	*)
		printf '%s\n' "$line" ;;
	esac
done
