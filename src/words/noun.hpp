// SPDX-License-Identifier: EUPL-1.2
// What kinds of things are called within a sentence, with what grammar needs to know of them. A row each in nouns.inc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "words/language.hpp"

namespace nsp::words {

enum class Gender : std::uint8_t { common, masculine, feminine, neuter };

/// How many forms a word has that goes by a noun's gender. Dutch has those of common and neuter, French of masculine
/// and feminine, German of masculine, feminine and neuter, in this order; English has one.
constexpr std::size_t genders_of(Language language) {
  return language == Language::en ? 1 : language == Language::de ? 3 : 2;
}

/// Which of these forms goes with a kind: `improvement-project`. A kind that is no row goes with the first.
std::size_t form_of_gender(Language language, std::string_view kind);

/// How a noun may stand: "action", "an action", "the action", "actions".
enum class Standing : std::uint8_t { bare, a, the, many };

/// The noun of a kind in a sentence: "improvement project", "het verbeterproject", "l'action", "Aktionen". A kind that
/// is no row is called by its own name, with blanks for hyphens.
std::string name_kind(Language language, std::string_view kind, Standing standing);

}  // namespace nsp::words
