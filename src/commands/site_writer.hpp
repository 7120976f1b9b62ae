// SPDX-License-Identifier: EUPL-1.2
// A publication into a folder: what is there already, and is still right, is neither composed nor written again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/session.hpp"
#include "environment/output_folder.hpp"
#include "forms/memory.hpp"
#include "forms/publication.hpp"

namespace nsp::commands {

/// How a folder is written.
struct Writing {
  std::string folder;                       ///< absolute
  std::string form;                         ///< the purpose of the folder
  bool compare = false;                     ///< nothing is written
  bool strict = false;                      ///< texts that lack are gathered, for which everything is composed
  bool remembers = false;                   ///< may rely on what the last run remembered
  environment::Printer* printer = nullptr;  ///< of a form that is printed; outlives the writing
  std::uint64_t most_bytes = 0;             ///< that all files may have together; beyond them no more are composed
};

/// What came of it.
struct Written {
  std::vector<pages::Lack> lacks;      ///< where `strict`
  std::vector<std::string> differing;  ///< paths, sorted
  std::string unprinted;               ///< the first path that could not be printed; empty: none
  std::string reason;                  ///< why not
  bool too_large = false;              ///< more than `most_bytes`, so that files are missing
  forms::Memory memory;
};

/// How large what is published may be: a multiple of the plans, and for each file as much as a page has of our own.
/// Text that many pages repeat, in many languages, would else grow with the product of them.
std::uint64_t most_bytes_of(const model::Library& library, std::size_t published);

/// The files of a library by number, as dependencies refer to them.
std::vector<std::string> documents_of(const model::Library& library);

/// Puts every file of a publication into `output`, which is not finished thereby. `earlier` is what the last run
/// remembered; where `trusted`, its files are taken to be untouched since.
Written put_all(Session& session, const Writing& writing, const forms::Publication& publication,
                environment::OutputFolder& output, const forms::Memory& earlier, bool trusted);

}  // namespace nsp::commands
