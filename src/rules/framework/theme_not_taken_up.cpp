// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P011", "theme-not-taken-up", diagnostics::Severity::warning,
                                   "a theme of the framework that the national plan does not take up"};

constexpr English<> the_national_plan_that_responds{"the national plan that responds to its framework"};
constexpr English<Name, Name> does_not_take_up{"{0} does not take up the theme {1}"};
constexpr English<Word, Word> write_a_theme_with{"write a theme with `part_of: {0}` and `answers: {1}`"};

/// The national plans of which something names the theme.
std::set<EntityId> plans_that_take_up(const Chain& chain, EntityId theme) {
  std::set<EntityId> plans;
  for_each_reference_to(chain.library(), theme, [&](const Reference& reference) {
    if (!is_field(reference, "answers") && !is_field(reference, "themes")) return;
    const EntityId plan = chain.plan_of(reference.from);
    if (chain.is(plan, "national-plan")) plans.insert(plan);
  });
  return plans;
}

void judge_theme(const Chain& chain, EntityId theme, const std::vector<EntityId>& plans,
                 diagnostics::Collector& findings) {
  if (chain.entity(theme).id.empty()) return;  // nobody can name it, which has been told
  const std::set<EntityId> taking = plans_that_take_up(chain, theme);
  for (EntityId plan : plans) {
    if (!chain.is(plan, "national-plan") || taking.contains(plan)) continue;
    auto& finding =
        findings.add(fault, chain.entity(theme).name, does_not_take_up(chain.entity(plan).id, chain.entity(theme).id));
    finding.labels.push_back({chain.entity(plan).name, the_national_plan_that_responds});
    finding.help = write_a_theme_with(chain.entity(plan).id, chain.library().qualified(theme));
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"theme", "contribution", "programme", "improvement-project"})
    if (may_miss(chain, kind)) return;
  if (any_dangling(chain.library(), "answers") || any_dangling(chain.library(), "themes")) return;
  for (EntityId framework : chain.of_kind("framework")) {
    const std::vector<EntityId> plans = chain.responses_to(framework);
    for (EntityId theme : chain.in_plan(framework, "theme")) judge_theme(chain, theme, plans, findings);
  }
}

}  // namespace

RULE(theme_not_taken_up){fault, judge};

}  // namespace nsp::rules
