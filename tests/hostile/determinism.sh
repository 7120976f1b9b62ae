#!/usr/bin/env bash
# Same input, same bytes out: over jobs, locales and formats. Usage: determinism.sh NSP FOLDER
set -euo pipefail
nsp=$1
folder=$2
for format in human concise json; do
  hashes=$(for jobs in 1 2 8; do
    for locale in C C.UTF-8 nl_BE.UTF-8; do
      { LC_ALL=$locale "$nsp" -C "$folder" -j "$jobs" --color never check --format "$format" || true; } | sha256sum
    done
  done | sort -u | wc -l)
  [ "$hashes" = 1 ] || { echo "$format differs between runs"; exit 1; }
done
echo "27 runs, one output for each format"
