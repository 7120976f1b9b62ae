// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/answers.hpp"
#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P003", "unanswered-expectation", diagnostics::Severity::warning,
                                   "an expectation of the authorities that no contribution answers"};

constexpr English<> the_contribution_to_this{"the contribution to this cluster"};
constexpr English<Name, Name> no_contribution_of_answers{"no contribution of {0} answers the expectation {1}"};
constexpr English<Name, Name> add_to_the_answers{
    "add {0} to the `answers` of {1}, and say there what the police do about it"};

/// What the contributions of one plan answer.
struct Answers {
  std::vector<EntityId> expectations;        ///< sorted
  std::map<EntityId, EntityId> contributed;  ///< cluster to the contribution that is made to it
  bool known = true;                         ///< none of them names something that is not known
};

Answers collect_answers(const Chain& chain, EntityId plan) {
  Answers answers;
  for (EntityId contribution : chain.in_plan(plan, "contribution")) {
    const EntityId cluster = chain.target(contribution, "cluster");
    answers.known = answers.known && cluster != none && !chain.has_dangling(contribution, "answers");
    for (EntityId expectation : chain.targets(contribution, "answers")) answers.expectations.push_back(expectation);
    // One that answers other clusters only has been told of; which of the two was meant is not known.
    if (!answers_elsewhere_only(chain, contribution)) answers.contributed.emplace(cluster, contribution);
  }
  std::sort(answers.expectations.begin(), answers.expectations.end());
  return answers;
}

void judge_framework(const Chain& chain, EntityId framework, const Answers& answers, diagnostics::Collector& findings) {
  for (EntityId expectation : chain.in_plan(framework, "expectation")) {
    if (std::binary_search(answers.expectations.begin(), answers.expectations.end(), expectation)) continue;
    const auto contributed = answers.contributed.find(chain.holder_of(expectation, "cluster"));
    if (contributed == answers.contributed.end()) continue;
    const Entity& missed = chain.entity(expectation);
    const Entity& contribution = chain.entity(contributed->second);
    auto& finding = findings.add(
        fault, missed.name, no_contribution_of_answers(chain.entity(chain.plan_of(contributed->second)).id, missed.id));
    finding.labels.push_back({contribution.name, the_contribution_to_this});
    finding.help = add_to_the_answers(missed.id, contribution.id);
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "contribution")) return;
  for (EntityId plan : chain.of_kind("national-plan")) {
    const Answers answers = collect_answers(chain, plan);
    if (!answers.known) continue;
    for (EntityId framework : chain.responds_to(plan)) judge_framework(chain, framework, answers, findings);
  }
}

}  // namespace

RULE(unanswered_expectation){fault, judge};

}  // namespace nsp::rules
