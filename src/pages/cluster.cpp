// SPDX-License-Identifier: EUPL-1.2
// A cluster: what nation, region and each zone answer to it, side by side.
#include <algorithm>
#include <array>
#include <set>

#include "pages/pages.hpp"

namespace nsp::pages {

namespace {

/// Each has many links.
constexpr std::size_t most_answers = 110;

struct Answer {
  EntityId plan = none;
  EntityId by = none;  ///< what takes the cluster up; none: the plan says why it does not
  const model::Reference* reference = nullptr;
};

/// The item in which a plan records why it does not take a cluster up.
std::optional<Node> reason_of(const WatchedChain& chain, const model::Reference& reference) {
  const auto list = model::field(chain.entity(reference.from), "not_retained");
  if (!list) return std::nullopt;
  for (const model::Value& item : list->items()) {
    const source::Span span = item.span();
    if (span.begin <= reference.span.begin && reference.span.end <= span.end) return item;
  }
  return std::nullopt;
}

void add_answers_to(const WatchedChain& chain, EntityId cluster, std::string_view kind_of_plan,
                    std::vector<Answer>& answers) {
  for (const model::Reference* reference : chain.incoming(cluster)) {
    const EntityId plan = chain.plan_of(reference->from);
    if (!chain.is(plan, kind_of_plan)) continue;
    const std::string_view kind = chain.kind(reference->from);
    if (kind == "priority" || kind == "contribution" || kind == "programme" || kind == "improvement-project") {
      answers.push_back({plan, reference->from, reference});
    } else if (reference->from == plan && reference->field != nullptr && reference->field->name == "cluster") {
      answers.push_back({plan, none, reference});
    }
  }
}

/// Who names a phenomenon of the cluster takes the cluster up.
std::vector<Answer> answers_of(const WatchedChain& chain, EntityId cluster, std::string_view kind_of_plan) {
  std::vector<Answer> answers;
  add_answers_to(chain, cluster, kind_of_plan, answers);
  const std::size_t of_whole = answers.size();
  for (EntityId phenomenon : chain.within(cluster, "phenomenon"))
    add_answers_to(chain, phenomenon, kind_of_plan, answers);
  if (answers.size() == of_whole) return answers;
  std::set<EntityId> heard;
  std::erase_if(answers, [&](const Answer& answer) { return answer.by != none && !heard.insert(answer.by).second; });
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) { return a.plan < b.plan; });
  return answers;
}

void add_answers(View& view, EntityId cluster, std::string_view kind, Blocks& blocks) {
  const std::vector<Answer> answers = answers_of(view.chain(), cluster, kind);
  if (answers.empty()) return;
  add_heading(blocks, "answers_" + std::string(kind), view.kinds(kind), 3);
  Table table;
  table.caption = {view.word(say::answers_of(view.kinds(kind).text.view()))};
  table.columns = {{view.word(say::plan)}, {view.word(say::answer)}, {view.field("objectives")}};
  for (const Answer& answer : std::span(answers).first(std::min(answers.size(), most_answers))) {
    Row row{{}, {cell({view.link(answer.plan)})}};
    if (answer.by != none) {
      row.cells.push_back(cell({view.link(answer.by)}, "answered"));
      std::vector<EntityId> objectives = view.chain().targets(answer.by, "objectives");
      for (EntityId objective : view.chain().within(answer.by, "objective"))
        if (view.chain().holder(objective) == answer.by) objectives.push_back(objective);
      row.cells.push_back(cell_of_links(view, objectives));
    } else {
      Blocks why = line_of({view.word(say::not_taken_up)});
      if (const auto item = reason_of(view.chain(), *answer.reference))
        if (const auto said = view.read(answer.plan, *item, "reason")) why.emplace_back(said->prose());
      row.cells.push_back({std::move(why), "explained"});
      row.cells.push_back({});
    }
    table.rows.push_back(std::move(row));
  }
  const auto says_nothing = [](const Row& row) { return row.cells.back().blocks.empty(); };
  if (std::all_of(table.rows.begin(), table.rows.end(), says_nothing)) {
    table.columns.pop_back();
    for (Row& row : table.rows) row.cells.pop_back();
  }
  add_table(view, std::move(table), blocks, answers.size());
}

}  // namespace

Names add_cluster_sections(View& view, EntityId cluster, Blocks& blocks) {
  Blocks answers;
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    add_answers(view, cluster, kind, answers);
  if (answers.empty()) return {};
  add_heading(blocks, "who_answers", view.word(say::who_answers));
  std::move(answers.begin(), answers.end(), std::back_inserter(blocks));
  return {"cluster", "clusters"};
}

}  // namespace nsp::pages
