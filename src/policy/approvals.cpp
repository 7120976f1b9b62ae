// SPDX-License-Identifier: EUPL-1.2
#include "policy/approvals.hpp"

namespace nsp::policy {

source::Span ApprovalStep::place() const {
  for (std::string_view name : {"date", "step"})
    if (const auto value = node.find(name)) return value->span();
  return node.span();
}

std::vector<ApprovalStep> approval_steps(const Chain& chain, EntityId plan) {
  std::vector<ApprovalStep> steps;
  const auto written = field(chain.entity(plan), "approvals");
  if (!written) return steps;
  // References stand in the order of the file, as the steps do.
  const std::vector<const Reference*> named = chain.references(plan, "by");
  auto next = named.begin();
  for (const Value& item : written->items()) {
    ApprovalStep step{word(item, "step"), none, date(item, "date"), item};
    if (const auto by = item.find("by")) {
      while (next != named.end() && (*next)->span < by->span()) ++next;
      if (next != named.end() && (*next)->span == by->span()) step.by = (*next)->to;
    }
    steps.push_back(step);
  }
  return steps;
}

std::optional<DatedPlace> adoption_of(const Chain& chain, EntityId plan) {
  const Entity& entity = chain.entity(plan);
  if (const auto day = date(entity, "adopted")) return DatedPlace{*day, place_of(entity, "adopted")};
  std::optional<DatedPlace> first;
  for (const ApprovalStep& step : approval_steps(chain, plan))
    if (step.is("adopts") && step.date && (!first || *step.date < first->day)) first = {*step.date, step.place()};
  return first;
}

}  // namespace nsp::policy
