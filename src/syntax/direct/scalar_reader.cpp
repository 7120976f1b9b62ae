// SPDX-License-Identifier: EUPL-1.2
#include "syntax/direct/scalar_reader.hpp"

#include <algorithm>
#include <array>

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

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

void ScalarReader::add(const Scalar& scalar) {
  builder_.add_scalar(scalar.text, scalar.style, offset(scalar.begin), offset(scalar.end));
  cursor_ = offset(scalar.end);
}

bool ScalarReader::can_begin_plain(const char* at) const {
  switch (starts[static_cast<unsigned char>(*at)]) {
    case Start::plain: return true;
    case Start::indicator: return false;
    case Start::sign: break;
  }
  return at[1] != ' ' && at[1] != '\t' && !is_end(at + 1);
}

bool ScalarReader::scan_plain(const char* begin, PlainLine& line) {
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

bool ScalarReader::read_plain(long parent, const char* begin, PlainLine line) {
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

bool ScalarReader::read_quoted(long parent, Scalar& scalar) {
  scalar.begin = at_;
  scalar.style = *at_ == '"' ? Style::double_quoted : Style::single_quoted;
  const char* at = find_quoted_stop(at_ + 1, end_, *at_);
  const bool simple = at != end_ && *at == *at_ && (*at == '"' || at[1] != '\'');
  if (!simple) return read_quoted_parts(parent, scalar, at);
  scalar.text = {at_ + 1, static_cast<std::size_t>(at - at_ - 1)};
  at_ = scalar.end = at + 1;
  return true;
}

bool ScalarReader::read_quoted_parts(long parent, Scalar& scalar, const char* at) {
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

bool ScalarReader::fold(long parent, const char*& at, std::size_t kept) {
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

bool ScalarReader::decode_escape(const char*& at) {
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

bool ScalarReader::read_block_scalar(long parent) {
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
    if (std::all_of(content, at_, is_blank)) return false;
    const bool more = *content == ' ' || *content == '\t';
    // Between two folded lines the line end itself is a blank, or belongs to the empty lines (8.1.3).
    const bool kept = last != nullptr && (literal || more || more_before);
    if (last != nullptr && !kept && breaks == 0) scratch_.push_back(' ');
    scratch_.append(breaks + (kept ? 1 : 0), '\n');
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

}  // namespace nsp::syntax
