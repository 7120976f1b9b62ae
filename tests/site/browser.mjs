// SPDX-License-Identifier: EUPL-1.2
// A headless Chromium that reaches nothing, and tells of everything that a page tries.
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function launch() {
  return puppeteer.launch({
    executablePath: executable,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-extensions", "--mute-audio",
      "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>"],
  });
}

/// A tab that counts what no page may do. `events` gathers one line for each request that leaves, dialog, error, message
/// of the console, and window that opens.
export async function openTab(browser, events) {
  const tab = await browser.newPage();
  let at = "";
  const tell = (what) => events.push(`${at}: ${what}`);
  tab.on("request", (request) => {
    if (!/^(file|data|about):/.test(request.url())) tell(`a request leaves: ${request.url()}`);
    if (/^data:/.test(request.url())) tell(`a data address is loaded: ${request.url().slice(0, 80)}`);
  });
  tab.on("dialog", (dialog) => {
    tell(`a dialog opens: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  tab.on("popup", () => tell("a window opens"));
  tab.on("pageerror", (error) => tell(`a script fails: ${error.message}`));
  tab.on("console", (message) => tell(`the console says: ${message.text()}`));
  tab.open = async (file, settle = "load") => {
    at = file.replace(/^.*\/site\//, "");
    await tab.goto(pathToFileURL(file).href, { waitUntil: settle });
  };
  return tab;
}

/// Does `work(item, tab)` for all items, in as many tabs as said.
export async function inTabs(browser, count, items, events, work) {
  let next = 0;
  await Promise.all(Array.from({ length: count }, async () => {
    const tab = await openTab(browser, events);
    while (next < items.length) await work(items[next++], tab);
    await tab.close();
  }));
}
