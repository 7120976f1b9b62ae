// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/choices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P013", "unsupported-choice", diagnostics::Severity::note,
                                   "a choice behind which no finding of a scan stands"};

constexpr English<> a_finding_about_the_same{"a finding about the same cluster"};
constexpr English<Word, Name> no_finding_stands_behind{"no finding stands behind the {0} {1}"};
constexpr English<Number, Name> no_finding_stands_behind_any{"no finding stands behind any of the {0} choices of {1}"};
constexpr English<> name_under_basis_the_findings{"name under `basis` the findings of a scan from which it follows"};
constexpr English<> write_a_scan_and_name{
    "write a scan, and name its findings under `basis` of contributions and priorities"};

/// Of each cluster the first finding that is about it.
using FindingsByCluster = std::map<EntityId, EntityId>;

FindingsByCluster index_findings(const Chain& chain) {
  FindingsByCluster about;
  for (EntityId finding : chain.of_kind("finding"))
    if (const EntityId cluster = chain.target(finding, "cluster"); cluster != none) about.emplace(cluster, finding);
  return about;
}

void report_choice(const Chain& chain, EntityId choice, const FindingsByCluster& about,
                   diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(choice);
  auto& finding = findings.add(fault, entity.name, no_finding_stands_behind(entity.kind(), entity.id));
  finding.help = name_under_basis_the_findings;
  const EntityId cluster = chain.target(choice, chain.is(choice, "contribution") ? "cluster" : "clusters");
  if (const auto candidate = about.find(cluster); candidate != about.end())
    finding.labels.push_back({chain.entity(candidate->second).name, a_finding_about_the_same});
}

void report_plan(const Chain& chain, EntityId plan, std::size_t choices, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(fault, entity.name, no_finding_stands_behind_any(choices, entity.id));
  finding.help = write_a_scan_and_name;
}

/// Of the choices of one plan those without a basis.
struct Bare {
  std::vector<EntityId> choices;
  bool all = true;      ///< no choice names, or tries to name, a finding
  bool certain = true;  ///< no choice may have lost its basis in a file with errors
};

Bare find_bare(const Chain& chain, std::span<const EntityId> choices, const std::vector<bool>& supported) {
  Bare bare;
  for (EntityId choice : choices) {
    const bool named = supported[choice] || chain.has_dangling(choice, "basis");
    const bool sound = named || chain.is_sound(choice);
    bare.all = bare.all && !named;
    bare.certain = bare.certain && sound;
    if (!named && sound) bare.choices.push_back(choice);
  }
  return bare;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("finding")) return;
  const std::vector<bool> supported = mark_sources(chain, "finding", "basis");
  const FindingsByCluster about = index_findings(chain);
  for_each_plan_with_choices(chain, [&](EntityId plan, std::span<const EntityId> choices) {
    const Bare bare = find_bare(chain, choices, supported);
    if (bare.all && choices.size() > 1) {
      if (bare.certain) report_plan(chain, plan, choices.size(), findings);
      return;
    }
    for (EntityId choice : bare.choices) report_choice(chain, choice, about, findings);
  });
}

}  // namespace

RULE(unsupported_choice){fault, judge};

}  // namespace nsp::rules
