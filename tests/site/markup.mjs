// SPDX-License-Identifier: EUPL-1.2
// Validates every page with html-validate; and figures have captions that say more than their titles.
import { HtmlValidate } from "html-validate";
import { filesBelow, read } from "./files.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Matters of taste that a generator need not share: line ends within tags, and the case of DOCTYPE.
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // Hashes are for what comes from elsewhere; a page opened from a disk cannot check them.
    "require-sri": ["error", { target: "crossorigin" }],
  },
});

/// Figures whose caption says nothing, or what the title of the drawing says already.
function idleCaptions(html) {
  return [...html.matchAll(/<figure>[^]*?<title[^>]*>([^<]*)<[^]*?<figcaption>([^]*?)<\/figcaption>/g)]
    .filter(([, title, caption]) => ["", title].includes(caption.replace(/<[^>]*>/g, "").trim())).map(([, title]) => title);
}

export async function checkMarkup(site) {
  const faults = [];
  for (const page of filesBelow(site, ".html")) {
    const html = read(page);
    for (const title of idleCaptions(html)) faults.push(`${page}: the caption of "${title}" says nothing new`);
    const report = await validator.validateString(html, page);
    for (const result of report.results)
      for (const message of result.messages)
        faults.push(`${page}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
  }
  return faults;
}
