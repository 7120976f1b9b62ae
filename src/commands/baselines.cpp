// SPDX-License-Identifier: EUPL-1.2
#include "commands/baselines.hpp"

#include <fmt/format.h>

#include "commands/paths.hpp"
#include "commands/targets.hpp"
#include "syntax/guard.hpp"

namespace nsp::commands {

using environment::Outcome;

namespace {

environment::Reading read(Session& session, const std::string& path) {
  const std::string absolute = environment::make_absolute(session.folder(), path);
  const auto folder = session.disk().open(environment::parent_folder(absolute));
  if (path.empty() || folder == nullptr) return {Outcome::missing, {}, {}};
  const std::string_view name = environment::file_name(absolute);
  if (folder->type(name) == environment::EntryType::folder) return {Outcome::not_regular, {}, {}};
  return folder->read(name, syntax::max_file_size);
}

/// Why a file was not read.
Exit refuse(Session& session, const std::string& path, const environment::Reading& reading) {
  switch (reading.outcome) {
    case Outcome::missing:
      return session.misuse(fmt::format("there is no baseline `{}`", path),
                            fmt::format("write it with `--write-baseline {}`", path.empty() ? "FILE" : path));
    case Outcome::too_large:
      return session.misuse(fmt::format("`{}` is larger than the limit of {} MiB", path, syntax::max_file_size >> 20U),
                            "mend some of what is known, or exclude files in `nsp.yaml`");
    case Outcome::failed:
      return session.fail(fmt::format("`{}` cannot be read: {}", path, reading.reason),
                          "name a baseline that you may read");
    default: return session.misuse(fmt::format("`{}` is no ordinary file", path), "name the baseline itself");
  }
}

}  // namespace

std::optional<check::Baseline> read_baseline(Session& session, const std::string& path, Exit& ended) {
  environment::Reading reading = read(session, path);
  if (reading.outcome != Outcome::done) {
    ended = refuse(session, path, reading);
    return std::nullopt;
  }
  const source::File file(0, path, std::move(reading.bytes));
  std::string fault;
  auto baseline = check::Baseline::read(file, fault);
  if (!baseline)
    ended = session.misuse(fmt::format("`{}` is no baseline: {}", path, fault),
                           fmt::format("write it anew with `--write-baseline {}`", path));
  return baseline;
}

bool write_baseline(Session& session, const std::string& path, const source::Files& files,
                    const std::vector<diagnostics::Diagnostic>& findings) {
  const std::string text = check::write_baseline(files, findings);
  if (text.size() > syntax::max_file_size) {
    session.complain(fmt::format("the baseline would be larger than the limit of {} MiB, and could not be read again",
                                 syntax::max_file_size >> 20U),
                     "mend some of what is found first, or exclude files in `nsp.yaml`");
    return false;
  }
  return Target(session, path).write(text);
}

}  // namespace nsp::commands
