// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P057", "function-not-covered", diagnostics::Severity::note,
                                   "a zone that names basic functions, but not all that every zone has"};

constexpr English<Name, Word> the_functions_of_lack{"the functions of {0} lack {1}"};
constexpr English<> name_the_missing_basic{"name the missing basic functions, each with its capacity"};

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
std::string list_missing(const Value& functions, const std::optional<Period>& period) {
  std::vector<std::string_view> named;
  for (const Value& function : functions.items()) named.push_back(word(function, "function"));
  std::string missing;
  for (const auto& [function, since] : basic_functions) {
    const bool is_wanted = !period || text::Date(since) <= period->from;
    if (is_wanted && std::find(named.begin(), named.end(), function) == named.end())
      missing += fmt::format("{}`{}`", missing.empty() ? "" : ", ", function);
  }
  return missing;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("zonal-plan")) {
    const Entity& plan = chain.entity(id);
    const auto functions = plan.value().find_entry("functions");
    if (!functions || !chain.is_sound(id)) continue;
    const std::string missing = list_missing(functions->value, chain.period(id));
    if (missing.empty()) continue;
    auto& finding = findings.add(fault, functions->key.span(), the_functions_of_lack(plan.id, missing));
    finding.help = name_the_missing_basic;
  }
}

}  // namespace

RULE(function_not_covered){fault, judge};

}  // namespace nsp::rules
