// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P010", "unused-theme", diagnostics::Severity::warning,
                                   "a theme of a national plan that nothing makes use of"};

constexpr English<Name, Name> neither_nor_what_responds{
    "neither {0} nor what responds to it makes use of the theme {1}"};
constexpr English<Name> add_to_the_themes{"add {0} to the `themes` of a contribution, programme, project or priority"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("contribution") || chain.may_lack("programme") || chain.may_lack("improvement-project")) return;
  if (chain.may_lack("priority") || any_dangling(chain.library(), "themes")) return;
  for (EntityId theme : chain.of_kind("theme")) {
    const EntityId plan = chain.plan_of(theme);
    if (chain.entity(theme).id.empty() || !chain.is(plan, "national-plan") ||
        is_named_in(chain.library(), theme, "themes"))
      continue;
    auto& finding = findings.add(fault, chain.entity(theme).name,
                                 neither_nor_what_responds(chain.entity(plan).id, chain.entity(theme).id));
    finding.help = add_to_the_themes(chain.entity(theme).id);
  }
}

}  // namespace

RULE(unused_theme){fault, judge};

}  // namespace nsp::rules
