// SPDX-License-Identifier: EUPL-1.2
#include "policy/surroundings.hpp"

#include <algorithm>

namespace nsp::policy {

namespace {

using model::DocumentId;
using model::none;

/// Documents in the order in which they were found, each once.
class Found {
 public:
  explicit Found(std::size_t documents) : is_found_(documents) {}

  void add(DocumentId document) {
    if (is_found_[document]) return;
    is_found_[document] = true;
    all_.push_back(document);
  }
  std::size_t size() const { return all_.size(); }
  DocumentId operator[](std::size_t i) const { return all_[i]; }
  std::vector<DocumentId> take_sorted() {
    std::sort(all_.begin(), all_.end());
    return std::move(all_);
  }

 private:
  std::vector<bool> is_found_;
  std::vector<DocumentId> all_;
};

/// The document, and the plans that it is part of.
void add_with_holders(const model::Library& library, DocumentId document, Found& found) {
  constexpr int max_steps = 32;
  for (int step = 0; step < max_steps && document != none; ++step) {
    found.add(document);
    document = library.documents()[document].part_of;
  }
}

/// Whether it is a register, or holds what rules look up as if it were one.
bool is_register(const model::Library& library, DocumentId document) {
  const model::LinkedDocument& linked = library.documents()[document];
  const auto entities = library.entities().subspan(linked.first, linked.last - linked.first);
  return linked.registry || std::any_of(entities.begin(), entities.end(), [](const model::Entity& entity) {
           return entity.kind() == "actor" || entity.kind() == "term" || entity.kind() == "indicator";
         });
}

void add_sources(const model::Library& library, DocumentId document, Found& found) {
  const model::LinkedDocument& linked = library.documents()[document];
  for (model::EntityId id = linked.first; id < linked.last; ++id)
    for (const model::Reference* reference : library.incoming(id)) found.add(library.entity(reference->from).document);
}

}  // namespace

std::optional<std::vector<DocumentId>> reached_by(const model::Library& library, std::span<const DocumentId> changed,
                                                  std::span<const DocumentId> targets) {
  const auto documents = library.documents();
  const std::size_t most = documents.size() / 2;
  Found found(documents.size());
  for (DocumentId document : changed) {
    if (is_register(library, document)) return std::nullopt;
    add_with_holders(library, document, found);
  }
  for (std::size_t i = 0; i < found.size() && found.size() <= most; ++i) add_sources(library, found[i], found);
  if (found.size() > most) return std::nullopt;
  // Who leads to the change may be part of a plan that looks at its parts.
  for (std::size_t i = 0, leading = found.size(); i < leading; ++i) add_with_holders(library, found[i], found);
  for (DocumentId document : targets) found.add(document);
  return found.take_sorted();
}

}  // namespace nsp::policy
