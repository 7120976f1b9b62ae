// SPDX-License-Identifier: EUPL-1.2
#include "syntax/direct_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "syntax/builder.hpp"
#include "syntax/scan.hpp"
#include "text/utf8.hpp"

namespace nsp::syntax {

namespace {

/// What a byte is at the beginning of a plain scalar (YAML 1.2.2, 7.3.3).
enum class Start : std::uint8_t { plain, indicator, sign };

constexpr std::array<Start, 256> make_starts() {
  std::array<Start, 256> starts{};
  for (const char c : std::string_view(",[]{}#&*!|>'\"%@`\t\n\r "))
    starts[static_cast<unsigned char>(c)] = Start::indicator;
  for (const char c : std::string_view("-?:")) starts[static_cast<unsigned char>(c)] = Start::sign;
  starts[0] = Start::indicator;
  return starts;
}
constexpr std::array<Start, 256> starts = make_starts();

bool is_flow_sign(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// A collection in block style that is open.
struct Level {
  long column = 0;
  bool mapping = false;
  bool pending = false;  ///< the value of its last key or dash is still to come
  std::uint32_t pending_at = 0;
};

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

/// Every step answers false where it declines the file; then nothing that was built is used.
class DirectReader {
 public:
  explicit DirectReader(const source::File& file)
      : base_(file.text().data()),
        end_(base_ + file.text().size()),
        at_(base_ + file.content_begin()),
        builder_(file) {}

  bool read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(byte_order_mark)) return false;
    if (!to_content()) return false;
    if (is_marker()) {
      if (*at_ == '.') return false;
      at_ += 3;
      if (!end_of_line() || !next_line() || is_marker()) return false;
    }
    if (!begin_node(-1)) return false;
    while (next_line())
      if (!read_line()) return false;
    if (declined_) return false;
    while (!levels_.empty()) close_level();
    return true;
  }

  Document finish() { return builder_.finish(offset(end_)); }

 private:
  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - base_); }
  long column() const { return at_ - line_; }
  long parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }

  bool is_break(const char* at) const { return *at == '\n' || (*at == '\r' && at[1] == '\n'); }
  bool is_end(const char* at) const { return *at == '\n' || at == end_ || (*at == '\r' && at[1] == '\n'); }
  bool is_dash(const char* at) const { return *at == '-' && (at[1] == ' ' || is_end(at + 1)); }

  /// `---` or `...` at the begin of the line.
  bool is_marker() const { return at_ == line_ && is_marker(at_); }
  bool is_marker(const char* at) const {
    return (*at == '-' || *at == '.') && at[1] == *at && at[2] == *at &&
           (at[3] == ' ' || at[3] == '\t' || is_end(at + 3));
  }

  // ---- lines ---------------------------------------------------------------------------------------------------

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

  // ---- block collections ---------------------------------------------------------------------------------------

  bool open(Type type, long column, const char* begin) {
    if (builder_.depth() >= Document::max_depth) return false;
    builder_.open(type, Style::block, offset(begin));
    levels_.push_back({column, type == Type::mapping, false, 0});
    return true;
  }

  void close_level() {
    settle_pending();
    builder_.close(cursor_);
    levels_.pop_back();
  }

  void settle_pending() {
    Level& level = levels_.back();
    if (!level.pending) return;
    level.pending = false;
    builder_.add_absent(level.pending_at);
    cursor_ = level.pending_at;
  }

  bool read_line() {
    const long at = column();
    if (is_marker()) return false;
    if (levels_.empty()) return false;
    if (Level& level = levels_.back(); level.pending) {
      const bool dash_below_key = level.mapping && at == level.column && is_dash(at_);
      if (at > level.column || dash_below_key) {
        level.pending = false;
        return begin_node(level.column);
      }
      settle_pending();
    }
    while (levels_.back().column > at) {
      close_level();
      if (levels_.empty()) return false;
    }
    if (levels_.back().column != at) return false;
    if (levels_.back().mapping) return !is_dash(at_) && read_entry();
    if (is_dash(at_)) return read_item();
    // A list may stand at the column of its key; then the next key ends it.
    if (levels_.size() < 2 || levels_[levels_.size() - 2].column != at) return false;
    close_level();
    return read_entry();
  }

  /// A value that begins on this line, where a collection in block style may begin as well.
  bool begin_node(long parent) {
    while (is_dash(at_)) {
      if (!open(Type::sequence, column(), at_)) return false;
      if (!read_dash()) return false;
      if (levels_.back().pending) return true;
      parent = levels_.back().column;
    }
    if (*at_ == '[' || *at_ == '{') return read_flow(parent) && end_of_line();
    if (*at_ == '|' || *at_ == '>') return read_block_scalar(parent);
    const char* begin = at_;
    Scalar scalar;
    if (*at_ == '"' || *at_ == '\'') {
      if (!read_quoted(parent, scalar)) return false;
      const bool one_line = std::memchr(begin, '\n', static_cast<std::size_t>(at_ - begin)) == nullptr;
      while (*at_ == ' ') ++at_;
      if (*at_ != ':') {
        add(scalar);
        return is_end(at_) || (*at_ == '#' && at_[-1] == ' ' && end_of_line_from(at_ - 1));
      }
      if (!one_line || !is_key_colon(at_)) return false;
      const long key_column = begin - line_;
      return open(Type::mapping, key_column, begin) && read_value(scalar);
    }
    PlainLine line;
    if (!can_begin_plain(at_) || !scan_plain(begin, line)) return false;
    if (line.stop != ':') return read_plain(parent, begin, line);
    scalar = {{begin, static_cast<std::size_t>(line.end - begin)}, begin, line.end, Style::plain};
    return open(Type::mapping, begin - line_, begin) && read_value(scalar);
  }

  bool end_of_line_from(const char* at) {
    at_ = at;
    return end_of_line();
  }

  /// A dash and the blanks behind it: at what stands there, or pending.
  bool read_dash() {
    cursor_ = offset(++at_);
    const char* behind = at_;
    if (end_of_line()) {
      levels_.back().pending = true;
      levels_.back().pending_at = offset(behind);
      return true;
    }
    return *at_ != '\t';
  }

  bool read_item() {
    if (!read_dash()) return false;
    return levels_.back().pending || begin_node(levels_.back().column);
  }

  bool read_entry() {
    Scalar key;
    const char* begin = at_;
    if (*at_ == '"' || *at_ == '\'') {
      if (!read_quoted(parent_column(), key)) return false;
      if (std::memchr(begin, '\n', static_cast<std::size_t>(at_ - begin)) != nullptr) return false;
      while (*at_ == ' ') ++at_;
      if (!is_key_colon(at_)) return false;
    } else {
      PlainLine line;
      if (!can_begin_plain(at_) || !scan_plain(begin, line) || line.stop != ':') return false;
      key = {{begin, static_cast<std::size_t>(line.end - begin)}, begin, line.end, Style::plain};
    }
    return read_value(key);
  }

  bool is_key_colon(const char* at) const { return *at == ':' && (at[1] == ' ' || is_end(at + 1)); }

  /// The key has been read up to its colon; adds it, and what stands behind it on its line.
  bool read_value(const Scalar& key) {
    constexpr long longest_key = 1024;  // YAML 1.2.2, 7.4.2
    if (at_ - key.begin > longest_key) return false;
    add(key);
    cursor_ = offset(++at_);
    const char* behind = at_;
    if (end_of_line()) {
      levels_.back().pending = true;
      levels_.back().pending_at = offset(behind);
      return true;
    }
    const long parent = levels_.back().column;
    switch (*at_) {
      case '[':
      case '{': return read_flow(parent) && end_of_line();
      case '|':
      case '>': return read_block_scalar(parent);
      case '"':
      case '\'': {
        Scalar scalar;
        if (!read_quoted(parent, scalar)) return false;
        add(scalar);
        return end_of_line();
      }
      default: break;
    }
    PlainLine line;
    const char* begin = at_;
    return can_begin_plain(at_) && scan_plain(begin, line) && read_plain(parent, begin, line);
  }

  // ---- scalars -------------------------------------------------------------------------------------------------

  void add(const Scalar& scalar) {
    builder_.add_scalar(scalar.text, scalar.style, offset(scalar.begin), offset(scalar.end));
    cursor_ = offset(scalar.end);
  }

  bool can_begin_plain(const char* at) const {
    switch (starts[static_cast<unsigned char>(*at)]) {
      case Start::plain: return true;
      case Start::indicator: return false;
      case Start::sign: break;
    }
    return at[1] != ' ' && at[1] != '\t' && !is_end(at + 1);
  }

  /// One line of a plain scalar; goes to where it stops, behind a comment to the end of the line.
  bool scan_plain(const char* begin, PlainLine& line) {
    const char* at = begin;
    for (;; ++at) {
      at = find_plain_stop(at, end_);
      if (at == end_ || *at == '\n') {
        line.stop = '\n';
        break;
      }
      if (*at == ':') {
        if (at[1] == '\t') return false;
        line.stop = ':';
        if (at[1] == ' ' || is_end(at + 1)) break;
      } else if (at > begin && at[-1] == ' ') {
        line.stop = '#';
        break;
      } else if (at > begin && at[-1] == '\t') {
        return false;
      }
    }
    at_ = at;
    if (line.stop == '\n' && at > begin && at[-1] == '\r' && at != end_) --at_, --at;
    while (at > begin && at[-1] == ' ') --at;
    line.end = at;
    if (line.stop == '#') at_ = find_line_end(at_, end_);
    return at > begin && at[-1] != '\t';
  }

  /// A plain scalar whose first line has been scanned, and its further lines.
  bool read_plain(long parent, const char* begin, PlainLine line) {
    if (line.stop == ':') return false;
    const char* stop = at_;
    bool folded = false;
    while (line.stop == '\n' && at_ != end_) {
      std::size_t breaks = 0;
      const char* at = at_;
      const char* line_begin = at;
      while (at != end_ && is_break(at)) {
        at += *at == '\r' ? 2 : 1;
        line_begin = at;
        ++breaks;
        while (*at == ' ') ++at;
      }
      if (at == end_) break;
      if (*at == '\t' || *at == '\r') return false;
      if (at - line_begin <= parent || *at == '#') break;
      if (at == line_begin && is_marker(at)) return false;
      if (is_dash(at)) return false;  // read as text by YAML, which is never what was meant
      if (!folded) scratch_.assign(begin, line.end);
      folded = true;
      line_ = line_begin;
      if (!scan_plain(at, line) || line.stop == ':') return false;
      if (breaks == 1) scratch_.push_back(' ');
      scratch_.append(breaks - 1, '\n');
      scratch_.append(at, line.end);
      stop = at_;
    }
    at_ = stop;
    const std::string_view text =
        folded ? std::string_view(scratch_) : std::string_view(begin, static_cast<std::size_t>(line.end - begin));
    add({text, begin, line.end, Style::plain});
    return true;
  }

  bool read_quoted(long parent, Scalar& scalar) {
    scalar.begin = at_;
    scalar.style = *at_ == '"' ? Style::double_quoted : Style::single_quoted;
    const char* at = find_quoted_stop(at_ + 1, end_, *at_);
    const bool simple = at != end_ && *at == *at_ && (*at == '"' || at[1] != '\'');
    if (!simple) return read_quoted_parts(parent, scalar, at);
    scalar.text = {at_ + 1, static_cast<std::size_t>(at - at_ - 1)};
    at_ = scalar.end = at + 1;
    return true;
  }

  /// A quoted scalar with escapes or several lines; `at` is the first byte that asks for it.
  bool read_quoted_parts(long parent, Scalar& scalar, const char* at) {
    const char quote = *at_;
    scratch_.assign(at_ + 1, at);
    std::size_t kept = 0;  // what an escape wrote is never trimmed
    for (;;) {
      if (at == end_) return false;
      if (*at == '\n') {
        if (!fold(parent, at, kept)) return false;
      } else if (*at == '\\') {
        if (!decode_escape(at)) return false;
        kept = scratch_.size();
      } else if (quote == '\'' && at[1] == '\'') {
        scratch_.push_back('\'');
        at += 2;
        kept = scratch_.size();
      } else {
        break;
      }
      const char* next = find_quoted_stop(at, end_, quote);
      scratch_.append(at, next);
      at = next;
    }
    scalar.text = scratch_;
    at_ = scalar.end = at + 1;
    return true;
  }

  /// A line end within quotes, with the blanks around it (YAML 1.2.2, 6.5 and 7.3.1).
  bool fold(long parent, const char*& at, std::size_t kept) {
    if (scratch_.size() > kept && scratch_.back() == '\r') scratch_.pop_back();
    while (scratch_.size() > kept && scratch_.back() == ' ') scratch_.pop_back();
    if (scratch_.empty() || (scratch_.size() > kept && scratch_.back() == '\t')) return false;
    std::size_t breaks = 0;
    while (at != end_ && is_break(at)) {
      at += *at == '\r' ? 2 : 1;
      line_ = at;
      ++breaks;
      while (*at == ' ') ++at;
    }
    if (*at == '\t' || *at == '\r' || at - line_ <= parent || (at == line_ && is_marker(at))) return false;
    if (*at == '"' || *at == '\'') return false;
    if (breaks == 1) scratch_.push_back(' ');
    scratch_.append(breaks - 1, '\n');
    return true;
  }

  /// YAML 1.2.2, 5.7. Halves of a surrogate pair and escaped line ends are left to yaml-cpp.
  bool decode_escape(const char*& at) {
    constexpr std::string_view signs = "0abtnvfre \"/\\N_LP";
    constexpr std::array<std::string_view, 17> meanings{std::string_view("\0", 1),
                                                        "\a",
                                                        "\b",
                                                        "\t",
                                                        "\n",
                                                        "\v",
                                                        "\f",
                                                        "\r",
                                                        "\x1B",
                                                        " ",
                                                        "\"",
                                                        "/",
                                                        "\\",
                                                        "\xC2\x85",
                                                        "\xC2\xA0",
                                                        "\xE2\x80\xA8",
                                                        "\xE2\x80\xA9"};
    const char sign = at[1];
    const std::size_t known = signs.find(sign);
    if (known != std::string_view::npos && at + 1 < end_) {
      scratch_ += meanings[known];
      at += 2;
      return true;
    }
    const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
    if (digits == 0 || static_cast<std::size_t>(end_ - at) < digits + 2) return false;
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const int digit = hex_digit(at[2 + i]);
      if (digit < 0 || value > 0x10FFFF) return false;
      value = value * 16 + static_cast<char32_t>(static_cast<unsigned char>(digit));
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return false;
    text::append(scratch_, value);
    at += digits + 2;
    return true;
  }

  // ---- block scalars -------------------------------------------------------------------------------------------

  /// YAML 1.2.2, 8.1. Ends at the end of its last line, blank lines included.
  bool read_block_scalar(long parent) {
    if (parent < 0) return false;
    const char* begin = at_;
    const bool literal = *at_++ == '|';
    char chomping = ' ';
    long indent = -1;
    for (; *at_ == '+' || *at_ == '-' || (*at_ >= '1' && *at_ <= '9'); ++at_) {
      if (*at_ == '+' || *at_ == '-') {
        if (chomping != ' ') return false;
        chomping = *at_;
      } else {
        if (indent >= 0) return false;
        indent = parent + (*at_ - '0');
      }
    }
    // yaml-cpp loses a line end of folded text that keeps them.
    if (!end_of_line() || (chomping == '+' && !literal)) return false;
    scratch_.clear();
    const char* last = nullptr;  // the end of the last line with content
    std::size_t breaks = 0;      // line ends since
    bool ended = true;           // whether a line end follows the last line with content
    bool more_before = false;
    long widest_blank = 0;
    while (at_ != end_) {
      const char* before = at_;
      at_ += *at_ == '\r' ? 2 : 1;
      line_ = at_;
      if (indent < 0) {
        while (*at_ == ' ') ++at_;
      } else {
        while (*at_ == ' ' && at_ - line_ < indent) ++at_;
      }
      if (is_end(at_)) {
        if (at_ == end_) {
          if (at_ != line_) return false;
          at_ = before;
          break;
        }
        if (indent < 0) widest_blank = std::max(widest_blank, column());
        ++breaks;
        continue;
      }
      if (*at_ == '\t' && (indent < 0 || at_ - line_ < indent)) return false;
      if (indent < 0) {
        indent = column();
        if (widest_blank > indent) return false;
        if (indent <= parent) {
          at_ = before;
          break;
        }
      } else if (column() < indent) {
        at_ = before;
        break;
      }
      const char* stop = find_line_end(at_, end_);
      const char* content = at_;
      at_ = stop;
      if (stop != end_ && stop[-1] == '\r') --at_;
      if (is_blank_line(content, at_)) return false;
      const bool more = *content == ' ' || *content == '\t';
      if (last == nullptr) {
        scratch_.append(breaks, '\n');
      } else if (literal || more || more_before) {
        scratch_.append(breaks + 1, '\n');
      } else if (breaks == 0) {
        scratch_.push_back(' ');
      } else {
        scratch_.append(breaks, '\n');
      }
      scratch_.append(content, at_);
      more_before = more;
      breaks = 0;
      last = at_;
      ended = at_ != end_;
    }
    if (last == nullptr) return false;
    if (chomping != '-' && ended) scratch_.push_back('\n');
    if (chomping == '+') scratch_.append(breaks, '\n');
    add({scratch_, begin, last, literal ? Style::literal : Style::folded});
    return true;
  }

  static bool is_blank_line(const char* begin, const char* end) {
    while (begin != end && (*begin == ' ' || *begin == '\t')) ++begin;
    return begin == end;
  }

  // ---- flow collections ----------------------------------------------------------------------------------------

  /// Between the tokens of a flow collection. Its lines stand deeper than the block that holds it.
  bool skip_flow_space(long parent) {
    for (;;) {
      const char* begin = at_;
      while (*at_ == ' ') ++at_;
      if (*at_ == '#') {
        if (at_ == begin && at_ != line_) return false;
        at_ = find_line_end(at_, end_);
      }
      if (at_ == end_ || *at_ == '\t') return false;
      if (!is_break(at_)) return column() > parent || line_ == block_line_;
      at_ += *at_ == '\r' ? 2 : 1;
      line_ = at_;
      if (is_marker(at_)) return false;
    }
  }

  bool read_flow(long parent) {
    block_line_ = line_;
    return read_flow_collection(parent);
  }

  bool read_flow_collection(long parent) {
    if (builder_.depth() >= Document::max_depth) return false;
    const bool mapping = *at_ == '{';
    const char closing = mapping ? '}' : ']';
    builder_.open(mapping ? Type::mapping : Type::sequence, Style::flow, offset(at_));
    ++at_;
    for (;;) {
      if (!skip_flow_space(parent)) return false;
      if (*at_ == closing) break;
      if (mapping && !read_flow_key(parent)) return false;
      if (!read_flow_value(parent) || !skip_flow_space(parent)) return false;
      if (*at_ == closing) break;
      if (*at_ != ',') return false;
      ++at_;
    }
    cursor_ = offset(++at_);
    builder_.close(cursor_);
    return true;
  }

  bool read_flow_key(long parent) {
    const char* begin = at_;
    Scalar key;
    const bool quoted = *at_ == '"' || *at_ == '\'';
    if (quoted) {
      if (!read_quoted(parent, key)) return false;
      if (std::memchr(begin, '\n', static_cast<std::size_t>(at_ - begin)) != nullptr) return false;
    } else if (!read_flow_plain(key)) {
      return false;
    }
    while (*at_ == ' ') ++at_;
    constexpr long longest_key = 1024;
    if (*at_ != ':' || at_[1] == '\t' || at_ - begin > longest_key) return false;
    if (!quoted && at_[1] != ' ' && !is_end(at_ + 1)) return false;
    add(key);
    ++at_;
    if (!skip_flow_space(parent)) return false;
    return *at_ != ',' && *at_ != '}';
  }

  bool read_flow_value(long parent) {
    if (*at_ == '[' || *at_ == '{') {
      if (!read_flow_collection(parent)) return false;
    } else {
      Scalar scalar;
      if (*at_ == '"' || *at_ == '\'') {
        if (!read_quoted(parent, scalar)) return false;
      } else if (!read_flow_plain(scalar)) {
        return false;
      }
      add(scalar);
    }
    return true;
  }

  /// On one line; yaml-cpp sees the sign of a key in any `?` between brackets.
  bool read_flow_plain(Scalar& scalar) {
    if (!can_begin_plain(at_) ||
        (*at_ != ':' && starts[static_cast<unsigned char>(*at_)] == Start::sign && is_flow_sign(at_[1])))
      return false;
    const char* at = at_;
    for (; at != end_; ++at) {
      const char c = *at;
      if (is_flow_sign(c) || c == '\n') break;
      if (c == '?') return false;
      if (c == '#' && at[-1] == ' ') break;
      if (c == '#' && at[-1] == '\t') return false;
      if (c == ':' && (at[1] == ' ' || at[1] == '\t' || is_end(at + 1) || is_flow_sign(at[1]))) break;
    }
    const char* stop = at;
    if (*at == '\n' && at[-1] == '\r') --at, --stop;
    while (at > at_ && at[-1] == ' ') --at;
    if (at == at_ || at[-1] == '\t' || (at - at_ == 1 && *at_ == '-')) return false;
    scalar = {{at_, static_cast<std::size_t>(at - at_)}, at_, at, Style::plain};
    at_ = stop;
    return true;
  }

  const char* base_;
  const char* end_;  ///< a NUL stands there
  const char* at_;
  const char* line_ = nullptr;        ///< the begin of the line that holds `at_`
  const char* block_line_ = nullptr;  ///< the line on which the outermost flow collection begins
  std::uint32_t cursor_ = 0;          ///< the end of the last token
  bool declined_ = false;
  Builder builder_;
  std::vector<Level> levels_;
  std::string scratch_;
};

}  // namespace

std::optional<Document> read_direct(const source::File& file) {
  DirectReader reader(file);
  if (!reader.read()) return std::nullopt;
  return reader.finish();
}

}  // namespace nsp::syntax
