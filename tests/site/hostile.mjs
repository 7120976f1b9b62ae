// SPDX-License-Identifier: EUPL-1.2
// Opens what hostile plans were published as, and finds everything on a page that its author must not be able to put
// there.
import { existsSync } from "node:fs";
import { inTabs } from "./browser.mjs";
import { filesBelow, read } from "./files.mjs";
import { cases, payloads } from "./payloads.mjs";

const tags = new Set(("html head meta link title script body a header div nav ul ol li main p h1 h2 h3 h4 h5 h6 footer span " +
  "dl dt dd table caption thead tbody tr th td figure figcaption details summary em strong code pre blockquote hr br abbr " +
  "svg desc g text rect line circle polygon polyline path defs pattern form label input button noscript time section small").split(" "));

/// What stands in the document and must not.
function strangers(allowed) {
  const found = [];
  if (globalThis.nspHit) found.push("a script ran");
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (!allowed.includes(name)) found.push(`there is a <${name}>`);
    if (name === "script" && !/^(\.\.\/)*(assets\/[a-z-]+|search(-index|\/[0-9]+))\.js$/.test(element.getAttribute("src") ?? "")) found.push("there is a foreign script");
    if (name === "meta" && element.httpEquiv && element.httpEquiv !== "Content-Security-Policy") found.push("there is a meta refresh");
    for (const { name: attribute, value } of element.attributes) {
      if (name === "form" && attribute === "action" && value === "search.html") continue;
      if (/^on|^(style|srcset|srcdoc|action|formaction|ping|target|background|poster|data)$/.test(attribute)) found.push(`there is an attribute ${attribute}`);
      if (/^(href|src|xlink:href)$/.test(attribute) && !(name === "a" ? ["http:", "https:", "mailto:", "file:"] : ["file:"]).includes(new URL(value, document.baseURI).protocol))
        found.push(`${name} leads to ${value}`);
      if (/^(href|src)$/.test(attribute) && /^\s*[\\/]{2}/.test(value)) found.push(`${name} leads to ${value}`);
      if (attribute === "href" && name === "a" && new URL(value, document.baseURI).protocol === "file:" && !/^(#|(\.\.\/)*[a-z0-9_/.-]+\.html(#|$)|(\.\.\/)*(feed\.xml|data\.json)$)/.test(value)) found.push(`a leads to the file ${value}`);
    }
  }
  return found;
}

export async function checkHostile(browser, folder) {
  const faults = [];
  const pages = ["texts", "fields"].filter((name) => existsSync(`${folder}/${name}/site`)).flatMap((name) => filesBelow(`${folder}/${name}/site`, ".html"));
  if (pages.length < 2 * payloads.length) faults.push(`only ${pages.length} pages of hostile plans were published`);
  const raw = payloads.filter((payload) => /[<>"]/.test(payload));
  for (const file of [...pages, ...["texts", "fields"].flatMap((name) => existsSync(`${folder}/${name}/site`) ? filesBelow(`${folder}/${name}/site`, ".js") : [])]) {
    const text = read(file);
    for (const payload of raw)
      if (text.includes(payload) && !/^<!--$|^"?$/.test(payload)) faults.push(`${file}: ${payload} stands as it is written`);
  }
  const events = [];
  await inTabs(browser, 2, pages, events, async (page, tab) => {
    await tab.open(page);
    for (const fault of await tab.evaluate(strangers, [...tags])) faults.push(`${page}: ${fault}`);
  });
  return { cases: cases(), pages: pages.length, faults: [...faults, ...events] };
}
