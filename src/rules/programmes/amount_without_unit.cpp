// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::amount_without_unit {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"programme", "improvement-project", "priority", "action"}) {
    for (EntityId id : chain.judged(kind)) {
      const auto resources = field(chain.entity(id), "resources");
      if (!resources || !chain.is_sound(id)) continue;
      for (const syntax::Node& resource : resources->items()) {
        const auto amount = resource.find("amount");
        if (!amount || resource.find("unit")) continue;
        auto& finding =
            findings.add(rule.kind, amount->span(),
                         fmt::format("the means of `{}` give an amount without a unit", chain.entity(id).id));
        finding.help = "add `unit`: what is counted, such as full-time posts or euro";
      }
    }
  }
}

}  // namespace

const Rule rule{
    {"P101",
     "amount-without-unit",
     diagnostics::Severity::warning,
     "means with an amount of nobody knows what",
     {"An entry of `resources`, wherever it stands, that gives an `amount` and no `unit`.",
      "The National Security Plan 2016-2019 calls its conditions, among them personnel and finances, essential to "
      "its success. A number without a unit may be posts, euros or thousands of euros: nobody can set it aside.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true, resources: [{area: finances, amount: 3200}]}\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true, resources: [{area: finances, amount: 3200, unit: euro}]}\n",
      "Add the `unit`: what is counted, such as `full-time posts` or `euro`."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::amount_without_unit
