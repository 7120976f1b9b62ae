#!/usr/bin/env bash
# Prints one table: nsp beside its peers, in one run, on the same generated plans. Ratios are the result.
# Usage: bench.sh BUILD_FOLDER [SIZES...]
set -uo pipefail
build=$(cd "$1" && pwd)
shift
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(185 2000 20000)
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$build/bench
mkdir -p "$work"
npm_tools=$work/npm
schemas=$root/schemas

install_peers() {
  command -v npm >/dev/null || return 1
  [ -e "$npm_tools/node_modules/.bin/jsonschema" ] && return 0
  mkdir -p "$npm_tools"
  (cd "$npm_tools" && timeout 180 npm install --no-package-lock --no-audit --no-fund --ignore-scripts @sourcemeta/jsonschema ajv-cli >npm.log 2>&1)
}

# Runs a command and prints "SECONDS MEGABYTES": the median of wall time of $1 runs, and the peak of memory.
measure() {
  local runs=$1
  shift
  python3 - "$runs" "$@" <<'PY'
import os, sys, time
runs, command = int(sys.argv[1]), sys.argv[2:]
times, peak = [], 0
for _ in range(runs):
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    times.append(time.monotonic() - start)
    peak = max(peak, usage.ru_maxrss)
    if os.waitstatus_to_exitcode(status) != 0:
        print("failed", 0)
        sys.exit()
times.sort()
print(f"{times[len(times) // 2]:.4f} {peak / 1024:.0f}")
PY
}

row() {
  local name=$1 runs=$2
  shift 2
  local seconds memory
  read -r seconds memory < <(measure "$runs" "$@")
  if [ "$seconds" = failed ]; then
    printf '%-44s %10s\n' "$name" "failed"
    return
  fi
  [ "$name" = "yaml-cpp events, 1 thread" ] && floor=$seconds
  [ "$name" = "yaml-cpp events, 2 threads" ] && floor2=$seconds
  [ "$name" = "libyaml events, 1 thread" ] && libyaml=$seconds
  [ "$name" = "nsp's reader: the tree, 1 thread" ] && reader=$seconds
  [ "$name" = "sourcemeta jsonschema validate --fast" ] && fast=$seconds
  [ "$name" = "ajv-cli validate" ] && ajv=$seconds
  [ "$name" = "nsp check -j1" ] && one=$seconds && one_memory=$memory
  [ "$name" = "nsp check -j2" ] && two=$seconds
  [ "$name" = "nsp check --schema zonal-plan -j1" ] && shape=$seconds
  [ "$name" = "nsp check --schema zonal-plan -j2" ] && shape2=$seconds
  awk -v n="$name" -v s="$seconds" -v m="$memory" -v b="$bytes" -v f="$floor" \
    'BEGIN { printf "%-44s %9.3fs %8.1f MB/s %8d MiB %8.2f x\n", n, s, b / s / 1e6, m, s / f }'
}

# One small workspace of one file, from the start of the process to the verdict, beside a program that does nothing.
start_up() {
  local one=$work/one runs=200 empty check
  mkdir -p "$one/plans"
  printf 'plans: [plans]\nlanguages: [en]\n' >"$one/nsp.yaml"
  printf 'kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n' >"$one/plans/f.yaml"
  read -r empty _ < <(measure "$runs" "$build/empty")
  read -r check _ < <(measure "$runs" "$build/nsp" -C "$one" check)
  awk -v e="$empty" -v c="$check" -v r="$runs" 'BEGIN {
    printf "start to verdict, one file (median of %d): %.1f ms, %.1f times an empty program with the same libraries (%.1f ms)\n", r, c * 1e3, c / e, e * 1e3 }'
}

start_up
declare -A time_of
for n in "${sizes[@]}"; do
  data=$work/data-$n
  [ -e "$data/nsp.yaml" ] || "$build/nsp-bench-data" "$n" "$data"
  bytes=$(cat "$data"/zones/*.yaml 2>/dev/null | wc -c)
  [ "$bytes" -gt 0 ] || bytes=$(find "$data/zones" -name '*.yaml' -print0 | xargs -0 cat | wc -c)
  runs=3
  [ "$n" -gt 5000 ] && runs=1
  floor=1 floor2=1 one=1 two=1 shape=1 shape2=1 one_memory=0 libyaml=0 reader=1 fast=0 ajv=0
  echo
  echo "$n zonal plans, $bytes bytes (median of $runs; the last column is time against bare yaml-cpp events on one thread)"
  row "yaml-cpp events, 1 thread" "$runs" "$build/peers" yaml-cpp 1 "$data"
  row "yaml-cpp events, 2 threads" "$runs" "$build/peers" yaml-cpp 2 "$data"
  row "libyaml events, 1 thread" "$runs" "$build/peers" libyaml 1 "$data"
  row "libyaml events, 2 threads" "$runs" "$build/peers" libyaml 2 "$data"
  row "nsp's reader: the tree, 1 thread" "$runs" "$build/peers" nsp 1 "$data"
  row "nsp's reader: the tree, 2 threads" "$runs" "$build/peers" nsp 2 "$data"
  row "nsp check -j1" "$runs" "$build/nsp" -C "$data" -j1 check
  row "nsp check -j2" "$runs" "$build/nsp" -C "$data" -j2 check
  row "nsp check --schema zonal-plan -j1" "$runs" "$build/nsp" -j1 check --schema "$schemas/zonal-plan.schema.json" "$data/zones"
  row "nsp check --schema zonal-plan -j2" "$runs" "$build/nsp" -j2 check --schema "$schemas/zonal-plan.schema.json" "$data/zones"
  if install_peers; then
    sourcemeta=$npm_tools/node_modules/.bin/jsonschema
    row "sourcemeta jsonschema validate" "$runs" "$sourcemeta" validate "$schemas/zonal-plan.schema.json" "$data/zones" --resolve "$schemas/definitions.schema.json"
    row "sourcemeta jsonschema validate --fast" "$runs" "$sourcemeta" validate --fast "$schemas/zonal-plan.schema.json" "$data/zones" --resolve "$schemas/definitions.schema.json"
    pushd "$schemas" >/dev/null || exit 1
    row "ajv-cli validate" "$runs" "$npm_tools/node_modules/.bin/ajv" validate --spec=draft2020 --strict=false --validate-formats=false \
      -s zonal-plan.schema.json -r definitions.schema.json -d "$data/zones/*.yaml"
    popd >/dev/null || exit 1
  else
    echo "peers of npm: not to be had here"
  fi
  time_of[$n]=$one
  awk -v x="$("$build/peers" nsp 1 "$data" memory)" -v y="$("$build/peers" libyaml 1 "$data" memory)" -v o="$one" -v t="$two" -v m="$one_memory" -v b="$bytes" -v l="$libyaml" -v r="$reader" -v s="$fast" -v a="$ajv" -v h="$shape" -v k="$shape2" 'BEGIN {
    printf "the reader: %.0f MB/s with opening and reading the files, %.1f times libyaml\n", b / r / 1e6, l / r
    printf "in memory: nsp %d MB/s, libyaml %d MB/s\n", x, y
    printf "the check: %.1f times as fast as sourcemeta --fast with two jobs, %.1f with one; %.1f times ajv-cli with two\n", s / t, s / o, a / t
    printf "the shape alone, without links and rules: %.1f times sourcemeta --fast with two jobs, %.1f with one; %.1f times ajv-cli with two\n", s / k, s / h, a / k
    printf "two jobs are %.2f times as fast as one; %.1f bytes of memory a byte\n", o / t, m * 1048576 / b }'
done
first=${sizes[0]}
last=${sizes[${#sizes[@]} - 1]}
if [ "$first" != "$last" ]; then
  awk -v a="${time_of[$first]}" -v b="${time_of[$last]}" -v n="$first" -v m="$last" 'BEGIN { printf "\ngrowth from %d to %d plans: time ~ plans^%.3f\n", n, m, log(b / a) / log(m / n) }'
fi
echo
"$build/growth"
[ -e "$work/data-2000" ] && "$root/tests/bench/watch.sh" "$build/nsp" "$work/data-2000"
echo
[ -e "$work/data-2000" ] && "$root/tests/bench/hugo.sh" "$build/nsp" "$work/data-2000"
