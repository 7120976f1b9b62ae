// SPDX-License-Identifier: EUPL-1.2
// What explanations quote stands in the synthesis of the National Security Plan 2016-2019, word by word. Beside this
// test lies the whole of that public text, as its readers get it (`synthesis.txt`), its faults included.
#include <cctype>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "diagnostics/explanation.hpp"
#include "rules/elsewhere.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;

std::string read_synthesis() {
  std::ostringstream text;
  text << std::ifstream(std::string(NSP_SOURCE_DIR) + "/tests/unit/rules/synthesis.txt").rdbuf();
  return text.str();
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// One blank for any blanks, plain quotation marks, no marks of bold letters.
std::string normalise(std::string text) {
  for (std::string_view mark : {"\u2018", "\u2019"}) replace_all(text, mark, "'");
  replace_all(text, "**", "");
  std::string normal;
  for (char c : text) {
    const bool is_blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!is_blank || (!normal.empty() && normal.back() != ' ')) normal.push_back(is_blank ? ' ' : c);
  }
  while (!normal.empty() && normal.back() == ' ') normal.pop_back();
  return normal;
}

/// The same with the other case of its first letter: a quotation may begin a sentence, or stand within one.
std::string with_other_first_letter(std::string text) {
  if (text.empty()) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  text[0] = static_cast<char>(std::isupper(first) != 0 ? std::tolower(first) : std::toupper(first));
  return text;
}

/// Whether a source says it: as a whole, or piece by piece in its order where "..." marks a cut.
bool says(const std::string& source, std::string_view quotation) {
  std::size_t from = 0;
  bool is_first = true;
  for (std::string_view rest = quotation; !rest.empty(); is_first = false) {
    const std::size_t cut = std::min(rest.find("..."), rest.size());
    const std::string piece = normalise(std::string(rest.substr(0, cut)));
    rest.remove_prefix(std::min(cut + 3, rest.size()));
    std::size_t at = source.find(piece, from);
    if (at == std::string::npos && is_first) at = source.find(with_other_first_letter(piece), from);
    if (at == std::string::npos) return false;
    from = at + piece.size();
  }
  return !is_first;
}

std::vector<std::string_view> quotations_in(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = text.find('"'); at != std::string_view::npos;) {
    const std::size_t end = text.find('"', at + 1);
    if (end == std::string_view::npos) break;
    found.push_back(text.substr(at + 1, end - at - 1));
    at = text.find('"', end + 1);
  }
  return found;
}

}  // namespace

TEST_CASE("what the reason of a rule puts into quotation marks, the synthesis says word by word") {
  const std::string synthesis = normalise(read_synthesis());
  int quotations = 0;
  for (const diagnostics::Fault* fault : rules::faults()) {
    // Rules about languages quote words of languages.
    if (rules::looks_at_languages(*fault)) continue;
    const std::string reason = diagnostics::explain(*fault).matters;
    for (std::string_view quotation : quotations_in(reason)) {
      INFO(fault->code << ": " << quotation);
      CHECK(says(synthesis, quotation));
      ++quotations;
    }
  }
  CHECK(quotations > 30);
}

TEST_CASE("a quotation that leaves out a word, swaps two or changes one is found out") {
  const std::string synthesis = normalise(read_synthesis());
  CHECK(says(synthesis, "in accordance with their respective competences and with the tasks assigned to them"));
  CHECK(says(synthesis, "For every security phenomenon"));
  CHECK(says(synthesis, "for every security phenomenon ... the concrete contribution"));
  CHECK_FALSE(says(synthesis, "in accordance with the tasks assigned to them"));
  CHECK_FALSE(says(synthesis, "the concrete contribution ... for every security phenomenon"));
  CHECK_FALSE(says(synthesis, "for each security phenomenon"));
  CHECK_FALSE(says(synthesis, "the projects of the Federal Police that result in many action plans"));
  CHECK_FALSE(says(synthesis, ""));
}
