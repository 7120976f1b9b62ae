// SPDX-License-Identifier: EUPL-1.2
// Words of a trade, and what is traded: "trafic" is a false friend where people are meant, and right where arms are.
#pragma once

#include <string_view>

namespace nsp::rules {

/// Whether the word of `length` bytes at `at` in a text in lower case is one of goods, or of the road, as the words
/// around it say: "trafic de drogue", "trafic routier", "drug trafficking", "smuggling of cigarettes". False where
/// people are meant, or where nothing is said. Knows French and English; in Dutch and German one word says it.
bool is_said_of_goods(std::string_view text, std::size_t at, std::size_t length, std::string_view language);

}  // namespace nsp::rules
