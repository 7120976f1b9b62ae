// SPDX-License-Identifier: EUPL-1.2
// The years of a plan, for what is done year by year.
#pragma once

#include <string>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// Years of which the plan's effective period has a day, and that were over `months` whole months before its own day
/// (`Chain::as_of`): from the first day behind these on. None where it has no day, or no period.
std::vector<int> past_years(const Chain& chain, EntityId plan, int months);

/// Whether the day is one of the first `months` whole months of its year.
bool is_in_first_months(text::Date day, int months);

/// "2016", "2016 and 2017", "2016, 2017 and 2018"; of a long list the first few.
std::string describe_years(const std::vector<int>& years);

}  // namespace nsp::policy
