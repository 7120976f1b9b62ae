// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P101", "amount-without-unit", diagnostics::Severity::warning,
                                   "means with an amount of nobody knows what"};

constexpr Template<Name> the_means_of_give{
    "the means of {0} give an amount without a unit", "de middelen van {0} geven een bedrag zonder eenheid",
    "les moyens de {0} donnent un montant sans unité", "die Mittel von {0} nennen einen Betrag ohne Einheit"};
constexpr Template<> add_unit_what_is_counted{
    "add `unit`: what is counted, such as full-time posts or euro",
    "voeg `unit` toe: wat geteld wordt, zoals voltijdse betrekkingen of euro",
    "ajoutez `unit` : ce qui est compté, par exemple des équivalents temps plein ou des euros",
    "fügen Sie `unit` hinzu: was gezählt wird, etwa Vollzeitstellen oder Euro"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"programme", "improvement-project", "priority", "action"}) {
    for (EntityId id : chain.of_kind(kind)) {
      const auto resources = field(chain.entity(id), "resources");
      if (!resources || !chain.is_sound(id)) continue;
      for (const Value& resource : resources->items()) {
        const auto amount = resource.find("amount");
        if (!amount || resource.find("unit")) continue;
        auto& finding = findings.add(fault, amount->span(), the_means_of_give(chain.entity(id).id));
        finding.help = add_unit_what_is_counted;
      }
    }
  }
}

}  // namespace

RULE(amount_without_unit){fault, judge};

}  // namespace nsp::rules
