// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P017", "not-consulted", diagnostics::Severity::note,
                                   "a national plan that was made without the local police or the federated entities"};

constexpr English<Name, Word> names_among_those_who{"{0} names {1} among those who were heard"};
constexpr English<> name_under_consulted_who{"name under `consulted` who was heard"};

struct Heard {
  bool local_police = false;
  bool federated = false;
};

void hear(const Chain& chain, const Reference& reference, Heard& heard) {
  // Who it was to be is not known where the name does not resolve, or its register has errors.
  const bool unknown = reference.to == none || !chain.is_sound(reference.to);
  heard.local_police = heard.local_police || unknown || speaks_for_local_police(chain, reference.to);
  heard.federated = heard.federated || unknown || speaks_for_federated(chain, reference.to);
}

/// Whether who takes that step was asked. Who proposes the plan, presents it or is informed of it was not.
bool is_say(std::string_view step) {
  return step == "advises" || step == "adopts" || step == "approves";
}

/// Where the names of those stand who had a say on the way to approval.
std::set<source::Span> places_of_say(const Entity& plan) {
  std::set<source::Span> places;
  const auto approvals = field(plan, "approvals");
  if (!approvals) return places;
  for (const Value& step : approvals->items())
    if (const auto by = step.find("by"); by && is_say(word(step, "step"))) places.insert(by->span());
  return places;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) {
    if (!chain.is_sound(plan)) continue;
    const Entity& entity = chain.entity(plan);
    Heard heard;
    for_each_reference(chain.library(), plan, "consulted", [&](const Reference& one) { hear(chain, one, heard); });
    const std::set<source::Span> say = places_of_say(entity);
    for_each_reference(chain.library(), plan, "by", [&](const Reference& one) {
      if (say.contains(one.span)) hear(chain, one, heard);
    });
    if (heard.local_police && heard.federated) continue;
    std::string_view who = "neither the local police nor the federated entities";
    if (heard.local_police) who = "nobody of the federated entities";
    if (heard.federated) who = "nobody of the local police";
    auto& finding = findings.add(fault, place_of_key(entity, "consulted"), names_among_those_who(entity.id, who));
    finding.help = name_under_consulted_who;
  }
}

}  // namespace

RULE(not_consulted){fault, judge};

}  // namespace nsp::rules
