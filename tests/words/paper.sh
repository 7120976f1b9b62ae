#!/usr/bin/env bash
# The words of plans, and of their hostile twin, in their PDFs as pdftotext reads them.
# Usage: paper.sh NSP WORDS_TEST FOLDER
# Exit code 77: skipped, because there is no Chromium, or nothing to look into a PDF with.
set -uo pipefail
nsp=$(realpath "$1")
test=$(realpath "$2")
plans=$(realpath "$3")
command -v pdftotext >/dev/null || { echo "skipped: no pdftotext"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$test" --twin "$work/twin" "$plans" || exit 1
faults=0
for folder in "$plans" "$work/twin"; do
  out=$work/pdf
  rm -rf "$out"
  # One of each kind of plan, and a registry: each of them takes a while.
  "$nsp" -C "$folder" render --to pdf -o "$out" nsp-2016-2019 isfd-2016-2019 example-zone-9901 example-actors >"$work/seen" 2>&1
  case $? in
    0) ;;
    3) cat "$work/seen"; exit 77 ;;
    *) cat "$work/seen"; exit 1 ;;
  esac
  for pdf in "$out"/*/*.pdf; do pdftotext -raw "$pdf" "${pdf%.pdf}.txt" && rm "$pdf"; done
  "$test" --written paper "$out" "$folder" || faults=$((faults + 1))
done
exit "$faults"
