#!/usr/bin/env bash
# Installs what is missing, builds and runs every test; the last lines are ctest's own summary. With CI=true the
# tests also run under the sanitizers, the fuzzers for a minute, coverage is measured, every header is compiled alone,
# and the engine's bytes are compared with Clang's and WebAssembly's before that.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
. examples/install_parts.sh

failed=()
# step NAME COMMAND…: says how it went and goes on.
step()
{
    local name=$1 begin=$SECONDS
    shift
    echo "== $name"
    if "$@"; then
        echo "== $name: done in $((SECONDS - begin)) s"
    else
        echo "== $name: FAILED"
        failed+=("$name")
    fi
}

under_sanitizers()
{
    build asan && ctest --preset asan -j2 --output-on-failure -LE release
}

fuzzed()
{
    local fuzzers=(build/asan/bin/*_fuzzer) fuzzer name seconds
    seconds=$((60 / ${#fuzzers[@]}))
    for fuzzer in "${fuzzers[@]}"; do
        name=$(basename "$fuzzer")
        mkdir -p "build/asan/corpus/$name"
        echo "$name: $seconds s"
        "$fuzzer" -max_total_time="$seconds" -max_len=16384 -timeout=10 -print_final_stats=0 -verbosity=0 \
            -artifact_prefix="build/asan/" "build/asan/corpus/$name" "tests/fuzz/seeds/$name" || return 1
    done
}

coverage()
{
    build coverage || return 1
    find build/coverage -name '*.gcda' -delete
    ctest --preset coverage -j2 --quiet -LE release || return 1
    local folder
    for folder in libpackage actors gis cli; do
        echo "Coverage of $folder:"
        gcovr --root . --filter "$folder/" --object-directory build/coverage --print-summary \
            --gcov-ignore-parse-errors build/coverage 2> /dev/null | grep -E '^(lines|branches)'
    done
}

headers_alone()
{
    build coverage all_verify_interface_header_sets
}

# Clang's build with the sanitizers against GCC's with the processor's best instructions.
same_bytes_from_both_compilers()
{
    local preset differ=0 program sums
    for program in engine_hash "byggom evaluate examples/lindangen/package.toml --format json"; do
        sums=$(for preset in release asan; do
            # shellcheck disable=SC2086 # the words of the command
            "build/$preset/bin/"$program | sha256sum || echo "$preset failed"
        done)
        echo "$program:"
        echo "$sums"
        [ "$(sort -u <<< "$sums" | wc -l)" -eq 1 ] || differ=1
    done
    return $differ
}

install_parts "${parts_to_build[@]}" "${parts_to_test[@]}" || exit 1
if [ "${CI:-}" = true ]; then
    install_parts "${parts_to_check[@]}" || exit 1
    step "tests under the address and undefined-behaviour sanitizers" under_sanitizers
    step "fuzzing" fuzzed
    step "coverage" coverage
    step "every header compiles alone" headers_alone
fi
[ -f build/release/CMakeCache.txt ] && grep -q "BYGGOM_TESTS:.*=OFF" build/release/CMakeCache.txt &&
    cmake --preset release > /dev/null
step "build" build release
if [ "${CI:-}" = true ]; then
    step "the same bytes from GCC and Clang" same_bytes_from_both_compilers
    step "the engine as WebAssembly" tests/wasm/check.sh
fi
for name in "${failed[@]}"; do echo "FAILED: $name"; done
ctest --preset release -j2 --output-on-failure || failed+=("tests")
[ ${#failed[@]} -eq 0 ]
