// SPDX-License-Identifier: EUPL-1.2
#include "check/unread.hpp"

#include <fmt/format.h>

#include "check/kinds.hpp"
#include "syntax/guard.hpp"
#include "syntax/kinds.hpp"

namespace nsp::check {

bool report_unread(const source::File& file, const environment::Reading& reading, diagnostics::Collector& findings) {
  using environment::Outcome;
  const source::Span start = file.span(0, 0);
  switch (reading.outcome) {
    case Outcome::too_large:
      findings
          .add(syntax::file_too_large, start,
               fmt::format("the file is larger than the limit of {} MiB", syntax::max_file_size >> 20U))
          .help = "split the file, or keep it out of the folders that hold plans";
      return false;
    case Outcome::link:
    case Outcome::not_regular:
      findings
          .add(not_a_regular_file, start,
               reading.outcome == Outcome::link ? "a symbolic link stands here, and links are not followed"
                                                : "this is no ordinary file")
          .help = "put the file itself in its place";
      return false;
    default:
      findings.add(unreadable_file, start, fmt::format("the file cannot be read: {}", reading.reason)).help =
          "give yourself the right to read it, or look after the disk";
      return true;
  }
}

void report_unread_folder(source::Files& files, const UnreadFolder& folder, diagnostics::Collector& findings) {
  const source::File& place = files.add(folder.path.empty() ? "." : folder.path, "");
  if (folder.outcome == environment::Outcome::too_large) {
    findings
        .add(path_too_long, place.span(0, 0),
             fmt::format("the path of this folder is longer than {} bytes, and nothing beneath it is read",
                         longest_path))
        .help = "move what it holds further up, or name it under `exclude:` in `nsp.yaml`";
    return;
  }
  if (folder.outcome != environment::Outcome::failed) {
    report_unread(place, {folder.outcome, {}, folder.reason}, findings);
    return;
  }
  findings.add(unreadable_folder, place.span(0, 0), fmt::format("the folder cannot be read: {}", folder.reason)).help =
      "give yourself the right to read it, or look after the disk";
}

}  // namespace nsp::check
