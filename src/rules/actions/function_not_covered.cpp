// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::function_not_covered {

using namespace policy;

extern const Rule rule;

namespace {

/// A basic function, and the day of the decree that made it one.
struct BasicFunction {
  std::string_view name;
  std::chrono::year_month_day since;
};

constexpr std::chrono::year_month_day first_decree = std::chrono::year{2001} / 9 / 17;
constexpr std::chrono::year_month_day decree_on_traffic = std::chrono::year{2009} / 10 / 16;

constexpr std::array<BasicFunction, 7> basic_functions{BasicFunction{"neighbourhood-policing", first_decree},
                                                       BasicFunction{"reception", first_decree},
                                                       BasicFunction{"intervention", first_decree},
                                                       BasicFunction{"victim-assistance", first_decree},
                                                       BasicFunction{"local-investigation", first_decree},
                                                       BasicFunction{"public-order", first_decree},
                                                       BasicFunction{"traffic", decree_on_traffic}};

/// Those that were basic functions when the plan began, and that it does not name.
std::string list_missing(const syntax::Node& functions, const std::optional<Period>& period) {
  std::vector<std::string_view> named;
  for (const syntax::Node& function : functions.items()) named.push_back(word(function, "function"));
  std::string missing;
  for (const auto& [function, since] : basic_functions) {
    const bool is_wanted = !period || text::Date(since) <= period->from;
    if (is_wanted && std::find(named.begin(), named.end(), function) == named.end())
      missing += fmt::format("{}`{}`", missing.empty() ? "" : ", ", function);
  }
  return missing;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.judged("zonal-plan")) {
    const Entity& plan = chain.entity(id);
    const auto functions = plan.node.find_entry("functions");
    if (!functions || !chain.is_sound(id)) continue;
    const std::string missing = list_missing(functions->value, chain.period(id));
    if (missing.empty()) continue;
    auto& finding =
        findings.add(rule.kind, functions->key.span(), fmt::format("the functions of `{}` lack {}", plan.id, missing));
    finding.help = "name the missing basic functions, each with its capacity";
  }
}

}  // namespace

const Rule rule{
    {"P057",
     "function-not-covered",
     diagnostics::Severity::note,
     "a zone that names basic functions, but not all that every zone has",
     {"A zonal plan that has `functions`, but does not name all basic functions of the local police: six, and traffic "
      "as the seventh where the plan began after it became one, on 16 October 2009. All that are missing are told in "
      "one finding. A plan without the field says nothing about them, and is let be.",
      "The Royal Decree of 17 September 2001 lists the basic functions that every zone offers its people at least; "
      "traffic became the seventh by the Royal Decree of 16 October 2009. The first ambition of the National Security "
      "Plan 2016-2019 is a service "
      "of quality.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\nfunctions:\n"
      "  - {function: neighbourhood-policing}\n  - {function: reception}\n  - {function: intervention}\n"
      "  - {function: victim-assistance}\n  - {function: local-investigation}\n  - {function: public-order}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\nfunctions:\n"
      "  - {function: neighbourhood-policing}\n  - {function: reception}\n  - {function: intervention}\n"
      "  - {function: victim-assistance}\n  - {function: local-investigation}\n  - {function: public-order}\n"
      "  - {function: traffic}\n",
      "Add the function with its capacity, be it small. Where another zone offers it on behalf of this one, allow it "
      "with that reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::function_not_covered
