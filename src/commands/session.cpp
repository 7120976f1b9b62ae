// SPDX-License-Identifier: EUPL-1.2
#include "commands/session.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "commands/languages.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

using environment::EntryType;

bool is_language(std::string_view code) {
  return code.size() >= 2 && code.size() <= 35 &&
         code.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
             std::string_view::npos;
}

std::string describe_reason(const environment::Reading& written) {
  if (written.outcome == environment::Outcome::link) return ": a symbolic link stands on the way";
  return written.reason.empty() ? "" : ": " + written.reason;
}

}  // namespace

Session::Session(environment::Environment& environment, const Globals& globals)
    : environment_(environment), globals_(globals), folder_(environment.current_folder) {}

std::optional<Exit> Session::settle() {
  if (folder_.empty() && !globals_.folder.starts_with('/'))
    return fail("the current folder cannot be told: it is gone, or its path is longer than 4,095 bytes",
                "go to a folder that is there, or name one with `-C`");
  if (globals_.color != "auto" && globals_.color != "always" && globals_.color != "never") {
    std::string help = suggest(globals_.color, {"auto", "always", "never"});
    if (help.empty()) help = "write `auto`, `always` or `never`";
    return misuse(fmt::format("`--color` does not know `{}`", globals_.color), help);
  }
  for (const std::string& language : split_languages(globals_.language))
    if (!is_language(language))
      return misuse(fmt::format("`{}` is no language code", language), "write one such as `nl`, `fr` or `de`");
  jobs_ = std::max(1U, environment_.cores);
  if (!globals_.jobs.empty()) {
    const auto jobs = read_number(globals_.jobs, 1, 1024);
    if (!jobs)
      return misuse(fmt::format("`--jobs {}` is no number of threads", globals_.jobs),
                    "write a number between 1 and 1024");
    jobs_ = static_cast<unsigned>(*jobs);
  }
  if (!globals_.folder.empty()) {
    folder_ = environment::make_absolute(folder_, globals_.folder);
    if (disk().open(folder_) == nullptr)
      return misuse(fmt::format("there is no folder `{}`", globals_.folder), "`-C` takes a folder that exists");
  }
  if (!globals_.config.empty()) {
    config_ = environment::make_absolute(folder_, globals_.config);
    const auto parent = disk().open(environment::parent_folder(config_));
    if (parent != nullptr && parent->type(environment::file_name(config_)) == EntryType::link)
      return misuse(fmt::format("`{}` is a symbolic link, and links are not followed", globals_.config),
                    "name the file that it leads to");
    if (parent == nullptr || parent->type(environment::file_name(config_)) != EntryType::file)
      return misuse(fmt::format("there is no file `{}`", globals_.config),
                    "`--config` takes a file in the form of nsp.yaml");
  }
  return std::nullopt;
}

void Session::complain(std::string_view message, std::string_view help) {
  environment_.err.write(fmt::format("error: {}\n", text::escape_terminal(message)));
  if (!help.empty()) environment_.err.write(fmt::format("  = help: {}\n", text::escape_terminal(help)));
}

Exit Session::misuse(std::string_view message, std::string_view help) {
  complain(message, help);
  return Exit::usage;
}

Exit Session::fail(std::string_view message, std::string_view help) {
  complain(message, help);
  return Exit::world;
}

Exit Session::end(Exit exit) {
  if (exit != Exit::usage || unread_.empty()) return exit;
  return fail(unread_, "give yourself the right to read it, or look after the disk");
}

void Session::remark(std::string_view message) {
  environment_.err.write(fmt::format("{}\n", text::escape_terminal(message)));
}

bool Session::wants_color(bool terminal) const {
  if (globals_.color != "auto") return globals_.color == "always";
  if (!environment_.variable("NO_COLOR").empty()) return false;
  const std::string_view force = environment_.variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return terminal && environment_.variable("TERM") != "dumb";
}

/// The user's word before the terminal's.
int Session::width() const {
  constexpr int narrowest = 20;
  constexpr int widest = 300;
  const auto wanted = read_number(environment_.variable("COLUMNS"), 1, 1'000'000);
  return std::clamp(wanted ? static_cast<int>(*wanted) : environment_.terminal.width, narrowest, widest);
}

report::Style Session::style_out() const {
  report::Style style;
  style.color = wants_color(environment_.terminal.out);
  style.language = reader();
  style.width = width();
  return style;
}

report::Style Session::style_err() const {
  report::Style style;
  style.color = wants_color(environment_.terminal.err);
  style.language = reader();
  style.width = width();
  return style;
}

void Session::report(const source::Files& files, std::span<const diagnostics::Diagnostic> findings) {
  environment_.err.write(report::find_format("human")->write({files, findings, {}}, style_err()));
}

bool Session::is_configuration(const std::string& absolute) const {
  return absolute == config_ || environment::file_name(absolute) == check::configuration_name;
}

std::string Session::find_root() const {
  return config_.empty() ? check::find_root(disk(), folder_) : environment::parent_folder(config_);
}

std::optional<Opened> Session::open(source::Files& files, diagnostics::Collector& faults) {
  Opened opened;
  opened.workspace = check::open_workspace(disk(), folder_, config_, files, faults);
  opened.folder = disk().open(opened.workspace.root);
  if (opened.folder == nullptr || has_any(faults.findings(), diagnostics::Severity::error)) {
    refusal_ = check::is_fault_of_world(faults.findings()) ? Exit::world : Exit::usage;
    return std::nullopt;
  }
  return opened;
}

std::string Session::place_in_repository(const std::string& absolute) const {
  for (std::string at = absolute;; at = environment::parent_folder(at)) {
    const auto folder = disk().open(at);
    if (folder != nullptr && folder->type(".git") != EntryType::missing) {
      const std::string place = environment::make_relative(at, absolute);
      return place.empty() ? place : place + "/";
    }
    if (at == "/") return {};
  }
}

std::optional<Opened> Session::open() {
  source::Files files;
  diagnostics::Collector faults;
  std::optional<Opened> opened = open(files, faults);
  if (!faults.empty()) report(files, faults.take_sorted());
  return opened;
}

std::optional<Opened> Session::open_and_load(std::unique_ptr<check::Loaded>& loaded, std::optional<text::Date> as_of) {
  std::optional<Opened> opened = open();
  if (!opened) return std::nullopt;
  check::Request request;
  request.jobs = jobs_;
  request.as_of = as_of;
  request.selection.ignore = {"P", "L"};
  loaded = check::run(opened->workspace, *opened->folder, request);
  for (const diagnostics::Diagnostic& finding : loaded->result.findings)
    if (unread_.empty() && check::is_fault_of_world({&finding, 1}))
      unread_ = fmt::format("`{}`: {}", loaded->files[finding.primary.span.file].name(), finding.message.english());
  return opened;
}

words::Language Session::reader() const {
  for (const std::string& wanted : split_languages(globals_.language))
    if (const auto known = words::read_language(wanted)) return *known;
  std::string_view said = globals_.language;
  for (const char* name : {"NSP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (said.empty()) said = environment_.variable(name);
  return words::read_language(said).value_or(words::Language::en);
}

std::vector<std::string> Session::languages(const check::Workspace& workspace) const {
  std::vector<std::string> all = split_languages(globals_.language);
  const auto& configured = workspace.configuration.languages;
  all.insert(all.end(), configured.begin(), configured.end());
  return all;
}

std::string Session::display_path(const std::string& absolute) const {
  std::string climb;
  for (std::string at = folder_;; at = environment::parent_folder(at), climb += "../") {
    if (!environment::is_beneath(at, absolute)) continue;
    if (at == "/" && !climb.empty()) return absolute;
    const std::string rest = environment::make_relative(at, absolute);
    return rest.empty() ? (climb.empty() ? "." : climb.substr(0, climb.size() - 1)) : climb + rest;
  }
}

std::pair<std::unique_ptr<environment::Folder>, std::string> Session::open_above(const std::string& absolute) const {
  std::string at = find_root();
  if (absolute == at || !environment::is_beneath(at, absolute)) at = environment::parent_folder(absolute);
  std::unique_ptr<environment::Folder> folder = disk().open(at);
  while (folder == nullptr && at != "/") folder = disk().open(at = environment::parent_folder(at));
  return {std::move(folder), std::move(at)};
}

bool Session::write_file(const std::string& absolute, std::string_view bytes) {
  const auto [folder, at] = open_above(absolute);
  environment::Reading written;
  if (folder != nullptr) written = folder->write(environment::make_relative(at, absolute), bytes);
  if (written.outcome == environment::Outcome::done) return true;
  const std::string reason = describe_reason(written);
  complain(fmt::format("`{}` cannot be written{}", display_path(absolute), reason),
           "name a file in a folder that you may write to");
  return false;
}

Exit refuse_without_plans(Session& session) {
  return session.misuse("there is no plan file here",
                        "plan files end in `.yaml` or `.yml` and begin with `kind:`; `plans:` in `nsp.yaml` says where "
                        "they stand");
}

std::optional<Exit> Session::create_file(const std::string& absolute, std::string_view bytes) {
  const auto [folder, at] = open_above(absolute);
  environment::Reading written;
  if (folder != nullptr) written = folder->create(environment::make_relative(at, absolute), bytes);
  if (written.outcome == environment::Outcome::done) return std::nullopt;
  if (written.outcome == environment::Outcome::exists)
    return misuse(fmt::format("`{}` exists already, and nothing is ever overwritten", display_path(absolute)),
                  "choose another name, or move the file away first");
  const std::string reason = describe_reason(written);
  return fail(fmt::format("`{}` cannot be written{}", display_path(absolute), reason),
              "choose a folder that you may write to");
}

bool has_any(std::span<const diagnostics::Diagnostic> findings, diagnostics::Severity least) {
  return std::any_of(findings.begin(), findings.end(), [least](const auto& f) { return f.severity >= least; });
}

}  // namespace nsp::commands
