// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage_frames.hpp"

#include <algorithm>

#include "policy/certainty.hpp"
#include "policy/references.hpp"

namespace nsp::policy {

namespace {

bool is_responder(const Chain& chain, EntityId id) {
  return chain.is(id, "regional-plan") || chain.is(id, "zonal-plan");
}

/// What national plans answer: all of them, one, or those that respond to a framework; and a framework left alone.
std::vector<Coverage> frame_plans(const Chain& chain, EntityId scope) {
  std::vector<Coverage> all;
  std::set<EntityId> responded;
  for (EntityId plan : chain.of_kind("national-plan")) {
    Coverage coverage;
    coverage.plan = plan;
    bool wanted = scope == none || scope == plan;
    for (EntityId framework : chain.responds_to(plan)) {
      if (!chain.is(framework, "framework")) continue;
      coverage.frameworks.push_back(framework);
      responded.insert(framework);
      wanted = wanted || scope == framework;
    }
    if (wanted) all.push_back(std::move(coverage));
  }
  for (EntityId framework : chain.of_kind("framework")) {
    if (responded.contains(framework) || (scope != none && scope != framework)) continue;
    all.emplace_back().frameworks.push_back(framework);
  }
  return all;
}

/// What one regional or zonal plan answers: the questions of each national plan above it and of its frameworks.
std::vector<Coverage> frame_response(const Chain& chain, EntityId response) {
  std::vector<Coverage> all;
  std::set<EntityId> responded;
  const std::vector<EntityId> above = reach_upward(chain, response);
  for (EntityId plan : above) {
    if (!chain.is(plan, "national-plan")) continue;
    Coverage& coverage = all.emplace_back();
    coverage.plan = plan;
    coverage.only = response;
    for (EntityId framework : chain.responds_to(plan))
      if (chain.is(framework, "framework") && responded.insert(framework).second)
        coverage.frameworks.push_back(framework);
  }
  for (EntityId framework : above) {
    if (!chain.is(framework, "framework") || responded.contains(framework)) continue;
    Coverage& coverage = all.emplace_back();
    coverage.frameworks.push_back(framework);
    coverage.only = response;
  }
  return all;
}

}  // namespace

bool is_coverable(const Chain& chain, EntityId id) {
  return chain.is(id, "framework") || chain.is(id, "national-plan") || is_responder(chain, id);
}

std::vector<Coverage> frame_coverages(const Chain& chain, EntityId scope) {
  return scope != none && is_responder(chain, scope) ? frame_response(chain, scope) : frame_plans(chain, scope);
}

std::vector<EntityId> find_responders(const Chain& chain, const Coverage& coverage) {
  if (coverage.only != none) return {coverage.only};
  std::set<EntityId> seen;
  std::vector<EntityId> open = coverage.frameworks;
  if (coverage.plan != none) open.push_back(coverage.plan);
  while (!open.empty()) {
    const EntityId at = open.back();
    open.pop_back();
    for (EntityId response : chain.responses_to(at))
      if (is_responder(chain, response) && seen.insert(response).second) open.push_back(response);
  }
  return {seen.begin(), seen.end()};
}

bool is_of_its_days(const Chain& chain, const Coverage& coverage, EntityId responder) {
  if (coverage.plan != none) return may_meet(chain, responder, coverage.plan);
  return std::any_of(coverage.frameworks.begin(), coverage.frameworks.end(),
                     [&](EntityId framework) { return may_meet(chain, responder, framework); });
}

Contributed read_contributions(const Chain& chain, EntityId plan) {
  Contributed found;
  if (plan == none) return found;
  const std::vector<EntityId> all = chain.in_plan(plan, "contribution");
  found.are_all_here = found.are_clusters_known = !may_miss(chain, "contribution");
  bool dangles = false;
  for (EntityId contribution : all) {
    const EntityId cluster = chain.target(contribution, "cluster");
    found.are_clusters_known = found.are_clusters_known && cluster != none;
    dangles = dangles || chain.has_dangling(contribution, "answers");
    if (cluster != none) found.to.emplace(cluster, contribution);
  }
  found.are_answers_known = found.are_clusters_known && !dangles;
  found.phenomena = find_named_phenomena(chain, all, "cluster");
  found.are_themes_known = found.are_all_here && !may_miss(chain, "theme") && !may_miss(chain, "programme") &&
                           !may_miss(chain, "improvement-project") && !any_dangling(chain.library(), "answers") &&
                           !any_dangling(chain.library(), "themes");
  return found;
}

bool is_certain(const Chain& chain, EntityId responder) {
  if (!chain.is_sound(responder)) return false;
  for (std::string_view field : {"cluster", "responds_to"})
    if (chain.has_dangling(responder, field)) return false;
  for (EntityId priority : chain.within(responder, "priority"))
    if (chain.has_dangling(priority, "clusters") || chain.has_dangling(priority, "phenomena")) return false;
  return true;
}

}  // namespace nsp::policy
