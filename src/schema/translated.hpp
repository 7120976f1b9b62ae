// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace nsp::schema {

/// The text of a schema file with its titles and descriptions in another language, for tools that know only `title` and
/// `description`; what has no words in that language stays. Every other byte is that of the file. `name` says by its
/// ending whether it is JSON or YAML; a file that cannot be read whole is given back as it is.
std::string translate(std::string_view name, std::string_view text, std::string_view language);

}  // namespace nsp::schema
