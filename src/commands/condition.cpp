// SPDX-License-Identifier: EUPL-1.2
#include "commands/condition.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "commands/layout.hpp"

namespace nsp::commands {

namespace {

using syntax::Entry;
using syntax::Node;

std::optional<double> to_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// -1, 0 or 1; numbers as numbers, all else as text, which orders dates as well.
int compare(std::string_view a, std::string_view b) {
  const auto left = to_number(a);
  const auto right = to_number(b);
  if (left && right) return *left < *right ? -1 : (*left > *right ? 1 : 0);
  return a.compare(b) < 0 ? -1 : (a == b ? 0 : 1);
}

bool holds(const Condition& condition, std::string_view text) {
  if (condition.sign == "~") return lower(text).find(lower(condition.value)) != std::string::npos;
  const int order = compare(text, condition.value);
  if (condition.sign == "<") return order < 0;
  return condition.sign == ">" ? order > 0 : order == 0;
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
  const std::string_view key = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(key.size() + 1, path.size()));
  if (const auto value = node.find(key)) collect(*value, path, found);
}

/// The full name of what a text names, where it is a reference that resolves.
std::string resolved(const model::Library& library, model::EntityId id, const Node& value) {
  for (const model::Reference& reference : library.outgoing(id))
    if (reference.span == value.span() && reference.to != model::none) return library.qualified(reference.to);
  return {};
}

}  // namespace

std::optional<Condition> read_condition(std::string_view words) {
  const std::size_t at = words.find_first_of("=!<>~");
  if (at == 0 || at == std::string_view::npos) return std::nullopt;
  const std::size_t size = words.substr(at, 2) == "!=" ? 2 : 1;
  if (words[at] == '!' && size == 1) return std::nullopt;
  return Condition{std::string(words.substr(0, at)), std::string(words.substr(at, size)),
                   std::string(words.substr(at + size))};
}

bool is_met(const Condition& condition, const model::Library& library, model::EntityId id) {
  std::vector<Node> values;
  const model::Entity& entity = library.entity(id);
  if (condition.field == "kind")
    return holds({"kind", condition.sign == "!=" ? "=" : condition.sign, condition.value}, entity.kind()) !=
           (condition.sign == "!=");
  collect(entity.node, condition.field, values);
  const bool negated = condition.sign == "!=";
  const Condition positive{condition.field, negated ? "=" : condition.sign, condition.value};
  const bool any = std::any_of(values.begin(), values.end(), [&](const Node& value) {
    const std::string name = resolved(library, id, value);
    return holds(positive, value.text()) || (!name.empty() && holds(positive, name));
  });
  return any != negated;
}

}  // namespace nsp::commands
