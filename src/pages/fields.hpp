// SPDX-License-Identifier: EUPL-1.2
// An entity by what its schema says of it: facts, texts, tables, what stands within it, and who refers to it. Kinds
// that nothing here has heard of get a decent page as well.
#pragma once

#include <string_view>
#include <vector>

#include "pages/view/view.hpp"

namespace nsp::pages {

using Names = std::vector<std::string_view>;

bool is_one_of(std::string_view name, const Names& names);

/// Whether a field holds remarks for those who keep the file (`notes`), which are never published in any form.
inline bool is_internal(std::string_view field) {
  return field == "notes";
}

/// The field in which a document says what its readers should know before they read on, and whether it is one: text,
/// and not something else in a kind of document that nobody here knows.
inline constexpr std::string_view notice_field = "notice";
bool has_notice(const model::Entity& document);

/// Fields that say what a thing is in a word or a line; `skip` are shown elsewhere.
Definitions facts_of(View& view, EntityId entity, const Names& skip = {});

/// What a field of an entity says: its text, links or table; nothing where it is missing.
Blocks value_of(View& view, EntityId entity, std::string_view field);

/// Every field that is not among the facts, each with a heading and what it says, in the order of the schema. Items
/// that are entities follow with all that they hold.
void add_sections(View& view, EntityId entity, int level, Blocks& blocks, const Names& skip = {});
/// The same for these fields.
void add_named_sections(View& view, EntityId entity, const Names& names, int level, Blocks& blocks);

/// An entity within a page: heading, facts and sections, and who refers to it.
void add_entity(View& view, EntityId entity, int level, Blocks& blocks);

/// Who refers to an entity, by what for; fields of `skip` are shown elsewhere. Of each sort at most `most` are listed,
/// and the rest counted.
Definitions references_to(View& view, EntityId entity, const Names& skip = {}, std::size_t most = 200);

/// What readers of an entity's document should know before they read on (`notice`), where it says so.
void add_notice(View& view, EntityId entity, Blocks& blocks);

/// Where the facts of a document come from.
void add_sources(View& view, EntityId entity, Blocks& blocks);

}  // namespace nsp::pages
