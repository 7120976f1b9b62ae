#!/usr/bin/env bash
# Holds the test of the layers itself: what breaks a wall is told. Usage: planted.sh SOURCE_ROOT
set -euo pipefail
root=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/src" "$root/schemas" "$work"
faults=0

# expect TOLD FILE LINE: with the line at the end of the file, the test tells that, and of that file.
expect() {
  local before=$work/before
  cp "$work/src/$2" "$before"
  echo "$3" >>"$work/src/$2"
  if told=$("$root/tests/architecture/check.sh" "$work") || [[ $told != *"$2"*"$1"* ]]; then
    echo "not told in $2: $3"
    faults=1
  fi
  cp "$before" "$work/src/$2"
}

expect "text may not know model" text/slug.cpp '#include "model/library.hpp"'
expect "schema may not know policy" schema/shape.cpp 'using Chain = nsp::policy::Chain;'
expect "pages may not know check" pages/start.cpp 'const check::Loaded* loaded;'
expect "belongs to prose alone" forms/html.cpp '#include <cmark-gfm.h>'
expect "through its view alone" pages/start.cpp '#include "policy/chain.hpp"'
expect "names a document kind" model/entity.cpp 'const char* kind = "zonal-plan";'
[ "$faults" -eq 0 ] && echo "what breaks a wall is told"
exit "$faults"
