// SPDX-License-Identifier: EUPL-1.2
#include "commands/targets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "check/survey.hpp"

namespace nsp::commands {

namespace {

using environment::EntryType;
using environment::is_beneath;

std::optional<Exit> refuse_git(Session& session, const std::string& absolute) {
  if (!environment::lies_in_git(absolute)) return std::nullopt;
  return session.misuse(
      fmt::format("`{}` belongs to git, and nothing is written there", session.display_path(absolute)),
      "name another place");
}

EntryType type_at(Session& session, const std::string& absolute) {
  const auto above = session.disk().open(environment::parent_folder(absolute));
  return above == nullptr ? EntryType::missing : above->type(environment::file_name(absolute));
}

bool is_home_in(Session& session, const std::string& folder) {
  const std::string home(session.environment().variable("HOME"));
  return home.starts_with('/') && is_beneath(folder, environment::make_absolute("/", home));
}

/// The first of what the workspace is made of that a folder holds; empty where there is none.
std::string find_source_in(const Opened& opened, const check::Loaded& loaded, const std::string& folder) {
  const check::Configuration& configuration = opened.workspace.configuration;
  std::vector<std::string> sources;
  for (const std::string& pattern : configuration.plans) sources.push_back(check::fixed_part(pattern));
  sources.insert(sources.end(), configuration.schemas.begin(), configuration.schemas.end());
  for (const check::PlanFile& plan : loaded.plans) sources.push_back(plan.candidate.path);
  for (const std::string& path : sources)
    if (!path.empty() && is_beneath(folder, environment::make_absolute(opened.workspace.root, path))) return path;
  return {};
}

/// The line with which a schema says which it is; empty for any other text.
std::string_view identity_of(std::string_view text) {
  const std::size_t at = text.find("\"$id\"");
  return at == std::string_view::npos ? std::string_view() : text.substr(at, text.find('\n', at) - at);
}

bool is_schema(std::string_view text) {
  return text.find("\"$schema\"") != std::string_view::npos && text.find("json-schema.org") != std::string_view::npos;
}

}  // namespace

std::optional<Exit> refuse_way(Session& session, const std::string& absolute) {
  if (const auto refused = refuse_git(session, absolute)) return refused;
  const std::string root = session.find_root();
  std::string link = type_at(session, absolute) == EntryType::link ? absolute : std::string();
  if (is_beneath(root, absolute))
    for (std::string at = absolute; at != root; at = environment::parent_folder(at))
      if (type_at(session, at) == EntryType::link) link = at;
  if (link.empty()) return std::nullopt;
  return session.misuse(
      fmt::format("`{}` is a symbolic link, and nothing is written through one", session.display_path(link)),
      "name the place that it leads to, if that is what you mean");
}

std::optional<Exit> refuse_output_folder(Session& session, const Opened& opened, const check::Loaded& loaded,
                                         const std::string& folder) {
  constexpr std::string_view help = "name a folder of its own for what is published, with `-o` or `publish.output`";
  const std::string shown = session.display_path(folder);
  if (is_beneath(folder, opened.workspace.root))
    return session.misuse(fmt::format("`{}` {} the workspace, and nothing is published there", shown,
                                      folder == opened.workspace.root ? "is" : "holds"),
                          help);
  if (const std::string source = find_source_in(opened, loaded, folder); !source.empty())
    return session.misuse(
        fmt::format("`{}` is or holds what the workspace is made of (`{}`), and nothing is published there", shown,
                    source),
        help);
  if (is_home_in(session, folder))
    return session.misuse(fmt::format("`{}` is or holds your home, and nothing is published there", shown), help);
  if (const auto refused = refuse_way(session, folder)) return refused;
  for (std::string at = folder; at != "/"; at = environment::parent_folder(at)) {
    const EntryType type = type_at(session, at);
    if (type == EntryType::file || type == EntryType::other)
      return session.misuse(fmt::format("`{}` is no folder", session.display_path(at)), help);
  }
  return std::nullopt;
}

std::optional<Exit> refuse_wide_workspace(Session& session) {
  const std::string root = session.find_root();
  if (!session.globals().config.empty() || (root != "/" && !is_home_in(session, root))) return std::nullopt;
  const auto folder = session.disk().open(root);
  if (folder != nullptr &&
      (folder->type("nsp.yaml") != EntryType::missing || folder->type(".git") != EntryType::missing))
    return std::nullopt;
  return session.misuse(fmt::format("`{}` holds more than plans, and no `nsp.yaml` says that it is a workspace",
                                    session.display_path(root)),
                        "go to the folder of your plans, or begin one with `nsp init DIR`");
}

std::optional<Exit> refuse_wide_folder(Session& session, const std::string& folder) {
  const bool is_home = folder == environment::make_absolute("/", session.environment().variable("HOME"));
  if (folder != "/" && (is_home || !is_home_in(session, folder))) return std::nullopt;
  return session.misuse(
      fmt::format("`{}` holds much that is no plan, and would be read as a whole", session.display_path(folder)),
      "name a folder of its own: `nsp init DIR`");
}

Target::Target(Session& session, const std::string& path)
    : session_(session), path_(path), absolute_(environment::make_absolute(session.folder(), path)) {
  if (path == "-" || absolute_ == "/dev/stdout" || absolute_ == "/dev/fd/1" || absolute_ == "/proc/self/fd/1")
    stream_ = Stream::output;
  if (absolute_ == "/dev/stderr" || absolute_ == "/dev/fd/2" || absolute_ == "/proc/self/fd/2")
    stream_ = Stream::errors;
}

std::optional<Exit> Target::refuse(std::string_view text) const {
  if (stream_ != Stream::none || is_beneath("/dev", absolute_) || is_beneath("/proc/self/fd", absolute_))
    return std::nullopt;
  if (const auto refused = refuse_way(session_, absolute_)) return refused;
  const EntryType type = type_at(session_, absolute_);
  if (type == EntryType::folder) return session_.misuse(fmt::format("`{}` is a folder", path_), "name a file in it");
  if (type != EntryType::file) return std::nullopt;
  const std::string_view name = environment::file_name(absolute_);
  const auto folder = session_.disk().open(environment::parent_folder(absolute_));
  constexpr std::size_t largest = std::size_t{16} << 20U;
  const environment::Reading there = folder->read(name, largest);
  if (there.outcome != environment::Outcome::done || there.bytes.empty() || there.bytes == text) return std::nullopt;
  std::string_view what;
  if (session_.is_configuration(absolute_)) {
    what = "the configuration";
  } else if (is_schema(there.bytes) && (text.empty() || identity_of(there.bytes) != identity_of(text))) {
    what = "a schema";
  } else if (check::is_plan_name(name)) {
    what = "a plan file, or another that somebody wrote";
  }
  if (what.empty()) return std::nullopt;
  return session_.misuse(fmt::format("`{}` is {}, and is not overwritten", path_, what),
                         "name another file, or remove this one first");
}

bool Target::write(std::string_view bytes) const {
  if (stream_ == Stream::output) return session_.print(bytes), true;
  if (stream_ == Stream::errors) return session_.environment().err.write(bytes), true;
  const auto streamed = session_.disk().write_stream(absolute_, bytes);
  if (!streamed) return session_.write_file(absolute_, bytes);
  if (streamed->outcome == environment::Outcome::done) return true;
  session_.complain(fmt::format("`{}` cannot be written: {}", path_, streamed->reason), "name another place");
  return false;
}

}  // namespace nsp::commands
