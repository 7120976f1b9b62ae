// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "source/embedded.hpp"

namespace nsp::schema {

/// The files of `schemas/`: "zonal-plan.schema.json".
std::vector<source::Embedded> embedded();

}  // namespace nsp::schema
