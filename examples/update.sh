#!/usr/bin/env bash
# Writes the expected pages of every example anew from the release build.
set -euo pipefail
cd "$(dirname "$0")"
for package in */package.toml; do
    for language in en sv; do
        (cd "$(dirname "$package")" && ../../build/release/bin/byggom --lang "$language" evaluate package.toml \
            --assumptions -o "expected.$language.txt" --format table)
    done
done
