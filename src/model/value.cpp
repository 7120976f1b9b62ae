// SPDX-License-Identifier: EUPL-1.2
#include "model/value.hpp"

#include "text/number.hpp"

namespace nsp::model {

std::optional<double> Value::number() const {
  if (node_.type() != syntax::Type::integer && node_.type() != syntax::Type::number) return std::nullopt;
  return text::read_number(node_.text());
}

std::optional<Value> Value::find(std::string_view name) const {
  const auto node = node_.find(name);
  return node ? std::optional<Value>(*node) : std::nullopt;
}

std::optional<Value::Entry> Value::find_entry(std::string_view name) const {
  const auto entry = node_.find_entry(name);
  return entry ? std::optional<Entry>({entry->key, entry->value}) : std::nullopt;
}

}  // namespace nsp::model
