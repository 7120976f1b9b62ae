#!/usr/bin/env bash
# Compiles each source of src/ by itself, and each header that is not the first include of a source of its own, so that
# a file has what it needs wherever it is put. What has not changed since, with all that it includes, is passed over.
# Usage: alone.sh BUILD_FOLDER JOBS
set -euo pipefail
build=$1
jobs=$2
cache=$build/alone
# shellcheck source=.ci/flags.sh
. .ci/flags.sh
flags=$(flags_of "$build")
mkdir -p "$cache"

files=$(find src -name '*.cpp' | sort
  find src -name '*.hpp' | sort | while read -r header; do
    grep -qxF "#include \"${header#src/}\"" <(grep -m1 '^#include' "${header%.hpp}.cpp" 2>/dev/null || true) || echo "$header"
  done)

# A mark holds the digest of each file that was seen; one that is none of today's makes it stale.
{ find src \( -name '*.[ch]pp' -o -name '*.inc' \) -print0 | xargs -0 sha256sum; sha256sum <<<"$flags"; } >"$cache/sums"
mark_of() { echo "$cache/${1//\//%}"; }
stale=$(for file in $files; do
  mark=$(mark_of "$file")
  if [ ! -e "$mark" ]; then echo "$file"; else echo "$file $mark"; fi
done | awk -v sums="$cache/sums" 'BEGIN { while ((getline line < sums) > 0) today[line] = 1 }
  NF == 1 { print; next }
  { good = 1; while ((getline line < $2) > 0) if (!(line in today)) good = 0; close($2); if (!good) print $1 }')

compile() {
  local file=$1
  local mark=$cache/${file//\//%}
  # shellcheck disable=SC2086  # the flags are meant to be split
  if ! clang++ $flags -x c++ -fsyntax-only -Wall -Wextra -Wno-pragma-once-outside-header -MD -MF "$mark.deps" "$file" 2>"$mark.said"; then
    cat "$mark.said"
    echo "$file does not compile by itself: include what it uses"
    return 1
  fi
  { tr -s ' \\' '\n' <"$mark.deps" | grep '^src/' | sort -u | awk -v sums="$cache/sums" 'BEGIN { while ((getline line < sums) > 0) { split(line, part, "  "); of[part[2]] = line } } $0 in of { print of[$0] }'; tail -1 "$cache/sums"; } >"$mark"
}
export -f compile
export cache flags

[ -z "$stale" ] || echo "$stale" | xargs -P "$jobs" -I{} bash -c 'compile {}'
echo "each file compiles by itself"
