#!/usr/bin/env bash
# Compiles the engine and the actors with Emscripten, runs them in node and compares the hash of every amount with
# the native program's.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=build/wasm
mkdir -p "$out/include" "$out/objects"
# The whole of /usr/include would hide Emscripten's own library.
ln -sfn /usr/include/boost "$out/include/boost"
ln -sfn /usr/include/eigen3/Eigen "$out/include/Eigen"
export NODE_PATH=/usr/share/nodejs
flags=(-std=c++20 -O1 -fwasm-exceptions -ffp-contract=off -DEIGEN_FAST_MATH=0 -DEIGEN_MAX_ALIGN_BYTES=64
    -DEIGEN_MAX_STATIC_ALIGN_BYTES=64 -I. -I"$out/include" -Wno-deprecated-declarations)
cmake -DOUTPUT="$out/tables.cpp" "-DTABLES=$(ls "$PWD"/actors/figures/*.csv | paste -sd';')" -P cmake/embed_tables.cmake

# compile SOURCE: unless the object is newer than everything in the two folders.
compile()
{
    local object
    object="$out/objects/$(tr / _ <<< "$1").o"
    if [ -f "$object" ] && [ -z "$(find libpackage actors tests/same_bytes -newer "$object" -name '*.[ch]pp' -print -quit)" ]; then
        return
    fi
    em++ "${flags[@]}" -c "$1" -o "$object"
}
export -f compile
export out
export flags_text="${flags[*]}"
mapfile -t sources < <(find libpackage actors tests/same_bytes -name '*.cpp' | sort; echo "$out/tables.cpp")
printf '%s\n' "${sources[@]}" | xargs -P 2 -I{} bash -c 'read -ra flags <<< "$flags_text"; compile {}'
em++ "${flags[@]}" -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=4MB -sTOTAL_STACK=4MB "$out"/objects/*.o -o "$out/engine_hash.js" 2> "$out/link.log" ||
    em++ "${flags[@]}" -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=4MB "$out"/objects/*.o -o "$out/engine_hash.js"
native=$(build/release/bin/engine_hash)
wasm=$(node "$out/engine_hash.js")
echo "native      $native"
echo "WebAssembly $wasm"
[ "$native" = "$wasm" ]
