// SPDX-License-Identifier: EUPL-1.2
// Where in the file the events stand: yaml-cpp tells only where some of them begin.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/events/reader.hpp"

namespace nsp::syntax {

/// A collection that is open at the moment.
struct OpenCollection {
  bool mapping = false;
  bool flow = false;
  bool braced = false;      ///< a flow collection with its bracket, not the single pair in `[a: b]`
  bool value_next = false;  ///< in a mapping: the key has been read
  bool key_is_explicit = false;
  long column = -1;  ///< of a block collection
  std::uint32_t begin = 0;
  std::uint32_t children = 0;
};

/// The base of the parts of the adapter: how far the reading is, and the collections that are open.
class Position {
 protected:
  Position(const source::File& file, Mode mode)
      : file_(file), text_(file.text()), mode_(mode), cursor_(file.content_begin()) {}

  /// A fault at bytes of the file.
  [[noreturn]] void fail(const diagnostics::Fault& fault, std::size_t begin, std::size_t end, words::Text message,
                         words::Text help, bool structural) const;

  static std::uint32_t to32(std::size_t offset) { return static_cast<std::uint32_t>(offset); }
  bool in_flow() const { return !levels_.empty() && levels_.back().flow; }
  long parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }
  /// Only blanks indent; tabs do not (6.1).
  long count_spaces(std::size_t line) const;
  bool is_end_marker(std::size_t at) const;
  bool has_question_mark(std::size_t begin) const;
  Style style_at(std::size_t begin, bool may_be_quoted) const;
  std::size_t scalar_end(Style style, std::size_t begin, std::string_view value) const;
  /// The content as a slice of the file where it stands there word for word, so that it need not be copied.
  std::string_view slice_or(std::string_view value, Style style, std::size_t begin, std::size_t end) const;
  /// Where the line of a token begins that is the first of its line and stands on a later line than the token before
  /// it; else nothing. Looks no further back than that token, so that long lines stay cheap.
  std::size_t own_line_begin(std::size_t at) const;
  /// The word of a null that is written (10.3.2), where yaml-cpp tells of one that is not. Where the value is missing,
  /// `at` is that of the next token, which can be a key called `null`: that one stands no deeper than its parent.
  std::optional<std::string_view> written_null(std::size_t at) const;
  /// The place of a value that is not written: behind its key's colon or its dash, where the author would write it.
  /// `next` is where the next token stands.
  std::size_t absent_place(std::size_t next) const;

  const source::File& file_;
  std::string_view text_;
  Mode mode_;
  std::size_t cursor_;  ///< the end of the last token
  std::vector<OpenCollection> levels_;

 private:
  bool ends_word(std::size_t at) const;
};

}  // namespace nsp::syntax
