// SPDX-License-Identifier: EUPL-1.2
// A place in a text that goes from line to line as YAML does.
#pragma once

#include <cstdint>
#include <cstring>

#include "source/file.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

/// The base of the parts of the direct reader. Every step answers false where the file is declined.
class Cursor {
 protected:
  explicit Cursor(const source::File& file)
      : base_(file.text().data()), end_(base_ + file.text().size()), at_(base_ + file.content_begin()) {}

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - base_); }
  long column() const { return at_ - line_; }

  bool is_break(const char* at) const { return *at == '\n' || (*at == '\r' && at[1] == '\n'); }
  bool is_end(const char* at) const { return *at == '\n' || at == end_ || (*at == '\r' && at[1] == '\n'); }
  bool is_dash(const char* at) const { return *at == '-' && (at[1] == ' ' || is_end(at + 1)); }

  /// `---` or `...` at the begin of the line.
  bool is_marker() const { return at_ == line_ && is_marker(at_); }
  bool is_marker(const char* at) const {
    return (*at == '-' || *at == '.') && at[1] == *at && at[2] == *at &&
           (at[3] == ' ' || at[3] == '\t' || is_end(at + 3));
  }

  /// From the begin of a line to the first content on it or on a later one; false at the end, or where it declines.
  bool to_content() {
    for (;;) {
      line_ = at_;
      while (*at_ == ' ') ++at_;
      if (*at_ == '#') at_ = find_line_end(at_, end_);
      if (at_ == end_) return false;
      if (*at_ == '\n') {
        ++at_;
      } else if (is_break(at_)) {
        at_ += 2;
      } else {
        declined_ = *at_ == '\t' || *at_ == '\r';
        return !declined_;
      }
    }
  }

  /// From the end of a line to the next content.
  bool next_line() {
    if (at_ == end_) return false;
    at_ += *at_ == '\r' ? 2 : 1;
    return to_content();
  }

  /// Nothing but blanks and a comment may stand before the end of the line; goes there.
  bool end_of_line() {
    const char* begin = at_;
    while (*at_ == ' ') ++at_;
    if (*at_ == '#' && at_ > begin) at_ = find_line_end(at_, end_);
    return is_end(at_);
  }

  const char* base_;
  const char* end_;  ///< a NUL stands there
  const char* at_;
  const char* line_ = nullptr;  ///< the begin of the line that holds `at_`
  bool declined_ = false;
};

}  // namespace nsp::syntax
