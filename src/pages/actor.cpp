// SPDX-License-Identifier: EUPL-1.2
// An actor: everything that it leads, takes part in, is expected to do, and says.
#include <algorithm>
#include <array>

#include "pages/pages.hpp"

namespace nsp::pages {

namespace {

struct Part {
  std::string_view field;
  const Fixed* heading;
};

/// What a field that names an actor means for it, in the order of the page.
constexpr std::array parts_of_actor{
    Part{"lead", &say::leads},          Part{"pilot", &say::leads},          Part{"owner", &say::owns},
    Part{"of", &say::is_expected},      Part{"partners", &say::takes_part},  Part{"coordinates_with", &say::takes_part},
    Part{"actor", &say::takes_part},    Part{"consulted", &say::takes_part}, Part{"issued_by", &say::decides},
    Part{"by", &say::says_and_decides},
};

}  // namespace

Names add_actor_sections(View& view, EntityId actor, Blocks& blocks) {
  const auto incoming = view.chain().incoming(actor);
  Names shown;
  std::vector<const Fixed*> done;
  for (const Part& part : parts_of_actor) {
    shown.push_back(part.field);
    if (std::find(done.begin(), done.end(), part.heading) != done.end()) continue;
    done.push_back(part.heading);
    Table table;
    table.caption = {view.word(*part.heading)};
    table.columns = {{view.word(say::what)}, {view.field("type")}, {view.word(say::plan)}};
    EntityId last = none;
    std::size_t rows = 0;
    for (const model::Reference* reference : incoming) {
      if (reference->field == nullptr || reference->from == last) continue;
      const auto found = std::find_if(parts_of_actor.begin(), parts_of_actor.end(),
                                      [&](const Part& p) { return p.field == reference->field->name; });
      if (found == parts_of_actor.end() || found->heading != part.heading) continue;
      last = reference->from;
      if (++rows > most_rows) continue;
      table.rows.push_back(
          {{}, {cell({view.link(last)}), cell({view.kind_of(last)}), cell({view.link(view.chain().plan_of(last))})}});
    }
    if (table.rows.empty()) continue;
    add_heading(blocks, "part_" + std::string(part.field), view.word(*part.heading));
    add_table(view, std::move(table), blocks, rows);
  }
  return shown;
}

}  // namespace nsp::pages
