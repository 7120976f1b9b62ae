// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/answers.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P007", "answers-other-cluster", diagnostics::Severity::warning,
                                  "a contribution that answers expectations of other clusters only"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId contribution : chain.of_kind("contribution")) {
    if (!answers_elsewhere_only(chain, contribution)) continue;
    const Reference& answer = *chain.references(contribution, "answers").front();
    const Entity& own = chain.entity(chain.target(contribution, "cluster"));
    const Entity& other = chain.entity(chain.document_of(answer.to));
    auto& finding = findings.add(fault, answer.span,
                                 fmt::format("`{}` contributes to `{}`, but answers no expectation of that cluster",
                                             chain.entity(contribution).id, own.id));
    finding.labels.push_back({chain.entity(answer.to).name, fmt::format("an expectation of `{}`", other.id)});
    finding.help = fmt::format("answer an expectation of `{}` here, or contribute to `{}`", own.id, other.id);
  }
}

}  // namespace

RULE(answers_other_cluster){fault, judge};

}  // namespace nsp::rules
