// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::circular_objectives {

using namespace policy;

extern const Rule rule;

namespace {

void report_circle(const Chain& chain, const Circle& circle, diagnostics::Collector& findings) {
  auto& finding = findings.add(rule.kind, circle.front()->span,
                               fmt::format("`under` leads back to where it began: {}", describe(chain, circle)));
  for (const Reference* edge : shown_behind_first(circle))
    finding.labels.push_back(
        {edge->span, fmt::format("`{}` stands under `{}`", chain.entity(edge->from).id, chain.entity(edge->to).id)});
  finding.help = "remove one `under` of the circle";
}

/// 0 is the highest; nothing where an objective says no level.
std::optional<std::size_t> rank_of(const Chain& chain, EntityId objective) {
  static constexpr std::array<std::string_view, 3> levels{"strategic", "tactical", "operational"};
  const auto found = std::find(levels.begin(), levels.end(), word(chain.entity(objective), "level"));
  return found == levels.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - levels.begin()));
}

void judge_level(const Chain& chain, const Reference& under, diagnostics::Collector& findings) {
  const auto own = rank_of(chain, under.from);
  const auto above = rank_of(chain, under.to);
  if (!own || !above || *above <= *own) return;
  const Entity& lower = chain.entity(under.from);
  const Entity& upper = chain.entity(under.to);
  auto& finding = findings.add(rule.kind, under.span,
                               fmt::format("the {} objective `{}` stands under the {} objective `{}`",
                                           word(lower, "level"), lower.id, word(upper, "level"), upper.id));
  finding.labels.push_back({place_of(lower, "level"), fmt::format("`{}` is {}", lower.id, word(lower, "level"))});
  finding.labels.push_back({place_of(upper, "level"), fmt::format("`{}` is {}", upper.id, word(upper, "level"))});
  finding.help = "let the operational one stand under the strategic one, or correct a `level`";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Circles circles = circles_of(chain, "objective", "under");
  for (const Circle& circle : circles.all)
    if (chain.is_judged(circle.front()->from)) report_circle(chain, circle, findings);
  for (const Reference* under : circles.edges)
    if (chain.is_judged(under->from) && !circles.is_shared(under->from, under->to))
      judge_level(chain, *under, findings);
}

}  // namespace

const Rule rule{
    {"P034",
     "circular-objectives",
     diagnostics::Severity::error,
     "objectives under each other in a circle, or upside down",
     {"Objectives whose `under` leads back to where it began; and an objective that stands under one of a lower level, "
      "such as a strategic one under an operational one. Objectives of one level may stand under each other, and one "
      "without a `level` under any.",
      "The National Security Plan 2016-2019 goes \"from strategy to action plan\": operational objectives lead to "
      "strategic ones. Where they lead in a circle, or the other way round, nobody can say what is done for what.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - {id: own-fewer-thefts, title: Fewer thefts of bicycles, level: strategic, under: own-marked}\n"
      "      - {id: own-marked, title: All bicycles are marked, level: operational}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - {id: own-fewer-thefts, title: Fewer thefts of bicycles, level: strategic}\n"
      "      - {id: own-marked, title: All bicycles are marked, level: operational, under: own-fewer-thefts}\n",
      "Write `under` at the objective that leads to the other, and at that one alone; the finding shows the whole "
      "circle. One that is right as it stands can be allowed."}},
    judge,
    Reach::surroundings,
    true};

}  // namespace nsp::rules::circular_objectives
