// SPDX-License-Identifier: EUPL-1.2
// Scalars of all styles, read into the tree.
#pragma once

#include <string>
#include <string_view>

#include "syntax/builder.hpp"
#include "syntax/direct/cursor.hpp"

namespace nsp::syntax {

/// Of a key without `?`, in characters (YAML 1.2.2, 7.4.2); counted in bytes here, and longer ones are declined.
inline constexpr long longest_key = 1024;

/// Where one line of a plain scalar ends, and at what.
struct PlainLine {
  const char* end = nullptr;  ///< behind its last character that is no blank
  char stop = '\n';           ///< `\n` for the end of the line or text, `#`, or `:`
};

/// A scalar before it is known whether it is a key.
struct Scalar {
  std::string_view text;
  const char* begin = nullptr;
  const char* end = nullptr;
  Style style = Style::plain;
};

/// The plain scalar that is one line.
inline Scalar plain_scalar(const char* begin, const PlainLine& line) {
  return {{begin, static_cast<std::size_t>(line.end - begin)}, begin, line.end, Style::plain};
}

class ScalarReader : protected Cursor {
 protected:
  explicit ScalarReader(const source::File& file) : Cursor(file), builder_(file) {}

  void add(const Scalar& scalar);
  bool can_begin_plain(const char* at) const;
  /// One line of a plain scalar; goes to where it stops, behind a comment to the end of the line.
  bool scan_plain(const char* begin, PlainLine& line);
  /// A plain scalar whose first line has been scanned, and its further lines.
  bool read_plain(long parent, const char* begin, PlainLine line);
  bool read_quoted(long parent, Scalar& scalar);
  /// A quoted scalar with escapes or several lines; `at` is the first byte that asks for it.
  bool read_quoted_parts(long parent, Scalar& scalar, const char* at);
  /// A line end within quotes, with the blanks around it (YAML 1.2.2, 6.5 and 7.3.1).
  bool fold(long parent, const char*& at, std::size_t kept);
  /// YAML 1.2.2, 5.7. Halves of a surrogate pair and escaped line ends are left to yaml-cpp.
  bool decode_escape(const char*& at);
  /// YAML 1.2.2, 8.1. Ends at the end of its last line, blank lines included.
  bool read_block_scalar(long parent);
  /// Whether what has been read since `begin` stands on one line, as a key has to.
  bool is_on_one_line(const char* begin) const { return find_line_end(begin, at_) == at_; }

  Builder builder_;
  std::uint32_t cursor_ = 0;  ///< the end of the last token
  std::string scratch_;       ///< text that does not stand in the file word for word
};

}  // namespace nsp::syntax
