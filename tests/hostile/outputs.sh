#!/usr/bin/env bash
# Where results may go, and what of a workspace is believed: nothing outside of it is touched, nothing that others wrote
# is removed or overwritten, and what is refused says how it can be done. Usage: outputs.sh NSP
set -uo pipefail
nsp=$(realpath "$1")
# Beneath no workspace, or `nsp` would find that one.
work=$(realpath "$(mktemp -d)")
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CACHE_HOME=$work/home/.cache
unset NO_COLOR CLICOLOR_FORCE
mkdir -p "$HOME"
count=0 failed=0
complain() { echo "FAILED $*"; failed=$((failed + 1)); }

# fresh [LINES]: a workspace of its own in `$w`, with these lines in nsp.yaml.
number=0
fresh() {
  number=$((number + 1))
  w=$work/$number/w
  mkdir -p "$w/plans" "$work/$number/victim"
  printf 'plans: [plans]\nlanguages: [en]\n%b' "${1:-}" >"$w/nsp.yaml"
  printf 'kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n' >"$w/plans/f.yaml"
  printf 'kind: cluster\nid: c\ntitle: Burglary\nnumber: 1\npart_of: f\n' >"$w/plans/c.yaml"
  cd "$w" || exit 1
}
tree() { (cd "$work/$number" && find . -printf '%y %p %l\n' | sort && find . -type f -print0 | sort -z | xargs -0r sha256sum); }

# want NAME CODE WORDS...: ends so.
want() {
  local name=$1 wanted=$2 code
  shift 2
  count=$((count + 1))
  timeout 60 "$nsp" "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" = "$wanted" ] || complain "$name: ends with $code, $wanted is wanted: $(head -c 300 "$work/err")"
}
# refused NAME WORDS...: ends with 2, with help, and nothing is changed.
refused() {
  local name=$1 before
  shift
  before=$(tree)
  want "$name" 2 "$@"
  grep -q '= help: .' "$work/err" "$work/out" || complain "$name: no help: $(head -c 300 "$work/err")"
  [ "$(tree)" = "$before" ] || complain "$name: something was written or removed: $(diff <(echo "$before") <(tree) | head -5)"
}
holds() { count=$((count + 1)); eval "$2" || complain "$1: not so: $2"; }

# The folder that is published in.
for output in '..\\0' '..\\0/x' '..' '../victim' 'a/../../victim' '/tmp/nsp-never' '.' './' 'plans' 'plans/' '.git' '.git/x' 'public/.git' 'pub\\x07lic' ''; do
  fresh "publish: {output: \"$output\"}\n"
  mkdir .git
  refused "publish.output: $output" render
  refused "check of publish.output: $output" check
done
for output in . .. ../.. / '' plans nsp.yaml .git .git/hooks "$HOME" ../w plans/f.yaml/x; do
  fresh
  mkdir -p .git/hooks
  refused "render -o $output" render -o "$output"
done
fresh 'publish: {output: link}\n' && ln -s ../victim link && refused "a link as publish.output" render
fresh 'publish: {output: link/deep}\n' && ln -s ../victim link && refused "a linked parent of publish.output" render
fresh && ln -s ../victim public && refused "a link in the place of public" render
fresh && ln -s ../victim link && refused "a link behind -o" render -o link && refused "a linked parent behind -o" render -o link/deep
fresh && ln -s ../victim ../link && refused "a link outside of the workspace" render -o ../link
fresh && mkdir notes && echo mine >notes/a.txt && refused "a folder of others" render -o notes
fresh && mkdir -p notes/deep && echo mine >notes/deep/index.html && refused "a folder of others, deep" render -o notes
fresh && mkdir -p notes && echo mine >notes/.secret && refused "a hidden file of others" render -o notes
fresh && mkdir -p pages && touch pages/CNAME pages/.nojekyll && want "a folder that waits for pages" 0 render -o pages
fresh && mkdir pages && want "an empty folder" 0 render -o pages
fresh && want "outside, on purpose" 0 render -o ../elsewhere && holds "it is there" '[ -f ../elsewhere/en/cluster/f/c.html ]'
fresh 'publish: {output: public}\n' && mkdir schemas && sed -i '1i schemas: [schemas]' nsp.yaml && refused "the schemas" render -o schemas

# What others say of what is ours is not believed.
fresh 'publish: {output: .}\n' && git init -q . && echo mine >notes.txt
printf '# Files that nsp wrote here; it removes no others.\n.git/HEAD\n.git/config\nnotes.txt\nplans/f.yaml\nnsp.yaml\n' >.nsp-files-site
refused "a list of files in the workspace" render
fresh && git init -q . && mkdir -p out/en && echo mine >out/notes.txt && echo mine >out/en/a-z.html && echo mine >out/index.html
printf '# Files that nsp wrote here; it removes no others.\nnotes.txt\nindex.html\nen/a-z.html\n../plans/f.yaml\n.git/HEAD\n' >out/.nsp-files-site
refused "a list of files in a folder of others" render -o out
for plant in 'echo mine >out/notes.txt; echo mine >out/en/old.html' 'mkdir out/.nsp-draft; echo mine >out/.nsp-draft/x' 'ln -s ../plans out/en/old' 'ln -s ../../plans/f.yaml out/en/old.html'; do
  fresh && want "a first run" 0 render -q -o out && eval "$plant"
  printf '# Files that nsp wrote here; it removes no others.\nnotes.txt\nen/old.html\n.nsp-draft/x\n../plans/f.yaml\nen/old/f.yaml\n' >out/.nsp-files-site
  before=$(cd out && find . ! -name '.nsp-files-site' | sort)
  want "what was planted: $plant" 0 render -q -o out
  holds "it is still there" '[ "$before" = "$(cd out && find . | sort)" ] && [ -f plans/f.yaml ]'
done
fresh && want "a first run" 0 render -q
holds "nothing of ours lies beside the pages" '[ -z "$(find public -name ".*" ! -name .)" ]'
holds "no page names a source file" '! grep -rq "plans/c.yaml" public'
sed -i 's/<main/<h2>planted<\/h2><main/' public/en/cluster/f/c.html
want "a page that was altered" 0 render -q
holds "it is written again" '! grep -q planted public/en/cluster/f/c.html'
rm -rf "$XDG_CACHE_HOME"
sed -i 's/<main/<h2>planted<\/h2><main/' public/en/cluster/f/c.html
sed -i 's/Burglary/Robbery/' plans/c.yaml
want "a page that was altered, of another machine" 0 render -q
holds "it is written again" '! grep -q planted public/en/cluster/f/c.html && grep -q Robbery public/en/cluster/f/c.html'
rm plans/c.yaml && rm -rf "$XDG_CACHE_HOME"
want "a plan that went, on another machine" 0 render -q
holds "its page went" '[ ! -e public/en/cluster/f/c.html ]'
want "what is published is right" 0 render --check
for form in html markdown; do
  fresh && want "$form" 0 render -q --to $form && rm -rf "$XDG_CACHE_HOME" && sed -i 's/title: F/title: G/' plans/f.yaml
  want "$form on another machine" 0 render -q --to $form && want "$form is right" 0 render --to $form --check
  sed -i 's/id: f$/id: g/; s/part_of: f/part_of: g/' plans/*.yaml && rm -rf "$XDG_CACHE_HOME"
  want "$form of another name" 0 render -q --to $form && holds "the old file went" '! ls public/en | grep -q "framework-f"'
done
fresh && env -u HOME -u XDG_CACHE_HOME "$nsp" render -q && sed -i 's/Burglary/Robbery/' plans/c.yaml && env -u HOME -u XDG_CACHE_HOME "$nsp" render -q
holds "without a home" 'grep -q Robbery public/en/cluster/f/c.html'
fresh && XDG_CACHE_HOME=$w/.cache "$nsp" render -q
holds "a cache within the workspace is not used" '[ ! -e .cache ]'

# Files for results.
for words in "check --format json=plans/f.yaml" "check --format json=nsp.yaml" "check --write-baseline plans/c.yaml" \
  "check --write-baseline nsp.yaml" "schema cluster -o plans/f.yaml" "schema cluster -o my/own.schema.json" \
  "check --format json=my/own.schema.json" "check --write-baseline my" "check --format json=.git/config" \
  "schema cluster -o .git/hooks/x" "check --format json=link/x.json" "check --write-baseline link/b.json" \
  "schema cluster -o link/x.json" "new cluster drugs -o link/zz.yaml" "new cluster drugs -o plans/l/zz.yaml" \
  "new cluster drugs -o .git/zz.yaml" "check --format json=l.json" "manual -o link" "schema --all -o link"; do
  fresh && git init -q . && mkdir my && printf '{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "own"}' >my/own.schema.json
  ln -s ../victim link && ln -s ../../victim plans/l && ln -s ../victim/y l.json
  # shellcheck disable=SC2086  # words
  refused "$words" $words
done
fresh && want "a link in the place of a folder" 2 -C ../victim render -o x
fresh && want "-" 0 check --format json=- && holds "it is there" 'head -c1 "$work/out" | grep -q "{"'
fresh && want "/dev/stdout" 0 check --format json=/dev/stdout && holds "it is there" 'grep -q summary "$work/out"'
fresh && want "/dev/null" 0 check --format json=/dev/null --write-baseline /dev/null
fresh && want "schema on standard output" 0 schema cluster -o - && holds "it is there" 'grep -q schema "$work/out"'
fresh && want "schema on a device" 0 schema cluster -o /dev/null
fresh && mkfifo pipe && (timeout 20 cat pipe >got &) && want "a pipe" 0 check --format json=pipe && sleep 0.5 && holds "it came" 'grep -q summary got'
fresh && "$nsp" check --format json=>(cat >got) && sleep 0.5 && holds "a substitution of the shell" 'grep -q summary got'
fresh && want "a schema" 0 schema cluster -o c.json && want "the same schema again" 0 schema cluster -o c.json
fresh && want "a draft on standard output" 0 new cluster drugs -o - && holds "it is there" 'grep -q "id: drugs" "$work/out"'
fresh && want "a report over an older one" 0 check --format json=r.json && want "again" 0 check --format sarif=r.json

# Where the current folder cannot be told, and what is no workspace.
fresh && mkdir gone && cd gone && rmdir "$w/gone"
for words in check "check --fix" render init "new cluster x" list; do
  count=$((count + 1))
  # shellcheck disable=SC2086  # words
  timeout 20 "$nsp" $words >"$work/out" 2>"$work/err"
  code=$?
  [ "$code" = 3 ] || complain "$words in a folder that is gone ends with $code"
done
want "with -C" 0 -C "$w" check
cd "$work" || exit 1
fresh && long=$(printf 'd%.0s' $(seq 200))
for _ in $(seq 24); do mkdir "$long" && cd "$long" || exit 1; done
timeout 20 "$nsp" init >"$work/out" 2>"$work/err"
code=$?
count=$((count + 1))
[ "$code" = 3 ] || complain "a path of 4,800 bytes ends with $code"
cd "$work" && rm -rf "$w/$long"
for words in "check --fix" render "new cluster x" "render --watch"; do
  fresh && rm nsp.yaml && mkdir deep
  # shellcheck disable=SC2086  # words
  HOME=$w/deep refused "$words above the home" $words
  # shellcheck disable=SC2086  # words
  HOME=$w refused "$words in the home" $words
done
fresh && rm nsp.yaml && mkdir deep && HOME=$w/deep refused "init above the home" init
want "init in /" 2 init /

# Links are told, and not passed over.
fresh 'schemas: [my]\n' && mkdir my && ln -s ../plans/f.yaml my/a.schema.json && want "a schema that is a link" 1 check
holds "it is told" 'grep -q "C003" "$work/out"'
for line in 'schemas: [link]' 'plans: [link]' 'plans: [link/deep]'; do
  fresh && mkdir -p real/deep && ln -s real link && sed -i '/^plans/d' nsp.yaml && echo "$line" >>nsp.yaml && refused "$line" check
  holds "it is told" 'grep -q "symbolic link" "$work/out" "$work/err"'
done
fresh && mv nsp.yaml real.yaml && ln -s real.yaml nsp.yaml && refused "a link in the place of nsp.yaml" check
fresh && ln -s nsp.yaml other.yaml && refused "--config of a link" check --config other.yaml
holds "it is told" 'grep -q "symbolic link" "$work/err"'
fresh 'schemas: [plans/f.yaml]\n' && refused "a file in the place of a folder of schemas" check

# What may not be read is an error, and nothing published goes for it.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  as() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
  for what in plans/deep plans/deep/x.yaml; do
    fresh && mkdir plans/deep && mv plans/c.yaml plans/deep/x.yaml && chmod 755 "$work" "$work/$number"
    chown -R 65534:65534 "$work/$number" && mkdir -p "$HOME" && chown 65534 "$HOME"
    as "$nsp" render -q || complain "rendering as nobody"
    chmod 000 "$what"
    before=$(tree)
    for words in check render list "render --check" coverage; do
      count=$((count + 1))
      # shellcheck disable=SC2086  # words
      as "$nsp" $words >"$work/out" 2>"$work/err"
      code=$?
      [ "$code" = 3 ] || complain "$words with $what of mode 000 ends with $code"
    done
    holds "nothing went" '[ "$(tree)" = "$before" ]'
  done
  fresh && git init -q . && git add -A && git -c user.name=a -c user.email=a@b commit -qm x && chown -R 12345 .
  want "a repository of another user" 2 check --changed-since HEAD
  holds "it is told" 'grep -q "another user" "$work/err" && grep -q safe.directory "$work/err"'
  for trust in "$w" '*' "$work/$number/*"; do
    printf '[safe]\n\tdirectory = %s\n' "$trust" >"$HOME/.gitconfig"
    want "which the user trusts as $trust" 0 check --changed-since HEAD
  done
  printf '[safe]\n\tdirectory = /elsewhere\n\tdirectory = *\n\tdirectory =\n' >"$HOME/.gitconfig"
  want "which the user trusts no more" 2 check --changed-since HEAD
  rm "$HOME/.gitconfig"
fi

# Several runs into one folder.
fresh
for i in $(seq 90); do printf 'kind: cluster\nid: d%d\ntitle: D\nnumber: %d\npart_of: f\n' "$i" $((i + 1)) >"plans/d$i.yaml"; done
for folder in public made/anew; do
  for run in 1 2 3 4; do (timeout 100 "$nsp" render -q -o $folder 2>"$work/err$run"; echo $? >"$work/code$run") & done
  wait
  count=$((count + 1))
  for run in 1 2 3 4; do [ "$(cat "$work/code$run")" = 0 ] || complain "run $run of four into $folder: $(cat "$work/err$run")"; done
  want "what four runs wrote" 0 render --check -o $folder
done
holds "no draft is left" '[ -z "$(find . -name "*draft*")" ]'
mkdir -p public/.nsp-draft-0123456789abcdef/en && touch public/.nsp-draft-0123456789abcdef/en/x && want "a draft of a run that was killed" 0 render -q && holds "goes" '[ ! -e public/.nsp-draft-0123456789abcdef ]'

# A lack of memory or of threads has a word.
fresh
python3 - >plans/large.yaml <<'P'
print("kind: actors\nid: ac\ntitle: A\nactors:")
for i in range(40000): print(f"- {{id: a{i}, title: {'word ' * 20}, type: judicial, level: federal}}")
P
for limit in 60000 80000 100000 130000 160000; do
  for words in check "render -o lack" "list"; do
    count=$((count + 1))
    # shellcheck disable=SC2086  # words
    (ulimit -v $limit; timeout 60 "$nsp" -j 1 $words >"$work/out" 2>"$work/err")
    code=$?
    [ "$code" -le 3 ] || complain "$words with $limit kB ends with $code: $(head -c 200 "$work/err")"
    [ "$code" != 3 ] || grep -q '^error: .' "$work/err" || complain "$words with $limit kB says nothing"
  done
done
holds "nothing is half written" '[ ! -e lack ] || "$nsp" render --check -o lack >/dev/null'
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  count=$((count + 1))
  chmod 755 "$work" "$work/$number"
  (timeout 20 prlimit --nproc=1 setpriv --reuid=65532 --clear-groups "$nsp" -C "$w" preview --port 0 >"$work/out" 2>"$work/err")
  code=$?
  [ "$code" = 3 ] || [ "$code" = 124 ] || complain "a preview without threads ends with $code: $(cat "$work/err")"
fi

echo "$count trials of outputs, $failed failed"
[ "$failed" -eq 0 ]
