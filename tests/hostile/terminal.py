#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No command lets a control character of a hostile workspace reach a terminal, nor a workflow command a CI log.
Usage: terminal.py NSP WORK_FOLDER"""
import json
import os
import pty
import re
import shutil
import subprocess
import sys

nsp, work = os.path.realpath(sys.argv[1]), sys.argv[2]
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work + "/plans")
os.makedirs(work + "/my")
os.chdir(work)


def put(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


put("nsp.yaml", "plans: [plans]\nschemas: [my]\nlanguages: [en]\n")
put("plans/f.yaml", 'kind: framework\nid: f\ntitle: "F \\e[31m \\a \\u009b31m \\u202e ##[error]x"\n'
    'period: {from: 2016-01-01, to: 2019-12-31}\ntext: "a\\n::error::y \\e]0;x\\a"\n')
put("plans/c.yaml", 'kind: cluster\nid: c\ntitle: "::error::C \\e[31m"\nnumber: 1\npart_of: f\n')
put("plans/o.yaml", 'kind: own\nid: o\ntitle: "T \\e[2J"\n')
schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "own.schema.json",
    "title": "Own \u009b31m\n::error::y ##[error]z \u202e", "description": "D \u001b[31m\n::warning::z\u0007",
    "type": "object", "required": ["kind", "id"],
    "properties": {
        "kind": {"const": "own"}, "id": {"type": "string", "description": "I \u001b\n##[group]"},
        "title": {"type": "string", "title": "t\u001b", "examples": ["x\u009b31m\n::error::q", "##[error]"]},
        "w\u001b[31m\n::error::k": {"type": "string", "description": "\u0007"}}}
put("my/own.schema.json", json.dumps(schema, ensure_ascii=False, indent=1))

commands = """
check
check --format json
check --format sarif
check --format concise
check --format github
check --format junit
check --format markdown
check --format gitlab
check --format rdjson
list
list --format csv
list --format json
show f
show f --format json
show own:o
trace f
trace f --format dot
trace f --format mermaid
trace f --format json
coverage
coverage --format csv
coverage --format json
status
status --format csv
status --format json
inspect plans/f.yaml
inspect --events plans/f.yaml
inspect my/own.schema.json
explain own
explain own.title
explain own.id
schema
schema own
completions --words ids
completions --words kinds
rules
check --fix --diff --suggested
render -o out
nope
check plans/nope\x1b[31m.yaml
explain x\x1b[31m
new own zz --title \x1b[31mx -o -
list --where kind=\x1b[31m
render --to \x1b[31m
-C x\x1b[31m check
""".strip().split("\n")
controls = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
failed = 0


def complain(*words):
    global failed
    failed += 1
    print("FAILED", *words)


def on_terminal(words):
    process, descriptor = pty.fork()
    if process == 0:
        os.execve(nsp, ["nsp", "--color", "never", *words], dict(os.environ, TERM="xterm"))
    seen = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.waitpid(process, 0)
    os.close(descriptor)
    return seen.replace(b"\r\n", b"\n").replace(b"\r\x1b[K", b"")


for command in commands:
    words = command.split(" ")
    seen = on_terminal(words)
    found = controls.search(seen)
    if found:
        complain(f"{command!r} writes a control character to a terminal:", seen[max(0, found.start() - 30):found.end() + 20])
    run = subprocess.run([nsp, *words], capture_output=True, check=False)
    if run.returncode not in (0, 1, 2, 3):
        complain(f"{command!r} ends with {run.returncode}")
    # These are what is asked for: workflow commands of our own, and the text as it is.
    if "github" in words or "--events" in words:
        continue
    for line in re.split(rb"[\r\n]", run.stdout + run.stderr):
        if b"##[" in line or line.lstrip().startswith(b"::"):
            complain(f"{command!r} writes a workflow command:", line[:120])
print(f"{len(commands)} commands on a terminal and in a log, {failed} failed")
sys.exit(failed > 0)
