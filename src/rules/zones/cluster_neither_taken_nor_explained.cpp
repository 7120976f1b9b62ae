// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/answers.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P058", "cluster-neither-taken-nor-explained", diagnostics::Severity::warning,
                                   "a zonal plan that passes over clusters of the framework in silence"};

constexpr Template<> not_mentioned{"not mentioned", "niet vermeld", "non mentionné", "nicht erwähnt"};
constexpr Template<Name, AllOf, AllOf> neither_takes_up_nor{
    "{0} neither takes up nor explains {1} of {2}", "{0} neemt {1} van {2} niet op en legt ook niet uit waarom",
    "{0} ne reprend pas {1} de {2} et n'explique pas pourquoi",
    "{0} greift {1} von {2} weder auf, noch erklärt es, warum nicht"};
constexpr Template<> name_each_cluster_in_a_priority{
    "name each cluster in a priority, or in `not_retained` with the reason",
    "noem elke cluster in een prioriteit, of in `not_retained` met de reden",
    "citez chaque cluster dans une priorité, ou dans `not_retained` avec la raison",
    "nennen Sie jeden Cluster in einer Priorität, oder in `not_retained` mit dem Grund"};

constexpr std::size_t most_labels = 3;

/// What the plan takes up or explains; nothing where it cannot be known.
std::optional<std::vector<EntityId>> answered_clusters(const Chain& chain, EntityId plan) {
  std::vector<EntityId> named;
  if (!chain.is_sound(plan) || !add_named_clusters(chain, plan, "cluster", named)) return std::nullopt;
  for (EntityId priority : chain.within(plan, "priority"))
    if (!add_named_clusters(chain, priority, "clusters", named) ||
        !add_named_clusters(chain, priority, "phenomena", named))
      return std::nullopt;
  std::sort(named.begin(), named.end());
  return named;
}

void report(const Chain& chain, EntityId plan, const std::vector<EntityId>& missed, diagnostics::Collector& findings) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> of;
  for (EntityId cluster : missed) {
    names.push_back(chain.entity(cluster).id);
    const std::string_view asker = chain.entity(chain.plan_of(cluster)).id;
    if (of.empty() || of.back() != asker) of.push_back(asker);
  }
  auto& finding = findings.add(fault, chain.entity(plan).name,
                               neither_takes_up_nor(chain.entity(plan).id, AllOf(names), AllOf(of)));
  for (EntityId cluster : missed)
    if (finding.labels.size() < most_labels) finding.labels.push_back({chain.entity(cluster).name, not_mentioned});
  finding.help = name_each_cluster_in_a_priority;
}

/// What plans that respond to the same ones are asked about.
struct Asked {
  std::vector<EntityId> by;  ///< national plans; the framework where there is none between
  std::vector<EntityId> clusters;
};

/// Nothing where more than one framework is behind the plan: which one its clusters are to fit is not known.
Asked find_asked(const Chain& chain, EntityId plan) {
  Asked asked;
  std::vector<EntityId> frameworks;
  for (EntityId above : reach_upward(chain, plan)) {
    const bool is_nation = chain.is(above, "national-plan");
    if (!is_nation && !chain.is(above, "framework")) continue;
    (is_nation ? asked.by : frameworks).push_back(above);
    const std::vector<EntityId> clusters = chain.in_plan(above, "cluster");
    asked.clusters.insert(asked.clusters.end(), clusters.begin(), clusters.end());
  }
  if (frameworks.size() > 1) return {};
  if (asked.by.empty()) asked.by = frameworks;
  return asked;
}

/// Whether it is asked by a plan that it shares a day with: that others share none is told elsewhere.
bool is_asked(const Chain& chain, EntityId plan, const Asked& asked) {
  return std::any_of(asked.by.begin(), asked.by.end(), [&](EntityId by) { return may_meet(chain, plan, by); });
}

/// A national plan of other days asks nothing about what it states itself.
bool may_ask(const Chain& chain, EntityId plan, EntityId cluster) {
  const EntityId asker = chain.plan_of(cluster);
  return !chain.is(asker, "national-plan") || may_meet(chain, plan, asker);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<std::vector<EntityId>, Asked> asked_of;  // by what is answered, mostly the same
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto [asked, is_first] = asked_of.try_emplace(chain.responds_to(plan));
    if (is_first) asked->second = find_asked(chain, plan);
    if (chain.has_dangling(plan, "responds_to") || !is_asked(chain, plan, asked->second)) continue;
    const auto answered = answered_clusters(chain, plan);
    if (!answered) continue;
    std::vector<EntityId> missed;
    for (EntityId cluster : asked->second.clusters)
      if (!std::binary_search(answered->begin(), answered->end(), cluster) && may_ask(chain, plan, cluster))
        missed.push_back(cluster);
    if (!missed.empty()) report(chain, plan, missed, findings);
  }
}

}  // namespace

RULE(cluster_neither_taken_nor_explained){fault, judge};

}  // namespace nsp::rules
