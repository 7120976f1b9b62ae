// SPDX-License-Identifier: EUPL-1.2
#include "syntax/direct/direct_reader.hpp"

#include <cstring>
#include <vector>

#include "syntax/direct/flow_reader.hpp"

namespace nsp::syntax {

namespace {

/// A collection in block style that is open.
struct OpenBlock {
  long column = 0;
  bool mapping = false;
  bool pending = false;  ///< the value of its last key or dash is still to come
  std::uint32_t pending_at = 0;
};

/// Every step answers false where it declines the file; then nothing that was built is used.
class DirectReader : private FlowReader {
 public:
  explicit DirectReader(const source::File& file) : FlowReader(file) {}

  bool read() {
    if (has_oddities()) return false;
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
  /// A second byte order mark, or a CR that ends no line: yaml-cpp has views of its own of both.
  bool has_oddities() const {
    if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with("\xEF\xBB\xBF")) return true;
    for (const char* at = at_;; ++at) {
      at = static_cast<const char*>(std::memchr(at, '\r', static_cast<std::size_t>(end_ - at)));
      if (at == nullptr) return false;
      if (at[1] != '\n') return true;
    }
  }

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
    OpenBlock& level = levels_.back();
    if (!level.pending) return;
    level.pending = false;
    builder_.add_absent(level.pending_at);
    cursor_ = level.pending_at;
  }

  bool read_line() {
    const long at = column();
    if (is_marker()) return false;
    if (levels_.empty()) return false;
    if (OpenBlock& level = levels_.back(); level.pending) {
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
      const bool one_line = is_on_one_line(begin);
      while (*at_ == ' ') ++at_;
      if (*at_ != ':') {
        add(scalar);
        at_ = scalar.end;
        return end_of_line();
      }
      return one_line && is_key_colon(at_) && open(Type::mapping, begin - line_, begin) && read_value(scalar);
    }
    PlainLine line;
    if (!can_begin_plain(at_) || !scan_plain(begin, line)) return false;
    if (line.stop != ':') return read_plain(parent, begin, line);
    return open(Type::mapping, begin - line_, begin) && read_value(plain_scalar(begin, line));
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
      if (!read_quoted(levels_.back().column, key) || !is_on_one_line(begin)) return false;
      while (*at_ == ' ') ++at_;
      if (!is_key_colon(at_)) return false;
    } else {
      PlainLine line;
      if (!can_begin_plain(at_) || !scan_plain(begin, line) || line.stop != ':') return false;
      key = plain_scalar(begin, line);
    }
    return read_value(key);
  }

  bool is_key_colon(const char* at) const { return *at == ':' && (at[1] == ' ' || is_end(at + 1)); }

  /// The key has been read up to its colon; adds it, and what stands behind it on its line.
  bool read_value(const Scalar& key) {
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

  std::vector<OpenBlock> levels_;
};

}  // namespace

std::optional<Document> read_direct(const source::File& file) {
  DirectReader reader(file);
  if (!reader.read()) return std::nullopt;
  return reader.finish();
}

}  // namespace nsp::syntax
