// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace nsp::rules::same_text_in_two_languages {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::size_t short_text = 20;
constexpr std::string_view blanks_around = " \t\r\n";

void judge_versions(const Chain& chain, const model::Text& text, const std::vector<Version>& versions,
                    diagnostics::Collector& findings) {
  for (std::size_t later = 1; later < versions.size(); ++later) {
    const std::string_view said = text::trim(versions[later].text.text(), blanks_around);
    if (said.size() <= short_text) continue;
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (text::trim(versions[earlier].text.text(), blanks_around) != said ||
          text::count_code_points(said) <= short_text)
        continue;
      auto& finding =
          findings.add(rule.kind, versions[later].place,
                       fmt::format("`{}` of {} says in `{}` word for word what it says in `{}`", name_of_field(text),
                                   name_of_holder(chain, text), versions[later].language, versions[earlier].language));
      finding.labels.push_back({versions[earlier].place, "the same text"});
      finding.help = "translate the one that was copied, or take it out";
      break;
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::vector<Version> versions;
  for_each_judged_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.node.size() < 2 || is_name(text)) return;
    read_versions(text, spoken, versions);
    judge_versions(chain, text, versions, findings);
  });
}

}  // namespace

const Rule rule{
    {"L003",
     "same-text-in-two-languages",
     diagnostics::Severity::note,
     "a text that says the same, word for word, in two languages",
     {"A text of more than 20 characters that is the same in two of its languages. Short ones, such as names and "
      "numbers, often are.",
      "Plans are public, in a country with three national languages. Two languages that say the same are mostly a "
      "text that was copied to be translated later.",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kadernota voor de veiligheid, fr: Kadernota voor de veiligheid}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Kadernota voor de veiligheid, fr: Note-cadre de la sécurité}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "Translate the one that was copied, or take it out. Where a name is the same in both, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::same_text_in_two_languages
