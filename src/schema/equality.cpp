// SPDX-License-Identifier: EUPL-1.2
#include "schema/equality.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "schema/decimal.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::Type;

constexpr std::size_t bytes_hashed_a_step = 32;

bool is_number(Type type) {
  return type == Type::integer || type == Type::number;
}

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
  seed ^= value + 0x9E3779B97F4A7C15U + (seed << 6U) + (seed >> 2U);
  seed *= 0xFF51AFD7ED558CCDU;
  return seed ^ (seed >> 33U);
}

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  return mix(seed, std::hash<std::string_view>()(text));
}

std::uint64_t hash_number(std::string_view text) {
  const auto number = to_decimal(text);
  if (!number) return hash_text(text, 2);
  return mix(hash_text(number->digits, number->negative ? 3 : 4), static_cast<std::uint64_t>(number->exponent));
}

std::vector<Entry> sorted_entries(const Node& mapping) {
  std::vector<Entry> entries;
  for (const Entry& entry : mapping.entries()) entries.push_back(entry);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.key.text() < b.key.text(); });
  return entries;
}

bool equal_mappings(const Node& a, const Node& b) {
  const auto left = sorted_entries(a);
  const auto right = sorted_entries(b);
  for (std::size_t i = 0; i < left.size(); ++i)
    if (left[i].key.text() != right[i].key.text() || !is_equal(left[i].value, right[i].value)) return false;
  return true;
}

bool equal_sequences(const Node& a, const Node& b) {
  auto right = b.items().begin();
  for (const Node& item : a.items()) {
    if (!is_equal(item, *right)) return false;
    ++right;
  }
  return true;
}

}  // namespace

bool is_true(const Node& scalar) {
  return scalar.type() == Type::boolean && (scalar.text()[0] | 0x20) == 't';
}

bool is_equal(const Node& a, const Node& b) {
  if (is_number(a.type()) && is_number(b.type())) {
    if (a.text() == b.text()) return true;
    const auto left = to_decimal(a.text());
    const auto right = to_decimal(b.text());
    return left && right && compare(*left, *right) == 0;
  }
  if (a.type() != b.type() || a.size() != b.size()) return false;
  switch (a.type()) {
    case Type::null: return true;
    case Type::boolean: return (a.text()[0] | 0x20) == (b.text()[0] | 0x20);
    case Type::sequence: return equal_sequences(a, b);
    case Type::mapping: return equal_mappings(a, b);
    default: return a.text() == b.text();
  }
}

std::uint64_t hash(const Node& node, std::uint64_t& work) {
  work += 1 + (node.is_scalar() ? node.text().size() / bytes_hashed_a_step : 0);
  switch (node.type()) {
    case Type::null: return 1;
    case Type::boolean: return (node.text()[0] | 0x20) == 't' ? 5 : 6;
    case Type::integer:
    case Type::number: return hash_number(node.text());
    case Type::string: return hash_text(node.text(), 7);
    case Type::sequence: {
      std::uint64_t sum = 8;
      for (const Node& item : node.items()) sum = mix(sum, hash(item, work));
      return sum;
    }
    case Type::mapping: break;
  }
  std::uint64_t sum = 9;
  for (const Entry& entry : node.entries()) {
    work += entry.key.text().size() / bytes_hashed_a_step;
    sum += mix(hash_text(entry.key.text(), 10), hash(entry.value, work));
  }
  return sum;
}

std::optional<std::pair<Node, Node>> find_equal_items(const Node& list, std::uint64_t& work) {
  struct Hashed {
    std::uint64_t hash;
    std::size_t index;
    Node node;
  };
  std::vector<Hashed> items;
  for (const Node& item : list.items()) items.push_back({hash(item, work), items.size(), item});
  std::sort(items.begin(), items.end(),
            [](const Hashed& a, const Hashed& b) { return std::tie(a.hash, a.index) < std::tie(b.hash, b.index); });
  std::optional<std::pair<Node, Node>> found;
  std::size_t found_at = items.size();
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (items[i].hash != items[i - 1].hash || items[i].index >= found_at || !is_equal(items[i - 1].node, items[i].node))
      continue;
    found.emplace(items[i - 1].node, items[i].node);
    found_at = items[i].index;
  }
  return found;
}

}  // namespace nsp::schema
