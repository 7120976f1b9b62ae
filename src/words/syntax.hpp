// SPDX-License-Identifier: EUPL-1.2
// How templates are written, and what the compiler refuses.
//
//   {0}                  the first argument
//   {1|day|days}         forms: the one that a count takes, that goes with a kind's gender, or that a choice names
//   {0 a} {0 the} {0 many}   a kind with its article, or several of it
//   {{ }}                braces as such
//
// Arguments are numbered, so that each language has its own order. Forms may hold arguments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "words/noun.hpp"

namespace nsp::words {

/// What an argument is; each has a type of its own in `arguments.hpp`.
enum class Type : std::uint8_t {
  name,
  word,
  number,
  figure,
  count,
  choice,
  kind,
  all_of,
  any_of,
  row,
  listed,
  day,
  text
};

/// What a template knows of an argument when it is compiled.
struct Shape {
  Type type = Type::word;
  std::uint8_t choices = 0;  ///< of a choice: how many there are
};

inline constexpr std::size_t most_arguments = 8;

/// A place in a template where an argument stands, or decides.
struct Hole {
  std::size_t argument = 0;
  std::string_view standing;  ///< "a", "the", "many"
  std::string_view forms;     ///< between the first `|` and the closing brace
  bool has_forms = false;
  std::size_t end = 0;  ///< behind the closing brace
};

/// Where the hole that opens at `at` is closed; `npos` where it is not.
constexpr std::size_t end_of_hole(std::string_view text, std::size_t at) {
  for (std::size_t depth = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// The hole that opens at `at` in a template that was found good.
constexpr Hole read_hole(std::string_view text, std::size_t at) {
  Hole hole;
  hole.end = end_of_hole(text, at) + 1;
  hole.argument = static_cast<std::size_t>(text[at + 1] - '0');
  const std::string_view rest = text.substr(at + 2, hole.end - at - 3);
  hole.has_forms = rest.starts_with('|');
  if (hole.has_forms) hole.forms = rest.substr(1);
  if (rest.starts_with(' ')) hole.standing = rest.substr(1);
  return hole;
}

/// Where a form ends that begins at `at`: at a bar that is in no hole, or at the end.
constexpr std::size_t end_of_form(std::string_view forms, std::size_t at) {
  for (std::size_t depth = 0; at < forms.size(); ++at) {
    if (forms[at] == '{') ++depth;
    if (forms[at] == '}') --depth;
    if (forms[at] == '|' && depth == 0) return at;
  }
  return forms.size();
}

/// The form with that number, counted from 0.
constexpr std::string_view form(std::string_view forms, std::size_t number) {
  std::size_t begin = 0;
  for (; number > 0; --number) begin = end_of_form(forms, begin) + 1;
  return forms.substr(begin, end_of_form(forms, begin) - begin);
}

constexpr std::size_t count_forms(std::string_view forms) {
  std::size_t count = 1;
  for (std::size_t at = end_of_form(forms, 0); at < forms.size(); at = end_of_form(forms, at + 1)) ++count;
  return count;
}

constexpr Standing standing_of(std::string_view word) {
  if (word == "a") return Standing::a;
  if (word == "the") return Standing::the;
  return word == "many" ? Standing::many : Standing::bare;
}

/// What a compiler names that stops at a faulty template: never defined, so that no constant can come of a call.
namespace refused {
void a_language_is_missing();
void a_brace_is_not_closed();
void a_brace_is_closed_that_was_not_opened();
void an_argument_is_called_by_its_number();
void there_is_no_such_argument();
void an_argument_is_not_used();
void only_counts_kinds_and_choices_have_forms();
void the_number_of_forms_is_wrong();
void a_choice_is_said_by_its_forms();
void only_kinds_stand_with_a_the_or_many();
}  // namespace refused

/// Looks at a template in one language while it is compiled.
class Proof {
 public:
  consteval Proof(Language language, std::span<const Shape> shapes) : language_(language), shapes_(shapes) {}

  consteval void prove(std::string_view text) {
    if (text.empty()) refused::a_language_is_missing();
    read(text);
    if (used_ != (1U << shapes_.size()) - 1) refused::an_argument_is_not_used();
  }

 private:
  consteval void read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const bool twice = at + 1 < text.size() && text[at + 1] == text[at];
      if (text[at] == '}' && !twice) refused::a_brace_is_closed_that_was_not_opened();
      if (text[at] == '{' && !twice) {
        at = read_hole_at(text, at);
      } else {
        at += text[at] == '{' || text[at] == '}' ? std::size_t{2} : std::size_t{1};
      }
    }
  }

  consteval std::size_t read_hole_at(std::string_view text, std::size_t at) {
    const std::size_t end = end_of_hole(text, at);
    if (end == std::string_view::npos) refused::a_brace_is_not_closed();
    if (text[at + 1] < '0' || text[at + 1] > '9') refused::an_argument_is_called_by_its_number();
    if (text[at + 2] != '}' && text[at + 2] != '|' && text[at + 2] != ' ')
      refused::an_argument_is_called_by_its_number();
    const Hole hole = read_hole(text, at);
    if (hole.argument >= shapes_.size()) refused::there_is_no_such_argument();
    used_ |= 1U << hole.argument;
    const Shape shape = shapes_[hole.argument];
    if (!hole.standing.empty() && (shape.type != Type::kind || standing_of(hole.standing) == Standing::bare))
      refused::only_kinds_stand_with_a_the_or_many();
    if (hole.has_forms) read_forms(hole, shape);
    if (!hole.has_forms && shape.type == Type::choice) refused::a_choice_is_said_by_its_forms();
    return hole.end;
  }

  consteval void read_forms(const Hole& hole, Shape shape) {
    std::size_t wanted = 2;
    if (shape.type == Type::kind) wanted = genders_of(language_);
    if (shape.type == Type::choice) wanted = shape.choices;
    if (shape.type != Type::count && shape.type != Type::kind && shape.type != Type::choice)
      refused::only_counts_kinds_and_choices_have_forms();
    const std::size_t there = count_forms(hole.forms);
    if (there != wanted) refused::the_number_of_forms_is_wrong();
    for (std::size_t i = 0; i < there; ++i) read(form(hole.forms, i));
  }

  Language language_;
  std::span<const Shape> shapes_;
  std::uint32_t used_ = 0;
};

}  // namespace nsp::words
