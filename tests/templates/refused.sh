#!/usr/bin/env bash
# A template with a fault does not compile, and the compiler names the fault. Usage: refused.sh COMPILER SOURCE_ROOT
# A line of cases.txt each: the name that it must say (or `good`), a bar, and the template.
set -euo pipefail
compiler=$1 root=$2
faults=0
cases=0
while IFS= read -r line; do
  [[ -z $line || $line == \#* ]] && continue
  cases=$((cases + 1))
  wanted=${line%%|*}
  if said=$("$compiler" -std=c++20 -fsyntax-only -DFMT_SHARED -I "$root/src" -x c++ - 2>&1 <<SOURCE
#include "words/template.hpp"
using namespace nsp::words;
constexpr ${line#*|}
SOURCE
  ); then
    [ "$wanted" = good ] && continue
    echo "it compiles, but was to say $wanted: ${line#*|}"
    faults=$((faults + 1))
  elif [ "$wanted" = good ] || ! grep -q "error.*" <<<"$said" || ! grep -q "$wanted" <<<"$said"; then
    echo "wanted $wanted of ${line#*|}"
    echo "$said" | head -5
    faults=$((faults + 1))
  fi
done <"$(dirname "$0")/cases.txt"
echo "$cases templates, $faults not as wanted"
exit $((faults > 0))
