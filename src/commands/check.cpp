// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "check/against_schema.hpp"
#include "check/flood.hpp"
#include "commands/baselines.hpp"
#include "commands/changes.hpp"
#include "commands/fixes.hpp"
#include "commands/output_formats.hpp"
#include "commands/paths.hpp"
#include "commands/session.hpp"
#include "commands/targets.hpp"
#include "commands/watch.hpp"
#include "syntax/guard.hpp"

namespace nsp::commands {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

struct CheckOptions {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> schemas;
  std::string fail_on = "error";
  std::string max_findings;
  std::string input_name = "<stdin>";
  std::optional<std::string> baseline;
  std::optional<std::string> new_baseline;
  std::optional<std::string> as_of;
  std::string changed_since;
  bool statistics = false;
  bool fix = false;
  bool suggested = false;
  bool diff = false;
  bool watch = false;
};

/// What the options mean once they are found good.
struct Settled {
  std::vector<WantedReport> reports;
  report::Style style;
  Severity least = Severity::error;
  std::optional<text::Date> as_of;
  std::optional<check::Baseline> known;
  std::optional<std::string> new_baseline;  ///< where all findings are to be written
};

/// Turns former names into today's, and refuses words that no diagnostic has.
bool settle_selection(Session& session, std::string_view option, std::vector<std::string>& words) {
  for (std::string& word : words) {
    if (const diagnostics::Fault* fault = check::find_fault(word)) {
      word = fault->code;
    } else if (!check::is_family(word)) {
      std::vector<std::string_view> known;
      for (const diagnostics::Fault* each : check::all_faults()) known.insert(known.end(), {each->code, each->name});
      const std::string help = suggest(word, known);
      session.misuse(fmt::format("`{}` does not know `{}`", option, word),
                     help.empty() ? "`nsp rules` lists all codes and names" : help);
      return false;
    }
  }
  return true;
}

bool settle_levels(Session& session, const CheckOptions& options, Settled& settled) {
  const auto severity = diagnostics::to_severity(options.fail_on);
  if (!severity || *severity == Severity::off) {
    const std::string help = suggest(options.fail_on, {"error", "warning", "note"});
    session.misuse(fmt::format("`--fail-on` does not know `{}`", options.fail_on),
                   help.empty() ? "write `error`, `warning` or `note`" : help);
    return false;
  }
  settled.least = *severity;
  settled.style.fails_from = *severity;
  if (!options.max_findings.empty()) {
    const auto most = read_number(options.max_findings, 1, 1'000'000'000);
    if (!most) {
      session.misuse(fmt::format("`--max-findings {}` is no number of findings", options.max_findings),
                     "write a number from 1");
      return false;
    }
    settled.style.max_findings = *most;
  }
  if (!options.as_of) return true;
  settled.as_of = text::read_date(*options.as_of);
  if (!settled.as_of)
    session.misuse(fmt::format("`--as-of {}` is no day of the calendar", *options.as_of),
                   how_to_write_day("--as-of", *options.as_of));
  return settled.as_of.has_value();
}

/// What the options mean; nothing, and how the run ends, where one is not good.
std::optional<Settled> settle(Session& session, CheckOptions& options, Exit& ended) {
  ended = Exit::usage;
  Settled settled;
  settled.style = session.style_out();
  settled.style.statistics = options.statistics;
  if (!settle_levels(session, options, settled)) return std::nullopt;
  if (!settle_selection(session, "--select", options.select)) return std::nullopt;
  if (!settle_selection(session, "--ignore", options.ignore)) return std::nullopt;
  auto reports = read_formats(session, options.formats);
  if (!reports) return std::nullopt;
  settled.reports = std::move(*reports);
  settled.new_baseline = options.new_baseline;
  if (options.new_baseline && options.new_baseline->empty()) {
    session.misuse("`--write-baseline` names no file", "write `--write-baseline FILE`");
    return std::nullopt;
  }
  if (options.new_baseline && Target(session, *options.new_baseline).refuse()) return std::nullopt;
  if (options.baseline) {
    settled.known = read_baseline(session, *options.baseline, ended);
    if (!settled.known) return std::nullopt;
  }
  return settled;
}

/// Takes the known findings out, and gives their number; all are known once they are written. `written` tells whether
/// they could be.
std::size_t pass_over_known(Session& session, const Settled& settled, const source::Files& files,
                            std::vector<Diagnostic>& findings, bool& written) {
  if (settled.new_baseline) {
    written = write_baseline(session, *settled.new_baseline, files, findings);
    if (written) return std::exchange(findings, {}).size();
  }
  if (!settled.known) return 0;
  check::Baseline known = *settled.known;  // each run of `--watch` begins with all of them
  const std::size_t passed_over = known.pass_over(files, findings);
  if (const std::size_t left = known.left(); left > 0 && session.globals().verbose)
    session.remark(fmt::format("{} known {} found no more; `--write-baseline` drops {}", left,
                               left == 1 ? "finding is" : "findings are", left == 1 ? "it" : "them"));
  return passed_over;
}

Exit exit_for(std::span<const Diagnostic> findings, const Settled& settled, bool written, bool world_failed) {
  if (!written || world_failed) return Exit::world;
  return has_any(findings, settled.least) ? Exit::findings : Exit::clean;
}

/// Reads standard input into a document with the name that the user gives it.
bool read_input(Session& session, const Opened* opened, const CheckOptions& options,
                std::optional<std::pair<std::string, std::string>>& input, Exit& ended) {
  std::string name = options.input_name;
  if (opened != nullptr && name != "<stdin>") {
    const auto inside = name_in_workspace(session, *opened, name);
    ended = Exit::usage;
    if (!inside) return false;
    name = *inside;
  }
  auto read = read_named(session, "-", name, ended);
  if (!read) return false;
  input.emplace(std::move(read->name), std::move(read->text));
  return true;
}

/// The configuration, or its faults in the formats that were asked for.
std::optional<Opened> open(Session& session, const Settled& settled) {
  source::Files files;
  diagnostics::Collector faults;
  std::optional<Opened> opened = session.open(files, faults);
  const auto findings = faults.take_sorted();
  if (opened) {
    if (!findings.empty()) session.report(files, findings);
    return opened;
  }
  report::Summary summary;
  summary.files = 1;
  write_reports(session, settled.reports, {files, findings, summary}, settled.style, session.find_root());
  return std::nullopt;
}

Exit report(Session& session, const Settled& settled, const Opened& opened, check::Loaded& loaded) {
  bool saved = true;
  loaded.result.suppressed += pass_over_known(session, settled, loaded.files, loaded.result.findings, saved);
  report::Summary summary;
  summary.files = loaded.result.files;
  summary.documents = loaded.result.documents;
  summary.entities = loaded.library.entities().size();
  summary.links = loaded.library.link_count();
  summary.suppressed = loaded.result.suppressed;
  const Exit found = exit_for(loaded.result.findings, settled, saved, loaded.result.world_failed);
  check::leave_out_flood(loaded.files, loaded.result.findings);
  const bool written =
      write_reports(session, settled.reports, {loaded.files, loaded.result.findings, summary, loaded.result.checked},
                    settled.style, opened.workspace.root);
  return written ? found : Exit::world;
}

Exit mend(Session& session, const CheckOptions& options, Settled& settled, const Opened& opened,
          const check::Request& request) {
  if (const auto refused = options.diff ? std::nullopt : refuse_wide_workspace(session)) return *refused;
  if (request.standard_input)
    return session.misuse("standard input cannot be mended", "name the file, or save the text in one");
  const auto grade = options.suggested ? diagnostics::Grade::suggested : diagnostics::Grade::safe;
  const check::AppliedFixes mending = check::apply_fixes(opened.workspace, *opened.folder, request, grade);
  if (options.diff) {
    show_fixed(session, mending);
    if (mending.loaded->result.world_failed) return Exit::world;
    return mending.files.empty() ? Exit::clean : Exit::findings;
  }
  const bool written = write_fixed(session, opened, mending);
  if (written && mending.mended > 0)
    session.remark(fmt::format("mended {} finding{} in {} file{}", mending.mended, mending.mended == 1 ? "" : "s",
                               mending.files.size(), mending.files.size() == 1 ? "" : "s"));
  if (!mending.tried_all)
    session.remark("not every fix could be tried in one run: run the command again for those that are left");
  const Exit left = report(session, settled, opened, *mending.loaded);
  return written ? left : Exit::world;
}

/// What is to be checked; nothing where the command line does not fit the workspace, or the world fails.
std::optional<check::Request> prepare(Session& session, const Opened& opened, const CheckOptions& options,
                                      const Settled& settled, Exit& ended) {
  check::Request request;
  request.jobs = session.jobs();
  request.selection = {options.select, options.ignore};
  request.as_of = settled.as_of;
  request.tells_overlooked = true;
  std::vector<std::string> paths = options.paths;
  if (std::erase(paths, "-") > 0 && !read_input(session, &opened, options, request.standard_input, ended))
    return std::nullopt;
  ended = Exit::usage;
  const auto found = find_in_workspace(session, opened, paths, ended);
  if (!found) return std::nullopt;
  request.paths = *found;
  if (options.changed_since.empty()) return request;
  if (const auto fault = find_changes(session, opened, options.changed_since, request)) {
    ended = *fault;
    return std::nullopt;
  }
  return request;
}

Exit check_workspace(Session& session, const CheckOptions& options, Settled& settled) {
  const std::optional<Opened> opened = open(session, settled);
  if (!opened) return session.refusal();
  Exit ended = Exit::usage;
  const std::optional<check::Request> request = prepare(session, *opened, options, settled, ended);
  if (!request) return ended;
  if (options.fix || options.diff) return mend(session, options, settled, *opened, *request);
  const auto loaded = check::run(opened->workspace, *opened->folder, *request);
  if (loaded->result.files == 0 && !has_any(loaded->result.findings, Severity::error)) {
    // Among these may be what the plans are called.
    if (!loaded->result.findings.empty()) session.report(loaded->files, loaded->result.findings);
    return refuse_without_plans(session);
  }
  if (session.globals().verbose)
    session.remark(fmt::format("read {} plan files with {} threads", loaded->result.files, session.jobs()));
  return report(session, settled, *opened, *loaded);
}

Exit watch_workspace(Session& session, const CheckOptions& options, Settled& settled) {
  if (options.fix || options.diff || options.new_baseline)
    return session.misuse("`--watch` only looks: it mends nothing, and writes no baseline",
                          "leave `--fix`, `--diff` and `--write-baseline` out, or `--watch`");
  if (!options.schemas.empty() || std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    return session.misuse("`--watch` looks at the plans of a workspace", "leave `--schema` and `-` out, or `--watch`");
  WatchSteps steps;
  steps.open = [&] { return open(session, settled); };
  steps.prepare = [&](const Opened& opened) {
    Exit ended = Exit::usage;
    return prepare(session, opened, options, settled, ended);
  };
  steps.report = [&](const Opened& opened, check::Loaded& loaded) {
    return report(session, settled, opened, loaded) != Exit::world || loaded.result.world_failed;
  };
  for (const WantedReport& report : settled.reports) steps.written.insert(Target(session, report.path).absolute());
  return watch(session, steps);
}

/// The files that the paths mean: files as they are, folders with all beneath. Nothing, with a message, where there are
/// none; `ended` then says how the run ends.
std::optional<std::vector<check::NamedFile>> find_instances(Session& session, const std::vector<std::string>& paths,
                                                            Exit& ended) {
  ended = Exit::usage;
  std::set<std::string> found;
  for (const std::string& path : paths) {
    const std::string absolute = environment::make_absolute(session.folder(), path);
    if (session.disk().open(absolute) != nullptr) {
      std::vector<check::UnreadFolder> unread;
      const auto beneath = check::find_documents(session.disk(), absolute, unread);
      if (!unread.empty()) {
        ended = session.fail(
            fmt::format("the folder `{}` cannot be read: {}", session.display_path(unread[0].path), unread[0].reason),
            "give yourself the right to read it, or name other files");
        return std::nullopt;
      }
      if (beneath.empty()) {
        session.misuse(fmt::format("no YAML or JSON file stands in `{}`", path),
                       "their names end in `.yaml`, `.yml` or `.json`");
        return std::nullopt;
      }
      found.insert(beneath.begin(), beneath.end());
      continue;
    }
    const auto parent = session.disk().open(environment::parent_folder(absolute));
    if (parent == nullptr || parent->type(environment::file_name(absolute)) == environment::EntryType::missing) {
      refuse_missing(session, path);
      return std::nullopt;
    }
    found.insert(absolute);
  }
  std::vector<check::NamedFile> files;
  files.reserve(found.size());
  for (const std::string& path : found) files.push_back({path, session.display_path(path)});
  return files;
}

Exit check_against(Session& session, const CheckOptions& options, Settled& settled) {
  check::SchemaRequest request;
  request.jobs = session.jobs();
  for (const std::string& path : options.schemas) {
    const std::string absolute = environment::make_absolute(session.folder(), path);
    const auto parent = session.disk().open(environment::parent_folder(absolute));
    if (parent == nullptr || parent->type(environment::file_name(absolute)) == environment::EntryType::missing)
      return refuse_missing(session, path);
    request.schemas.push_back({absolute, session.display_path(absolute)});
  }
  if (options.paths.empty())
    return session.misuse("`--schema` wants files to check", "`nsp check --schema FILE PATH...`");
  std::vector<std::string> paths = options.paths;
  if (std::erase(paths, "-") > 0) {
    Exit ended = Exit::clean;
    if (!read_input(session, nullptr, options, request.standard_input, ended)) return ended;
  }
  Exit ended = Exit::usage;
  auto instances = find_instances(session, paths, ended);
  if (!instances) return ended;
  request.instances = std::move(*instances);

  auto checked = check::check_against_schema(session.disk(), request);
  report::Summary summary;
  summary.files = checked->read;
  summary.documents = checked->complete;
  std::vector<Diagnostic> findings = std::move(checked->schema_findings);
  findings.insert(findings.end(), checked->findings.begin(), checked->findings.end());
  const check::Selection selection{options.select, options.ignore};
  std::erase_if(findings, [&selection](const Diagnostic& finding) { return !selection.takes(*finding.fault); });
  bool saved = true;
  summary.suppressed = pass_over_known(session, settled, checked->files, findings, saved);
  const Exit found = exit_for(findings, settled, saved, checked->world_failed);
  check::leave_out_flood(checked->files, findings);
  const bool written = write_reports(session, settled.reports, {checked->files, findings, summary, checked->checked},
                                     settled.style, session.folder());
  if (!checked->schema_usable && !checked->world_failed) return Exit::usage;
  return written ? found : Exit::world;
}

Exit check(Session& session, CheckOptions options) {
  Exit ended = Exit::clean;
  std::optional<Settled> settled = settle(session, options, ended);
  if (!settled) return ended;
  if (options.suggested && !options.fix && !options.diff)
    return session.misuse("`--suggested` says which fixes to make, but none are to be made",
                          "add `--fix` to make them, or `--diff` to see them");
  if ((options.fix || options.diff) && !options.schemas.empty())
    return session.misuse("only plans are mended, not files that are checked by `--schema`",
                          "leave out `--fix` and `--diff`");
  if (options.watch) return watch_workspace(session, options, *settled);
  if (!options.schemas.empty() && !options.changed_since.empty())
    return session.misuse("`--changed-since` looks at the plans of a workspace", "leave `--schema` out, or the other");
  return options.schemas.empty() ? check_workspace(session, options, *settled)
                                 : check_against(session, options, *settled);
}

}  // namespace

Run prepare_check(Options& takes) {
  const auto options = std::make_shared<CheckOptions>();
  takes.add("PATH", &options->paths, "files and folders to report on; `-` is standard input");
  takes.add("--format", &options->formats, "how to report, and into which file; may be repeated", "FMT[=FILE]")
      .choices = format_names();
  takes.add("--select", &options->select, "these diagnostics only: codes, family letters, names", "CODE,...")
      .has_commas = true;
  takes.add("--ignore", &options->ignore, "all diagnostics but these", "CODE,...").has_commas = true;
  takes.add("--fail-on", &options->fail_on, "the least severity that makes the run fail", "SEVERITY").choices = {
      "error", "warning", "note"};
  takes.add("--max-findings", &options->max_findings, "show no more in the human form", "N");
  takes.add("--baseline", &options->baseline, "pass over the findings that the file knows", "FILE");
  takes.add("--write-baseline", &options->new_baseline, "write all findings into the file, as known", "FILE");
  takes.add("--as-of", &options->as_of,
            "the day from which rules look at time; else of each plan that of the newest report on it", "DATE");
  takes.add("--changed-since", &options->changed_since,
            "tell only of what files that differ from that git revision can have caused", "REV");
  takes.add("--watch", &options->watch, "check again whenever a file is saved, until Ctrl-C");
  takes.add("--statistics", &options->statistics, "count the findings by code");
  takes.add("--fix", &options->fix, "make the fixes that keep the meaning");
  takes.add("--suggested", &options->suggested, "with --fix or --diff: the near word and the like as well");
  takes.add("--diff", &options->diff, "show what would be mended, and write nothing; exit 1 if there is anything");
  takes.add("--schema", &options->schemas,
            "check any YAML or JSON files against that JSON Schema, and nothing else; further ones may be referred to",
            "FILE");
  takes.add("--stdin-name", &options->input_name, "where standard input would stand", "PATH");
  return [options](Session& session) { return check(session, *options); };
}

}  // namespace nsp::commands
