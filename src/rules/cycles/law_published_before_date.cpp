// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/laws.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::law_published_before_date {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.judged("law")) {
    const Entity& law = chain.entity(id);
    const auto day = date(law, "date");
    const auto published = date(law, "published");
    if (!day || !published || *day <= *published || is_contradicted_by_address(law)) continue;
    auto& finding = findings.add(rule.kind, place_of(law, "published"),
                                 fmt::format("`{}` was published on {}, before its date, {}", law.id,
                                             text::to_string(*published), text::to_string(*day)));
    finding.labels.push_back({place_of(law, "date"), "its date"});
    finding.help = "correct one of the two days";
  }
}

}  // namespace

const Rule rule{
    {"P103",
     "law-published-before-date",
     diagnostics::Severity::error,
     "a law that was published before it was made",
     {"A law whose `published` lies before its `date`. The same day is right. Where the address of the law "
      "contradicts its date, that is told by `eli-contradicts-law` alone.",
      "A law is signed first, and published then. Plans rest on laws by their days, and readers look them up by "
      "them.",
      "kind: legislation\n"
      "id: own-laws\n"
      "title: Laws\n"
      "laws:\n"
      "  - {id: own-law, title: Law on noise, date: 2014-05-12, published: 2014-01-31}\n",
      "kind: legislation\n"
      "id: own-laws\n"
      "title: Laws\n"
      "laws:\n"
      "  - {id: own-law, title: Law on noise, date: 2014-05-12, published: 2014-06-17}\n",
      "Look the law up in the Official Gazette, and correct the day that is wrong."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::law_published_before_date
