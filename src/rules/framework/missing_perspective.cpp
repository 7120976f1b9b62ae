// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::missing_perspective {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::array<std::string_view, 5> sides{"victims", "perpetrators", "society", "authorities", "partners"};

/// "`victims`, `society` and `partners`"; empty where none lacks.
std::string list_missing(const Entity& contribution) {
  const auto seen = field(contribution, "perspectives");
  std::vector<std::string_view> missing;
  for (std::string_view side : sides)
    if (!seen || !seen->find(side)) missing.push_back(side);
  std::string list;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (i > 0) list += i + 1 == missing.size() ? " and " : ", ";
    list += fmt::format("`{}`", missing[i]);
  }
  return list;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId contribution : chain.of_kind("contribution")) {
    if (!chain.is_sound(contribution)) continue;
    const Entity& entity = chain.entity(contribution);
    const std::string missing = list_missing(entity);
    if (missing.empty()) continue;
    auto& finding = findings.add(rule.kind, place_of_key(entity, "perspectives"),
                                 fmt::format("`{}` lacks the perspective of {}", entity.id, missing));
    finding.help = "add a sentence for each of them under `perspectives`";
  }
}

}  // namespace

const Rule rule{{"P015",
                 "missing-perspective",
                 diagnostics::Severity::warning,
                 "a contribution that is not seen from all five perspectives",
                 {"A contribution without one or more of the `perspectives` victims, perpetrators, society, "
                  "authorities and partners. All that lack are named in one finding.",
                  "The whole process that led to the plan of 2016 \"was systematically examined in terms of victims, "
                  "perpetrators, society, "
                  "authorities and partners in the security chain\". The perspective that was left out is usually that "
                  "of those who were not at the table.",
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
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "perspectives:\n"
                  "  victims: Nobody is sent away.\n"
                  "  perpetrators: Those who lend their account are found first.\n"
                  "  society: The campaign gets true cases.\n"
                  "  authorities: Prosecutors get one file for each group.\n",
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
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "perspectives:\n"
                  "  victims: Nobody is sent away.\n"
                  "  perpetrators: Those who lend their account are found first.\n"
                  "  society: The campaign gets true cases.\n"
                  "  authorities: Prosecutors get one file for each group.\n"
                  "  partners: Banks freeze a payment within the hour.\n",
                  "Write a sentence for each perspective that lacks. Where one has nothing to see, or the source does "
                  "not say it, allow it."}},
                judge};

}  // namespace nsp::rules::missing_perspective
