// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "commands/baselines.hpp"
#include "commands/excused_lacks.hpp"
#include "commands/publication.hpp"
#include "commands/record.hpp"
#include "commands/session.hpp"
#include "commands/site_writer.hpp"
#include "commands/targets.hpp"
#include "commands/watch.hpp"
#include "environment/output_folder.hpp"
#include "forms/publication.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

using environment::OutputFolder;

struct RenderOptions {
  std::vector<std::string> ids;
  std::string form = "site";
  std::optional<std::string> output;
  bool check = false;
  bool strict = false;
  bool watch = false;
  bool keep_going = false;
  std::optional<std::string> baseline;
};

constexpr std::size_t most_told = 20;

const forms::Form* choose_form(Session& session, const std::string& name) {
  const forms::Form* form = forms::find_form(name);
  if (form != nullptr) return form;
  std::vector<std::string_view> names;
  for (const forms::Form& each : forms::forms()) names.push_back(each.name);
  const std::string help = suggest(name, names);
  session.misuse(fmt::format("there is no form `{}`", name),
                 help.empty() ? fmt::format("write {}", enumerate(names)) : help);
  return nullptr;
}

/// Whether it can be told that another build of this program wrote something.
bool is_known(Session& session) {
  return !session.environment().build.empty();
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

/// What stops a publication, told; nothing where it may go on. `going` is set where it goes on in spite of faults.
std::optional<Exit> refuse_faulty(Session& session, const RenderOptions& options, const check::Loaded& loaded,
                                  std::span<const diagnostics::Diagnostic> faults, bool& going) {
  going = false;
  if (faults.empty()) return std::nullopt;
  tell_faults(session, loaded, faults);
  const std::string counts = report::describe_counts(faults);
  if (check::is_fault_of_world(faults)) {
    session.complain("something could not be read, so nothing is published",
                     "give yourself the right to read it: pages of plans that are not seen would be removed");
    return Exit::world;
  }
  if (options.keep_going) {
    going = true;
    session.remark(fmt::format("the plans have {}; they are published nevertheless, and their pages say so", counts));
    return std::nullopt;
  }
  session.complain(fmt::format("the plans have {}, so nothing is published", counts),
                   "`nsp check` shows all; mend them, or publish with `--keep-going`: the pages then say so");
  return Exit::findings;
}

Exit refuse_lacks(Session& session, const check::Loaded& loaded, const std::vector<pages::Lack>& lacks) {
  for (std::size_t i = 0; i < lacks.size() && i < most_told; ++i) {
    const model::Entity& entity = loaded.library.entity(lacks[i].entity);
    const source::File& file = loaded.files[entity.name.file];
    session.remark(fmt::format("{}:{}: `{}` of `{}` is missing in {}", file.name(),
                               file.position(entity.name.begin).line, lacks[i].field, entity.id, lacks[i].language));
  }
  session.complain(fmt::format("{} text{} not translated, so nothing is published", lacks.size(),
                               lacks.size() == 1 ? " is" : "s are"),
                   "translate them, allow them in place, or leave out `--strict`");
  return Exit::findings;
}

Exit tell_differences(Session& session, const std::vector<std::string>& differing, const OutputFolder& output,
                      const std::string& shown) {
  const std::vector<std::string> left_over = output.left_over();
  if (!output.trouble().path.empty())
    return session.fail(
        fmt::format("`{}/{}` cannot be read: {}", shown, output.trouble().path, output.trouble().reason),
        "give yourself the right to read it, or look after the disk");
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

/// Writes every file of a publication, or compares it with what is there. `kept`, where a run publishes again and
/// again, is the memory of its last writing: it is used up, and replaced by that of this one, where it succeeds.
Exit write_all(Session& session, const Writing& writing, const std::string& root, const check::Loaded& loaded,
               const std::optional<check::Baseline>& known, const forms::Publication& publication,
               std::optional<forms::Memory>* kept) {
  const std::vector<std::string> documents = documents_of(loaded.library);
  const std::string shown = session.display_path(writing.folder);
  const Record record(session, root, writing.folder, writing.form);
  const bool trusted = kept != nullptr && kept->has_value();
  forms::Memory earlier;
  if (trusted) {
    earlier = std::move(**kept).renumbered(documents);
    kept->reset();
  } else {
    earlier = record.read(documents);
  }
  OutputFolder output(session.disk(), writing.folder,
                      writing.compare ? OutputFolder::Use::look : OutputFolder::Use::write,
                      provenance_of(session, earlier, writing.folder, writing.form), [&] {
                        session.remark(fmt::format("another run writes to `{}`; this one waits for it", shown));
                        session.environment().err.flush();
                      });
  if (const std::string stranger = output.stranger(); !stranger.empty())
    return session.misuse(
        fmt::format("`{}` holds `{}`, and nothing that `nsp render` wrote, so nothing is written there", shown,
                    stranger),
        "name a folder that is new or empty with `-o`; to publish in this one, empty it first");
  Written written = put_all(session, writing, publication, output, earlier, trusted);
  if (writing.printer != nullptr && writing.printer->interrupted()) return Exit::interrupted;
  if (written.too_large)
    return session.misuse(
        fmt::format("what would be published is larger than {} MB, more than twenty times the plans, so nothing is",
                    writing.most_bytes / 1'000'000),
        "leave languages in which little is written out of `languages` in nsp.yaml, or shorten the longest lists of "
        "references");
  if (!written.unprinted.empty())
    return session.fail(fmt::format("`{}` cannot be printed: {}", written.unprinted, written.reason),
                        "try again; `chromium --version` shows whether it works");
  if (writing.strict) pass_over_excused(loaded, known, written.lacks);
  if (writing.strict && !written.lacks.empty()) return refuse_lacks(session, loaded, written.lacks);
  if (writing.compare) return tell_differences(session, written.differing, output, shown);
  written.memory.set_documents(documents);
  OutputFolder::Summary summary;
  if (!output.finish(summary))
    return session.fail(
        fmt::format("`{}/{}` cannot be written: {}", shown, output.trouble().path, output.trouble().reason),
        "name a folder of its own, to which you may write, with `-o`");
  if (is_known(session)) record.write(written.memory);
  if (kept != nullptr) *kept = std::move(written.memory);
  if (!session.globals().quiet)
    session.remark(fmt::format("{}: {} files; {} new, {} changed, {} removed", shown,
                               summary.fresh + summary.changed + summary.same, summary.fresh, summary.changed,
                               summary.removed));
  return Exit::clean;
}

/// The absolute folder that is written to.
std::string find_folder(Session& session, const RenderOptions& options, const Opened& opened,
                        const check::Publishing& publishing) {
  return options.output ? environment::make_absolute(session.folder(), *options.output)
                        : environment::make_absolute(opened.workspace.root, publishing.output);
}

/// Nothing, with a message, where there is none.
std::unique_ptr<environment::Printer> open_printer(Session& session) {
  const environment::Environment& environment = session.environment();
  std::string reason;
  auto printer = environment.printer
                     ? environment.printer(environment.variable("CHROMIUM"), environment.variable("PATH"), reason)
                     : nullptr;
  if (printer != nullptr) return printer;
  if (reason.empty()) {
    session.fail("a PDF is made by Chromium, which is not there",
                 "install the package `chromium`, or name the program in the variable CHROMIUM");
  } else {
    session.fail(fmt::format("a PDF cannot be made: {}", reason), "a folder for drafts is made in /tmp, or in TMPDIR");
  }
  return nullptr;
}

/// Publishes what has been read.
Exit render_loaded(Session& session, const RenderOptions& options, const forms::Form& form, const Opened& opened,
                   const check::Loaded& loaded, std::optional<forms::Memory>* kept) {
  const check::Publishing publishing = check::read_publishing(*opened.folder, opened.workspace);
  const std::string folder = find_folder(session, options, opened, publishing);
  if (const auto refused = refuse_output_folder(session, opened, loaded, folder)) return *refused;
  Exit ended = Exit::usage;
  std::optional<check::Baseline> known;
  if (options.baseline && !(known = read_baseline(session, *options.baseline, ended))) return ended;
  std::vector<diagnostics::Diagnostic> faults = faults_of(loaded, publishing);
  if (known) check::Baseline(*known).pass_over(loaded.files, faults);
  bool going = false;
  if (const auto refused = refuse_faulty(session, options, loaded, faults, going)) return *refused;
  if (loaded.library.entities().empty())
    return session.misuse("there are no plans here", "`plans` in nsp.yaml says where they are");
  auto languages = choose_languages(session, opened.workspace);
  if (!languages) return Exit::usage;
  const auto plans = choose_plans(session, loaded, options.ids);
  if (!plans) return Exit::usage;
  if (!plans->empty() && !form.takes_plans)
    return session.misuse(fmt::format("a {} holds all plans", form.name), "leave the ids out, or write `--to html`");
  pages::Settings settings = settings_of(session, publishing, std::move(*languages), loaded);
  settings.plans = *plans;
  std::vector<diagnostics::Diagnostic> marked = errors_of(loaded);
  marked.insert(marked.end(), faults.begin(), faults.end());
  mark_faulty(loaded, marked, settings);
  const std::unique_ptr<const forms::Publication> publication = form.make(*loaded.chain, settings);
  std::unique_ptr<environment::Printer> printer;
  if (form.printed && (printer = open_printer(session)) == nullptr) return Exit::world;
  const Writing writing{folder,
                        options.form,
                        options.check,
                        options.strict,
                        is_known(session) && !options.check && !options.strict,
                        printer.get(),
                        most_bytes_of(loaded.library, publication->size())};
  const Exit written = write_all(session, writing, opened.workspace.root, loaded, known, *publication, kept);
  return going && written == Exit::clean ? Exit::findings : written;
}

/// Publishes again whenever a file is saved. What is published stays while plans have errors.
Exit watch_and_render(Session& session, const RenderOptions& options, const forms::Form& form) {
  if (form.printed) return session.misuse("`--watch` does not print", "leave it out, or write `--to html`");
  if (options.check) return session.misuse("`--watch` writes, and `--check` does not", "leave out one of them");
  std::optional<forms::Memory> kept;
  WatchSteps steps;
  steps.command = "render";
  steps.open = [&] { return session.open(); };
  steps.prepare = [&](const Opened& now) -> std::optional<check::Request> {
    steps.written_folder = find_folder(session, options, now, check::read_publishing(*now.folder, now.workspace));
    kept.reset();
    return request_to_publish(session);
  };
  steps.report = [&](const Opened& now, check::Loaded& loaded) {
    const Exit ended = render_loaded(session, options, form, now, loaded, &kept);
    return ended != Exit::world || loaded.result.world_failed;
  };
  return watch(session, steps);
}

Exit render(Session& session, const RenderOptions& options) {
  const forms::Form* form = choose_form(session, options.form);
  if (form == nullptr) return Exit::usage;
  if (options.output && options.output->empty())
    return session.misuse("`-o` names no folder", "write `-o DIR`, or leave it out");
  if (const auto refused = refuse_wide_workspace(session)) return *refused;
  if (options.watch) return watch_and_render(session, options, *form);
  const std::optional<Opened> opened = session.open();
  if (!opened) return session.refusal();
  const auto loaded = check::run(opened->workspace, *opened->folder, request_to_publish(session));
  return render_loaded(session, options, *form, *opened, *loaded, nullptr);
}

}  // namespace

Run prepare_render(Options& takes) {
  const auto options = std::make_shared<RenderOptions>();
  takes.add("ID", &options->ids, "plans, for forms with a file for each; without one, all");
  takes.add_choice("--to", &options->form, {"site", "html", "markdown", "pdf"}, "FORM");
  takes.add("-o,--output", &options->output, "the folder to write to (`publish.output` in nsp.yaml, else public)",
            "DIR");
  takes.add("--check", &options->check, "write nothing; exit 1 where the folder is not what would be written");
  takes.add("--watch", &options->watch, "publish again whenever a file is saved, until Ctrl-C");
  takes.add("--strict", &options->strict, "publish nothing while a text lacks in a language that its plan promises");
  takes.add("--keep-going", &options->keep_going,
            "publish in spite of what stops a publication; pages of what has faults say so, and the run ends with 1");
  takes.add("--baseline", &options->baseline, "pass over the findings that the file knows", "FILE");
  return [options](Session& session) { return render(session, *options); };
}

}  // namespace nsp::commands
