// SPDX-License-Identifier: EUPL-1.2
#include "publish/search.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::publish {

namespace {

constexpr std::size_t most_words = 40;
constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_word = 24;

/// The different words of a text, folded, in the order of their first use, those of `passed_over` left out.
std::vector<std::string> words_of(std::string_view text, const std::vector<std::string>& passed_over) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    const bool known = std::find(words.begin(), words.end(), word) != words.end() ||
                       std::find(passed_over.begin(), passed_over.end(), word) != passed_over.end();
    if (word.size() >= shortest_word && word.size() <= longest_word && !known) words.push_back(word);
    word.clear();
  };
  const std::string folded = text::fold(text);
  for (std::string_view rest = folded; !rest.empty() && words.size() < most_words;) {
    const text::CodePoint c = text::decode(rest);
    if (text::is_word_character(c.value)) {
      word.append(rest.substr(0, c.size));
    } else {
      end_word();
    }
    rest.remove_prefix(c.size);
  }
  if (words.size() < most_words) end_word();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// A text for a script that stands in a file of its own, harmless even within a page.
std::string json_text(std::string_view text) {
  if (text.find_first_of("<>&") == std::string_view::npos) return text::quote_json(text);
  std::string out;
  for (const char c : text::quote_json(text)) {
    if (c == '<' || c == '>' || c == '&') {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

std::string write_search_index(const std::vector<Findable>& entries) {
  std::vector<std::string_view> kinds;
  std::unordered_map<std::string_view, std::size_t> number_of;
  std::string rows;
  for (const Findable& entry : entries) {
    const auto [kind, is_new] = number_of.emplace(entry.kind, kinds.size());
    if (is_new) kinds.push_back(entry.kind);
    const std::vector<std::string> shown = words_of(entry.title + " " + entry.id, {});
    rows += fmt::format("[{},{},{},{},{}],\n", kind->second, json_text(entry.title), json_text(entry.href),
                        json_text(entry.id), json_text(joined(words_of(entry.words, shown))));
  }
  std::string out = "\"use strict\";\nnspSearch([";
  for (const std::string_view kind : kinds) out += json_text(kind) + ",";
  return out + "], [\n" + rows + "]);\n";
}

std::string write_search_list(std::size_t count) {
  return fmt::format("\"use strict\";\nnspFetch({});\n", count);
}

}  // namespace nsp::publish
