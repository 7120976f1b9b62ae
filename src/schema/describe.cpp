// SPDX-License-Identifier: EUPL-1.2
#include "schema/describe.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "schema/keywords.hpp"
#include "syntax/builder.hpp"
#include "syntax/edit.hpp"
#include "text/escape.hpp"
#include "text/words.hpp"

namespace nsp::schema {

namespace {

using syntax::Node;
using syntax::Type;

constexpr std::size_t most_listed = 20;
constexpr std::size_t longest_value = 60;

/// Stops soon after `longest_value`, however large the value.
class ShortWriter {
 public:
  explicit ShortWriter(bool as_json) : as_json_(as_json) {}

  void append(const Node& value) {
    if (written.size() > longest_value) return;
    if (value.is_string()) return append_text(value.text());
    if (value.is_scalar()) return void(written += value.text().empty() ? "null" : value.text());
    written += value.is_mapping() ? '{' : '[';
    std::string_view comma;
    for (const Node& item : value.items()) {
      if (written.size() > longest_value) return;
      written += std::exchange(comma, ", ");
      append(item);
    }
    for (const syntax::Entry& entry : value.entries()) {
      if (written.size() > longest_value) return;
      written += std::exchange(comma, ", ");
      append_text(entry.key.text());
      written += ": ";
      append(entry.value);
    }
    written += value.is_mapping() ? '}' : ']';
  }

  std::string written;

 private:
  void append_text(std::string_view text) { written += as_json_ ? text::quote_json(text) : syntax::write_scalar(text); }

  bool as_json_;
};

/// Puts into words what the instructions of one subschema want.
class Describer {
 public:
  explicit Describer(const Program& program) : program_(program) {}

  std::string describe(SubschemaId id, int depth = 0) {
    constexpr int deepest = 6;
    constexpr int most_visited = 60;
    if (depth > deepest || ++visited_ > most_visited) return {};
    const Subschema& subschema = program_.subschemas[id];
    if (subschema.constant) return *subschema.constant ? "anything" : std::string();
    Parts parts;
    for (const Instruction& instruction : subschema.instructions) {
      if (const auto* choices = std::get_if<Choices>(&instruction.operand))
        return (choices->values.size() > 1 ? "one of " : "") + list_values(choices->values);
      read(instruction, parts, depth);
    }
    if (parts.of == nullptr && parts.limits.empty() && parts.types == any_type)
      return parts.others.empty() ? said_of(subschema) : parts.others;
    const std::string what = parts.types != any_type ? describe_types(parts.types)
                             : parts.of != nullptr   ? parts.of
                                                     : "a value";
    return parts.limits.empty() ? what : what + " " + join_words(parts.limits, "and");
  }

 private:
  struct Parts {
    TypeSet types = any_type;
    const char* of = nullptr;  ///< the type that the limits speak of, where no other is said
    std::vector<std::string> limits;
    std::string others;  ///< where the subschema leads to others
  };

  static std::string said_of(const Subschema& subschema) {
    for (std::string_view key : {"title", "description"})
      if (const auto said = subschema.node.find(key); said && said->is_string() && !said->text().empty())
        return fmt::format("“{}”", shorten(text::first_sentence(said->text()), longest_value));
    return {};
  }

  void read(const Instruction& instruction, Parts& parts, int depth) {
    const std::string_view keyword = instruction.keyword->names[0];
    const auto limit = [&](const char* of, std::string words) {
      parts.of = of;
      parts.limits.push_back(std::move(words));
    };
    const auto count = [&] { return *std::get_if<std::uint64_t>(&instruction.operand); };
    const std::string number = keyword.find("um") != std::string_view::npos || keyword == "multipleOf"
                                   ? plain_number(instruction.value.text())
                                   : "";
    if (keyword == "type") parts.types = *std::get_if<TypeSet>(&instruction.operand);
    if (keyword == "pattern") limit("text", fmt::format("that matches `{}`", shorten(instruction.value.text(), 80)));
    if (keyword == "format") limit("text", describe_format(instruction.value.text()));
    if (keyword == "minLength") limit("text", "of at least " + count_words(count(), "character"));
    if (keyword == "maxLength") limit("text", "of at most " + count_words(count(), "character"));
    if (keyword == "minimum") limit("a number", "from " + number);
    if (keyword == "maximum") limit("a number", "up to " + number);
    if (keyword == "exclusiveMinimum") limit("a number", "above " + number);
    if (keyword == "exclusiveMaximum") limit("a number", "below " + number);
    if (keyword == "multipleOf") limit("a number", "that is a multiple of " + number);
    if (keyword == "minItems") limit("a list", "of at least " + count_words(count(), "item"));
    if (keyword == "maxItems") limit("a list", "of at most " + count_words(count(), "item"));
    if (const auto* members = std::get_if<Members>(&instruction.operand)) {
      parts.of = parts.of == nullptr ? "a mapping" : parts.of;
      if (!members->required.empty()) limit("a mapping", "with " + list_names(members->required));
    }
    if (const auto* target = std::get_if<SubschemaId>(&instruction.operand); target != nullptr && keyword == "$ref")
      parts.others = describe(*target, depth + 1);
    if (keyword == "anyOf" || keyword == "oneOf")
      parts.others = describe_any(*std::get_if<std::vector<SubschemaId>>(&instruction.operand), depth + 1);
  }

  std::string describe_any(const std::vector<SubschemaId>& branches, int depth) {
    std::vector<std::string> words;
    for (SubschemaId branch : branches) {
      std::string word = describe(branch, depth);
      if (word == "anything") return word;
      if (word.empty() || words.size() == 4) return {};
      words.push_back(std::move(word));
    }
    return join_words(words, "or");
  }

  const Program& program_;
  int visited_ = 0;
};

}  // namespace

std::string shorten(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string describe_types(TypeSet types) {
  if ((types & numeric) == numeric) types = static_cast<TypeSet>(types & ~bit(Type::integer));
  std::vector<std::string> words;
  for (Type type :
       {Type::string, Type::integer, Type::number, Type::boolean, Type::sequence, Type::mapping, Type::null})
    if ((types & bit(type)) != 0) words.emplace_back(type == Type::null ? "`null`" : syntax::describe(type));
  return join_words(words, "or");
}

std::string describe_wanted(const Program& program, SubschemaId id) {
  return Describer(program).describe(id);
}

std::string_view find_description(const Program& program, SubschemaId id) {
  constexpr int farthest = 8;
  for (int step = 0; step < farthest; ++step) {
    const Subschema& subschema = program.subschemas[id];
    if (!subschema.node.is_mapping()) break;
    if (const auto said = subschema.node.find("description"); said && said->is_string()) return said->text();
    const auto reference = std::find_if(subschema.instructions.begin(), subschema.instructions.end(),
                                        [](const Instruction& each) { return each.keyword->names[0] == "$ref"; });
    const auto* target =
        reference == subschema.instructions.end() ? nullptr : std::get_if<SubschemaId>(&reference->operand);
    if (target == nullptr) break;
    id = *target;
  }
  return {};
}

std::string write_short(const Node& value, bool as_json) {
  const std::string_view text = value.text();
  const bool is_plain = value.is_string() && !text.empty() && syntax::resolve_plain(text) == Type::string &&
                        std::none_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; });
  if (is_plain) return shorten(text, longest_value);
  ShortWriter writer(as_json);
  writer.append(value);
  return shorten(writer.written, longest_value);
}

std::string list_values(const std::vector<Node>& values, bool as_json) {
  std::string list;
  for (std::size_t i = 0; i < std::min(values.size(), most_listed); ++i)
    list += fmt::format("{}`{}`", i == 0 ? "" : ", ", write_short(values[i], as_json));
  if (values.size() > most_listed) list += fmt::format(" and {} more", values.size() - most_listed);
  return list;
}

std::string list_names(const std::vector<std::string_view>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most_listed); ++i)
    list += fmt::format("{}`{}`", i == 0 ? "" : ", ", shorten(names[i], longest_value));
  if (names.size() > most_listed) list += fmt::format(" and {} more", names.size() - most_listed);
  return list;
}

words::Row row_of(const std::vector<std::string_view>& names) {
  words::Row row(names, most_listed, most_listed);
  for (std::string& name : row.items) name = shorten(name, longest_value);
  return row;
}

std::string plain_number(std::string_view text) {
  if (text.size() > 40) return shorten(text, 40);
  const auto number = to_decimal(text);
  if (!number || number->infinite || number->exponent > 20 || number->exponent < -20) return std::string(text);
  std::string digits = number->digits.empty() ? "0" : number->digits;
  if (number->exponent >= 0) {
    digits.append(static_cast<std::size_t>(number->exponent), '0');
  } else {
    const auto places = static_cast<std::size_t>(-number->exponent);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, ".");
  }
  return (number->negative ? "-" : "") + digits;
}

std::string count_words(std::uint64_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string join_words(const std::vector<std::string>& words, std::string_view last) {
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i)
    joined += fmt::format("{}{}", i == 0 ? "" : i + 1 == words.size() ? fmt::format(" {} ", last) : ", ", words[i]);
  return joined;
}

bool is_json(const Node& value) {
  return value.document().file().name().ends_with(".json");
}

std::string write_text(const Node& place, std::string_view text) {
  return is_json(place) ? text::quote_json(text) : syntax::write_scalar(text);
}

std::string write_value(const Node& place, const Node& scalar) {
  return scalar.is_string() ? write_text(place, scalar.text()) : std::string(scalar.text());
}

}  // namespace nsp::schema
