// SPDX-License-Identifier: EUPL-1.2
// Searches as a reader does, from the disk.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openTab } from "./browser.mjs";

/// Language, words, and what a title among the answers holds; nothing where there is none.
const questions = [
  ["en", "drug policy", "drug"], ["en", "DRUG", "drug"], ["en", "xyzzyx", ""], ["en", "<script>", ""], ["en", "road saf", "Road safety"],
  ["fr", "sécurité routière", "Sécurité routière"], ["fr", "securite routiere", "Sécurité routière"], ["fr", "SÉCURITÉ", "écurité"],
  ["nl", "verkeersveiligheid", "Verkeersveiligheid"], ["nl", "zone 9902", "Politiezone 9902"], ["de", "kriminalitat", "riminalität"], ["de", "kriminalität", "riminalität"],
];

export async function checkSearch(browser, site, events) {
  const faults = [];
  let asked = 0;
  const tab = await openTab(browser, events);
  for (const [language, words, wanted] of questions) {
    const page = join(site, language, "search.html");
    if (!existsSync(page)) {
      faults.push(`${page} is not there`);
      continue;
    }
    await tab.open(page);
    await tab.type("#search_words", words);
    await tab.keyboard.press("Enter");
    const [titles, status] = await tab.evaluate(() => [
      [...document.querySelectorAll("#search_results a")].map((link) => link.textContent),
      document.getElementById("search_status").textContent]);
    ++asked;
    const right = wanted === "" ? titles.length === 0 : titles.some((title) => title.includes(wanted));
    if (!right) faults.push(`${language}: "${words}" finds ${JSON.stringify(titles.slice(0, 5))}`);
    if (status === "") faults.push(`${language}: "${words}" says nothing to a screen reader`);
    if (wanted !== "") {
      await Promise.all([tab.waitForNavigation(), tab.click("#search_results a")]);
      if (!(await tab.title())) faults.push(`${language}: the first answer to "${words}" leads nowhere`);
    }
  }
  await tab.close();
  return { faults, asked };
}
