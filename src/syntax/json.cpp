// SPDX-License-Identifier: EUPL-1.2
// JSON by RFC 8259 into the positioned tree. YAML readers take JSON for YAML, but refuse its surrogate pairs and
// accept what is not JSON, so JSON has a reader of its own.
#include <string>

#include <fmt/format.h>

#include "syntax/builder.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/faults.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"
#include "text/utf8.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Number> nested_more_than_levels_deep_2{"nested more than {0} levels deep"};
constexpr words::English<> flatten_the_structure{"flatten the structure"};
constexpr words::English<> the_file_holds_no{"the file holds no JSON value"};
constexpr words::English<> write_a_value_such{"write a value, such as `{{}}`"};
constexpr words::English<> text_after_the_end{"text after the end of the JSON value"};
constexpr words::English<> a_json_file_holds{"a JSON file holds one value: remove the rest"};
constexpr words::English<words::Name> the_file_ends_before{"the file ends before {0}"};
constexpr words::English<words::Name> close_it_with{"close it with {0}"};
constexpr words::English<words::Name> neither_nor_stands_here{"neither `,` nor {0} stands here"};
constexpr words::English<> put_a_comma_between{"put a comma between the values"};
constexpr words::English<> a_comma_without_a_value_behind{"a comma without a value behind it"};
constexpr words::English<> remove_the_comma{"remove the comma"};
constexpr words::English<> a_key_in_double{"a key in double quotes is wanted here"};
constexpr words::English<> write_the_key_between{"write the key between double quotes"};
constexpr words::English<> no_behind_the_key{"no `:` behind the key"};
constexpr words::English<> put_a_colon_between{"put a colon between key and value"};
constexpr words::English<> no_json_value_begins{"no JSON value begins here"};
constexpr words::English<> the_file_ends_where{"the file ends where a value is wanted"};
constexpr words::English<> a_value_is_text{
    "a value is text in double quotes, a number, true, false, null, a list or a mapping"};
constexpr words::English<> not_a_json_number{"not a JSON number"};
constexpr words::English<> a_number_begins_with{"a number begins with one digit, and with `0` only before a point"};
constexpr words::English<> a_point_without_a_digit{"a point without a digit behind it"};
constexpr words::English<> write_a_digit_behind{"write a digit behind the point"};
constexpr words::English<> an_exponent_without_a_digit{"an exponent without a digit"};
constexpr words::English<> write_a_digit_behind_the_e{"write a digit behind the `e`"};
constexpr words::English<> a_control_character_within{"a control character within text"};
constexpr words::English<> write_it_as_an_escape{"write it as an escape, such as `\\n`"};
constexpr words::English<> a_quote_that_is_never{"a quote that is never closed"};
constexpr words::English<> close_the_text_with{"close the text with a double quote"};
constexpr words::English<> an_unknown_escape_behind{"an unknown escape behind `\\`"};
constexpr words::English<> write_a_backslash_as{"write a backslash as `\\\\`"};
constexpr words::English<> four_hexadecimal_digits_are_wanted{"four hexadecimal digits are wanted behind `\\u`"};
constexpr words::English<> write_it_like_u{"write it like `\\u00e9`"};

/// Iterative, so that no input can exhaust the stack.
class JsonReader {
 public:
  JsonReader(const source::File& file, diagnostics::Collector& diagnostics)
      : file_(file), text_(file.text()), diagnostics_(diagnostics), builder_(file), at_(file.content_begin()) {}

  Document read() {
    skip_blanks();
    if (at_ == text_.size()) {
      fail(at_, the_file_holds_no, write_a_value_such);
    } else {
      read_values();
    }
    if (!failed_) {
      skip_blanks();
      if (at_ < text_.size()) fail(at_, text_after_the_end, a_json_file_holds);
    }
    if (failed_) builder_.stop_at(static_cast<std::uint32_t>(at_));
    return builder_.finish(static_cast<std::uint32_t>(text_.size()));
  }

 private:
  bool fail(std::size_t at, words::Text message, words::Text help) {
    if (!failed_) {
      auto& finding =
          diagnostics_.add(unreadable_json, file_.span(at, at < text_.size() ? at + 1 : at), std::move(message));
      finding.help = std::move(help);
    }
    failed_ = true;
    return false;
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
  }

  /// Reads values until the outermost is closed. `closers_` is the stack of open collections.
  void read_values() {
    bool value_wanted = true;
    while (!failed_) {
      skip_blanks();
      if (value_wanted) {
        value_wanted = !read_value();
        if (failed_) return;
        if (value_wanted) value_wanted = after_open();
      }
      while (!failed_ && !value_wanted && !closers_.empty()) value_wanted = after_value();
      if (closers_.empty()) return;
    }
  }

  /// Behind `[` or `{`: true when a value comes next, false when the collection was empty and is closed.
  bool after_open() {
    skip_blanks();
    if (peek() == closers_.back() && at_ < text_.size()) {
      close();
      return false;
    }
    return closers_.back() == ']' || read_key();
  }

  /// Behind a value within a collection: true when another value comes next.
  bool after_value() {
    skip_blanks();
    if (at_ == text_.size()) return fail(at_, the_file_ends_before(closers_.back()), close_it_with(closers_.back()));
    if (peek() == closers_.back()) {
      close();
      return false;
    }
    if (peek() != ',') return fail(at_, neither_nor_stands_here(closers_.back()), put_a_comma_between);
    ++at_;
    skip_blanks();
    if (peek() == closers_.back()) return fail(at_, a_comma_without_a_value_behind, remove_the_comma);
    return closers_.back() == ']' || read_key();
  }

  void close() {
    ++at_;
    builder_.close(static_cast<std::uint32_t>(at_));
    closers_.pop_back();
  }

  bool read_key() {
    skip_blanks();
    if (peek() != '"') return fail(at_, a_key_in_double, write_the_key_between);
    if (!read_string()) return false;
    skip_blanks();
    if (peek() != ':') return fail(at_, no_behind_the_key, put_a_colon_between);
    ++at_;
    return true;
  }

  /// True for a whole scalar; false where a collection was opened.
  bool read_value() {
    const char c = peek();
    if (c == '[' || c == '{') {
      if (closers_.size() >= Document::max_depth) {
        diagnostics_.add(nested_too_deep, file_.span(at_, at_ + 1), nested_more_than_levels_deep_2(Document::max_depth))
            .help = flatten_the_structure;
        failed_ = true;
        return true;
      }
      builder_.open(c == '[' ? Type::sequence : Type::mapping, Style::flow, static_cast<std::uint32_t>(at_));
      closers_.push_back(c == '[' ? ']' : '}');
      ++at_;
      return false;
    }
    if (c == '"') return read_string(), true;
    if (c == '-' || (c >= '0' && c <= '9')) return read_number(), true;
    read_word();
    return true;
  }

  void read_word() {
    for (const auto& [word, type] :
         {std::pair{std::string_view("true"), Type::boolean}, std::pair{std::string_view("false"), Type::boolean},
          std::pair{std::string_view("null"), Type::null}}) {
      if (text_.substr(at_, word.size()) == word) {
        builder_.add_scalar(text_.substr(at_, word.size()), Style::plain, static_cast<std::uint32_t>(at_),
                            static_cast<std::uint32_t>(at_ + word.size()), type);
        at_ += word.size();
        return;
      }
    }
    fail(at_, at_ < text_.size() ? no_json_value_begins : the_file_ends_where, a_value_is_text);
  }

  std::size_t digits(std::size_t at) const {
    while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') ++at;
    return at;
  }

  void read_number() {
    const std::size_t begin = at_;
    std::size_t at = begin + (peek() == '-' ? 1 : 0);
    bool whole = true;
    const std::size_t end = digits(at);
    if (end == at || (end - at > 1 && text_[at] == '0')) {
      fail(begin, not_a_json_number, a_number_begins_with);
      return;
    }
    at = end;
    if (at < text_.size() && text_[at] == '.') {
      whole = false;
      const std::size_t fraction = digits(at + 1);
      if (fraction == at + 1) return void(fail(at, a_point_without_a_digit, write_a_digit_behind));
      at = fraction;
    }
    if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
      whole = false;
      ++at;
      if (at < text_.size() && (text_[at] == '-' || text_[at] == '+')) ++at;
      const std::size_t exponent = digits(at);
      if (exponent == at) return void(fail(at, an_exponent_without_a_digit, write_a_digit_behind_the_e));
      at = exponent;
    }
    builder_.add_scalar(text_.substr(begin, at - begin), Style::plain, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(at), whole ? Type::integer : Type::number);
    at_ = at;
  }

  bool read_string() {
    const std::size_t begin = at_++;
    std::size_t copied = at_;
    std::string decoded;
    bool escaped = false;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (static_cast<unsigned char>(text_[at_]) < 0x20)
        return fail(at_, a_control_character_within, write_it_as_an_escape);
      if (text_[at_] != '\\') {
        ++at_;
        continue;
      }
      escaped = true;
      decoded.append(text_.substr(copied, at_ - copied));
      if (!read_escape(decoded)) return false;
      copied = at_;
    }
    if (at_ == text_.size()) return fail(begin, a_quote_that_is_never, close_the_text_with);
    std::string_view content = text_.substr(copied, at_ - copied);
    if (escaped) {
      decoded.append(content);
      content = decoded;
    }
    ++at_;
    builder_.add_scalar(content, Style::double_quoted, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(at_), Type::string);
    return true;
  }

  bool read_escape(std::string& out) {
    const std::size_t begin = at_++;
    const char c = peek();
    ++at_;
    switch (c) {
      case '"':
      case '\\':
      case '/': out.push_back(c); return true;
      case 'b': out.push_back('\b'); return true;
      case 'f': out.push_back('\f'); return true;
      case 'n': out.push_back('\n'); return true;
      case 'r': out.push_back('\r'); return true;
      case 't': out.push_back('\t'); return true;
      case 'u': return read_unicode_escape(out, begin);
      default: at_ = begin; return fail(begin, an_unknown_escape_behind, write_a_backslash_as);
    }
  }

  /// A lone surrogate is legal JSON and no character: it becomes U+FFFD.
  bool read_unicode_escape(std::string& out, std::size_t begin) {
    char32_t value = 0;
    if (!read_hex(value)) return fail(begin, four_hexadecimal_digits_are_wanted, write_it_like_u);
    if (value >= 0xD800 && value < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const std::size_t second = at_;
      at_ += 2;
      char32_t low = 0;
      if (!read_hex(low)) return fail(second, four_hexadecimal_digits_are_wanted, write_it_like_u);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
      } else {
        at_ = second;
      }
    }
    text::append(out, value);
    return true;
  }

  bool read_hex(char32_t& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      if (c >= '0' && c <= '9') {
        value = value * 16 + static_cast<char32_t>(c - '0');
      } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
        value = value * 16 + static_cast<char32_t>((c | 0x20) - 'a' + 10);
      } else {
        return false;
      }
    }
    return true;
  }

  const source::File& file_;
  std::string_view text_;
  diagnostics::Collector& diagnostics_;
  Builder builder_;
  std::size_t at_;
  std::string closers_;
  bool failed_ = false;
};

}  // namespace

Document parse_json(const source::File& file, diagnostics::Collector& diagnostics) {
  if (!check_bytes(file, Grammar::json, diagnostics)) {
    Builder nothing(file);
    nothing.stop_at(0);
    return nothing.finish(0);
  }
  Document document = JsonReader(file, diagnostics).read();
  report_equal_keys(document, diagnostics);
  return document;
}

Document parse_by_name(const source::File& file, diagnostics::Collector& diagnostics, Mode mode, const Judge& judge) {
  return file.name().ends_with(".json") ? parse_json(file, diagnostics) : parse(file, diagnostics, mode, judge);
}

}  // namespace nsp::syntax
