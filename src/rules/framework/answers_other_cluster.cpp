// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/answers.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::answers_other_cluster {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId contribution : chain.of_kind("contribution")) {
    if (!answers_elsewhere_only(chain, contribution)) continue;
    const Reference& answer = *chain.references(contribution, "answers").front();
    const Entity& own = chain.entity(chain.target(contribution, "cluster"));
    const Entity& other = chain.entity(chain.document_of(answer.to));
    auto& finding = findings.add(rule.kind, answer.span,
                                 fmt::format("`{}` contributes to `{}`, but answers no expectation of that cluster",
                                             chain.entity(contribution).id, own.id));
    finding.labels.push_back({chain.entity(answer.to).name, fmt::format("an expectation of `{}`", other.id)});
    finding.help = fmt::format("answer an expectation of `{}` here, or contribute to `{}`", own.id, other.id);
  }
}

}  // namespace

const Rule rule{
    {"P007",
     "answers-other-cluster",
     diagnostics::Severity::warning,
     "a contribution that answers expectations of other clusters only",
     {"A contribution that names expectations under `answers`, none of which is of the cluster that it contributes to. "
      "To answer some of another cluster beside those of its own is right.",
      "The plan says \"for every security phenomenon\" of the framework what the police contribute. A contribution "
      "that answers only what was asked elsewhere leaves its own phenomenon without an answer, or names the wrong "
      "cluster.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: cluster\nid: theft\ntitle: Theft\npart_of: frame\nnumber: 2\nexpectations:\n"
      "  - {id: patrols, by: mayor, of: local-police, text: Patrols in the dark months.}\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\nid: patrolling\ntitle: Patrolling\npart_of: answer\ncluster: fraud\nanswers: [patrols]\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: cluster\nid: theft\ntitle: Theft\npart_of: frame\nnumber: 2\nexpectations:\n"
      "  - {id: patrols, by: mayor, of: local-police, text: Patrols in the dark months.}\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\nid: patrolling\ntitle: Patrolling\npart_of: answer\ncluster: theft\nanswers: [patrols]\n",
      "Name the cluster that is meant, or the expectations of this one. If the contribution helps another cluster on "
      "purpose, its own having no expectations, allow it."}},
    judge};

}  // namespace nsp::rules::answers_other_cluster
