#!/usr/bin/env bash
# Every call of every command that writes fails once, with a full disk and with a broken one: the run ends with 3 and
# says so, no file is half-written, and nothing is left behind. And every call that reads: the run ends with 3, or as it
# would have without, and nothing that is published goes. Usage: faults.sh NSP SHIM SOURCE_ROOT
set -uo pipefail
nsp=$(realpath "$1") shim=$(realpath "$2") root=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CACHE_HOME=
injected=0 faults=0
complain() { echo "FAILED $*"; faults=$((faults + 1)); }

mkdir "$work/clean"
cat >"$work/clean/nsp.yaml" <<<"plans: [plans]"
mkdir "$work/clean/plans"
cat >"$work/clean/plans/framework.yaml" <<'PLAN'
kind: framework
id: kis
title: Framework
period: {from: 2026-01-01, to: 2031-12-31}
PLAN
cat >"$work/clean/plans/drugs.yaml" <<'PLAN'
kind: cluster
id: drugs
tilte: Drugs
part_of: kis
number: 1
PLAN

mkdir "$work/empty"
touch "$work/empty/README"
clean=$work/clean

# A name and the hash of every file beneath.
tree() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0r sha256sum); }

# run FOLDER CALL ERROR WORDS...: in a fresh copy of the clean folder.
run() {
  local folder=$1 call=$2 error=$3
  shift 3
  rm -rf "$folder" "$work/log"
  cp -r "$clean" "$folder"
  (cd "$folder" && NSP_FAULT_LOG=$work/log NSP_FAULT_CALL=$call NSP_FAULT_ERROR=$error LD_PRELOAD=$shim \
    timeout 20 "$nsp" "$@" >"$work/out" 2>"$work/err")
}

# try WORDS...: every call that writes fails once.
try() {
  local all_or_nothing=${ALL_OR_NOTHING:-} calls call error code name
  run "$work/done" 0 0 "$@"
  code=$?
  [ "$code" -le 1 ] || { complain "$*: ends with $code where nothing fails"; cat "$work/err"; return; }
  tree "$clean" >"$work/before"
  tree "$work/done" >"$work/after"
  mapfile -t calls <"$work/log"
  [ "${#calls[@]}" -gt 0 ] || { complain "$*: writes nothing"; return; }
  for error in 28 5; do
    for ((call = 1; call <= ${#calls[@]}; call++)); do
      name="$*: ${calls[call - 1]} (call $call, error $error)"
      run "$work/now" "$call" "$error" "$@"
      code=$?
      injected=$((injected + 1))
      # What is said beside the results may be lost: the results are whole, and the exit code tells of them.
      if [ "${calls[call - 1]}" = "write(err)" ] && [ "$code" -le 1 ] && cmp -s <(tree "$work/now") "$work/after"; then continue; fi
      # A folder that is there already need not be made.
      if [ "${calls[call - 1]}" = mkdirat ] && [ "$code" -le 1 ]; then continue; fi
      [ "$code" = 3 ] || complain "$name ends with $code"
      [ "${calls[call - 1]}" = "write(err)" ] || grep -q '^error: .' "$work/err" || complain "$name says nothing"
      tree "$work/now" >"$work/seen"
      if comm -23 <(sort "$work/seen") <(sort -u "$work/before" "$work/after") | grep -q .; then complain "$name leaves a file that is neither old nor new"; fi
      if [ -n "$all_or_nothing" ] && ! cmp -s "$work/seen" "$work/before" && [ "${calls[call - 1]}" != "write(out)" ]; then
        complain "$name leaves a part"
      fi
      if [ -n "$all_or_nothing" ] && [ "${calls[call - 1]}" != "write(out)" ] && [ -d "$work/now/$all_or_nothing" ]; then
        complain "$name leaves a folder"
      fi
      if find "$work/now" -name '*nsp-draft*' | grep -q .; then complain "$name leaves a draft"; fi
    done
  done
}

# try_reads WORDS...: every call that reads fails once.
try_reads() {
  local calls call error code name wanted
  export NSP_FAULT_READS=1
  run "$work/done" 0 0 "$@"
  wanted=$?
  cp "$work/out" "$work/wanted"
  tree "$work/done" >"$work/after"
  tree "$clean" >"$work/before"
  mapfile -t calls <"$work/log"
  [ "${#calls[@]}" -gt 10 ] || complain "$*: reads nothing"
  for error in ${READ_ERRORS:-5}; do
    for ((call = 1; call <= ${#calls[@]}; call++)); do
      name="$*: ${calls[call - 1]} (read $call, error $error)"
      run "$work/now" "$call" "$error" "$@"
      code=$?
      injected=$((injected + 1))
      if [ "$code" = "$wanted" ] && cmp -s "$work/out" "$work/wanted" && cmp -s <(tree "$work/now") "$work/after"; then continue; fi
      [ "$code" = 3 ] || complain "$name ends with $code in the place of $wanted: $(head -3 "$work/err" | tr '\n' ' ')"
      grep -q 'error' "$work/err" "$work/out" || complain "$name says nothing"
      if [ -n "$(comm -23 "$work/before" <(tree "$work/now"))" ]; then complain "$name loses something"; fi
    done
  done
  unset NSP_FAULT_READS
}

has() { "$nsp" --help | grep -qE "^  $1 "; }
takes() { "$nsp" "$1" --help 2>/dev/null | grep -q -- "$2"; }

LC_ALL=C
export LC_ALL
try check --format json=out.json --format concise=sub/out.txt
try check
try check --statistics
takes check --fix && try check --fix --suggested
takes check --write-baseline && try check --write-baseline known.json
try list
try show kis
try explain R001
try rules
try inspect plans/drugs.yaml
try schema cluster
try schema cluster -o cluster.json
try schema --all -o schemas
clean=$work/empty
ALL_OR_NOTHING=made try init made/here
clean=$work/clean
ALL_OR_NOTHING=none try new cluster arms
try manual
try manual -o man
try completions bash
try completions --words ids
has render && try render -o public
has coverage && try coverage
has trace && try trace kis

mkdir "$work/published"
cp -r "$work/clean/." "$work/published"
sed -i 's/tilte/title/' "$work/published/plans/drugs.yaml"
(cd "$work/published" && "$nsp" render -q)
clean=$work/published
READ_ERRORS="5 13 24" try_reads check --format concise
try_reads list
try_reads show kis
try_reads coverage
try_reads render -q
try_reads render -q --check
try_reads check --fix
try_reads schema cluster
clean=$work/clean

# The same on a full device; a reader that goes away is no error, and nothing is said.
for words in check list rules "explain R001" schema manual "completions zsh"; do
  # shellcheck disable=SC2086  # words
  (cd "$work/clean" && "$nsp" $words >/dev/full 2>"$work/err")
  code=$?
  [ "$code" = 3 ] && grep -q '^error: .' "$work/err" || complain "$words on a full device ends with $code"
  injected=$((injected + 1))
  # shellcheck disable=SC2086
  code=$( (cd "$work/clean" && { "$nsp" $words 2>"$work/err"; echo $? >"$work/code"; } | true); cat "$work/code")
  # What is no error, such as that the plans have faults, may be said.
  [ "$code" -le 1 ] && ! grep -q '^error' "$work/err" || complain "$words into a closed pipe ends with $code: $(cat "$work/err")"
  injected=$((injected + 1))
done

# Locale and terminal change nothing of what is said.
(cd "$work/clean" && "$nsp" check >"$work/a" 2>&1)
for setting in LC_ALL=C LC_ALL=nl_BE.UTF-8 LC_ALL=tr_TR.UTF-8 TERM=dumb TERM= LANG=; do
  (cd "$work/clean" && env "$setting" "$nsp" check >"$work/b" 2>&1)
  cmp -s "$work/a" "$work/b" || complain "with $setting another text is written"
done

echo "$injected faults injected, $faults failed"
[ "$faults" -eq 0 ] && [ "$injected" -gt 100 ]
