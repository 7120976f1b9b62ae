// SPDX-License-Identifier: EUPL-1.2
#include "check/unread.hpp"

#include <fmt/format.h>

#include "check/faults.hpp"
#include "syntax/faults.hpp"
#include "syntax/guard.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

constexpr words::English<words::Number> the_file_is_larger{"the file is larger than the limit of {0} MiB"};
constexpr words::English<> a_symbolic_link_stands{"a symbolic link stands here, and links are not followed"};
constexpr words::English<> this_is_no_ordinary{"this is no ordinary file"};
constexpr words::English<words::Word> the_file_cannot_be_read{"the file cannot be read: {0}"};
constexpr words::English<words::Number> the_path_of_this{
    "the path of this folder is longer than {0} bytes, and nothing beneath it is read"};
constexpr words::English<words::Word> the_folder_cannot_be_read{"the folder cannot be read: {0}"};
constexpr words::English<> give_yourself_the_right{"give yourself the right to read it, or look after the disk"};
constexpr words::English<> split_the_file_or{"split the file, or keep it out of the folders that hold plans"};
constexpr words::English<> put_the_file_itself{"put the file itself in its place"};
constexpr words::English<> move_what_it_holds{
    "move what it holds further up, or name it under `exclude:` in `nsp.yaml`"};

}  // namespace

bool report_unread(const source::File& file, const environment::Reading& reading, diagnostics::Collector& findings) {
  using environment::Outcome;
  const source::Span start = file.span(0, 0);
  switch (reading.outcome) {
    case Outcome::too_large:
      findings.add(syntax::file_too_large, start, the_file_is_larger(syntax::max_file_size >> 20U)).help =
          split_the_file_or;
      return false;
    case Outcome::link:
    case Outcome::not_regular:
      findings
          .add(not_a_regular_file, start,
               reading.outcome == Outcome::link ? a_symbolic_link_stands : this_is_no_ordinary)
          .help = put_the_file_itself;
      return false;
    default:
      findings.add(unreadable_file, start, the_file_cannot_be_read(reading.reason)).help = give_yourself_the_right;
      return true;
  }
}

void report_unread_folder(source::Files& files, const UnreadFolder& folder, diagnostics::Collector& findings) {
  const source::File& place = files.add(folder.path.empty() ? "." : folder.path, "");
  if (folder.outcome == environment::Outcome::too_large) {
    findings.add(path_too_long, place.span(0, 0), the_path_of_this(longest_path)).help = move_what_it_holds;
    return;
  }
  if (folder.outcome != environment::Outcome::failed) {
    report_unread(place, {folder.outcome, {}, folder.reason}, findings);
    return;
  }
  findings.add(unreadable_folder, place.span(0, 0), the_folder_cannot_be_read(folder.reason)).help =
      give_yourself_the_right;
}

}  // namespace nsp::check
