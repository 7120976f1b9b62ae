// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P015", "missing-perspective", diagnostics::Severity::warning,
                                   "a contribution that is not seen from all five perspectives"};

constexpr English<Name, Word> lacks_the_perspective_of{"{0} lacks the perspective of {1}"};
constexpr English<> add_a_sentence_for_each{"add a sentence for each of them under `perspectives`"};

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
    auto& finding =
        findings.add(fault, place_of_key(entity, "perspectives"), lacks_the_perspective_of(entity.id, missing));
    finding.help = add_a_sentence_for_each;
  }
}

}  // namespace

RULE(missing_perspective){fault, judge};

}  // namespace nsp::rules
