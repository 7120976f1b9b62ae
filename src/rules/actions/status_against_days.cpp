// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::status_against_days {

using namespace policy;

extern const Rule rule;

namespace {

void report_days(const Entity& action, std::string_view status, std::string_view instead,
                 std::initializer_list<std::string_view> days, diagnostics::Collector& findings) {
  diagnostics::Diagnostic* finding = nullptr;
  for (const std::string_view day : days) {
    if (!field(action, day)) continue;
    if (finding == nullptr)
      finding = &findings.add(
          rule.kind, place_of(action, "status"),
          fmt::format("`{}` is {}, but says when it {}{}", action.id, status, day == "finished" ? "was " : "", day));
    finding->labels.push_back({place_of(action, day), fmt::format("its `{}`", day)});
  }
  if (finding == nullptr) return;
  const std::string_view surplus = finding->labels.size() > 1 ? "both days" : "the day";
  finding->help = fmt::format("set the `status` to `{}`, or remove {}", instead, surplus);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.judged("action")) {
    const Entity& action = chain.entity(id);
    const std::string_view status = word(action, "status");
    if (status == "planned")
      report_days(action, status, field(action, "finished") ? "done" : "running", {"finished", "started"}, findings);
    if (status == "running") report_days(action, status, "done", {"finished"}, findings);
  }
}

}  // namespace

const Rule rule{
    {"P084",
     "status-against-days",
     diagnostics::Severity::error,
     "an action whose status contradicts its days",
     {"An action with `status: planned` that says when it `started` or when it was `finished`; and one with "
      "`status: running` that says when it was `finished`. `started` and `finished` are days on which something has "
      "happened: what is only to happen stands in `start` and `due`. A dropped action may have both. One finding an "
      "action.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. Whoever "
      "reads that an action is planned, and reads below when it was finished, can rely on neither.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, finished: 2026-06-12, "
      "status: planned}\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, finished: 2026-06-12, "
      "status: done}\n",
      "Bring `status` up to date, or remove the day that has not come."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::status_against_days
