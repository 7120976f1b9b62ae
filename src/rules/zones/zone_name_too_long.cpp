// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"
#include "text/utf8.hpp"

namespace nsp::rules::zone_name_too_long {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::size_t most = 24;

void judge_name(const Chain& chain, EntityId plan, const syntax::Node& name, diagnostics::Collector& findings) {
  const std::size_t length = text::count_code_points(name.text());
  if (length <= most) return;
  auto& finding = findings.add(rule.kind, name.span(),
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

const Rule rule{
    {"P071",
     "zone-name-too-long",
     diagnostics::Severity::note,
     "a zone whose name is longer than 24 characters",
     {"The name of a zone in a zonal plan that has more than 24 characters, blanks included, in one of its languages.",
      "A zone may bear a name beside its number, with the Minister's leave and of at most 24 characters, by the Royal "
      "Decree of 24 October 2001, article 3.",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley of the Alder and the Willow\n"
      "zone: {number: 9911, name: Valley of the Alder and the Willow}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley of the Alder\n"
      "zone: {number: 9911, name: Valley of the Alder}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n",
      "Shorten the name to the official one; a longer one can stand in the title of the plan. Where the longer one is "
      "official, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::zone_name_too_long
