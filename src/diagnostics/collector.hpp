// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace nsp::diagnostics {

/// Thrown where a collector takes no more: who gave it out catches it, and what was found until then stands.
struct Flood {};

/// Gathers findings of one thread; collectors of several threads are joined with `absorb`.
class Collector {
 public:
  Collector() = default;
  /// Takes so many, and throws `Flood` at the next.
  explicit Collector(std::size_t most) : most_(most) {}

  /// Adds a finding and gives it back for labels, notes, help and fixes; good until the next `add`.
  Diagnostic& add(const Fault& fault, source::Span span, words::Text message);
  void add(Diagnostic diagnostic);
  void absorb(Collector&& other);

  bool empty() const { return findings_.empty(); }
  bool has_errors() const;
  std::size_t size() const { return findings_.size(); }
  const std::vector<Diagnostic>& findings() const { return findings_; }

  /// All findings sorted by file, place, severity and code, equal ones once. Leaves the collector empty.
  std::vector<Diagnostic> take_sorted();

 private:
  std::vector<Diagnostic> findings_;
  std::size_t most_ = std::size_t(-1);
};

}  // namespace nsp::diagnostics
