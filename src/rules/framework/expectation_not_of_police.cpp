// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::expectation_not_of_police {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether somebody is, or may be, a police service, or part of one.
bool may_be_police(const Chain& chain, EntityId actor) {
  for (int step = 0; step < max_steps && actor != none; ++step) {
    const ActorType type = actor_type(chain, actor);
    if (type == ActorType::police || type == ActorType::unknown) return true;
    actor = chain.target(actor, "part_of");
  }
  return false;
}

/// Whether police services are, or may be, among those from whom it is expected.
bool is_of_police(const Chain& chain, EntityId expectation) {
  bool found = false;
  for_each_reference(chain.library(), expectation, "of",
                     [&](const Reference& of) { found = found || of.to == none || may_be_police(chain, of.to); });
  return found;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId expectation : chain.of_kind("expectation")) {
    if (is_of_police(chain, expectation)) continue;
    for_each_reference(chain.library(), expectation, "of", [&](const Reference& of) {
      const ActorType type = actor_type(chain, of.to);
      const std::string_view actor = chain.entity(of.to).id;
      auto& finding = findings.add(
          rule.kind, of.span,
          fmt::format("`{}` is expected of `{}`, which is no police service", chain.entity(expectation).id, actor));
      finding.labels.push_back({place_of_type(chain, of.to), std::string(describe(type))});
      finding.help =
          fmt::format("name the police service that is meant; what `{}` itself will do is an intention", actor);
    });
  }
}

}  // namespace

const Rule rule{
    {"P004",
     "expectation-not-of-police",
     diagnostics::Severity::error,
     "an expectation that is directed at somebody who is no police service",
     {"An expectation whose `of` names no police service at all: only actors of another type than `police`, none of "
      "them part of a police service. Each such name is shown. What an actor is, the register of actors says. What is "
      "expected of the police together with others is integral work, and right.",
      "In the framework, authorities state their intentions, each at its own level, and their \"expectations towards "
      "the police\". The national plan of the police can answer only what is asked of the police.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nexpectations:\n"
      "  - {id: files, by: public-prosecutor, of: tax-inspection, text: Files are handed over within a week.}\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nexpectations:\n"
      "  - {id: files, by: public-prosecutor, of: federal-police, text: Files are handed over within a week.}\n",
      "Name the police service of which it is expected. If another authority is to do it, write it as that authority's "
      "intention; if the register calls a police service something else, mend its `type` there. A case that is right "
      "as it is can be allowed."}},
    judge};

}  // namespace nsp::rules::expectation_not_of_police
