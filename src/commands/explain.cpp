// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "check/allowances.hpp"
#include "commands/languages.hpp"
#include "commands/session.hpp"
#include "diagnostics/explanation.hpp"
#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "views/explained.hpp"

namespace nsp::commands {

namespace {

/// How wide text stands: the terminal's width, but no wider than the eye follows.
std::size_t text_width(Session& session) {
  constexpr std::size_t comfortable = 100;
  return std::min<std::size_t>(comfortable, static_cast<std::size_t>(std::max(20, session.style_out().width)));
}

std::string paragraph(std::string_view title, std::string_view text, std::size_t width) {
  if (text.empty()) return {};
  return fmt::format("{}\n{}\n", title, tables::paragraph(text, width, 2));
}

std::string example(std::string_view title, std::string_view text) {
  if (text.empty()) return {};
  std::string lines;
  for (; !text.empty(); text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1))
    lines += text::escape_terminal(text.substr(0, text.find('\n'))) + "\n";
  return fmt::format("{}\n{}\n", title, tables::indent_lines(lines, 4));
}

std::string explain_rule(const diagnostics::Fault& fault, std::size_t width) {
  const diagnostics::Explanation words = diagnostics::explain(fault);
  std::string text = fmt::format("{} {} ({})\n\n", fault.code, fault.name, to_string(fault.severity));
  text += paragraph("What it finds", words.finds, width) + paragraph("Why it matters", words.matters, width);
  text += example("Wrong", words.wrong) + example("Right", words.right);
  text += paragraph("How to mend it", words.mend, width);
  return text + paragraph("How to allow it", check::how_to_allow(fault), width);
}

Exit explain_field(Session& session, const schema::DocumentKind& kind, std::string_view path) {
  const views::FoundShape found = views::find_shape(kind, path);
  if (!found.unknown.empty()) {
    const std::string help = suggest(found.unknown, found.names());
    return session.misuse(fmt::format("`{}` has no field `{}`", found.path, found.unknown),
                          help.empty() ? fmt::format("`nsp explain {}` lists its fields", found.path) : help);
  }
  const std::vector<std::string> asked = split_languages(session.globals().language);
  const std::string_view language = asked.empty() ? std::string_view("en") : std::string_view(asked.front());
  session.print(to_text(views::explain(found, language), language, text_width(session)));
  return Exit::clean;
}

Exit explain(Session& session, const std::string& word) {
  if (const diagnostics::Fault* fault = check::find_fault(word)) {
    session.print(explain_rule(*fault, text_width(session)));
    return Exit::clean;
  }
  std::unique_ptr<check::Loaded> loaded;
  if (!session.open_and_load(loaded)) return session.refusal();
  const std::string name = word.substr(0, word.find('.'));
  if (const schema::DocumentKind* kind = loaded->catalogue->find(name))
    return explain_field(session, *kind, std::string_view(word).substr(std::min(name.size() + 1, word.size())));
  std::vector<std::string_view> words;
  for (const diagnostics::Fault* fault : check::all_faults()) words.insert(words.end(), {fault->code, fault->name});
  for (const schema::DocumentKind* kind : loaded->catalogue->kinds()) words.push_back(kind->name());
  const std::string help = suggest(name, words);
  return session.misuse(fmt::format("neither a diagnostic nor a kind of document is called `{}`", word),
                        help.empty() ? "`nsp rules` lists the diagnostics, `nsp schema` the kinds" : help);
}

}  // namespace

Run prepare_explain(Options& takes) {
  const auto word = std::make_shared<std::string>();
  takes.add("WORD", word.get(), "a code or name of a diagnostic, or a kind of document with fields: zonal-plan.period")
      .required = true;
  return [word](Session& session) { return explain(session, *word); };
}

}  // namespace nsp::commands
