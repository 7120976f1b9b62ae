// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P019", "programme-not-federal", diagnostics::Severity::error,
                                  "a programme whose lead is no service of the Federal Police"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    for_each_reference(chain.library(), programme, "lead", [&](const Reference& lead) {
      if (lead.to == none) return;
      const PoliceLevel level = police_level(chain, lead.to);
      if (level == PoliceLevel::federal || level == PoliceLevel::unknown) return;
      auto& finding =
          findings.add(fault, lead.span,
                       fmt::format("the programme `{}` is led by `{}`, which is no service of the Federal Police",
                                   chain.entity(programme).id, chain.entity(lead.to).id));
      finding.labels.push_back({place_of_type(chain, lead.to), describe(chain, lead.to)});
      finding.help =
          fmt::format("name the federal service that runs it, and `{}` among the `partners`", chain.entity(lead.to).id);
    });
  }
}

}  // namespace

RULE(programme_not_federal){fault, judge};

}  // namespace nsp::rules
