// SPDX-License-Identifier: EUPL-1.2
// AppliedFixes: the fixes of findings made in the texts that they belong to, in memory. Who called writes them.
#pragma once

#include "check/check.hpp"

namespace nsp::check {

/// A file that changes, relative to the workspace.
struct FixedFile {
  std::string name;
  std::string before;
  std::string after;
};

struct AppliedFixes {
  std::vector<FixedFile> files;    ///< by name
  std::size_t mended = 0;          ///< findings that are gone by a fix of their own
  bool tried_all = true;           ///< false where there was no end of it: another run may mend more
  std::unique_ptr<Loaded> loaded;  ///< the workspace as it is with the new texts: what is left to tell
};

/// Makes the fixes of the findings that the request reports, up to a grade (never placeholders). Fixes that overlap
/// wait for the next round, and those that name another thing wait until nothing hides a name any more. A fix is kept
/// only where, the files read again, its finding is gone, no finding of YAML, schema or references is new anywhere, no
/// word is lost unless its title names it, no line has ended up within a text, and every value outside of the edits
/// stands as before; a safe one only where all means the same, remarks included. All files are tried at once, and
/// halves only where that fails. A second mending changes nothing, unless the first came to no end.
AppliedFixes apply_fixes(const Workspace& workspace, const environment::Folder& folder, const Request& request,
                         diagnostics::Grade most);

}  // namespace nsp::check
