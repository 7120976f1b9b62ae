#!/usr/bin/env bash
# clang-tidy over the sources, rooms whole, as many batches as jobs: the headers, which cost fifty times what a source
# costs, are looked at once for each. That no two files of other rooms than `rules` share a name in an unnamed namespace,
# the build sees to.
# What has not changed since it was last found clean is passed over. With `analyse` the static analyser looks as well,
# which takes twice as long. Usage: tidy.sh BUILD_FOLDER JOBS [analyse]
set -euo pipefail
build=$1
jobs=$2
# The static analyser is on unless it is told off.
checks=-readability-duplicate-include,$([ "${3:-}" = analyse ] || echo -)clang-analyzer-*
cache=$build/tidy
rm -rf "$cache/batches"
mkdir -p "$cache/batches"

# shellcheck source=.ci/flags.sh
. .ci/flags.sh
flags=$(flags_of "$build")
common=$( (cat .clang-tidy; find src \( -name '*.hpp' -o -name '*.inc' \) | sort | xargs cat; echo "$flags $checks") | sha256sum | cut -c1-16)

# Whole texts, not includes: the analyser looks at functions of the main file alone.
find src -name '*.cpp' | sort >"$cache/files"
# A source as it stands in a batch. A rule, which has its explanation beside it, shares no names with its neighbours.
apart() {
  if [ -e "${1%.cpp}.md" ]; then sed -E "s/^(namespace|}  \\/\\/ namespace) nsp::rules/&::of_$(basename "$1" .cpp)/" "$1"; else cat "$1"; fi
}

# Cut where a room ends, or a folder of it: neighbours share names.
bytes=$(($(xargs cat <"$cache/files" | wc -c) / jobs))
xargs wc -c <"$cache/files" | awk -v most="$bytes" -v folder="$cache/batches" '$2 != "total" {
  room = $2; sub(/[^\/]*$/, "", room)
  if (room != last && size > most) { ++batch; size = 0 }
  last = room; size += $1
  print $2 >(folder "/" batch + 0)
}'
for batch in "$cache/batches"/*; do
  while read -r file; do printf '#line 1 "%s"\n' "$file" && apart "$file"; done <"$batch" >"$batch.cpp"
done

# LINE of a batch as FILE:LINE of the source.
to_sources() {
  awk -v batch="$1" 'FNR == NR { if (/^#line 1 /) { name = $3; gsub(/"/, "", name); from = FNR } file[FNR] = name; line[FNR] = FNR - from; next }
    index($0, batch ":") && match($0, /:[0-9]+:/) { n = substr($0, RSTART + 1, RLENGTH - 2); $0 = file[n] ":" line[n] substr($0, RSTART + RLENGTH - 1) }
    { print }' "$1" -
}

# tidy FILE: a batch or a source; prints what is found.
tidy() {
  # shellcheck disable=SC2086  # the flags are meant to be split
  clang-tidy --quiet --checks="$checks" "$1" -- $flags -Wno-everything 2>/dev/null
}

tidy_one() {
  local batch=$1
  local mark
  local failed=0
  mark=$cache/$(sha256sum "$batch" | cut -c1-32)-$common
  [ -e "$mark" ] && return 0
  tidy "$batch" >"$mark.log" || failed=1
  if [ $failed = 1 ]; then to_sources "$batch" <"$mark.log"; rm -f "$mark.log"; else mv "$mark.log" "$mark"; fi
  return $failed
}
export -f tidy tidy_one to_sources
export cache common flags checks

find "$cache/batches" -name '*.cpp' | sort | xargs -P "$jobs" -I{} bash -c 'tidy_one {}'
echo "clang-tidy finds nothing"
