// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P012", "unserved-ambition", diagnostics::Severity::note,
                                   "an ambition that no objective serves"};

constexpr English<Name> no_objective_serves_the_ambition{"no objective serves the ambition {0}"};
constexpr English<Word> add_serves_to_the_objectives{"add `serves: [{0}]` to the objectives that lead to it"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("objective") || any_dangling(chain.library(), "serves")) return;
  for (EntityId ambition : chain.of_kind("ambition")) {
    const Entity& entity = chain.entity(ambition);
    if (entity.id.empty() || is_named_in(chain.library(), ambition, "serves")) continue;
    auto& finding = findings.add(fault, entity.name, no_objective_serves_the_ambition(entity.id));
    finding.help = add_serves_to_the_objectives(entity.id);
  }
}

}  // namespace

RULE(unserved_ambition){fault, judge};

}  // namespace nsp::rules
