// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage.hpp"

#include <memory>

#include <fmt/format.h>

#include "check/explanations.hpp"
#include "commands/snapshot.hpp"
#include "views/coverage.hpp"

namespace nsp::commands {

namespace {

struct CoverageOptions {
  std::string plan;
  std::string fail_under;
  std::string format = "text";
  bool holes = false;
};

/// A percentage in tenths, so that it is compared without rounding.
std::optional<std::size_t> read_percent(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  const std::size_t point = text.find('.');
  const auto whole = read_number(text.substr(0, point), 0, 100);
  if (!whole) return std::nullopt;
  std::size_t tenths = *whole * 10;
  if (point != std::string_view::npos) {
    const auto tenth = read_number(text.substr(point + 1), 0, 9);
    if (!tenth) return std::nullopt;
    tenths += *tenth;
  }
  return tenths <= 1000 ? std::optional(tenths) : std::nullopt;
}

std::string write(const Session& session, const views::CoverageView& view, const std::string& format) {
  if (format == "json") return to_json(view);
  if (format == "csv") return tables::to_csv(to_table(view));
  const tables::Sheet sheet = to_sheet(view);
  return format == "markdown" ? tables::to_markdown(sheet) : tables::to_text(sheet, table_style(session));
}

Exit show_coverage(Session& session, const CoverageOptions& options) {
  if (const auto ended = check_format(session, options.format, {"text", "markdown", "csv", "json"})) return *ended;
  std::optional<std::size_t> least;
  if (!options.fail_under.empty() && !(least = read_percent(options.fail_under)))
    return session.misuse(fmt::format("`--fail-under {}` is no percentage", options.fail_under),
                          "write a number from 0 to 100, such as `80` or `97.5`");
  Exit ended = Exit::clean;
  const std::optional<Snapshot> snapshot = take_snapshot(session, ended);
  if (!snapshot) return ended;
  const auto scope = find_plan(session, *snapshot, options.plan);
  if (!scope) return Exit::usage;
  if (const std::size_t asked = policy::count_questions(snapshot->chain(), *scope);
      policy::are_too_many(snapshot->chain(), asked))
    return session.misuse(
        fmt::format("the plans put {} questions, and a table has room for {}", asked, policy::max_questions),
        "name one plan, region or zone with `--plan`");
  const policy::Explanations explanations = check::explanations_of(*snapshot->loaded);
  const std::vector<policy::Coverage> coverages = policy::cover(snapshot->chain(), explanations, *scope);
  if (coverages.empty())
    return *scope == model::none
               ? session.misuse("there is no framework and no national plan here",
                                "coverage is what plans answer to a framework; `nsp list` shows what is here")
               : session.misuse(fmt::format("`{}` responds to no plan that is here", options.plan),
                                "name in its `responds_to` the plan that it answers");
  session.print(write(session, {snapshot->plans(), coverages, options.holes}, options.format));
  const policy::Counts counts = policy::total(coverages).all();
  const bool under = least && (counts.answered + counts.explained) * 1000 < *least * counts.asked();
  if (under)
    session.complain(fmt::format("{} of what is asked is answered or explained, and `--fail-under` asks for {}",
                                 views::describe_percent(counts), options.fail_under),
                     options.holes ? "" : "`nsp coverage --holes` lists what is open");
  return finish(session, *snapshot, under ? Exit::findings : Exit::clean);
}

}  // namespace

Run prepare_coverage(Options& takes) {
  const auto options = std::make_shared<CoverageOptions>();
  takes.add("--plan", &options->plan, "only this plan, region or zone, or what responds to this framework", "ID");
  takes.add("--holes", &options->holes, "only what is open");
  takes.add("--fail-under", &options->fail_under, "exit 1 where less is answered or explained", "PERCENT");
  takes.add_choice("--format", &options->format, {"text", "markdown", "csv", "json"}, "FMT");
  return [options](Session& session) { return show_coverage(session, *options); };
}

}  // namespace nsp::commands
