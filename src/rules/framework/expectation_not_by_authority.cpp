// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::expectation_not_by_authority {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId expectation : chain.of_kind("expectation")) {
    for_each_reference(chain.library(), expectation, "by", [&](const Reference& by) {
      if (by.to == none) return;
      const ActorType type = actor_type(chain, by.to);
      if (type != ActorType::police && type != ActorType::partner) return;
      auto& finding = findings.add(rule.kind, by.span,
                                   fmt::format("`{}` is expected by `{}`, which is no authority",
                                               chain.entity(expectation).id, chain.entity(by.to).id));
      finding.labels.push_back({place_of_type(chain, by.to), std::string(describe(type))});
      finding.help = type == ActorType::police
                         ? "name the judicial or administrative authority whose expectation it is"
                         : "name the authority whose expectation it is; what partners expect belongs in a scan";
    });
  }
}

}  // namespace

const Rule rule{
    {"P005",
     "expectation-not-by-authority",
     diagnostics::Severity::warning,
     "an expectation of somebody who is no authority",
     {"An expectation whose `by` names a police service or a partner outside government. Government services and "
      "international bodies are let pass: they speak for an authority.",
      "It is \"judicial and administrative authorities\" that indicate in the framework what they intend and what they "
      "expect of the police. The police do not order from themselves, and what partners hope for is weighed in a scan "
      "before an authority makes it its own.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nexpectations:\n"
      "  - {id: hotline, by: banks, of: federal-police, text: One number to call by day and night.}\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nexpectations:\n"
      "  - {id: hotline, by: minister-of-justice, of: federal-police, text: One number to call by day and night.}\n",
      "Name the authority whose expectation it is. What partners expect is written under `stakeholder_expectations` of "
      "a scan. A case that is right as it is can be allowed."}},
    judge};

}  // namespace nsp::rules::expectation_not_by_authority
