// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/places.hpp"
#include "policy/plans.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P067", "approved-before-scan", diagnostics::Severity::note,
                                   "a plan that was adopted before the scan on which it rests was done"};

constexpr Template<> the_scan_ends_here{"the scan ends here", "de scanning eindigt hier", "le scanning finit ici",
                                        "das Lagebild endet hier"};
constexpr Template<Name, Name> was_adopted_before_the_scan{"{0} was adopted before the scan {1} was done",
                                                           "{0} werd aangenomen voor de scanning {1} klaar was",
                                                           "{0} a été adopté avant que le scanning {1} soit terminé",
                                                           "{0} wurde angenommen, bevor das Lagebild {1} fertig war"};
constexpr Template<> correct_the_dates_or{"correct the dates, or name the scan that was there",
                                          "verbeter de data, of noem de scanning die er toen was",
                                          "corrigez les dates, ou citez le scanning qui existait alors",
                                          "berichtigen Sie die Daten, oder nennen Sie das Lagebild, das es damals gab"};

/// Scans that are part of a plan, or that its choices rest on.
std::vector<EntityId> scans_behind(const Chain& chain, EntityId plan) {
  std::vector<EntityId> scans = chain.in_plan(plan, "scan");
  for (std::string_view kind : {"priority", "contribution"})
    for (EntityId choice : chain.in_plan(plan, kind))
      for (EntityId finding : chain.targets(choice, "basis")) scans.push_back(chain.document_of(finding));
  return scans;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const auto adoption = adoption_of(chain, plan);
  if (!adoption) return;
  EntityId earliest = none;
  std::optional<text::Date> end;
  for (EntityId scan : scans_behind(chain, plan)) {
    const auto period = chain.period(scan);
    if (!period) return;
    if (!end || period->to < *end) earliest = scan, end = period->to;
  }
  if (!end || *end <= adoption->day) return;
  const Entity& scan = chain.entity(earliest);
  auto& finding = findings.add(fault, adoption->place, was_adopted_before_the_scan(chain.entity(plan).id, scan.id));
  finding.labels.push_back({place_of_end(scan), the_scan_ends_here});
  finding.help = correct_the_dates_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.of_kind("scan").empty()) return;
  for (std::string_view kind : policy::kinds_of_plans)
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(approved_before_scan){fault, judge};

}  // namespace nsp::rules
