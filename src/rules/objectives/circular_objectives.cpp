// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P034", "circular-objectives", diagnostics::Severity::error,
                                   "objectives under each other in a circle, or upside down"};

constexpr English<Name, Name> stands_under{"{0} stands under {1}"};
constexpr English<Name, Word> is_here{"{0} is {1}"};
constexpr English<Word> under_leads_back_to_where{"`under` leads back to where it began: {0}"};
constexpr English<Word, Name, Word, Name> the_objective_stands_under{
    "the {0} objective {1} stands under the {2} objective {3}"};
constexpr English<> remove_one_under_of_the_circle{"remove one `under` of the circle"};
constexpr English<> let_the_operational_one{
    "let the operational one stand under the strategic one, or correct a `level`"};

void report_circle(const Chain& chain, const Circle& circle, diagnostics::Collector& findings) {
  auto& finding = findings.add(fault, circle.front()->span, under_leads_back_to_where(describe(chain, circle)));
  for (const Reference* edge : shown_behind_first(circle))
    finding.labels.push_back({edge->span, stands_under(chain.entity(edge->from).id, chain.entity(edge->to).id)});
  finding.help = remove_one_under_of_the_circle;
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
  auto& finding = findings.add(
      fault, under.span, the_objective_stands_under(word(lower, "level"), lower.id, word(upper, "level"), upper.id));
  finding.labels.push_back({place_of(lower, "level"), is_here(lower.id, word(lower, "level"))});
  finding.labels.push_back({place_of(upper, "level"), is_here(upper.id, word(upper, "level"))});
  finding.help = let_the_operational_one;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Circles circles = circles_of(chain, "objective", "under");
  for (const Circle& circle : circles.all) report_circle(chain, circle, findings);
  for (const Reference* under : circles.edges)
    if (!circles.is_shared(under->from, under->to)) judge_level(chain, *under, findings);
}

}  // namespace

RULE(circular_objectives){fault, judge};

}  // namespace nsp::rules
