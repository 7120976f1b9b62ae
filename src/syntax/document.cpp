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
  // The hottest loop behind the reader. Texts lie elsewhere in memory, so they are looked at last.
  const Cell* cells = document_->cells().data();
  const std::uint8_t sketch = sketch_of(key);
  const std::uint32_t end = cell().place;
  for (std::uint32_t at = content_ + 1; at < end;) {
    const Cell& name = (cells[at].flags & mention) == 0 ? cells[at] : cells[cells[at].place];
    const std::uint32_t value = document_->behind(at);
    if (name.size == key.size() && name.sketch == sketch && name.type < Type::sequence && document_->text(name) == key)
      return Entry{Node(*document_, at), Node(*document_, value)};
    at = document_->behind(value);
  }
  return std::nullopt;
}

std::optional<Node> Node::find(std::string_view key) const {
  if (auto entry = find_entry(key)) return entry->value;
  return std::nullopt;
}

std::string_view Document::text_elsewhere(const Cell& cell) const {
  if ((cell.flags & mention) != 0) return text(cells_[cell.place]);
  return {texts_.data() + cell.place, cell.size};
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
