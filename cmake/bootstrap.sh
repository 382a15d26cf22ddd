#!/bin/sh
# From a checkout on a bare Debian 12 to a running program:
#
#   sh cmake/bootstrap.sh demo              packages, release build, index, a query, an owe report
#   sh cmake/bootstrap.sh test              packages, build, all tests
#   sh cmake/bootstrap.sh install [PREFIX]  packages, release build, install (default /usr/local)
#   sh cmake/bootstrap.sh packages          packages only
#
# Needs root or sudo for the packages that are missing, and for nothing else but an install into a
# folder that is not yours. Builds in build/ below the checkout.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

tools="g++ cmake ninja-build pkg-config ccache"
libraries="libcmark-gfm-dev libre2-dev libicu-dev libyaml-dev libxxhash-dev libsqlite3-dev
  libspdlog-dev libexpected-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev
  libjavascriptcoregtk-4.1-dev libjs-moment"
test_packages="libcmark-gfm-extensions-dev libgtest-dev libgmock-dev libbenchmark-dev python3
  python3-jsonschema git sqlite3 patch util-linux zsh fish groff mandoc strace"

say() { printf '\n== %s\n' "$*" >&2; }
die() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    die "these packages are missing and this needs root or sudo: $missing"
  fi
}

# is_installed PACKAGE: as dpkg sees it.
is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages NAME...: those that are missing.
install_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    for manager in dnf pacman zypper apk brew; do
      command -v "$manager" >/dev/null 2>&1 || continue
      die "this script installs with apt-get; with $manager install what Debian calls: $*
third_party/README.md lists the minimum versions. Then: cmake --workflow --preset release"
    done
    die "no package manager found; needed are what Debian calls: $*"
  fi
  missing=""
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "Installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -q
  # shellcheck disable=SC2086 # a list of names
  as_root apt-get install -q -y --no-install-recommends $missing
}

build_release() {
  # shellcheck disable=SC2086
  install_packages $tools $libraries
  say "Building (release)"
  cmake --preset release >/dev/null
  cmake --build --preset release
}

case "${1:-}" in
  packages)
    # shellcheck disable=SC2086
    install_packages $tools $libraries $test_packages
    ;;
  demo)
    build_release
    demo=$(mktemp -d)
    trap 'rm -rf "$demo"' EXIT
    cp -R vault-samples/meetings "$demo/vault"
    vaultask() { "$root/build/release/vaultask" --vault "$demo/vault" --db "$demo/db" --today 2025-11-15 "$@"; }
    say "vaultask index: a copy of vault-samples/meetings, as of 2025-11-15"
    vaultask index
    say "vaultask query 'not done' 'due before today' 'priority is high' 'group by owner'"
    vaultask query 'not done' 'due before today' 'priority is high' 'group by owner' --format table
    say "vaultask owe 'Dana Whitfield'"
    vaultask owe 'Dana Whitfield' --format table
    ;;
  test)
    # shellcheck disable=SC2086
    install_packages $tools $libraries $test_packages
    say "Building and testing (optimised, warnings are errors)"
    cmake --workflow --preset ci
    ;;
  install)
    build_release
    prefix=${2:-/usr/local}
    say "Installing into $prefix"
    missing="(writing into $prefix)"
    if mkdir -p "$prefix" 2>/dev/null && [ -w "$prefix" ]; then
      cmake --install build/release --prefix "$prefix"
    else
      as_root cmake --install build/release --prefix "$prefix"
    fi
    ;;
  *)
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
