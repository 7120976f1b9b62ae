// SPDX-License-Identifier: EUPL-1.2
// Follows every link and anchor, and finds what leads nowhere.
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { attributes, filesBelow, read } from "./files.mjs";

export function checkLinks(site) {
  const faults = [];
  const anchors = new Map();
  const pages = filesBelow(site, ".html");
  let followed = 0;
  for (const page of pages) {
    const ids = attributes(read(page), "id");
    const known = new Set(ids);
    if (known.size !== ids.length) faults.push(`${page}: an id stands twice`);
    anchors.set(normalize(page), known);
  }
  for (const page of pages) {
    const html = read(page);
    for (const href of [...attributes(html, "href"), ...attributes(html, "src")]) {
      ++followed;
      if (/^(https?:\/\/|mailto:)/.test(href)) continue;
      if (/^[a-z]*:/i.test(href) || href.startsWith("//")) {
        faults.push(`${page}: leads to ${href}`);
        continue;
      }
      const [path, anchor] = href.split("#");
      const target = normalize(path === "" ? page : join(dirname(page), decodeURIComponent(path)));
      if (!target.startsWith(normalize(site))) faults.push(`${page}: ${href} leads out of the site`);
      else if (!existsSync(target)) faults.push(`${page}: ${href} leads nowhere`);
      else if (anchor && !anchors.get(target)?.has(decodeURIComponent(anchor)))
        faults.push(`${page}: ${href} names no place`);
    }
  }
  return { faults, followed, pages: pages.length };
}
