// SPDX-License-Identifier: EUPL-1.2
#include "policy/readings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "policy/chain.hpp"

namespace nsp::policy {

namespace {

constexpr double last_year_read = 9999;

std::optional<int> year_of_reading(const Value& node) {
  const auto year = node.number();
  return year && *year >= 0 && *year <= last_year_read ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

/// Free of what binary fractions leave behind: 8.2 less a tenth is 7.38, and no 7.3799999999999999.
double tidy_change(double value) {
  const std::string digits = fmt::format("{:.12g}", value);
  double read = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), read);
  return read;
}

}  // namespace

std::optional<YearValue> read_value(const Value& node) {
  YearValue read;
  std::optional<double> value;
  std::optional<int> year;
  for (const Value::Entry& entry : node.entries()) {
    const std::string_view key = entry.key.text();
    if (key == "value" && !value) {
      value = entry.value.number();
      read.value_span = entry.value.span();
    } else if (key == "year" && !year) {
      year = year_of_reading(entry.value);
      read.year_span = entry.value.span();
    }
  }
  if (!value || !year) return std::nullopt;
  read.value = *value;
  read.year = *year;
  return read;
}

std::optional<Baseline> read_baseline(const Value& node) {
  if (const auto of_year = read_value(node)) return Baseline{*of_year, {}};
  const auto value = node.find("value");
  const auto years = node.find("years");
  if (!value || !years || !value->number()) return std::nullopt;
  Baseline read{{*value->number(), 0, value->span(), years->span()}, {}};
  for (const Value& item : years->items())
    if (const auto year = year_of_reading(item)) read.years.push_back(*year);
  std::sort(read.years.begin(), read.years.end());
  read.years.erase(std::unique(read.years.begin(), read.years.end()), read.years.end());
  if (read.years.empty()) return std::nullopt;
  read.year = read.years.back();
  return read;
}

std::optional<Target> read_target(const Value& node) {
  constexpr std::array<std::pair<std::string_view, Bound>, 4> forms{
      {{"value", Bound::exact}, {"at_most", Bound::at_most}, {"at_least", Bound::at_least}, {"change", Bound::exact}}};
  Target read;
  std::optional<double> value;
  for (const auto& [key, bound] : forms) {
    const auto said = value ? std::nullopt : node.find(key);
    if (!said || !(value = said->number())) continue;
    read.value = *value;
    read.bound = bound;
    read.value_span = said->span();
    if (key == "change") read.change = *value;
  }
  const auto every = node.find("every");
  const auto year = node.find("year");
  read.every_year = every && every->text() == "year";
  if (const auto by = year && !read.every_year ? year_of_reading(*year) : std::nullopt) {
    read.year = *by;
  } else if (!read.every_year) {
    return std::nullopt;
  }
  read.year_span = read.every_year ? every->span() : year->span();
  return value ? std::optional(read) : std::nullopt;
}

void work_out_target(Measure& measure) {
  if (!measure.target || !measure.target->change) return;
  Target& target = *measure.target;
  target.is_known = measure.baseline.has_value();
  constexpr double per_cent = 100;
  if (target.is_known) target.value = tidy_change(measure.baseline->value * (1 + *target.change / per_cent));
  target.is_known = target.is_known && std::isfinite(target.value);
}

}  // namespace nsp::policy
