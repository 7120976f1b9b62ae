// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P100", "phenomenon-of-other-cluster", diagnostics::Severity::warning,
                                   "a phenomenon of a cluster that is not named"};

constexpr Template<> it_names_no_cluster{"it names no cluster", "het noemt geen cluster", "aucun cluster n'est cité",
                                         "hier wird kein Cluster genannt"};
constexpr Template<> it_names_these{"it names these", "hier worden deze genoemd", "ceux-ci sont cités",
                                    "hier werden diese genannt"};
constexpr Template<Name, Name, Name> belongs_to_the_cluster{
    "{0} belongs to the cluster {1}, which {2} does not name", "{0} hoort bij de cluster {1}, die {2} niet noemt",
    "{0} appartient au cluster {1}, que {2} ne cite pas", "{0} gehört zum Cluster {1}, den {2} nicht nennt"};
constexpr Template<Word> write_clusters_in_place{
    "write `clusters: [{0}]` in place of `local`, or remove the phenomenon",
    "schrijf `clusters: [{0}]` in de plaats van `local`, of verwijder het fenomeen",
    "écrivez `clusters: [{0}]` à la place de `local`, ou supprimez le phénomène",
    "schreiben Sie `clusters: [{0}]` anstelle von `local`, oder entfernen Sie das Phänomen"};
constexpr Template<Name> add_the_cluster_or{
    "add the cluster {0}, or name a phenomenon of those that stand there",
    "voeg de cluster {0} toe, of noem een fenomeen van de clusters die er staan",
    "ajoutez le cluster {0}, ou citez un phénomène de ceux qui y figurent",
    "fügen Sie den Cluster {0} hinzu, oder nennen Sie ein Phänomen derer, die dort stehen"};
constexpr Template<> name_a_phenomenon_of_its_own{
    "name a phenomenon of its own cluster", "noem een fenomeen van de eigen cluster",
    "citez un phénomène de son propre cluster", "nennen Sie ein Phänomen des eigenen Clusters"};

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
    auto& finding =
        findings.add(fault, phenomenon.span, belongs_to_the_cluster(phenomenon.text, cluster_id, choice.id));
    finding.labels.push_back(
        {place_of(choice, is_local ? "local" : field_name), is_local ? it_names_no_cluster : it_names_these});
    finding.help = is_local ? write_clusters_in_place(cluster_id) : add_the_cluster_or(cluster_id);
    if (field_name == "cluster") finding.help = name_a_phenomenon_of_its_own;
  });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId priority : chain.of_kind("priority")) judge_choice(chain, priority, "clusters", findings);
  for (EntityId contribution : chain.of_kind("contribution")) judge_choice(chain, contribution, "cluster", findings);
}

}  // namespace

RULE(phenomenon_of_other_cluster){fault, judge};

}  // namespace nsp::rules
