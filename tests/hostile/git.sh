#!/usr/bin/env bash
# What a repository holds costs `--changed-since` no more than a moment, and hides nothing from it. Usage: git.sh NSP WORK_FOLDER
set -uo pipefail
nsp=$(realpath "$1")
work=$2
rm -rf "$work"
mkdir -p "$work/home"
work=$(realpath "$work")
export HOME=$work/home GIT_CONFIG_NOSYSTEM=1
failed=0 count=0
complain() { echo "FAILED $*"; failed=$((failed + 1)); }
git() { command git -c user.name=a -c user.email=a@b -c protocol.file.allow=always "$@"; }
fresh() {
  rm -rf "$work/w" && mkdir -p "$work/w/plans" && cd "$work/w" || exit 1
  printf 'plans: [plans]\n' >nsp.yaml
  printf 'kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n' >plans/f.yaml
  git init -q . && git add -A && git commit -qm first
}
# want NAME CODE WORDS...: within two seconds of processor time and 300 MB.
want() {
  local name=$1 wanted=$2 code
  shift 2
  count=$((count + 1))
  (ulimit -t 3; timeout 60 /usr/bin/env time -f '%M' -o "$work/memory" "$nsp" check --format concise "$@" >"$work/out" 2>&1)
  code=$?
  [ "$code" = "$wanted" ] || complain "$name: ends with $code, $wanted is wanted: $(head -c 300 "$work/out")"
  [ ! -s "$work/memory" ] || [ "$(tail -1 "$work/memory")" -le 300000 ] || complain "$name takes $(tail -1 "$work/memory") kB"
}

# Ten trees, each of which holds the one before ten times.
fresh
tree=$(git write-tree)
for _ in $(seq 10); do
  tree=$(for i in $(seq 10); do printf '040000 tree %s\td%d\n' "$tree" "$i"; done | git mktree)
done
git update-ref refs/heads/bomb "$(git commit-tree "$tree" -m bomb)"
want "a revision of 10^10 files" 2 --changed-since bomb
# Trees within trees.
tree=$(git write-tree)
for _ in $(seq 2000); do tree=$(printf '040000 tree %s\td\n' "$tree" | git mktree); done
git update-ref refs/heads/deep "$(git commit-tree "$tree" -m deep)"
want "a revision of 2,000 folders within each other" 2 --changed-since deep
# A large file of before.
fresh && head -c 400000000 /dev/zero >plans/big.yaml && git add -A && git commit -qm big && git rm -q --cached plans/big.yaml && rm plans/big.yaml && git commit -qam small
want "a file of 400 MB before" 0 --changed-since HEAD~1
fresh && for i in $(seq 40); do head -c 15000000 /dev/zero >"plans/b$i.yaml"; done && git add -A && git commit -qm big && git rm -q --cached plans/b*.yaml && rm plans/b*.yaml && git commit -qm small
want "600 MB before" 0 --changed-since HEAD~1
# What keeps a reader waiting.
for place in config HEAD index packed-refs info/exclude refs/heads/x objects/info/alternates; do
  fresh && mkdir -p .git/objects/info && rm -f ".git/$place" && mkfifo ".git/$place"
  want "a pipe in the place of .git/$place" 3 --changed-since HEAD
done
for place in .gitignore plans/.gitignore .gitattributes .gitmodules .git/objects/pack/pack-x.idx .git/refs/heads/a/b; do
  fresh && mkdir -p "$(dirname "$place")" && mkfifo "$place"
  want "a pipe in the place of $place" 3 --changed-since HEAD
done
# A submodule that moved on, whatever is said of it.
rm -rf "$work/sub" && mkdir "$work/sub" && cd "$work/sub" && git init -q . || exit 1
printf 'kind: cluster\nid: c1\ntitle: C\nnumber: 1\npart_of: f\n' >c.yaml && git add -A && git commit -qm sub
for ignore in none all; do
  fresh && git submodule --quiet add ../sub plans/sub 2>/dev/null && git config -f .gitmodules submodule.plans/sub.ignore "$ignore" && git add -A && git commit -qm good
  want "a submodule" 0 --changed-since HEAD
  (cd plans/sub && sed -i 's/part_of: f/part_of: nowhere/' c.yaml)
  want "a submodule with a change" 1 --changed-since HEAD
  (cd plans/sub && git commit -qam bad)
  want "a submodule that moved on" 1 --changed-since HEAD
  git add -f plans/sub && git commit -qm bump
  want "a submodule that was moved on" 1 --changed-since HEAD~1
done

echo "$count trials of repositories, $failed failed"
[ "$failed" -eq 0 ]
