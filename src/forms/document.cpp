// SPDX-License-Identifier: EUPL-1.2
#include "forms/document.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/fold.hpp"

namespace nsp::forms {

namespace {

/// The text of the notice with which a page begins; empty where there is none.
std::string_view notice_of(const Blocks& blocks) {
  const auto* notice = blocks.empty() ? nullptr : std::get_if<Notice>(&blocks.front().content);
  const auto* prose =
      notice == nullptr || notice->blocks.size() != 1 ? nullptr : std::get_if<Prose>(&notice->blocks.front().content);
  return prose == nullptr ? std::string_view() : prose->text;
}

/// Sets blocks of a part one level deeper, with anchors of their own.
class Lowering {
 public:
  explicit Lowering(std::size_t part) : part_(part) {}

  void lower(Blocks& blocks) const {
    for (Block& block : blocks) std::visit([this](auto& content) { this->lower(content); }, block.content);
  }

 private:
  void lower(Heading& heading) const {
    heading.level = std::min(heading.level + 1, 6);
    mark(heading.anchor);
  }
  void lower(List& list) const {
    for (Item& item : list.items) {
      mark(item.anchor);
      lower(item.blocks);
    }
  }
  void lower(Definitions& definitions) const {
    for (Definition& entry : definitions.entries) lower(entry.value);
  }
  void lower(Table& table) const {
    for (Row& row : table.rows) {
      mark(row.anchor);
      for (Cell& cell : row.cells) lower(cell.blocks);
    }
  }
  void lower(Notice& notice) const { lower(notice.blocks); }
  static void lower(Paragraph& /*has no parts*/) {}
  static void lower(Prose& /*has no parts*/) {}
  static void lower(Figure& /*has no parts*/) {}

  void mark(std::string& anchor) const {
    if (!anchor.empty()) anchor = anchor_of(part_, anchor);
  }

  std::size_t part_;
};

}  // namespace

std::vector<EntityId> plans_of(const Material& material) {
  std::vector<EntityId> plans;
  const model::Library& library = material.chain.library();
  for (const model::LinkedDocument& document : library.documents()) {
    if (document.first == document.last || document.part_of != none) continue;
    const std::vector<EntityId>& wanted = material.settings.plans;
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), document.first) != wanted.end())
      plans.push_back(document.first);
  }
  return plans;
}

std::string file_of(const Material& material, EntityId plan) {
  std::string name(material.addresses.of(plan).page);
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

namespace {

/// What a document is made of: it, and what within it has a page of its own, such as the actors of a registry.
void add_own_pages(const Material& material, const model::LinkedDocument& document, std::vector<EntityId>& pages) {
  for (EntityId id = document.first; id < document.last; ++id)
    if (material.addresses.has_page(id)) pages.push_back(id);
}

/// A page as a part of another: below a heading, with anchors of its own.
void add_part(Page page, std::size_t number, std::string_view notice, Blocks& blocks) {
  // What the whole says at its top, its parts need not say again.
  if (const std::string_view said = notice_of(page.blocks); !said.empty() && said == notice)
    page.blocks.erase(page.blocks.begin());
  page.title.target = {};
  Line title;
  if (!text::fold(page.title.text).starts_with(text::fold(page.kind.text)))
    title = {page.kind, Piece{Wording::borrow(in(say::colon, page.language)), {}, {}, Style::plain}};
  title.push_back(std::move(page.title));
  blocks.emplace_back(Heading{2, anchor_of(number, {}), std::move(title)});
  Lowering(number).lower(page.blocks);
  std::move(page.blocks.begin(), page.blocks.end(), std::back_inserter(blocks));
}

}  // namespace

Document compose_document(const Material& material, View& view, EntityId plan) {
  Document document;
  document.page = compose_entity(material, view, plan);
  document.page.trail.clear();
  document.parts.emplace(material.addresses.of(plan).page, 0);
  const model::Library& library = material.chain.library();
  const model::LinkedDocument& whole = library.documents()[library.entity(plan).document];
  std::vector<EntityId> pages;
  add_own_pages(material, whole, pages);
  for (const model::DocumentId part : whole.parts) add_own_pages(material, library.documents()[part], pages);
  const std::string_view notice = notice_of(document.page.blocks);
  std::size_t number = 0;
  for (const EntityId id : pages) {
    if (id == plan) continue;
    document.parts.emplace(material.addresses.of(id).page, ++number);
    view.begin_part(number);
    add_part(compose_entity(material, view, id), number, notice, document.page.blocks);
  }
  document.page.falls_back = view.fell_back();
  return document;
}

std::string anchor_within(const Document& document, const Target& target) {
  if (target.page.empty()) return std::string(target.anchor);
  const auto found = document.parts.find(target.page);
  if (found == document.parts.end()) return {};
  const std::string anchor = anchor_of(found->second, target.anchor);
  return anchor.empty() ? "main_content" : anchor;
}

}  // namespace nsp::forms
