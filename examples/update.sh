#!/usr/bin/env bash
# Writes the expected pages of every example anew, by the lines of its cases.txt, from the release build or from the
# program named.
set -euo pipefail
byggom=$(realpath "${1:-$(dirname "$0")/../build/release/bin/byggom}")
cd "$(dirname "$0")"
for list in */cases.txt; do
    while read -r expected words; do
        case $expected in '' | '#'*) continue ;; esac
        # shellcheck disable=SC2086 # the words of the command
        (cd "$(dirname "$list")" && "$byggom" $words --format table -o "$expected" < /dev/null)
    done < "$list"
done
(cd malmo-areas && "$byggom" --lang en map areas.geojson --statistics statistics.csv --people people_20_64 \
    --in-work in_work -o map.png --source "City of Malmö, welfare report 2013 (employment 2011). Schematic outlines")
for mistake in bad/*.toml; do # each is refused, and says why
    (cd bad && if LC_ALL=C.UTF-8 "$byggom" check "$(basename "$mistake")" >/dev/null 2>"$(basename "$mistake" .toml).err"
        then echo "$mistake: taken as it is" >&2; exit 1; fi)
done
