// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P030", "actor-not-in-office", diagnostics::Severity::warning,
                                  "somebody who works for a plan and is not in office then"};

/// Who works for a plan: at all of its days or some.
constexpr std::array<std::string_view, 6> parts{"lead", "owner", "pilot", "partners", "coordinates_with", "actor"};

bool is_part(const Reference& use) {
  return std::any_of(parts.begin(), parts.end(), [&use](std::string_view name) { return is_field(use, name); });
}

/// The days of an actor, in a register.
struct Days {
  std::optional<text::Date> from;
  std::optional<text::Date> to;
  syntax::Node valid;

  bool are_reversed() const { return from && to && *to < *from; }
  /// Where the end of the days, or else their begin, stands.
  source::Span place(bool of_end) const { return valid.find(of_end ? "to" : "from")->span(); }
};

void add_limit(const Days& days, bool ended, diagnostics::Diagnostic& finding) {
  finding.labels.push_back({days.place(ended), ended ? "in office until this day" : "in office from this day"});
  finding.help = "name who is in office then, or mend the days in the register of actors";
}

/// Whether the actor is in office on no day of the plan, which is told.
bool judge_plan(const Chain& chain, const Reference& use, const Days& days, diagnostics::Collector& findings) {
  const EntityId plan = chain.plan_of(use.from);
  const auto period = chain.effective_period(plan);
  if (!period) return false;
  const bool ended = days.to && *days.to < period->from;
  if (!ended && !(days.from && period->to < *days.from)) return false;
  auto& finding = findings.add(
      fault, use.span,
      fmt::format("`{}` is not in office while `{}` runs", chain.entity(use.to).id, chain.entity(plan).id));
  add_limit(days, ended, finding);
  finding.labels.push_back({place_of(chain.entity(plan), "period"), fmt::format("runs from {}", describe(*period))});
  return true;
}

/// The day on which an action ends, or is to: the field that says so. Nothing where nobody is to end it any more.
std::string_view field_of_end(const Entity& action) {
  if (date(action, "finished")) return "finished";
  const std::string_view status = word(action, "status");
  return date(action, "due") && status != "done" && status != "dropped" ? "due" : "";
}

/// Whoever leaves half-way, or comes then, does not end what ends outside of its days.
void judge_action(const Chain& chain, const Reference& use, const Days& days, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(use.from);
  const std::string_view name = field_of_end(action);
  if (name.empty()) return;
  const text::Date end = *date(action, name);
  const bool ended = days.to && *days.to < end;
  if (!ended && !(days.from && end < *days.from)) return;
  auto& finding = findings.add(fault, use.span,
                               fmt::format("`{}` is not in office on {}, when `{}` {}", chain.entity(use.to).id,
                                           text::to_string(end), action.id, name == "due" ? "is due" : "was finished"));
  add_limit(days, ended, finding);
  finding.labels.push_back({place_of(action, name), name == "due" ? "due on this day" : "finished on this day"});
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId actor : chain.of_kind("actor")) {
    const auto valid = field(chain.entity(actor), "valid");
    if (!valid) continue;
    const Days days{date(*valid, "from"), date(*valid, "to"), *valid};
    if (days.are_reversed()) continue;
    for_each_reference_to(chain.library(), actor, [&](const Reference& use) {
      if (is_part(use) && !judge_plan(chain, use, days, findings) && chain.is(use.from, "action"))
        judge_action(chain, use, days, findings);
    });
  }
}

}  // namespace

RULE(actor_not_in_office){fault, judge};

}  // namespace nsp::rules
