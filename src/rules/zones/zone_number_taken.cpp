// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P070", "zone-number-taken", diagnostics::Severity::error,
                                   "a zone number that two zonal plans have for the same days, or with two names"};

constexpr Template<Name> the_number_of{"the number of {0}", "het nummer van {0}", "le numéro de {0}",
                                       "die Nummer von {0}"};
constexpr Template<> its_name_there{"its name there", "de naam daar", "son nom là", "der Name dort"};
constexpr Template<Number, Name, Day, Day> the_zone_number_is_taken{
    "the zone number {0} is taken: {1} has it as well, from {2} to {3}",
    "het zonenummer {0} is bezet: {1} heeft het ook, van {2} tot {3}",
    "le numéro de zone {0} est pris : {1} l'a aussi, du {2} au {3}",
    "die Zonennummer {0} ist vergeben: {1} hat sie auch, vom {2} bis zum {3}"};
constexpr Template<Number, Name> the_zone_has_another{
    "the zone {0} has another name in {1}", "de zone {0} heeft een andere naam in {1}",
    "la zone {0} a un autre nom dans {1}", "die Zone {0} hat in {1} einen anderen Namen"};
constexpr Template<> correct_the_number_or{
    "correct the number or the periods: a zone has one plan at a time",
    "verbeter het nummer of de looptijden: een zone heeft één plan tegelijk",
    "corrigez le numéro ou les périodes : une zone n'a qu'un plan à la fois",
    "berichtigen Sie die Nummer oder die Laufzeiten: eine Zone hat immer nur einen Plan"};
constexpr Template<> correct_the_number_or_write{"correct the number, or write the name in the same way",
                                                 "verbeter het nummer, of schrijf de naam op dezelfde manier",
                                                 "corrigez le numéro, ou écrivez le nom de la même façon",
                                                 "berichtigen Sie die Nummer, oder schreiben Sie den Namen gleich"};

struct Numbered {
  int number = 0;
  Period period;
  EntityId plan = none;
  source::Span place;
};

std::vector<Numbered> collect(const Chain& chain) {
  std::vector<Numbered> all;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = zone_number(chain, plan);
    const auto period = chain.effective_period(plan);
    if (zone && period) all.push_back({zone->number, *period, plan, zone->place});
  }
  std::stable_sort(all.begin(), all.end(), [](const Numbered& a, const Numbered& b) {
    return std::tie(a.number, a.period.from) < std::tie(b.number, b.period.from);
  });
  return all;
}

std::optional<Value> name_of(const Chain& chain, EntityId plan) {
  return field(chain.entity(plan), "zone")->find("name");
}

bool has_other_name(const Chain& chain, EntityId a, EntityId b) {
  const auto name_of_a = name_of(chain, a);
  const auto name_of_b = name_of(chain, b);
  return name_of_a && name_of_b && compare_names(chain, a, *name_of_a, b, *name_of_b) == Sameness::different;
}

void report_overlap(const Chain& chain, const Numbered& earlier, const Numbered& later, const Period& shared,
                    diagnostics::Collector& findings) {
  const std::string_view id = chain.entity(earlier.plan).id;
  auto& finding = findings.add(fault, later.place, the_zone_number_is_taken(later.number, id, shared.from, shared.to));
  finding.labels.push_back({earlier.place, the_number_of(id)});
  finding.help = correct_the_number_or;
}

void report_names(const Chain& chain, const Numbered& earlier, const Numbered& later,
                  diagnostics::Collector& findings) {
  auto& finding = findings.add(fault, name_of(chain, later.plan)->span(),
                               the_zone_has_another(later.number, chain.entity(earlier.plan).id));
  finding.labels.push_back({name_of(chain, earlier.plan)->span(), its_name_there});
  finding.help = correct_the_number_or_write;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const std::vector<Numbered> all = collect(chain);
  const Numbered* longest = nullptr;  // of the plans of one number the one that ends last
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Numbered& later = all[i];
    if (i == 0 || all[i - 1].number != later.number) longest = nullptr;
    const Numbered* earlier = longest;
    if (longest == nullptr || longest->period.to < later.period.to) longest = &later;
    // Two plans of one name are told as that.
    if (earlier == nullptr || chain.entity(earlier->plan).id == chain.entity(later.plan).id) continue;
    if (const auto shared = earlier->period.shared_with(later.period)) {
      report_overlap(chain, *earlier, later, *shared, findings);
    } else if (has_other_name(chain, earlier->plan, later.plan)) {
      report_names(chain, *earlier, later, findings);
    }
  }
}

}  // namespace

RULE(zone_number_taken){fault, judge};

}  // namespace nsp::rules
