#!/usr/bin/env bash
# Holds the layers: each room includes and names only what it may, and each third-party header appears in one room only.
# Usage: check.sh SOURCE_ROOT
set -euo pipefail
cd "$1/src"

declare -A may=(
  [text]=""
  [words]="text"
  [prose]="text"
  [environment]="text"
  [source]="environment text"
  [diagnostics]="source text words"
  [syntax]="diagnostics source text environment words"
  [schema]="syntax diagnostics source text environment words"
  [model]="prose schema syntax diagnostics source text environment words"
  [policy]="model diagnostics source text words"
  [views]="tables policy model schema syntax diagnostics source text words"
  [pages]="prose policy model schema syntax source text words"
  [forms]="pages prose policy model schema syntax source text words"
  [rules]="policy model diagnostics source text environment words"
  [check]="rules policy model schema syntax diagnostics source text environment words"
  [report]="diagnostics source text words"
  [tables]="text"
  [commands]="check forms pages prose report views tables rules policy model schema syntax diagnostics source text environment words"
)
# What a room gets from others and calls by its name: the values of plans, as they were read.
declare -A names=([policy]="schema")
declare -A owner=([yaml-cpp]=syntax [re2]=schema [pcre2.h]=schema [idn2.h]=schema [CLI]=commands [git2.h]=environment [mimalloc.h]=environment [event2]=environment [cmark-gfm.h]=prose [cmark-gfm-core-extensions.h]=prose)

faults=0
complain() { echo "$*"; faults=$((faults + 1)); }

for room in */; do
  room=${room%/}
  [ -n "${may[$room]+known}" ] || { complain "src/$room is no room of the house: add it to $0 and to src/README.md"; continue; }
  while IFS=: read -r file line text; do
    [[ $text =~ include\ *[\"\<]([^\"\>]+) ]] || continue
    header=${BASH_REMATCH[1]}
    other=${header%%/*}
    if [ -d "$other" ] && [ "$other" != "$room" ] && [[ " ${may[$room]} " != *" $other "* ]]; then
      complain "src/$file:$line includes $header, but $room may not know $other"
    fi
    if [ -n "${owner[$other]+known}" ] && [ "${owner[$other]}" != "$room" ]; then
      complain "src/$file:$line includes $header, which belongs to ${owner[$other]} alone"
    fi
  done < <(grep -rnE '^ *# *include' "$room" || true)
  # What a header of a third room brings along is no leave to name it.
  for other in "${!may[@]}"; do
    [[ " $room ${may[$room]} ${names[$room]-} " == *" $other "* ]] && continue
    while read -r hit; do
      complain "src/$hit names $other::, but $room may not know $other"
    done < <(grep -rnE --include='*.[ch]pp' "(^|[^A-Za-z0-9_:])(nsp::)?$other::" "$room" | grep -vE '^[^:]*:[0-9]+: *//' | cut -d: -f1,2 || true)
  done
done

# What a page looks at is noted, so that it is composed again when that changes: it sees the library through its view.
while read -r hit; do
  complain "src/$hit: a page sees the library through its view alone"
done < <(grep -nE 'include "(pages/view/material|policy/chain|model/library)' pages/*.[ch]pp | grep -v '^pages/compose.cpp:' | cut -d: -f1,2 || true)

# Below `policy` no C++ names a document kind: kinds are the schemas' affair. Nor do those who handle all kinds alike.
# `policy`, `rules`, `views`, `pages` and `forms` know Belgium.
kinds=$(ls ../schemas/*.schema.json | sed -E 's|.*/||; s|\.schema\.json||' | grep -vE '^(definitions|workspace)$' | grep -- - | paste -sd'|')
if [ -n "$kinds" ]; then
  while read -r hit; do
    complain "src/$hit names a document kind"
  done < <(grep -rnE --include="*.[ch]pp" "\"($kinds)\"" text environment source diagnostics syntax schema model check report commands || true)
fi

[ "$faults" -eq 0 ] && echo "the layers hold"
exit $((faults > 0))
