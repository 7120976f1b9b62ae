// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/laws.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P103", "law-published-before-date", diagnostics::Severity::error,
                                   "a law that was published before it was made"};

constexpr English<> its_date{"its date"};
constexpr English<Name, Day, Day> was_published_on_before{"{0} was published on {1}, before its date, {2}"};
constexpr English<> correct_one_of_the_two{"correct one of the two days"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("law")) {
    const Entity& law = chain.entity(id);
    const auto day = date(law, "date");
    const auto published = date(law, "published");
    if (!day || !published || *day <= *published || is_contradicted_by_address(law)) continue;
    auto& finding = findings.add(fault, place_of(law, "published"), was_published_on_before(law.id, *published, *day));
    finding.labels.push_back({place_of(law, "date"), its_date});
    finding.help = correct_one_of_the_two;
  }
}

}  // namespace

RULE(law_published_before_date){fault, judge};

}  // namespace nsp::rules
