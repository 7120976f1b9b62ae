// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::phenomenon_of_other_cluster {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether one of two clusters is the other, or carries it or a phenomenon of it on.
bool continues(const Chain& chain, EntityId later, EntityId earlier) {
  for (EntityId forebear : chain.targets(later, "continues"))
    if (chain.holder_of(forebear, "cluster") == earlier) return true;
  return false;
}

bool is_named(const Chain& chain, const std::vector<EntityId>& named, EntityId cluster) {
  return std::any_of(named.begin(), named.end(), [&](EntityId each) {
    return each == cluster || continues(chain, each, cluster) || continues(chain, cluster, each);
  });
}

void judge_choice(const Chain& chain, EntityId id, std::string_view field_name, diagnostics::Collector& findings) {
  const Entity& choice = chain.entity(id);
  const bool is_local = field(choice, "local").has_value();
  const std::vector<EntityId> named = chain.targets(id, field_name);
  if (chain.has_dangling(id, field_name) || (named.empty() && !is_local)) return;
  std::vector<EntityId> told;
  for_each_reference(chain.library(), id, "phenomena", [&](const Reference& phenomenon) {
    const EntityId cluster = phenomenon.to == none ? none : chain.holder_of(phenomenon.to, "cluster");
    if (cluster == none || is_named(chain, named, cluster)) return;
    if (std::find(told.begin(), told.end(), cluster) != told.end()) return;
    told.push_back(cluster);
    const std::string_view cluster_id = chain.entity(cluster).id;
    auto& finding = findings.add(rule.kind, phenomenon.span,
                                 fmt::format("`{}` belongs to the cluster `{}`, which `{}` does not name",
                                             phenomenon.text, cluster_id, choice.id));
    finding.labels.push_back(
        {place_of(choice, is_local ? "local" : field_name), is_local ? "it names no cluster" : "it names these"});
    finding.help =
        is_local ? fmt::format("write `clusters: [{}]` in place of `local`, or remove the phenomenon", cluster_id)
                 : fmt::format("add the cluster `{}`, or name a phenomenon of those that stand there", cluster_id);
    if (field_name == "cluster") finding.help = "name a phenomenon of its own cluster";
  });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId priority : chain.of_kind("priority")) judge_choice(chain, priority, "clusters", findings);
  for (EntityId contribution : chain.of_kind("contribution")) judge_choice(chain, contribution, "cluster", findings);
}

}  // namespace

const Rule rule{
    {"P100",
     "phenomenon-of-other-cluster",
     diagnostics::Severity::warning,
     "a phenomenon of a cluster that is not named",
     {"A priority or contribution that names a phenomenon of a cluster which it does not name itself; one that is "
      "`local: true` names none. A cluster that continues the other one, or one of its phenomena, counts as the "
      "same. Of each cluster that is missing one finding, at the first of its phenomena.",
      "The phenomena say which part of its clusters a priority means. One of another cluster is either the wrong "
      "phenomenon, or that cluster is taken up and counted by nobody.",
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
      "phenomena:\n"
      "  - {id: false-shops, title: False shops}\n"
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: frame\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft], phenomena: [fraud/false-shops]}\n",
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
      "phenomena:\n"
      "  - {id: false-shops, title: False shops}\n"
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: frame\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft, fraud], phenomena: [fraud/false-shops]}\n",
      "Add the cluster, or name a phenomenon of the one that is meant."}},
    judge};

}  // namespace nsp::rules::phenomenon_of_other_cluster
