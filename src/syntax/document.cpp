// SPDX-License-Identifier: EUPL-1.2
#include "syntax/document.hpp"

namespace nsp::syntax {

std::string_view describe(Type type) {
  switch (type) {
    case Type::null: return "nothing";
    case Type::boolean: return "a true/false value";
    case Type::integer: return "a whole number";
    case Type::number: return "a number";
    case Type::string: return "text";
    case Type::sequence: return "a list";
    case Type::mapping: break;
  }
  return "a mapping";
}

std::optional<Entry> Node::find_entry(std::string_view key) const {
  for (Entry entry : entries())
    if (entry.key.is_scalar() && entry.key.text() == key) return entry;
  return std::nullopt;
}

std::optional<Node> Node::find(std::string_view key) const {
  if (auto entry = find_entry(key)) return entry->value;
  return std::nullopt;
}

}  // namespace nsp::syntax
