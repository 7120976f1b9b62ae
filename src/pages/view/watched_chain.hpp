// SPDX-License-Identifier: EUPL-1.2
// The policy chain as a page sees it: the same answers, and whatever is looked at is noted.
//
// Kind, holder, document and plan of an entity are no looks of their own: they are part of what every other look notes
// (see `Facets`), and one comes by an entity through one of these.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pages/view/dependencies.hpp"
#include "policy/chain.hpp"
#include "policy/course.hpp"
#include "policy/states.hpp"

namespace nsp::pages {

using model::EntityId;
using model::none;
using policy::Chain;

class WatchedChain {
 public:
  /// Both outlive it. `notes` may be null: then nothing is taken down.
  WatchedChain(const Chain& chain, Notes* notes) : chain_(chain), notes_(notes) {}

  const model::Entity& entity(EntityId id) const;
  std::string_view kind(EntityId id) const { return chain_.entity(id).kind(); }
  bool is(EntityId id, std::string_view kind_name) const { return kind(id) == kind_name; }
  std::string_view title_property(EntityId id) const { return chain_.entity(id).shape->title_property; }
  const schema::Shape& shape(EntityId id) const { return *chain_.entity(id).shape; }
  EntityId holder(EntityId id) const { return chain_.entity(id).holder; }
  EntityId document_of(EntityId id) const { return chain_.document_of(id); }
  EntityId plan_of(EntityId id) const { return chain_.plan_of(id); }
  /// One behind the last entity of the document that an entity stands in.
  EntityId end_of_document(EntityId id) const;

  std::span<const EntityId> of_kind(std::string_view kind) const;
  std::vector<EntityId> find(std::string_view name) const;
  std::vector<EntityId> within(EntityId document, std::string_view kind) const;
  std::vector<EntityId> in_plan(EntityId plan, std::string_view kind) const;
  std::vector<EntityId> responds_to(EntityId plan) const;
  std::vector<EntityId> responses_to(EntityId plan) const;
  std::vector<EntityId> targets(EntityId from, std::string_view field) const;
  EntityId target(EntityId from, std::string_view field) const;
  std::vector<EntityId> sources(EntityId to, std::string_view kind, std::string_view field) const;
  std::span<const model::Reference> outgoing(EntityId id) const;
  std::span<const model::Reference* const> incoming(EntityId id) const;

  /// What a mention in the prose of an entity leads to; none where it leads nowhere.
  EntityId mentioned(EntityId holder, std::string_view mention) const;
  std::span<const model::Mention* const> mentioned_by(EntityId id) const;

  std::optional<policy::Period> period(EntityId plan) const;
  std::optional<policy::Period> effective_period(EntityId plan) const;
  std::span<const std::string> languages_of(EntityId id) const;
  std::optional<text::Date> as_of(EntityId id) const;
  policy::Situation situation_of(EntityId action) const;
  bool tells_stage(EntityId id, std::string_view field) const { return policy::tells_stage(chain_, id, field); }
  std::span<const policy::Measure> measures_of(EntityId holder) const;
  policy::Course course_of(const policy::Measure& measure) const;

  /// What an entity is called, and where it stands, is shown.
  void show(EntityId id) const { look(id, Aspect::names); }
  /// For what this class does not tell of: the page is then composed every time.
  const Chain& everything() const;

 private:
  void look_at_reports(EntityId on, std::string_view field) const;
  void look(EntityId id, Aspect aspect) const {
    if (notes_ != nullptr) notes_->look(chain_.entity(id).document, aspect);
  }

  const Chain& chain_;
  Notes* notes_;
  mutable EntityId asked_ = none;  ///< whose mentions were asked for last
  mutable std::unordered_map<std::string_view, EntityId> mentions_;
};

}  // namespace nsp::pages
