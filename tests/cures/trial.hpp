// SPDX-License-Identifier: EUPL-1.2
// A workspace in memory that is checked and mended as a user would, and what that said.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nsp::cures {

using Files = std::map<std::string, std::string>;  ///< by path in the workspace

struct Edit {
  std::string file;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

struct Fix {
  std::string title;
  std::string grade;
  std::vector<Edit> edits;
};

struct Finding {
  std::string code;
  std::string severity;
  std::string message;
  std::string file;
  std::size_t line = 0;
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::string help;
  std::vector<Fix> fixes;
};

struct Checked {
  int exit = 0;
  std::vector<Finding> findings;
};

/// `nsp check` with further arguments.
Checked check(const Files& files, const std::vector<std::string>& arguments = {});

/// The files as `nsp check --fix` leaves them, with `--suggested` or what else is given.
Files mend(const Files& files, const std::vector<std::string>& arguments);

/// The files with edits made.
Files make(Files files, std::vector<Edit> edits);

/// Words of three letters or more, and numbers, in all files.
std::multiset<std::string> words_of(const Files& files);
std::multiset<std::string> words_of(const std::string& text);

/// Words that are gone, but for those that stand in one of the texts.
std::vector<std::string> lost_words(const Files& before, const Files& after, const std::vector<std::string>& named);

/// What is said after and was not said before. What rules say counts only where they were heard before as well.
std::vector<Finding> new_findings(const std::vector<Finding>& before, const std::vector<Finding>& after);

/// Whether the same is said of the same file more seldom.
bool is_gone(const Finding& finding, const std::vector<Finding>& before, const std::vector<Finding>& after);

}  // namespace nsp::cures
