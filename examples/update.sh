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
    for language in en sv; do
        (cd "$(dirname "$game")" && "$byggom" --lang "$language" split --game game.json --format table \
            -o "expected.$language.txt")
    done
done
for list in */candidates.toml; do
    for language in en sv; do
        (cd "$(dirname "$list")" && "$byggom" --lang "$language" compose candidates.toml --format table \
            -o "expected.$language.txt")
    done
done
for map in */areas.geojson; do
    (cd "$(dirname "$map")"
        areas=(areas.geojson --statistics statistics.csv --people people_20_64 --in-work in_work)
        "$byggom" --lang en map "${areas[@]}" --format table -o expected.txt
        "$byggom" --lang en screen template.toml --areas "${areas[@]}" --set measure.works.flats=flats \
            --set measure.works.area_let=let_m2:m2 --set measure.works.area_heated=heated_m2:m2 \
            --rank municipality --format table -o expected.screen.txt
        "$byggom" --lang en map "${areas[@]}" -o map.png \
            --source "City of Malmö, welfare report 2013 (employment 2011). Schematic outlines")
done
for mistake in bad/*.toml; do # each is refused, and says why
    (cd bad && if LC_ALL=C.UTF-8 "$byggom" check "$(basename "$mistake")" >/dev/null 2>"$(basename "$mistake" .toml).err"
        then echo "$mistake: taken as it is" >&2; exit 1; fi)
done
