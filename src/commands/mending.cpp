// SPDX-License-Identifier: EUPL-1.2
#include "commands/mending.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "environment/line_diff.hpp"
#include "syntax/guard.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

bool write_one(Session& session, const Opened& opened, const check::MendedFile& file) {
  const environment::Reading now = opened.folder->read(file.name, syntax::max_file_size);
  if (now.outcome != environment::Outcome::done || now.bytes != file.before) {
    session.fail(fmt::format("`{}` has changed while it was being mended, and was left as it is", file.name),
                 "run the command again");
    return false;
  }
  return session.write_file(environment::make_absolute(opened.workspace.root, file.name), file.after);
}

}  // namespace

bool write_mended(Session& session, const Opened& opened, const check::Mending& mending) {
  bool all = true;
  for (const check::MendedFile& file : mending.files) all = write_one(session, opened, file) && all;
  return all;
}

void show_mended(Session& session, const check::Mending& mending) {
  const bool terminal = session.environment().terminal.out;
  for (const check::MendedFile& file : mending.files) {
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
