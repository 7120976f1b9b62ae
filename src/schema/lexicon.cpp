// SPDX-License-Identifier: EUPL-1.2
#include "schema/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/slug.hpp"

namespace nsp::schema {

/// Parts of a lexicon; named, because a lexicon holds them.
namespace lexicon {

struct Also {
  Words group;
  std::string_view name;
  std::string_view words;  ///< between bars
};

constexpr std::array synonyms{
#define ALSO(group, name, words) Also{Words::group, name, words},
#include "schema/synonyms.inc"
#undef ALSO
};

/// Schemas may be anybody's: of many times what the built-in ones say, in words and in bytes of their translations, the
/// first is taken.
constexpr std::size_t most_words = 50'000;
constexpr std::size_t most_bytes = 4'000'000;
constexpr std::size_t most_choices = 1'000;
constexpr std::size_t most_names_of_a_word = 100;

/// What each word of a group stands for.
class Index {
 public:
  void add(std::string_view word, std::string_view name) {
    add(names_, word, name);
    add(names_, word.substr(0, word.find(" (")), name);
  }
  void add(const Translations& words, std::string_view name) {
    words.for_each([&](std::string_view, std::string_view word) { add(word, name); });
  }

  void add_synonyms(Words group) {
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
    const std::string slug = text::make_slug(word);
    const std::string_view found = pick(names_, slug, candidates);
    return found.empty() ? pick(others_, slug, candidates) : found;
  }

 private:
  using Table = std::unordered_map<std::string, std::vector<std::string_view>>;

  void add(Table& table, std::string_view word, std::string_view name) {
    constexpr std::size_t longest = 60;
    if (word.size() > longest || ++words_ > most_words) return;
    std::vector<std::string_view>& names = table[text::make_slug(word)];
    if (names.size() < most_names_of_a_word && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
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
  std::size_t words_ = 0;
};

/// For each name the shapes that tell of it, one for each way to call it, with how many do so.
class Usual {
 public:
  void add(std::string_view name, std::string_view title, const Translations& titles, const Shape& shape) {
    std::string called(title);
    titles.for_each([&called](std::string_view, std::string_view word) { called.append("|").append(word); });
    auto& ways = ways_[name];
    const auto known = std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return way.called == called; });
    if (known != ways.end()) {
      ++known->count;
    } else if (ways.size() < most_ways) {
      ways.push_back({std::move(called), &shape, 1});
    }
  }

  /// Of the way that most say it; the first of those where several are as frequent.
  const Shape* find(std::string_view name) const {
    const auto ways = ways_.find(name);
    if (ways == ways_.end()) return nullptr;
    const auto fewer = [](const Way& a, const Way& b) { return a.count < b.count; };
    return std::max_element(ways->second.begin(), ways->second.end(), fewer)->shape;
  }

 private:
  static constexpr std::size_t most_ways = 10;
  struct Way {
    std::string called;
    const Shape* shape;
    std::size_t count;
  };
  std::unordered_map<std::string_view, std::vector<Way>> ways_;
};

}  // namespace lexicon

struct Lexicon::Content {
  std::unordered_map<std::string_view, std::vector<const Shape*>> kinds;
  lexicon::Usual fields;
  lexicon::Usual backs;
  lexicon::Usual values;
  std::array<lexicon::Index, 3> indexes;

  lexicon::Index& index(Words group) { return indexes[static_cast<std::size_t>(group)]; }

  template <class Words>
  std::string_view find_kind(std::string_view kind, Words words) const {
    const auto found = kinds.find(kind);
    if (found == kinds.end()) return {};
    for (auto shape = found->second.rbegin(); shape != found->second.rend(); ++shape)
      if (const std::string_view said = words(**shape); !said.empty()) return said;
    return {};
  }

  void add(const Shape& shape) {
    if (!shape.entity.empty()) add_kind(shape);
    for (const Property& property : shape.properties) add_field(property);
    if (shape.choices.size() > lexicon::most_choices || shape.choice_words.empty()) return;
    for (const std::string_view choice : shape.choices) add_value(shape, choice);
  }

 private:
  std::size_t bytes_ = 0;

  /// False where enough was taken in. Shapes may share their words, so what is told once may come again and again.
  bool has_room(const Translations& words) {
    if (bytes_ > lexicon::most_bytes) return false;
    words.for_each([this](std::string_view, std::string_view word) { bytes_ += word.size(); });
    return true;
  }

  void add_kind(const Shape& shape) {
    std::vector<const Shape*>& shapes = kinds[shape.entity];
    if (shapes.size() < lexicon::most_names_of_a_word) shapes.push_back(&shape);
    lexicon::Index& words = index(Words::kinds);
    words.add(shape.title, shape.entity);
    words.add(shape.titles, shape.entity);
    words.add(shape.titles_many, shape.entity);
  }

  void add_field(const Property& property) {
    if (property.shape == nullptr) return;
    const Shape& shape = *property.shape;
    if (!shape.back_titles.empty() && has_room(shape.back_titles))
      backs.add(property.name, {}, shape.back_titles, shape);
    if (shape.titles.empty() || !has_room(shape.titles)) return;
    fields.add(property.name, shape.title, shape.titles, shape);
    index(Words::fields).add(shape.title, property.name);
    index(Words::fields).add(shape.titles, property.name);
  }

  void add_value(const Shape& shape, std::string_view choice) {
    if (bytes_ > lexicon::most_bytes) return;
    for (const syntax::Node& words : shape.choice_words) bytes_ += words.size();  // so many keys may be looked at
    const Translations words = shape.words_of(choice);
    if (words.empty() || !has_room(words)) return;
    values.add(choice, {}, words, shape);
    index(Words::values).add(words, choice);
  }
};

Lexicon::Lexicon(Roots roots) : roots_(std::move(roots)) {}
Lexicon::~Lexicon() = default;

const Lexicon::Content& Lexicon::content() const {
  std::call_once(made_, [this] {
    auto content = std::make_unique<Content>();
    ShapeWalk walk;
    for (const Shape* root : roots_()) walk.over(*root, [&content](const Shape& shape) { content->add(shape); });
    for (const Words group : {Words::kinds, Words::fields, Words::values}) content->index(group).add_synonyms(group);
    content_ = std::move(content);
  });
  return *content_;
}

std::string_view Lexicon::kind(std::string_view kind, std::string_view language) const {
  return content().find_kind(kind, [language](const Shape& shape) { return shape.title_in(language); });
}

std::string_view Lexicon::kinds(std::string_view kind, std::string_view language) const {
  return content().find_kind(kind, [language](const Shape& shape) { return shape.titles_many.in(language); });
}

std::string_view Lexicon::field(std::string_view name, std::string_view language) const {
  const Shape* shape = content().fields.find(name);
  return shape == nullptr ? std::string_view() : shape->title_in(language);
}

std::string_view Lexicon::back(std::string_view name, std::string_view language) const {
  const Shape* shape = content().backs.find(name);
  return shape == nullptr ? std::string_view() : shape->back_titles.in(language);
}

std::string_view Lexicon::value(std::string_view value, std::string_view language) const {
  const Shape* shape = content().values.find(value);
  return shape == nullptr ? std::string_view() : shape->words_of(value).in(language);
}

std::string_view Lexicon::find_meant(std::string_view word, std::span<const std::string_view> candidates,
                                     Words of) const {
  constexpr std::size_t longest = 60;
  if (word.empty() || word.size() > longest) return {};
  return content().indexes[static_cast<std::size_t>(of)].find(word, candidates);
}

}  // namespace nsp::schema
