// SPDX-License-Identifier: EUPL-1.2
// Has Mermaid itself read the graphs that `nsp trace` writes for it, of the shipped plans and of plans that attack.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openTab } from "./browser.mjs";
import { payloads } from "./payloads.mjs";

const mermaid = readFileSync(createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js"), "utf8");

/// Titles that would be more than a title to Mermaid.
const titles = [
  '"]', '"] --> n1', 'x"]\n  click n0 href "javascript:window.nspHit=1" "x"', 'click n0 call alert()', '%%{init: {"securityLevel": "loose"}}%%',
  "---\ntitle: x\n---", "end", "subgraph x", "flowchart LR", "`**bold**`", "a --> b", "a -->|x| b", "n1[x]", "style n0 fill:red", "classDef x fill:red",
  "linkStyle 0 stroke:red", "%% comment", "#quot;#35;", "#9829;", "x@{ shape: cyl }", "$$\\frac{1}{2}$$", ":::warning", "fa:fa-ban", "é 中文 \u{1F600} \u202E",
  "a;b", "a\\nb", "a<br>b", "&amp;", "\\\"", "x".repeat(400), " ", "graph TD; A-->B", "accTitle: x", "direction LR", "n0", "o", "x---oy",
];

function run(nsp, workspace, ...words) {
  const ended = spawnSync(nsp, ["-C", workspace, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (ended.status !== 0) throw new Error(`nsp ${words.join(" ")} ends with ${ended.status}: ${ended.stderr}`);
  return ended.stdout;
}

/// A workspace of frameworks, each with twenty clusters that bear hostile titles.
function writeTitles(folder) {
  mkdirSync(join(folder, "plans"), { recursive: true });
  writeFileSync(join(folder, "nsp.yaml"), "plans: [plans]\nlanguages: [en]\n");
  const all = [...titles, ...payloads].map((title) => JSON.stringify(title));
  const frames = Array.from({ length: Math.ceil(all.length / 20) }, (_, i) => `f${i}`);
  for (const frame of frames)
    writeFileSync(join(folder, "plans", `${frame}.yaml`), `kind: framework\nid: ${frame}\ntitle: F\nperiod: {from: 2026-01-01, to: 2029-12-31}\n`);
  all.forEach((title, i) => writeFileSync(join(folder, "plans", `c${i}.yaml`),
    `kind: cluster\nid: c${i}\ntitle: ${title}\nnumber: ${i % 20 + 1}\npart_of: f${Math.floor(i / 20)}\n`));
  return frames;
}

/// Up to two of each kind.
function someOf(nsp, workspace) {
  const told = new Map();
  return JSON.parse(run(nsp, workspace, "list", "--format", "json")).filter(({ kind }) => {
    told.set(kind, (told.get(kind) ?? 0) + 1);
    return told.get(kind) <= 2;
  }).map(({ kind, qualified }) => `${kind}:${qualified}`);
}

/// What Mermaid reads: how many nodes and links, or what it says instead.
async function readGraph(text) {
  try {
    const { diagramType, config } = await globalThis.mermaid.parse(text);
    const { db } = await globalThis.mermaid.mermaidAPI.getDiagramFromText(text);
    const nodes = [...db.getVertices().values()];
    return {
      type: diagramType, settings: JSON.stringify(config ?? {}), nodes: nodes.length, links: db.getEdges().length,
      groups: db.getSubGraphs().length, active: nodes.filter((node) => node.link || node.haveCallback || node.styles.length > 0).length,
    };
  } catch (error) {
    return { error: String(error.message).slice(0, 200) };
  }
}

export async function checkMermaid(browser, nsp, root, work) {
  const faults = [];
  const own = join(work, "titles");
  const asked = [...someOf(nsp, root).map((id) => [root, id]), ...writeTitles(own).map((id) => [own, id])];
  const tab = await openTab(browser, faults);
  await tab.addScriptTag({ content: mermaid });
  await tab.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false }));
  let nodes = 0;
  for (const [workspace, id] of asked) {
    const text = run(nsp, workspace, "trace", id, "--format", "mermaid");
    const lines = text.split("\n");
    const boxes = lines.filter((line) => /^ {2}n\d+\["/.test(line)).length;
    nodes += boxes;
    const links = lines.filter((line) => /^ {2}n\d+ -/.test(line)).length;
    const wanted = JSON.stringify({ type: "flowchart-v2", settings: "{}", nodes: boxes, links, groups: 0, active: 0 });
    const seen = JSON.stringify(await tab.evaluate(readGraph, text));
    if (seen !== wanted) faults.push(`trace ${id}: Mermaid reads ${seen} instead of ${wanted}`);
  }
  if (nodes < titles.length + payloads.length) faults.push(`only ${nodes} nodes were read`);
  if (await tab.evaluate(() => globalThis.nspHit)) faults.push("a script ran");
  await tab.close();
  return { faults, graphs: asked.length, nodes };
}
