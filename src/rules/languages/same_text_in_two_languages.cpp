// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"L003", "same-text-in-two-languages", diagnostics::Severity::note,
                                   "a text that says the same, word for word, in two languages"};

constexpr English<> the_same_text{"the same text"};
constexpr English<Name, Word, Name, Name> of_says_in_word{"{0} of {1} says in {2} word for word what it says in {3}"};
constexpr English<> translate_the_one_that_was{"translate the one that was copied, or take it out"};

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
      auto& finding = findings.add(fault, versions[later].place,
                                   of_says_in_word(name_of_field(text), name_of_holder(chain, text),
                                                   versions[later].language, versions[earlier].language));
      finding.labels.push_back({versions[earlier].place, the_same_text});
      finding.help = translate_the_one_that_was;
      break;
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::vector<Version> versions;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.value().size() < 2 || is_name(text)) return;
    read_versions(text, spoken, versions);
    judge_versions(chain, text, versions, findings);
  });
}

}  // namespace

RULE(same_text_in_two_languages){fault, judge};

}  // namespace nsp::rules
