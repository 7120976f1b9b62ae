// SPDX-License-Identifier: EUPL-1.2
// What templates take: a type for each thing that languages write in their own way.
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.hpp"
#include "words/text.hpp"

namespace nsp::words {

template <class T>
concept Stringlike = std::convertible_to<const T&, std::string_view>;

/// A name, or a piece of what somebody wrote. Backticks are put around it, and it may hold some.
struct Name {
  std::string_view text;
  template <Stringlike T>
  Name(const T& name) : text(name) {}         // NOLINT(google-explicit-constructor): an argument is what is handed over
  Name(const char& sign) : text(&sign, 1) {}  // NOLINT(google-explicit-constructor)
};

/// A word, a figure or another piece that stands as it is, whatever the language.
struct Word {
  std::string_view text;
  template <Stringlike T>
  Word(const T& word) : text(word) {}  // NOLINT(google-explicit-constructor)
};

struct Number {
  std::int64_t value;
  template <std::integral T>
  Number(T number) : value(static_cast<std::int64_t>(number)) {}  // NOLINT(google-explicit-constructor)
};

/// A figure as plans give them, decimals and all.
struct Figure {
  double value;
  Figure(double figure) : value(figure) {}  // NOLINT(google-explicit-constructor)
};

/// A number that decides on singular or plural: `{0|day|days}`.
struct Count {
  std::uint64_t value;
  template <std::integral T>
  Count(T count) : value(static_cast<std::uint64_t>(count)) {}  // NOLINT(google-explicit-constructor)
};

/// Which of some ways to say it, counted from 0: `{0|judicial|administrative|other}`. An enumeration will do.
template <std::uint8_t ways>
struct Choice {
  std::uint64_t way;
  template <class T>
  requires std::integral<T> || std::is_enum_v<T> Choice(T chosen)
      : way(static_cast<std::uint64_t>(chosen)) {}  // NOLINT(google-explicit-constructor)
};

/// The first way where it is true, else the second: `{0|late|early}`.
struct Either {
  bool first;
  Either(bool is_first) : first(is_first) {}  // NOLINT(google-explicit-constructor)
};

/// The kind of a thing, by its own name: `improvement-project`. See noun.hpp.
struct Noun {
  std::string_view kind;
  template <Stringlike T>
  Noun(const T& name) : kind(name) {}  // NOLINT(google-explicit-constructor)
};

struct Day {
  text::Date date;
  Day(text::Date day) : date(day) {}  // NOLINT(google-explicit-constructor)
};

/// Some things in a row, of which the first few are named: all where they are at most `most`, else `named` of them and
/// how many more there are.
struct List {
  std::vector<std::string> items;
  std::uint64_t more = 0;

  List() = default;
  template <class Range>
  explicit List(const Range& range, std::size_t most = 12, std::size_t named = 10) {
    std::size_t left = range.size() > most ? named : range.size();
    more = range.size() - left;
    for (const auto& item : range) {
      if (left-- == 0) break;
      if constexpr (std::integral<std::decay_t<decltype(item)>>)
        items.push_back(std::to_string(item));
      else
        items.emplace_back(item);
    }
  }
};

/// Names joined by "and": `a`, `b` and `c`.
struct AllOf : List {
  using List::List;
};
/// Names joined by "or".
struct AnyOf : List {
  using List::List;
};
/// Names with commas between: behind "one of", or a colon.
struct Row : List {
  using List::List;
};
/// Words, figures or years joined by "and", as they are.
struct Listed : List {
  using List::List;
};

/// How arguments are kept: one behind the other, numbers in groups of seven bits, words with their size before them.
void pack(std::string& into, std::uint64_t number);
void pack(std::string& into, std::string_view word);
void pack(std::string& into, const List& list);
void pack(std::string& into, const Text& text);

/// Signed numbers, the sign last.
inline void pack_signed(std::string& into, std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  pack(into, number < 0 ? ~(bits << 1U) : bits << 1U);
}

/// About how many bytes an argument takes, so that room for all is made at once.
template <class T>
std::size_t packed_size(const T&) {
  return 8;
}
inline std::size_t packed_size(const Name& name) {
  return name.text.size() + 1;
}
inline std::size_t packed_size(const Word& word) {
  return word.text.size() + 1;
}

/// What a template knows of an argument's type, and how it keeps one.
template <class T>
struct Argument;

template <>
struct Argument<Name> {
  static constexpr Shape shape{Type::name};
  static void add(std::string& into, const Name& name) { pack(into, name.text); }
};
template <>
struct Argument<Word> {
  static constexpr Shape shape{Type::word};
  static void add(std::string& into, const Word& word) { pack(into, word.text); }
};
template <>
struct Argument<Number> {
  static constexpr Shape shape{Type::number};
  static void add(std::string& into, const Number& number) { pack_signed(into, number.value); }
};
template <>
struct Argument<Figure> {
  static constexpr Shape shape{Type::figure};
  static void add(std::string& into, const Figure& figure) { pack(into, std::bit_cast<std::uint64_t>(figure.value)); }
};
template <>
struct Argument<Count> {
  static constexpr Shape shape{Type::count};
  static void add(std::string& into, const Count& count) { pack(into, count.value); }
};
template <std::uint8_t ways>
struct Argument<Choice<ways>> {
  static constexpr Shape shape{Type::choice, ways};
  static void add(std::string& into, const Choice<ways>& choice) { pack(into, choice.way); }
};
template <>
struct Argument<Either> {
  static constexpr Shape shape{Type::choice, 2};
  static void add(std::string& into, const Either& either) { pack(into, std::uint64_t{either.first ? 0U : 1U}); }
};
template <>
struct Argument<Noun> {
  static constexpr Shape shape{Type::kind};
  static void add(std::string& into, const Noun& noun) { pack(into, noun.kind); }
};
template <>
struct Argument<Day> {
  static constexpr Shape shape{Type::day};
  static void add(std::string& into, const Day& day) { pack_signed(into, day.date.time_since_epoch().count()); }
};
template <>
struct Argument<AllOf> {
  static constexpr Shape shape{Type::all_of};
  static void add(std::string& into, const AllOf& list) { pack(into, static_cast<const List&>(list)); }
};
template <>
struct Argument<AnyOf> {
  static constexpr Shape shape{Type::any_of};
  static void add(std::string& into, const AnyOf& list) { pack(into, static_cast<const List&>(list)); }
};
template <>
struct Argument<Row> {
  static constexpr Shape shape{Type::row};
  static void add(std::string& into, const Row& list) { pack(into, static_cast<const List&>(list)); }
};
template <>
struct Argument<Listed> {
  static constexpr Shape shape{Type::listed};
  static void add(std::string& into, const Listed& list) { pack(into, static_cast<const List&>(list)); }
};
template <>
struct Argument<Text> {
  static constexpr Shape shape{Type::text};
  static void add(std::string& into, const Text& text) { pack(into, text); }
};

}  // namespace nsp::words
