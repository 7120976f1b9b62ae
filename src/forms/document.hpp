// SPDX-License-Identifier: EUPL-1.2
// A plan and all its parts as one long page, for the forms that have a file for each plan.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pages/view/material.hpp"
#include "prose/linker.hpp"

namespace nsp::forms {

using namespace pages;

/// Plans in the library that have a file: frameworks and plans, and documents that are part of nothing.
std::vector<EntityId> plans_of(const Material& material);

/// Name of a plan's file, without its ending: "national-plan-example-plan-2026".
std::string file_of(const Material& material, EntityId plan);

/// One plan, composed. Anchors are those of the pages, with the number of the part before them where it is not the
/// plan's own: "3_no-victim-forgotten".
struct Document {
  Page page;
  std::unordered_map<std::string_view, std::size_t> parts;  ///< by address; 0 is the plan itself
};

Document compose_document(const Material& material, View& view, EntityId plan);

/// The anchor of a target within a document; empty where it stands elsewhere.
std::string anchor_within(const Document& document, const Target& target);

}  // namespace nsp::forms
