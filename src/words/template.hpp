// SPDX-License-Identifier: EUPL-1.2
// Templates: how the program says a thing, in all languages, beside the code that says it, as a constant of its file.
//
//   constexpr Template<Name, Count> passes_over{"{0} passes over {1} {1|cluster|clusters}",
//                                               "{0} gaat voorbij aan {1} {1|cluster|clusters}",
//                                               "{0} passe {1} {1|cluster|clusters} sous silence",
//                                               "{0} übergeht {1} Cluster{1||}"};
//   finding.message = passes_over(zone.id, silent.size());
//
// How they are written, and what the compiler refuses, stands in syntax.hpp; what they take, in arguments.hpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "words/arguments.hpp"

namespace nsp::words {

/// What both kinds of templates do: take arguments and give a text. A template outlives its texts: it is a constant at
/// the level of a namespace, or static.
template <class... Arguments>
class Sentence {
 public:
  Sentence(const Sentence&) = delete;
  Sentence& operator=(const Sentence&) = delete;

  Text operator()(const std::type_identity_t<Arguments>&... arguments) const {
    std::string packed;
    packed.reserve((packed_size(arguments) + ... + 0));
    (Argument<Arguments>::add(packed, arguments), ...);
    return make_text(pattern_, std::move(packed));
  }

  /// A template without arguments is a text.
  operator Text() const  // NOLINT(google-explicit-constructor)
      requires(sizeof...(Arguments) == 0) {
    return make_text(pattern_, {});
  }

  /// A template without arguments as it stands in a language; empty where it is not said in that.
  std::string_view in(Language language) const requires(sizeof...(Arguments) == 0) {
    return pattern_.texts[index_of(language)];
  }

  /// Whether a text was made of this template.
  bool made(const Text& text) const { return text.is_of(pattern_); }

 protected:
  static_assert(sizeof...(Arguments) <= most_arguments, "a template takes eight arguments at most");
  static constexpr std::array<Shape, sizeof...(Arguments)> shapes{Argument<Arguments>::shape...};

  consteval explicit Sentence(const std::array<std::string_view, 4>& texts) : pattern_{texts, shapes} {}

  static consteval void prove(Language language, std::string_view text) { Proof(language, shapes).prove(text); }

 private:
  Pattern pattern_;
};

/// A template in all languages: none may be missing, and each uses every argument.
template <class... Arguments>
class Template : public Sentence<Arguments...> {
 public:
  consteval Template(std::string_view en, std::string_view nl, std::string_view fr, std::string_view de)
      : Sentence<Arguments...>({en, nl, fr, de}) {
    this->prove(Language::en, en);
    this->prove(Language::nl, nl);
    this->prove(Language::fr, fr);
    this->prove(Language::de, de);
  }
  template <class... Texts>
  requires(sizeof...(Texts) != 4) consteval explicit Template(const Texts&...) : Sentence<Arguments...>({}) {
    static_assert(sizeof...(Texts) == 4, "a_language_is_missing: English, Dutch, French and German, in this order");
  }
};

/// A template that is there in English only, so far. `tests/architecture/wording.sh` counts them.
template <class... Arguments>
class English : public Sentence<Arguments...> {
 public:
  consteval explicit English(std::string_view en) : Sentence<Arguments...>({en, {}, {}, {}}) {
    this->prove(Language::en, en);
  }
};

}  // namespace nsp::words
