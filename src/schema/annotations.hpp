// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "schema/compiler.hpp"

namespace nsp::schema {

/// Warns of words in other languages that a schema gives in a form that nobody reads: `x-titles`, `x-titles-many`,
/// `x-back-titles`, `x-descriptions`, `x-genders` and `x-values` of one schema.
void check_annotations(Compiler& compiler, const syntax::Node& schema);

}  // namespace nsp::schema
