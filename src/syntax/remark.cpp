// SPDX-License-Identifier: EUPL-1.2
#include "syntax/remark.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/extent.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Name> write_and_keep_the_rest{"write {0}, and keep the rest as a comment"};
constexpr words::English<words::Name, words::Name> write_and_behind_a_at{
    "write {0}, and {1} behind a `#` at the end of the line"};

constexpr std::size_t longest_remarked = 400;

/// Brackets belong to the remark; the others only part it from the word.
constexpr std::array<std::string_view, 3> brackets{"(", "[", "{"};
constexpr std::array<std::string_view, 11> signs{" - ",  " -- ", " – ", " — ", " // ", "//",
                                                 " /* ", " * ",  ", ",  "; ",  " = "};

}  // namespace

std::optional<Remarked> split_remark(std::string_view text) {
  if (text.size() > longest_remarked || text.find('\n') != std::string_view::npos) return std::nullopt;
  std::size_t at = std::string_view::npos;
  std::size_t behind = 0;
  const auto offer = [&](std::string_view mark, std::size_t size) {
    const std::size_t found = text.find(mark);
    if (found < at) at = found, behind = found + size;
  };
  for (const std::string_view mark : brackets) offer(mark, 0);
  for (const std::string_view mark : signs) offer(mark, mark.size());
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const Remarked parts{text::trim(text.substr(0, at), " \t"), text::trim(text.substr(behind), " \t")};
  return parts.word.empty() || parts.remark.empty() ? std::nullopt : std::optional(parts);
}

std::vector<diagnostics::Edit> move_to_comment(const source::File& file, source::Span span, std::string_view word,
                                               std::string_view remark) {
  const std::string_view text = file.text();
  std::size_t end = line_end(text, span.end);
  const std::string_view rest = text.substr(span.end, end - span.end);
  const std::size_t quotes = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '"'));
  if (file.slice(span).find('\n') != std::string_view::npos || quotes % 2 != 0) return {};
  while (end > span.end && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  const bool commented = rest.find(" #") != std::string_view::npos;
  return {{span, std::string(word)}, {file.span(end, end), fmt::format("{}{}", commented ? " " : "  # ", remark)}};
}

words::Text help_with_remark(std::string_view word, std::string_view remark) {
  return write_and_behind_a_at(word, remark);
}

void offer_comment(diagnostics::Diagnostic& finding, const source::File& file, source::Span span, std::string_view word,
                   std::string_view remark) {
  auto edits = move_to_comment(file, span, word, remark);
  if (edits.empty()) return;
  finding.fixes.push_back({write_and_keep_the_rest(word), diagnostics::Grade::suggested, std::move(edits)});
}

}  // namespace nsp::syntax
