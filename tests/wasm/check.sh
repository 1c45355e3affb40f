#!/usr/bin/env bash
# Compiles the engine and the actors with Emscripten, runs them in node and compares with the native program: the hash
# of every amount of a package that makes every formula run, and the JSON of an example, from the JSON of its inputs.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=build/wasm
mkdir -p "$out/include" "$out/objects"
# The whole of /usr/include would hide Emscripten's own library.
ln -sfn /usr/include/boost "$out/include/boost"
ln -sfn /usr/include/eigen3/Eigen "$out/include/Eigen"
ln -sfn /usr/include/nlohmann "$out/include/nlohmann"
export NODE_PATH=/usr/share/nodejs
flags=(-std=c++20 -O1 -fwasm-exceptions -ffp-contract=off -DEIGEN_FAST_MATH=0 -DEIGEN_MAX_ALIGN_BYTES=64
    -DEIGEN_MAX_STATIC_ALIGN_BYTES=64 -I. -I"$out/include" -Wno-deprecated-declarations)
channels=$PWD/actors/figures/payment_channels.csv
cmake -DOUTPUT="$out/tables.cpp" "-DTABLES=$(ls "$PWD"/actors/figures/*.csv | grep -Fxv "$channels" | paste -sd';')" \
    -P cmake/embed_tables.cmake
cmake -DOUTPUT="$out/channel_tables.cpp" -DFUNCTION=channel_tables "-DTABLES=$channels" -P cmake/embed_tables.cmake

# compile SOURCE: unless the object is newer than everything in the two folders.
compile()
{
    local object
    object="$out/objects/$(tr / _ <<< "$1").o"
    if [ -f "$object" ] && [ -z "$(find libpackage actors cli/read cli/report tests/same_bytes -newer "$object" -name '*.[ch]pp' -print -quit)" ]; then
        return
    fi
    em++ "${flags[@]}" -c "$1" -o "$object"
}
export -f compile
export out
export flags_text="${flags[*]}"
sources=("$out/tables.cpp" "$out/channel_tables.cpp" tests/same_bytes/described_package.cpp cli/read/inputs_json.cpp cli/report/document.cpp
    cli/report/evaluation.cpp cli/report/inputs.cpp cli/report/forms/json.cpp cli/report/forms/plain_number.cpp)
programs=(tests/same_bytes/engine_hash.cpp tests/same_bytes/evaluate_inputs.cpp)
mapfile -t engine < <(find libpackage actors -name '*.cpp' | sort)
sources+=("${engine[@]}")
printf '%s\n' "${sources[@]}" "${programs[@]}" |
    xargs -P 2 -I{} bash -c 'read -ra flags <<< "$flags_text"; compile {}'

# link NAME: the program of that name.
link()
{
    local objects=("$out/objects/tests_same_bytes_$1.cpp.o") source
    for source in "${sources[@]}"; do objects+=("$out/objects/$(tr / _ <<< "$source").o"); done
    em++ "${flags[@]}" -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=4MB -sNODERAWFS=1 "${objects[@]}" -o "$out/$1.js"
}
link engine_hash
link evaluate_inputs

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
