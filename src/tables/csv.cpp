// SPDX-License-Identifier: EUPL-1.2
#include "tables/sheet.hpp"
#include "text/escape.hpp"

namespace nsp::tables {

std::string to_csv(const Table& table) {
  std::string text;
  const auto add = [&text](std::size_t column, const std::string& cell) {
    if (column > 0) text += ',';
    text += text::escape_csv(cell, column == 0);
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) add(i, table.columns[i].heading);
  text += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add(i, row[i].text);
    text += "\r\n";
  }
  return text;
}

}  // namespace nsp::tables
