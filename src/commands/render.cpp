// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "check/publishing.hpp"
#include "commands/languages.hpp"
#include "commands/session.hpp"
#include "environment/output_folder.hpp"
#include "environment/parallel.hpp"
#include "publish/publish.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

using environment::OutputFolder;

struct RenderOptions {
  std::vector<std::string> ids;
  std::string form = "site";
  std::string output;
  bool check = false;
  bool strict = false;
};

constexpr std::size_t most_told = 20;

/// A line on the terminal that counts files, and goes when the work is done. Shows nothing in the first half second,
/// and nothing where nobody looks.
class Progress {
 public:
  Progress(environment::Environment& environment, bool quiet, std::size_t total)
      : err_(environment.err), shown_(environment.terminal.err && !quiet), total_(total), begin_(Clock::now()) {}
  ~Progress() {
    if (told_ > 0) err_.write("\r\x1B[K");
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step() {
    const std::size_t done = ++done_;
    if (!shown_) return;
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin_).count();
    const std::lock_guard lock(guard_);
    if (passed < 500 || passed / 100 == told_) return;
    told_ = passed / 100;
    err_.write(fmt::format("\r\x1B[Krendering: {} of {} files", done, total_));
    err_.flush();
  }

 private:
  using Clock = std::chrono::steady_clock;
  environment::Output& err_;
  bool shown_;
  std::size_t total_;
  Clock::time_point begin_;
  std::atomic<std::size_t> done_{0};
  std::mutex guard_;
  long told_ = 0;
};

const publish::Form* choose_form(Session& session, const std::string& name) {
  const publish::Form* form = publish::find_form(name);
  if (form != nullptr) return form;
  std::vector<std::string_view> names;
  for (const publish::Form& each : publish::forms()) names.push_back(each.name);
  const std::string help = suggest(name, names);
  session.misuse(fmt::format("there is no form `{}`", name),
                 help.empty() ? fmt::format("write {}", enumerate(names)) : help);
  return nullptr;
}

/// The languages asked for, in the order of the workspace; nothing, with a message, where one is not among them.
std::optional<std::vector<std::string>> choose_languages(Session& session, const check::Workspace& workspace) {
  const std::vector<std::string>& all = workspace.configuration.languages;
  const std::vector<std::string> asked = split_languages(session.globals().language);
  if (asked.empty()) return all;
  for (const std::string& language : asked) {
    if (std::find(all.begin(), all.end(), language) != all.end()) continue;
    session.misuse(fmt::format("`{}` is no language of this workspace", language),
                   fmt::format("`languages` in nsp.yaml lists {}", fmt::join(all, ", ")));
    return std::nullopt;
  }
  std::vector<std::string> chosen;
  for (const std::string& language : all)
    if (std::find(asked.begin(), asked.end(), language) != asked.end()) chosen.push_back(language);
  return chosen;
}

publish::Settings settings_of(const check::Publishing& publishing, std::vector<std::string> languages) {
  publish::Settings settings;
  settings.languages = std::move(languages);
  settings.title.insert(publishing.title.begin(), publishing.title.end());
  settings.limits.insert(publishing.limits.begin(), publishing.limits.end());
  settings.url = publishing.url;
  settings.contact = publishing.contact;
  settings.mail = "mailto:" + publishing.contact;
  settings.reviewed = publishing.reviewed;
  return settings;
}

/// The plans that the user names; nothing, with a message, where a name leads nowhere or to several.
std::optional<std::vector<model::EntityId>> choose_plans(Session& session, const check::Loaded& loaded,
                                                         const std::vector<std::string>& ids) {
  std::vector<model::EntityId> plans;
  for (const std::string& id : ids) {
    const std::vector<model::EntityId> found = loaded.library.find(id);
    if (found.size() == 1) {
      plans.push_back(loaded.chain->plan_of(found.front()));
      continue;
    }
    const std::vector<std::string> near = loaded.library.suggest(id);
    if (found.empty()) {
      session.misuse(fmt::format("nothing is called `{}`", id),
                     near.empty() ? "`nsp list` shows all that there is"
                                  : fmt::format("did you mean `{}`?", fmt::join(near, "` or `")));
    } else {
      session.misuse(fmt::format("`{}` names {} things", id, found.size()),
                     fmt::format("write its scope as well: `{}`", loaded.library.qualified(found.front())));
    }
    return std::nullopt;
  }
  return plans;
}

/// Plans with errors are not published: what they say, and what refers to them, may be untrue.
bool refuse_faulty(Session& session, const check::Loaded& loaded) {
  std::vector<diagnostics::Diagnostic> errors;
  for (const diagnostics::Diagnostic& finding : loaded.result.findings)
    if (finding.severity == diagnostics::Severity::error) errors.push_back(finding);
  if (errors.empty()) return false;
  session.report(loaded.files, errors);
  session.complain("the plans have errors, so nothing is published", "`nsp check` shows them; mend them first");
  return true;
}

Exit refuse_lacks(Session& session, const check::Loaded& loaded, std::vector<publish::Lack> lacks) {
  std::sort(lacks.begin(), lacks.end());
  lacks.erase(std::unique(lacks.begin(), lacks.end()), lacks.end());
  for (std::size_t i = 0; i < lacks.size() && i < most_told; ++i) {
    const model::Entity& entity = loaded.library.entity(lacks[i].entity);
    const source::File& file = loaded.files[entity.name.file];
    session.remark(fmt::format("{}:{}: `{}` of `{}` is missing in {}", file.name(),
                               file.position(entity.name.begin).line, lacks[i].field, entity.id, lacks[i].language));
  }
  session.complain(fmt::format("{} text{} not translated, so nothing is published", lacks.size(),
                               lacks.size() == 1 ? " is" : "s are"),
                   "translate them, or leave out `--strict`");
  return Exit::findings;
}

Exit tell_differences(Session& session, const std::vector<std::string>& differing, const OutputFolder& output,
                      const std::string& shown) {
  std::vector<std::string> left_over = output.left_over();
  std::size_t told = 0;
  for (const std::string& path : differing)
    if (++told <= most_told) session.print(text::escape_terminal(fmt::format("{}/{} differs", shown, path)) + "\n");
  for (const std::string& path : left_over)
    if (++told <= most_told) session.print(text::escape_terminal(fmt::format("{}/{} would go", shown, path)) + "\n");
  if (told > most_told) session.print(fmt::format("and {} more\n", told - most_told));
  if (told == 0) return Exit::clean;
  session.remark(fmt::format("{} of what `{}` holds is not what would be written", told, shown));
  return Exit::findings;
}

/// Writes every file of a publication, or compares it with what is there.
Exit write_all(Session& session, const RenderOptions& options, const check::Loaded& loaded,
               const publish::Publication& publication, const std::string& folder) {
  OutputFolder output(session.disk(), folder, options.form);
  const std::size_t count = publication.size();
  std::vector<std::vector<publish::Lack>> lacks(count);
  std::vector<std::string> differing(count);
  {
    Progress progress(session.environment(), session.globals().quiet, count);
    environment::for_each_index(count, session.jobs(), [&](std::size_t i) {
      publish::File file = publication.write(i);
      if (options.strict) lacks[i] = std::move(file.lacks);
      const auto state = options.check ? output.compare(file.path, file.bytes) : output.put(file.path, file.bytes);
      if (state != OutputFolder::State::same) differing[i] = std::move(file.path);
      progress.step();
    });
  }
  std::vector<publish::Lack> all;
  for (const auto& of_file : lacks) all.insert(all.end(), of_file.begin(), of_file.end());
  if (options.strict && !all.empty()) return refuse_lacks(session, loaded, std::move(all));
  const std::string shown = session.display_path(folder);
  if (options.check) {
    std::erase(differing, std::string());
    std::sort(differing.begin(), differing.end());
    return tell_differences(session, differing, output, shown);
  }
  OutputFolder::Summary summary;
  if (!output.finish(summary))
    return session.fail(
        fmt::format("`{}/{}` cannot be written: {}", shown, output.trouble().path, output.trouble().reason),
        "name a folder of its own, to which you may write, with `-o`");
  if (!session.globals().quiet)
    session.remark(fmt::format("{}: {} files; {} new, {} changed, {} removed", shown,
                               summary.fresh + summary.changed + summary.same, summary.fresh, summary.changed,
                               summary.removed));
  return Exit::clean;
}

Exit render(Session& session, const RenderOptions& options) {
  const publish::Form* form = choose_form(session, options.form);
  if (form == nullptr) return Exit::usage;
  std::unique_ptr<check::Loaded> loaded;
  const std::optional<Opened> opened = session.open_and_load(loaded);
  if (!opened) return Exit::usage;
  const check::Publishing publishing = check::read_publishing(*opened->folder, opened->workspace);
  const std::string folder = options.output.empty()
                                 ? environment::make_absolute(opened->workspace.root, publishing.output)
                                 : environment::make_absolute(session.folder(), options.output);
  if (loaded->library.entities().empty())
    return session.misuse("there are no plans here", "`plans` in nsp.yaml says where they are");
  if (refuse_faulty(session, *loaded)) return loaded->result.world_failed ? Exit::world : Exit::findings;
  auto languages = choose_languages(session, opened->workspace);
  if (!languages) return Exit::usage;
  const auto plans = choose_plans(session, *loaded, options.ids);
  if (!plans) return Exit::usage;
  if (!plans->empty() && !form->takes_plans)
    return session.misuse(fmt::format("a {} holds all plans", form->name), "leave the ids out, or write `--to html`");
  if (options.output.empty() && !environment::is_beneath(opened->workspace.root, folder))
    return session.misuse(fmt::format("`{}` leads out of the workspace", publishing.output),
                          "`publish.output` in nsp.yaml names a folder beneath the workspace");
  publish::Settings settings = settings_of(publishing, std::move(*languages));
  settings.plans = *plans;
  const auto publication = form->make(*loaded->chain, settings);
  return write_all(session, options, *loaded, *publication, folder);
}

}  // namespace

Run prepare_render(CLI::App& parser) {
  const auto options = std::make_shared<RenderOptions>();
  parser.add_option("ID", options->ids, "plans, for forms with a file for each; without one, all")->type_name("");
  add_choice(parser, "--to", options->form, "site, html or markdown", "FORM");
  add_choice(parser, "-o,--output", options->output,
             "the folder to write to (`publish.output` in nsp.yaml, else public)", "DIR");
  parser.add_flag("--check", options->check, "write nothing; exit 1 where the folder is not what would be written");
  parser.add_flag("--strict", options->strict,
                  "publish nothing while a text lacks in a language that its plan promises");
  return [options](Session& session) { return render(session, *options); };
}

}  // namespace nsp::commands
