// SPDX-License-Identifier: EUPL-1.2
// The words of `explain` itself, in the four languages of the program.
#pragma once

#include <cstdint>
#include <string_view>

namespace nsp::commands {

/// What stands above, before and between what a schema says.
enum class Label : std::uint8_t {
  fields,
  required,
  refers_to,
  anything,
  of_anything,  ///< behind "id of"
  values,
  each_item,
  example,
  or_,
  an_id_of,
  ids_of,
  text_by_language,
  line_by_language,
  one_word,
  date,
  list,
  mapping,
  number,
  truth,
  text
};

/// In English where the language is none of the four.
std::string_view say(Label label, std::string_view language);

}  // namespace nsp::commands
