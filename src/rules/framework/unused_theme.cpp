// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::unused_theme {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("contribution") || chain.may_lack("programme") || chain.may_lack("improvement-project")) return;
  if (chain.may_lack("priority") || any_dangling(chain.library(), "themes")) return;
  for (EntityId theme : chain.of_kind("theme")) {
    const EntityId plan = chain.plan_of(theme);
    if (chain.entity(theme).id.empty() || !chain.is(plan, "national-plan") ||
        is_named_in(chain.library(), theme, "themes"))
      continue;
    auto& finding = findings.add(rule.kind, chain.entity(theme).name,
                                 fmt::format("neither `{}` nor what responds to it makes use of the theme `{}`",
                                             chain.entity(plan).id, chain.entity(theme).id));
    finding.help = fmt::format("add `{}` to the `themes` of a contribution, programme, project or priority",
                               chain.entity(theme).id);
  }
}

}  // namespace

const Rule rule{{"P010",
                 "unused-theme",
                 diagnostics::Severity::warning,
                 "a theme of a national plan that nothing makes use of",
                 {"A theme of a national plan that no contribution, programme, improvement project, regional plan or "
                  "priority names under `themes`. That a later theme continues it is no use of it. Themes of a "
                  "framework are used when a plan takes them up, which is looked at by P011.",
                  "The second ambition of the plan of 2016 is an approach \"based on cross-cutting themes\": a theme "
                  "crosses the phenomena only where something names it.",
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
                  "kind: theme\n"
                  "id: police-information\n"
                  "title: Police information\n"
                  "part_of: answer\n"
                  "number: 1\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n",
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
                  "kind: theme\n"
                  "id: police-information\n"
                  "title: Police information\n"
                  "part_of: answer\n"
                  "number: 1\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "themes: [police-information]\n",
                  "Name it under `themes` where the plan makes use of it. Where the use is known to exist and cannot "
                  "be told, allow it."}},
                judge};

}  // namespace nsp::rules::unused_theme
