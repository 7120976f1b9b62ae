// SPDX-License-Identifier: EUPL-1.2
#include "publish/pages/pages.hpp"

namespace nsp::publish {

Page compose_start(const Material& material, View& view) {
  Page page;
  page.language = view.language();
  page.title = view.plain(site_title(material.settings, view.language()));
  for (std::string_view kind : {"framework", "national-plan", "regional-plan", "zonal-plan"}) {
    const std::span<const EntityId> plans = material.chain.of_kind(kind);
    if (plans.empty()) continue;
    page.blocks.emplace_back(Heading{2, std::string("section_") + std::string(kind), {view.kinds(kind)}});
    List list;
    for (EntityId plan : plans) {
      Line line{view.link(plan)};
      if (const auto period = material.chain.effective_period(plan)) {
        line.push_back(view.plain(", "));
        for (Piece& piece : view.period(period)) line.push_back(std::move(piece));
      }
      list.items.push_back({{}, line_of(std::move(line))});
    }
    page.blocks.emplace_back(std::move(list));
  }
  return page;
}

}  // namespace nsp::publish
