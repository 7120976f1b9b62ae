// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::feedback_without_answer {

using namespace policy;

extern const Rule rule;

namespace {

/// The national plan that a zonal plan answers, directly or through its region.
EntityId nation_of(const Chain& chain, EntityId plan) {
  for (EntityId answered : chain.responds_to(plan)) {
    if (chain.is(answered, "national-plan")) return answered;
    for (EntityId behind : chain.responds_to(answered))
      if (chain.is(behind, "national-plan")) return behind;
  }
  return none;
}

/// A reference that leads nowhere may be the answer that seems to be missing.
bool may_be_answered(const Chain& chain) {
  const auto all = chain.of_kind("contribution");
  return chain.may_lack("contribution") || std::any_of(all.begin(), all.end(), [&chain](EntityId contribution) {
           return chain.has_dangling(contribution, "feedback_answered");
         });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const auto all = chain.of_kind("feedback");
  if (all.empty() || may_be_answered(chain)) return;
  for (EntityId feedback : all) {
    const EntityId plan = chain.plan_of(feedback);
    const EntityId nation = chain.is(plan, "zonal-plan") ? nation_of(chain, plan) : none;
    if (nation == none || !chain.sources(feedback, "contribution", "feedback_answered").empty()) continue;
    auto& finding = findings.add(rule.kind, chain.entity(feedback).name,
                                 fmt::format("no contribution of a national plan answers the feedback `{}` of `{}`",
                                             chain.entity(feedback).id, chain.entity(plan).id));
    finding.labels.push_back({chain.entity(nation).name, "the national plan of the zone"});
    finding.help = fmt::format("name `{}` in `feedback_answered` of the contribution that says something to it",
                               chain.library().qualified(feedback));
  }
}

}  // namespace

const Rule rule{
    {"P061",
     "feedback-without-answer",
     diagnostics::Severity::note,
     "feedback of a zone to which no contribution of a national plan says anything",
     {"Feedback in a zonal plan that no contribution names in `feedback_answered`, be it one of the national plan of "
      "those years or of the next. A zonal plan behind which there is no national plan in this workspace is left "
      "alone.",
      "The National Security Plan 2016-2019 is refined in a dialogue that also runs from the bottom up. Zones have "
      "complained that priorities come from above and that they are not heard; an answer, even a no, is what makes it "
      "a dialogue.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "feedback:\n"
      "  - {id: bicycles-have-no-cluster, to: theft, text: Thefts of bicycles belong to no cluster.}\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "feedback:\n"
      "  - {id: bicycles-have-no-cluster, to: theft, text: Thefts of bicycles belong to no cluster.}\n"
      "---\n"
      "kind: contribution\n"
      "id: on-theft\n"
      "title: On theft\n"
      "part_of: nation\n"
      "cluster: theft\n"
      "feedback_answered: [valley/bicycles-have-no-cluster]\n",
      "Name the feedback, as `zone-plan/feedback`, in `feedback_answered` of the contribution that says something to "
      "it. Where no answer is due, allow it with a reason."}},
    judge};

}  // namespace nsp::rules::feedback_without_answer
