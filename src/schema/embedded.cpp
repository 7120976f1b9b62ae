// SPDX-License-Identifier: EUPL-1.2
#include "schema/embedded.hpp"

extern "C" {
// Made by the build: three pointers a file (name, begin and end of its bytes).
struct NspEmbeddedSchema {
  const char* name;
  const char* begin;
  const char* end;
};
extern const NspEmbeddedSchema nsp_embedded_schemas[];      // NOLINT(modernize-avoid-c-arrays)
extern const NspEmbeddedSchema nsp_embedded_schemas_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::schema {

std::vector<Embedded> embedded() {
  std::vector<Embedded> files;
  for (const NspEmbeddedSchema* file = nsp_embedded_schemas; file != nsp_embedded_schemas_end; ++file)
    files.push_back({file->name, {file->begin, static_cast<std::size_t>(file->end - file->begin)}});
  return files;
}

}  // namespace nsp::schema
