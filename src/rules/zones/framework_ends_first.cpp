// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P063", "framework-ends-first", diagnostics::Severity::note,
                                   "a national or regional plan that runs on after its framework has ended"};

constexpr Template<> the_framework_ends_here{"the framework ends here", "de kadernota eindigt hier",
                                             "la note-cadre finit ici", "die Rahmennote endet hier"};
constexpr Template<Name, Day, Name, Day> runs_on_to_its_framework{
    "{0} runs on to {1}, its framework {2} ends on {3}",
    "{0} loopt door tot {1}, de kadernota {2} ervan eindigt op {3}",
    "{0} court jusqu'au {1}, sa note-cadre {2} finit le {3}",
    "{0} läuft bis zum {1}, seine Rahmennote {2} endet am {3}"};
constexpr Template<> write_a_prolongation_of_the_framework{
    "write a prolongation of the framework into its `prolonged_to`, or respond to its successor as well",
    "schrijf een verlenging van de kadernota in de `prolonged_to` ervan, of antwoord ook op de opvolger",
    "inscrivez une prolongation de la note-cadre dans son `prolonged_to`, ou répondez aussi à celle qui lui succède",
    "schreiben Sie eine Verlängerung der Rahmennote in ihr `prolonged_to`, oder antworten Sie auch auf ihre "
    "Nachfolgerin"};

/// The framework that ends last of those that a plan responds to; none where one of them has no end, or does not meet
/// the plan at all, of which others tell.
EntityId last_framework(const Chain& chain, EntityId plan, const Period& own) {
  EntityId last = none;
  std::optional<text::Date> end;
  for (EntityId answered : chain.responds_to(plan)) {
    if (!chain.is(answered, "framework")) continue;
    const auto period = chain.effective_period(answered);
    if (!period || !period->shared_with(own)) return none;
    if (!end || *end < period->to) last = answered, end = period->to;
  }
  return last;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"national-plan", "regional-plan"}) {
    for (EntityId plan : chain.of_kind(kind)) {
      const auto own = chain.effective_period(plan);
      const EntityId framework = own ? last_framework(chain, plan, *own) : none;
      if (framework == none || chain.has_dangling(plan, "responds_to")) continue;
      const text::Date end = chain.effective_period(framework)->to;
      if (own->to <= end) continue;
      const Entity& entity = chain.entity(plan);
      const Entity& answered = chain.entity(framework);
      auto& finding =
          findings.add(fault, place_of_end(entity), runs_on_to_its_framework(entity.id, own->to, answered.id, end));
      finding.labels.push_back({place_of_end(answered), the_framework_ends_here});
      finding.help = write_a_prolongation_of_the_framework;
    }
  }
}

}  // namespace

RULE(framework_ends_first){fault, judge};

}  // namespace nsp::rules
