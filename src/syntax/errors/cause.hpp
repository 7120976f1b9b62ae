// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"
#include "syntax/mode.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

/// Edits that let a reader go on behind a slip.
struct Repair {
  words::Text title;  ///< what the edits do, where they are fit to be offered as a fix
  diagnostics::Grade grade = diagnostics::Grade::suggested;
  std::vector<diagnostics::Edit> edits;
  bool lossy = false;  ///< something that the author has written is left out
  /// How far it bends what is written: decides between repairs that a judge likes as much.
  std::size_t doubt = 0;
  bool by_judge = false;                                ///< made only where a judge knows the document
  std::optional<diagnostics::Diagnostic> finding = {};  ///< what the slip is called where this mends it best
};

/// A slip of the hand, and what may be done about it, the likeliest first.
struct Cause {
  diagnostics::Diagnostic finding;
  std::vector<Repair> repairs;
};

inline constexpr words::English<> merge_message{"`<<` is a key like any other: YAML 1.2 has no merge keys"};
inline constexpr words::English<> merge_help{"write the keys that are meant, and delete this line"};

/// Looks for the slip of the hand that made a file unreadable: goes through its lines as an author writes them, and
/// gives the first that is out of order up to `until` (a byte offset: where the reading stopped) and a few lines behind
/// it. A YAML reader notices many slips lines later and elsewhere. What `mode` lets pass is none. Linear in the size of
/// the file.
std::optional<Cause> find_cause(const source::File& file, Mode mode, std::uint32_t until);

}  // namespace nsp::syntax
