// SPDX-License-Identifier: EUPL-1.2
// What has changed in a library since it was published last.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::pages {

/// The state of each document of a chain at one time.
class Revisions {
 public:
  explicit Revisions(const policy::Chain& chain);
  /// The documents that were read again since, or of which a reference may lead elsewhere, themselves or what they are
  /// part of. Nothing where it is another library, or so much has changed that all is better done anew.
  std::optional<std::vector<model::DocumentId>> since(const Revisions& earlier) const;

 private:
  std::vector<std::uint64_t> documents_;
};

}  // namespace nsp::pages
