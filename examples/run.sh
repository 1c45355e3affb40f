#!/usr/bin/env bash
# Installs what is missing, builds the program and shows the Lindängen deal: who pays and who gains.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/install_parts.sh

install_parts "${parts_to_build[@]}"
[ -f build/release/build.ninja ] || cmake --preset release -DBYGGOM_TESTS=OFF > /dev/null
build release byggom
build/release/bin/byggom evaluate examples/lindangen/package.toml "$@"
