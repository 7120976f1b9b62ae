// SPDX-License-Identifier: EUPL-1.2
#include "schema/annotations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "schema/describe.hpp"
#include "schema/kinds.hpp"
#include "schema/shape.hpp"
#include "text/language_codes.hpp"
#include "text/languages.hpp"
#include "text/similar.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;

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
        warn(entry.value, fmt::format("`x-genders` wants a gender, and has {}", show(entry.value)),
             fmt::format("write `{}`, `{}`, `{}` or `{}`", write_text(entry.value, "masculine"),
                         write_text(entry.value, "feminine"), write_text(entry.value, "neuter"),
                         write_text(entry.value, "common")));
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
  void warn(const Node& place, std::string message, std::string help) {
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
    warn(choice,
         fmt::format("`x-values` tells of `{}`, which is none of the values of this field", shorten(choice.text(), 60)),
         nearest.empty() ? "leave it out, or add it to `enum`" : fmt::format("did you mean `{}`?", nearest));
  }

  bool check_map(const Entry& annotation, std::string_view name, std::size_t most, std::string_view of) {
    const Node& value = annotation.value;
    if (!value.is_mapping()) {
      warn(value.has(syntax::absent) ? annotation.key : value,
           fmt::format("`{}` wants a mapping of {} to words, and has {}", name, of, show(value)),
           of == "values" ? "write `{\"done\": {\"nl\": \"klaar\"}}`, with the words for each value"
                          : "write `{\"nl\": \"…\", \"fr\": \"…\", \"de\": \"…\"}`, with the words in each language");
      return false;
    }
    if (value.size() <= most) return true;
    warn(annotation.key, fmt::format("`{}` has {} {}, and is read with at most {}", name, value.size(), of, most),
         fmt::format("leave {} {} at most", most, of));
    return false;
  }

  void check_languages(std::string_view name, const Node& map) {
    for (const Entry& entry : map.entries()) {
      check_language(entry.key);
      if (Translations::is_said(entry.value)) continue;
      const bool too_long = entry.value.is_string() && !entry.value.text().empty();
      warn(entry.value.has(syntax::absent) ? entry.key : entry.value,
           too_long ? fmt::format("`{}` has {} bytes in `{}`, and is read up to {}", name, entry.value.text().size(),
                                  entry.key.text(), Translations::longest)
                    : fmt::format("`{}` has no text in `{}`", name, shorten(entry.key.text(), 60)),
           too_long ? "say it in fewer words" : "write the words in that language, or leave the language out");
    }
  }

  void check_language(const Node& code) {
    if (is_code_of_language(code.text())) return;
    const std::string_view meant = text::find_language(code.text());
    warn(code, fmt::format("`{}` is no code of a language", shorten(code.text(), 60)),
         meant.empty() ? "write its two letters, such as `nl`" : fmt::format("write `{}`", write_text(code, meant)));
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
