// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P019", "programme-not-federal", diagnostics::Severity::error,
                                   "a programme whose lead is no service of the Federal Police"};

constexpr Template<Name, Name> the_programme_is_led{
    "the programme {0} is led by {1}, which is no service of the Federal Police",
    "het programma {0} wordt geleid door {1}, en dat is geen dienst van de federale politie",
    "le programme {0} est dirigé par {1}, qui n'est pas un service de la police fédérale",
    "das Programm {0} wird von {1} geleitet, und das ist kein Dienst der Föderalen Polizei"};
constexpr Template<Name> name_the_federal_service{
    "name the federal service that runs it, and {0} among the `partners`",
    "noem de federale dienst die het leidt, en {0} bij de `partners`",
    "citez le service fédéral qui le dirige, et {0} parmi les `partners`",
    "nennen Sie den föderalen Dienst, der es leitet, und {0} unter den `partners`"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    for_each_reference(chain.library(), programme, "lead", [&](const Reference& lead) {
      if (lead.to == none) return;
      const PoliceLevel level = police_level(chain, lead.to);
      if (level == PoliceLevel::federal || level == PoliceLevel::unknown) return;
      auto& finding =
          findings.add(fault, lead.span, the_programme_is_led(chain.entity(programme).id, chain.entity(lead.to).id));
      finding.labels.push_back({place_of_type(chain, lead.to), describe(chain, lead.to)});
      finding.help = name_the_federal_service(chain.entity(lead.to).id);
    });
  }
}

}  // namespace

RULE(programme_not_federal){fault, judge};

}  // namespace nsp::rules
