// SPDX-License-Identifier: EUPL-1.2
// What can be said about a fault at length. Each is a Markdown document beside the code that says the
// finding, of the fault's name with underscores (`programme_without_partners.md`); the binary carries them all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/fault.hpp"
#include "source/embedded.hpp"

namespace nsp::diagnostics {

/// What a policy officer reads under `nsp explain`. Plain text with code in backticks, a paragraph a line; examples are
/// whole small files, parted by lines of `---`, or parts of one.
struct Explanation {
  std::string finds;    ///< what it finds
  std::string matters;  ///< why it matters
  std::string wrong;    ///< an example that triggers it; empty where no text can show it
  std::string right;    ///< the same, mended
  std::string mend;     ///< how to mend it
};

/// The explanation of a fault; empty where the binary carries none, which a test forbids.
Explanation explain(const Fault& fault);

/// What `explain` reads: a heading `# CODE name`, what it finds, then the sections "Why it matters", "Wrong",
/// "Right" and "How to mend it", of which the examples hold one fenced block. What stands elsewhere is passed over.
Explanation read_explanation(std::string_view markdown);

/// All that the binary carries, by the path beneath `src/`: "rules/programmes/programme_without_partners.md".
std::vector<source::Embedded> explanations();

}  // namespace nsp::diagnostics
