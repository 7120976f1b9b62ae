// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P004", "expectation-not-of-police", diagnostics::Severity::error,
                                   "an expectation that is directed at somebody who is no police service"};

constexpr English<Name, Name> is_expected_of_which_is_no{"{0} is expected of {1}, which is no police service"};
constexpr English<Name> name_the_police_service{
    "name the police service that is meant; what {0} itself will do is an intention"};

/// Whether somebody is, or may be, a police service, or part of one.
bool may_be_police(const Chain& chain, EntityId actor) {
  for (int step = 0; step < max_steps && actor != none; ++step) {
    const ActorType type = actor_type(chain, actor);
    if (type == ActorType::police || type == ActorType::unknown) return true;
    actor = chain.target(actor, "part_of");
  }
  return false;
}

/// Whether police services are, or may be, among those from whom it is expected.
bool is_of_police(const Chain& chain, EntityId expectation) {
  bool found = false;
  for_each_reference(chain.library(), expectation, "of",
                     [&](const Reference& of) { found = found || of.to == none || may_be_police(chain, of.to); });
  return found;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId expectation : chain.of_kind("expectation")) {
    if (is_of_police(chain, expectation)) continue;
    for_each_reference(chain.library(), expectation, "of", [&](const Reference& of) {
      const ActorType type = actor_type(chain, of.to);
      const std::string_view actor = chain.entity(of.to).id;
      auto& finding = findings.add(fault, of.span, is_expected_of_which_is_no(chain.entity(expectation).id, actor));
      finding.labels.push_back({place_of_type(chain, of.to), describe(type)});
      finding.help = name_the_police_service(actor);
    });
  }
}

}  // namespace

RULE(expectation_not_of_police){fault, judge};

}  // namespace nsp::rules
