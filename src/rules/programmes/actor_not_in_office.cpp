// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::actor_not_in_office {

using namespace policy;

extern const Rule rule;

namespace {

/// What puts the actor out of office in that period: the end of its days, or their begin.
std::optional<syntax::Node> find_limit(const syntax::Node& valid, const Period& period) {
  const auto to = date(valid, "to");
  if (to && *to < period.from) return valid.find("to");
  const auto from = date(valid, "from");
  if (from && period.to < *from) return valid.find("from");
  return std::nullopt;
}

void judge_use(const Chain& chain, const Reference& use, const syntax::Node& valid, diagnostics::Collector& findings) {
  const EntityId plan = chain.plan_of(use.from);
  const auto period = chain.effective_period(plan);
  const auto limit = period ? find_limit(valid, *period) : std::nullopt;
  if (!limit) return;
  auto& finding = findings.add(
      rule.kind, use.span,
      fmt::format("`{}` is not in office while `{}` runs", chain.entity(use.to).id, chain.entity(plan).id));
  const bool ended = date(valid, "to") && *date(valid, "to") < period->from;
  finding.labels.push_back({limit->span(), ended ? "in office until this day" : "in office from this day"});
  finding.labels.push_back({place_of(chain.entity(plan), "period"), fmt::format("runs from {}", describe(*period))});
  finding.help = "name who is in office then, or mend the days in the register of actors";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId actor : chain.of_kind("actor")) {
    const auto valid = field(chain.entity(actor), "valid");
    if (!valid) continue;
    for_each_reference_to(chain.library(), actor, [&](const Reference& use) {
      if (is_field(use, "lead") || is_field(use, "owner") || is_field(use, "pilot"))
        judge_use(chain, use, *valid, findings);
    });
  }
}

}  // namespace

const Rule rule{{"P030",
                 "actor-not-in-office",
                 diagnostics::Severity::warning,
                 "a lead or owner who is not in office while the plan runs",
                 {"The lead of a programme or project, the pilot of an action plan, or the owner of an action, whose "
                  "`valid` ended before the effective period of the plan began, or begins after it ends. Somebody who "
                  "leaves or comes half-way is in office.",
                  "The links of the security chain act \"within the limits of their respective competences\": a "
                  "service that was merged, or is yet to be founded, has none. Services change with each reform, and "
                  "plans are copied from the one before.",
                  "kind: actors\n"
                  "id: own-actors\n"
                  "title: Own actors\n"
                  "actors:\n"
                  "  - {id: old-zone, title: Old zone, type: police, level: local, valid: {to: 2021-12-31}}\n"
                  "---\n"
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [banks]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: old-zone, status: planned}\n",
                  "kind: actors\n"
                  "id: own-actors\n"
                  "title: Own actors\n"
                  "actors:\n"
                  "  - {id: old-zone, title: Old zone, type: police, level: local, valid: {to: 2026-12-31}}\n"
                  "---\n"
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [banks]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: old-zone, status: planned}\n",
                  "Name who took over, or mend the days in the register of actors. Where the name stands for its "
                  "successor, allow it."}},
                judge};

}  // namespace nsp::rules::actor_not_in_office
