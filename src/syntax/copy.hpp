// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "syntax/parse.hpp"

namespace nsp::syntax {

/// Parses a text in the place of the file's own: a part of it, or all of it with something mended. What is found and
/// read has the places of the file, which `to_original` gives for each byte offset of the text.
Document parse_copy(const source::File& file, std::string text,
                    const std::function<std::uint32_t(std::uint32_t)>& to_original, Mode mode, const Judge& judge,
                    diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
