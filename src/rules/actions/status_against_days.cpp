// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P084", "status-against-days", diagnostics::Severity::error,
                                   "an action whose status contradicts its days"};

constexpr English<Name> its_here{"its {0}"};
constexpr English<Name, Word, Word, Word> is_but_says_when{"{0} is {1}, but says when it {2}{3}"};
constexpr English<Name, Word> set_the_status_to_or{"set the `status` to {0}, or remove {1}"};

void report_days(const Entity& action, std::string_view status, std::string_view instead,
                 std::initializer_list<std::string_view> days, diagnostics::Collector& findings) {
  diagnostics::Diagnostic* finding = nullptr;
  for (const std::string_view day : days) {
    if (!field(action, day)) continue;
    if (finding == nullptr)
      finding = &findings.add(fault, place_of(action, "status"),
                              is_but_says_when(action.id, status, day == "finished" ? "was " : "", day));
    finding->labels.push_back({place_of(action, day), its_here(day)});
  }
  if (finding == nullptr) return;
  const std::string_view surplus = finding->labels.size() > 1 ? "both days" : "the day";
  finding->help = set_the_status_to_or(instead, surplus);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const std::string_view status = word(action, "status");
    if (status == "planned")
      report_days(action, status, field(action, "finished") ? "done" : "running", {"finished", "started"}, findings);
    if (status == "running") report_days(action, status, "done", {"finished"}, findings);
  }
}

}  // namespace

RULE(status_against_days){fault, judge};

}  // namespace nsp::rules
