// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "check/allowances.hpp"
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

/// What a field takes, in a few words.
std::string describe_type(const Shape& shape) {
  if (const auto& kinds = references(shape); !kinds.empty()) {
    const bool several = shape.items != nullptr || shape.types.size() > 1;
    return fmt::format("{} of {}", several ? "ids" : "id",
                       kinds.front() == "*" ? "anything" : said(fmt::format("{}", fmt::join(kinds, " or "))));
  }
  if (shape.localised) return shape.prose ? "text by language" : "line by language";
  if (!shape.choices.empty()) return "one word";
  if (shape.format == "date") return "date";
  if (shape.has_type("array")) return "list";
  if (shape.has_type("object") || !shape.properties.empty()) return "mapping";
  if (shape.has_type("integer") || shape.has_type("number")) return "number";
  return shape.has_type("boolean") ? "true or false" : "text";
}

std::string list_fields(const Shape& shape, std::size_t width) {
  if (shape.properties.empty()) return {};
  std::string text = "Fields\n";
  for (const Property& property : shape.properties) {
    text += fmt::format("  {}  ({}{})\n", said(property.name), property.required ? "required, " : "",
                        describe_type(*property.shape));
    text += wrap(said(text::first_sentence(property.shape->description)), width, 6);
  }
  return text + "\n";
}

std::string first_example(const Shape& shape) {
  return shape.examples.empty() ? std::string() : to_yaml(shape.examples.front());
}

std::string explain_shape(const std::string& path, const Shape& shape, bool required, std::size_t width) {
  std::string text = fmt::format("{}: {}{}\n\n", said(path), said(shape.title), required ? " (required)" : "");
  text += wrap(said(shape.description), width, 2) + "\n";
  const auto& kinds = references(shape);
  if (!kinds.empty()) text += paragraph("Refers to", kinds.front() == "*" ? "anything" : join(kinds), width);
  if (!shape.choices.empty()) text += paragraph("Possible values", join(shape.choices), width);
  text += list_fields(shape, width);
  if (shape.items != nullptr && !shape.items->properties.empty())
    text += fmt::format("Each item: {}\n\n", said(shape.items->title)) + list_fields(*shape.items, width);
  text += example("Example", first_example(shape));
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
  session.print(explain_shape(shown, *shape, required, text_width(session)));
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
