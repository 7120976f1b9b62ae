// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P074", "responds-to-superseded-plan", diagnostics::Severity::warning,
    "a plan that responds to one whose successor already covers all that is left of its own period"};

constexpr Template<> the_later_plan_of_the_same{
    "the later plan of the same chain", "het latere plan van dezelfde keten", "le plan suivant de la même chaîne",
    "der spätere Plan derselben Kette"};
constexpr Template<Name, Name, Name, Day, Day> responds_to_though_covers{
    "{0} responds to {1}, though {2} covers all that is left of its period ({3} to {4})",
    "{0} antwoordt op {1}, hoewel {2} alles dekt wat van de looptijd overblijft ({3} tot {4})",
    "{0} répond à {1}, alors que {2} couvre tout ce qui reste de sa période (du {3} au {4})",
    "{0} antwortet auf {1}, obwohl {2} alles abdeckt, was von der Laufzeit bleibt ({3} bis {4})"};
constexpr Template<Name> respond_to{"respond to {0}", "antwoord op {0}", "répondez à {0}", "antworten Sie auf {0}"};

constexpr int most_steps = 16;          // cycles of decades
constexpr std::size_t most_plans = 64;  // of one region

/// What comes after each plan: the plans that follow it; of a regional plan the later ones of its region.
class Successors {
 public:
  explicit Successors(const Chain& chain) : chain_(chain) {
    for (std::string_view kind : {"framework", "national-plan"})
      for (EntityId plan : chain.of_kind(kind))
        if (const EntityId before = chain.target(plan, "follows"); before != none) followers_[before].push_back(plan);
    for (EntityId plan : chain.of_kind("regional-plan"))
      for (const std::string& name : names_of(plan))
        if (auto& plans = regions_[name]; plans.size() < most_plans) plans.push_back(plan);
  }

  /// The nearest later plan of the same chain that covers `rest`; none where there is none.
  EntityId find_covering(EntityId plan, const Period& rest) const {
    const auto period = chain_.effective_period(plan);
    if (!period) return none;
    if (chain_.is(plan, "regional-plan")) return find_of_region(plan, *period, rest);
    std::vector<EntityId> step{plan};
    for (int i = 0; i < most_steps && !step.empty(); ++i) {
      std::vector<EntityId> next;
      for (EntityId each : step) {
        const auto followers = followers_.find(each);
        if (followers == followers_.end()) continue;
        for (EntityId later : followers->second) {
          if (covers(later, *period, rest)) return later;
          if (std::find(next.begin(), next.end(), later) == next.end() && next.size() < most_steps)
            next.push_back(later);
        }
      }
      step = std::move(next);
    }
    return none;
  }

 private:
  std::vector<std::string> names_of(EntityId plan) const {
    std::vector<std::string> names;
    const auto region = field(chain_.entity(plan), "region");
    if (!region) return names;
    if (region->is_scalar()) names.emplace_back(region->text());
    for (const Value::Entry& entry : region->entries()) names.emplace_back(entry.value.text());
    return names;
  }

  bool covers(EntityId later, const Period& earlier, const Period& rest) const {
    const auto period = chain_.effective_period(later);
    return period && earlier.from < period->from && period->from <= rest.from && rest.to <= period->to;
  }

  EntityId find_of_region(EntityId plan, const Period& period, const Period& rest) const {
    for (const std::string& name : names_of(plan))
      for (EntityId later : regions_.at(name))
        if (later != plan && covers(later, period, rest)) return later;
    return none;
  }

  const Chain& chain_;
  std::map<EntityId, std::vector<EntityId>> followers_;
  std::map<std::string, std::vector<EntityId>> regions_;
};

/// What is left of a plan's period; nothing where it is over.
std::optional<Period> rest_of(const Chain& chain, EntityId plan) {
  const auto period = chain.effective_period(plan);
  const auto day = chain.as_of(plan);
  if (!period || !day) return period;
  return period->shared_with({*day, std::max(*day, period->to)});
}

void judge_plan(const Chain& chain, EntityId plan, const Successors& successors, diagnostics::Collector& findings) {
  const auto rest = rest_of(chain, plan);
  const auto own = chain.effective_period(plan);
  if (!rest) return;
  for (const Reference* answer : chain.references(plan, "responds_to")) {
    const auto answered = answer->to == none ? std::nullopt : chain.effective_period(answer->to);
    if (!answered || !answered->shared_with(*own)) continue;
    const EntityId later = successors.find_covering(answer->to, *rest);
    const std::vector<EntityId> all = chain.responds_to(plan);
    if (later == none || std::find(all.begin(), all.end(), later) != all.end()) continue;
    const std::string_view id = chain.entity(later).id;
    auto& finding = findings.add(
        fault, answer->span,
        responds_to_though_covers(chain.entity(plan).id, chain.entity(answer->to).id, id, rest->from, rest->to));
    finding.labels.push_back({chain.entity(later).name, the_later_plan_of_the_same});
    finding.help = respond_to(id);
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Successors successors(chain);
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, successors, findings);
}

}  // namespace

RULE(responds_to_superseded_plan){fault, judge};

}  // namespace nsp::rules
