// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/similar.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"L002", "unknown-language", diagnostics::Severity::error,
                                   "a text in a language that does not exist, or that nobody here could read"};

constexpr English<Name, AllOf> is_none_of_the_languages{"{0} is none of the languages {1}"};
constexpr English<Name> is_the_code_of_no_language{"{0} is the code of no language"};
constexpr English<Name, AllOf> and_the_text_has_none{"{0} is none of the languages {1}, and the text has none of them"};
constexpr English<> another_text_of_this{"another text of this file has it"};
constexpr English<Number> more_texts_of_this{"{0} more texts of this file have it"};
constexpr English<> write_the_two_letters{"write the two letters of the language, such as `nl`"};
constexpr English<> add_a_language_of_the_plan{"add a language of the plan, or this one to its `languages`"};
constexpr English<Name> did_you_mean{"did you mean {0}?"};

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
  words::Text said = is_none_of_the_languages(language, AllOf(known));
  if (use.oddity == OddLanguage::no_language) said = is_the_code_of_no_language(language);
  if (use.oddity == OddLanguage::unread) said = and_the_text_has_none(language, AllOf(known));
  auto& finding = findings.add(fault, use.first, std::move(said));
  if (use.more > 0) finding.notes.push_back(use.more == 1 ? another_text_of_this : more_texts_of_this(use.more));
  const std::string_view base = base_language(language);
  const bool has_base = std::find(known.begin(), known.end(), base) != known.end();
  const std::string_view nearest = has_base ? base : text::find_nearest(language, known);
  finding.help = nearest.empty()
                     ? use.oddity == OddLanguage::no_language ? write_the_two_letters : add_a_language_of_the_plan
                     : did_you_mean(nearest);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<std::pair<DocumentId, std::string_view>, Use> uses;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    std::size_t seen = 0;
    for (const Value::Entry& entry : text.value().entries()) {
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

RULE(unknown_language){fault, judge};

}  // namespace nsp::rules
