// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P101", "amount-without-unit", diagnostics::Severity::warning,
                                  "means with an amount of nobody knows what"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"programme", "improvement-project", "priority", "action"}) {
    for (EntityId id : chain.judged(kind)) {
      const auto resources = field(chain.entity(id), "resources");
      if (!resources || !chain.is_sound(id)) continue;
      for (const syntax::Node& resource : resources->items()) {
        const auto amount = resource.find("amount");
        if (!amount || resource.find("unit")) continue;
        auto& finding = findings.add(
            fault, amount->span(), fmt::format("the means of `{}` give an amount without a unit", chain.entity(id).id));
        finding.help = "add `unit`: what is counted, such as full-time posts or euro";
      }
    }
  }
}

}  // namespace

RULE(amount_without_unit){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
