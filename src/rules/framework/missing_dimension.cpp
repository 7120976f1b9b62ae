// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::missing_dimension {

using namespace policy;

extern const Rule rule;

namespace {

std::optional<source::Span> find_abroad(const Entity& contribution) {
  const auto european = find_word(contribution, "dimensions", "european");
  return european ? european : find_word(contribution, "dimensions", "international");
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::optional<source::Span> model;
  std::vector<EntityId> lacking;
  for (EntityId contribution : chain.in_plan(plan, "contribution")) {
    const auto abroad = find_abroad(chain.entity(contribution));
    if (abroad && !model) model = abroad;
    if (!abroad && chain.is_sound(contribution)) lacking.push_back(contribution);
  }
  if (!model) return;
  for (EntityId contribution : lacking) {
    const Entity& entity = chain.entity(contribution);
    auto& finding = findings.add(rule.kind, place_of_key(entity, "dimensions"),
                                 fmt::format("`{}` names no European or international dimension", entity.id));
    finding.labels.push_back({*model, "another contribution names one"});
    finding.help = "add `european` or `international`, and say what is done there";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P016",
     "missing-dimension",
     diagnostics::Severity::note,
     "a contribution without a European or international side, where others have one",
     {"A contribution whose `dimensions` name neither `european` nor `international`, or which has none, while another "
      "contribution of the same plan names one of the two. A plan in which no contribution does is left alone.",
      "Beside the local, federated and federal aspects, \"European and international dimensions\" had to be taken into "
      "account. Where some contributions name them, one that does not was either overlooked or is truly a matter of "
      "the country alone.",
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
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n"
      "dimensions: [federal, european]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-theft\n"
      "title: Against theft\n"
      "part_of: answer\n"
      "cluster: theft\n"
      "dimensions: [local, federal]\n",
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
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n"
      "dimensions: [federal, european]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-theft\n"
      "title: Against theft\n"
      "part_of: answer\n"
      "cluster: theft\n"
      "dimensions: [local, federal, international]\n",
      "Add the dimension, and say in the contribution what is done there. Where there is none, allow it."}},
    judge};

}  // namespace nsp::rules::missing_dimension
