// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/choices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::unsupported_choice {

using namespace policy;

extern const Rule rule;

namespace {

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
  auto& finding = findings.add(rule.kind, entity.name,
                               fmt::format("no finding stands behind the {} `{}`", entity.kind(), entity.id));
  finding.help = "name under `basis` the findings of a scan from which it follows";
  const EntityId cluster = chain.target(choice, chain.is(choice, "contribution") ? "cluster" : "clusters");
  if (const auto candidate = about.find(cluster); candidate != about.end())
    finding.labels.push_back({chain.entity(candidate->second).name, "a finding about the same cluster"});
}

void report_plan(const Chain& chain, EntityId plan, std::size_t choices, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(plan);
  auto& finding =
      findings.add(rule.kind, entity.name,
                   fmt::format("no finding stands behind any of the {} choices of `{}`", choices, entity.id));
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

const Rule rule{{"P013",
                 "unsupported-choice",
                 diagnostics::Severity::note,
                 "a choice behind which no finding of a scan stands",
                 {"A contribution of a national plan, or a priority or point of attention of a region or zone, without "
                  "`basis`. A plan in which none of several choices has a basis is told once, at its id: what it lacks "
                  "is the scan. Whether a finding supports the choice, people must judge.",
                  "The choice of phenomena \"is based on an objective 'analysis and scanning' of security issues and "
                  "crime\". Whoever asks why this was chosen and that was not should find the facts behind it.",
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: scan\n"
                  "id: look\n"
                  "title: Look\n"
                  "part_of: frame\n"
                  "findings:\n"
                  "  - {id: reports-double, nature: objective, text: Reports of fraud have doubled.}\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n",
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: scan\n"
                  "id: look\n"
                  "title: Look\n"
                  "part_of: frame\n"
                  "findings:\n"
                  "  - {id: reports-double, nature: objective, text: Reports of fraud have doubled.}\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "basis: [reports-double]\n",
                  "Name under `basis` the findings from which the choice follows; if there are none yet, write them "
                  "into a scan. Where the choice rests on something else, allow it."}},
                judge};

}  // namespace nsp::rules::unsupported_choice
