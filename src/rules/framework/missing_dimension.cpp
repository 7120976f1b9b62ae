// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P016", "missing-dimension", diagnostics::Severity::note,
                                   "a contribution without a European or international side, where others have one"};

constexpr English<> another_contribution_names_one{"another contribution names one"};
constexpr English<Name> names_no_european_or{"{0} names no European or international dimension"};
constexpr English<> add_european_or_international{"add `european` or `international`, and say what is done there"};

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
    auto& finding = findings.add(fault, place_of_key(entity, "dimensions"), names_no_european_or(entity.id));
    finding.labels.push_back({*model, another_contribution_names_one});
    finding.help = add_european_or_international;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(missing_dimension){fault, judge};

}  // namespace nsp::rules
