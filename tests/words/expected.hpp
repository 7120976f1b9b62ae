// SPDX-License-Identifier: EUPL-1.2
// What a library says, field by field, read out of its files and schemas without the eyes of `publish`.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace words {

/// Text of an author.
struct Text {
  nsp::model::EntityId entity = nsp::model::none;  ///< the innermost that holds it
  std::string field;                               ///< "objectives.text"
  std::string_view text;
  std::string_view language;  ///< empty where it has none
  bool prose = false;         ///< CommonMark
  bool kept_back = false;     ///< remarks for those who keep the file
};

/// Every text of the library, as readers of `language` get it.
std::vector<Text> texts_of(const nsp::policy::Chain& chain, std::string_view language);

/// A text in stretches that must stand in one piece: its blocks, without marks; names that `is_name` knows are left
/// out, as their titles stand in their place.
std::vector<std::string> stretches_of(const Text& text, const std::function<bool(std::string_view)>& is_name);

}  // namespace words
