// SPDX-License-Identifier: EUPL-1.2
#include "commands/fixes.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "check/survey.hpp"
#include "environment/line_diff.hpp"
#include "environment/movable.hpp"
#include "syntax/guard.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

bool has_changed(Session& session, const Opened& opened, const check::FixedFile& file) {
  const environment::Reading now = opened.folder->read(file.name, syntax::max_file_size);
  if (now.outcome == environment::Outcome::done && now.bytes == file.before) return false;
  session.fail(fmt::format("`{}` has changed while it was being mended, and was left as it is", file.name),
               "run the command again");
  return true;
}

bool report_written(Session& session, std::string_view name, const environment::Reading& written) {
  const bool done = written.outcome == environment::Outcome::done;
  if (!done)
    session.fail(fmt::format("`{}` cannot be written{}{}", name, written.reason.empty() ? "" : ": ", written.reason),
                 "give yourself the right to write in its folder");
  if (done && !written.reason.empty())
    session.remark(
        fmt::format("`{}` was written anew, so that it is mended as a whole or not at all: {}", name, written.reason));
  return done;
}

/// What runs that were killed have left beside the plans.
void clear_drafts(const environment::MovableFolder& folder, const Opened& opened) {
  std::set<std::string> folders;
  for (const check::Candidate& plan : check::find_plans(*opened.folder, opened.workspace))
    folders.insert(plan.path.substr(0, std::min(plan.path.rfind('/') + 1, plan.path.size())));
  for (const std::string& each : folders) folder.clear_drafts(std::string_view(each).substr(0, each.rfind('/')));
}

}  // namespace

bool write_fixed(Session& session, const Opened& opened, const check::AppliedFixes& mending) {
  const auto folder = environment::open_movable(session.disk(), opened.workspace.root);
  if (folder == nullptr) return mending.files.empty();
  clear_drafts(*folder, opened);
  bool all = true;
  std::vector<environment::NewFile> files;
  for (const check::FixedFile& file : mending.files) {
    if (has_changed(session, opened, file)) {
      all = false;
    } else {
      files.push_back({file.name, file.after});
    }
  }
  const auto written = folder->write_all(files);
  for (std::size_t i = 0; i < files.size(); ++i) all = report_written(session, files[i].path, written[i]) && all;
  return all;
}

void show_fixed(Session& session, const check::AppliedFixes& mending) {
  const bool terminal = session.environment().terminal.out;
  for (const check::FixedFile& file : mending.files) {
    const std::string diff = environment::diff_lines(file.name, file.before, file.after);
    if (!terminal) {
      session.print(diff);
      continue;
    }
    for (std::size_t at = 0; at < diff.size();) {
      const std::size_t end = std::min(diff.find('\n', at), diff.size());
      session.print(text::escape_terminal(std::string_view(diff).substr(at, end - at)) + "\n");
      at = end + 1;
    }
  }
}

}  // namespace nsp::commands
