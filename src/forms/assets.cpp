// SPDX-License-Identifier: EUPL-1.2
#include "forms/assets.hpp"

extern "C" {
extern const nsp::source::EmbeddedRow nsp_embedded_assets[];      // NOLINT(modernize-avoid-c-arrays)
extern const nsp::source::EmbeddedRow nsp_embedded_assets_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::forms {

std::vector<source::Embedded> assets() {
  return source::read_embedded(nsp_embedded_assets, nsp_embedded_assets_end);
}

std::string_view asset(std::string_view name) {
  for (const source::Embedded& file : assets())
    if (file.name == name) return file.text;
  return {};
}

}  // namespace nsp::forms
