// SPDX-License-Identifier: EUPL-1.2
// All that is asked of a published site. Usage: check.mjs SITE HOSTILE_SITE WORK_FOLDER NSP ROOT
import { writeFileSync } from "node:fs";
import { checkAccess } from "./access.mjs";
import { launch } from "./browser.mjs";
import { filesBelow } from "./files.mjs";
import { checkLinks } from "./links.mjs";
import { checkMarkup } from "./markup.mjs";
import { checkHostile } from "./hostile.mjs";
import { checkMermaid } from "./mermaid.mjs";
import { checkPrint } from "./print.mjs";
import { checkSearch } from "./search.mjs";
import { checkTables } from "./tables.mjs";

const [site, hostile, work, nsp, root] = process.argv.slice(2);
const faults = [];
const began = Date.now();

function report(what, found) {
  console.log(`${what} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  for (const fault of found.slice(0, 40)) console.log(`  ${fault}`);
  if (found.length > 40) console.log(`  and ${found.length - 40} more`);
  faults.push(...found);
}

const pages = filesBelow(site, ".html");
if (pages.length === 0) throw new Error(`no page stands in ${site}`);
const links = checkLinks(site);
report(`links: ${links.followed} followed on ${links.pages} pages, ${links.faults.length} dead`, links.faults);
const markup = await checkMarkup(site);
report(`html-validate: ${pages.length} pages, ${markup.length} errors`, markup);

const browser = await launch();
try {
  const events = [];
  const access = await checkAccess(browser, pages, events);
  report(`axe-core: ${access.runs} runs, ${access.faults.length} violations`, access.faults);
  const tables = await checkTables(browser, site, events);
  report(`tables: ${tables.scrolling} scroll on ${tables.pages} pages, ${tables.faults.length} do not show it`, tables.faults);
  const search = await checkSearch(browser, site, events);
  report(`search: ${search.asked} questions, ${search.faults.length} wrong answers`, search.faults);
  const print = await checkPrint(browser, site, work, events);
  report(`print: ${print.pages} pages of PDF, ${print.faults.length} faults`, print.faults);
  report(`requests, dialogs, errors: ${events.length}`, events);
  const mermaid = await checkMermaid(browser, nsp, root, work);
  report(`mermaid: ${mermaid.nodes} nodes in ${mermaid.graphs} graphs, ${mermaid.faults.length} faults`, mermaid.faults);
  const payloads = await checkHostile(browser, hostile);
  report(`payloads: ${payloads.cases} cases on ${payloads.pages} pages, ${payloads.faults.length} through`, payloads.faults);
} finally {
  await browser.close();
}
writeFileSync(`${work}/faults.txt`, faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
