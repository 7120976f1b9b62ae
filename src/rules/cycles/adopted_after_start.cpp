// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/places.hpp"
#include "policy/plans.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::adopted_after_start {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : policy::kinds_of_plans) {
    for (EntityId plan : chain.judged(kind)) {
      const auto period = chain.period(plan);
      const auto adoption = adoption_of(chain, plan);
      if (!period || !adoption || adoption->day <= period->from) continue;
      const Entity& entity = chain.entity(plan);
      auto& finding = findings.add(rule.kind, adoption->place,
                                   fmt::format("`{}` was adopted {} days after it had begun", entity.id,
                                               (adoption->day - period->from).count()));
      finding.labels.push_back({place_of_start(entity), "it begins here"});
      finding.help = "correct the date if it is wrong; else allow it with the reason";
    }
  }
}

}  // namespace

const Rule rule{
    {"P081",
     "adopted-after-start",
     diagnostics::Severity::off,
     "a plan that was adopted after it had begun",
     {"A framework or a national, regional or zonal plan whose adoption (`adopted`, else its first dated step "
      "`adopts`) lies after the first day of its period. Off unless `nsp.yaml` asks for it.",
      "The framework note of 2004 and the national plans of 2012, 2016 and 2022 were all adopted after their period "
      "had begun, and in 2007 the Senate heard that zones can plan only on the basis of a national plan that comes "
      "late. It is normal, which is why the rule is off; who plans to do better can watch it.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "adopted: 2026-06-07\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "adopted: 2025-12-01\n",
      "Nothing can be mended in the file, unless the date is wrong. Allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::adopted_after_start
