// SPDX-License-Identifier: EUPL-1.2
// The library as the readers of one language see it: titles, links and texts, with what falls back noted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page.hpp"
#include "pages/view/addresses.hpp"
#include "pages/view/watched_chain.hpp"
#include "pages/words.hpp"

namespace nsp::pages {

using syntax::Node;

/// Text of an author, in the language that it is in.
struct Said {
  std::string_view text;
  std::string_view language;  ///< empty: that of the page
  EntityId holder = none;     ///< whose text it is

  Prose prose() const { return {text, language, holder}; }
};

/// What every entity is called in one language, by entity: its title whole, on one line and without marks of emphasis
/// where these are markup; its id where it has none. Found once, because pages are full of links.
using Titles = std::vector<Piece>;
Titles find_titles(const Chain& chain, const Addresses& addresses, std::string_view language);

/// An anchor of a part of a long page: with the number of the part before it, but for the first; the part itself where
/// `anchor` is empty.
std::string anchor_of(std::size_t part, std::string_view anchor);

/// A text that a plan promises in a language, and does not have. Lives no longer than the publication that told it.
struct Lack {
  model::EntityId entity = model::none;
  std::string_view field;
  std::string_view language;

  friend auto operator<=>(const Lack&, const Lack&) = default;
};

/// Made for one page, and used from one thread.
class View {
 public:
  /// `titles`, where given, are those of the language, and outlive the view, as `notes` do, which may be null.
  View(const Chain& chain, const Addresses& addresses, std::string_view language, const Titles* titles = nullptr,
       Notes* notes = nullptr)
      : chain_(chain, notes),
        addresses_(addresses),
        lexicon_(chain.library().lexicon()),
        language_(language),
        titles_(titles) {
    if (const std::string_view of_words = language_of_words(language); of_words != language)
      language_of_words_ = of_words;
  }

  const WatchedChain& chain() const { return chain_; }
  const Addresses& addresses() const { return addresses_; }
  std::string_view language() const { return language_; }
  bool fell_back() const { return fell_back_; }
  /// From now on a part of a long page is composed: what it calls its own, other parts may as well.
  void begin_part(std::size_t number) { part_ = number; }
  /// A name that nothing else on the page has.
  std::string on_page(std::string_view name) const { return anchor_of(part_, name); }
  /// What fell back although its plan promises the language: sorted, each once.
  std::vector<Lack> take_lacks();

  /// Localised text of an entity in the page's language, else in the first of its plan, else in what it has.
  Said read(EntityId entity, std::string_view field, const Node& text);
  std::optional<Said> read(EntityId entity, std::string_view field);
  /// The name of a place or person, which has no language where it is written once; none is missed.
  Said read_name(EntityId entity, const Node& name);
  /// A localised text within a mapping of an entity.
  std::optional<Said> read(EntityId entity, const Node& mapping, std::string_view field);

  /// What an entity is called: its title, whole; its id where it has none.
  Piece title(EntityId entity);
  Piece link(EntityId entity);

  /// Words of the interface.
  Piece word(const Fixed& word, Style style = Style::plain) const;
  Piece word(const words::Text& words) const;
  Piece plain(Wording text) const { return {std::move(text), {}, {}, Style::plain}; }
  Piece kind_of(EntityId entity) const;
  Piece kinds(std::string_view kind) const;  ///< "Programmes"
  Piece field(const schema::Property& property) const;
  Piece field(std::string_view name) const;  ///< that most kinds have
  /// What the things that a field names call who names them: "Answered by".
  Piece back(const schema::Property& property) const;
  /// A choice of the values that `shape` lets stand, or one that is the same wherever it stands.
  Piece value(const schema::Shape& shape, std::string_view choice) const;
  Piece value(std::string_view choice) const;
  Piece date(text::Date date) const { return in_words(write_date(date, language_)); }
  Piece number(double value) const { return plain(write_number(value, language_)); }
  Line period(const std::optional<policy::Period>& period) const;

  /// Text that the interface puts together, in the language of its words.
  Piece in_words(Wording text) const;

 private:
  Said read_version(EntityId entity, const Node& text) const;
  Piece find_title(EntityId entity);
  /// The first of the words in the page's language, which `find(language)` gives; else those in English, marked so;
  /// nothing where there are none.
  template <class Find>
  std::optional<Piece> find_words(Find find) const;
  Piece in_english(Wording text) const;
  void note_fallback(EntityId entity, std::string_view field, std::string_view language);

  WatchedChain chain_;
  const Addresses& addresses_;
  const schema::Lexicon* lexicon_;  ///< null where nothing is known
  std::string_view language_;
  std::string_view language_of_words_;  ///< where the interface has no words in the page's language
  const Titles* titles_;
  bool fell_back_ = false;
  std::size_t part_ = 0;
  std::vector<Lack> lacks_;
};

/// "improvement-project" as "Improvement project".
std::string to_label(std::string_view name);

/// At most `most` characters of a text on one line, cut at a word with an ellipsis: for a place that is short, beside
/// which the whole stands.
std::string shorten(std::string_view text, std::size_t most);

}  // namespace nsp::pages
