// SPDX-License-Identifier: EUPL-1.2
#include "report/snippet.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "report/shown_line.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

/// What a label marks of one line, as offsets from the beginning of that line.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool primary = false;
  std::string message;
};

using Parts = std::vector<Part>;

std::string_view without_blanks_before(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

/// A label of several lines marks its first to the end and its last from the first character; its words stand at the
/// last.
void add_parts(const source::File& file, const diagnostics::Label& label, bool primary, words::Language language,
               std::map<std::uint32_t, Parts>& lines) {
  const auto [id, begin, end] = label.span;
  const std::uint32_t first = file.position(begin).line;
  const std::uint32_t last = file.position(end > begin ? end - 1 : end).line;
  const auto offset_in = [&](std::string_view line, std::uint32_t offset) {
    const auto start = static_cast<std::size_t>(line.data() - file.text().data());
    return std::min(offset > start ? offset - start : 0, line.size());
  };
  const std::string_view top = file.line(first);
  const std::string_view bottom = file.line(last);
  const std::size_t from = offset_in(top, begin);
  const std::size_t to = offset_in(bottom, end);
  if (first == last) {
    lines[first].push_back({from, to, primary, label.message.in(language)});
    return;
  }
  lines[first].push_back({from, top.size(), primary, {}});
  lines[last].push_back(
      {bottom.size() - without_blanks_before(bottom).size(), to, primary, label.message.in(language)});
}

/// Adds the rows of one line: as many as it takes to show the beginning of every part, sorted by where they begin.
void add_rows(std::uint32_t number, std::string_view line, const Parts& parts, int width, std::vector<Row>& rows) {
  auto part = parts.begin();
  do {
    const ShownLine shown(line, part == parts.end() ? 0 : part->begin);
    const int first = part == parts.end() ? 0 : shown.cells(part->begin, part->end).begin;
    const ShownLine::Cut cut = shown.cut(first, width);
    Row row{number, cut.text, {}};
    for (; part != parts.end(); ++part) {
      const ShownLine::Cells cells = shown.cells(part->begin, part->end);
      if (!row.marks.empty() && cells.begin >= cut.end) break;
      // A mark that goes on beyond the cut stands under its ellipsis, too.
      const int end = std::max(cells.begin + 1, std::min(cells.end, cut.end + 1));
      row.marks.push_back(
          {cells.begin + cut.shift, end - cells.begin, part->primary, text::escape_terminal(part->message)});
    }
    rows.push_back(std::move(row));
  } while (part != parts.end());
}

std::vector<Row> make_rows(const source::File& file, std::map<std::uint32_t, Parts>& lines, int width) {
  std::vector<Row> rows;
  std::uint32_t previous = 0;
  for (auto& [number, parts] : lines) {
    if (previous != 0 && number == previous + 2) add_rows(previous + 1, file.line(previous + 1), {}, width, rows);
    if (previous != 0 && number > previous + 2) rows.emplace_back();
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
      return std::pair(a.begin, a.primary) < std::pair(b.begin, b.primary);
    });
    add_rows(number, file.line(number), parts, width, rows);
    previous = number;
  }
  return rows;
}

}  // namespace

std::vector<Snippet> lay_out(const diagnostics::Diagnostic& finding, const source::Files& files, int width,
                             words::Language language) {
  struct Place {
    source::FileId file;
    std::uint32_t begin;
    std::map<std::uint32_t, Parts> lines;
  };
  std::vector<Place> places;
  std::map<source::FileId, std::size_t> known;
  const auto add = [&](const diagnostics::Label& label, bool primary) {
    const auto [at, fresh] = known.try_emplace(label.span.file, places.size());
    if (fresh) places.push_back({label.span.file, label.span.begin, {}});
    add_parts(files[label.span.file], label, primary, language, places[at->second].lines);
  };
  add(finding.primary, true);
  for (const diagnostics::Label& label : finding.labels) add(label, false);
  std::vector<Snippet> snippets;
  for (Place& place : places) {
    const source::File& file = files[place.file];
    snippets.push_back({text::escape_terminal(file.name()), file.position(place.begin), {}});
    if (!file.text().empty()) snippets.back().rows = make_rows(file, place.lines, width);
  }
  return snippets;
}

}  // namespace nsp::report
