// SPDX-License-Identifier: EUPL-1.2
// Whether a table that scrolls sideways shows it, and no other does. In one tab, because only the one in front is drawn.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openTab } from "./browser.mjs";
import { filesBelow, read } from "./files.mjs";

/// Which tables scroll, and which of them, or of the others, show it wrongly. The browser decides with its next frame.
async function lookAtTables() {
  const frame = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([frame, new Promise((done) => setTimeout(done, 2000))]);
  const tables = [...document.querySelectorAll(".table, .scroll")].filter((it) => it.checkVisibility({ contentVisibilityAuto: true }));
  const scrolls = (it) => it.scrollWidth > it.clientWidth;
  return {
    scrolling: tables.filter(scrolls).length,
    wrong: tables.filter((it) => scrolls(it) !== (getComputedStyle(it).boxShadow !== "none")).map((it) => it.getAttribute("aria-label") ?? it.className),
  };
}

export async function checkTables(browser, site, events) {
  const faults = [];
  let scrolling = 0;
  // One language is enough: what differs between them is how long words are.
  const language = readdirSync(site).filter((name) => /^[a-z]{2}$/.test(name)).sort()[0];
  const pages = filesBelow(join(site, language), ".html").filter((page) => /class="(table|scroll)"/.test(read(page)));
  const tab = await openTab(browser, events);
  await tab.setViewport({ width: 320, height: 900 });
  for (const page of pages) {
    await tab.open(page);
    const seen = await tab.evaluate(lookAtTables);
    scrolling += seen.scrolling;
    for (const name of seen.wrong) faults.push(`${page}: the table "${name}" does not show whether it scrolls`);
  }
  await tab.close();
  if (scrolling === 0) faults.push("no table scrolls");
  return { faults, pages: pages.length, scrolling };
}
