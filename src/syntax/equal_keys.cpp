// SPDX-License-Identifier: EUPL-1.2
#include "syntax/equal_keys.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "syntax/edit.hpp"
#include "syntax/faults.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> first_here{"first here"};
constexpr words::English<> more_keys_stand_twice{"more keys stand twice, which are left out here"};
constexpr words::English<words::Name> the_key_stands_twice{"the key {0} stands twice in one mapping"};
constexpr words::English<> mend_the_first_ones{"mend the first ones and check again"};
constexpr words::English<> keep_one_of_the_two{"keep one of the two, or rename one"};
constexpr words::English<> remove_the_second_which_says{"remove the second, which says the same"};

constexpr std::size_t small = 16;
constexpr std::size_t most_told = 2'000;    // so that a file of nothing else stays cheap
constexpr std::size_t largest_mended = 64;  // a fix looks at the whole mapping, and there may be as many as keys

/// Whether both entries say the same: then one of them can go.
bool say_the_same(const Node& first, const Node& second) {
  return first.is_scalar() && second.is_scalar() && first.type() == second.type() && first.text() == second.text();
}

/// The findings, and how many there may be before the rest is left out.
struct Told {
  diagnostics::Collector& diagnostics;
  std::size_t most;
};

/// Both are entries of the mapping, by their keys' places in the tree.
void report(const Node& mapping, const Node& first, const Node& second, Told told) {
  diagnostics::Collector& diagnostics = told.diagnostics;
  if (diagnostics.size() > told.most) return;
  if (diagnostics.size() == told.most) {
    diagnostics.add(duplicate_key, second.span(), more_keys_stand_twice).help = mend_the_first_ones;
    return;
  }
  auto& finding = diagnostics.add(duplicate_key, second.span(), the_key_stands_twice(second.text()));
  finding.labels.push_back({first.span(), first_here});
  finding.help = keep_one_of_the_two;
  if (mapping.size() > largest_mended) return;
  std::optional<Node> value;
  std::size_t index = 0;
  for (const Entry& entry : mapping.entries()) {
    if (entry.key.index() == first.index()) value = entry.value;
    if (entry.key.index() == second.index()) {
      if (!value || !say_the_same(*value, entry.value)) return;
      if (Edits edits = remove_entry(mapping, index); !edits.empty())
        finding.fixes.push_back({remove_the_second_which_says, diagnostics::Grade::safe, std::move(edits)});
      return;
    }
    ++index;
  }
}

/// Few keys are compared one with another, which needs no memory. Whether they all differ.
bool check_small(const Node& mapping, Told told) {
  const auto first = mapping.entries().begin();
  const auto end = mapping.entries().end();
  bool unique = true;
  for (auto entry = first; entry != end; ++entry) {
    const Node key = (*entry).key;
    if (!key.is_scalar()) continue;
    for (auto earlier = first; earlier != entry; ++earlier) {
      const Node other = (*earlier).key;
      if (!other.is_scalar() || other.text() != key.text()) continue;
      report(mapping, other, key, told);
      unique = false;
      break;
    }
  }
  return unique;
}

/// Whether the keys of a small mapping differ at a glance.
bool differ_in_sketches(const Document& document, std::uint32_t mapping) {
  std::array<std::uint32_t, small> sketches;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as it goes
  std::size_t count = 0;
  for (std::uint32_t at = mapping + 1; at < document.cell(mapping).place; at = document.behind(document.behind(at))) {
    const Cell& key = document.cell(at);
    const std::uint32_t sketch = key.size << 8U | key.sketch;
    for (std::size_t i = 0; i < count; ++i)
      if (sketches[i] == sketch) return false;
    sketches[count++] = sketch;
  }
  return true;
}

/// Many are sorted: no choice of keys makes that slow, as it could a hash table. Whether they all differ.
bool check_large(const Node& mapping, Told told) {
  std::vector<Node> keys;
  keys.reserve(mapping.size());
  for (const Entry& entry : mapping.entries())
    if (entry.key.is_scalar()) keys.push_back(entry.key);
  std::sort(keys.begin(), keys.end(), [](const Node& a, const Node& b) {
    const int order = a.text().compare(b.text());
    return order != 0 ? order < 0 : a.index() < b.index();
  });
  bool unique = true;
  for (std::size_t first = 0, i = 1; i < keys.size(); ++i) {
    if (keys[i].text() == keys[first].text()) {
      report(mapping, keys[first], keys[i], told);
      unique = false;
    } else {
      first = i;
    }
  }
  return unique;
}

}  // namespace

bool report_equal_keys(const Document& document, diagnostics::Collector& diagnostics) {
  bool unique = true;
  const Told told{diagnostics, diagnostics.size() + most_told};
  const auto count = static_cast<std::uint32_t>(document.cells().size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const Cell& cell = document.cell(i);
    if (cell.type != Type::mapping || !cell.is_collection()) continue;
    if (cell.size <= small && differ_in_sketches(document, i)) continue;
    const Node mapping(document, i);
    const bool differ = cell.size <= small ? check_small(mapping, told) : check_large(mapping, told);
    unique = unique && differ;
  }
  return unique;
}

}  // namespace nsp::syntax
