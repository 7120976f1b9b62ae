// SPDX-License-Identifier: EUPL-1.2
#include "commands/layout.hpp"

#include <algorithm>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::commands {

namespace {

constexpr std::size_t widest_column = 80;

}  // namespace

void Table::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = text::escape_terminal(cell);
  rows_.push_back(std::move(cells));
}

std::string Table::lay_out(std::size_t indent) const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::min(widest_column, std::max(widths[i], text::display_width(row[i])));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - std::min(widths[i], text::display_width(row[i])) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  const std::string safe = text::escape_terminal(text);
  const std::string margin(indent, ' ');
  std::string out;
  std::string line;
  std::size_t used = 0;
  for (std::size_t at = 0; at < safe.size();) {
    const std::size_t end = std::min(safe.find(' ', at), safe.size());
    const std::string_view word = std::string_view(safe).substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t wide = text::display_width(word);
    if (used > 0 && indent + used + 1 + wide > width) {
      out.append(margin).append(line).append("\n");
      line.clear();
      used = 0;
    }
    if (used > 0) line += ' ', ++used;
    line += word;
    used += wide;
  }
  if (used > 0) out.append(margin).append(line).append("\n");
  return out;
}

std::string indent_lines(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) out.append(indent, ' ').append(text::escape_terminal(text.substr(0, end)));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

}  // namespace nsp::commands
