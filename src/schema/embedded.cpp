// SPDX-License-Identifier: EUPL-1.2
#include "schema/embedded.hpp"

extern "C" {
extern const nsp::source::EmbeddedRow nsp_embedded_schemas[];      // NOLINT(modernize-avoid-c-arrays)
extern const nsp::source::EmbeddedRow nsp_embedded_schemas_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::schema {

std::vector<source::Embedded> embedded() {
  return source::read_embedded(nsp_embedded_schemas, nsp_embedded_schemas_end);
}

}  // namespace nsp::schema
