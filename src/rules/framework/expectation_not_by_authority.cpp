// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P005", "expectation-not-by-authority", diagnostics::Severity::warning,
                                   "an expectation of somebody who is no authority"};

constexpr English<Name, Name> is_expected_by_which_is_no{"{0} is expected by {1}, which is no authority"};
constexpr English<> name_the_judicial_or{"name the judicial or administrative authority whose expectation it is"};
constexpr English<> name_the_authority_whose{
    "name the authority whose expectation it is; what partners expect belongs in a scan"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId expectation : chain.of_kind("expectation")) {
    for_each_reference(chain.library(), expectation, "by", [&](const Reference& by) {
      if (by.to == none) return;
      const ActorType type = actor_type(chain, by.to);
      if (type != ActorType::police && type != ActorType::partner) return;
      auto& finding = findings.add(fault, by.span,
                                   is_expected_by_which_is_no(chain.entity(expectation).id, chain.entity(by.to).id));
      finding.labels.push_back({place_of_type(chain, by.to), describe(type)});
      finding.help = type == ActorType::police ? name_the_judicial_or : name_the_authority_whose;
    });
  }
}

}  // namespace

RULE(expectation_not_by_authority){fault, judge};

}  // namespace nsp::rules
