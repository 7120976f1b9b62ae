#!/usr/bin/env bash
# Holds the schemas and the shipped plans, as they are, against three tools of other people: the YAML language server
# that editors use, Sourcemeta's jsonschema, and ajv.
# Then has our reader read what the `yaml` package writes, and others read our reports. Usage: run.sh ROOT WORK_FOLDER NSP. Exit code 77: skipped, because the tools are not to be had here.
set -euo pipefail

if [ $# -ne 3 ]; then
  echo "usage: $0 ROOT WORK_FOLDER NSP" >&2
  exit 2
fi

skip() {
  echo "skipped: $1"
  exit 77
}

command -v node >/dev/null && command -v npm >/dev/null || skip "npm is not there"

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)

cp "$here/check.mjs" "$here/round_trip.mjs" "$here/reports.mjs" "$work/"
# What is installed already stays, so that a second run needs no network.
if ! cmp -s "$here/package.json" "$work/installed.json"; then
  rm -rf "$work/node_modules" "$work/installed.json"
  cp "$here/package.json" "$work/"
  (cd "$work" && timeout 120 npm install --no-package-lock --no-audit --no-fund --ignore-scripts --prefer-offline \
    --fetch-retries=0 --fetch-timeout=10000 >"$work/npm.log" 2>&1) ||
    skip "npm could not install the tools, see $work/npm.log"
  cp "$here/package.json" "$work/installed.json"
fi
"$work/node_modules/.bin/jsonschema" version >/dev/null 2>&1 || skip "jsonschema does not run on this machine"

node "$work/round_trip.mjs" "$3"
node "$work/reports.mjs" "$3" "$work"
exec node "$work/check.mjs" "$root" "$work"
