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

Position File::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto& begins = line_begins();
  const auto next = std::upper_bound(begins.begin(), begins.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - begins.begin());
  const std::uint32_t begin = line == 1 ? std::min(content_begin_, offset) : *std::prev(next);
  const std::size_t before = text::count_code_points(text().substr(begin, offset - begin));
  return {line, static_cast<std::uint32_t>(before + 1), offset};
}

std::uint32_t File::line_count() const {
  return static_cast<std::uint32_t>(line_begins().size());
}

std::uint32_t File::line_begin(std::uint32_t number) const {
  const auto& begins = line_begins();
  return number <= begins.size() ? begins[number - 1] : static_cast<std::uint32_t>(text_.size());
}

std::string_view File::line(std::uint32_t number) const {
  const std::uint32_t begin = line_begin(number);
  std::string_view rest = text().substr(begin);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  if (number == 1 && content_begin_ != 0) rest.remove_prefix(content_begin_);
  return rest;
}

}  // namespace nsp::source
