// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::indicator_without_definition {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId indicator : chain.of_kind("indicator")) {
    const Entity& entity = chain.entity(indicator);
    if (!field(entity, "unit") || field(entity, "definition") || !chain.is_sound(indicator)) continue;
    auto& finding = findings.add(rule.kind, entity.name,
                                 fmt::format("`{}` has a unit, but does not say what is counted", entity.id));
    finding.labels.push_back({place_of(entity, "unit"), "the unit"});
    finding.help = "add `definition`: what is counted and what is not, and over what time";
  }
}

}  // namespace

const Rule rule{
    {"P042",
     "indicator-without-definition",
     diagnostics::Severity::note,
     "an indicator that does not say what is counted",
     {"An indicator with a `unit` and no `definition`. One that has neither is only a name so far, and is let be.",
      "There are two counts of road deaths, those on the spot and those within 30 days, and counts of burglaries with "
      "and without attempts. Without a definition people compare what is not the same.",
      "kind: indicators\nid: own-indicators\ntitle: Own indicators\n"
      "indicators:\n  - id: own-thefts\n    title: Thefts of bicycles\n    unit: facts\n",
      "kind: indicators\nid: own-indicators\ntitle: Own indicators\n"
      "indicators:\n  - id: own-thefts\n    title: Thefts of bicycles\n    unit: facts\n"
      "    definition: Thefts of bicycles that the police registered in a year, attempts not included.\n",
      "Say in `definition` what is counted. Where the source does not say it, allow that."}},
    judge};

}  // namespace nsp::rules::indicator_without_definition
