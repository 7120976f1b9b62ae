// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/answers.hpp"
#include "policy/certainty.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P120", "phenomenon-not-named", diagnostics::Severity::note,
    "phenomena of a cluster that a contribution or a priority passes over while it names others"};

constexpr English<> names_some_of_them{"names some of them"};
constexpr English<> not_named{"not named"};
constexpr English<Name, AllOf, AllOf> names_some_phenomena_of_and_passes{
    "{0} names some phenomena of {1}, and passes over {2}"};
constexpr English<> name_it_under_phenomena{
    "name it under `phenomena`, or leave `phenomena` out where the whole cluster is meant"};
constexpr English<> name_them_under_phenomena{
    "name them under `phenomena`, or leave `phenomena` out where the whole cluster is meant"};

constexpr std::size_t most_labels = 3;

/// The phenomena of a cluster that nobody names, where some are named and nobody takes up the whole.
std::vector<EntityId> passed_over(const Chain& chain, const NamedPhenomena& answers, EntityId cluster) {
  std::vector<EntityId> missed;
  if (!chain.is_sound(cluster) || answers.whole.contains(cluster)) return missed;
  for (EntityId phenomenon : chain.within(cluster, "phenomenon"))
    if (!answers.named.contains(phenomenon) && !chain.entity(phenomenon).id.empty()) missed.push_back(phenomenon);
  return missed;
}

void report(const Chain& chain, EntityId by, EntityId naming, const std::vector<EntityId>& missed,
            diagnostics::Collector& findings) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> clusters;
  for (EntityId phenomenon : missed) {
    names.push_back(chain.entity(phenomenon).id);
    const std::string_view cluster = chain.entity(chain.holder_of(phenomenon, "cluster")).id;
    if (clusters.empty() || clusters.back() != cluster) clusters.push_back(cluster);
  }
  auto& finding = findings.add(fault, chain.entity(by).name,
                               names_some_phenomena_of_and_passes(chain.entity(by).id, AllOf(clusters), AllOf(names)));
  if (naming != by) finding.labels.push_back({chain.entity(naming).name, names_some_of_them});
  for (EntityId phenomenon : missed)
    if (finding.labels.size() < most_labels) finding.labels.push_back({chain.entity(phenomenon).name, not_named});
  finding.help = names.size() == 1 ? name_it_under_phenomena : name_them_under_phenomena;
}

/// A national plan: one finding for each contribution that names some phenomena of its cluster only.
void judge_nation(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const std::vector<EntityId> contributions = chain.in_plan(plan, "contribution");
  const NamedPhenomena answers = find_named_phenomena(chain, contributions, "cluster");
  if (!answers.known) return;
  for (EntityId contribution : contributions) {
    const EntityId cluster = chain.target(contribution, "cluster");
    const auto part = answers.part.find(cluster);
    if (cluster == none || part == answers.part.end() || part->second.front() != contribution) continue;
    if (const auto missed = passed_over(chain, answers, cluster); !missed.empty())
      report(chain, contribution, contribution, missed, findings);
  }
}

bool is_priority(const Chain& chain, EntityId priority) {
  return word(chain.entity(priority), "rank") != "attention" && !field(chain.entity(priority), "local");
}

/// A regional or zonal plan: one finding for what its priorities pass over.
void judge_response(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const std::vector<EntityId> priorities = chain.within(plan, "priority");
  if (priorities.empty() || !chain.is_sound(plan)) return;
  const NamedPhenomena answers = find_named_phenomena(chain, priorities, "clusters");
  if (!answers.known || answers.part.empty()) return;
  const std::vector<EntityId> left_out = chain.targets(plan, "cluster");
  std::vector<EntityId> missed;
  EntityId naming = none;
  for (const auto& [cluster, by] : answers.part) {
    const auto first = std::find_if(by.begin(), by.end(), [&](EntityId each) { return is_priority(chain, each); });
    if (first == by.end() || std::find(left_out.begin(), left_out.end(), cluster) != left_out.end()) continue;
    const std::vector<EntityId> of_cluster = passed_over(chain, answers, cluster);
    missed.insert(missed.end(), of_cluster.begin(), of_cluster.end());
    if (naming == none && !of_cluster.empty()) naming = *first;
  }
  if (!missed.empty()) report(chain, plan, naming, missed, findings);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (!may_miss(chain, "contribution"))
    for (EntityId plan : chain.of_kind("national-plan")) judge_nation(chain, plan, findings);
  for (std::string_view kind : {"regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_response(chain, plan, findings);
}

}  // namespace

RULE(phenomenon_not_named){fault, judge};

}  // namespace nsp::rules
