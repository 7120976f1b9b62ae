#!/usr/bin/env bash
# The files that people copy are YAML, their commands are bash, and no expression of a workflow stands in a script
# (what a fork may write would be run). Usage: check.sh SOURCE_ROOT NSP
set -uo pipefail
root=$1 nsp=$2
faults=0
complain() { echo "$*"; faults=$((faults + 1)); }

files=(.pre-commit-hooks.yaml docs/ci/github/action.yml docs/ci/github/workflow.yml docs/ci/gitlab.yml
  src/commands/workspace/.github/workflows/plans.yml)
for file in "${files[@]}"; do
  "$nsp" inspect "$root/$file" >/dev/null || complain "$file is no YAML"
done

# The scripts behind `run: |`, by the indent of their lines.
scripts() {
  awk '/^ *run: \|$/ { match($0, /^ */); indent = RLENGTH; inside = 1; next }
       inside { match($0, /^ */); if ($0 != "" && RLENGTH <= indent) { inside = 0; print "#end" } else print }' "$1"
}
for file in docs/ci/github/action.yml src/commands/workspace/.github/workflows/plans.yml; do
  text=$(scripts "$root/$file")
  [ -n "$text" ] || complain "$file runs nothing"
  bash -n <<<"$text" || complain "a script of $file is no bash"
  grep -q '\${{' <<<"$text" && complain "$file has an expression within a script"
done

# Every option that they use is one that there is.
help=$("$nsp" check --help)
for option in $(grep -ohE -- '--(format|changed-since|fail-on)\b' "$root"/docs/ci/github/action.yml "$root"/docs/ci/gitlab.yml "$root/.pre-commit-hooks.yaml" | sort -u); do
  grep -q -- "$option" <<<"$help" || complain "nsp check has no option $option"
done
[ "$faults" -eq 0 ] && echo "the files that people copy are in order"
exit $((faults > 0))
