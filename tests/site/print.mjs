// SPDX-License-Identifier: EUPL-1.2
// Prints pages to PDF as a reader would, and looks at what comes out.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTab } from "./browser.mjs";

/// The largest page of each kind in the first language.
function examples(site) {
  const language = readdirSync(site).find((name) => /^[a-z]{2}$/.test(name));
  const folders = readdirSync(join(site, language), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const of = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
  return [join(site, language, "index.html"), ...folders.map((folder) => join(site, language, folder.name))
    .map((folder) => ({ folder, pages: of(folder) })).filter(({ pages }) => pages.length > 0)
    .map(({ folder, pages }) => join(folder, pages.sort()[0]))];
}

export async function checkPrint(browser, site, work, events) {
  const faults = [];
  let pages = 0;
  const tab = await openTab(browser, events);
  for (const page of examples(site)) {
    await tab.open(page);
    const pdf = Buffer.from(await tab.pdf({ format: "A4", tagged: true, outline: true }));
    const text = pdf.toString("latin1");
    const count = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
    pages += count;
    if (!text.startsWith("%PDF-") || count === 0) faults.push(`${page}: no PDF comes of it`);
    if (!text.includes("/StructTreeRoot")) faults.push(`${page}: its PDF is not tagged`);
    if (!text.includes("/Lang")) faults.push(`${page}: its PDF names no language`);
    writeFileSync(join(work, "last.pdf"), pdf);
  }
  await tab.close();
  return { faults, pages };
}
