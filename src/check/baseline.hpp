// SPDX-License-Identifier: EUPL-1.2
// Findings that are known and passed over. They are known by what they mark, not by where it stands: lines that move
// stay known, and what is mended is known no more.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/content.hpp"

namespace nsp::check {

class Baseline {
 public:
  /// Reads what `write_baseline` wrote. Nothing, and `fault` in words, where the file is no baseline.
  static std::optional<Baseline> read(const source::File& file, std::string& fault);

  /// Takes the known ones out of `findings`, equal ones as often as they are known, and gives their number.
  std::size_t pass_over(const source::Files& files, std::vector<diagnostics::Diagnostic>& findings);

  /// How many of the known findings were not met.
  std::size_t left() const;

 private:
  std::map<diagnostics::Content, std::size_t> known_;
};

/// A JSON text, one finding a line, sorted: the same for the same findings, whatever their lines.
std::string write_baseline(const source::Files& files, std::span<const diagnostics::Diagnostic> findings);

}  // namespace nsp::check
