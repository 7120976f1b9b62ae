// SPDX-License-Identifier: EUPL-1.2
#include "source/embedded.hpp"

namespace nsp::source {

std::vector<source::Embedded> read_embedded(const EmbeddedRow* first, const EmbeddedRow* last) {
  std::vector<source::Embedded> files;
  for (const EmbeddedRow* row = first; row != last; ++row)
    files.push_back({row->name, {row->begin, static_cast<std::size_t>(row->end - row->begin)}});
  return files;
}

}  // namespace nsp::source
