// SPDX-License-Identifier: EUPL-1.2
#include "commands/json_view.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::commands {

namespace {

using syntax::Node;
using syntax::Type;

/// A decimal number of YAML as JSON writes it: no plus, no leading noughts, digits around the point.
std::string decimal_to_json(std::string_view text) {
  std::string number;
  if (text.starts_with('-')) number = "-";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  while (text.size() > 1 && text[0] == '0' && text::is_digit(text[1])) text.remove_prefix(1);
  if (text.starts_with('.')) number += '0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    number += text[i];
    if (text[i] == '.' && (i + 1 == text.size() || !text::is_digit(text[i + 1]))) number += '0';
  }
  return number;
}

std::string number_to_json(std::string_view text) {
  const bool octal = text.starts_with("0o");
  if (octal || text.starts_with("0x")) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), value, octal ? 8 : 16);
    const bool exact = error == std::errc() && end == text.data() + text.size();
    return exact ? fmt::format("{}", value) : text::quote_json(text);
  }
  const bool decimal = text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
  return decimal ? decimal_to_json(text) : text::quote_json(text);
}

std::string key_text(const Node& key) {
  // A key that is a collection stands as it is written: as JSON within JSON it would grow with each level.
  return std::string(key.is_scalar() ? key.text() : key.document().file().slice(key.span()));
}

/// Lines of what lies deeper would be blanks for the most part.
std::size_t indent_of(std::size_t depth) {
  constexpr std::size_t deepest = 12;
  return 2 * std::min(depth, deepest);
}

class JsonView {
 public:
  void write(const Node& node, std::size_t depth) {
    if (node.is_scalar()) {
      text_ += scalar_to_json(node);
    } else if (node.size() == 0) {
      text_ += node.is_mapping() ? "{}" : "[]";
    } else {
      write_members(node, depth);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void write_members(const Node& node, std::size_t depth) {
    bool first = true;
    const auto separate = [&] {
      text_ += first ? "\n" : ",\n";
      first = false;
      text_.append(indent_of(depth + 1), ' ');
    };
    text_ += node.is_mapping() ? '{' : '[';
    for (const syntax::Entry& entry : node.entries()) {
      separate();
      text_.append(text::quote_json(key_text(entry.key))).append(": ");
      write(entry.value, depth + 1);
    }
    for (const Node& item : node.items()) {
      separate();
      write(item, depth + 1);
    }
    text_.append("\n").append(indent_of(depth), ' ') += node.is_mapping() ? '}' : ']';
  }

  std::string text_;
};

std::string_view type_word(Type type) {
  switch (type) {
    case Type::null: return "null";
    case Type::boolean: return "boolean";
    case Type::integer: return "integer";
    case Type::number: return "number";
    case Type::string: return "string";
    case Type::sequence: return "sequence";
    default: return "mapping";
  }
}

/// One object a line, indented by depth.
class SpanWriter {
 public:
  explicit SpanWriter(const source::File& file) : file_(file) {}

  void write(const Node& node, std::size_t depth) {
    text_ += fmt::format("{{\"type\": \"{}\", \"start\": {}", type_word(node.type()), place(node.span().begin));
    if (node.is_scalar()) {
      text_ += fmt::format(", \"value\": {}", scalar_to_json(node));
    } else {
      text_ += node.is_mapping() ? ", \"entries\": [" : ", \"items\": [";
      write_members(node, depth);
      text_ += ']';
    }
    text_ += fmt::format(", \"end\": {}}}", place(node.span().end));
  }

  std::string take() { return std::move(text_); }

 private:
  void write_members(const Node& node, std::size_t depth) {
    bool first = true;
    const auto separate = [&] {
      text_ += first ? "\n" : ",\n";
      first = false;
      text_.append(indent_of(depth + 1), ' ');
    };
    for (const syntax::Entry& entry : node.entries()) {
      separate();
      text_ += "{\"key\": ";
      write(entry.key, depth + 1);
      text_ += ", \"value\": ";
      write(entry.value, depth + 1);
      text_ += '}';
    }
    for (const Node& item : node.items()) {
      separate();
      write(item, depth + 1);
    }
    if (!first) text_.append("\n").append(indent_of(depth), ' ');
  }

  std::string place(std::uint32_t offset) const {
    const source::Position at = file_.position(offset);
    return fmt::format("{{\"line\": {}, \"column\": {}, \"offset\": {}}}", at.line, at.column, at.offset);
  }

  const source::File& file_;
  std::string text_;
};

}  // namespace

std::string scalar_to_json(const Node& node) {
  switch (node.type()) {
    case Type::null: return "null";
    case Type::boolean: return node.text().starts_with('t') || node.text().starts_with('T') ? "true" : "false";
    case Type::integer:
    case Type::number: return number_to_json(node.text());
    default: return text::quote_json(node.text());
  }
}

std::string to_json(const Node& node) {
  JsonView writer;
  writer.write(node, 0);
  return writer.take() + "\n";
}

std::string to_json_with_spans(const Node& node) {
  SpanWriter writer(node.document().file());
  writer.write(node, 0);
  return writer.take() + "\n";
}

}  // namespace nsp::commands
