// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P040", "conflicting-measurements", diagnostics::Severity::warning,
                                   "two values for one date that nothing orders"};

constexpr English<Figure> stands_here{"{0} stands here"};
constexpr English<Name, Day> has_two_values_for_and_nothing{
    "{0} has two values for {1}, and nothing says which came later"};
constexpr English<> correct_one_of_the_two{"correct one of the two values, or its `published`"};
constexpr English<> say_with_published_when{"say with `published` when each was published"};

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
    auto& finding = findings.add(fault, later.value_span,
                                 has_two_values_for_and_nothing(chain.entity(later.indicator).id, later.date));
    finding.labels.push_back({earlier.value_span, stands_here(earlier.value)});
    finding.help = earlier.published && later.published ? correct_one_of_the_two : say_with_published_when;
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

RULE(conflicting_measurements){fault, judge};

}  // namespace nsp::rules
