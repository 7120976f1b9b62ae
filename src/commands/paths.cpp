// SPDX-License-Identifier: EUPL-1.2
#include "commands/paths.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "check/survey.hpp"
#include "syntax/guard.hpp"

namespace nsp::commands {

namespace {

using environment::EntryType;
using environment::Outcome;

bool is_glob(std::string_view path) {
  return path.find_first_of("*?") != std::string_view::npos;
}

/// Finds the files that paths mean, and remembers the plan files of the workspace once they were looked for.
class Finder {
 public:
  Finder(Session& session, const Opened& opened) : session_(session), opened_(opened) {}

  bool add(const std::string& path) {
    const auto relative = name_in_workspace(session_, opened_, path);
    if (!relative) return false;
    const EntryType type = opened_.folder->type(*relative);
    if (type == EntryType::missing) return is_glob(path) ? add_matches(path, *relative) : refuse(path, *relative);
    if (type == EntryType::folder && !holds_plans(*relative) && !is_unread(*relative)) return refuse_empty(path);
    found_.push_back(*relative);
    return true;
  }

  std::vector<std::string> take() { return std::move(found_); }
  Exit ended() const { return ended_; }

 private:
  /// What stands in a folder that cannot be looked into is not missing.
  bool refuse(const std::string& path, const std::string& relative) {
    for (std::size_t end = relative.find('/'); end != std::string::npos; end = relative.find('/', end + 1)) {
      const std::string above = relative.substr(0, end);
      const environment::Listing listing = opened_.folder->look(above);
      if (listing.outcome != Outcome::failed) continue;
      ended_ = session_.fail(fmt::format("the folder `{}` cannot be read: {}", above, listing.reason),
                             "give yourself the right to read it");
      return false;
    }
    ended_ = refuse_missing(session_, path);
    return false;
  }

  /// Whether a folder could not be looked into, or holds one.
  bool is_unread(const std::string& folder) {
    survey();
    return std::any_of(survey_->unread.begin(), survey_->unread.end(), [&](const check::UnreadFolder& each) {
      return environment::is_beneath("/" + folder, "/" + each.path);
    });
  }

  bool refuse_empty(const std::string& path) {
    session_.misuse(fmt::format("no plan file stands in `{}`", path),
                    "plan files end in `.yaml` or `.yml` and begin with `kind:`");
    return false;
  }

  const std::vector<check::Candidate>& plans() { return survey().plans; }

  const check::Survey& survey() {
    if (!survey_) survey_ = check::survey(*opened_.folder, opened_.workspace);
    return *survey_;
  }

  bool holds_plans(const std::string& folder) {
    return std::any_of(plans().begin(), plans().end(), [&](const check::Candidate& plan) {
      return folder.empty() || (plan.path.starts_with(folder) && plan.path.substr(folder.size()).starts_with('/'));
    });
  }

  bool add_matches(const std::string& path, const std::string& pattern) {
    const std::size_t before = found_.size();
    for (const check::Candidate& plan : plans())
      if (check::matches_glob(pattern, plan.path)) found_.push_back(plan.path);
    if (found_.size() > before) return true;
    session_.misuse(fmt::format("no plan file matches `{}`", path),
                    "`*` stands for any part of a name, `**` for any folders");
    return false;
  }

  Session& session_;
  const Opened& opened_;
  std::optional<check::Survey> survey_;
  Exit ended_ = Exit::usage;
  std::vector<std::string> found_;
};

}  // namespace

std::optional<std::vector<std::string>> find_in_workspace(Session& session, const Opened& opened,
                                                          const std::vector<std::string>& paths, Exit& ended) {
  Finder finder(session, opened);
  for (const std::string& path : paths) {
    if (finder.add(path)) continue;
    ended = finder.ended();
    return std::nullopt;
  }
  return finder.take();
}

std::optional<std::string> name_in_workspace(Session& session, const Opened& opened, const std::string& path) {
  const std::string absolute = environment::make_absolute(session.folder(), path);
  if (!path.empty() && environment::is_beneath(opened.workspace.root, absolute))
    return environment::make_relative(opened.workspace.root, absolute);
  session.misuse(fmt::format("`{}` lies outside of the workspace", path),
                 "name a path beneath the folder of `nsp.yaml`, or go to its workspace with `-C DIR`");
  return std::nullopt;
}

Exit refuse_missing(Session& session, const std::string& path) {
  const std::string absolute = environment::make_absolute(session.folder(), path);
  std::vector<environment::Entry> entries;
  if (const auto folder = session.disk().open(environment::parent_folder(absolute))) entries = folder->list("");
  std::vector<std::string_view> names;
  names.reserve(entries.size());
  for (const environment::Entry& entry : entries) names.push_back(entry.name);
  std::string help = suggest(environment::file_name(absolute), names);
  if (help.empty()) help = "correct the path; it counts from the current folder";
  return session.misuse(fmt::format("there is no file or folder `{}`", path), help);
}

std::optional<NamedText> read_named(Session& session, const std::string& path, const std::string& input_name,
                                    Exit& ended) {
  const std::size_t limit = syntax::max_file_size;
  const bool is_input = path == "-";
  const std::string absolute = environment::make_absolute(session.folder(), path);
  environment::Reading reading;
  if (is_input) {
    reading = session.environment().read_input(limit);
  } else if (const auto folder = session.disk().open(environment::parent_folder(absolute))) {
    reading = folder->read(environment::file_name(absolute), limit);
  } else {
    reading.outcome = Outcome::missing;
  }
  const std::string name = is_input ? input_name : session.display_path(absolute);
  switch (reading.outcome) {
    case Outcome::done: return NamedText{name, std::move(reading.bytes)};
    case Outcome::missing: ended = refuse_missing(session, path); break;
    case Outcome::too_large:
      session.complain(fmt::format("`{}` is larger than the limit of {} MiB", name, limit >> 20U), "split the file");
      ended = Exit::findings;
      break;
    case Outcome::link:
      ended = session.fail(fmt::format("`{}` is a symbolic link, and links are not followed", name),
                           "name the file itself");
      break;
    case Outcome::not_regular:
      ended =
          session.fail(fmt::format("`{}` is no ordinary file", name), "name an ordinary file, or `-` to pipe it in");
      break;
    case Outcome::exists:  // of creating alone
    case Outcome::failed:
      ended = session.fail(fmt::format("`{}` cannot be read: {}", name, reading.reason),
                           "give yourself the right to read it");
      break;
  }
  return std::nullopt;
}

}  // namespace nsp::commands
