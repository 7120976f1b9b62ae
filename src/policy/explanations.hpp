// SPDX-License-Identifier: EUPL-1.2
// Reasons that authors wrote beside what a rule would find, as data: `allow P001 because the ministers decide in May`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// One reason, and where it holds.
struct Explanation {
  std::string_view code;  ///< of the rule; lives as long as the program
  source::Span place;     ///< the line that it covers, or the whole file
  bool whole_file = false;
  std::string reason;  ///< as it is written, in no language in particular
};

/// Looked up by rule and entity.
class Explanations {
 public:
  Explanations() = default;
  explicit Explanations(std::vector<Explanation> all);

  bool empty() const { return all_.empty(); }
  /// Why what a rule finds about an entity as a whole is as it is meant; null where nobody said. Good while this lives.
  const std::string* find(const Chain& chain, std::string_view code, EntityId entity) const;

 private:
  std::vector<Explanation> all_;  ///< by code, then whole files behind lines, then by place
};

}  // namespace nsp::policy
