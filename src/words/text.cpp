// SPDX-License-Identifier: EUPL-1.2
#include "words/text.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

#include <fmt/format.h>

#include "words/arguments.hpp"

namespace nsp::words {

void pack(std::string& into, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) into.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
  into.push_back(static_cast<char>(number));
}

void pack(std::string& into, std::string_view word) {
  pack(into, std::uint64_t{word.size()});
  into.append(word);
}

void pack(std::string& into, const List& list) {
  pack(into, list.more);
  pack(into, std::uint64_t{list.items.size()});
  for (const std::string& item : list.items) pack(into, std::string_view(item));
}

/// Unpacks what `pack` packed.
class Reader {
 public:
  explicit Reader(std::string_view packed) : rest_(packed) {}

  static void pack_text(std::string& into, const Text& text) {
    pack(into, std::uint64_t{std::bit_cast<std::uintptr_t>(text.pattern_)});
    pack(into, std::string_view(text.arguments_));
  }

  std::string_view rest() const { return rest_; }

  void skip(Shape shape) {
    const bool is_word = shape.type == Type::name || shape.type == Type::word || shape.type == Type::kind;
    if (is_word)
      read_word();
    else
      read(shape);
  }

  Value read(Shape shape) {
    Value value{shape, {}};
    switch (shape.type) {
      case Type::name:
      case Type::word:
      case Type::kind: value.word = read_word(); break;
      case Type::count:
      case Type::choice: value.number = static_cast<std::int64_t>(read_number()); break;
      case Type::figure: value.figure = std::bit_cast<double>(read_number()); break;
      case Type::number:
      case Type::day: value.number = read_signed(); break;
      case Type::all_of:
      case Type::any_of:
      case Type::row:
      case Type::listed: read_list(value); break;
      case Type::text: value.text = read_text(); break;
    }
    return value;
  }

  std::string_view read_word() {
    const auto size = static_cast<std::size_t>(read_number());
    const std::string_view word = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return word;
  }

 private:
  std::uint64_t read_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
  }
  std::int64_t read_signed() {
    const std::uint64_t bits = read_number();
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
  }
  void read_list(Value& value) {
    value.more = read_number();
    value.list.resize(static_cast<std::size_t>(read_number()));
    for (std::string_view& item : value.list) item = read_word();
  }
  Text read_text() {
    Text text;
    text.pattern_ = std::bit_cast<const Pattern*>(static_cast<std::uintptr_t>(read_number()));
    text.arguments_ = read_word();
    return text;
  }

  std::string_view rest_;
};

void pack(std::string& into, const Text& text) {
  Reader::pack_text(into, text);
}

namespace {

constexpr std::array<std::string_view, 4> and_words{" and ", " en ", " et ", " und "};
constexpr std::array<std::string_view, 4> or_words{" or ", " of ", " ou ", " oder "};
// Behind how many.
constexpr std::array<std::string_view, 4> and_more_before{" and ", " en nog ", " et ", " und "};
constexpr std::array<std::array<std::string_view, 2>, 4> and_more_behind{
    {{" more", " more"}, {"", ""}, {" autre", " autres"}, {" weitere", " weitere"}}};

/// How many backticks in a row a text has at most.
std::size_t longest_fence(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// The name between backticks; of one that holds backticks, between as many that it still has an end.
void write_name(std::string_view name, std::string& out) {
  if (name.find('`') == std::string_view::npos) {
    out.append("`").append(name).append("`");
    return;
  }
  const std::string fence(longest_fence(name) + 1, '`');
  const bool touches = name.front() == '`' || name.back() == '`';
  out.append(fence).append(touches ? " " : "").append(name).append(touches ? " " : "").append(fence);
}

void write_list(const Value& value, Language language, std::string& out) {
  const std::size_t index = index_of(language);
  const std::string_view last = value.shape.type == Type::any_of ? or_words.at(index) : and_words.at(index);
  for (std::size_t i = 0; i < value.list.size(); ++i) {
    const bool ends = i + 1 == value.list.size() && value.more == 0 && value.shape.type != Type::row;
    if (i > 0) out += ends ? last : ", ";
    if (value.shape.type == Type::listed)
      out += value.list[i];
    else
      write_name(value.list[i], out);
  }
  if (value.more == 0) return;
  out.append(and_more_before.at(index))
      .append(std::to_string(value.more))
      .append(and_more_behind.at(index).at(form_of_count(language, value.more)));
}

std::size_t form_of(const Value& value, Language language) {
  if (value.shape.type == Type::count) return form_of_count(language, static_cast<std::uint64_t>(value.number));
  return value.shape.type == Type::kind ? form_of_gender(language, value.word) : static_cast<std::size_t>(value.number);
}

void write_value(const Value& value, std::string_view standing, Language language, std::string& out) {
  switch (value.shape.type) {
    case Type::name: write_name(value.word, out); break;
    case Type::word: out += value.word; break;
    case Type::number:
    case Type::count: out += std::to_string(value.number); break;
    case Type::figure: fmt::format_to(std::back_inserter(out), "{}", value.figure); break;
    case Type::kind: out += name_kind(language, value.word, standing_of(standing)); break;
    case Type::all_of:
    case Type::any_of:
    case Type::row:
    case Type::listed: write_list(value, language, out); break;
    case Type::day: out += text::to_string(text::Date(std::chrono::days(value.number))); break;
    case Type::text: value.text.write(language, out); break;
    case Type::choice: break;  // said by its forms
  }
}

/// Where the next brace stands, or the end. Two searches for one sign each are quicker than one for either.
std::size_t next_brace(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::string_view before = rest.substr(0, rest.find('{'));
  return at + std::min(before.find('}'), before.size());
}

}  // namespace

/// Writes a template with arguments in its holes: each is read where it stands, and only there.
class Writer {
 public:
  Writer(const Pattern& pattern, std::string_view arguments, Language language, std::string& out)
      : pattern_(pattern), language_(language), out_(out) {
    Reader reader(arguments);
    for (std::size_t i = 0; i < pattern.shapes.size(); ++i) {
      begins_.at(i) = reader.rest();
      if (i + 1 < pattern.shapes.size()) reader.skip(pattern.shapes[i]);
    }
  }

  void write(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t next = next_brace(text, at);
      out_ += text.substr(at, next - at);
      at = next;
      if (at == text.size()) return;
      if (at + 1 < text.size() && text[at + 1] == text[at]) {
        out_ += text[at];
        at += 2;
      } else {
        at = write_hole(read_hole(text, at));
      }
    }
  }

 private:
  std::size_t write_hole(const Hole& hole) {
    const Shape shape = pattern_.shapes[hole.argument];
    Reader reader(begins_.at(hole.argument));
    if (hole.has_forms)
      write(form(hole.forms, form_of(reader.read(shape), language_)));
    else if (shape.type == Type::name)
      write_name(reader.read_word(), out_);
    else
      write_value(reader.read(shape), hole.standing, language_, out_);
    return hole.end;
  }

  const Pattern& pattern_;
  Language language_;
  std::string& out_;
  std::array<std::string_view, most_arguments> begins_;
};

bool Text::speaks(Language language) const {
  if (language == Language::en) return true;
  if (pattern_ == nullptr) return true;
  if (pattern_->texts.at(index_of(language)).empty()) return false;
  const auto is_text = [](Shape shape) { return shape.type == Type::text; };
  if (std::none_of(pattern_->shapes.begin(), pattern_->shapes.end(), is_text)) return true;
  const std::vector<Value> all = values();
  return std::all_of(all.begin(), all.end(), [language](const Value& value) { return value.text.speaks(language); });
}

std::string Text::in(Language language) const {
  std::string out;
  out.reserve(pattern_ == nullptr ? 0 : pattern_->texts.at(index_of(language)).size() + arguments_.size());
  write(speaks(language) ? language : Language::en, out);
  return out;
}

void Text::write(Language language, std::string& out) const {
  if (pattern_ == nullptr) return;
  Writer(*pattern_, arguments_, language, out).write(pattern_->texts.at(index_of(language)));
}

std::vector<Value> Text::values() const {
  std::vector<Value> all;
  if (pattern_ == nullptr) return all;
  all.reserve(pattern_->shapes.size());
  Reader reader(arguments_);
  for (const Shape shape : pattern_->shapes) all.push_back(reader.read(shape));
  return all;
}

Text make_text(const Pattern& pattern, std::string arguments) {
  Text text;
  text.pattern_ = &pattern;
  text.arguments_ = std::move(arguments);
  return text;
}

}  // namespace nsp::words
