// SPDX-License-Identifier: EUPL-1.2
#include "policy/zones.hpp"

#include "text/fold.hpp"
#include "text/words.hpp"

namespace nsp::policy {

namespace {

constexpr std::size_t most_zones = 1000;  // there were never more than 196
constexpr int most_names = 64;            // nobody writes in more; hostile mappings do

std::optional<ZoneNumber> read_number(const Value& node) {
  const auto value = node.number();
  if (!value || *value < 1000 || *value > 9999) return std::nullopt;
  return ZoneNumber{static_cast<int>(*value), node.span()};
}

std::vector<ZoneNumber> read_numbers(const std::optional<Value>& list) {
  std::vector<ZoneNumber> numbers;
  if (!list) return numbers;
  for (const Value& item : list->items()) {
    if (numbers.size() == most_zones) break;
    if (const auto number = read_number(item)) numbers.push_back(*number);
  }
  return numbers;
}

std::optional<Value> find_in_zone(const Chain& chain, EntityId zonal_plan, std::string_view name) {
  const auto zone = field(chain.entity(zonal_plan), "zone");
  return zone ? zone->find(name) : std::nullopt;
}

std::string_view text_in(const Chain& chain, EntityId holder, const Value& text, std::string_view language) {
  if (text.is_mapping()) return word(text, language);
  const auto languages = chain.languages_of(holder);
  return !languages.empty() && languages.front() == language ? text.text() : std::string_view();
}

/// A name without what writers write in different ways: letters and digits alone.
std::string reduce(std::string_view name) {
  std::string reduced = text::fold(name);
  std::erase_if(reduced, [](char c) { return !text::is_word_byte(c); });
  return reduced;
}

bool is_same_name(std::string_view a, std::string_view b) {
  return a == b || reduce(a) == reduce(b);
}

}  // namespace

std::optional<ZoneNumber> zone_number(const Chain& chain, EntityId zonal_plan) {
  const auto number = find_in_zone(chain, zonal_plan, "number");
  return number ? read_number(*number) : std::nullopt;
}

std::vector<ZoneNumber> zones_of_region(const Chain& chain, EntityId regional_plan) {
  return read_numbers(field(chain.entity(regional_plan), "zones"));
}

std::vector<ZoneNumber> replaced_zones(const Chain& chain, EntityId zonal_plan) {
  return read_numbers(find_in_zone(chain, zonal_plan, "replaces"));
}

Sameness compare_names(const Chain& chain, EntityId a, const Value& name_of_a, EntityId b, const Value& name_of_b) {
  if (name_of_a.is_scalar() && name_of_b.is_scalar()) {
    if (is_same_name(name_of_a.text(), name_of_b.text())) return Sameness::same;
    const auto of_a = chain.languages_of(a);
    const auto of_b = chain.languages_of(b);
    const bool comparable = !of_a.empty() && !of_b.empty() && of_a.front() == of_b.front();
    return comparable ? Sameness::different : Sameness::unknown;
  }
  if (name_of_a.is_scalar()) return compare_names(chain, b, name_of_b, a, name_of_a);
  Sameness sameness = Sameness::unknown;
  int left = most_names;
  for (const Value::Entry& entry : name_of_a.entries()) {
    if (left-- == 0) break;
    const std::string_view other = text_in(chain, b, name_of_b, entry.key.text());
    if (other.empty()) continue;
    if (is_same_name(other, entry.value.text())) return Sameness::same;
    sameness = Sameness::different;
  }
  return sameness;
}

}  // namespace nsp::policy
