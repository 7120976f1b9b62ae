// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "commands/languages.hpp"
#include "commands/session.hpp"
#include "commands/targets.hpp"
#include "schema/translated.hpp"
#include "tables/sheet.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

constexpr std::string_view suffix = ".schema.json";

struct SchemaOptions {
  std::string kind;
  std::string output;
  bool all = false;
};

/// The schema file of a kind, or a built-in one by its bare name (`definitions`); empty where there is none.
std::string_view find_text(const schema::Catalogue& catalogue, std::string_view name) {
  if (const schema::DocumentKind* kind = catalogue.find(name)) return kind->document().file().text();
  for (const source::Embedded& file : schema::embedded())
    if (file.name.ends_with(suffix) && file.name.substr(0, file.name.size() - suffix.size()) == name) return file.text;
  return {};
}

/// The language that is asked for, English where none is.
std::string language_of(const Session& session) {
  const std::vector<std::string> asked = split_languages(session.globals().language);
  return asked.empty() ? "en" : asked.front();
}

Exit write_all(Session& session, const SchemaOptions& options) {
  if (options.output.empty()) return session.misuse("`--all` wants a folder to write to", "add `-o DIR`");
  const std::string language = language_of(session);
  for (const bool look : {true, false})
    for (const source::Embedded& file : schema::embedded()) {
      if (!file.name.ends_with(suffix)) continue;
      const Target target(session, fmt::format("{}/{}", options.output, file.name));
      const std::string text = schema::translate(file.name, file.text, language);
      if (const auto refused = look ? target.refuse(text) : std::nullopt) return *refused;
      if (!look && !target.write(text)) return Exit::world;
    }
  return Exit::clean;
}

/// The text of a schema, which may be anybody's: for a terminal without controls, for a log without what a CI runner
/// would obey. Two hashes can stand nowhere but in a string of JSON, where the escape means the same.
std::string make_harmless(std::string_view text, bool terminal) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::string harmless = text::escape_terminal(line);
    std::string shown(terminal ? harmless : line);
    if (!terminal && harmless != line)
      for (std::size_t at = 0; (at = shown.find("##", at)) != std::string::npos; at += 6)
        shown.replace(at, 1, "\\u0023");
    out += shown;
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

Exit list_kinds(Session& session, const schema::Catalogue& catalogue) {
  tables::Rows rows;
  const std::string language = language_of(session);
  for (const schema::DocumentKind* kind : catalogue.kinds()) {
    const std::string_view title = kind->shape().title_in(language);
    rows.push_back({kind->name(), std::string(title.empty() ? kind->shape().title : title)});
  }
  session.print(tables::lay_out(std::move(rows)));
  return Exit::clean;
}

Exit print_schema(Session& session, const SchemaOptions& options) {
  if (options.all) return write_all(session, options);
  std::unique_ptr<check::Loaded> loaded;
  if (!session.open_and_load(loaded)) return session.refusal();
  const schema::Catalogue& catalogue = *loaded->catalogue;
  if (options.kind.empty()) return list_kinds(session, catalogue);
  const std::string_view found = find_text(catalogue, options.kind);
  if (found.empty()) {
    std::vector<std::string_view> names;
    for (const schema::DocumentKind* kind : catalogue.kinds()) names.push_back(kind->name());
    const std::string help = suggest(options.kind, names);
    return session.misuse(fmt::format("no kind of document is called `{}`", options.kind),
                          help.empty() ? "`nsp schema` lists the kinds" : help);
  }
  const schema::DocumentKind* kind = catalogue.find(options.kind);
  const std::string_view name = kind == nullptr ? suffix : std::string_view(kind->document().file().name());
  const std::string text = schema::translate(name, found, language_of(session));
  if (options.output.empty()) {
    session.print(make_harmless(text, session.environment().terminal.out));
    return Exit::clean;
  }
  const Target target(session, options.output);
  if (const auto refused = target.refuse(text)) return *refused;
  return target.write(text) ? Exit::clean : Exit::world;
}

}  // namespace

Run prepare_schema(Options& takes) {
  const auto options = std::make_shared<SchemaOptions>();
  takes.add("KIND", &options->kind, "a kind of document; without one, all kinds are listed");
  takes.add("--all", &options->all, "write the files of all built-in kinds, and what they share");
  takes.add("-o,--output", &options->output, "the folder for `--all`, else a file", "PATH");
  return [options](Session& session) { return print_schema(session, *options); };
}

}  // namespace nsp::commands
