// SPDX-License-Identifier: EUPL-1.2
// A tree that was read, as the YAML that an author would write.
#pragma once

#include <string>
#include <string_view>

#include "syntax/document.hpp"

namespace nsp::views {

/// The value in block style, indented by two; text is quoted only where YAML would read something else. Ends in a line
/// end.
std::string to_yaml(const syntax::Node& node);

/// Text as a value on one line, quoted only where YAML would read something else.
std::string to_yaml(std::string_view text);

}  // namespace nsp::views
