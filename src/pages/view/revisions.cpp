// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/revisions.hpp"

namespace nsp::pages {

Revisions::Revisions(const policy::Chain& chain) {
  for (model::DocumentId d = 0; d < chain.library().documents().size(); ++d) documents_.push_back(chain.revision(d));
}

std::optional<std::vector<model::DocumentId>> Revisions::since(const Revisions& earlier) const {
  constexpr std::size_t most = 50;
  if (earlier.documents_.size() != documents_.size()) return std::nullopt;
  std::vector<model::DocumentId> changed;
  for (model::DocumentId d = 0; d < documents_.size(); ++d)
    if (documents_[d] != earlier.documents_[d]) changed.push_back(d);
  // Numbers are good as long as the chain is the same, of which a document that has not changed is the proof.
  if (changed.size() == documents_.size() || changed.size() > most) return std::nullopt;
  return changed;
}

}  // namespace nsp::pages
