// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/layout.hpp"
#include "commands/session.hpp"

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

Exit write_all(Session& session, const SchemaOptions& options) {
  if (options.output.empty()) return session.misuse("`--all` wants a folder to write to", "add `-o DIR`");
  const std::string folder = environment::make_absolute(session.folder(), options.output);
  for (const source::Embedded& file : schema::embedded())
    if (file.name.ends_with(suffix) && !session.write_file(folder + "/" + std::string(file.name), file.text))
      return Exit::world;
  return Exit::clean;
}

Exit list_kinds(Session& session, const schema::Catalogue& catalogue) {
  Table table;
  for (const schema::DocumentKind* kind : catalogue.kinds())
    table.add({kind->name(), std::string(kind->shape().title)});
  session.print(table.lay_out());
  return Exit::clean;
}

Exit print_schema(Session& session, const SchemaOptions& options) {
  if (options.all) return write_all(session, options);
  std::unique_ptr<check::Loaded> loaded;
  if (!session.open_and_load(loaded)) return session.refusal();
  const schema::Catalogue& catalogue = *loaded->catalogue;
  if (options.kind.empty()) return list_kinds(session, catalogue);
  const std::string_view text = find_text(catalogue, options.kind);
  if (text.empty()) {
    std::vector<std::string_view> names;
    for (const schema::DocumentKind* kind : catalogue.kinds()) names.push_back(kind->name());
    const std::string help = suggest(options.kind, names);
    return session.misuse(fmt::format("no kind of document is called `{}`", options.kind),
                          help.empty() ? "`nsp schema` lists the kinds" : help);
  }
  if (options.output.empty()) {
    session.print(text);
    return Exit::clean;
  }
  const std::string path = environment::make_absolute(session.folder(), options.output);
  return session.write_file(path, text) ? Exit::clean : Exit::world;
}

}  // namespace

Run prepare_schema(CLI::App& parser) {
  const auto options = std::make_shared<SchemaOptions>();
  parser.add_option("KIND", options->kind, "a kind of document; without one, all kinds are listed")->type_name("");
  parser.add_flag("--all", options->all, "write the files of all built-in kinds, and what they share");
  add_choice(parser, "-o,--output", options->output, "the folder for `--all`, else a file", "PATH");
  return [options](Session& session) { return print_schema(session, *options); };
}

}  // namespace nsp::commands
