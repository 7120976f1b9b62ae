#!/usr/bin/env bash
# Completions are read by their shells and complete what they should; nothing of a plan is ever run. Manual pages have
# no warning. Shells that are not there are passed over. Usage: shells.sh NSP
set -uo pipefail
nsp=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
complain() { echo "FAILED $*"; faults=$((faults + 1)); }

mkdir "$work/bin" "$work/w"
ln -s "$nsp" "$work/bin/nsp"
PATH=$work/bin:$PATH
cd "$work/w" || exit 1
cat >plan.yaml <<'PLAN'
kind: framework
id: kis-2026
title: Framework
period: {from: 2026-01-01, to: 2031-12-31}
PLAN
cat >hostile.yaml <<PLAN
kind: cluster
id: "\$(touch $work/run)\`touch $work/run\`"
title: T
part_of: kis-2026
number: 1
PLAN

# What bash completes for the words, the last of which is being typed.
complete_in_bash() {
  bash --norc -c '
    eval "$(nsp completions bash)"
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _nsp
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@" 2>&1
}
expect() {
  local wanted=$1
  shift
  grep -qx -- "$wanted" <<<"$(complete_in_bash "$@")" || complain "bash: '$*' does not complete to $wanted: $(complete_in_bash "$@" | head -5)"
}
expect check nsp ch
expect kis-2026 nsp show ''
expect cluster nsp new cl
expect R001 nsp explain R00
expect --format nsp check --fo
expect json nsp check --format j
expect warning nsp check --fail-on w
expect plan.yaml nsp check pl
expect kis-2026 nsp -C . list --part-of k
[ -e "$work/run" ] && complain "bash ran what a plan says"

nsp completions zsh >"$work/_nsp"
nsp completions fish >"$work/nsp.fish"
nsp completions bash >"$work/nsp.bash"
bash -n "$work/nsp.bash" || complain "bash does not read its completions"
if command -v zsh >/dev/null; then zsh -n "$work/_nsp" || complain "zsh does not read its completions"; fi
if command -v fish >/dev/null; then fish -n "$work/nsp.fish" || complain "fish does not read its completions"; fi

nsp manual -o "$work/man" || complain "no manual pages"
for page in "$work"/man/*.1; do
  if command -v man >/dev/null; then
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || complain "$(basename "$page"): $said"
  fi
  if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$page" >"$work/lint" || complain "$(basename "$page"): $(head -3 "$work/lint")"
  fi
done
[ "$faults" -eq 0 ] && echo "completions and manual pages are in order"
exit $((faults > 0))
