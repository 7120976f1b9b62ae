#!/usr/bin/env bash
# Writes docs/reference: one page for each command, diagnostic and kind of document, out of what the program says of
# them. With --check nothing is written, and what differs is shown. Usage: reference.sh NSP DOCS_FOLDER [--check]
set -euo pipefail
nsp=$(realpath "$1")
docs=$(realpath "$2")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export LC_ALL=C COLUMNS=100
cd "$out"
mkdir commands rules kinds

"$nsp" rules --format markdown >all.md
# The table of all, with links to the pages; then a page for each section.
awk '/^## /{ exit } { print }' all.md | sed -E 's/\(#([a-z][0-9]{3})-[a-z0-9-]+\)/(rules\/\U\1.md)/' >rules.part
awk '/^## /{ file = "rules/" $2 ".md"; print "# " substr($0, 4) >file; next } file { print >file }' all.md
for page in rules/*.md; do sed -i -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$page"; done

fenced() { printf '# %s\n\n```text\n' "$1"; sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' | sed 's/[ ]*$//'; printf '```\n'; }
commands=$("$nsp" --help | awk '/^Subcommands:/{ on = 1; next } on && /^  [a-z]/{ print $1 } on && /^$/{ exit }')
kinds=$("$nsp" -C "$out" schema | awk '{ print $1 }')
for command in $commands; do "$nsp" "$command" --help | fenced "nsp $command" >"commands/$command.md"; done
for kind in $kinds; do "$nsp" -C "$out" explain "$kind" | fenced "$kind" >"kinds/$kind.md"; done

{
  printf '# Reference\n\nWritten by `make docs` out of what the program says of itself.\n\n## Commands\n\n'
  "$nsp" --help | awk '/^Subcommands:/{ on = 1; next } on && /^  [a-z]/{ name = $1; sub(/^ *[a-z]+ +/, ""); printf "- [%s](commands/%s.md): %s\n", name, name, $0 } on && /^$/{ exit }'
  printf '\n## Kinds of documents\n\n'
  for kind in $kinds; do printf -- '- [%s](kinds/%s.md)\n' "$kind" "$kind"; done
  printf '\n'
  sed 's/^# /## /' rules.part | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
} >README.md
rm all.md rules.part

if [ "${3:-}" = --check ]; then
  diff -r "$out" "$docs/reference" || { echo "run: make docs"; exit 1; }
  exit 0
fi
rm -rf "$docs/reference"
cp -r "$out" "$docs/reference"
chmod 755 "$docs/reference"
