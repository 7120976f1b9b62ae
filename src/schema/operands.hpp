// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "schema/compiler.hpp"

namespace nsp::schema {

/// Reports each keyword of a subschema whose value is of the wrong kind (`required: title`, `minLength: -1`): it would
/// demand nothing, and nobody would know. Linear in the size of the keywords' values.
void check_operands(Compiler& compiler, const syntax::Node& schema);

}  // namespace nsp::schema
