// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/places.hpp"
#include "policy/plans.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P081", "adopted-after-start", diagnostics::Severity::off,
                                   "a plan that was adopted after it had begun"};

constexpr English<> it_begins_here{"it begins here"};
constexpr English<Name, Number> was_adopted_days_after{"{0} was adopted {1} days after it had begun"};
constexpr English<> correct_the_date_if{"correct the date if it is wrong; else allow it with the reason"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : policy::kinds_of_plans) {
    for (EntityId plan : chain.of_kind(kind)) {
      const auto period = chain.period(plan);
      const auto adoption = adoption_of(chain, plan);
      if (!period || !adoption || adoption->day <= period->from) continue;
      const Entity& entity = chain.entity(plan);
      auto& finding = findings.add(fault, adoption->place,
                                   was_adopted_days_after(entity.id, (adoption->day - period->from).count()));
      finding.labels.push_back({place_of_start(entity), it_begins_here});
      finding.help = correct_the_date_if;
    }
  }
}

}  // namespace

RULE(adopted_after_start){fault, judge};

}  // namespace nsp::rules
