// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/similar.hpp"

namespace nsp::rules::unknown_language {

using namespace policy;

extern const Rule rule;

namespace {

struct Use {
  source::Span first;
  Spoken spoken;
  OddLanguage oddity = OddLanguage::nothing;
  std::size_t more = 0;
};

void report(const Chain& chain, std::string_view language, const Use& use, diagnostics::Collector& findings) {
  std::vector<std::string_view> known(use.spoken.languages.begin(), use.spoken.languages.end());
  for (const std::string& each : chain.languages())
    if (!is_among(each, use.spoken.languages)) known.emplace_back(each);
  std::string said = fmt::format("`{}` is none of the languages {}", language, join_names(known));
  if (use.oddity == OddLanguage::no_language) said = fmt::format("`{}` is the code of no language", language);
  if (use.oddity == OddLanguage::unread) said += ", and the text has none of them";
  auto& finding = findings.add(rule.kind, use.first, std::move(said));
  if (use.more > 0)
    finding.notes.push_back(use.more == 1 ? "another text of this file has it"
                                          : fmt::format("{} more texts of this file have it", use.more));
  const std::string_view base = base_language(language);
  const bool has_base = std::find(known.begin(), known.end(), base) != known.end();
  const std::string_view nearest = has_base ? base : text::find_nearest(language, known);
  finding.help = nearest.empty() ? use.oddity == OddLanguage::no_language
                                       ? "write the two letters of the language, such as `nl`"
                                       : "add a language of the plan, or this one to its `languages`"
                                 : fmt::format("did you mean `{}`?", nearest);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<std::pair<DocumentId, std::string_view>, Use> uses;
  for_each_judged_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    std::size_t seen = 0;
    for (const syntax::Entry& entry : text.node.entries()) {
      if (++seen > most_versions) break;
      const std::string_view language = entry.key.text();
      const OddLanguage oddity = find_oddity(chain, text, spoken, language);
      if (oddity == OddLanguage::nothing) continue;
      const auto [use, is_new] = uses.try_emplace({chain.entity(text.holder).document, language});
      if (is_new)
        use->second = {entry.key.span(), spoken, oddity, 0};
      else
        ++use->second.more;
    }
  });
  for (const auto& [key, use] : uses) report(chain, key.second, use, findings);
}

}  // namespace

const Rule rule{
    {"L002",
     "unknown-language",
     diagnostics::Severity::error,
     "a text in a language that does not exist, or that nobody here could read",
     {"A language of a text that is the code of no language (ISO 639-1); a variant such as `nl-BE`, where plan or "
      "workspace publish another variant, `nl`, and the text is not said in that one; or a text in none of the "
      "languages of its plan, of the workspace and of the country, nor in English. One finding a file and language, "
      "at its first place. Languages beyond those that are published here are no fault: a registry serves workspaces "
      "of several languages. What lacks a language of its plan is told by L001.",
      "Plans are public, in a country with three national languages; the workspace says in which of them. A text that "
      "nobody here could read is shown to nobody, and a code that does not exist is mostly a slip for one that is "
      "missing.",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kader, fr: Cadre, ge: Rahmen}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kader, fr: Cadre, de: Rahmen}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "Correct the code, add a language that is read here, or add the one that is there to the `languages` of the plan "
      "or of `nsp.yaml`. Where it is kept for later, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::unknown_language
