// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::local_priority_without_feedback {

using namespace policy;

extern const Rule rule;

namespace {

/// A feedback goes upward unless it is about something of the plan itself other than a priority.
bool has_feedback(const Chain& chain, EntityId plan) {
  for (EntityId feedback : chain.within(plan, "feedback")) {
    const EntityId about = chain.target(feedback, "to");
    if (about == none || chain.plan_of(about) != plan || chain.is(about, "priority")) return true;
  }
  return false;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::vector<const Entity*> local;
  for (EntityId priority : chain.within(plan, "priority")) {
    const Entity& entity = chain.entity(priority);
    if (word(entity, "local") == "true" && word(entity, "axis") != "organisation") local.push_back(&entity);
  }
  if (local.empty() || !chain.is_sound(plan) || has_feedback(chain, plan)) return;
  std::vector<std::string_view> names;
  names.reserve(local.size());
  for (const Entity* priority : local) names.push_back(priority->id);
  auto& finding =
      findings.add(rule.kind, local.front()->name,
                   fmt::format("no feedback of `{}` carries {} {} upward", chain.entity(plan).id,
                               local.size() == 1 ? "its local priority" : "its local priorities", join_names(names)));
  for (std::size_t i = 1; i < local.size(); ++i) finding.labels.push_back({local[i]->name, "nor this one"});
  finding.help = "add `feedback` that tells region, nation or framework of it";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.judged("zonal-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P060",
     "local-priority-without-feedback",
     diagnostics::Severity::note,
     "a zonal plan with local priorities and no feedback that carries them upward",
     {"A zonal plan with priorities or points of attention that belong to no cluster (`local: true`) and are not of "
      "the axis `organisation`, and without any feedback to region, nation or framework. Feedback names what it is "
      "about, not the priority behind it; so one feedback is enough, whatever its subject, unless it is about "
      "something of the plan itself that is no priority. One finding a plan, at its first local priority.",
      "\"The top-down approach will consequently be completed by a bottom-up dialogue and further refinement\", says "
      "the synthesis of the National Security Plan 2016-2019. What is a priority on the spot and has no place in the "
      "framework is just what those above cannot see from where they stand.",
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
      "  - {id: bicycles, title: Thefts of bicycles, axis: operational, local: true}\n",
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
      "  - {id: bicycles, title: Thefts of bicycles, axis: operational, local: true}\n"
      "feedback:\n"
      "  - {id: bicycles-have-no-cluster, to: theft, text: Thefts of bicycles belong to no cluster.}\n",
      "Write a feedback that tells region, nation or framework what the zone sees. Where it concerns nobody else, "
      "allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::local_priority_without_feedback
