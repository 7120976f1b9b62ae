// SPDX-License-Identifier: EUPL-1.2
// A golden case: one text file that is one whole test.
//
//     What the case shows, in a few words.
//     --- file plans/a.yaml          a file of the workspace, which lies at /w; the content follows
//     --- escaped plans/b.yaml       the same, with \xNN, \n, \t, \r and \\ undone, and line ends left out
//     --- repeat 3000 plans/c.yaml   the same content so many times
//     --- refused link plans/d.yaml  a file that cannot be read: link, device or permission; or a folder
//     --- input                      standard input
//     --- set NO_COLOR=1             a variable of the environment
//     --- terminal 60                standard output and error are a terminal of that width
//     --- run check --format json    runs `nsp` with these arguments in /w ('...' keeps blanks)
//     --- exit 1                     what the run is to end with (0 where nothing is said),
//     --- out                        what it is to write
//     --- err
//     --- wrote results/a.json       and the content that a file is to have then
//
// Several runs may follow each other. Where a text does not end in a line end, `\` at its end says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nsp::golden {

/// A section: what stands behind `---`, and the lines beneath it.
struct Section {
  std::string head;
  std::string body;

  std::string word() const;  ///< the first word of the head
  std::string rest() const;  ///< what stands behind it
};

struct CaseFile {
  std::string preface;
  std::vector<Section> sections;
};

CaseFile parse(const std::string& text);
std::string print(const CaseFile& file);

/// The arguments of a command line; '...' keeps blanks.
std::vector<std::string> split_arguments(const std::string& line);
/// Undoes the escapes of `escaped`.
std::string unescape(const std::string& body);

/// A text as the body of a section, and back.
std::string to_body(std::string text);
std::string to_text(std::string body);

}  // namespace nsp::golden
