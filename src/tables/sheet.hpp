// SPDX-License-Identifier: EUPL-1.2
// Headings, paragraphs and tables without a form, and the forms that they take: text that fits a terminal, Markdown,
// CSV. Texts are an author's, as they stand: each form escapes them for its place.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::tables {

/// What a text is about; a terminal may show it by colour, and it says the same without.
enum class Tone { plain, strong, open, settled };

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
};

struct Column {
  std::string heading;
  bool number = false;  ///< set to the right, and never broken
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each with a cell for each column
};

enum class Form { title, heading, paragraph, table };

struct Block {
  Form form = Form::paragraph;
  std::string text;
  Table table;
};

/// What is shown, from top to bottom.
struct Sheet {
  void title(std::string text) { blocks.push_back({Form::title, std::move(text), {}}); }
  void heading(std::string text) { blocks.push_back({Form::heading, std::move(text), {}}); }
  void paragraph(std::string text) { blocks.push_back({Form::paragraph, std::move(text), {}}); }
  void table(Table table) { blocks.push_back({Form::table, {}, std::move(table)}); }

  std::vector<Block> blocks;
};

struct Style {
  int width = 80;  ///< columns of the terminal; from 20 on no line is wider
  std::function<std::string(Tone tone, std::string_view text)> paint;  ///< none: no colour
};

/// For a terminal. Columns too narrow for their text are broken at blanks, hyphens and slashes; a table that would not
/// fit even so becomes a list, one record a row.
std::string to_text(const Sheet& sheet, const Style& style);
std::string to_markdown(const Sheet& sheet);
/// RFC 4180: a line of headings, a line a row, lines end with CR LF.
std::string to_csv(const Table& table);

/// Text in lines of at most `width` columns, harmless for a terminal; broken at blanks, and words that are too long
/// behind a hyphen or slash, else anywhere. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The same as one text, each line behind `indent` blanks, which are part of the width; nothing where there is no text.
std::string paragraph(std::string_view text, std::size_t width, std::size_t indent);

/// Lines as they are, each behind `indent` blanks, harmless for a terminal.
std::string indent_lines(std::string_view text, std::size_t indent);

/// Rows of cells that stand without headings.
using Rows = std::vector<std::vector<std::string>>;

/// Each row on a line behind `indent` blanks, in columns that are as wide as they need to be, up to a width that a
/// terminal shows; what is longer moves the rest of its row. The last column stands free.
std::string lay_out(Rows rows, std::size_t indent = 0);

/// The text, or its first `most` code points and three dots.
std::string shorten(std::string_view text, std::size_t most);

}  // namespace nsp::tables
