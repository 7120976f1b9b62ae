// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P027", "programme-and-project", diagnostics::Severity::warning,
                                   "an objective that a programme and an improvement project both carry out"};

constexpr Template<Name> the_programme_carries_it{"the programme {0} carries it", "het programma {0} voert ze uit",
                                                  "le programme {0} le porte", "das Programm {0} trägt es"};
constexpr Template<Name> the_objective_is_carried{
    "the objective {0} is carried by a project and by a programme",
    "de doelstelling {0} wordt door een project en door een programma uitgevoerd",
    "l'objectif {0} est porté par un projet et par un programme",
    "das Ziel {0} wird von einem Projekt und von einem Programm getragen"};
constexpr Template<> let_one_of_the_two{"let one of the two carry it, or split the objective",
                                        "laat een van de twee ze uitvoeren, of splits de doelstelling",
                                        "laissez l'un des deux le porter, ou scindez l'objectif",
                                        "lassen Sie eines der beiden es tragen, oder teilen Sie das Ziel"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, const Reference*> in_programme;
  for (EntityId programme : chain.of_kind("programme"))
    for_each_reference(chain.library(), programme, "objectives",
                       [&](const Reference& reference) { in_programme.emplace(reference.to, &reference); });
  for (EntityId project : chain.of_kind("improvement-project")) {
    for_each_reference(chain.library(), project, "objectives", [&](const Reference& reference) {
      const auto found = in_programme.find(reference.to);
      if (reference.to == none || found == in_programme.end()) return;
      auto& finding = findings.add(fault, reference.span, the_objective_is_carried(chain.entity(reference.to).id));
      finding.labels.push_back({found->second->span, the_programme_carries_it(chain.entity(found->second->from).id)});
      finding.help = let_one_of_the_two;
    });
  }
}

}  // namespace

RULE(programme_and_project){fault, judge};

}  // namespace nsp::rules
