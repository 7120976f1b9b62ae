// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "check/allowances.hpp"
#include "commands/explain_words.hpp"
#include "commands/languages.hpp"
#include "commands/layout.hpp"
#include "commands/session.hpp"
#include "commands/yaml_view.hpp"
#include "diagnostics/explanation.hpp"
#include "model/entity.hpp"
#include "text/escape.hpp"
#include "text/words.hpp"

namespace nsp::commands {

namespace {

using schema::Property;
using schema::Shape;

/// How wide text stands: the terminal's width, but no wider than the eye follows.
std::size_t text_width(Session& session) {
  constexpr std::size_t comfortable = 100;
  return std::min<std::size_t>(comfortable, static_cast<std::size_t>(std::max(20, session.style_out().width)));
}

/// Words of a schema, which may be anybody's, within a line.
std::string said(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text::escape_terminal(line);
}

std::string paragraph(std::string_view title, std::string_view text, std::size_t width) {
  if (text.empty()) return {};
  return fmt::format("{}\n{}\n", title, wrap(text, width, 2));
}

std::string example(std::string_view title, std::string_view text) {
  if (text.empty()) return {};
  std::string lines;
  for (; !text.empty(); text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1))
    lines += text::escape_terminal(text.substr(0, text.find('\n'))) + "\n";
  return fmt::format("{}\n{}\n", title, indent_lines(lines, 4));
}

std::string explain_rule(const diagnostics::Kind& kind, std::size_t width) {
  const diagnostics::Explanation words = diagnostics::explain(kind);
  std::string text = fmt::format("{} {} ({})\n\n", kind.code, kind.name, to_string(kind.severity));
  text += paragraph("What it finds", words.finds, width) + paragraph("Why it matters", words.matters, width);
  text += example("Wrong", words.wrong) + example("Right", words.right);
  text += paragraph("How to mend it", words.mend, width);
  return text + paragraph("How to allow it", check::how_to_allow(kind), width);
}

std::string join(const std::vector<std::string_view>& words) {
  return said(fmt::format("{}", fmt::join(words, ", ")));
}

/// The references of a field or of its items.
const std::vector<std::string_view>& references(const Shape& shape) {
  return shape.refers_to.empty() && shape.items != nullptr ? shape.items->refers_to : shape.refers_to;
}

/// How kinds and fields are told of: in words of one language, English where these are lacking.
struct Telling {
  std::string_view language;
  std::size_t width;

  std::string_view say(Label label) const { return commands::say(label, language); }
  std::string title(const Shape& shape) const {
    const std::string_view words = shape.title_in(language);
    return said(words.empty() ? shape.title : words);
  }
  std::string_view description(const Shape& shape) const {
    const std::string_view words = shape.description_in(language);
    return words.empty() ? shape.description : words;
  }
  bool in_english() const { return language.starts_with("en"); }
};

/// What a field takes, in a few words.
std::string describe_type(const Shape& shape, const Telling& telling) {
  if (const auto& kinds = references(shape); !kinds.empty()) {
    const bool several = shape.items != nullptr || shape.types.size() > 1;
    const std::string between = fmt::format(" {} ", telling.say(Label::or_));
    return fmt::format("{} {}", telling.say(several ? Label::ids_of : Label::an_id_of),
                       kinds.front() == "*" ? std::string(telling.say(Label::of_anything))
                                            : said(fmt::format("{}", fmt::join(kinds, between))));
  }
  const auto type = [&shape] {
    if (shape.localised) return shape.prose ? Label::text_by_language : Label::line_by_language;
    if (!shape.choices.empty()) return Label::one_word;
    if (shape.format == "date") return Label::date;
    if (shape.has_type("array")) return Label::list;
    if (shape.has_type("object") || !shape.properties.empty()) return Label::mapping;
    if (shape.has_type("integer") || shape.has_type("number")) return Label::number;
    return shape.has_type("boolean") ? Label::truth : Label::text;
  };
  return std::string(telling.say(type()));
}

std::string list_fields(const Shape& shape, const Telling& telling) {
  if (shape.properties.empty()) return {};
  std::string text = fmt::format("{}\n", telling.say(Label::fields));
  for (const Property& property : shape.properties) {
    // In English a name says what its title says.
    const std::string title = telling.in_english() ? std::string() : said(property.shape->title_in(telling.language));
    const std::string required = property.required ? fmt::format("{}, ", telling.say(Label::required)) : "";
    text += fmt::format("  {}{}{}  ({}{})\n", said(property.name), title.empty() ? "" : ": ", title, required,
                        describe_type(*property.shape, telling));
    text += wrap(said(text::first_sentence(telling.description(*property.shape))), telling.width, 6);
  }
  return text + "\n";
}

/// The values of a choice: "done", or "done (klaar)".
std::string list_choices(const Shape& shape, const Telling& telling) {
  std::vector<std::string> choices;
  for (const std::string_view choice : shape.choices) {
    const std::string_view words = telling.in_english() ? "" : shape.words_of(choice).in(telling.language);
    choices.push_back(words.empty() ? std::string(choice) : fmt::format("{} ({})", choice, words));
  }
  return said(fmt::format("{}", fmt::join(choices, ", ")));
}

std::string first_example(const Shape& shape) {
  return shape.examples.empty() ? std::string() : to_yaml(shape.examples.front());
}

std::string explain_shape(const std::string& path, const Shape& shape, bool required, const Telling& telling) {
  std::string text = fmt::format("{}: {}{}\n\n", said(path), telling.title(shape),
                                 required ? fmt::format(" ({})", telling.say(Label::required)) : "");
  text += wrap(said(telling.description(shape)), telling.width, 2) + "\n";
  const auto& kinds = references(shape);
  const auto add = [&](Label label, std::string_view words) {
    text += paragraph(telling.say(label), words, telling.width);
  };
  if (!kinds.empty()) add(Label::refers_to, kinds.front() == "*" ? telling.say(Label::anything) : join(kinds));
  if (!shape.choices.empty()) add(Label::values, list_choices(shape, telling));
  text += list_fields(shape, telling);
  if (shape.items != nullptr && !shape.items->properties.empty())
    text += fmt::format("{} {}\n\n", telling.say(Label::each_item), telling.title(*shape.items)) +
            list_fields(*shape.items, telling);
  text += example(telling.say(Label::example), first_example(shape));
  return text;
}

std::vector<std::string_view> names_of(const Shape& shape) {
  std::vector<std::string_view> names;
  for (const Property& property : shape.properties) names.push_back(property.name);
  return names;
}

Exit explain_field(Session& session, const schema::DocumentKind& kind, std::string_view path) {
  const Shape* shape = &kind.shape();
  std::string shown = kind.name();
  bool required = false;
  while (!path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(name.size() + 1, path.size()));
    if (shape->properties.empty() && shape->items != nullptr) shape = shape->items;
    const Property* property = shape->find(name);
    if (property == nullptr) {
      const std::string help = suggest(name, names_of(*shape));
      return session.misuse(fmt::format("`{}` has no field `{}`", shown, name),
                            help.empty() ? fmt::format("`nsp explain {}` lists its fields", shown) : help);
    }
    shape = property->shape;
    required = property->required;
    shown += fmt::format(".{}", name);
  }
  const std::vector<std::string> asked = split_languages(session.globals().language);
  const Telling telling{asked.empty() ? std::string_view("en") : std::string_view(asked.front()), text_width(session)};
  session.print(explain_shape(shown, *shape, required, telling));
  return Exit::clean;
}

Exit explain(Session& session, const std::string& word) {
  if (const diagnostics::Kind* kind = check::find_kind(word)) {
    session.print(explain_rule(*kind, text_width(session)));
    return Exit::clean;
  }
  std::unique_ptr<check::Loaded> loaded;
  if (!session.open_and_load(loaded)) return session.refusal();
  const std::string name = word.substr(0, word.find('.'));
  if (const schema::DocumentKind* kind = loaded->catalogue->find(name))
    return explain_field(session, *kind, std::string_view(word).substr(std::min(name.size() + 1, word.size())));
  std::vector<std::string_view> words;
  for (const diagnostics::Kind* kind : check::all_kinds()) words.insert(words.end(), {kind->code, kind->name});
  for (const schema::DocumentKind* kind : loaded->catalogue->kinds()) words.push_back(kind->name());
  const std::string help = suggest(name, words);
  return session.misuse(fmt::format("neither a diagnostic nor a kind of document is called `{}`", word),
                        help.empty() ? "`nsp rules` lists the diagnostics, `nsp schema` the kinds" : help);
}

}  // namespace

Run prepare_explain(Options& takes) {
  const auto word = std::make_shared<std::string>();
  takes.add("WORD", word.get(), "a code or name of a diagnostic, or a kind of document with fields: zonal-plan.period")
      .required = true;
  return [word](Session& session) { return explain(session, *word); };
}

}  // namespace nsp::commands
