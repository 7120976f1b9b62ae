// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::tables {

namespace {

struct Break {
  std::size_t at = 0;    ///< behind how many bytes
  std::size_t wide = 0;  ///< what stands before it
};

/// As much of a word as fits into `width`: up to behind a hyphen or slash where one stands in its second half.
Break find_break(std::string_view word, std::size_t width) {
  std::size_t at = 0;
  std::size_t used = 0;
  Break behind_mark;
  while (at < word.size()) {
    const text::CodePoint c = text::decode(word.substr(at));
    const auto wide = static_cast<std::size_t>(text::display_width(c.value));
    if (at > 0 && used + wide > width) break;
    used += wide;
    at += c.size;
    if ((c.value == '-' || c.value == '/') && 2 * used >= width) behind_mark = {at, used};
  }
  return at < word.size() && behind_mark.at > 0 ? behind_mark : Break{at, used};
}

class Wrapper {
 public:
  explicit Wrapper(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add(std::string_view word) {
    std::size_t wide = text::display_width(word);
    if (used_ > 0 && used_ + 1 + wide > width_) end_line();
    while (wide > width_) {
      const Break end = find_break(word, width_);
      line_ = word.substr(0, end.at);
      end_line();
      word.remove_prefix(end.at);
      wide -= end.wide;
    }
    if (word.empty()) return;
    if (used_ > 0) line_ += ' ', ++used_;
    line_ += word;
    used_ += wide;
  }

  std::vector<std::string> take() {
    if (used_ > 0 || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  /// A word that is harmless within a line may be a command to a CI runner at its start: so each line is escaped.
  void end_line() {
    lines_.push_back(text::escape_terminal(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t used_ = 0;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::string flat(text);
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const std::string safe = text::escape_terminal(flat);
  Wrapper wrapper(width);
  for (std::size_t at = 0; at < safe.size();) {
    const std::size_t end = std::min(safe.find(' ', at), safe.size());
    if (end > at) wrapper.add(std::string_view(safe).substr(at, end - at));
    at = end + 1;
  }
  return wrapper.take();
}

std::string shorten(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < most; ++count) at += text::decode(text.substr(at)).size;
  return std::string(text.substr(0, at)) + (at < text.size() ? "..." : "");
}

}  // namespace nsp::tables
