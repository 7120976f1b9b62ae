// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P102", "late-against-days", diagnostics::Severity::note,
                                   "an action that is said to be late, and is not by its days"};

constexpr English<> its_due{"its `due`"};
constexpr English<Name, Word> is_said_to_be_late{"{0} is said to be late, but it {1}"};
constexpr English<> write_attention_where_it_may{"write `attention` where it may become late, or correct the days"};

bool began_late(const Situation& situation) {
  if (!situation.start) return false;
  if (situation.started) return *situation.start < *situation.started;
  return situation.stage == Stage::planned && *situation.start < *situation.day;
}

/// Why it cannot be late; empty where it may be.
std::string find_contradiction(const Situation& situation) {
  if (!situation.day || !situation.due || began_late(situation)) return {};
  if (situation.stage == Stage::done && situation.finished && *situation.finished <= *situation.due)
    return fmt::format("was finished in time, on {}", text::to_string(*situation.finished));
  const bool is_open = situation.stage == Stage::planned || situation.stage == Stage::running;
  if (is_open && *situation.day <= *situation.due)
    return fmt::format("is not due before {}, and is looked at from {}", text::to_string(*situation.due),
                       text::to_string(*situation.day));
  return {};
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day may be an older one.
  if (may_miss(chain, "progress-report")) return;
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const auto health = field(action, "health");
    if (!health || word(*health, "level") != "late") continue;
    const std::string why = find_contradiction(situation_of(chain, id));
    if (why.empty()) continue;
    auto& finding = findings.add(fault, health->find("level")->span(), is_said_to_be_late(action.id, why));
    finding.labels.push_back({place_of(action, "due"), its_due});
    finding.help = write_attention_where_it_may;
  }
}

}  // namespace

RULE(late_against_days){fault, judge};

}  // namespace nsp::rules
