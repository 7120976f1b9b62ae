// SPDX-License-Identifier: EUPL-1.2
#include "policy/status.hpp"

#include <memory>

#include <fmt/format.h>

#include "commands/snapshot.hpp"
#include "policy/coverage.hpp"
#include "views/status.hpp"

namespace nsp::commands {

namespace {

struct StatusOptions {
  std::string plan;
  std::string as_of;
  std::string format = "text";
};

std::string write(const Session& session, const views::StatusView& view, const std::string& format) {
  if (format == "json") return to_json(view);
  if (format == "csv") return tables::to_csv(to_table(view));
  const tables::Sheet sheet = to_sheet(view);
  return format == "markdown" ? tables::to_markdown(sheet) : tables::to_text(sheet, table_style(session));
}

Exit show_status(Session& session, const StatusOptions& options) {
  if (const auto refused = check_format(session, options.format, {"text", "markdown", "csv", "json"})) return *refused;
  std::optional<text::Date> as_of;
  if (!options.as_of.empty() && !(as_of = text::read_date(options.as_of)))
    return session.misuse(fmt::format("`--as-of {}` is no day of the calendar", options.as_of),
                          how_to_write_day("--as-of", options.as_of));
  Exit ended = Exit::clean;
  const std::optional<Snapshot> snapshot = take_snapshot(session, ended, as_of);
  if (!snapshot) return ended;
  const auto scope = find_plan(session, *snapshot, options.plan);
  if (!scope) return Exit::usage;
  const std::vector<policy::PlanStatus> plans = policy::status_of_plans(snapshot->chain(), *scope);
  if (plans.empty() && (options.format == "text" || options.format == "markdown")) {
    session.print("No plan here has actions or measures.\n");
  } else {
    session.print(write(session, {snapshot->plans(), plans}, options.format));
  }
  return finish(session, *snapshot);
}

}  // namespace

Run prepare_status(Options& takes) {
  const auto options = std::make_shared<StatusOptions>();
  takes.add("--plan", &options->plan, "only this plan", "ID");
  takes.add("--as-of", &options->as_of,
            "the day from which all is looked at; else of each plan that of the newest report on it", "DATE");
  takes.add_choice("--format", &options->format, {"text", "markdown", "csv", "json"}, "FMT");
  return [options](Session& session) { return show_status(session, *options); };
}

}  // namespace nsp::commands
