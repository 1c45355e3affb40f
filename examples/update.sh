#!/usr/bin/env bash
# Writes the expected pages of every example anew from the release build, or from the program named.
set -euo pipefail
byggom=$(realpath "${1:-$(dirname "$0")/../build/release/bin/byggom}")
cd "$(dirname "$0")"
for package in */package.toml; do
    for language in en sv; do
        (cd "$(dirname "$package")" && "$byggom" --lang "$language" evaluate package.toml --assumptions \
            -o "expected.$language.txt" --format table)
        if grep -q '^\[split\]' "$package"; then
            (cd "$(dirname "$package")" && "$byggom" --lang "$language" split package.toml \
                -o "expected.split.$language.txt" --format table)
        fi
    done
    if grep -q '^\[\[variant\]\]' "$package"; then
        "$byggom" --lang en compare "$package" --format table -o "$(dirname "$package")/expected.compare.txt"
    fi
done
for game in */game.json; do
    (cd "$(dirname "$game")" && "$byggom" split --game game.json --format table -o expected.txt)
done
for list in */candidates.toml; do
    for language in en sv; do
        (cd "$(dirname "$list")" && "$byggom" --lang "$language" compose candidates.toml --format table \
            -o "expected.$language.txt")
    done
done
for map in */areas.geojson; do
    (cd "$(dirname "$map")" && "$byggom" --lang en map areas.geojson --statistics statistics.csv \
        --people people_20_64 --in-work in_work --format table -o expected.txt)
done
for mistake in bad/*.toml; do # each is refused, and says why
    (cd bad && if LC_ALL=C.UTF-8 "$byggom" check "$(basename "$mistake")" >/dev/null 2>"$(basename "$mistake" .toml).err"
        then echo "$mistake: taken as it is" >&2; exit 1; fi)
done
