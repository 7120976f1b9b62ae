// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "syntax/document.hpp"

namespace nsp::schema {

/// The metaschema of draft 2020-12 or one of its vocabularies, which the binary carries; nullptr for other addresses.
const syntax::Document* find_metaschema(std::string_view uri);

}  // namespace nsp::schema
