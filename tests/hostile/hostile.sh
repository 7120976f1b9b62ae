#!/usr/bin/env bash
# Files made to hurt: each has its own finding, or just works, within two seconds of processor time and 600 MB of address space.
# Usage: hostile.sh NSP WORK_FOLDER
set -uo pipefail
nsp=$1
work=$2
rm -rf "$work"
mkdir -p "$work/workspace"
cd "$work/workspace" || exit 1
failed=0
count=0

complain() {
  echo "FAILED $*"
  failed=$((failed + 1))
}

# try NAME EXIT CODE [ARGUMENTS]: checks the file NAME, and wants this exit code and this finding (- for none). What was
# tried is cleared away, so that no case weighs on the next.
try() {
  local name=$1 exit=$2 code=$3
  shift 3
  count=$((count + 1))
  local out status
  (
    ulimit -v "${LIMIT_KB:-600000}"
    ulimit -t "${LIMIT_SECONDS:-2}"
    timeout 60 "$nsp" check --format concise "$@" "$name" >"$work/out" 2>&1
  )
  status=$?
  out=$(head -c 100000 "$work/out")
  [ "$status" = "$exit" ] || complain "$name: exit code $status, $exit is wanted: $(head -c 300 <<<"$out")"
  if [ "$code" != - ]; then
    grep -q "\[$code\]" <<<"$out" || complain "$name: no finding $code: $(head -c 300 <<<"$out")"
  fi
  if LC_ALL=C grep -qP '[\x00-\x08\x0b-\x1f\x7f]' <<<"$out"; then complain "$name: a control character reaches the terminal"; fi
  if grep -q secret <<<"$out"; then complain "$name: something from outside of the workspace is shown"; fi
  find . -mindepth 1 ! -name framework.yaml ! -name nsp.yaml -delete
}

repeat() { head -c "$(($2 * ${#1}))" < <(yes -- "$1" | tr -d '\n'); }
head='kind: cluster\nid: x\nnumber: 1\npart_of: f\n'
printf 'kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n' >framework.yaml
printf 'plans: [.]\n' >nsp.yaml

printf "$head"'title: ' >brackets.yaml && repeat '[' 100000 >>brackets.yaml; try brackets.yaml 1 Y031
printf "$head"'title: ' >braces.yaml && repeat '{' 100000 >>braces.yaml; try braces.yaml 1 Y031
repeat '- ' 100000 >dashes.yaml; try dashes.yaml 1 Y031
repeat '? ' 100000 >questions.yaml; try questions.yaml 1 Y031
printf "$head"'title: ' >line.yaml && repeat 'a' 10000000 >>line.yaml && echo >>line.yaml; try line.yaml 1 S008
{ printf "$head"'title: T\nnotes: ' && repeat 'word ' 2000000 && echo; } >long-note.yaml; try long-note.yaml 0 -
repeat 'k' 3000 >key.yaml && echo ': 1' >>key.yaml; try key.yaml 1 -
yes 'k: 1' | head -100000 >equal.yaml; try equal.yaml 1 Y010
{ printf 'kind: cluster\n' && seq 100000 | sed 's/.*/k&: 1/'; } >keys.yaml; try keys.yaml 1 S002
printf 'a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]\ni: [*h,*h,*h,*h,*h,*h,*h,*h,*h]\n' >laughs.yaml; try laughs.yaml 1 Y032
printf 'a: &a [*a]\n' >cycle.yaml; try cycle.yaml 1 Y014
printf 'title: a\0b\n' >nul.yaml; try nul.yaml 1 Y022
printf 'title: a\033]0;x\007b\n' >escape.yaml; try escape.yaml 1 Y022
printf 'title: \xc3\x28\n' >malformed.yaml; try malformed.yaml 1 Y020
printf '\xff\xfek\0i\0' >utf16.yaml; try utf16.yaml 1 Y021
printf 'k\0i\0n\0d\0' >utf16-bare.yaml; try utf16-bare.yaml 1 Y021
printf '\xef\xbb\xbf'"$head"'title: T\n' >bom.yaml; try bom.yaml 0 -
printf 'kind: cluster\r\nid: y\r\nnumber: 1\r\npart_of: f\r\ntitle: T\r\n' >crlf.yaml; try crlf.yaml 0 -
: >empty.yaml; try empty.yaml 1 Y040
printf '# nothing\n' >comment.yaml; try comment.yaml 1 Y040
printf 'title: x\n' >no-kind.yaml; try no-kind.yaml 1 C001
printf 'kind: clutser\ntitle: x\n' >odd-kind.yaml; try odd-kind.yaml 1 C002
printf 'kind:\n\t- a\n' >tab.yaml; try tab.yaml 1 Y002
printf ',\n' >comma.yaml; try comma.yaml 1 -
printf '"a", b\n' >pair.yaml; try pair.yaml 1 -
printf "$head"'title: "\xe2\x80\xaeabc"\n' >direction.yaml; try direction.yaml 0 Y023
yes '#' | head -c 5000000 >comments.yaml; try comments.yaml 1 Y040
yes '' | head -c 5000000 >blanks.yaml; try blanks.yaml 1 Y040
{ printf "$head"'title: T\nnotes: |\n' && yes '  text' | head -c 5000000; } >block.yaml; try block.yaml 0 -
head -c 17000000 /dev/zero | tr '\0' 'a' >large.yaml; try large.yaml 1 Y030

echo 'kind: secret' >"$work/outside.yaml"
ln -s "$work/outside.yaml" link-out.yaml; try link-out.yaml 1 C003
ln -s framework.yaml link-in.yaml; try link-in.yaml 1 C003
ln -s link-loop.yaml link-loop.yaml; try link-loop.yaml 1 C003
ln -s /proc/self/environ environ.yaml && secret=secret try environ.yaml 1 C003
ln -s /dev/zero zero.yaml; try zero.yaml 1 C003
mkfifo pipe.yaml; try pipe.yaml 1 C003
ln -s "$work" folder; try folder/outside.yaml 2 -
try ../outside.yaml 2 -
try missing.yaml 2 -
mkdir nothing; try nothing 2 -
name=$'odd\033[31m::error::\n.yaml'
printf 'title: x\n' >"$name"; try "$name" 1 C001

# Schemas are hostile as well.
LIMIT_KB=1500000
one() { printf '1\n' >one.yaml; }
{
  printf '{"$defs":{"a0":{"type":"integer"}'
  for i in $(seq 30); do printf ',"a%d":{"allOf":[{"$ref":"#/$defs/a%d"},{"$ref":"#/$defs/a%d"}]}' "$i" $((i - 1)) $((i - 1)); done
  printf '},"$ref":"#/$defs/a30"}'
} >double.json; one; try one.yaml 0 - --schema double.json
printf '{"$ref":"#"}' >self.json; one; try one.yaml 2 - --schema self.json
printf '{"pattern":"^(a+)+$"}' >regex.json && { repeat a 100000 && echo '!'; } >text.yaml; try text.yaml 1 S006 --schema regex.json
printf '{"pattern":"^(?=a)"}' >ahead.json; one; try one.yaml 0 - --schema ahead.json
printf '{"uniqueItems":true}' >unique.json && { printf '[' && seq 16000 | sed 's/.*/{"a": &},/' && printf '{"a": 1}]'; } >objects.json; try objects.json 1 S010 --schema unique.json
printf '{"$ref":"http://127.0.0.1:9/x.json"}' >remote.json; one; try one.yaml 2 S020 --schema remote.json
printf '{"$ref":"../outside.json"}' >climb.json && printf '{"const": "secret"}' >"$work/outside.json"; one; try one.yaml 2 S020 --schema climb.json
{ repeat '{"not":' 5000 && printf '{}' && repeat '}' 5000; } >deep.json; one; try one.yaml 2 Y031 --schema deep.json

echo "$count hostile inputs, $failed failed"
[ "$failed" -eq 0 ]
