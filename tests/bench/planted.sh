#!/usr/bin/env bash
# Plants faults in generated plans and holds `nsp check` to them: each found once, on its line, and nothing else.
# Usage: planted.sh NSP NSP_BENCH_DATA WORK_FOLDER [PLANS FAULTS]
set -euo pipefail
nsp=$1
data=$2
work=$3
plans=${4:-200}
faults=${5:-60}
rm -rf "$work"
mkdir -p "$work"

"$data" "$plans" "$work/clean"
"$nsp" -C "$work/clean" check --fail-on note --format concise >"$work/clean.txt" || {
  echo "generated plans are not clean:"
  head -5 "$work/clean.txt"
  exit 1
}

"$data" "$plans" "$work/faulty" --faults "$faults"
"$nsp" -C "$work/faulty" check --format concise >"$work/found.txt" || true
sed -E 's/^([^:]*:[0-9]+):.*/\1/' "$work/found.txt" | sort >"$work/found-places.txt"
sed -E 's/ .*//' "$work/faulty/faults.txt" | sort >"$work/planted-places.txt"
if ! diff "$work/planted-places.txt" "$work/found-places.txt"; then
  echo "what is planted (<) and what is found (>) differ"
  exit 1
fi
echo "$plans plans: $faults faults planted, $(wc -l <"$work/found.txt") found, each on its line"
