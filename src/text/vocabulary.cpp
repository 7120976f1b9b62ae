// SPDX-License-Identifier: EUPL-1.2
#include "text/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/slug.hpp"

namespace nsp::text {

namespace {

/// English, Dutch, French, German.
using InLanguages = std::array<std::string_view, 4>;
constexpr InLanguages columns{"en", "nl", "fr", "de"};

/// The first letters of a name as a number, in the same order.
constexpr std::uint64_t beginning_of(std::string_view name) {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < sizeof beginning; ++i)
    beginning = beginning << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  return beginning;
}

struct Named {
  std::string_view name;
  InLanguages words;
  std::uint64_t beginning = beginning_of(name);
};

constexpr std::array names_of_kinds{
#define KIND(name, one_en, one_nl, one_fr, one_de, en, nl, fr, de) Named{name, {one_en, one_nl, one_fr, one_de}},
#include "text/names.inc"
};

constexpr std::array plurals{
#define KIND(name, one_en, one_nl, one_fr, one_de, en, nl, fr, de) Named{name, {en, nl, fr, de}},
#include "text/names.inc"
};

constexpr std::array fields{
#define FIELD(name, en, nl, fr, de) Named{name, {en, nl, fr, de}},
#include "text/names.inc"
};

constexpr std::array values{
#define VALUE(name, en, nl, fr, de) Named{name, {en, nl, fr, de}},
#include "text/names.inc"
};

constexpr std::array backs{
#define BACK(name, en, nl, fr, de) Named{name, {en, nl, fr, de}},
#include "text/names.inc"
};

struct Also {
  Words group;
  std::string_view name;
  std::string_view words;  ///< between bars
};

constexpr std::array synonyms{
#define ALSO(group, name, words) Also{Words::group, name, words},
#include "text/synonyms.inc"
#undef ALSO
};

constexpr std::array languages{Named{"de", {"German", "Duits", "allemand", "Deutsch"}},
                               Named{"en", {"English", "Engels", "anglais", "Englisch"}},
                               Named{"fr", {"French", "Frans", "français", "Französisch"}},
                               Named{"nl", {"Dutch", "Nederlands", "néerlandais", "Niederländisch"}}};

std::string_view look_up(std::span<const Named> table, std::string_view name, std::string_view language) {
  const std::uint64_t beginning = beginning_of(name);
  const auto found = std::lower_bound(table.begin(), table.end(), name, [&](const Named& row, std::string_view wanted) {
    return row.beginning != beginning ? row.beginning < beginning : row.name < wanted;
  });
  return found == table.end() || found->name != name ? std::string_view() : found->words[column_of(language)];
}

/// What each word of a group stands for.
class Index {
 public:
  explicit Index(Words group) {
    if (group == Words::kinds) {
      add(names_of_kinds);
      add(plurals);
    }
    if (group == Words::fields) add(fields);
    if (group == Words::values) add(values);
    for (const Also& also : synonyms) {
      if (also.group != group) continue;
      std::string_view rest = also.words;
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        add(others_, rest.substr(0, bar), also.name);
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
  }

  std::string_view find(std::string_view word, std::span<const std::string_view> candidates) const {
    const std::string slug = make_slug(word);
    const std::string_view found = pick(names_, slug, candidates);
    return found.empty() ? pick(others_, slug, candidates) : found;
  }

 private:
  using Table = std::unordered_map<std::string, std::vector<std::string_view>>;

  static void add(Table& table, std::string_view word, std::string_view name) {
    std::vector<std::string_view>& names = table[make_slug(word)];
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }

  void add(std::span<const Named> rows) {
    for (const Named& row : rows) {
      for (const std::string_view word : row.words) {
        add(names_, word, row.name);
        add(names_, word.substr(0, word.find(" (")), row.name);
      }
    }
  }

  /// `objective` for `objectives`, `priority` for `priorities`, and the other way round.
  static bool are_alike(std::string_view one, std::string_view other) {
    if (one == other) return true;
    if (one.size() > other.size()) std::swap(one, other);
    if (one.ends_with('y') && other.ends_with("ies")) one.remove_suffix(1), other.remove_suffix(2);
    return other.size() == one.size() + 1 && other.starts_with(one) && (other.back() == 's' || other.back() == 'i');
  }

  static std::string_view pick(const Table& table, const std::string& slug,
                               std::span<const std::string_view> candidates) {
    const auto row = table.find(slug);
    if (row == table.end()) return {};
    for (const bool exact : {true, false}) {
      std::string_view found;
      for (const std::string_view candidate : candidates) {
        if (std::none_of(row->second.begin(), row->second.end(),
                         [&](std::string_view name) { return exact ? name == candidate : are_alike(name, candidate); }))
          continue;
        if (!found.empty() && found != candidate) return {};
        found = candidate;
      }
      if (!found.empty()) return found;
    }
    return {};
  }

  Table names_;
  Table others_;
};

}  // namespace

std::string_view kind_name(std::string_view kind, std::string_view language) {
  return look_up(names_of_kinds, kind, language);
}
std::string_view kind_names(std::string_view kind, std::string_view language) {
  return look_up(plurals, kind, language);
}
std::string_view field_name(std::string_view field, std::string_view language) {
  return look_up(fields, field, language);
}
std::string_view back_name(std::string_view field, std::string_view language) {
  return look_up(backs, field, language);
}
std::string_view value_name(std::string_view value, std::string_view language) {
  return look_up(values, value, language);
}

std::string_view language_name(std::string_view code, std::string_view language) {
  return look_up(languages, code, language);
}

std::size_t column_of(std::string_view language) {
  if (language.size() >= 2)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i][0] == language[0] && columns[i][1] == language[1]) return i;
  return 0;
}

std::string_view find_meant(std::string_view word, std::span<const std::string_view> candidates, Words of) {
  constexpr std::size_t longest = 60;
  if (word.empty() || word.size() > longest) return {};
  static const std::array<Index, 3> indexes{Index(Words::kinds), Index(Words::fields), Index(Words::values)};
  return indexes[static_cast<std::size_t>(of)].find(word, candidates);
}

std::string_view find_truth(std::string_view word) {
  constexpr std::array<std::string_view, 12> yes{"true", "yes", "on",   "y",     "ja",   "j",
                                                 "oui",  "o",   "waar", "juist", "vrai", "wahr"};
  constexpr std::array<std::string_view, 13> no{"false", "no",     "off",     "n",    "nee",    "neen", "non",
                                                "nein",  "onwaar", "onjuist", "faux", "falsch", "niet"};
  if (word.size() > 12) return {};
  const std::string slug = make_slug(word);
  if (std::find(yes.begin(), yes.end(), slug) != yes.end()) return "true";
  if (std::find(no.begin(), no.end(), slug) != no.end()) return "false";
  return {};
}

std::string_view find_language(std::string_view word) {
  constexpr std::size_t longest = 20;
  if (word.size() > longest) return {};
  const std::string slug = make_slug(word);
  for (const Named& language : languages)
    if (std::any_of(language.words.begin(), language.words.end(),
                    [&slug](std::string_view name) { return make_slug(name) == slug; }))
      return language.name;
  return {};
}

}  // namespace nsp::text
