// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P030", "actor-not-in-office", diagnostics::Severity::warning,
                                   "somebody who works for a plan and is not in office then"};

constexpr Template<> in_office_until_this{"in office until this day", "in functie tot deze dag",
                                          "en fonction jusqu'à ce jour", "bis zu diesem Tag im Amt"};
constexpr Template<> in_office_from_this{"in office from this day", "in functie vanaf deze dag",
                                         "en fonction à partir de ce jour", "ab diesem Tag im Amt"};
constexpr Template<Day, Day> runs_from_to{"runs from {0} to {1}", "loopt van {0} tot {1}", "court du {0} au {1}",
                                          "läuft vom {0} bis zum {1}"};
constexpr Template<> due_on_this_day{"due on this day", "tegen deze dag te voltooien", "à terminer pour ce jour",
                                     "bis zu diesem Tag fällig"};
constexpr Template<> finished_on_this_day{"finished on this day", "op deze dag voltooid", "terminée ce jour",
                                          "an diesem Tag beendet"};
constexpr Template<Name, Name> is_not_in_office{
    "{0} is not in office while {1} runs", "{0} is niet in functie terwijl {1} loopt",
    "{0} n'est pas en fonction pendant la durée de {1}", "{0} ist während der Laufzeit von {1} nicht im Amt"};
constexpr Template<Name, Day, Name, Either> is_not_in_office_on{
    "{0} is not in office on {1}, when {2} {3|is due|was finished}",
    "{0} is niet in functie op {1}, wanneer {2} {3|voltooid moet zijn|voltooid werd}",
    "{0} n'est pas en fonction le {1}, quand {2} {3|doit être terminée|a été terminée}",
    "{0} ist am {1} nicht im Amt, als {2} {3|fällig ist|beendet wurde}"};
constexpr Template<> name_who_is_in_office{
    "name who is in office then, or mend the days in the register of actors",
    "noem wie dan in functie is, of verbeter de dagen in het register van actoren",
    "citez qui est alors en fonction, ou corrigez les jours dans le registre des acteurs",
    "nennen Sie, wer dann im Amt ist, oder berichtigen Sie die Tage im Verzeichnis der Akteure"};

/// Who works for a plan: at all of its days or some.
constexpr std::array<std::string_view, 6> parts{"lead", "owner", "pilot", "partners", "coordinates_with", "actor"};

bool is_part(const Reference& use) {
  return std::any_of(parts.begin(), parts.end(), [&use](std::string_view name) { return is_field(use, name); });
}

/// The days of an actor, in a register.
struct Days {
  std::optional<text::Date> from;
  std::optional<text::Date> to;
  Value valid;

  bool are_reversed() const { return from && to && *to < *from; }
  /// Where the end of the days, or else their begin, stands.
  source::Span place(bool of_end) const { return valid.find(of_end ? "to" : "from")->span(); }
};

void add_limit(const Days& days, bool ended, diagnostics::Diagnostic& finding) {
  finding.labels.push_back({days.place(ended), ended ? in_office_until_this : in_office_from_this});
  finding.help = name_who_is_in_office;
}

/// Whether the actor is in office on no day of the plan, which is told.
bool judge_plan(const Chain& chain, const Reference& use, const Days& days, diagnostics::Collector& findings) {
  const EntityId plan = chain.plan_of(use.from);
  const auto period = chain.effective_period(plan);
  if (!period) return false;
  const bool ended = days.to && *days.to < period->from;
  if (!ended && !(days.from && period->to < *days.from)) return false;
  auto& finding = findings.add(fault, use.span, is_not_in_office(chain.entity(use.to).id, chain.entity(plan).id));
  add_limit(days, ended, finding);
  finding.labels.push_back({place_of(chain.entity(plan), "period"), runs_from_to(period->from, period->to)});
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
  auto& finding =
      findings.add(fault, use.span, is_not_in_office_on(chain.entity(use.to).id, end, action.id, name == "due"));
  add_limit(days, ended, finding);
  finding.labels.push_back({place_of(action, name), name == "due" ? due_on_this_day : finished_on_this_day});
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
