// SPDX-License-Identifier: EUPL-1.2
// The pages of a site on disk, and what stands in them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/// All files with an ending below a folder, sorted.
export function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export function decode(text) {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]);
}

/// The values of an attribute, wherever it stands in a tag.
export function attributes(html, name) {
  const found = [];
  for (const [tag] of html.matchAll(/<[a-zA-Z][^<>]*>/g)) {
    const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
    if (value) found.push(decode(value[1]));
  }
  return found;
}

export function read(file) {
  return readFileSync(file, "utf8");
}
