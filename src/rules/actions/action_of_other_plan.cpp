// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P094", "action-of-other-plan", diagnostics::Severity::warning,
                                   "a report that speaks of an action of another plan"};

constexpr English<> the_action{"the action"};
constexpr English<> the_first_of_them{"the first of them"};
constexpr English<Name, Name, Name> is_an_action_of_and_the_report{"{0} is an action of {1}, and the report is on {2}"};
constexpr English<Number, Name, Name> none_of_the_actions{"none of the {0} actions of which {1} speaks belongs to {2}"};
constexpr English<> correct_of_or_tell{"correct `of`, or tell of the action in a report on its own plan"};
constexpr English<> name_in_of_the_plan{"name in `of` the plan on which it is a report"};

bool is_part_of(const Chain& chain, EntityId id, EntityId whole) {
  const auto documents = chain.library().documents();
  const DocumentId wanted = chain.entity(whole).document;
  DocumentId document = chain.entity(id).document;
  for (int step = 0; step < max_steps && document != none; ++step) {
    // Where a container is not known, anything may be part of anything.
    if (document == wanted || documents[document].broken_scope) return true;
    document = documents[document].part_of;
  }
  return false;
}

/// Whether the action plan says that it carries out the programme or project, or one of its objectives.
bool carries_out(const Chain& chain, EntityId action_plan, EntityId project) {
  const std::vector<EntityId> objectives = chain.targets(project, "objectives");
  const std::vector<EntityId> carried = chain.targets(action_plan, "carries_out");
  return chain.has_dangling(action_plan, "carries_out") ||
         std::any_of(carried.begin(), carried.end(), [&](EntityId each) {
           return each == project || std::find(objectives.begin(), objectives.end(), each) != objectives.end();
         });
}

/// Whether a report on `of` may speak of the action.
bool belongs_to(const Chain& chain, EntityId action, EntityId of) {
  if (is_part_of(chain, action, of)) return true;
  const bool is_project = chain.is(of, "programme") || chain.is(of, "improvement-project");
  if (is_project && carries_out(chain, chain.document_of(action), of)) return true;
  return chain.is(of, "framework") && chain.framework_of(chain.plan_of(action)) == of;
}

void report_entry(const Chain& chain, const Reference& entry, EntityId of, diagnostics::Collector& findings) {
  const EntityId action_plan = chain.document_of(entry.to);
  auto& finding = findings.add(
      fault, entry.span,
      is_an_action_of_and_the_report(chain.entity(entry.to).id, chain.entity(action_plan).id, chain.entity(of).id));
  finding.labels.push_back({chain.entity(entry.to).name, the_action});
  finding.help = correct_of_or_tell;
}

void judge_report(const Chain& chain, EntityId report, diagnostics::Collector& findings) {
  const EntityId of = chain.target(report, "of");
  if (of == none) return;
  std::size_t entries = 0;
  std::vector<const Reference*> foreign;
  for_each_reference(chain.library(), report, "action", [&](const Reference& entry) {
    ++entries;
    if (entry.to != none && !belongs_to(chain, entry.to, of)) foreign.push_back(&entry);
  });
  if (foreign.size() < 2 || foreign.size() < entries) {
    for (const Reference* entry : foreign) report_entry(chain, *entry, of, findings);
    return;
  }
  auto& finding = findings.add(fault, place_of(chain.entity(report), "of"),
                               none_of_the_actions(entries, chain.entity(report).id, chain.entity(of).id));
  finding.labels.push_back({chain.entity(foreign.front()->to).name, the_first_of_them});
  finding.help = name_in_of_the_plan;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.of_kind("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

RULE(action_of_other_plan){fault, judge};

}  // namespace nsp::rules
