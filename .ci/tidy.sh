#!/usr/bin/env bash
# clang-tidy over the sources, eight files of a room at once: the headers that they share, which cost most, are then
# looked at once. So names in the anonymous namespaces of one room must differ from each other.
# What has not changed since it was last found clean is passed over. Usage: tidy.sh BUILD_FOLDER JOBS
set -euo pipefail
build=$1
jobs=$2
at_once=8
cache=$build/tidy
rm -rf "$cache/batches"
mkdir -p "$cache/batches"

# Whole texts, not includes: the analyser looks at functions of the main file alone.
find src -mindepth 2 -name '*.cpp' -printf '%h\n' | cut -d/ -f2 | sort -u | while read -r room; do
  find "src/$room" -name '*.cpp' | sort | split -l $at_once -d - "$cache/batches/$room-"
done
echo src/main.cpp >"$cache/batches/main"
for batch in "$cache/batches"/*; do
  while read -r file; do printf '#line 1 "%s"\n' "$file" && cat "$file"; done <"$batch" >"$batch.cpp"
  rm "$batch"
done

flags="-std=c++20 -Isrc -DNSP_VERSION=\"0\" $(grep -ohE '"command": .*-c .*/src/.*' "$build/compile_commands.json" | grep -oE ' (-D[A-Z_]+|-I/usr/[^ ]*|-isystem /usr/[^ ]*/[^ ]*)' | grep -vE 'NSP_|FORTIFY' | sort -u | tr '\n' ' ')"
common=$( (cat .clang-tidy; find src \( -name '*.hpp' -o -name '*.inc' \) | sort | xargs cat; echo "$flags") | sha256sum | cut -c1-16)

# LINE of a batch as FILE:LINE of the source.
to_sources() {
  awk -v batch="$1" 'FNR == NR { if (/^#line 1 /) { name = $3; gsub(/"/, "", name); from = FNR } file[FNR] = name; line[FNR] = FNR - from; next }
    index($0, batch ":") && match($0, /:[0-9]+:/) { n = substr($0, RSTART + 1, RLENGTH - 2); $0 = file[n] ":" line[n] substr($0, RSTART + RLENGTH - 1) }
    { print }' "$1" -
}

tidy_one() {
  local batch=$1
  local mark
  mark=$cache/$(sha256sum "$batch" | cut -c1-32)-$common
  [ -e "$mark" ] && return 0
  # shellcheck disable=SC2086  # the flags are meant to be split
  if ! clang-tidy --quiet --checks=-readability-duplicate-include "$batch" -- $flags -Wno-everything >"$mark.log" 2>/dev/null; then
    to_sources "$batch" <"$mark.log"
    rm -f "$mark.log"
    return 1
  fi
  mv "$mark.log" "$mark"
}
export -f tidy_one to_sources
export cache common flags

find "$cache/batches" -name '*.cpp' | sort | xargs -P "$jobs" -I{} bash -c 'tidy_one {}'
echo "clang-tidy finds nothing"
