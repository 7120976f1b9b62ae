// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"
#include "text/utf8.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P071", "zone-name-too-long", diagnostics::Severity::note,
                                   "a zone whose name is longer than 24 characters"};

constexpr Template<Name, Number, Number> the_name_of_the_zone{
    "the name of the zone of {0} has {1} characters, {2} are allowed",
    "de naam van de zone van {0} telt {1} tekens, {2} zijn toegelaten",
    "le nom de la zone de {0} compte {1} caractères, {2} sont permis",
    "der Name der Zone von {0} hat {1} Zeichen, {2} sind erlaubt"};
constexpr Template<> shorten_it_to_the_official{
    "shorten it to the official name; a longer one can stand in the title of the plan",
    "kort hem in tot de officiële naam; een langere kan in de titel van het plan staan",
    "réduisez-le au nom officiel ; un nom plus long peut figurer dans le titre du plan",
    "kürzen Sie ihn auf den amtlichen Namen; ein längerer kann im Titel des Plans stehen"};

constexpr std::size_t most = 24;

void judge_name(const Chain& chain, EntityId plan, const Value& name, diagnostics::Collector& findings) {
  const std::size_t length = text::count_code_points(name.text());
  if (length <= most) return;
  auto& finding = findings.add(fault, name.span(), the_name_of_the_zone(chain.entity(plan).id, length, most));
  finding.help = shorten_it_to_the_official;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = field(chain.entity(plan), "zone");
    const auto name = zone ? zone->find("name") : std::nullopt;
    if (!name) continue;
    judge_name(chain, plan, *name, findings);
    for (const Value::Entry& entry : name->entries()) judge_name(chain, plan, entry.value, findings);
  }
}

}  // namespace

RULE(zone_name_too_long){fault, judge};

}  // namespace nsp::rules
