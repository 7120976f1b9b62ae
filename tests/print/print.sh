#!/usr/bin/env bash
# PDFs as Chromium makes them, and printers that are not there, fail, or never end. Usage: print.sh NSP.
# Exit code 77: skipped, because there is no Chromium, or nothing to look into a PDF with; printers that fail are tried
# all the same.
set -uo pipefail
nsp=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir -p w/plans drafts
export TMPDIR=$work/drafts
faults=0
fail() { echo "$*"; faults=$((faults + 1)); }
expect() { [ "$2" = "$3" ] || fail "$1: seen $2, wanted $3"; }

cat >w/nsp.yaml <<'Y'
plans: [plans]
languages: [nl]
publish: {title: 'Plans "}</style><script>alert(1)</script>'}
Y
cat >w/plans/frame.yaml <<'Y'
kind: framework
id: frame
title: 'Kader é --no-sandbox "; } @import url(http://example.org/x)'
period: {from: 2026-01-01, to: 2029-12-31}
Y
cat >w/plans/theft.yaml <<'Y'
kind: cluster
id: theft
title: Diefstal
number: 1
part_of: frame
intentions:
  - {id: less, by: police, text: 'Minder, zie `theft`.'}
Y
cat >w/plans/actors.yaml <<'Y'
kind: actors
id: all
title: Actoren
actors: [{id: police, title: Politie, type: police, level: local}]
Y

# A program in the place of Chromium, which does as it is told.
fake() { printf '#!/bin/sh\nprintf "%%s\\n" "$@" >>%s/arguments\n%s\n' "$work" "$1" >"$work/chromium"; chmod +x "$work/chromium"; }
print_with() { CHROMIUM=$work/chromium "$nsp" -C w -j1 render --to pdf -o "$work/out" >seen.out 2>seen.err; }
clean() { [ -z "$(ls -A drafts)" ] || fail "$1: drafts stay: $(ls drafts)"; [ ! -e out ] || fail "$1: something is published"; }

CHROMIUM=/nowhere "$nsp" -C w render --to pdf -o "$work/out" 2>seen.err
expect "no Chromium" "$?" 3
grep -q 'package `chromium`' seen.err || fail "no Chromium: the package is not named"
clean "no Chromium"
for how in 'exit 5' 'kill -KILL $$' 'exit 0'; do
  fake "$how"
  print_with
  expect "a printer with $how" "$?" 3
  grep -q 'cannot be printed: chromium' seen.err || fail "a printer with $how: $(cat seen.err)"
  clean "a printer with $how"
done
grep -vE '^(--[a-z-]+(=.*)?|file://.*)$' arguments && fail "text of a plan is among the arguments"
grep -q Kader arguments && fail "text of a plan is among the arguments"
fake 'sleep 300 & echo $! >>'"$work"'/children; ls -ld "$TMPDIR" >/dev/null 2>&1; sleep 300'
env --default-signal=INT CHROMIUM="$work/chromium" "$nsp" -C w -j2 render --to pdf -o "$work/out" >/dev/null 2>&1 &
run=$!
for _ in $(seq 50); do [ -s children ] && break; sleep 0.1; done
[ "$(stat -c %a drafts/* 2>/dev/null | head -1)" = 700 ] || fail "others may look into the folder of drafts"
kill -INT "$run"
wait "$run"
expect "Ctrl-C" "$?" 130
clean "Ctrl-C"
sleep 0.2
while read -r child; do
  state=$(awk '{print $3}' "/proc/$child/stat" 2>/dev/null)
  [ -z "$state" ] || [ "$state" = Z ] || fail "what the printer began goes on"
done <children
"$nsp" -C w render --to pdf --watch -o "$work/out" 2>/dev/null
expect "printing and watching" "$?" 2

[ "$faults" = 0 ] || exit 1
program=$(command -v chromium || command -v chromium-browser) || { echo "skipped: chromium is not there"; exit 77; }
timeout 60 "$program" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$work/try" --dump-dom about:blank >/dev/null 2>&1 ||
  { echo "skipped: chromium does not start on this machine"; exit 77; }
command -v pdfinfo >/dev/null && command -v pdftotext >/dev/null || { echo "skipped: poppler-utils is not there"; exit 77; }
export CHROMIUM=$program
"$nsp" -C w -q render --to pdf -o "$work/one" || fail "printing ends with $?"
"$nsp" -C w -q -j1 render --to pdf -o "$work/two" || fail "printing ends with $?"
diff -r one two >/dev/null || fail "two runs differ"
[ -z "$(ls -A drafts)" ] || fail "drafts stay"
pdf=one/nl/framework-frame.pdf
facts=$(pdfinfo "$pdf")
for fact in 'Title: *Kader é --no-sandbox' 'Tagged: *yes' 'Page size:.*A4' 'JavaScript: *no' 'CreationDate:.*2000'; do
  grep -qE "$fact" <<<"$facts" || fail "no $fact in $facts"
done
[ "$(grep -c '^Pages: *[3-9]' <<<"$facts")" = 1 ] || fail "cover, contents and text are not apart"
grep -aq '/Lang *(nl)' "$pdf" || fail "the language is not named"
grep -aq '/Outlines' "$pdf" || fail "there are no bookmarks"
grep -aq '/Dest\|/GoTo' "$pdf" || fail "there are no links"
text=$(pdftotext -layout "$pdf" -)
cover=$(pdftotext -layout -l 1 "$pdf" -)
grep -q 'Cluster: Diefstal' <<<"$text" || fail "the cluster is not in the plan"
grep -q 'Inhoud' <<<"$text" || fail "there are no contents"
[ "$(grep -c 'Kader é --no-sandbox' <<<"$text")" -ge 3 ] || fail "no title stands at the head of pages"
grep -qE '[0-9]+ ?/ ?[0-9]+' <<<"$text" || fail "pages have no numbers"
grep -qE '[0-9]+ ?/ ?[0-9]+' <<<"$cover" && fail "the cover has a number"
# With an address of the site, links that stay within what is published show none of it; those that leave it do. A
# bookmark keeps the blanks of a heading that is longer than a line.
mkdir -p site/plans
printf 'plans: [plans]\nlanguages: [nl]\npublish: {url: "https://plannen.example.org"}\n' >site/nsp.yaml
long='Georganiseerde eigendomscriminaliteit en illegale goederentrafieken langs wegen, waterwegen en spoorwegen van het hele land'
cp w/plans/* site/plans
printf 'kind: contribution\nid: answer\ntitle: Antwoord\npart_of: nation\ncluster: theft\n' >site/plans/answer.yaml
cat >site/plans/national.yaml <<Y
kind: national-plan
id: nation
title: Nationaal plan
period: {from: 2026-01-01, to: 2029-12-31}
responds_to: frame
source: [{title: Bron, url: 'https://example.com/bron'}]
ambitions: [{id: long, title: '$long', text: 'Zie \`theft\`.'}]
Y
"$nsp" -C site -q render --to pdf -o "$work/linked" || fail "printing with an address ends with $?"
linked=$(pdftotext -layout linked/nl/national-plan-nation.pdf -)
grep -q 'plannen.example.org' <<<"$linked" && fail "the address of the site stands behind a link within it"
grep -q 'https://example.com/bron' <<<"$linked" || fail "the address of a source is not shown"
pdftohtml -xml -stdout -i linked/nl/national-plan-nation.pdf 2>/dev/null | grep -F '<item' | grep -qF "$long" || fail "a bookmark is not the heading"
"$nsp" -C w -q render --to pdf --check -o "$work/one" || fail "what was printed is not what would be printed"
touch -d 2001-01-01 one/nl/*.pdf
sed -i 's/Diefstal/Inbraak/' w/plans/theft.yaml
"$nsp" -C w render --to pdf -o "$work/one" 2>&1 | grep -q '0 new, 1 changed' || fail "more is printed than what was edited"
[ "$faults" = 0 ] && echo "plans are printed, and printers that fail do no harm"
exit $((faults > 0))
