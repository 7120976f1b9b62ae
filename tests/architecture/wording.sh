#!/usr/bin/env bash
# Holds how much is said in English only: wording.txt has a line for each room, with its templates in English only and
# those in all languages. Usage: wording.sh SOURCE_ROOT [--write]
# The first number only ever falls. Templates are constants at the level of a namespace, since texts point to them.
set -euo pipefail
root=$(cd "$1" && pwd)
list=$root/tests/architecture/wording.txt
cd "$root/src"

count() { grep -rhoE --include='*.[ch]pp' "^(inline )?constexpr (words::)?$1<" "$2" | wc -l; }

seen=$(
  echo "# room: templates in English only, templates in all languages"
  for room in */; do
    room=${room%/}
    english=$(count English "$room")
    all=$(count Template "$room")
    [ $((english + all)) -eq 0 ] || echo "$room: $english $all"
  done
)
if [ "${2:-}" = --write ]; then
  echo "$seen" >"$list"
  exit 0
fi
faults=0
if ! diff -u "$list" <(echo "$seen"); then
  echo "another number of templates than wording.txt has; say new ones in all languages, then: $0 $1 --write"
  faults=1
fi
if hits=$(grep -rnE --include='*.[ch]pp' '^ +(static )?constexpr (words::)?(English|Template)<' .); then
  echo "$hits"
  echo "a template outlives its texts: make it a constant at the level of the namespace"
  faults=1
fi
exit $faults
