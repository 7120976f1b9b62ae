// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "commands/completion_scripts.hpp"
#include "commands/session.hpp"

namespace nsp::commands {

namespace {

struct CompletionsOptions {
  std::string shell;
  std::string words;
};

/// Only words of harmless characters reach a shell, whatever a plan calls its entities; no part of them looks like an
/// option.
bool is_harmless(std::string_view word) {
  return !word.empty() && word.size() <= 200 && word.front() != '-' && word.find("/-") == std::string_view::npos &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/") ==
             std::string_view::npos;
}

Exit print_words(Session& session, const std::string& what) {
  std::set<std::string> words;
  if (what == "codes") {
    for (const diagnostics::Fault* fault : check::all_faults()) {
      words.emplace(fault->code);
      words.emplace(fault->name);
    }
  } else if (what == "ids" || what == "kinds" || what == "entities") {
    // Whoever is typing a command has no use for findings.
    source::Files files;
    diagnostics::Collector faults;
    const auto opened = session.open(files, faults);
    if (!opened) return session.refusal();
    check::Request request;
    request.jobs = session.jobs();
    request.selection.ignore = {"P", "L"};
    const auto loaded = check::run(opened->workspace, *opened->folder, request);
    if (what == "ids") {
      const model::Library& library = loaded->library;
      for (model::EntityId id = 0; id < library.entities().size(); ++id)
        if (!library.entity(id).id.empty()) {
          words.insert(library.qualified(id));
          for (const std::string_view alias : library.aliases(id)) words.emplace(alias);
        }
    } else if (what == "entities") {
      for (std::string_view kind : loaded->catalogue->entity_kinds()) words.emplace(kind);
    } else {
      for (const schema::DocumentKind* kind : loaded->catalogue->kinds()) words.insert(kind->name());
    }
  } else {
    return session.misuse(fmt::format("`--words` does not know `{}`", what),
                          "write `ids`, `kinds`, `entities` or `codes`");
  }
  for (const std::string& word : words)
    if (is_harmless(word)) session.print(word + "\n");
  return Exit::clean;
}

Exit print_completions(Session& session, const CompletionsOptions& options) {
  if (!options.words.empty()) {
    if (options.shell.empty()) return print_words(session, options.words);
    return session.misuse("`--words` stands alone", "leave the shell out");
  }
  std::vector<std::string_view> names;
  for (const ShellCompletion& shell : shells()) {
    if (shell.name == options.shell) return session.print(shell.write(outline())), Exit::clean;
    names.push_back(shell.name);
  }
  if (options.shell.empty()) return session.misuse("`SHELL` is missing", fmt::format("write {}", enumerate(names)));
  const std::string help = suggest(options.shell, names);
  return session.misuse(fmt::format("there are no completions for `{}`", options.shell),
                        help.empty() ? fmt::format("write {}", enumerate(names)) : help);
}

}  // namespace

Run prepare_completions(Options& takes) {
  const auto options = std::make_shared<CompletionsOptions>();
  takes.add("SHELL", &options->shell, "bash, zsh or fish");
  takes.add_choice("--words", &options->words, {"ids", "kinds", "entities", "codes"}, "WHAT");
  return [options](Session& session) { return print_completions(session, *options); };
}

}  // namespace nsp::commands
