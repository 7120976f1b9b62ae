// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"
#include "text/utf8.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P071", "zone-name-too-long", diagnostics::Severity::note,
                                  "a zone whose name is longer than 24 characters"};

constexpr std::size_t most = 24;

void judge_name(const Chain& chain, EntityId plan, const syntax::Node& name, diagnostics::Collector& findings) {
  const std::size_t length = text::count_code_points(name.text());
  if (length <= most) return;
  auto& finding = findings.add(fault, name.span(),
                               fmt::format("the name of the zone of `{}` has {} characters, {} are allowed",
                                           chain.entity(plan).id, length, most));
  finding.help = "shorten it to the official name; a longer one can stand in the title of the plan";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.judged("zonal-plan")) {
    const auto zone = field(chain.entity(plan), "zone");
    const auto name = zone ? zone->find("name") : std::nullopt;
    if (!name) continue;
    judge_name(chain, plan, *name, findings);
    for (const syntax::Entry& entry : name->entries()) judge_name(chain, plan, entry.value, findings);
  }
}

}  // namespace

RULE(zone_name_too_long){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
