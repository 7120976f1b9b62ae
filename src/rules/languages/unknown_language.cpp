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
  std::size_t more = 0;
};

bool is_among(std::string_view language, std::span<const std::string> languages) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

void report(const Chain& chain, std::string_view language, const Use& use, diagnostics::Collector& findings) {
  std::vector<std::string_view> known(use.spoken.languages.begin(), use.spoken.languages.end());
  for (const std::string& each : chain.languages())
    if (!is_among(each, use.spoken.languages)) known.emplace_back(each);
  auto& finding =
      findings.add(rule.kind, use.first, fmt::format("`{}` is none of the languages {}", language, join_names(known)));
  if (use.more > 0)
    finding.notes.push_back(use.more == 1 ? "another text of this file has it"
                                          : fmt::format("{} more texts of this file have it", use.more));
  const std::string_view base = base_language(language);
  const bool has_base = std::find(known.begin(), known.end(), base) != known.end();
  const std::string_view nearest = has_base ? base : text::find_nearest(language, known);
  finding.help = nearest.empty() ? "correct it, or add it to the `languages` of the plan or of `nsp.yaml`"
                                 : fmt::format("did you mean `{}`?", nearest);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<std::pair<DocumentId, std::string_view>, Use> uses;
  for_each_judged_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    for (const syntax::Entry& entry : text.node.entries()) {
      const std::string_view language = entry.key.text();
      if (is_among(language, spoken.languages) || is_among(language, chain.languages()) || !is_language(language))
        continue;
      const auto [use, is_new] = uses.try_emplace({chain.entity(text.holder).document, language});
      if (is_new)
        use->second = {entry.key.span(), spoken, 0};
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
     "a text in a language that is none of the plan or the workspace",
     {"A language in a text that stands neither among the `languages` of its plan nor among those of the workspace. "
      "One finding a file and language, at its first place. A language with a country, such as `nl-BE`, is one of its "
      "own.",
      "Plans are public, in a country with three national languages; the workspace says in which of them. A text in a "
      "language that nobody publishes is never shown, and mostly a slip for one that is missing.",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kader, fr: Cadre, es: Marco}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kader, fr: Cadre, de: Rahmen}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "Correct the code, or add the language to the `languages` of the plan or of `nsp.yaml`. Where it is kept for "
      "later, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::unknown_language
