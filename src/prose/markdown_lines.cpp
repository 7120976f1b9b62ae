// SPDX-License-Identifier: EUPL-1.2
#include "prose/markdown_lines.hpp"

#include <algorithm>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::prose {

namespace {

constexpr std::size_t longest_line = 80;
constexpr std::size_t shortest_line = 20;  // however deep the containers are

std::string_view delimiter(char alignment) {
  switch (alignment) {
    case 'l': return " :-- |";
    case 'c': return " :-: |";
    case 'r': return " --: |";
    default: return " --- |";
  }
}

}  // namespace

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), hard_blank, ' ');
  std::replace(text.begin(), text.end(), hard_break, ' ');
  return text;
}

void MarkdownLines::enter(std::string_view first, std::string_view others) {
  if (lead_.empty()) lead_ = before_;
  lead_ += first;
  lengths_.push_back(before_.size());
  before_ += others;
}

void MarkdownLines::leave() {
  before_.resize(lengths_.back());
  lengths_.pop_back();
  lead_.clear();
}

void MarkdownLines::line(std::string_view text) {
  out_ += lead_.empty() ? before_ : lead_;
  lead_.clear();
  out_ += text;
  while (out_.ends_with(' ')) out_.pop_back();
  out_ += '\n';
}

void MarkdownLines::fill(std::string_view text) {
  const std::size_t room = std::max(longest_line - std::min(before_.size(), longest_line), shortest_line);
  std::string current;
  std::size_t width = 0;
  bool any = false;
  const auto end_line = [&](std::string_view mark) {
    line(text::guard_markdown_line(on_one_line(current)).append(mark));
    current.clear();
    width = 0;
    any = true;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \x02", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t cells = text::count_code_points(word);
    // One more for the backslash that may stand at the start.
    if (!current.empty() && !word.empty() && width + 1 + cells + 1 > room) end_line("");
    if (!current.empty() && !word.empty()) {
      current += ' ';
      ++width;
    }
    current += word;
    width += cells;
    if (end < text.size() && text[end] == hard_break && !current.empty() && end + 1 < text.size()) end_line("\\");
    at = end + 1;
  }
  if (!current.empty() || !any) end_line("");
}

void MarkdownLines::verbatim(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string spaced;
    for (const char c : text.substr(0, end)) spaced += c == '\t' ? std::string(4, ' ') : std::string(1, c);
    line(spaced);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void MarkdownLines::table(const std::vector<std::vector<std::string>>& rows, std::string_view alignments) {
  std::vector<std::string> written;
  for (const std::vector<std::string>& row : rows) {
    std::string text = "|";
    for (std::size_t i = 0; i < alignments.size(); ++i) {
      const std::string_view cell = i < row.size() ? std::string_view(row[i]) : std::string_view();
      text.append(" ").append(cell).append(cell.empty() ? "|" : " |");
    }
    written.push_back(std::move(text));
    if (written.size() > 1) continue;
    text = "|";
    for (const char alignment : alignments) text += delimiter(alignment);
    written.push_back(std::move(text));
  }
  const bool wide = std::any_of(written.begin(), written.end(), [&](const std::string& row) {
    return text::count_code_points(row) + before_.size() > longest_line;
  });
  // Rows cannot be broken: where they are long, the rule about the length of lines is told so.
  if (wide) line("<!-- markdownlint-disable MD013 -->");
  if (wide) blank();
  for (const std::string& row : written) line(row);
  if (wide) blank();
  if (wide) line("<!-- markdownlint-enable MD013 -->");
}

}  // namespace nsp::prose
