// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::programme_not_federal {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    for_each_reference(chain.library(), programme, "lead", [&](const Reference& lead) {
      if (lead.to == none) return;
      const PoliceLevel level = police_level(chain, lead.to);
      if (level == PoliceLevel::federal || level == PoliceLevel::unknown) return;
      auto& finding =
          findings.add(rule.kind, lead.span,
                       fmt::format("the programme `{}` is led by `{}`, which is no service of the Federal Police",
                                   chain.entity(programme).id, chain.entity(lead.to).id));
      finding.labels.push_back({place_of_type(chain, lead.to), describe(chain, lead.to)});
      finding.help =
          fmt::format("name the federal service that runs it, and `{}` among the `partners`", chain.entity(lead.to).id);
    });
  }
}

}  // namespace

const Rule rule{{"P019",
                 "programme-not-federal",
                 diagnostics::Severity::error,
                 "a programme whose lead is no service of the Federal Police",
                 {"A programme whose `lead` is another actor than a service of the Federal Police: an authority, a "
                  "partner, the local police, or the integrated police as a whole. Services of a district count as "
                  "federal, unless the register makes them part of the local police.",
                  "Programmes are what \"the Federal Police will elaborate\" by article 95 of the Law on the "
                  "integrated police: work under central supervision, for which one federal service answers.",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: programme\n"
                  "id: money\n"
                  "title: Following money\n"
                  "part_of: answer\n"
                  "lead: local-police\n",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: programme\n"
                  "id: money\n"
                  "title: Following money\n"
                  "part_of: answer\n"
                  "lead: judicial-police-directorate\n"
                  "partners: [local-police]\n",
                  "Name the service of the Federal Police that runs it, and the present lead among the `partners`. "
                  "Work that the local police lead is an improvement project, or belongs in a zonal plan. A case that "
                  "is right as it is can be allowed."}},
                judge};

}  // namespace nsp::rules::programme_not_federal
