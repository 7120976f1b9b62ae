// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/answers.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P007", "answers-other-cluster", diagnostics::Severity::warning,
                                   "a contribution that answers expectations of other clusters only"};

constexpr English<Name> an_expectation_of{"an expectation of {0}"};
constexpr English<Name, Name> contributes_to_but_answers{
    "{0} contributes to {1}, but answers no expectation of that cluster"};
constexpr English<Name, Name> answer_an_expectation_of_here{"answer an expectation of {0} here, or contribute to {1}"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId contribution : chain.of_kind("contribution")) {
    if (!answers_elsewhere_only(chain, contribution)) continue;
    const Reference& answer = *chain.references(contribution, "answers").front();
    const Entity& own = chain.entity(chain.target(contribution, "cluster"));
    const Entity& other = chain.entity(chain.document_of(answer.to));
    auto& finding = findings.add(fault, answer.span, contributes_to_but_answers(chain.entity(contribution).id, own.id));
    finding.labels.push_back({chain.entity(answer.to).name, an_expectation_of(other.id)});
    finding.help = answer_an_expectation_of_here(own.id, other.id);
  }
}

}  // namespace

RULE(answers_other_cluster){fault, judge};

}  // namespace nsp::rules
