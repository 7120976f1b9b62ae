// SPDX-License-Identifier: EUPL-1.2
// Pages on paper, as an interface: HTML to PDF.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "environment/file_system.hpp"

namespace nsp::environment {

class Printer {
 public:
  virtual ~Printer() = default;
  /// The PDF of a self-contained HTML document: the same bytes for the same document. Safe from several threads.
  virtual Reading print(std::string_view html) = 0;
  /// Whether the user wants the run to end: whatever is printed then fails.
  virtual bool interrupted() const = 0;
};

/// Prints with the Chromium of the system: without a network, a shell, or settings of the user, in a private folder
/// that goes with it. `program` is its path where the user names one; else it is looked for in `search_path`, as PATH
/// has it. nullptr where it is not there, or, with a reason, cannot be used. From here on Ctrl-C is told by
/// `interrupted`. A document may take as long as `least`, and a second more for each 100 kB.
std::unique_ptr<Printer> open_printer(std::string_view program, std::string_view search_path, std::string& reason,
                                      std::chrono::seconds least = std::chrono::minutes(1));

}  // namespace nsp::environment
