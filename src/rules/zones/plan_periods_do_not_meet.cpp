// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::plan_periods_do_not_meet {

using namespace policy;

extern const Rule rule;

namespace {

void judge_answer(const Chain& chain, EntityId plan, const Reference& answer, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto other = answer.to == none ? std::nullopt : chain.effective_period(answer.to);
  if (!own || !other || own->shared_with(*other)) return;
  const Entity& entity = chain.entity(plan);
  const Entity& answered = chain.entity(answer.to);
  const bool late = other->to < own->from;
  auto& finding = findings.add(rule.kind, late ? place_of_start(entity) : place_of_end(entity),
                               fmt::format("`{}` shares no day with `{}`, to which it responds ({}; {})", entity.id,
                                           answered.id, describe(*own), describe(*other)));
  finding.labels.push_back({late ? place_of_end(answered) : place_of_start(answered),
                            fmt::format("`{}` {}", answered.id, late ? "ends here" : "begins here")});
  finding.labels.push_back({answer.span, ""});
  finding.help = "correct the dates, or respond to the plan of the same years";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.judged(kind))
      for (const Reference* answer : chain.references(plan, "responds_to"))
        judge_answer(chain, plan, *answer, findings);
}

}  // namespace

const Rule rule{
    {"P062",
     "plan-periods-do-not-meet",
     diagnostics::Severity::error,
     "a plan and what it responds to that share no day",
     {"A plan whose effective period (from its first day to the end of its prolongation, else to its last day) has no "
      "day in common with that of a plan or framework which it responds to.",
      "The National Security Plan 2016-2019 falls into line with its framework, and zonal plans are grafted on both: "
      "periods need not be the same, but a plan cannot answer one that has ended before it begins, or begins after it "
      "ends.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2016-01-01, to: 2019-12-31}\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [frame]\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2016-01-01, to: 2019-12-31}\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2016-01-01, to: 2019-12-31}\n"
      "responds_to: [frame]\n",
      "Correct the dates, write the prolongation into `prolonged_to`, or respond to the plan of the same years. Where "
      "it is meant, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::plan_periods_do_not_meet
