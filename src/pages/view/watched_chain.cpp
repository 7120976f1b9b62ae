// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/watched_chain.hpp"

#include <fmt/format.h>

#include "policy/figures.hpp"

namespace nsp::pages {

const model::Entity& WatchedChain::entity(EntityId id) const {
  look(id, Aspect::content);
  return chain_.entity(id);
}

EntityId WatchedChain::end_of_document(EntityId id) const {
  look(id, Aspect::names);
  return chain_.library().documents()[chain_.entity(id).document].last;
}

std::span<const EntityId> WatchedChain::of_kind(std::string_view kind) const {
  if (notes_ != nullptr) notes_->search(fmt::format("kind:{}", kind));
  return chain_.of_kind(kind);
}

std::vector<EntityId> WatchedChain::find(std::string_view name) const {
  if (notes_ != nullptr) notes_->search(fmt::format("name:{}", name));
  return chain_.library().find(name);
}

std::vector<EntityId> WatchedChain::within(EntityId document, std::string_view kind) const {
  look(document, Aspect::names);
  return chain_.within(document, kind);
}

std::vector<EntityId> WatchedChain::in_plan(EntityId plan, std::string_view kind) const {
  return everything().in_plan(plan, kind);
}

std::vector<EntityId> WatchedChain::responds_to(EntityId plan) const {
  look(plan, Aspect::links_out);
  return chain_.responds_to(plan);
}

std::vector<EntityId> WatchedChain::responses_to(EntityId plan) const {
  look(plan, Aspect::links_in);
  return chain_.responses_to(plan);
}

std::vector<EntityId> WatchedChain::targets(EntityId from, std::string_view field) const {
  look(from, Aspect::links_out);
  return chain_.targets(from, field);
}

EntityId WatchedChain::target(EntityId from, std::string_view field) const {
  look(from, Aspect::links_out);
  return chain_.target(from, field);
}

std::vector<EntityId> WatchedChain::sources(EntityId to, std::string_view kind, std::string_view field) const {
  look(to, Aspect::links_in);
  return chain_.sources(to, kind, field);
}

std::span<const model::Reference> WatchedChain::outgoing(EntityId id) const {
  look(id, Aspect::links_out);
  return chain_.library().outgoing(id);
}

EntityId WatchedChain::mentioned(EntityId holder, std::string_view mention) const {
  if (holder == none) return none;
  if (asked_ != holder) {
    look(holder, Aspect::links_out);
    asked_ = holder;
    mentions_.clear();
    for (const model::Mention& each : chain_.library().mentions_of(holder)) mentions_.emplace(each.text, each.to);
  }
  const auto found = mentions_.find(mention);
  return found == mentions_.end() ? none : found->second;
}

std::span<const model::Mention* const> WatchedChain::mentioned_by(EntityId id) const {
  look(id, Aspect::links_in);
  return chain_.library().mentioned_by(id);
}

std::span<const model::Reference* const> WatchedChain::incoming(EntityId id) const {
  look(id, Aspect::links_in);
  return chain_.library().incoming(id);
}

std::optional<policy::Period> WatchedChain::period(EntityId plan) const {
  look(plan, Aspect::content);
  return chain_.period(plan);
}

std::optional<policy::Period> WatchedChain::effective_period(EntityId plan) const {
  look(plan, Aspect::content);
  return chain_.effective_period(plan);
}

std::span<const std::string> WatchedChain::languages_of(EntityId id) const {
  look(id, Aspect::names);
  return chain_.languages_of(id);
}

std::span<const policy::Measure> WatchedChain::measures_of(EntityId holder) const {
  look(holder, Aspect::content);
  look(holder, Aspect::links_out);
  look(plan_of(holder), Aspect::content);
  return chain_.figures().measures_of(holder);
}

void WatchedChain::look_at_reports(EntityId on, std::string_view field) const {
  for (const EntityId report : sources(on, "progress-report", field)) look(report, Aspect::content);
}

/// Depends on the reports on each document that it is part of, and on the period of the outermost. The same for every
/// page of a run where a day is asked for.
std::optional<text::Date> WatchedChain::as_of(EntityId id) const {
  const auto documents = chain_.library().documents();
  model::DocumentId document = chain_.entity(id).document;
  for (int step = 0; !chain_.asked_day() && step < policy::max_steps && document != none; ++step) {
    const EntityId on = documents[document].first;
    if (on == documents[document].last) break;
    look(on, Aspect::content);
    look_at_reports(on, "of");
    document = documents[document].part_of;
  }
  return chain_.as_of(id);
}

policy::Situation WatchedChain::situation_of(EntityId action) const {
  look(action, Aspect::content);
  look_at_reports(action, "action");
  return policy::situation_on(chain_, action, as_of(action));
}

/// What is measured where depends on reports, and on which zones became one.
policy::Course WatchedChain::course_of(const policy::Measure& measure) const {
  return policy::course_of(everything(), measure, chain_.as_of(measure.holder));
}

const Chain& WatchedChain::everything() const {
  if (notes_ != nullptr) notes_->take_everything();
  return chain_;
}

}  // namespace nsp::pages
