// SPDX-License-Identifier: EUPL-1.2
// What the kinds, fields and values of a catalogue are called, all together: for authors who write such a word where a
// file wants the name, and for what has no words of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "schema/shape.hpp"

namespace nsp::schema {

enum class Words : std::uint8_t { kinds, fields, values };

/// Made of the shapes of a catalogue when it is asked first; safe from several threads.
class Lexicon {
 public:
  using Roots = std::function<std::vector<const Shape*>()>;
  /// `roots` gives the shapes of all documents, the built-in ones in front. They outlive the lexicon.
  explicit Lexicon(Roots roots);
  ~Lexicon();

  /// What an entity kind is called in a language, one and several; empty where it has no words in it. Of schemas of the
  /// same kind the last one counts that has.
  std::string_view kind(std::string_view kind, std::string_view language) const;
  std::string_view kinds(std::string_view kind, std::string_view language) const;
  /// What most fields of that name are called in a language; empty where none has words in it.
  std::string_view field(std::string_view name, std::string_view language) const;
  /// What a thing that such a field names is to who names it: "Answered by" for `answers`.
  std::string_view back(std::string_view name, std::string_view language) const;
  /// What most values of a choice are called that are written so.
  std::string_view value(std::string_view value, std::string_view language) const;

  /// The one of the candidates that a word of another language stands for, or another word for the same:
  /// "Verantwoordelijke" for `owner`, "en cours" for `running`. Case, accents, and signs between words do not count.
  /// Empty where there is none, or where there are several. Cost: the length of the word, and the candidates.
  std::string_view find_meant(std::string_view word, std::span<const std::string_view> candidates, Words of) const;

 private:
  struct Content;
  const Content& content() const;

  Roots roots_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<const Content> content_;
};

}  // namespace nsp::schema
