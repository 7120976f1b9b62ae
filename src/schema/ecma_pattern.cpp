// SPDX-License-Identifier: EUPL-1.2
#include "schema/ecma_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <re2/re2.h>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace nsp::schema {

namespace {

// ECMA-262, 22.2.2.9: white space and line terminators, which engines read otherwise, and all the rest.
constexpr std::string_view spaces =
    "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
constexpr std::string_view no_spaces =
    "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
    "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";
constexpr std::string_view nothing = "[^\\x{0}-\\x{10ffff}]";
constexpr std::string_view anything = "(?s:.)";
constexpr std::string_view signs = "^$\\.*+?()[]{}|/";

constexpr std::uint32_t first_surrogate = 0xD800;
constexpr std::uint32_t last_surrogate = 0xDFFF;

/// ECMA-262: RegExpIdentifierName.
bool is_group_name(std::string_view name) {
  static const re2::RE2 form(
      R"((?:[\pL\p{Nl}$_]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\}))"
      R"((?:[\pL\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$\x{200c}\x{200d}]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\})*)");
  return re2::RE2::FullMatch({name.data(), name.size()}, form);
}

class Reader {
 public:
  Reader(std::string_view ecma, Reading reading, Engine engine) : text_(ecma), reading_(reading), engine_(engine) {}

  EcmaPattern run() {
    count_groups();
    while (at_ < text_.size() && result_.fault.empty()) step();
    if (result_.fault.empty() && !open_.empty()) fail("a round bracket is not closed");
    return std::move(result_);
  }

 private:
  /// What a quantifier behind it would repeat.
  enum class Last : std::uint8_t { none, atom, look_ahead };
  /// A part of a class: one character, or a set of them in the engine's words.
  struct ClassAtom {
    std::uint32_t code = 0;
    std::string set;
  };

  bool is_lenient() const { return reading_ == Reading::lenient; }
  bool has(std::string_view next) const { return text_.substr(at_).starts_with(next); }
  void write(std::string_view words) { result_.text.append(words); }
  void fail(std::string fault) {
    if (result_.fault.empty()) result_.fault = std::move(fault);
  }

  /// Back-references may stand before what they refer to, so groups are numbered first.
  void count_groups() {
    bool in_class = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '\\') {
        ++i;
      } else if (c == '[' || c == ']') {
        in_class = c == '[';
      } else if (c == '(' && !in_class) {
        const std::string_view rest = text_.substr(i + 1);
        const bool named = rest.starts_with("?<") && !rest.starts_with("?<=") && !rest.starts_with("?<!");
        if (rest.starts_with('?') && !named) continue;
        names_.push_back(named ? rest.substr(2, rest.find('>') - 2) : std::string_view());
      }
    }
  }

  void step() {
    const char c = text_[at_];
    switch (c) {
      case '\\': return escape();
      case '[': return character_class();
      case '(': return open_group();
      case ')': return close_group();
      case '*':
      case '+':
      case '?': return quantify(1);
      case '{': return brace();
      case ']':
      case '}':
        if (!is_lenient()) return fail(fmt::format("a lone `{}`", c));
        ++at_;
        return write_code(static_cast<unsigned char>(c));
      case '^': return assertion("^", 1);
      case '$': return assertion("\\z", 1);
      case '|': return assertion("|", 1);
      case '.': ++at_; return write_atom("[^\\n\\r\\x{2028}\\x{2029}]");
      default: break;
    }
    const text::CodePoint next = text::decode(text_.substr(at_));
    write_atom(text_.substr(at_, next.size));
    at_ += next.size;
  }

  void assertion(std::string_view words, std::size_t size) {
    write(words);
    at_ += size;
    last_ = Last::none;
  }

  void write_atom(std::string_view words) {
    write(words);
    last_ = Last::atom;
  }

  void write_code(std::uint32_t code) {
    // Text holds no halves of characters.
    const bool half = code >= first_surrogate && code <= last_surrogate;
    write_atom(half ? std::string(nothing) : fmt::format("\\x{{{:x}}}", code));
  }

  void open_group() {
    for (std::string_view look : {"(?=", "(?!", "(?<=", "(?<!"}) {
      if (!has(look)) continue;
      result_.backtracks = true;
      open_.push_back(look.size() == 3 ? Last::look_ahead : Last::none);
      return assertion(look, look.size());
    }
    open_.push_back(Last::atom);
    if (has("(?:")) return assertion("(?:", 3);
    if (has("(?<")) {
      const std::size_t end = text_.find('>', at_);
      if (end == std::string_view::npos) return fail("the name of a group is not closed");
      const std::string_view name = text_.substr(at_ + 3, end - at_ - 3);
      if (!is_group_name(name)) return fail(fmt::format("`{}` cannot be the name of a group", name));
      if (std::count(names_.begin(), names_.end(), name) > 1)
        return fail(fmt::format("two groups are called `{}`", name));
      return assertion("(", end + 1 - at_);
    }
    if (has("(?")) return fail(fmt::format("`{}` says nothing in ECMA-262", text_.substr(at_, 3)));
    assertion("(", 1);
  }

  void close_group() {
    if (open_.empty()) return fail("a round bracket is closed that was not opened");
    write(")");
    ++at_;
    last_ = open_.back();
    open_.pop_back();
  }

  void quantify(std::size_t size) {
    const bool repeats = last_ == Last::atom || (last_ == Last::look_ahead && is_lenient());
    if (!repeats) return fail(fmt::format("`{}` has nothing to repeat", text_.substr(at_, size)));
    write(text_.substr(at_, size));
    at_ += size;
    if (has("?")) write("?"), ++at_;
    last_ = Last::none;
  }

  /// `{3}`, `{3,}`, `{3,5}`.
  void brace() {
    const std::size_t end = text_.find('}', at_);
    const std::string_view inner = end == std::string_view::npos ? "" : text_.substr(at_ + 1, end - at_ - 1);
    const std::string_view least = inner.substr(0, inner.find(','));
    const std::string_view most = least.size() < inner.size() ? inner.substr(least.size() + 1) : std::string_view();
    const auto all_digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), text::is_digit); };
    if (least.empty() || !all_digits(least) || !all_digits(most)) {
      if (!is_lenient()) return fail("a lone `{`");
      ++at_;
      return write_code('{');
    }
    if (!most.empty() && is_more(least, most)) return fail(fmt::format("`{{{}}}` ends before it begins", inner));
    quantify(inner.size() + 2);
  }

  static bool is_more(std::string_view a, std::string_view b) {
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    return a.size() != b.size() ? a.size() > b.size() : a > b;
  }

  void escape() {
    const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (c == 'b' || c == 'B') return assertion(text_.substr(at_, 2), 2);
    if (c == 'k') return refer_by_name();
    if (c >= '1' && c <= '9') return refer_by_number();
    const ClassAtom atom = read_escape(false);
    if (!result_.fault.empty()) return;
    if (atom.set.empty()) return write_code(atom.code);
    write_atom(atom.set.starts_with('\\') && atom.set.find('-') == std::string::npos ? atom.set
                                                                                     : fmt::format("[{}]", atom.set));
  }

  void refer(std::size_t number) {
    result_.backtracks = true;
    write_atom(fmt::format("\\g{{{}}}", number));
  }

  void refer_by_number() {
    const std::size_t end = std::min(text_.find_first_not_of("0123456789", at_ + 1), text_.size());
    const std::string_view digits = text_.substr(at_ + 1, end - at_ - 1);
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number == 0 || number > names_.size()) return fail(fmt::format("there is no group {} to refer to", digits));
    at_ = end;
    refer(number);
  }

  void refer_by_name() {
    const std::size_t end = text_.substr(at_ + 2, 1) == "<" ? text_.find('>', at_) : std::string_view::npos;
    if (end == std::string_view::npos) return fail("`\\k` needs the name of a group: `\\k<name>`");
    const std::string_view name = text_.substr(at_ + 3, end - at_ - 3);
    const auto found = name.empty() ? names_.end() : std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return fail(fmt::format("there is no group `{}` to refer to", name));
    at_ = end + 1;
    refer(static_cast<std::size_t>(found - names_.begin()) + 1);
  }

  /// An escape that stands for one character or a set of them; moves behind it.
  ClassAtom read_escape(bool in_class) {
    const std::size_t start = at_;
    if (at_ + 1 >= text_.size()) return fail("a backslash with nothing behind it"), ClassAtom{};
    const text::CodePoint next = text::decode(text_.substr(at_ + 1));
    const auto c = static_cast<char>(next.value < 0x80 ? next.value : 0);
    at_ += 1 + next.size;
    switch (c) {
      case 'd':
      case 'D':
      case 'w':
      case 'W': return {0, fmt::format("\\{}", c)};
      case 's': return {0, std::string(spaces)};
      case 'S': return {0, std::string(no_spaces)};
      case 't': return {'\t', {}};
      case 'n': return {'\n', {}};
      case 'v': return {'\v', {}};
      case 'f': return {'\f', {}};
      case 'r': return {'\r', {}};
      case 'c': return read_control();
      case 'x': return read_hex();
      case 'u': return read_unicode();
      case 'p':
      case 'P': return read_property(c == 'P');
      default: break;
    }
    if (in_class && c == 'b') return {'\b', {}};
    if (c == '0' && !(at_ < text_.size() && text::is_digit(text_[at_]))) return {0, {}};
    const bool is_sign = c != '\0' && (signs.find(c) != std::string_view::npos || (in_class && c == '-'));
    if (is_sign || (is_lenient() && !text::is_letter_or_digit(c))) return {static_cast<std::uint32_t>(next.value), {}};
    fail(fmt::format("`{}` says nothing in ECMA-262", text_.substr(start, 1 + next.size)));
    return {};
  }

  ClassAtom read_control() {
    if (at_ >= text_.size() || !text::is_letter(text_[at_])) return fail("`\\c` needs a letter"), ClassAtom{};
    return {static_cast<std::uint32_t>(text_[at_++]) & 0x1FU, {}};
  }

  /// So many digits of base sixteen from a place on.
  std::optional<std::uint32_t> hex(std::size_t from, std::size_t count) const {
    std::uint32_t code = 0;
    const std::string_view digits = text_.substr(std::min(from, text_.size()), count);
    if (digits.size() != count || !std::all_of(digits.begin(), digits.end(), text::is_hex)) return std::nullopt;
    if (std::from_chars(digits.data(), digits.data() + count, code, 16).ec != std::errc()) return std::nullopt;
    return code;
  }

  ClassAtom read_hex() {
    const auto code = hex(at_, 2);
    if (!code) return fail("`\\x` needs two digits of base sixteen"), ClassAtom{};
    at_ += 2;
    return {*code, {}};
  }

  ClassAtom read_unicode() {
    constexpr std::string_view wanted = "`\\u` needs four digits of base sixteen, or some in braces";
    if (has("{")) {
      const std::size_t end = text_.find('}', at_);
      const auto code = end == std::string_view::npos || end == at_ + 1 ? std::nullopt : hex(at_ + 1, end - at_ - 1);
      if (!code || *code > 0x10FFFF) return fail(std::string(wanted)), ClassAtom{};
      at_ = end + 1;
      return {*code, {}};
    }
    const auto first = hex(at_, 4);
    if (!first) return fail(std::string(wanted)), ClassAtom{};
    at_ += 4;
    const auto second = has("\\u") ? hex(at_ + 2, 4) : std::nullopt;
    const bool is_pair =
        second && *first >= first_surrogate && *first < 0xDC00 && *second >= 0xDC00 && *second <= last_surrogate;
    if (!is_pair) return {*first, {}};
    at_ += 6;
    return {0x10000 + ((*first - first_surrogate) << 10U) + (*second - 0xDC00), {}};
  }

  ClassAtom read_property(bool negated) {
    const std::size_t end = has("{") ? text_.find('}', at_) : std::string_view::npos;
    if (end == std::string_view::npos) return fail("`\\p` needs the name of a property in braces"), ClassAtom{};
    const std::string_view contents = text_.substr(at_ + 1, end - at_ - 1);
    std::string written = write_property(contents, negated, reading_, engine_);
    if (written.empty()) return fail(fmt::format("there is no property `{}`", contents)), ClassAtom{};
    at_ = end + 1;
    return {0, std::move(written)};
  }

  ClassAtom read_class_atom() {
    if (text_[at_] == '\\') return read_escape(true);
    const text::CodePoint next = text::decode(text_.substr(at_));
    at_ += next.size;
    return {static_cast<std::uint32_t>(next.value), {}};
  }

  void character_class() {
    const bool negated = has("[^");
    at_ += negated ? 2 : 1;
    std::string body;
    while (at_ < text_.size() && text_[at_] != ']' && result_.fault.empty()) class_range(body);
    if (at_ >= text_.size()) fail("a square bracket is not closed");
    ++at_;
    if (body.empty()) return write_atom(negated ? anything : nothing);
    write_atom(fmt::format("[{}{}]", negated ? "^" : "", body));
  }

  void class_range(std::string& body) {
    const ClassAtom first = read_class_atom();
    const bool ranges = has("-") && at_ + 1 < text_.size() && text_[at_ + 1] != ']';
    if (!ranges) return append(body, first, first);
    ++at_;
    const ClassAtom last = read_class_atom();
    if (first.set.empty() && last.set.empty()) {
      if (first.code > last.code) fail("a range ends before it begins");
      return append(body, first, last);
    }
    if (!is_lenient()) fail("a range begins or ends with more than one character");
    append(body, first, first);
    append(body, {'-', {}}, {'-', {}});
    append(body, last, last);
  }

  static void append(std::string& body, const ClassAtom& first, const ClassAtom& last) {
    if (!first.set.empty()) return void(body += first.set);
    const bool starts_half = first.code >= first_surrogate && first.code <= last_surrogate;
    const bool ends_half = last.code >= first_surrogate && last.code <= last_surrogate;
    const std::uint32_t from = starts_half ? last_surrogate + 1 : first.code;
    const std::uint32_t to = ends_half ? first_surrogate - 1 : last.code;
    if (from <= to)
      body += from == to ? fmt::format("\\x{{{:x}}}", from) : fmt::format("\\x{{{:x}}}-\\x{{{:x}}}", from, to);
  }

  std::string_view text_;
  Reading reading_;
  Engine engine_;
  std::size_t at_ = 0;
  std::vector<std::string_view> names_;  ///< of all groups that capture, in their order
  std::vector<Last> open_;               ///< what each open bracket will have been
  Last last_ = Last::none;
  EcmaPattern result_;
};

}  // namespace

EcmaPattern read_ecma_pattern(std::string_view ecma, Reading reading, Engine engine) {
  return Reader(ecma, reading, engine).run();
}

}  // namespace nsp::schema
