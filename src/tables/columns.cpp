// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::tables {

std::string lay_out(Rows rows, std::size_t indent) {
  constexpr std::size_t widest_column = 80;
  std::vector<std::size_t> widths;
  for (auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = text::escape_terminal(row[i]);
      widths[i] = std::min(widest_column, std::max(widths[i], text::display_width(row[i])));
    }
  }
  std::string text;
  for (const auto& row : rows) {
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

std::string paragraph(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  for (const std::string& line : wrap(text, width - std::min(width, indent)))
    if (!line.empty()) out.append(indent, ' ').append(line).append("\n");
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

}  // namespace nsp::tables
