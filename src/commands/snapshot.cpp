// SPDX-License-Identifier: EUPL-1.2
#include "commands/snapshot.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "policy/coverage.hpp"
#include "report/palette.hpp"

namespace nsp::commands {

using model::EntityId;

std::optional<Snapshot> take_snapshot(Session& session, Exit& ended, std::optional<text::Date> as_of) {
  Snapshot snapshot;
  std::optional<Opened> opened = session.open_and_load(snapshot.loaded, as_of);
  ended = opened ? Exit::usage : session.refusal();
  if (!opened) return std::nullopt;
  if (snapshot.loaded->result.files == 0 && snapshot.loaded->result.findings.empty()) {
    refuse_without_plans(session);
    return std::nullopt;
  }
  snapshot.seen.emplace(snapshot.loaded->files, *snapshot.loaded->chain, session.languages(opened->workspace));
  snapshot.opened = std::move(*opened);
  return snapshot;
}

Exit finish(Session& session, const Snapshot& snapshot, Exit exit) {
  const auto& findings = snapshot.loaded->result.findings;
  std::vector<diagnostics::Diagnostic> of_world;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(of_world),
               [](const diagnostics::Diagnostic& finding) {
                 return check::is_fault_of_world({&finding, 1});
               });
  if (!of_world.empty()) session.report(snapshot.loaded->files, of_world);
  const auto errors = std::count_if(findings.begin(), findings.end(), [](const diagnostics::Diagnostic& finding) {
    return finding.severity == diagnostics::Severity::error;
  });
  if (errors > 0 && !session.globals().quiet)
    session.remark(fmt::format("note: the plans have {} error{}, so this may be incomplete; `nsp check` shows {}",
                               errors, errors == 1 ? "" : "s", errors == 1 ? "it" : "them"));
  return snapshot.loaded->result.world_failed ? Exit::world : exit;
}

std::optional<EntityId> find_one(Session& session, const model::Library& library, const std::string& word) {
  const std::vector<EntityId> found = library.find(word);
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    const std::vector<std::string> near = library.suggest(word);
    session.misuse(fmt::format("nothing is called `{}`", word),
                   near.empty() ? "`nsp list` shows all that there is"
                                : fmt::format("did you mean `{}`?", fmt::join(near, "` or `")));
    return std::nullopt;
  }
  constexpr std::size_t most = 10;
  std::string help = "write one of";
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
    help += fmt::format("{} `{}:{}`", i == 0 ? "" : ",", library.entity(found[i]).kind(), library.qualified(found[i]));
  session.misuse(fmt::format("`{}` names {} things", word, found.size()), help);
  return std::nullopt;
}

std::optional<EntityId> find_plan(Session& session, const Snapshot& snapshot, const std::string& word) {
  if (word.empty()) return model::none;
  const auto found = find_one(session, snapshot.library(), word);
  if (!found || policy::is_coverable(snapshot.chain(), *found)) return found;
  session.misuse(fmt::format("`{}` is {}", word, model::describe_a_kind(snapshot.library().entity(*found).kind())),
                 fmt::format("name a plan or a framework; `{}` is part of `{}`", word,
                             snapshot.plans().id(snapshot.chain().plan_of(*found))));
  return std::nullopt;
}

std::optional<Exit> check_format(Session& session, const std::string& format,
                                 const std::vector<std::string_view>& known) {
  if (std::find(known.begin(), known.end(), format) != known.end()) return std::nullopt;
  const std::string help = suggest(format, known);
  return session.misuse(fmt::format("there is no format `{}`", format),
                        help.empty() ? fmt::format("write {}", enumerate(known)) : help);
}

tables::Style table_style(const Session& session) {
  const report::Style style = session.style_out();
  tables::Style own;
  own.width = style.width;
  if (style.color) {
    own.paint = [style](tables::Tone tone, std::string_view text) {
      const report::Ink ink = tone == tables::Tone::open      ? report::Ink::error
                              : tone == tables::Tone::settled ? report::Ink::label
                                                              : report::Ink::strong;
      return report::paint(style, ink, text);
    };
  }
  return own;
}

}  // namespace nsp::commands
