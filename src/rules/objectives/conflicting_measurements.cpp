// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::conflicting_measurements {

using namespace policy;

extern const Rule rule;

namespace {

auto subject_of(const Measurement& value) {
  return std::tuple(value.indicator, value.place, value.date, value.level);
}

/// Of values about the same thing the first pair that differs and that nothing orders.
void judge_group(const Chain& chain, std::span<const Measurement* const> group, diagnostics::Collector& findings) {
  for (std::size_t i = 1; i < group.size(); ++i) {
    const Measurement& earlier = *group[i - 1];
    const Measurement& later = *group[i];
    const bool ordered = earlier.published && later.published && *earlier.published < *later.published;
    if (ordered || earlier.value == later.value) continue;
    // What a file with errors says of when a value was published may not have been understood.
    if (!chain.is_sound(earlier.report) || !chain.is_sound(later.report)) continue;
    auto& finding = findings.add(rule.kind, later.value_span,
                                 fmt::format("`{}` has two values for {}, and nothing says which came later",
                                             chain.entity(later.indicator).id, text::to_string(later.date)));
    finding.labels.push_back({earlier.value_span, fmt::format("{} stands here", earlier.value)});
    finding.help = earlier.published && later.published ? "correct one of the two values, or its `published`"
                                                        : "say with `published` when each was published";
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::vector<const Measurement*> values;
  // A value of which nobody knows what place it is about contradicts nothing.
  for (const Measurement& value : chain.figures().measurements())
    if (value.place.is_known()) values.push_back(&value);
  std::stable_sort(values.begin(), values.end(), [](const Measurement* a, const Measurement* b) {
    return std::tuple_cat(subject_of(*a), std::tuple(a->published)) <
           std::tuple_cat(subject_of(*b), std::tuple(b->published));
  });
  for (std::size_t first = 0; first < values.size();) {
    std::size_t last = first + 1;
    while (last < values.size() && subject_of(*values[last]) == subject_of(*values[first])) ++last;
    judge_group(chain, std::span(values).subspan(first, last - first), findings);
    first = last;
  }
}

}  // namespace

const Rule rule{
    {"P040",
     "conflicting-measurements",
     diagnostics::Severity::warning,
     "two values for one date that nothing orders",
     {"Two measurements of one indicator for one date, level and place that differ, in one report or in two, and of "
      "which at least one has no `published`, or both have the same. The place is the nation, region or zone whose "
      "plan is reported on, or the part of it that `area` names, in whatever language and spelling. Equal values are "
      "no conflict, nor is a revised value with a later day of publication.",
      "Published figures get revised: the deaths on the spot of 2016 were first given as 540, later as 500. Both are "
      "right, if one can see which came later.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2026-12-31}\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 301, date: 2026-12-31}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2026-12-31, published: 2027-02-01}\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 301, date: 2026-12-31, published: 2027-06-01}\n",
      "Add `published` to both; the later counts. If they are about two places, name each with `area`. Else allow "
      "it."}},
    judge};

}  // namespace nsp::rules::conflicting_measurements
