// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P012", "unserved-ambition", diagnostics::Severity::note,
                                  "an ambition that no objective serves"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("objective") || any_dangling(chain.library(), "serves")) return;
  for (EntityId ambition : chain.of_kind("ambition")) {
    const Entity& entity = chain.entity(ambition);
    if (entity.id.empty() || is_named_in(chain.library(), ambition, "serves")) continue;
    auto& finding = findings.add(fault, entity.name, fmt::format("no objective serves the ambition `{}`", entity.id));
    finding.help = fmt::format("add `serves: [{}]` to the objectives that lead to it", entity.id);
  }
}

}  // namespace

RULE(unserved_ambition){fault, judge};

}  // namespace nsp::rules
