// SPDX-License-Identifier: EUPL-1.2
#include "words/noun.hpp"

#include <algorithm>
#include <array>

namespace nsp::words {

namespace {

struct InLanguage {
  Gender gender = Gender::common;
  std::string_view one;
  std::string_view many;
};

struct NounRow {
  std::string_view kind;
  std::array<InLanguage, 4> in;
};

#define NOUN(kind, en, nl_gender, nl, nl_many, fr_gender, fr, fr_many, de_gender, de, de_many) \
  NounRow{kind,                                                                                \
          {InLanguage{Gender::common, {}, en}, InLanguage{Gender::nl_gender, nl, nl_many},     \
           InLanguage{Gender::fr_gender, fr, fr_many}, InLanguage{Gender::de_gender, de, de_many}}},
constexpr std::array nouns{
#include "words/nouns.inc"
};
#undef NOUN

static_assert(std::is_sorted(nouns.begin(), nouns.end(),
                             [](const NounRow& a, const NounRow& b) { return a.kind < b.kind; }));

const InLanguage* find(Language language, std::string_view kind) {
  const auto found = std::lower_bound(nouns.begin(), nouns.end(), kind,
                                      [](const NounRow& noun, std::string_view wanted) { return noun.kind < wanted; });
  return found == nouns.end() || found->kind != kind ? nullptr : &found->in.at(index_of(language));
}

/// Articles, a column for each form by gender.
struct Articles {
  std::array<std::string_view, 3> a;
  std::array<std::string_view, 3> the;
};

constexpr std::array<Articles, 4> articles{Articles{{"a "}, {"the "}}, Articles{{"een ", "een "}, {"de ", "het "}},
                                           Articles{{"un ", "une "}, {"le ", "la "}},
                                           Articles{{"ein ", "eine ", "ein "}, {"der ", "die ", "das "}}};

/// Whether it begins with a vowel, or in French an accent, which only vowels have there at their begin.
bool begins_with_vowel(std::string_view word) {
  return !word.empty() && (std::string_view("aeiou").find(word.front()) != std::string_view::npos ||
                           static_cast<unsigned char>(word.front()) == 0xC3);
}

std::string_view article(Language language, std::size_t form, Standing standing, std::string_view word) {
  if (standing == Standing::bare || standing == Standing::many) return "";
  const bool vowel = begins_with_vowel(word);
  if (language == Language::en && standing == Standing::a && vowel) return "an ";
  if (language == Language::fr && standing == Standing::the && vowel) return "l'";
  const Articles& of = articles.at(index_of(language));
  return (standing == Standing::a ? of.a : of.the).at(form);
}

/// What stands behind ~ up to the next blank is an ending that falls away behind "der".
std::string decline(std::string_view word, bool drops_ending) {
  const std::size_t mark = word.find('~');
  if (mark == std::string_view::npos) return std::string(word);
  const std::size_t end = drops_ending ? std::min(word.find(' ', mark), word.size()) : mark + 1;
  return std::string(word.substr(0, mark)).append(word.substr(end));
}

std::string own_name(std::string_view kind) {
  std::string words(kind);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::size_t form_of(Language language, Gender gender) {
  if (gender == Gender::feminine) return 1;
  return gender == Gender::neuter ? genders_of(language) - 1 : 0;
}

}  // namespace

std::size_t form_of_gender(Language language, std::string_view kind) {
  const InLanguage* noun = find(language, kind);
  return noun == nullptr || language == Language::en ? 0 : form_of(language, noun->gender);
}

std::string name_kind(Language language, std::string_view kind, Standing standing) {
  const InLanguage* noun = find(language, kind);
  std::string word = own_name(kind);
  if (noun != nullptr && standing == Standing::many) word = noun->many;
  if (noun != nullptr && standing != Standing::many && language != Language::en)
    word = decline(noun->one, standing == Standing::the);
  return std::string(article(language, form_of_gender(language, kind), standing, word)).append(word);
}

}  // namespace nsp::words
