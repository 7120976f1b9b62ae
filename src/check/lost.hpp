// SPDX-License-Identifier: EUPL-1.2
// Files whose content is not known: one that is empty, foreign, or that the system does not hand out, is one finding,
// and what it would have held is not missed as well.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/plan_file.hpp"
#include "check/survey.hpp"
#include "model/linkage.hpp"

namespace nsp::check {

/// Whether nothing is known of what the file holds.
bool is_lost(const PlanFile& plan);

/// What such files may hold, judged by their names, by their neighbours, and by what no other file holds. `linked` are
/// the plan files of the library, by document.
std::vector<model::LostFile> find_lost(std::span<const PlanFile> plans, std::span<const PlanFile* const> linked,
                                       const schema::Catalogue& catalogue, std::span<const UnreadFolder> folders);

}  // namespace nsp::check
