// SPDX-License-Identifier: EUPL-1.2
#include "publish/assets.hpp"

extern "C" {
// Made by the build: three pointers a file (name, begin and end of its bytes).
struct NspEmbeddedAsset {
  const char* name;
  const char* begin;
  const char* end;
};
extern const NspEmbeddedAsset nsp_embedded_assets[];      // NOLINT(modernize-avoid-c-arrays)
extern const NspEmbeddedAsset nsp_embedded_assets_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::publish {

std::vector<Asset> assets() {
  std::vector<Asset> files;
  for (const NspEmbeddedAsset* file = nsp_embedded_assets; file != nsp_embedded_assets_end; ++file)
    files.push_back({file->name, {file->begin, static_cast<std::size_t>(file->end - file->begin)}});
  return files;
}

std::string_view asset(std::string_view name) {
  for (const Asset& file : assets())
    if (file.name == name) return file.text;
  return {};
}

}  // namespace nsp::publish
