// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P082", "law-younger-than-plan", diagnostics::Severity::warning,
                                   "a law on which a plan rests that is younger than the plan"};

constexpr English<> the_date_of_the_law{"the date of the law"};
constexpr English<> the_plan_was_decided{"the plan was decided here"};
constexpr English<Name, Day, Name> of_is_younger_than{"{0} of {1} is younger than {2}, which rests on it"};
constexpr English<> name_the_law_that_was{"name the law that was in force, or correct its date"};

/// Its adoption, or its last amendment.
std::optional<DatedPlace> last_decision(const Chain& chain, EntityId plan) {
  std::optional<DatedPlace> last = adoption_of(chain, plan);
  const auto amendments = field(chain.entity(plan), "amendments");
  if (!last || !amendments) return last;
  for (const Value& amendment : amendments->items())
    if (const auto day = date(amendment, "date"); day && last->day < *day)
      last = {*day, amendment.find("date")->span()};
  return last;
}

using Decisions = std::map<EntityId, std::optional<DatedPlace>>;  // by plan

void judge_basis(const Chain& chain, EntityId holder, Decisions& decisions, diagnostics::Collector& findings) {
  const std::vector<const Reference*> laws = chain.references(holder, "legal_basis");
  if (laws.empty()) return;
  const EntityId plan = chain.plan_of(holder);
  const auto [known, is_new] = decisions.try_emplace(plan);
  if (is_new) known->second = last_decision(chain, plan);
  const auto& decided = known->second;
  if (!decided) return;
  for (const Reference* reference : laws) {
    const EntityId law = reference->to == none ? none : chain.holder_of(reference->to, "law");
    const auto day = law == none ? std::nullopt : date(chain.entity(law), "date");
    if (!day || *day <= decided->day) continue;
    auto& finding =
        findings.add(fault, reference->span, of_is_younger_than(chain.entity(law).id, *day, chain.entity(plan).id));
    finding.labels.push_back({policy::place_of(chain.entity(law), "date"), the_date_of_the_law});
    finding.labels.push_back({decided->place, the_plan_was_decided});
    finding.help = name_the_law_that_was;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  Decisions decisions;
  for (std::string_view kind : {"framework", "national-plan", "programme"})
    for (EntityId holder : chain.of_kind(kind)) judge_basis(chain, holder, decisions, findings);
}

}  // namespace

RULE(law_younger_than_plan){fault, judge};

}  // namespace nsp::rules
