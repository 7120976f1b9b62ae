// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/choices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P013", "unsupported-choice", diagnostics::Severity::note,
                                  "a choice behind which no finding of a scan stands"};

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
  auto& finding =
      findings.add(fault, entity.name, fmt::format("no finding stands behind the {} `{}`", entity.kind(), entity.id));
  finding.help = "name under `basis` the findings of a scan from which it follows";
  const EntityId cluster = chain.target(choice, chain.is(choice, "contribution") ? "cluster" : "clusters");
  if (const auto candidate = about.find(cluster); candidate != about.end())
    finding.labels.push_back({chain.entity(candidate->second).name, "a finding about the same cluster"});
}

void report_plan(const Chain& chain, EntityId plan, std::size_t choices, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(
      fault, entity.name, fmt::format("no finding stands behind any of the {} choices of `{}`", choices, entity.id));
  finding.help = "write a scan, and name its findings under `basis` of contributions and priorities";
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
