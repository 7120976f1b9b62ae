// SPDX-License-Identifier: EUPL-1.2
#include "report/snippet.hpp"

#include <algorithm>
#include <map>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::report {

namespace {

constexpr int tab_width = 4;
constexpr std::string_view ellipsis = "…";

/// A source line as it is shown, with the cell at which each of its bytes stands.
struct Shown {
  std::string text;
  std::vector<int> cells;  ///< by byte offset within the line; one more than it has bytes
};

Shown show(std::string_view line) {
  Shown shown;
  int cell = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::decode(line.substr(at));
    std::string piece;
    if (c.value == '\t') {
      piece.assign(static_cast<std::size_t>(tab_width - cell % tab_width), ' ');
    } else {
      piece = text::escape_terminal(line.substr(at, c.size));
    }
    for (std::uint32_t i = 0; i < c.size; ++i) shown.cells.push_back(cell);
    cell += text::display_width(piece);
    shown.text += piece;
    at += c.size;
  }
  shown.cells.push_back(cell);
  return shown;
}

/// `text` from cell `from`, `width` cells of it; what is left out is shown by an ellipsis at either end.
std::string cut(const std::string& text, int from, int width) {
  std::string out;
  int cell = 0;
  bool more = false;
  std::string_view rest = text;
  while (!rest.empty()) {
    const text::CodePoint c = text::decode(rest);
    const int own = text::display_width(c.value);
    if (cell + own > from + width) {
      more = true;
      break;
    }
    if (cell >= from) out.append(rest.substr(0, c.size));
    cell += own;
    rest.remove_prefix(c.size);
  }
  if (more) out.append(ellipsis);
  return from > 0 ? std::string(ellipsis) + out : out;
}

struct Placed {
  const diagnostics::Label* label;
  bool primary;
};

/// Adds the row of one line with the marks of all labels that begin or end on it.
Row make_row(const source::File& file, std::uint32_t number, const std::vector<Placed>& labels, int width) {
  const std::string_view line = file.line(number);
  const std::uint32_t begin = static_cast<std::uint32_t>(line.data() - file.text().data());
  const Shown shown = show(line);
  const auto cell_of = [&](std::uint32_t offset) {
    return shown.cells[std::min<std::size_t>(offset > begin ? offset - begin : 0, line.size())];
  };
  Row row;
  row.line = number;
  int first = shown.cells.back();
  for (const Placed& placed : labels) {
    const source::Span span = placed.label->span;
    const std::uint32_t first_line = file.position(span.begin).line;
    const std::uint32_t last_line = file.position(span.end > span.begin ? span.end - 1 : span.end).line;
    if (number != first_line && number != last_line) continue;
    Mark mark;
    mark.column =
        number == first_line
            ? cell_of(span.begin)
            : cell_of(begin + static_cast<std::uint32_t>(std::min(line.find_first_not_of(" \t"), line.size())));
    const int end = number == last_line ? cell_of(span.end) : shown.cells.back();
    mark.width = std::max(1, end - mark.column);
    mark.primary = placed.primary;
    // The words stand where the mark ends.
    if (number == last_line) mark.message = text::escape_terminal(placed.label->message);
    first = std::min(first, mark.column);
    row.marks.push_back(std::move(mark));
  }
  std::stable_sort(row.marks.begin(), row.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.column < b.column; });
  constexpr int margin = 20;
  const int from = shown.cells.back() <= width || first < width - margin ? 0 : first - margin;
  row.text = shown.cells.back() <= width ? shown.text : cut(shown.text, from, width);
  for (Mark& mark : row.marks) {
    mark.column = std::max(0, mark.column - from) + (from > 0 ? 1 : 0);
    mark.width = std::clamp(mark.width, 1, std::max(1, width - mark.column + 1));
  }
  return row;
}

std::vector<Row> make_rows(const source::File& file, const std::vector<Placed>& labels, int width) {
  std::map<std::uint32_t, bool> lines;
  for (const Placed& placed : labels) {
    const source::Span span = placed.label->span;
    lines[file.position(span.begin).line] = true;
    lines[file.position(span.end > span.begin ? span.end - 1 : span.end).line] = true;
  }
  std::vector<Row> rows;
  std::uint32_t previous = 0;
  for (const auto& [line, wanted] : lines) {
    if (previous != 0 && line == previous + 2) rows.push_back(make_row(file, previous + 1, {}, width));
    if (previous != 0 && line > previous + 2) rows.push_back({});
    rows.push_back(make_row(file, line, labels, width));
    previous = line;
  }
  return rows;
}

}  // namespace

std::vector<Snippet> lay_out(const diagnostics::Diagnostic& finding, const source::Files& files, int width) {
  std::vector<source::FileId> order{finding.primary.span.file};
  std::map<source::FileId, std::vector<Placed>> by_file;
  by_file[finding.primary.span.file].push_back({&finding.primary, true});
  for (const diagnostics::Label& label : finding.labels) {
    if (!by_file.contains(label.span.file)) order.push_back(label.span.file);
    by_file[label.span.file].push_back({&label, false});
  }
  std::vector<Snippet> snippets;
  for (source::FileId id : order) {
    const source::File& file = files[id];
    const std::vector<Placed>& labels = by_file[id];
    snippets.push_back({text::escape_terminal(file.name()), file.position(labels.front().label->span.begin),
                        make_rows(file, labels, width)});
  }
  return snippets;
}

}  // namespace nsp::report
