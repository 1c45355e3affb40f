#!/usr/bin/env bash
# Makes Debian's packages of a build, installs them into a root that has nothing but Debian's base, and runs the program
# there: run.sh BUILD WORK. Ends with 77, and says why, where no such root can be made.
set -euo pipefail
build=$1 work=$2 source=$(realpath "$(dirname "$0")/../..")

skip() { echo "skipped: $1"; exit 77; }
[ "$(id -u)" -eq 0 ] || skip "only root can make a root"
command -v debootstrap > /dev/null || skip "debootstrap is not there"
command -v dpkg-shlibdeps > /dev/null || skip "dpkg-dev is not there"
unshare --mount true 2> /dev/null || skip "no mounts are allowed here"

rm -rf "$work/packages"
mkdir -p "$work/packages"
(cd "$build" && cpack -G DEB -B "$work/packages" > "$work/cpack.log") || { cat "$work/cpack.log"; exit 1; }
ls "$work"/packages/*.deb

root=$work/root
if [ ! -f "$root/made" ]; then # a minute, once
    rm -rf "$root"
    debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" > "$work/debootstrap.log" 2>&1 ||
        skip "debootstrap failed: $(tail -1 "$work/debootstrap.log")"
    touch "$root/made"
fi
rm -rf "$root/tmp/byggom"
mkdir -p "$root/tmp/byggom"
cp "$work"/packages/*.deb "$root/tmp/byggom"
cp -r "$source/examples/lindangen" "$source/examples/malmo-areas" "$source/examples/skane-water" "$root/tmp/byggom"
for file in resolv.conf hosts; do cp -L "/etc/$file" "$root/etc/$file" 2> /dev/null || true; done

# in_root COMMAND: there, without anything of this system.
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 bash -ec "$1"; }
in_root 'apt-get update -qq && apt-get remove -qq "byggom*" libbyggom-dev > /dev/null 2>&1 || true'
in_root 'cd /tmp/byggom && apt-get install -qq --no-install-recommends ./byggom_*.deb > /dev/null'
in_root 'cd /tmp/byggom/lindangen && byggom --lang en evaluate package.toml --assumptions --format table' |
    cmp - "$source/examples/lindangen/expected.en.txt"
in_root 'cd /tmp/byggom/skane-water && byggom --lang en split --game game.json --format table' |
    cmp - "$source/examples/skane-water/expected.en.txt"
if compgen -G "$work/packages/byggom-areas_*.deb" > /dev/null; then
    in_root 'byggom areas list /tmp/byggom/malmo-areas/areas.geojson > /tmp/out 2>&1 && exit 1; grep -q "works without it" /tmp/out'
    in_root 'cd /tmp/byggom && apt-get install -qq --no-install-recommends ./byggom-areas_*.deb > /dev/null'
    in_root 'byggom areas list /tmp/byggom/malmo-areas/areas.geojson > /dev/null'
fi
echo "the packages run in a clean root"
