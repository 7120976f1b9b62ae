// SPDX-License-Identifier: EUPL-1.2
// axe-core over every page, in two themes and two widths; and whether a page fits a narrow screen.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { inTabs } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [320, 1280];
const themes = ["light", "dark"];

/// Rules whose verdict depends on the width or the colours; the others look at the document alone, once.
const ofLooks = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
const ofDocument = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function judge(tab, whole) {
  return tab.evaluate(async (runOnly) => {
    // Without preloading: the content policy of the pages lets nothing read style sheets.
    const found = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"], preload: false });
    return found.violations.map((fault) => `${fault.id}: ${fault.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")} (${fault.nodes.length})`);
  }, whole ? { type: "tag", values: ofDocument } : { type: "rule", values: ofLooks });
}

/// Elements that reach beyond the page, unless they stand in something that scrolls.
function overflow(tab) {
  return tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3).map((it) => `${it.tagName.toLowerCase()}.${it.className}`)
    : []);
}

export async function checkAccess(browser, pages, events) {
  const faults = [];
  let runs = 0;
  await inTabs(browser, 2, pages, events, async (page, tab) => {
    for (const width of widths) {
      await tab.setViewport({ width, height: 900 });
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: themes[0] }]);
      if (width === widths[0]) {
        await tab.open(page);
        await tab.evaluate(axe);
      }
      for (const theme of themes) {
        await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        for (const fault of await judge(tab, width === widths[0] && theme === themes[0])) faults.push(`${page} (${width}, ${theme}): ${fault}`);
        ++runs;
      }
      for (const element of width === widths[0] ? await overflow(tab) : [])
        faults.push(`${page}: ${element} does not fit ${width} pixels`);
    }
  });
  return { faults, runs };
}
