// SPDX-License-Identifier: EUPL-1.2
#include "views/condition.hpp"

#include <algorithm>
#include <array>

#include "policy/states.hpp"
#include "schema/decimal.hpp"
#include "text/date.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/words.hpp"

namespace nsp::views {

namespace {

using schema::Shape;
using syntax::Entry;
using syntax::Node;

constexpr std::string_view sign_letters = "=!<>~";

struct SignWord {
  std::string_view word;
  Sign sign;
};
constexpr std::array sign_words{SignWord{"=", Sign::equal},     SignWord{"==", Sign::equal},
                                SignWord{"!=", Sign::unequal},  SignWord{"<", Sign::less},
                                SignWord{"<=", Sign::at_most},  SignWord{">", Sign::more},
                                SignWord{">=", Sign::at_least}, SignWord{"~", Sign::contains}};

/// The first key of a path, and what is left of it.
std::string_view take_key(std::string_view& path) {
  const std::string_view key = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(key.size() + 1, path.size()));
  return key;
}

/// How two values of a field stand to each other; nothing where one of them is no value of that sort.
std::optional<std::strong_ordering> compare_values(Sort sort, std::string_view a, std::string_view b) {
  if (sort == Sort::day) {
    const auto left = text::read_date(a);
    const auto right = text::read_date(b);
    return left && right ? std::optional(*left <=> *right) : std::nullopt;
  }
  if (sort == Sort::number || sort == Sort::whole_number) {
    if (!text::read_number(a) || !text::read_number(b)) return std::nullopt;
    const auto left = schema::to_decimal(a);
    const auto right = schema::to_decimal(b);
    return left && right ? std::optional(schema::compare(*left, *right)) : std::nullopt;
  }
  if (a == b) return std::strong_ordering::equal;
  const std::strong_ordering order = text::fold(a) <=> text::fold(b);
  return order != std::strong_ordering::equal ? order : a <=> b;
}

bool value_holds(const Condition& condition, Sort sort, std::string_view value) {
  if (condition.sign == Sign::contains) return text::fold(value).find(text::fold(condition.value)) != std::string::npos;
  const auto order = compare_values(sort, value, condition.value);
  if (!order) return false;
  switch (condition.sign) {
    case Sign::less: return *order < 0;
    case Sign::at_most: return *order <= 0;
    case Sign::more: return *order > 0;
    case Sign::at_least: return *order >= 0;
    default: return *order == 0;
  }
}

/// All scalars that a path of keys leads to, through lists.
void collect(const Node& node, std::string_view path, std::vector<Node>& found) {
  if (node.is_sequence()) {
    for (const Node& item : node.items()) collect(item, path, found);
    return;
  }
  if (path.empty()) {
    if (node.is_scalar()) found.push_back(node);
    // Localised text: any of its languages.
    for (const Entry& entry : node.entries())
      if (entry.value.is_scalar()) found.push_back(entry.value);
    return;
  }
  const std::string_view key = take_key(path);
  if (const auto value = node.find(key)) collect(*value, path, found);
}

void collect_leaves(const Shape& shape, std::string_view path, std::vector<const Shape*>& found) {
  if (shape.items != nullptr) collect_leaves(*shape.items, path, found);
  if (path.empty()) {
    const bool is_list = shape.items != nullptr && !shape.has_type("string");
    if (!is_list) found.push_back(&shape);
    return;
  }
  const std::string_view key = take_key(path);
  if (const schema::Property* property = shape.find(key)) {
    collect_leaves(*property->shape, path, found);
  } else if (shape.values != nullptr) {
    collect_leaves(*shape.values, path, found);
  }
}

/// The full name of what a text names, where it is a reference that resolves.
std::string resolved(const model::Library& library, model::EntityId id, const Node& value) {
  for (const model::Reference& reference : library.outgoing(id))
    if (reference.span == value.span() && reference.to != model::none) return library.qualified(reference.to);
  return {};
}

Sort sort_at(const Shape& shape, std::string_view path) {
  const std::vector<const Shape*> leaves = leaves_of(shape, path);
  return leaves.empty() ? Sort::text : sort_of(*leaves.front());
}

bool is_met_by_any(const Condition& condition, const policy::Chain& chain, model::EntityId id) {
  const model::Library& library = chain.library();
  const model::Entity& entity = library.entity(id);
  if (condition.field == "kind") return value_holds(condition, Sort::choice, entity.kind());
  if (policy::tells_stage(chain, id, condition.field))
    return value_holds(condition, Sort::choice, policy::to_string(policy::situation_of(chain, id).stage));
  const Sort sort = sort_at(*entity.shape, condition.field);
  std::vector<Node> values;
  collect(entity.node, condition.field, values);
  return std::any_of(values.begin(), values.end(), [&](const Node& value) {
    if (value_holds(condition, sort, value.text())) return true;
    const std::string name =
        condition.field == entity.shape->identity ? library.qualified(id) : resolved(library, id, value);
    return !name.empty() && value_holds(condition, sort, name);
  });
}

}  // namespace

std::optional<Condition> read_condition(std::string_view words) {
  const std::size_t at = words.find_first_of(sign_letters);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t behind = std::min(words.find_first_not_of(sign_letters, at), words.size());
  const std::string_view word = words.substr(at, behind - at);
  const auto sign =
      std::find_if(sign_words.begin(), sign_words.end(), [word](const SignWord& each) { return each.word == word; });
  const std::string_view field = text::trim(words.substr(0, at), " \t");
  const std::string_view value = text::trim(words.substr(behind), " \t");
  if (sign == sign_words.end() || field.empty() || value.empty()) return std::nullopt;
  return Condition{std::string(field), sign->sign, std::string(value)};
}

std::string_view word_of(Sign sign) {
  return std::find_if(sign_words.begin(), sign_words.end(), [sign](const SignWord& each) { return each.sign == sign; })
      ->word;
}

Sort sort_of(const Shape& leaf) {
  if (leaf.format == "date") return Sort::day;
  if (!leaf.choices.empty()) return Sort::choice;
  if (!leaf.refers_to.empty()) return Sort::name;
  if (leaf.types.size() != 1) return Sort::text;
  if (leaf.has_type("integer")) return Sort::whole_number;
  if (leaf.has_type("number")) return Sort::number;
  return leaf.has_type("boolean") ? Sort::truth : Sort::text;
}

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto are_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return are_digits(text.substr(0, point)) && (point == text.size() || are_digits(text.substr(point + 1)));
}

std::vector<const Shape*> leaves_of(const Shape& shape, std::string_view path) {
  std::vector<const Shape*> found;
  collect_leaves(shape, path, found);
  return found;
}

bool is_met(const Condition& condition, const policy::Chain& chain, model::EntityId id) {
  if (condition.sign != Sign::unequal) return is_met_by_any(condition, chain, id);
  return !is_met_by_any({condition.field, Sign::equal, condition.value}, chain, id);
}

bool is_anywhere(const Condition& condition, const model::Library& library) {
  std::vector<Node> values;
  for (const model::Entity& entity : library.entities()) collect(entity.node, condition.field, values);
  return std::any_of(values.begin(), values.end(),
                     [&condition](const Node& value) { return value.text() == condition.value; });
}

}  // namespace nsp::views
