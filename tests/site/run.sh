#!/usr/bin/env bash
# Renders the shipped plans and plans that attack, and looks at both as readers' browsers do. Usage: run.sh ROOT
# WORK_FOLDER NSP. Exit code 77: skipped, because npm could not install the tools, or
# Chromium does not start.
set -euo pipefail

if [ $# -ne 3 ]; then
  echo "usage: $0 ROOT WORK_FOLDER NSP" >&2
  exit 2
fi

skip() {
  echo "skipped: $1"
  exit 77
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$1" && pwd)
nsp=$(realpath "$3")
mkdir -p "$2"
work=$(cd "$2" && pwd)

command -v node >/dev/null && command -v npm >/dev/null || skip "npm is not there"
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || { echo "chromium is missing: .ci/packages.sh site installs it" >&2; exit 3; }
timeout 60 "${CHROMIUM:-/usr/bin/chromium}" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$work/try" \
  --dump-dom about:blank >/dev/null 2>&1 || skip "chromium does not start on this machine"

cp "$here"/*.mjs "$work/"
# What is installed already stays, so that a second run needs no network.
if ! cmp -s "$here/package.json" "$work/installed.json"; then
  rm -rf "$work/node_modules" "$work/installed.json"
  cp "$here/package.json" "$work/"
  (cd "$work" && timeout 180 npm install --no-package-lock --no-audit --no-fund --ignore-scripts --prefer-offline \
    --fetch-retries=1 --fetch-timeout=20000 >"$work/npm.log" 2>&1) ||
    skip "npm could not install the tools, see $work/npm.log"
  cp "$here/package.json" "$work/installed.json"
fi

rm -rf "$work/site" "$work/hostile" "$work/markdown" "$work/titles"
"$nsp" -q -C "$root" render --to site -o "$work/site"
"$nsp" -q -C "$root" render --to markdown -o "$work/markdown"
"$work/node_modules/.bin/markdownlint" --config "$here/markdownlint.json" "$work/markdown"
echo "markdownlint: nothing"
node "$work/payloads.mjs" "$work/hostile"
# Some of these texts look like links to what is not there, which is told, and published all the same.
publish_hostile() { "$nsp" -q -C "$1" render --to site --keep-going -o "$1/site" 2>"$work/told" || [ $? -eq 1 ]; }
publish_hostile "$work/hostile/texts"
# Most of these have faults, and plans with faults are not published; what passes the check must be harmless.
node "$work/sieve.mjs" "$work/hostile/fields" "$nsp"
publish_hostile "$work/hostile/fields"

exec node "$work/check.mjs" "$work/site" "$work/hostile" "$work" "$nsp" "$root"
