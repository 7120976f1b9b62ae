// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::actor_not_in_office {

using namespace policy;

extern const Rule rule;

namespace {

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
      rule.kind, use.span,
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
  auto& finding = findings.add(rule.kind, use.span,
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

const Rule rule{{"P030",
                 "actor-not-in-office",
                 diagnostics::Severity::warning,
                 "somebody who works for a plan and is not in office then",
                 {"The lead of a programme or project, the pilot of an action plan, the owner of an action, a partner, "
                  "one with whom a project is coordinated, or a member of a council, whose `valid` ended before the "
                  "effective period of the plan began, or begins after it ends. Somebody who leaves or comes half-way "
                  "is in office; but not for an action that is due, or was finished, on a day outside of `valid`. "
                  "`valid` whose days are reversed says nothing.",
                  "The links of the security chain act \"within the limits of their respective competences\": a "
                  "service that was merged, or is yet to be founded, has none. Services change with each reform, and "
                  "plans are copied from the one before.",
                  "kind: actors\n"
                  "id: own-actors\n"
                  "title: Own actors\n"
                  "actors:\n"
                  "  - {id: old-zone, title: Old zone, type: police, level: local, valid: {to: 2021-12-31}}\n"
                  "---\n"
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
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [banks]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: old-zone, status: planned}\n",
                  "kind: actors\n"
                  "id: own-actors\n"
                  "title: Own actors\n"
                  "actors:\n"
                  "  - {id: old-zone, title: Old zone, type: police, level: local, valid: {to: 2026-12-31}}\n"
                  "---\n"
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
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [banks]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: old-zone, status: planned}\n",
                  "Name who took over, or mend the days in the register of actors. Where the name stands for its "
                  "successor, allow it."}},
                judge};

}  // namespace nsp::rules::actor_not_in_office
