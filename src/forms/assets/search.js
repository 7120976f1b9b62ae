// SPDX-License-Identifier: EUPL-1.2
// Looks for words in the index of the page's language. Nothing is asked of anybody, so it works from a disk as well.
"use strict";

let nspSearch;
function nspFetch(count) {
  const most = 50;
  const form = document.getElementById("search_form");
  const field = document.getElementById("search_words");
  const list = document.getElementById("search_results");
  const status = document.getElementById("search_status");
  if (!form || !field || !list || !status) return;

  // The same as the index was folded by: lower case, without accents.
  const special = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ı": "i", "ĸ": "k", "ŋ": "n", "ŧ": "t", "ĳ": "ij", "ŀ": "l", "ŉ": "n", "ſ": "s" };
  const fold = (text) => text.toLowerCase().replace(/[ßæœøłđðþħıĸŋŧĳŀŉſ]/g, (c) => special[c])
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  let entries = [];

  // How well an entry fits: words of its title count most, then beginnings of words, then what is within one.
  const score = (entry, asked) => {
    let sum = 0;
    for (const word of asked) {
      if (entry.id === word || entry.name === word) sum += 20;
      if (entry.name.startsWith(word)) sum += 6;
      if (` ${entry.name}`.includes(` ${word}`)) sum += 6;
      else if (entry.words.includes(` ${word}`)) sum += 3;
      else if (word.length > 2 && entry.words.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  };

  const find = (text) => {
    const asked = fold(text).split(/[^\p{L}\p{N}-]+/u).filter(Boolean).slice(0, 10);
    if (asked.length === 0) return [];
    return entries.map((entry) => ({ entry, sum: score(entry, asked) }))
      .filter((hit) => hit.sum > 0)
      .sort((a, b) => b.sum - a.sum || (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0));
  };

  const show = (text) => {
    const hits = find(text);
    list.replaceChildren(...hits.slice(0, most).map(({ entry }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.href;
      link.textContent = entry.title;
      if (entry.language) link.lang = entry.language;
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = entry.kind;
      item.append(link, " ", kind);
      return item;
    }));
    if (text.trim() === "") status.textContent = "";
    else if (hits.length === 0) status.textContent = status.dataset.none;
    else if (hits.length === 1) status.textContent = status.dataset.one;
    else if (hits.length > most) status.textContent = status.dataset.first.replace("{}", hits.length).replace("{}", most);
    else status.textContent = status.dataset.many.replace("{}", hits.length);
  };

  // A pause before the answer, so that a screen reader is not told of every letter.
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(field.value), 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show(field.value);
  });
  // The index comes in pieces, one after the other, and the answer grows with them.
  let fetched = 0;
  const fetchNext = () => {
    if (fetched === count) return;
    const script = document.createElement("script");
    script.src = `search/${fetched + 1}.js`;
    document.head.append(script);
  };
  nspSearch = (kinds, rows) => {
    entries = entries.concat(rows.map(([kind, title, href, id, words, language]) =>
      ({ kind: kinds[kind], title, href, id, language, name: fold(title), words: ` ${fold(title)} ${id} ${words}` })));
    ++fetched;
    fetchNext();
    if (field.value !== "" && (fetched === count || fetched % 10 === 1)) show(field.value);
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  fetchNext();
}
