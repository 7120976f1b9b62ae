// SPDX-License-Identifier: EUPL-1.2
#include "rules/elsewhere.hpp"

#include <algorithm>
#include <array>

namespace nsp::rules {

bool looks_at_day(const diagnostics::Fault& fault) {
  // The examples of every rule are judged on other days by a test, which misses what is missing here.
  constexpr std::array<std::string_view, 17> codes{"P033", "P045", "P048", "P049", "P051", "P053",
                                                   "P054", "P055", "P056", "P064", "P073", "P074",
                                                   "P078", "P085", "P086", "P091", "P102"};
  return std::find(codes.begin(), codes.end(), fault.code) != codes.end();
}

bool looks_at_languages(const diagnostics::Fault& fault) {
  return fault.code.starts_with('L');
}

bool looks_at_languages_of_workspace(const diagnostics::Fault& fault, bool has_own) {
  // Whether somebody here can read a text is asked of the workspace as well.
  return looks_at_languages(fault) && (!has_own || fault.code == "L002");
}

}  // namespace nsp::rules
