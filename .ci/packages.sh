#!/usr/bin/env bash
# The one list of packages, and their installation. Usage: packages.sh build|develop|site
# Installs what is missing as root or through sudo; else prints the one command to run and fails.
set -euo pipefail

build="g++ cmake ninja-build pkg-config libfmt-dev libyaml-cpp-dev libre2-dev libpcre2-dev libidn2-dev libcli11-dev libgit2-dev libevent-dev libxxhash-dev libmimalloc-dev libcmark-gfm-dev libcmark-gfm-extensions-dev doctest-dev"
develop="git clang clang-format clang-tidy libclang-rt-14-dev libyaml-dev ccache python3 hugo"

wanted=$build
[ "${1:-build}" = develop ] && wanted="$build $develop"
[ "${1:-build}" = site ] && wanted="chromium curl poppler-utils"

command -v dpkg-query >/dev/null || { echo "This is no Debian system; please install: $wanted" >&2; exit 0; }
missing=""
for package in $wanted; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
  as_root="sudo"
else
  echo "Some packages are missing. Please run this as an administrator, and then the same command again:" >&2
  echo "  apt-get install -y$missing" >&2
  exit 1
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # the list is meant to be split
{ $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $missing; } >/dev/null
