// SPDX-License-Identifier: EUPL-1.2
#include "tables/sheet.hpp"
#include "text/escape.hpp"

namespace nsp::tables {

namespace {

std::string write_table(const Table& table) {
  std::string text = "|";
  for (const Column& column : table.columns) text += " " + text::escape_markdown(column.heading) + " |";
  text += "\n|";
  for (const Column& column : table.columns) text += column.number ? "---:|" : "---|";
  text += "\n";
  for (const auto& row : table.rows) {
    text += '|';
    for (const Cell& cell : row) {
      const std::string content = text::escape_markdown(cell.text);
      const bool strong = cell.tone == Tone::open && !content.empty();
      text += strong ? " **" + content + "** |" : " " + content + (content.empty() ? "|" : " |");
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string to_markdown(const Sheet& sheet) {
  std::string text;
  for (const Block& block : sheet.blocks) {
    if (!text.empty()) text += "\n";
    switch (block.form) {
      case Form::title: text += "# " + text::escape_markdown(block.text) + "\n"; break;
      case Form::heading: text += "## " + text::escape_markdown(block.text) + "\n"; break;
      case Form::paragraph: text += text::escape_markdown(block.text) + "\n"; break;
      case Form::table: text += write_table(block.table); break;
    }
  }
  return text;
}

}  // namespace nsp::tables
