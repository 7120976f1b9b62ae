// SPDX-License-Identifier: EUPL-1.2
#include "views/tree_json.hpp"

#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::views {

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

/// One object a line.
class SpanWriter {
 public:
  SpanWriter(const source::File& file, Json& json) : file_(file), json_(json) {}

  void write(std::string_view key, const Node& node) {
    json_.object(key, Json::Layout::flat).text("type", type_word(node.type()));
    write_place("start", node.span().begin);
    if (node.is_scalar()) {
      json_.literal("value", scalar_to_json(node));
    } else {
      json_.array(node.is_mapping() ? "entries" : "items", Json::Layout::tall);
      for (const syntax::Entry& entry : node.entries()) {
        json_.object({}, Json::Layout::flat);
        write("key", entry.key);
        write("value", entry.value);
        json_.close();
      }
      for (const Node& item : node.items()) write({}, item);
      json_.close();
    }
    write_place("end", node.span().end);
    json_.close();
  }

 private:
  void write_place(std::string_view key, std::uint32_t offset) {
    const source::Position at = file_.position(offset);
    json_.object(key).number("line", at.line).number("column", at.column).number("offset", at.offset).close();
  }

  const source::File& file_;
  Json& json_;
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

void write_tree(Json& json, std::string_view key, const Node& node) {
  if (node.is_scalar()) {
    json.literal(key, scalar_to_json(node));
  } else if (node.is_mapping()) {
    json.object(key);
    for (const syntax::Entry& entry : node.entries()) write_tree(json, key_text(entry.key), entry.value);
    json.close();
  } else {
    json.array(key);
    for (const Node& item : node.items()) write_tree(json, {}, item);
    json.close();
  }
}

std::string to_json(const Node& node) {
  Json json;
  write_tree(json, {}, node);
  return json.take();
}

std::string to_json_with_spans(const Node& node) {
  Json json;
  SpanWriter(node.document().file(), json).write({}, node);
  return json.take();
}

}  // namespace nsp::views
