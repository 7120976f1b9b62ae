// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::tables {

namespace {

constexpr std::size_t gap = 2;
/// A column is broken into lines of this width or wider; where it would be narrower, the table becomes a list.
constexpr std::size_t narrowest = 12;

std::string painted(const Style& style, Tone tone, const std::string& text) {
  return style.paint && tone != Tone::plain && !text.empty() ? style.paint(tone, text) : text;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    longest = std::max(longest, text::display_width(word));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return longest;
}

/// Widths at which each text of each column stands on one line; headings are broken where `broken_headings`.
std::vector<std::size_t> measure(const Table& table, bool broken_headings) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns) {
    const std::string heading = text::escape_terminal(column.heading);
    widths.push_back(broken_headings ? longest_word(heading) : text::display_width(heading));
  }
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], text::display_width(text::escape_terminal(row[i].text)));
  return widths;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

/// Widths at which a table fits: its own, or with the widest columns narrowed; none where some would become too narrow
/// to be read.
std::vector<std::size_t> fit(const Table& table, std::size_t width) {
  std::vector<std::size_t> widths = measure(table, false);
  const std::size_t gaps = gap * (widths.size() - 1);
  if (width < gaps) return {};
  const std::size_t room = width - gaps;
  if (sum(widths) <= room) return widths;
  widths = measure(table, true);
  std::vector<std::size_t> least = widths;
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!table.columns[i].number)
      least[i] = std::min(widths[i], std::max(narrowest, longest_word(table.columns[i].heading)));
  if (sum(least) > room) return {};
  std::size_t limit = *std::max_element(widths.begin(), widths.end());
  const auto total = [&] {
    std::size_t all = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) all += std::max(least[i], std::min(widths[i], limit));
    return all;
  };
  // In steps that never go too far, until one column less is enough.
  for (std::size_t all = total(); all > room; all = total())
    limit -= std::max<std::size_t>((all - room) / widths.size(), 1);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(least[i], std::min(widths[i], limit));
  return widths;
}

class Writer {
 public:
  explicit Writer(const Style& style) : style_(style), width_(static_cast<std::size_t>(std::max(style.width, 20))) {}

  void write(const Block& block) {
    if (!text_.empty()) text_ += '\n';
    switch (block.form) {
      case Form::title:
      case Form::heading: return write_lines(block.text, Tone::strong);
      case Form::paragraph: return write_lines(block.text, Tone::plain);
      case Form::table: break;
    }
    if (block.table.columns.empty()) return;
    if (const std::vector<std::size_t> widths = fit(block.table, width_); !widths.empty()) {
      write_columns(block.table, widths);
    } else {
      write_records(block.table);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void write_lines(std::string_view text, Tone tone) {
    for (const std::string& line : wrap(text, width_)) text_ += painted(style_, tone, line) + "\n";
  }

  void write_columns(const Table& table, const std::vector<std::size_t>& widths) {
    std::vector<Cell> headings;
    for (const Column& column : table.columns) headings.push_back({column.heading, Tone::strong});
    write_row(table, headings, widths);
    for (const auto& row : table.rows) write_row(table, row, widths);
  }

  void write_row(const Table& table, const std::vector<Cell>& row, const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(wrap(row[i].text, widths[i]));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
      std::size_t blanks = 0;  // owed before the next text, so that no line ends in blanks
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string piece = line < cells[i].size() ? cells[i][line] : std::string();
        const std::size_t used = text::display_width(piece);
        const std::size_t rest = widths[i] - std::min(widths[i], used);
        if (!piece.empty()) {
          text_.append(blanks + (table.columns[i].number ? rest : 0), ' ');
          text_ += painted(style_, row[i].tone, piece);
          blanks = 0;
        }
        blanks += gap + (piece.empty() ? widths[i] : table.columns[i].number ? 0 : rest);
      }
      text_ += '\n';
    }
  }

  /// `HEADING: text` in each line, a blank line between records.
  void write_records(const Table& table) {
    bool first = true;
    for (const auto& row : table.rows) {
      if (!first) text_ += '\n';
      first = false;
      for (std::size_t i = 0; i < row.size(); ++i)
        if (!row[i].text.empty()) write_field(table.columns[i].heading, row[i]);
    }
  }

  void write_field(const std::string& heading, const Cell& cell) {
    bool first = true;
    for (const std::string& line : wrap(heading.empty() ? cell.text : heading + ": " + cell.text, width_ - gap)) {
      if (!first) text_.append(gap, ' ');
      first = false;
      text_ += painted(style_, cell.tone, line) + "\n";
    }
  }

  const Style& style_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string to_text(const Sheet& sheet, const Style& style) {
  Writer writer(style);
  for (const Block& block : sheet.blocks) writer.write(block);
  return writer.take();
}

}  // namespace nsp::tables
