// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P091", "finished-after-judgement", diagnostics::Severity::note,
                                   "actions that are done, but only after the newest report"};

constexpr English<Name, Day, Word> is_done_but_was{
    "{0} is done, but was finished on {1}, after the newest report, of {2}"};
constexpr English<Name, Number, Word> and_more_are_done{
    "{0} and {1} more are done, but were finished after the newest report, of {2}"};
constexpr English<> correct_the_day_or{"correct the day, or write the progress report that tells of it"};

/// Whether it is done by its own word, and was not on the day from which it is looked at.
bool is_done_too_late(const Chain& chain, EntityId id) {
  const Entity& action = chain.entity(id);
  if (word(action, "status") != "done") return false;
  const auto finished = date(action, "finished");
  const auto day = finished ? chain.as_of(id) : std::nullopt;
  return day && *day < *finished && situation_of(chain, id).days_late == 0;
}

void judge_plan(const Chain& chain, EntityId action_plan, diagnostics::Collector& findings) {
  std::vector<EntityId> later;
  for (EntityId id : chain.within(action_plan, "action"))
    if (is_done_too_late(chain, id)) later.push_back(id);
  if (later.empty()) return;
  const Entity& first = chain.entity(later.front());
  const std::string day = text::to_string(*chain.as_of(later.front()));
  auto& finding = findings.add(fault, place_of(first, "finished"),
                               later.size() == 1 ? is_done_but_was(first.id, *date(first, "finished"), day)
                                                 : and_more_are_done(first.id, later.size() - 1, day));
  constexpr std::size_t most_labels = 8;
  for (std::size_t i = 1; i < later.size() && i <= most_labels; ++i)
    finding.labels.push_back({place_of(chain.entity(later[i]), "finished"), {}});
  finding.help = correct_the_day_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day may be an older one.
  if (chain.asked_day() || may_miss(chain, "progress-report")) return;
  for (EntityId action_plan : chain.of_kind("action-plan")) judge_plan(chain, action_plan, findings);
}

}  // namespace

RULE(finished_after_judgement){fault, judge};

}  // namespace nsp::rules
