#!/usr/bin/env bash
# Runs every command of a tutorial in an empty folder, and compares what is shown with what the page shows.
# In the page, a block of ```console holds lines `$ COMMAND`, each with its output behind it; a comment
# `<!-- edit FILE SCRIPT -->` stands for what the reader does in an editor (SCRIPT is sed's).
# Usage: tutorial.sh NSP PAGE [--bless]: with --bless the page is written anew with what was seen. The folder is not empty
# where FROM names a workspace: then a copy of it lies there.
set -euo pipefail
nsp=$(realpath "$1")
page=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/at"
ln -s "$nsp" "$work/bin/nsp"
export PATH=$work/bin:$PATH LC_ALL=C COLUMNS=80
[ -z "${FROM:-}" ] || cp -r "$FROM"/{nsp.yaml,plans,schemas} "$work/at"
cd "$work/at"

commands=0
in_block=no
passing=no  # over the output that the page shows
while IFS= read -r line || [ -n "$line" ]; do
  if [ "$in_block" = yes ]; then
    if [ "$line" = '```' ]; then
      in_block=no
      passing=no
    elif [[ $line == '$ '* ]]; then
      printf '%s\n' "$line"
      commands=$((commands + 1))
      passing=yes
      eval "${line#\$ }" >"$work/out" 2>&1 || true
      cat "$work/out"
      continue
    elif [ $passing = yes ]; then
      continue
    fi
  elif [ "$line" = '```console' ]; then
    in_block=yes
  elif [[ $line =~ ^'<!-- edit '([^ ]+)' '(.*)' -->'$ ]]; then
    sed -i -E "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
  fi
  printf '%s\n' "$line"
done <"$page" >"$work/page"

[ "$commands" -gt 0 ] || { echo "the page holds no command"; exit 1; }
if [ "${3:-}" = --bless ]; then
  cp "$work/page" "$page"
else
  diff "$page" "$work/page" || { echo "the page shows something else than what is seen: tests/docs/tutorial.sh NSP $2 --bless"; exit 1; }
fi
echo "$commands commands show what the page shows"
