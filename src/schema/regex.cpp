// SPDX-License-Identifier: EUPL-1.2
#include "schema/regex.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>
#include <re2/re2.h>

#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace nsp::schema {

namespace {

constexpr std::size_t max_length = 10'000;
constexpr std::size_t max_expressions = 2'000;

/// What one expression may take, so that all of a schema stay below some 300 MiB.
std::int64_t memory_of(std::size_t known) {
  if (known < 16) return std::int64_t{8} << 20U;
  return known < 100 ? std::int64_t{1} << 20U : std::int64_t{64} << 10U;
}

// ECMA-262, 22.2.2.9: white space and line terminators; RE2's \s is ASCII.
constexpr std::string_view spaces = "\\t\\n\\v\\f\\r \\x{a0}\\x{feff}\\x{2028}\\x{2029}\\p{Zs}";

// Long names of general categories, which RE2 knows by their short ones only.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> categories{{{"Letter", "L"},
                                                                                    {"Lowercase_Letter", "Ll"},
                                                                                    {"Uppercase_Letter", "Lu"},
                                                                                    {"Titlecase_Letter", "Lt"},
                                                                                    {"Modifier_Letter", "Lm"},
                                                                                    {"Other_Letter", "Lo"},
                                                                                    {"Mark", "M"},
                                                                                    {"Number", "N"},
                                                                                    {"Decimal_Number", "Nd"},
                                                                                    {"digit", "Nd"},
                                                                                    {"Punctuation", "P"},
                                                                                    {"punct", "P"},
                                                                                    {"Symbol", "S"},
                                                                                    {"Currency_Symbol", "Sc"},
                                                                                    {"Math_Symbol", "Sm"},
                                                                                    {"Separator", "Z"},
                                                                                    {"Space_Separator", "Zs"},
                                                                                    {"Other", "C"},
                                                                                    {"Control", "Cc"},
                                                                                    {"cntrl", "Cc"}}};

/// Goes through an expression once; `valid` becomes false where ECMA-262 refuses it, `error` is set where RE2 cannot.
class Translator {
 public:
  explicit Translator(std::string_view ecma) : text_(ecma) {}

  std::string run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\') {
        escape();
      } else if (c == '[' && !in_class_) {
        in_class_ = true;
        take(text_.substr(at_, 2) == "[^" ? 2 : 1);
        // An empty class matches nothing; RE2 would take the bracket for its first character.
        if (at_ < text_.size() && text_[at_] == ']') {
          out_.resize(out_.size() - (out_.ends_with('^') ? 2 : 1));
          out_ += text_[at_ - 1] == '^' ? "(?s:.)" : "[^\\x00-\\x{10FFFF}]";
          ++at_;
          in_class_ = false;
        }
      } else if (c == '[') {
        out_ += "\\[";
        ++at_;
      } else if (c == ']' && in_class_) {
        in_class_ = false;
        take(1);
      } else if (c == '(' && !in_class_) {
        group();
      } else if (c == '$' && !in_class_) {
        out_ += "\\z";
        ++at_;
      } else if (c == '.' && !in_class_) {
        out_ += "[^\\n\\r\\x{2028}\\x{2029}]";
        ++at_;
      } else {
        take(1);
      }
    }
    if (in_class_) valid = false;
    return out_;
  }

  bool valid = true;
  std::string error;

 private:
  void take(std::size_t count) {
    out_.append(text_.substr(at_, count));
    at_ += count;
  }

  void group() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("(?=") || rest.starts_with("(?!") || rest.starts_with("(?<=") || rest.starts_with("(?<!")) {
      error = "it looks ahead or behind, which cannot be done in linear time";
      take(rest[2] == '<' ? 4 : 3);
    } else if (rest.starts_with("(?<")) {
      out_ += "(?P<";
      at_ += 3;
    } else {
      // `(?P<name>` and `(?i)` are other languages' syntax.
      if (rest.starts_with("(?") && !rest.starts_with("(?:")) valid = false;
      take(rest.starts_with("(?:") ? 3 : 1);
    }
  }

  void append_code(std::string_view hex) { out_ += fmt::format("\\x{{{}}}", hex); }

  void escape() {
    if (at_ + 1 >= text_.size()) {
      valid = false;
      ++at_;
      return;
    }
    const char c = text_[at_ + 1];
    switch (c) {
      case 'd':
      case 'D':
      case 'w':
      case 'W':
      case 'f':
      case 'n':
      case 'r':
      case 't':
      case 'v': take(2); return;
      case 'b':
        out_ += in_class_ ? "\\x08" : "\\b";
        at_ += 2;
        return;
      case 'B': take(2); return;
      case 's':
        out_ += in_class_ ? std::string(spaces) : fmt::format("[{}]", spaces);
        at_ += 2;
        return;
      case 'S':
        out_ += in_class_ ? "\\S" : fmt::format("[^{}]", spaces);
        at_ += 2;
        return;
      case 'c': control(); return;
      case 'u': unicode(); return;
      case 'x':
        if (at_ + 3 >= text_.size() || !text::is_hex(text_[at_ + 2]) || !text::is_hex(text_[at_ + 3])) valid = false;
        take(4);
        return;
      case 'p':
      case 'P': property(c); return;
      case '0':
        out_ += "\\x00";
        at_ += 2;
        return;
      case 'k':
        error = "it refers back to an earlier group, which cannot be done in linear time";
        take(2);
        return;
      default: break;
    }
    if (c >= '1' && c <= '9') {
      error = "it refers back to an earlier group, which cannot be done in linear time";
      take(2);
    } else if (std::string_view("^$\\.*+?()[]{}|/-").find(c) != std::string_view::npos) {
      if (c == '/') ++at_;
      take(c == '/' ? 1 : 2);
    } else {
      valid = false;
      take(2);
    }
  }

  void control() {
    const char letter = at_ + 2 < text_.size() ? text_[at_ + 2] : '\0';
    if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
      append_code(fmt::format("{:x}", letter & 0x1F));
      at_ += 3;
    } else {
      valid = false;
      at_ += 2;
    }
  }

  bool four_hex(std::size_t at) const {
    if (at + 4 > text_.size()) return false;
    return text::is_hex(text_[at]) && text::is_hex(text_[at + 1]) && text::is_hex(text_[at + 2]) &&
           text::is_hex(text_[at + 3]);
  }

  void unicode() {
    if (text_.substr(at_ + 2, 1) == "{") {
      const std::size_t end = text_.find('}', at_);
      if (end == std::string_view::npos || end == at_ + 3) return void((valid = false, at_ += 3));
      append_code(text_.substr(at_ + 3, end - at_ - 3));
      at_ = end + 1;
      return;
    }
    if (!four_hex(at_ + 2)) return void((valid = false, at_ += 2));
    const unsigned long first = std::stoul(std::string(text_.substr(at_ + 2, 4)), nullptr, 16);
    if (first >= 0xD800 && first < 0xDC00 && text_.substr(at_ + 6, 2) == "\\u" && four_hex(at_ + 8)) {
      const unsigned long second = std::stoul(std::string(text_.substr(at_ + 8, 4)), nullptr, 16);
      append_code(fmt::format("{:x}", 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00)));
      at_ += 12;
      return;
    }
    append_code(text_.substr(at_ + 2, 4));
    at_ += 6;
  }

  void property(char letter) {
    const std::size_t end = text_.substr(at_ + 2, 1) == "{" ? text_.find('}', at_) : std::string_view::npos;
    if (end == std::string_view::npos) return void((valid = false, at_ += 2));
    std::string_view name = text_.substr(at_ + 3, end - at_ - 3);
    for (std::string_view prefix : {"General_Category=", "gc=", "Script=", "sc=", "Script_Extensions=", "scx="})
      if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    for (const auto& [longer, shorter] : categories)
      if (name == longer) name = shorter;
    if (name == "ASCII") {
      out_ += fmt::format("{}\\x00-\\x7f{}", in_class_ ? "" : (letter == 'p' ? "[" : "[^"), in_class_ ? "" : "]");
    } else {
      out_ += fmt::format("\\{}{{{}}}", letter, name);
    }
    at_ = end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  bool in_class_ = false;
};

bool is_path_of_slugs(std::string_view text) {
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/')) {
    if (!text::is_slug(text.substr(0, slash))) return false;
    text.remove_prefix(slash + 1);
  }
  return text::is_slug(text);
}

re2::RE2::Options options(std::int64_t max_memory) {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_max_mem(max_memory);
  options.set_dot_nl(true);
  options.set_never_capture(true);
  return options;
}

}  // namespace

Regex::Regex(std::unique_ptr<re2::RE2> expression, Form form) : expression_(std::move(expression)), form_(form) {}
Regex::~Regex() = default;

Regex::Form Regex::form_of(std::string_view ecma) {
  if (ecma == "^[a-z0-9]+(-[a-z0-9]+)*$") return Form::slug;
  if (ecma == "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$") return Form::slugs;
  return ecma == "^[^\\r\\n]*$" ? Form::line : Form::any;
}

std::string translate_ecma(std::string_view ecma, std::string& error) {
  Translator translator(ecma);
  std::string translated = translator.run();
  if (!translator.valid) error = "it is not a regular expression of ECMA-262";
  if (!translator.error.empty()) error = translator.error;
  return translated;
}

std::unique_ptr<Regex> Regex::compile(std::string_view ecma, std::string& error, std::size_t known) {
  if (known >= max_expressions) {
    error = fmt::format("the schema holds more than {} expressions", max_expressions);
    return nullptr;
  }
  if (ecma.size() > max_length) {
    error = fmt::format("it is longer than {} bytes", max_length);
    return nullptr;
  }
  const std::string translated = translate_ecma(ecma, error);
  if (!error.empty()) return nullptr;
  auto expression = std::make_unique<re2::RE2>(translated, options(memory_of(known)));
  if (!expression->ok()) {
    error = expression->error_code() == re2::RE2::ErrorPatternTooLarge
                ? "it needs too much memory"
                : "it is not a regular expression that RE2 can read";
    return nullptr;
  }
  return std::unique_ptr<Regex>(new Regex(std::move(expression), form_of(ecma)));
}

bool Regex::matches(std::string_view text) const {
  switch (form_) {
    case Form::slug: return text::is_slug(text);
    case Form::slugs: return is_path_of_slugs(text);
    case Form::line: return text.find('\n') == std::string_view::npos && text.find('\r') == std::string_view::npos;
    case Form::any: break;
  }
  return expression_->Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

bool is_ecma_regex(std::string_view text) {
  if (text.size() > max_length) return false;
  Translator translator(text);
  const std::string translated = translator.run();
  if (!translator.valid) return false;
  // With look-around or back-references only the scan above can tell.
  if (!translator.error.empty()) return true;
  const re2::RE2 expression(translated, options(std::int64_t{256} << 10U));
  return expression.ok() || expression.error_code() == re2::RE2::ErrorPatternTooLarge;
}

}  // namespace nsp::schema
