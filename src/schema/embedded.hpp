// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace nsp::schema {

/// A file of `schemas/` that the binary carries, its name relative to that folder: "zonal-plan.schema.json".
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// All of them, sorted by name.
std::vector<Embedded> embedded();

}  // namespace nsp::schema
