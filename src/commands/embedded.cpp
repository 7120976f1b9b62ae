// SPDX-License-Identifier: EUPL-1.2
#include "commands/embedded.hpp"

extern "C" {
extern const nsp::source::EmbeddedRow nsp_embedded_workspace[];      // NOLINT(modernize-avoid-c-arrays)
extern const nsp::source::EmbeddedRow nsp_embedded_workspace_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::commands {

std::vector<source::Embedded> workspace_files() {
  return source::read_embedded(nsp_embedded_workspace, nsp_embedded_workspace_end);
}

}  // namespace nsp::commands
