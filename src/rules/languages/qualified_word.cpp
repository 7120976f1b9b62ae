// SPDX-License-Identifier: EUPL-1.2
#include "rules/languages/qualified_word.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/words.hpp"

namespace nsp::rules {

namespace {

using Words = std::span<const std::string_view>;

/// Beginnings of words for people.
constexpr std::array<std::string_view, 13> people_in_french{"être",   "humain",  "personne", "migrant", "femme",
                                                            "enfant", "mineur",  "victime",  "jeune",   "travaill",
                                                            "homme",  "réfugié", "blanches"};
constexpr std::array<std::string_view, 13> people_in_english{"human",  "people", "person", "migrant", "wom",
                                                             "girl",   "child",  "minor",  "victim",  "refugee",
                                                             "worker", "beings", "men"};

/// Beginnings of words for what belongs to the road, behind French "trafic".
constexpr std::array<std::string_view, 9> of_the_road{"routier",   "ferroviaire", "aérien",     "maritime", "fluvial",
                                                      "portuaire", "urbain",      "automobile", "dense"};
/// What may stand between the word and its object.
constexpr std::array<std::string_view, 12> between_in_french{
    "illicite", "illicites", "illégal", "illégaux", "international", "internationaux",
    "organisé", "organisés", "local",   "locaux",   "criminel",      "criminels"};
constexpr std::array<std::string_view, 6> links_in_french{"de", "d", "du", "des", "portant", "sur"};
constexpr std::array<std::string_view, 3> links_in_english{"in", "of", "with"};
/// Beginnings of words for goods, before English "trafficking".
constexpr std::array<std::string_view, 28> goods_in_english{
    "drug",   "narcotic",  "cocaine", "heroin", "cannabis", "arms",    "weapon",   "gun",    "firearm", "waste",
    "animal", "wildlife",  "tobacco", "cigar",  "car",      "vehicle", "medicine", "goods",  "art",     "antiqu",
    "ivory",  "precursor", "hormone", "cash",   "money",    "gold",    "fuel",     "species"};

bool begins_one(std::string_view word, Words beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [word](std::string_view beginning) { return word.starts_with(beginning); });
}

bool is_one(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A typographic apostrophe is made of word bytes, and parts words all the same.
constexpr std::string_view typographic_apostrophe = "\xE2\x80\x99";

/// The words of a clause behind an offset, one by one; empty at its end.
std::string_view next_word(std::string_view text, std::size_t& at) {
  const auto is_apostrophe = [&text](std::size_t place) {
    return text.substr(place, typographic_apostrophe.size()) == typographic_apostrophe;
  };
  while (at < text.size() && (!text::is_word_byte(text[at]) || is_apostrophe(at))) {
    if (std::string_view(".;:!?\n").find(text[at]) != std::string_view::npos) return {};
    at += is_apostrophe(at) ? typographic_apostrophe.size() : 1;
  }
  const std::size_t begin = at;
  while (at < text.size() && text::is_word_byte(text[at]) && !is_apostrophe(at)) ++at;
  return text.substr(begin, at - begin);
}

/// Whether one of these is named further on in the clause.
bool names_one(std::string_view text, std::size_t at, Words beginnings) {
  for (int words = 0; words < 12; ++words) {
    const std::string_view word = next_word(text, at);
    if (word.empty()) return false;
    if (begins_one(word, beginnings)) return true;
  }
  return false;
}

bool is_of_goods_in_french(std::string_view text, std::size_t at) {
  std::string_view word = next_word(text, at);
  for (int words = 0; words < 2 && is_one(word, between_in_french); ++words) word = next_word(text, at);
  if (begins_one(word, of_the_road)) return true;
  return is_one(word, links_in_french) && !names_one(text, at, people_in_french);
}

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
  std::size_t begin = end;
  while (begin > 0 && text::is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

bool is_of_goods_in_english(std::string_view text, std::size_t at, std::size_t end) {
  if (begins_one(word_before(text, at), goods_in_english)) return true;
  // "in" leads to what is traded, and to where: only known goods are goods.
  return is_one(next_word(text, end), links_in_english) && !names_one(text, end, people_in_english) &&
         names_one(text, end, goods_in_english);
}

}  // namespace

bool is_said_of_goods(std::string_view text, std::size_t at, std::size_t length, std::string_view language) {
  if (language == "fr") return is_of_goods_in_french(text, at + length);
  if (language == "en") return is_of_goods_in_english(text, at, at + length);
  return false;
}

}  // namespace nsp::rules
