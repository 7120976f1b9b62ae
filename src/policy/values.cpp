// SPDX-License-Identifier: EUPL-1.2
// Which of the values that reports give count for a measure.
#include <algorithm>
#include <functional>

#include "policy/course.hpp"

namespace nsp::policy {

namespace {

std::span<const Measurement> dated_until(std::span<const Measurement> by_date, std::optional<text::Date> until) {
  if (!until) return by_date;
  const auto end = std::upper_bound(by_date.begin(), by_date.end(), *until,
                                    [](text::Date day, const Measurement& value) { return day < value.date; });
  return by_date.first(static_cast<std::size_t>(end - by_date.begin()));
}

bool is_known_by(const Measurement& value, std::optional<text::Date> until) {
  return !until || (value.date <= *until && (!value.published || *value.published <= *until));
}

/// A part may be called by the name of a place of another level, as a province by that of a city.
bool contradicts(const Measure& measure, const Measurement& value) {
  return !measure.place.is_whole() && measure.own_level && value.own_level &&
         !is_same_level(measure.level, value.level);
}

/// Whether a value says that another objective of the plan is meant, which is measured by the same indicator.
bool means_another(const Chain& chain, const Measure& measure, const Measurement& value) {
  if (value.objective == none || value.objective == measure.objective) return false;
  const auto measures = chain.figures().measures_of(value.objective);
  return std::any_of(measures.begin(), measures.end(), [&measure](const Measure& other) {
    return other.indicator == measure.indicator && other.plan == measure.plan;
  });
}

bool means_this(const Measure& measure, const Measurement& value) {
  return value.objective != none && value.objective == measure.objective;
}

/// Of the values for one date, which stand in the order of publication, those that nothing decides between: one that
/// names the objective goes before those that do not; else the one published last, if all say when they were.
void keep_deciding(const Measure& measure, std::vector<const Measurement*>& group) {
  const auto named = [&measure](const Measurement* value) { return means_this(measure, *value); };
  if (std::any_of(group.begin(), group.end(), named)) std::erase_if(group, std::not_fn(named));
  const Measurement* last = group.back();
  std::vector<const Measurement*> kept;
  for (const Measurement* value : group) {
    const bool ordered = value->published && last->published && *value->published < *last->published;
    const bool told = std::any_of(kept.begin(), kept.end(),
                                  [value](const Measurement* other) { return other->value == value->value; });
    if (value == last || (!ordered && value->value != last->value && !told)) kept.push_back(value);
  }
  group = std::move(kept);
}

std::vector<const Measurement*> decide_by_date(const Measure& measure, const std::vector<const Measurement*>& values) {
  std::vector<const Measurement*> kept;
  std::vector<const Measurement*> group;
  for (std::size_t i = 0; i < values.size(); ++i) {
    group.push_back(values[i]);
    if (i + 1 < values.size() && values[i + 1]->date == values[i]->date) continue;
    if (group.size() > 1) keep_deciding(measure, group);
    kept.insert(kept.end(), group.begin(), group.end());
    group.clear();
  }
  return kept;
}

}  // namespace

std::vector<const Measurement*> values_of(const Chain& chain, const Measure& measure, std::optional<text::Date> until) {
  std::vector<const Measurement*> values;
  if (measure.indicator == none || !measure.place.is_known()) return values;
  auto about = dated_until(chain.figures().measurements_of(measure.indicator, measure.place), until);
  if (about.size() > max_values) about = about.last(max_values);
  for (const Measurement& value : about)
    if (is_known_by(value, until) && !contradicts(measure, value)) values.push_back(&value);
  // What is said of another objective counts where nothing else is said: it is a value of the same thing, after all.
  const auto of_another = [&](const Measurement* value) { return means_another(chain, measure, *value); };
  if (!std::all_of(values.begin(), values.end(), of_another)) std::erase_if(values, of_another);
  return decide_by_date(measure, values);
}

std::vector<const Measurement*> values_on(const Chain& chain, const Measure& measure, text::Date day) {
  std::vector<const Measurement*> values;
  if (measure.indicator == none || !measure.place.is_known()) return values;
  const auto about = dated_until(chain.figures().measurements_of(measure.indicator, measure.place), day);
  for (auto value = about.rbegin(); value != about.rend() && value->date == day && values.size() < max_values; ++value)
    if (!contradicts(measure, *value)) values.push_back(&*value);
  std::reverse(values.begin(), values.end());
  return values;
}

std::vector<const Measurement*> values_of_parts(const Chain& chain, const Measure& measure,
                                                std::optional<text::Date> until) {
  constexpr std::size_t most_parts = 8;
  std::vector<const Measurement*> newest;
  if (measure.indicator == none || !measure.place.is_known() || !measure.place.is_whole()) return newest;
  auto about = chain.figures().measurements_of(measure.indicator, measure.place.territory);
  if (about.size() > max_values) about = about.first(max_values);
  for (const Measurement& value : about) {
    if (value.place.is_whole() || !is_known_by(value, until)) continue;
    if (!newest.empty() && newest.back()->place == value.place) newest.pop_back();
    if (newest.size() < most_parts) newest.push_back(&value);
  }
  return newest;
}

}  // namespace nsp::policy
