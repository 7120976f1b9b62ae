// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::cluster_neither_taken_nor_explained {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::size_t most_labels = 3;

/// Adds the clusters that a field names, or whose phenomena it names; false where one of them leads nowhere.
bool add_named(const Chain& chain, EntityId from, std::string_view field, std::vector<EntityId>& named) {
  for (const Reference* reference : chain.references(from, field)) {
    if (reference->to == none) return false;
    named.push_back(chain.holder_of(reference->to, "cluster"));
  }
  return true;
}

/// What the plan takes up or explains; nothing where it cannot be known.
std::optional<std::vector<EntityId>> answered_clusters(const Chain& chain, EntityId plan) {
  std::vector<EntityId> named;
  if (!chain.is_sound(plan) || !add_named(chain, plan, "cluster", named)) return std::nullopt;
  for (EntityId priority : chain.within(plan, "priority"))
    if (!add_named(chain, priority, "clusters", named) || !add_named(chain, priority, "phenomena", named))
      return std::nullopt;
  std::sort(named.begin(), named.end());
  return named;
}

void report(const Chain& chain, EntityId plan, EntityId framework, const std::vector<EntityId>& missed,
            diagnostics::Collector& findings) {
  std::vector<std::string_view> names;
  names.reserve(missed.size());
  for (EntityId cluster : missed) names.push_back(chain.entity(cluster).id);
  auto& finding = findings.add(rule.kind, chain.entity(plan).name,
                               fmt::format("`{}` neither takes up nor explains {} of `{}`", chain.entity(plan).id,
                                           join_names(names), chain.entity(framework).id));
  for (EntityId cluster : missed)
    if (finding.labels.size() < most_labels) finding.labels.push_back({chain.entity(cluster).name, "not mentioned"});
  finding.help = "name each cluster in a priority, or in `not_retained` with the reason";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<std::vector<EntityId>, EntityId> frameworks;  // by what is answered, mostly the same
  std::map<EntityId, std::vector<EntityId>> clusters;    // by framework
  for (EntityId plan : chain.judged("zonal-plan")) {
    const auto [of_nation, is_first] = frameworks.try_emplace(chain.responds_to(plan), none);
    if (is_first) of_nation->second = chain.framework_of(plan);
    const EntityId framework = of_nation->second;
    if (framework == none || chain.has_dangling(plan, "responds_to")) continue;
    const auto answered = answered_clusters(chain, plan);
    if (!answered) continue;
    const auto [known, is_new] = clusters.try_emplace(framework);
    if (is_new) known->second = chain.in_plan(framework, "cluster");
    std::vector<EntityId> missed;
    for (EntityId cluster : known->second)
      if (!std::binary_search(answered->begin(), answered->end(), cluster)) missed.push_back(cluster);
    if (!missed.empty()) report(chain, plan, framework, missed, findings);
  }
}

}  // namespace

const Rule rule{
    {"P058",
     "cluster-neither-taken-nor-explained",
     diagnostics::Severity::warning,
     "a zonal plan that passes over clusters of the framework in silence",
     {"A zonal plan that leaves clusters of its framework without a word: no priority or point of attention names "
      "them (or one of their phenomena), and `not_retained` gives no reason. One finding a plan, which lists them "
      "all. A plan that leads to no framework, or to more than one, is left alone.",
      "\"Effective coordination still has to be reinforced at district and local levels through zonal security "
      "plans\", says the synthesis of the National Security Plan 2016-2019. A zone may well leave a cluster to "
      "others; zones' own plans say which priorities of the nation they do not take up, and why. Silence cannot be "
      "told from an oversight.",
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
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft]}\n",
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
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft]}\n"
      "not_retained:\n"
      "  - {cluster: fraud, reason: The federal police follow the money.}\n",
      "Name each cluster in a priority or a point of attention, or in `not_retained` with the reason. Where silence is "
      "right, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::cluster_neither_taken_nor_explained
