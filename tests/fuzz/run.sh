#!/usr/bin/env bash
# Runs each fuzz target for a while over its corpus, the shipped plans and the kept crashes. Usage: run.sh BUILD SECONDS
# A crash is written to tests/fuzz/crashes/TARGET, where the tests replay it from then on.
set -euo pipefail
build=$(cd "$1" && pwd)
seconds=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
failed=0
for target in yaml readers check schema; do
  work=$build/corpus/$target
  mkdir -p "$work"
  seeds=("$root/tests/fuzz/corpus/$target")
  [ "$target" != readers ] || seeds+=("$root/tests/fuzz/corpus/yaml")
  if [ "$target" != schema ]; then
    mkdir -p "$build/plans"
    find "$root/plans" -name '*.yaml' -exec cp {} "$build/plans" \;
    seeds+=("$build/plans")
  fi
  echo "fuzzing $target for $seconds seconds"
  "$build/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -max_len=20000 -print_final_stats=1 \
    -artifact_prefix="$root/tests/fuzz/crashes/$target/" "$work" "${seeds[@]}" >"$build/$target.log" 2>&1 || failed=1
  grep -E 'stat::number_of_executed_units|SUMMARY|Test unit written|ERROR' "$build/$target.log" || tail -3 "$build/$target.log"
done
exit $failed
