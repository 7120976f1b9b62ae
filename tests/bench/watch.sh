#!/usr/bin/env bash
# How long `nsp check --watch` takes from a save to its verdict: 200 saves, as editors make them (a renaming, or writing
# over). Usage: watch.sh NSP WORKSPACE [SAVES]
set -uo pipefail
exec python3 - "$1" "$2" "${3:-200}" <<'PY'
import glob, json, os, shutil, subprocess, sys, tempfile, time

nsp, data, saves = sys.argv[1], sys.argv[2], int(sys.argv[3])
work = tempfile.mkdtemp(prefix="nsp-watch-")
shutil.copytree(data, work, dirs_exist_ok=True)
plans = sorted(glob.glob(work + "/zones/*.yaml")) or sorted(glob.glob(work + "/**/plan*.yaml", recursive=True))
run = subprocess.Popen([nsp, "-C", work, "check", "--watch", "-q", "--format", "json"], stdout=subprocess.PIPE)

def read_verdict():
    text = b""
    while True:
        text += os.read(run.stdout.fileno(), 1 << 20)
        if text.endswith(b"}\n"):
            try:
                return json.loads(text)
            except ValueError:
                pass

def tells_misspelling(verdict, path):
    return any(os.path.join(work, finding["file"]) == path and finding["code"] == "S002" for finding in verdict["diagnostics"])

read_verdict()
times = []
for i in range(saves):
    wrong = i % 2 == 0
    path = plans[i // 2 * 2 * 37 % len(plans)]
    text = open(path, encoding="utf-8").read()
    text = text.replace("\ntitle:", "\ntilte:", 1) if wrong else text.replace("\ntilte:", "\ntitle:", 1)
    if i % 4 < 2:
        with open(path + "~", "w", encoding="utf-8") as draft:
            draft.write(text)
    start = time.monotonic()
    if i % 4 < 2:
        os.rename(path + "~", path)
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    while tells_misspelling(read_verdict(), path) != wrong:
        pass
    times.append(time.monotonic() - start)
    time.sleep(0.03)
run.terminate()
run.wait()
shutil.rmtree(work)
times.sort()
print(f"watch, {len(plans)} plans, {saves} saves: {1000 * times[len(times) // 2]:.0f} ms in median, "
      f"{1000 * times[-1]:.0f} ms at worst, from the save to the verdict")
PY
