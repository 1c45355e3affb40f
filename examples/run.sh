#!/usr/bin/env bash
# Installs what is missing, builds the program and shows the Lindängen deal: who pays and who gains. The libraries that
# the program opens when a command asks for them (areas, maps, solvers, workbooks) are built after the answer.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/install_parts.sh

install_parts "${parts_to_build[@]}"
build first byggom_program
build/first/bin/byggom evaluate examples/lindangen/package.toml "$@"
echo "Building what split, compose, map and workbooks open; the program is build/first/bin/byggom" >&2
build first byggom
