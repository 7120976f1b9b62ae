// SPDX-License-Identifier: EUPL-1.2
#include "syntax/document.hpp"

#include <algorithm>

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
  if (!is_mapping()) return std::nullopt;
  // The hottest loop behind the reader: most keys differ in their length or first byte.
  const std::vector<Cell>& cells = document_->cells();
  const std::uint32_t end = cell().next;
  for (std::uint32_t at = content_ + 1; at < end;) {
    const Cell& name = cells[cells[at].target];
    const std::uint32_t value = cells[at].next;
    if (name.size == key.size() && name.type < Type::sequence && (key.empty() || name.text[0] == key[0]) &&
        std::string_view(name.text, name.size) == key)
      return Entry{Node(*document_, at), Node(*document_, value)};
    at = cells[value].next;
  }
  return std::nullopt;
}

std::optional<Node> Node::find(std::string_view key) const {
  if (auto entry = find_entry(key)) return entry->value;
  return std::nullopt;
}

bool Document::is_near_lost(source::Span span) const {
  if (lost_.empty()) return false;
  const std::string_view text = file_->text();
  const bool key = text.substr(std::min<std::size_t>(span.end, text.size())).starts_with(':');
  const std::size_t behind =
      key ? std::min(text.find_first_not_of(" \t\r\n", span.end + 1), text.size()) : std::size_t{span.end};
  return std::any_of(lost_.begin(), lost_.end(),
                     [&](const source::Span& part) { return part.begin <= behind && span.begin <= part.end; });
}

}  // namespace nsp::syntax
