// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::law_younger_than_plan {

using namespace policy;

extern const Rule rule;

namespace {

/// Its adoption, or its last amendment.
std::optional<DatedPlace> last_decision(const Chain& chain, EntityId plan) {
  std::optional<DatedPlace> last = adoption_of(chain, plan);
  const auto amendments = field(chain.entity(plan), "amendments");
  if (!last || !amendments) return last;
  for (const syntax::Node& amendment : amendments->items())
    if (const auto day = date(amendment, "date"); day && last->day < *day)
      last = {*day, amendment.find("date")->span()};
  return last;
}

using Decisions = std::map<EntityId, std::optional<DatedPlace>>;  // by plan

void judge_basis(const Chain& chain, EntityId holder, Decisions& decisions, diagnostics::Collector& findings) {
  const std::vector<const Reference*> laws = chain.references(holder, "legal_basis");
  if (laws.empty()) return;
  const EntityId plan = chain.plan_of(holder);
  const auto [known, is_new] = decisions.try_emplace(plan);
  if (is_new) known->second = last_decision(chain, plan);
  const auto& decided = known->second;
  if (!decided) return;
  for (const Reference* reference : laws) {
    const EntityId law = reference->to == none ? none : chain.holder_of(reference->to, "law");
    const auto day = law == none ? std::nullopt : date(chain.entity(law), "date");
    if (!day || *day <= decided->day) continue;
    auto& finding = findings.add(rule.kind, reference->span,
                                 fmt::format("`{}` of {} is younger than `{}`, which rests on it", chain.entity(law).id,
                                             text::to_string(*day), chain.entity(plan).id));
    finding.labels.push_back({policy::place_of(chain.entity(law), "date"), "the date of the law"});
    finding.labels.push_back({decided->place, "the plan was decided here"});
    finding.help = "name the law that was in force, or correct its date";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  Decisions decisions;
  for (std::string_view kind : {"framework", "national-plan", "programme"})
    for (EntityId holder : chain.of_kind(kind)) judge_basis(chain, holder, decisions, findings);
}

}  // namespace

const Rule rule{
    {"P082",
     "law-younger-than-plan",
     diagnostics::Severity::warning,
     "a law on which a plan rests that is younger than the plan",
     {"A law, or an article of one, in the `legal_basis` of a framework, a national plan or a programme whose date is "
      "later than the adoption of that plan and than its last amendment. A plan without a day of adoption, and a law "
      "without a date, are left alone.",
      "A regional plan for Brussels was provided for by \"newly adopted legislation\", the National Security Plan "
      "2016-2019 says: a plan can rest on a new law, but not on one that did not exist yet. Mostly the wrong law of "
      "several was picked; three laws bear the date of 6 January 2014 alone.",
      "kind: legislation\n"
      "id: own-laws\n"
      "title: Own laws\n"
      "laws:\n"
      "  - {id: law-of-2026, title: Law of 2026, date: 2026-03-01}\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: minister-of-justice, date: 2025-12-01}\n"
      "legal_basis: [law-of-2026]\n",
      "kind: legislation\n"
      "id: own-laws\n"
      "title: Own laws\n"
      "laws:\n"
      "  - {id: law-of-2026, title: Law of 2026, date: 2025-03-01}\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: minister-of-justice, date: 2025-12-01}\n"
      "legal_basis: [law-of-2026]\n",
      "Name the law that was in force, correct its date, or add the amendment by which the plan took up the new law. "
      "Where it was known in draft, allow it with a reason."}},
    judge};

}  // namespace nsp::rules::law_younger_than_plan
