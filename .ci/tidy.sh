#!/usr/bin/env bash
# clang-tidy over the sources, some eight files at once: the headers that they share, which cost most, are then looked
# at once. Neighbours of one room go to different batches, where the names of their anonymous namespaces cannot meet;
# where some still do, the files of that batch are looked at one by one.
# What has not changed since it was last found clean is passed over. With `analyse` the static analyser looks as well,
# which takes twice as long. Usage: tidy.sh BUILD_FOLDER JOBS [analyse]
set -euo pipefail
build=$1
jobs=$2
checks=-readability-duplicate-include${3:+,clang-analyzer-*}
at_once=8
cache=$build/tidy
rm -rf "$cache/batches"
mkdir -p "$cache/batches"

flags="-std=c++20 -Isrc -DNSP_VERSION=\"0\" $(grep -ohE '"command": .*-c .*/src/.*' "$build/compile_commands.json" | grep -oE ' (-D[A-Z_]+|-I/usr/[^ ]*|-isystem /usr/[^ ]*/[^ ]*)' | grep -vE 'NSP_|FORTIFY' | sort -u | tr '\n' ' ')"
common=$( (cat .clang-tidy; find src \( -name '*.hpp' -o -name '*.inc' \) | sort | xargs cat; echo "$flags $checks") | sha256sum | cut -c1-16)

# Whole texts, not includes: the analyser looks at functions of the main file alone.
find src -name '*.cpp' | sort >"$cache/files"
count=$(($(wc -l <"$cache/files") / at_once + 1))
awk -v count="$count" -v folder="$cache/batches" '{ print >(folder "/" NR % count) }' "$cache/files"
for batch in "$cache/batches"/*; do
  while read -r file; do printf '#line 1 "%s"\n' "$file" && cat "$file"; done <"$batch" >"$batch.cpp"
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
  if [ $failed = 1 ] && grep -q 'clang-diagnostic-error' "$mark.log"; then
    failed=0
    while read -r file; do tidy "$file" || failed=1; done <"${batch%.cpp}"
  elif [ $failed = 1 ]; then
    to_sources "$batch" <"$mark.log"
  fi
  if [ $failed = 1 ]; then rm -f "$mark.log"; else mv "$mark.log" "$mark"; fi
  return $failed
}
export -f tidy tidy_one to_sources
export cache common flags checks

find "$cache/batches" -name '*.cpp' | sort | xargs -P "$jobs" -I{} bash -c 'tidy_one {}'
echo "clang-tidy finds nothing"
