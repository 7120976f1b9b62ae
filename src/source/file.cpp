// SPDX-License-Identifier: EUPL-1.2
#include "source/file.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace nsp::source {

File::File(FileId id, std::string name, std::string text) : id_(id), name_(std::move(name)), text_(std::move(text)) {
  if (text_.starts_with("\xEF\xBB\xBF")) content_begin_ = 3;
}

const std::vector<std::uint32_t>& File::line_begins() const {
  std::call_once(lines_made_, [this] {
    line_begins_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
      line_begins_.push_back(static_cast<std::uint32_t>(at + 1));
  });
  return line_begins_;
}

const std::vector<File::Mark>& File::marks() const {
  std::call_once(marks_made_, [this] {
    Mark mark;
    while (mark.offset < text_.size()) {
      marks_.push_back(mark);
      const std::size_t end = marks_.size() * stride;
      for (; mark.offset < end && mark.offset < text_.size(); ++mark.before)
        mark.offset += text::decode(text().substr(mark.offset)).size;
    }
    marks_.push_back(mark);
  });
  return marks_;
}

std::uint32_t File::count_before(std::uint32_t offset) const {
  const auto& all = marks();
  auto mark = all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(offset / stride, all.size() - 1));
  // A mark lies up to three bytes behind its multiple of the stride.
  if (mark->offset > offset) --mark;
  const std::size_t more = text::count_code_points(text().substr(mark->offset, offset - mark->offset));
  return mark->before + static_cast<std::uint32_t>(more);
}

std::uint32_t File::count(std::uint32_t begin, std::uint32_t end) const {
  if (end - begin > 2 * stride) return count_before(end) - count_before(begin);
  return static_cast<std::uint32_t>(text::count_code_points(text().substr(begin, end - begin)));
}

Position File::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto& begins = line_begins();
  const auto next = std::upper_bound(begins.begin(), begins.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - begins.begin());
  const std::uint32_t begin = line == 1 ? std::min(content_begin_, offset) : *std::prev(next);
  return {line, count(begin, offset) + 1, offset};
}

std::uint32_t File::line_count() const {
  return static_cast<std::uint32_t>(line_begins().size());
}

std::uint32_t File::line_begin(std::uint32_t number) const {
  const auto& begins = line_begins();
  return number <= begins.size() ? begins[number - 1] : static_cast<std::uint32_t>(text_.size());
}

std::string_view File::line(std::uint32_t number) const {
  const std::uint32_t begin = number == 1 ? content_begin_ : line_begin(number);
  std::string_view line = text().substr(begin, line_begin(number + 1) - begin);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace nsp::source
