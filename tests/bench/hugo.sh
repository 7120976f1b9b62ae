#!/usr/bin/env bash
# The site of a workspace beside Hugo, which renders as many pages of the same text: one page a plan and language, with the
# Markdown of `nsp render --to markdown` and a template that has a head, navigation and foot. Wall time and CPU time, the
# output folder empty before each run; the median of three. And one edit of one plan, by a run of its own and under a
# watch. Usage: hugo.sh NSP WORKSPACE
# Everything lies in memory where there is room: ext4 is slow to make files for minutes after others were removed, which
# would be measured instead.
set -uo pipefail
command -v hugo >/dev/null || { echo "hugo: not to be had here (package hugo)"; exit 0; }
place=${TMPDIR:-/tmp}
[ "$(df --output=avail -m /dev/shm 2>/dev/null | tail -1)" -ge 2000 ] 2>/dev/null && place=/dev/shm
work=$(mktemp -d -p "$place")
trap 'rm -rf "$work"' EXIT
"$1" -C "$2" -q render --to markdown -o "$work/markdown" || exit 1
python3 - "$1" "$2" "$work" <<'PY'
import glob, os, re, shutil, subprocess, sys, time

nsp, data, work = sys.argv[1:]
languages = sorted(os.listdir(work + "/markdown"))
languages = [name for name in languages if not name.startswith(".")]
os.makedirs(work + "/hugo/layouts/_default")
settings = ['baseURL = "https://example.org/"', f'defaultContentLanguage = "{languages[0]}"', "defaultContentLanguageInSubdir = true",
            'disableKinds = ["taxonomy", "term"]', "timeout = '300s'"]
pages = 0
for language in languages:
    content = f"{work}/hugo/content/{language}"
    os.makedirs(content)
    settings += ["[languages." + language + "]", f'contentDir = "content/{language}"']
    for path in glob.glob(f"{work}/markdown/{language}/*.md"):
        text = open(path, encoding="utf-8").read()
        title = text.split("\n", 1)[0].lstrip("# ").replace('"', "'").replace("\\", "")
        with open(f"{content}/{os.path.basename(path).lower()}", "w", encoding="utf-8") as file:
            file.write(f'---\ntitle: "{title}"\n---\n{text}')
        pages += 1
open(work + "/hugo/config.toml", "w").write("\n".join(settings) + "\n")
base = """<!DOCTYPE html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav><ul>{{ range .Site.Home.AllTranslations }}<li><a href="{{ .RelPermalink }}">{{ .Lang }}</a></li>{{ end }}</ul></nav>
<nav><a href="{{ .Site.Home.RelPermalink }}">start</a> {{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Lang }}</a>{{ end }}</nav>
<main>{{ block "main" . }}{{ .TableOfContents }}{{ .Content }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>
"""
open(work + "/hugo/layouts/_default/baseof.html", "w").write(base)
for name in ("single", "list"):
    open(f"{work}/hugo/layouts/_default/{name}.html", "w").write('{{ define "main" }}{{ .TableOfContents }}{{ .Content }}{{ end }}')

def run(command):
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

def fresh(command, folder):
    shutil.rmtree(folder, ignore_errors=True)
    return run(command)

def count(folder):
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)

def median(runs):
    return [sorted(column)[len(column) // 2] for column in zip(*runs)]

hugo = ["hugo", "--quiet", "-s", work + "/hugo", "-d", work + "/by-hugo"]
ours = [nsp, "-C", data, "-q", "render", "-o", work + "/by-nsp"]
mine = [fresh(ours, work + "/by-nsp") for _ in range(3)]
theirs = [fresh(hugo, work + "/by-hugo") for _ in range(3)]
rows = [("hugo", count(work + "/by-hugo"), *median(theirs)), ("nsp render", count(work + "/by-nsp"), *median(mine))]
for name, made, wall, cpu, memory in rows:
    print(f"{name:<12} {made:>6} pages {wall:8.2f}s wall {cpu:8.2f}s CPU {memory:6.0f} MiB {made / wall:8.0f} pages/s {made / cpu:8.0f} pages/s of CPU")
wall, cpu = (rows[1][1] / rows[1][k] / (rows[0][1] / rows[0][k]) for k in (2, 3))
print(f"a page: {wall:.1f} times as fast as hugo by the clock, {cpu:.1f} times by CPU")

copy = work + "/edited"
shutil.copytree(data, copy)
plans = sorted(glob.glob(copy + "/zones/*.yaml")) or sorted(glob.glob(copy + "/**/plan*.yaml", recursive=True))
ours[2] = copy
full = median([fresh(ours, work + "/by-nsp") for _ in range(3)])
edits = []
for i in range(5):
    path = plans[i * 397 % len(plans)]
    text = open(path, encoding="utf-8").read()
    open(path, "w", encoding="utf-8").write(re.sub(r"(rationale: >-\n\s+)", r"\1Edited ", text, 1))
    edits.append(run(ours))
edit = median(edits)
check = median([run([nsp, "-C", copy, "-q", "check", "--select", "R"]) for _ in range(3)])
print(f"one edit: {edit[0]:.2f}s wall, {edit[1]:.2f}s CPU of {full[0]:.2f}s and {full[1]:.2f}s for all; "
      f"reading the plans alone takes {check[0]:.2f}s and {check[1]:.2f}s")

# Under a watch: from the save of a plan until its page has been written anew.
log = open(os.devnull, "w")
watch = subprocess.Popen([nsp, "-C", copy, "render", "--watch", "-o", work + "/watched"], stdout=log, stderr=log)
while not os.path.exists(work + "/watched/index.html"):
    time.sleep(0.05)
time.sleep(2)
times = []
for i in range(50):
    path = plans[i * 397 % len(plans)]
    text = open(path, encoding="utf-8").read()
    name = re.search(r"(?m)^id: (\S+)", text).group(1)
    page = f"{work}/watched/{languages[0]}/zonal-plan/{name}.html"
    before = os.stat(page).st_ino
    with open(path + "~", "w", encoding="utf-8") as draft:
        draft.write(re.sub(r"(rationale: >-\n\s+)", rf"\g<1>Saved {i} ", text, count=1))
    start = time.monotonic()
    os.rename(path + "~", path)
    while os.stat(page).st_ino == before:
        time.sleep(0.0005)
    times.append(time.monotonic() - start)
    time.sleep(0.2)
watch.terminate()
watch.wait()
times.sort()
print(f"one edit under --watch: {times[len(times) // 2]:.3f}s in median, {times[-1]:.3f}s at worst of {len(times)}, "
      f"{100 * times[len(times) // 2] / full[0]:.0f} % of all")
PY
