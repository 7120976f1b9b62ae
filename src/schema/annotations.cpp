// SPDX-License-Identifier: EUPL-1.2
#include "schema/annotations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "schema/describe.hpp"
#include "schema/faults.hpp"
#include "schema/shape.hpp"
#include "text/language_codes.hpp"
#include "text/languages.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;

constexpr words::English<words::Word> x_genders_wants_a_gender{"`x-genders` wants a gender, and has {0}"};
constexpr words::English<words::Name, words::Name, words::Name, words::Name> write_or{"write {0}, {1}, {2} or {3}"};
constexpr words::English<words::Name> x_values_tells_of_which_is_none{
    "`x-values` tells of {0}, which is none of the values of this field"};
constexpr words::English<> leave_it_out_or{"leave it out, or add it to `enum`"};
constexpr words::English<words::Name> did_you_mean_3{"did you mean {0}?"};
constexpr words::English<words::Name, words::Word, words::Word> wants_a_mapping_of_to_words{
    "{0} wants a mapping of {1} to words, and has {2}"};
constexpr words::English<> write_with_the_words{
    "write `{{\"done\": {{\"nl\": \"klaar\"}}}}`, with the words for each value"};
constexpr words::English<> write_with_the_words_in_each{
    "write `{{\"nl\": \"…\", \"fr\": \"…\", \"de\": \"…\"}}`, with the words in each language"};
constexpr words::English<words::Name, words::Number, words::Word, words::Number> has_and_is_read{
    "{0} has {1} {2}, and is read with at most {3}"};
constexpr words::English<words::Number, words::Word> leave_at_most{"leave {0} {1} at most"};
constexpr words::English<words::Name, words::Number, words::Name, words::Number> has_bytes_in_and_is_read{
    "{0} has {1} bytes in {2}, and is read up to {3}"};
constexpr words::English<words::Name, words::Name> has_no_text_in{"{0} has no text in {1}"};
constexpr words::English<> say_it_in_fewer{"say it in fewer words"};
constexpr words::English<> write_the_words_in_that_language{
    "write the words in that language, or leave the language out"};
constexpr words::English<words::Name> is_no_code_of_a_language{"{0} is no code of a language"};
constexpr words::English<> write_its_two_letters{"write its two letters, such as `nl`"};
constexpr words::English<words::Name> write_6{"write {0}"};

/// `nl`, or `nl-BE`.
bool is_code_of_language(std::string_view code) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool with_country = code.size() == 5 && code[2] == '-' && is_capital(code[3]) && is_capital(code[4]);
  return (code.size() == 2 || with_country) && text::is_language_code(code.substr(0, 2));
}

class AnnotationCheck {
 public:
  explicit AnnotationCheck(Compiler& compiler) : compiler_(compiler) {}

  void check_words(const Entry& annotation) {
    if (!check_map(annotation, annotation.key.text(), Translations::most_languages, "languages")) return;
    check_languages(annotation.key.text(), annotation.value);
  }

  void check_genders(const Entry& annotation) {
    if (!check_map(annotation, annotation.key.text(), Translations::most_languages, "languages")) return;
    for (const Entry& entry : annotation.value.entries()) {
      check_language(entry.key);
      if (find_gender(entry.value.text()) == Gender::none)
        warn(entry.value, x_genders_wants_a_gender(show(entry.value)),
             write_or(write_text(entry.value, "masculine"), write_text(entry.value, "feminine"),
                      write_text(entry.value, "neuter"), write_text(entry.value, "common")));
    }
  }

  void check_values(const Entry& annotation, const Node& schema) {
    if (!check_map(annotation, "x-values", Shapes::most_choices_with_words, "values")) return;
    std::unordered_set<std::string_view> choices;
    if (const auto list = schema.find("enum"))
      for (const Node& choice : list->items()) choices.insert(choice.text());
    if (const auto constant = schema.find("const")) choices.insert(constant->text());
    for (const Entry& entry : annotation.value.entries()) {
      const std::string name = fmt::format("x-values.{}", shorten(entry.key.text(), 60));
      if (!choices.empty() && !choices.contains(entry.key.text())) warn_of_choice(entry.key, choices);
      if (check_map(entry, name, Translations::most_languages, "languages")) check_languages(name, entry.value);
    }
  }

 private:
  void warn(const Node& place, words::Text message, words::Text help) {
    compiler_.warn(faulty_annotation, place, std::move(message), std::move(help));
  }

  static std::string show(const Node& value) {
    return value.is_scalar() && !value.text().empty() ? fmt::format("`{}`", shorten(value.text(), 60))
                                                      : std::string(syntax::describe(value.type()));
  }

  void warn_of_choice(const Node& choice, const std::unordered_set<std::string_view>& choices) {
    constexpr std::size_t most_compared = 100;
    std::vector<std::string_view> near;
    if (choices.size() <= most_compared) near.assign(choices.begin(), choices.end());
    std::sort(near.begin(), near.end());
    const std::string_view nearest = text::find_nearest(choice.text(), near);
    warn(choice, x_values_tells_of_which_is_none(shorten(choice.text(), 60)),
         nearest.empty() ? leave_it_out_or : did_you_mean_3(nearest));
  }

  bool check_map(const Entry& annotation, std::string_view name, std::size_t most, std::string_view of) {
    const Node& value = annotation.value;
    if (!value.is_mapping()) {
      warn(value.has(syntax::absent) ? annotation.key : value, wants_a_mapping_of_to_words(name, of, show(value)),
           of == "values" ? write_with_the_words : write_with_the_words_in_each);
      return false;
    }
    if (value.size() <= most) return true;
    warn(annotation.key, has_and_is_read(name, value.size(), of, most), leave_at_most(most, of));
    return false;
  }

  void check_languages(std::string_view name, const Node& map) {
    for (const Entry& entry : map.entries()) {
      check_language(entry.key);
      if (Translations::is_said(entry.value)) continue;
      const bool too_long = entry.value.is_string() && !entry.value.text().empty();
      warn(entry.value.has(syntax::absent) ? entry.key : entry.value,
           too_long ? has_bytes_in_and_is_read(name, entry.value.text().size(), entry.key.text(), Translations::longest)
                    : has_no_text_in(name, shorten(entry.key.text(), 60)),
           too_long ? say_it_in_fewer : write_the_words_in_that_language);
    }
  }

  void check_language(const Node& code) {
    if (is_code_of_language(code.text())) return;
    const std::string_view meant = text::find_language(code.text());
    warn(code, is_no_code_of_a_language(shorten(code.text(), 60)),
         meant.empty() ? write_its_two_letters : write_6(write_text(code, meant)));
  }

  Compiler& compiler_;
};

}  // namespace

void check_annotations(Compiler& compiler, const Node& schema) {
  constexpr std::array<std::string_view, 4> words{"x-titles", "x-titles-many", "x-back-titles", "x-descriptions"};
  AnnotationCheck check(compiler);
  for (const Entry& entry : schema.entries()) {
    const std::string_view key = entry.key.text();
    if (std::find(words.begin(), words.end(), key) != words.end()) check.check_words(entry);
    if (key == "x-genders") check.check_genders(entry);
    if (key == "x-values") check.check_values(entry, schema);
  }
}

}  // namespace nsp::schema
