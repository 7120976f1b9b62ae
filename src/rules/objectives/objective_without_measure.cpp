// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::objective_without_measure {

using namespace policy;

extern const Rule rule;

namespace {

bool is_point_of_attention(const Chain& chain, EntityId objective) {
  const EntityId priority = chain.holder_of(objective, "priority");
  return priority != none && word(chain.entity(priority), "rank") == "attention";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId objective : chain.judged("objective")) {
    const Entity& entity = chain.entity(objective);
    if (field(entity, "measures") || !chain.is_sound(objective) || is_point_of_attention(chain, objective)) continue;
    auto& finding = findings.add(rule.kind, entity.name, fmt::format("the objective `{}` has no measure", entity.id));
    finding.help = "add `measures` with an indicator, its baseline and its target";
  }
}

}  // namespace

const Rule rule{
    {"P032",
     "objective-without-measure",
     diagnostics::Severity::warning,
     "an objective without a measure",
     {"An objective without `measures`. Those of the objectives under it do not count: they show how far one has come "
      "on the way, not whether the way led there. The objectives of a point of attention need none.",
      "The National Security Plan 2016-2019 wants crime and insecurity fought \"in an efficient and effective way\". "
      "Without a measure nobody can say whether it was effective; the Court of Audit found in 2016 that the police "
      "could not say how far their aims were reached.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n        level: strategic\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n        level: strategic\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n            target: {value: 250, year: 2031}\n",
      "Say by what one will see that it is reached. Where that cannot be counted, or its source gives no figure, allow "
      "it with the reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::objective_without_measure
