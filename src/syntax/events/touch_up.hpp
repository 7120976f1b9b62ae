// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// Stands for a `?` within plain text between brackets: no text that has passed `check_bytes` holds it.
inline constexpr char question_stand_in = '\x01';

/// Edits that make yaml-cpp read what YAML 1.2.2 means where it would read something else, or nothing: a key between
/// braces whose colon or last words stand on a further line; a `?` within text between brackets; block text at the top
/// of a document whose lines have no indent; tabs on empty lines; blanks at the very end. Linear in the text.
std::vector<diagnostics::Edit> touch_up(const source::File& file);

}  // namespace nsp::syntax
