// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/cycles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P079", "cluster-dropped-in-silence", diagnostics::Severity::note,
    "a cluster or theme of the framework before that the new one neither continues nor drops with a reason"};

constexpr English<> of_the_framework_before{"of the framework before"};
constexpr English<Name, Name, Name> neither_continues_of_nor{
    "{0} neither continues {1} of {2} nor says why it is dropped"};
constexpr English<Word> name_it_in_continues{
    "name it in `continues` of the {0} that takes it up, or under `dropped` with the reason"};

constexpr std::size_t most = 50;  // of one framework: the others are as silent

/// Whether one of `kind` of `framework`, or one whose framework is not known, continues the unit.
bool is_continued(const Chain& chain, EntityId unit, EntityId framework, std::string_view kind = "cluster") {
  const std::vector<EntityId> sources = chain.sources(unit, kind, "continues");
  return std::any_of(sources.begin(), sources.end(), [&](EntityId source) {
    const EntityId plan = chain.plan_of(source);
    return plan == framework || plan == source;
  });
}

bool is_dropped(const Chain& chain, EntityId unit, EntityId framework) {
  const auto sources = chain.sources(unit, "framework", "what");
  return std::find(sources.begin(), sources.end(), framework) != sources.end();
}

bool is_accounted_for(const Chain& chain, EntityId cluster, EntityId framework) {
  if (chain.is(cluster, "theme"))
    return is_continued(chain, cluster, framework, "theme") || is_dropped(chain, cluster, framework);
  if (is_continued(chain, cluster, framework) || is_dropped(chain, cluster, framework)) return true;
  const std::vector<EntityId> phenomena = chain.within(cluster, "phenomenon");
  const auto goes_on = [&](EntityId phenomenon) { return is_continued(chain, phenomenon, framework); };
  const auto stops = [&](EntityId phenomenon) { return is_dropped(chain, phenomenon, framework); };
  return std::any_of(phenomena.begin(), phenomena.end(), goes_on) ||
         (!phenomena.empty() && std::all_of(phenomena.begin(), phenomena.end(), stops));
}

/// What a framework lists: its clusters, and its themes.
std::vector<EntityId> units_of(const Chain& chain, EntityId framework) {
  std::vector<EntityId> units = chain.in_plan(framework, "cluster");
  const std::vector<EntityId> themes = chain.in_plan(framework, "theme");
  units.insert(units.end(), themes.begin(), themes.end());
  return units;
}

/// What cannot be read may be what seems to be missing.
bool is_known(const Chain& chain, EntityId framework) {
  if (!chain.is_sound(framework) || chain.has_dangling(framework, "what")) return false;
  const std::vector<EntityId> units = units_of(chain, framework);
  return std::none_of(units.begin(), units.end(),
                      [&chain](EntityId unit) { return chain.has_dangling(unit, "continues"); });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "cluster") || may_miss(chain, "theme")) return;
  std::map<EntityId, std::vector<EntityId>> listed;
  for (EntityId framework : chain.of_kind("framework")) {
    const EntityId before = forebear_of(chain, framework);
    if (before == none || !is_known(chain, framework)) continue;
    const auto [units, is_new] = listed.try_emplace(before);
    if (is_new) units->second = units_of(chain, before);
    std::size_t told = 0;
    for (EntityId unit : units->second) {
      if (is_accounted_for(chain, unit, framework) || ++told > most) continue;
      const Entity& dropped = chain.entity(unit);
      auto& finding =
          findings.add(fault, place_of_follows(chain, framework),
                       neither_continues_of_nor(chain.entity(framework).id, dropped.id, chain.entity(before).id));
      finding.labels.push_back({dropped.name, of_the_framework_before});
      finding.help = name_it_in_continues(dropped.kind());
    }
  }
}

}  // namespace

RULE(cluster_dropped_in_silence){fault, judge};

}  // namespace nsp::rules
