// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/session.hpp"
#include "environment/parallel.hpp"
#include "publish/publish.hpp"

namespace nsp::commands {

namespace {

struct Options {
  std::string form = "site";
  std::string output = "public";
};

Exit render(Session& session, const Options& options) {
  const publish::Form* form = publish::find_form(options.form);
  if (form == nullptr) {
    std::vector<std::string_view> names;
    for (const publish::Form& each : publish::forms()) names.push_back(each.name);
    const std::string help = suggest(options.form, names);
    return session.misuse(fmt::format("there is no form `{}`", options.form),
                          help.empty() ? fmt::format("write {}", enumerate(names)) : help);
  }
  std::unique_ptr<check::Loaded> loaded;
  const std::optional<Opened> opened = session.open_and_load(loaded);
  if (!opened) return Exit::usage;
  publish::Settings settings;
  settings.languages = opened->workspace.configuration.languages;
  const auto publication = form->make(*loaded->chain, settings);
  const std::string folder = environment::make_absolute(session.folder(), options.output);
  std::vector<char> written(publication->size(), 0);
  environment::for_each_index(publication->size(), session.jobs(), [&](std::size_t i) {
    const publish::File file = publication->write(i);
    written[i] = session.write_file(folder + "/" + file.path, file.bytes) ? 1 : 0;
  });
  return std::find(written.begin(), written.end(), 0) == written.end() ? Exit::clean : Exit::world;
}

}  // namespace

Run prepare_render(CLI::App& parser) {
  const auto options = std::make_shared<Options>();
  add_choice(parser, "--to", options->form, "site", "FORM");
  add_choice(parser, "-o,--output", options->output, "the folder to write to", "DIR");
  return [options](Session& session) { return render(session, *options); };
}

}  // namespace nsp::commands
