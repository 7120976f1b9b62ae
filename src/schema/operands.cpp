// SPDX-License-Identifier: EUPL-1.2
#include "schema/operands.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/decimal.hpp"
#include "schema/faults.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::Type;

constexpr words::English<words::Name, words::Word, words::Word> wants_and_has{"{0} wants {1}, and has {2}"};
constexpr words::English<words::Word, words::Word> write_behind{"write {0} behind `{1}:`"};
constexpr words::English<words::Name> the_schema_says_that_it_follows{
    "the schema says that it follows {0}, and is read as 2020-12"};
constexpr words::English<> if_it_was_written{
    "if it was written for that draft, move it to https://json-schema.org/draft/2020-12/schema"};

bool is_number(const Node& value) {
  return (numeric & bit(value.type())) != 0 && to_decimal(value.text());
}
bool is_count(const Node& value) {
  if (!is_number(value)) return false;
  const auto number = *to_decimal(value.text());
  return number.is_integer() && !number.negative;
}
bool is_positive(const Node& value) {
  if (!is_number(value)) return false;
  const auto number = *to_decimal(value.text());
  return !number.negative && !number.digits.empty();
}
bool is_boolean(const Node& value) {
  return value.type() == Type::boolean;
}
bool is_text(const Node& value) {
  return value.is_string();
}
bool is_list(const Node& value) {
  return value.is_sequence();
}
bool is_filled_list(const Node& value) {
  return value.is_sequence() && value.size() > 0;
}
bool is_mapping(const Node& value) {
  return value.is_mapping();
}
bool is_schema(const Node& value) {
  return value.is_mapping() || is_boolean(value);
}
bool is_text_list(const Node& value) {
  if (!value.is_sequence()) return false;
  for (const Node& item : value.items())
    if (!item.is_string()) return false;
  return true;
}
bool is_type(const Node& value) {
  return value.is_string() || (is_text_list(value) && value.size() > 0);
}
bool is_mapping_of_text_lists(const Node& value) {
  if (!value.is_mapping()) return false;
  for (const Entry& entry : value.entries())
    if (!is_text_list(entry.value)) return false;
  return true;
}

bool is_list_of_text_lists(const Node& value) {
  if (!value.is_sequence()) return false;
  for (const Node& item : value.items())
    if (!is_text_list(item)) return false;
  return true;
}

struct Operand {
  std::string_view keyword;
  bool (*fits)(const Node& value);
  std::string_view wanted;
};

constexpr std::string_view a_count = "a whole number from 0";
constexpr std::string_view a_number = "a number";
constexpr std::string_view schema_words = "a schema";
constexpr std::string_view schemas = "a list of schemas";
constexpr std::string_view schema_map = "a mapping of names to schemas";
constexpr std::string_view a_text = "text";

// Sorted by keyword.
constexpr std::array operands{
    Operand{"$anchor", is_text, a_text},
    Operand{"$defs", is_mapping, schema_map},
    Operand{"$dynamicAnchor", is_text, a_text},
    Operand{"$dynamicRef", is_text, a_text},
    Operand{"$id", is_text, a_text},
    Operand{"$ref", is_text, a_text},
    Operand{"$schema", is_text, a_text},
    Operand{"additionalProperties", is_schema, schema_words},
    Operand{"allOf", is_filled_list, schemas},
    Operand{"anyOf", is_filled_list, schemas},
    Operand{"contains", is_schema, schema_words},
    Operand{"dependentRequired", is_mapping_of_text_lists, "a mapping of keys to lists of keys"},
    Operand{"dependentSchemas", is_mapping, schema_map},
    Operand{"else", is_schema, schema_words},
    Operand{"enum", is_list, "a list of values"},
    Operand{"exclusiveMaximum", is_number, a_number},
    Operand{"exclusiveMinimum", is_number, a_number},
    Operand{"format", is_text, a_text},
    Operand{"if", is_schema, schema_words},
    Operand{"items", is_schema, schema_words},
    Operand{"maxContains", is_count, a_count},
    Operand{"maxItems", is_count, a_count},
    Operand{"maxLength", is_count, a_count},
    Operand{"maxProperties", is_count, a_count},
    Operand{"maximum", is_number, a_number},
    Operand{"minContains", is_count, a_count},
    Operand{"minItems", is_count, a_count},
    Operand{"minLength", is_count, a_count},
    Operand{"minProperties", is_count, a_count},
    Operand{"minimum", is_number, a_number},
    Operand{"multipleOf", is_positive, "a number above 0"},
    Operand{"not", is_schema, schema_words},
    Operand{"oneOf", is_filled_list, schemas},
    Operand{"pattern", is_text, a_text},
    Operand{"patternProperties", is_mapping, "a mapping of expressions to schemas"},
    Operand{"prefixItems", is_filled_list, schemas},
    Operand{"properties", is_mapping, schema_map},
    Operand{"propertyNames", is_schema, schema_words},
    Operand{"required", is_text_list, "a list of keys"},
    Operand{"then", is_schema, schema_words},
    Operand{"type", is_type, "the name of a type, or a list of them"},
    Operand{"unevaluatedItems", is_schema, schema_words},
    Operand{"unevaluatedProperties", is_schema, schema_words},
    Operand{"uniqueItems", is_boolean, "true or false"},
    Operand{"x-ascending", is_list_of_text_lists, "a list of lists of keys"},
    Operand{"x-visible", is_boolean, "true or false"},
};

const Operand* find_operand(std::string_view keyword) {
  const auto found = std::lower_bound(operands.begin(), operands.end(), keyword,
                                      [](const Operand& row, std::string_view wanted) { return row.keyword < wanted; });
  return found != operands.end() && found->keyword == keyword ? &*found : nullptr;
}

void check_dialect(Compiler& compiler, const Node& named) {
  const std::string_view uri = named.text();
  if (uri.find("json-schema.org/") == std::string_view::npos || uri.find("draft/2020-12/") != std::string_view::npos)
    return;
  compiler.warn(other_dialect, named, the_schema_says_that_it_follows(uri), if_it_was_written);
}

}  // namespace

void check_operands(Compiler& compiler, const Node& schema) {
  for (const Entry& entry : schema.entries()) {
    const Operand* operand = find_operand(entry.key.text());
    if (operand == nullptr) continue;
    if (!operand->fits(entry.value)) {
      compiler.fault(entry.value.has(syntax::absent) ? entry.key : entry.value,
                     wants_and_has(operand->keyword, operand->wanted,
                                   entry.value.is_scalar() && !entry.value.text().empty()
                                       ? fmt::format("`{}`", entry.value.text().substr(0, 60))
                                       : std::string(syntax::describe(entry.value.type()))),
                     write_behind(operand->wanted, operand->keyword));
    } else if (operand->keyword == "$schema") {
      check_dialect(compiler, entry.value);
    }
  }
}

}  // namespace nsp::schema
