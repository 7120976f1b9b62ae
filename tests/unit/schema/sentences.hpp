// SPDX-License-Identifier: EUPL-1.2
// What no sentence of a finding under `check --schema` may say: its reader has a document and a schema, and has never
// heard of this tool.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"

namespace sentences {

/// What stands between the backticks of a sentence, for each "did you mean".
inline std::vector<std::string> suggestions_in(std::string_view help) {
  static const re2::RE2 form("did you mean `([^`]*)`");
  std::vector<std::string> found;
  re2::StringPiece rest(help.data(), help.size());
  std::string word;
  while (re2::RE2::FindAndConsume(&rest, form, &word)) found.push_back(word);
  return found;
}

inline std::string without_quotes(std::string_view text) {
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return std::string(quoted ? text.substr(1, text.size() - 2) : text);
}

/// Why one sentence must not be shown; empty where it may.
inline std::string fault_of_sentence(const std::string& sentence) {
  struct Row {
    const char* form;
    const char* fault;
  };
  static const Row rows[] = {
      {R"(^\s*$)", "it is empty"},
      {R"(nsp )", "it sends the reader to a command"},
      {R"(KIND|(?i)\bplans?\b|kind of document|polic)", "it speaks of plans"},
      {R"(\b(one of|write|like|add|than|with|of|in|is|a|are|to|that|matches|mean|or|and|behind|keys are)\s*$)",
       "it ends in the middle"},
      {R"(\b(one of|write|than|with|of|that) *[,;:.]|: *$|``|  |\b(of|or) or\b|, ,)", "a part is missing"},
      {R"(\b(?:[02-9]|\d\d+) \w+s is\b|\b1 \w+s are\b|\b1 \w+ are\b)", "one and many do not agree"},
      {R"(the document[^`]*remove the key|write nothing)", "it names what is not there"},
  };
  // What a schema or a document says itself is theirs: two backticks around what holds one.
  static const re2::RE2 quoted(R"(``[^`]+(?:`[^`]+)+``|`[^`]+`|“[^”]*”|put it between double quotes: .*)");
  std::string own = sentence;
  re2::RE2::GlobalReplace(&own, quoted, "QUOTED");
  for (const Row& row : rows)
    if (re2::RE2::PartialMatch(own, row.form)) return row.fault;
  return {};
}

/// Why a finding must not be shown; empty where it may.
inline std::string fault_of(const nsp::diagnostics::Diagnostic& finding, const nsp::source::File& file) {
  const std::string_view marked = file.slice(finding.primary.span);
  for (const std::string& word : suggestions_in(finding.help.english()))
    if (word == marked || word == without_quotes(marked)) return "it suggests what stands there already";
  std::vector<std::string> all{finding.message.english(), finding.help.english()};
  for (const nsp::words::Text& note : finding.notes) all.push_back(note.english());
  for (const std::string& sentence : all)
    if (const std::string fault = fault_of_sentence(sentence); !fault.empty()) return fault + ": " + sentence;
  for (const auto& fix : finding.fixes)
    for (const auto& edit : fix.edits)
      if (edit.text == file.slice(edit.span)) return "a fix changes nothing";
  return {};
}

}  // namespace sentences
