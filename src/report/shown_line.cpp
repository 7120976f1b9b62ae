// SPDX-License-Identifier: EUPL-1.2
#include "report/shown_line.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::report {

namespace {

constexpr int tab_width = 4;
constexpr std::string_view ellipsis = "…";

// What is shown of a line that is longer than any terminal is wide.
constexpr std::size_t bytes_before = 512;
constexpr std::size_t bytes_behind = 2048;

/// Characters that take no cell and join nothing, so that a reader cannot know that they are there.
bool is_unseen(char32_t c) {
  return c == 0xAD || c == 0x200B || (c >= 0x2060 && c <= 0x2064);
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

ShownLine::ShownLine(std::string_view line, std::size_t around) {
  around = std::min(around, line.size());
  std::size_t begin = around > bytes_before ? around - bytes_before : 0;
  for (int i = 0; i < 3 && begin > 0 && continues(line[begin]); ++i) --begin;
  const std::size_t end = std::min(line.size(), around + bytes_behind);
  std::size_t at = begin;
  while (at < end) {
    const text::CodePoint c = text::decode(line.substr(at));
    add(at, line.substr(at, c.size), c.value);
    at += c.size;
  }
  more_before_ = begin > 0;
  more_behind_ = at < line.size();
  const int last = pieces_.empty() ? 0 : pieces_.back().cells.end;
  pieces_.push_back({at, {}, {last, last + 1}});
}

void ShownLine::add(std::size_t offset, std::string_view bytes, char32_t value) {
  const int cell = pieces_.empty() ? 0 : pieces_.back().cells.end;
  Piece piece{offset, {}, {cell, cell}};
  if (value == '\t') {
    piece.text.assign(static_cast<std::size_t>(tab_width - cell % tab_width), ' ');
  } else if (is_unseen(value)) {
    piece.text = fmt::format("<U+{:04X}>", static_cast<unsigned>(value));
  } else {
    piece.text = value == '[' && ends_with_command() ? " [" : text::escape_terminal(bytes);
  }
  const int width = static_cast<int>(text::display_width(piece.text));
  piece.cells.end += width;
  // A combining mark stands in the cells of what it combines with.
  if (width == 0 && !pieces_.empty()) piece.cells = pieces_.back().cells;
  pieces_.push_back(std::move(piece));
}

/// Whether a `[` would make a CI runner's command of what stands here: `##` and letters.
bool ShownLine::ends_with_command() const {
  constexpr std::size_t longest = 32;
  std::string tail;
  for (std::size_t i = pieces_.size(); i > 0 && tail.size() < longest; --i) {
    const Piece& piece = pieces_[i - 1];
    if (text::display_width(piece.text) > 0) tail.insert(0, piece.text);
    if (tail.starts_with("##")) break;
  }
  const std::string whole = "x" + tail + "[";
  return text::escape_terminal(whole) != whole;
}

ShownLine::Cells ShownLine::cells(std::size_t begin, std::size_t end) const {
  const auto piece_of = [this](std::size_t offset) {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                       [](std::size_t at, const Piece& piece) { return at < piece.offset; });
    return next == pieces_.begin() ? next : std::prev(next);
  };
  const Cells first = piece_of(begin)->cells;
  if (end <= begin) return {first.begin, first.begin + 1};
  return {first.begin, std::max(first.begin + 1, piece_of(end - 1)->cells.end)};
}

ShownLine::Cut ShownLine::cut(int first, int width) const {
  const int all = pieces_.back().cells.begin;
  const int margin = width / 3;
  const bool from_start = !more_before_ && (first < width - margin || (!more_behind_ && all <= width));
  const int from = from_start ? 0 : std::max(0, first - margin);
  auto piece =
      std::find_if(pieces_.begin(), pieces_.end() - 1, [from](const Piece& p) { return p.cells.begin >= from; });
  const bool left = more_before_ || from > 0;
  const int begin = piece->cells.begin;
  const int room = width - (left ? 1 : 0);
  const bool to_end = !more_behind_ && all - begin <= room;
  const int limit = begin + (to_end ? room : room - 1);
  Cut cut{left ? std::string(ellipsis) : std::string(), (left ? 1 : 0) - begin, begin};
  for (; piece != pieces_.end() - 1 && piece->cells.end <= limit; ++piece) {
    cut.text += piece->text;
    cut.end = piece->cells.end;
  }
  if (to_end) {
    cut.end = all + 1;
  } else {
    cut.text += ellipsis;
  }
  return cut;
}

}  // namespace nsp::report
