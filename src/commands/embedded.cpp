// SPDX-License-Identifier: EUPL-1.2
#include "commands/embedded.hpp"

#include <cstddef>

extern "C" {
// Made by the build: three pointers a file (name, begin and end of its bytes).
struct NspEmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const NspEmbeddedFile nsp_embedded_workspace[];      // NOLINT(modernize-avoid-c-arrays)
extern const NspEmbeddedFile nsp_embedded_workspace_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::commands {

std::vector<Embedded> workspace_files() {
  std::vector<Embedded> files;
  for (const NspEmbeddedFile* file = nsp_embedded_workspace; file != nsp_embedded_workspace_end; ++file)
    files.push_back({file->name, {file->begin, static_cast<std::size_t>(file->end - file->begin)}});
  return files;
}

}  // namespace nsp::commands
