# Sourced by examples/run.sh and tests/run.sh, from the root of the repository: installs what a bare Debian 12 lacks
# and builds. Nothing is done twice.

parts_to_build=(g++ cmake ninja-build pkg-config libeigen3-dev libboost-dev libcli11-dev libtomlplusplus-dev
    nlohmann-json3-dev libfmt-dev libudunits2-dev libsqlitecpp-dev libsqlite3-dev coinor-libclp-dev coinor-libcbc-dev
    zlib1g-dev libgdal-dev libcairo2-dev libpango1.0-dev fonts-open-sans libxlsxwriter-dev)
parts_to_test=(catch2)
parts_to_check=(clang libclang-rt-14-dev llvm gcovr emscripten nodejs postgresql-15-postgis-3 python3-gdal)

# install_parts PACKAGE…: those not there yet, with apt-get, as root or through sudo.
install_parts()
{
    local missing=() part
    for part in "$@"; do
        # A tool that is there by other means is not installed again.
        if [ "$part" = nodejs ] && command -v node > /dev/null; then continue; fi
        dpkg-query -W -f '${Status}' "$part" 2> /dev/null | grep -q 'ok installed' || missing+=("$part")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        command -v sudo > /dev/null || { echo "byggom: install as root: apt-get install ${missing[*]}" >&2; return 1; }
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >&2
}

# build PRESET [TARGET…]: configures once, builds what has changed; quiet unless it fails.
build()
{
    local preset=$1 log
    shift
    log=$(mktemp)
    if ! { { [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"; } &&
        cmake --build --preset "$preset" ${*:+--target "$@"}; } > "$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "byggom: the build \"$preset\" failed" >&2
        return 1
    fi
    rm -f "$log"
}
