// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace nsp::syntax {

/// What a file is read as. A `plan` is one document, in which some things are refused that YAML allows and no author
/// means: directives, list items that YAML takes for text, text that YAML takes for a tag. A `document` is one document
/// of any YAML, a `stream` any number of them.
enum class Mode : std::uint8_t { plan, document, stream };

}  // namespace nsp::syntax
