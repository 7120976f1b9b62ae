// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P027", "programme-and-project", diagnostics::Severity::warning,
                                  "an objective that a programme and an improvement project both carry out"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, const Reference*> in_programme;
  for (EntityId programme : chain.of_kind("programme"))
    for_each_reference(chain.library(), programme, "objectives",
                       [&](const Reference& reference) { in_programme.emplace(reference.to, &reference); });
  for (EntityId project : chain.of_kind("improvement-project")) {
    for_each_reference(chain.library(), project, "objectives", [&](const Reference& reference) {
      const auto found = in_programme.find(reference.to);
      if (reference.to == none || found == in_programme.end()) return;
      auto& finding = findings.add(
          fault, reference.span,
          fmt::format("the objective `{}` is carried by a project and by a programme", chain.entity(reference.to).id));
      finding.labels.push_back(
          {found->second->span, fmt::format("the programme `{}` carries it", chain.entity(found->second->from).id)});
      finding.help = "let one of the two carry it, or split the objective";
    });
  }
}

}  // namespace

RULE(programme_and_project){fault, judge};

}  // namespace nsp::rules
