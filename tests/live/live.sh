#!/usr/bin/env bash
# `nsp preview` and `nsp render --watch`, as a writer at a desk uses them, and as a page from elsewhere would like to.
# Usage: live.sh NSP. Exit code 77: skipped, because curl is not there.
set -uo pipefail
nsp=$(realpath "$1")
command -v curl >/dev/null || { echo "skipped: curl is not there"; exit 77; }
work=$(mktemp -d)
running=""
stop() { [ -z "$running" ] || kill "$running" 2>/dev/null; rm -rf "$work"; }
trap stop EXIT
faults=0
expect() { # NAME SEEN WANTED
  [ "$2" = "$3" ] && return
  echo "$1: seen $2, wanted $3"
  faults=$((faults + 1))
}
# Waits until a command succeeds.
until_true() {
  local name=$1
  shift
  for _ in $(seq 100); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.1
  done
  echo "$name: it never came to that"
  faults=$((faults + 1))
  return 1
}

cd "$work" || exit 1
mkdir -p w/plans
cat >w/nsp.yaml <<'Y'
plans: [plans]
languages: [en, nl]
Y
cat >w/plans/frame.yaml <<'Y'
kind: framework
id: frame
title: {en: Frame, nl: Kader}
period: {from: 2026-01-01, to: 2029-12-31}
Y
plan() { printf 'kind: cluster\nid: theft\ntitle: {en: %s, nl: Diefstal}\nnumber: 1\npart_of: %s\n' "$1" "$2" >w/plans/theft.yaml; }
plan Theft frame

# The shell gives what it puts into the background a deaf ear for Ctrl-C; env gives it back.
start() { env --default-signal=INT "$nsp" -C w "$@" >"$work/out" 2>"$work/err" & running=$!; }
ended() { kill -INT "$running"; wait "$running"; local code=$?; running=""; expect "$1 ends on Ctrl-C" "$code" 130; }
code() { curl -s -o /dev/null -w '%{http_code}' --max-time 10 "$@"; }
is_gone() { [ "$(code "$url$1")" = 404 ]; }
says() { curl -s --max-time 10 "$url$1" | grep -qF "$2"; }

start preview --port 0
until_true "an address is shown" grep -q http "$work/out"
url=$(cat "$work/out")
port=${url##*:}
port=${port%/}
page=en/cluster/frame/theft.html
until_true "a page is shown" says "$page" Theft
expect "the start" "$(code "$url")" 200
expect "a folder" "$(code "${url}en/")" 200
expect "the type of a page" "$(curl -s -o /dev/null -w '%{content_type}' "$url$page")" "text/html; charset=utf-8"
expect "the type of a script" "$(curl -s -o /dev/null -w '%{content_type}' "${url}assets/search.js")" "text/javascript; charset=utf-8"
expect "the type of a feed" "$(curl -s -o /dev/null -w '%{content_type}' "${url}en/feed.xml")" "application/atom+xml; charset=utf-8"
expect "data" "$(curl -s "${url}data.json" | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["entities"]))')" 2
expect "a head alone" "$(curl -sI -o /dev/null -w '%{http_code} %{size_download}' "$url$page")" "200 0"
for path in nsp.yaml ../nsp.yaml %2e%2e/nsp.yaml ..%2fnsp.yaml en/../../nsp.yaml //etc/passwd /etc/passwd .nsp-files-site nope.html %00 \
  en%00/index.html plans/theft.yaml; do
  expect "what is no page: $path" "$(code --path-as-is "$url$path")" 404
done
expect "another name" "$(code -H 'Host: evil.example' "$url")" 403
expect "another name with our port" "$(code -H "Host: evil.example:$port" "$url")" 403
expect "another port" "$(code -H 'Host: localhost:1' "$url")" 403
expect "no name" "$(code --http1.0 -H 'Host:' "$url")" 403
expect "our other name" "$(code -H "Host: localhost:$port" "$url")" 200
expect "writing" "$(code -X PUT -d x "$url" | sed 's/^4../refused/;s/^501/refused/')" refused
expect "deleting" "$(code -X DELETE "$url" | sed 's/^4../refused/;s/^501/refused/')" refused
expect "only this machine" "$(ss -ltnH "sport = :$port" 2>/dev/null | awk '{print $4}' | sort -u)" "127.0.0.1:$port"
says "$page" "connect-src 'self'" || { echo "a live page may not ask its server"; faults=$((faults + 1)); }
for path in "" en/ "$page" nope.html; do
  says "$path" "live.js" || { echo "/$path does not keep up to date"; faults=$((faults + 1)); }
done
says "" "connect-src 'self'" || { echo "the choice of language may not ask its server"; faults=$((faults + 1)); }
# Rubbish, and many callers at once, do it no harm.
printf 'GARBAGE\r\n\r\n' | timeout 2 bash -c "cat >/dev/tcp/127.0.0.1/$port" 2>/dev/null
for _ in $(seq 20); do curl -s -o /dev/null "$url$page" & calls="${calls:-} $!"; done
# shellcheck disable=SC2086  # a list
wait $calls
before=$(curl -s "${url}-/state")
plan Robbery frame
until_true "an edit is shown" says "$page" Robbery
[ "$(curl -s "${url}-/state")" != "$before" ] || { echo "pages are not told of an edit"; faults=$((faults + 1)); }
plan Robbery frmae
until_true "a fault is shown" says "$page" "did you mean"
says "$page" live.js || { echo "the page of faults does not keep up to date"; faults=$((faults + 1)); }
says "$page" "$work" && { echo "the page of faults names an absolute path"; faults=$((faults + 1)); }
plan '"<script>alert(1)</script>' frame
until_true "text that is no YAML is shown" says "$page" '&lt;script&gt;'
plan Robbery frame
until_true "what is mended is shown" says "$page" Robbery
echo 'languages: [en' >>w/nsp.yaml
until_true "a fault of the settings is shown" says "$page" nsp.yaml
sed -i '$d' w/nsp.yaml
until_true "the settings are read again" says "$page" Robbery
rm w/plans/theft.yaml
until_true "what is gone is not there" is_gone "$page"
plan Theft frame
until_true "what comes is there" says "$page" Theft
"$nsp" -C w preview --port "$port" >/dev/null 2>"$work/second"
expect "a port that is taken" "$?" 3
grep -q "port $port is taken by another program" "$work/second" || { cat "$work/second"; faults=$((faults + 1)); }
ended "the preview"
expect "the preview writes nothing" "$(find w -type f | sort | tr '\n' ' ')" "w/nsp.yaml w/plans/frame.yaml w/plans/theft.yaml "
"$nsp" -C w preview --port 70000 >/dev/null 2>&1
expect "a port that is none" "$?" 2

start render --watch -o w/public
until_true "a site is written" grep -q Theft "w/w/public/$page"
site=w/w/public
plan Robbery frame
until_true "an edit is written" grep -q Robbery "$site/$page"
plan Murder frmae
until_true "a fault is told" grep -q "did you mean" "$work/err"
grep -q Robbery "$site/$page" || { echo "a fault takes the last good page away"; faults=$((faults + 1)); }
plan Murder frame
until_true "what is mended is written" grep -q Murder "$site/$page"
ended "watching"
grep -rlE 'live\.js|connect-src' "$site" && { echo "what only the preview may hold is published"; faults=$((faults + 1)); }
"$nsp" -C w render -q --check -o w/public || { echo "what was written is not what a run from nothing writes"; faults=$((faults + 1)); }
[ "$faults" = 0 ] && echo "the preview and the watching keep up"
exit $((faults > 0))
