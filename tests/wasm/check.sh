#!/usr/bin/env bash
# Builds the engine and the actors with Emscripten (preset wasm), runs them in node and compares with the native program:
# the hash of every amount of a package that makes every formula run, and the JSON of an example, from the JSON of its
# inputs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/install_parts.sh
export NODE_PATH=/usr/share/nodejs
build wasm
out=build/wasm/bin

# compare WHAT NATIVE WEBASSEMBLY: two texts that must be one.
differ=0
compare()
{
    echo "$1: native $(sha256sum <<< "$2" | cut -c-16), WebAssembly $(sha256sum <<< "$3" | cut -c-16)"
    [ -n "$2" ] && [ "$2" = "$3" ] || differ=1
}
compare "every formula" "$(build/release/bin/engine_hash)" "$(node "$out/engine_hash.js")"
result=$(build/release/bin/byggom evaluate examples/lindangen/package.toml --format json)
compare "Lindängen from its inputs" "$result" "$(node "$out/evaluate_inputs.js" <<< "$result")"
exit $differ
