// SPDX-License-Identifier: EUPL-1.2
// Files that the binary carries, put there by the build (`embed` in src/CMakeLists.txt).
#pragma once

#include <string_view>
#include <vector>

namespace nsp::source {

struct Embedded {
  std::string_view name;  ///< relative to the folder that was embedded: "zonal-plan.schema.json"
  std::string_view text;  ///< lives as long as the program
};

/// A row of the table that the build makes of a folder.
struct EmbeddedRow {
  const char* name;
  const char* begin;
  const char* end;
};

/// The files of a table, in its order, which is that of their names.
std::vector<Embedded> read_embedded(const EmbeddedRow* first, const EmbeddedRow* last);

}  // namespace nsp::source
