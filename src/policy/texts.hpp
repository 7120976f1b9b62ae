// SPDX-License-Identifier: EUPL-1.2
// Texts that may be said in several languages, and in which languages they are to be said.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// The languages of a document's texts.
struct Spoken {
  std::span<const std::string> languages;  ///< those that are wanted, the default first
  /// Whether they are known: a file with errors, or one whose `part_of` leads nowhere, may have languages of its own
  /// that nobody sees.
  bool certain = false;
};
Spoken spoken_in(const Chain& chain, DocumentId document);

/// Visits all texts with the languages of their documents: `visit(text, spoken)`. Texts of
/// documents whose languages are not known are passed over.
template <class Visit>
void for_each_text(const Chain& chain, Visit visit) {
  for (DocumentId document = 0; document < chain.library().documents().size(); ++document) {
    const auto texts = chain.library().texts(document);
    if (texts.empty()) continue;
    const Spoken spoken = spoken_in(chain, document);
    if (!spoken.certain || spoken.languages.empty()) continue;
    for (const model::Text& text : texts) visit(text, spoken);
  }
}

/// A text in one language.
struct Version {
  std::string_view language;
  Value text;
  source::Span place;  ///< of the language's key, or of a plain text itself
};

/// Nobody writes in more languages; hostile mappings do.
inline constexpr std::size_t most_versions = 32;

/// What a text says in each of its languages; a plain one in the default language. Replaces what `versions` holds.
void read_versions(const model::Text& text, const Spoken& spoken, std::vector<Version>& versions);

/// Why a language of a text is none that it can have: no such language exists, the text lacks the variant of it that is
/// published, or nobody here could read the text at all: it is in no language of the plan, the workspace or the
/// country, nor in English.
enum class OddLanguage : std::uint8_t { nothing, no_language, other_variant, unread };

/// What is odd about the language `key` of a text. Languages beyond those of the plan and the workspace are not, as
/// long as somebody here can read the text: others may publish them. Keys that have not the form of a language are none
/// of its concern; `unread` is said of the first key alone. Ask of the first `most_versions` keys.
OddLanguage find_oddity(const Chain& chain, const model::Text& text, const Spoken& spoken, std::string_view key);

/// Whether a key has the form of a language: two letters, and a country behind a hyphen perhaps.
bool is_language(std::string_view key);
/// The two letters of a language with a country.
std::string_view base_language(std::string_view language);

bool is_among(std::string_view language, std::span<const std::string> languages);

/// Whether it is what a place or person is called: no language of it is missed.
bool is_name(const model::Text& text);

/// Whether a register is for all plans; else for the plan that it is part of, and what belongs to that, alone.
bool is_shared(const Chain& chain, EntityId of_register);
/// Whether what a glossary says of a term holds for what `holder` says.
bool is_term_for(const Chain& chain, EntityId term, EntityId holder);

/// The narrowest place for what is said of a text as a whole: its field's key, its first language, or the text.
source::Span place_of_text(const Chain& chain, const model::Text& text);
/// The field that holds it, as plans write it.
std::string_view name_of_field(const model::Text& text);
/// The id of what holds it, or what kind of thing it is.
std::string name_of_holder(const Chain& chain, const model::Text& text);

}  // namespace nsp::policy
