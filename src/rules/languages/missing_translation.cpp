// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"L001", "missing-translation", diagnostics::Severity::warning,
                                   "something whose texts lack a language of its plan"};

constexpr English<Word, Word, Either> lacks_and_more{"{0} lacks {1}{2|, and more|}"};
constexpr English<> add_the_missing_languages{
    "add the missing languages, or give the plan the `languages` in which it is published"};

constexpr std::size_t most_shown = 6;

/// A text, and the languages that it lacks.
struct Lack {
  const model::Text* text = nullptr;
  std::vector<std::string_view> languages;
};

/// A language that the text cannot have is told of, and may be meant for one that is missing.
bool has_odd_language(const Chain& chain, const model::Text& text, const Spoken& spoken) {
  std::size_t seen = 0;
  for (const Value::Entry& entry : text.value().entries()) {
    if (!is_language(entry.key.text()) || ++seen > most_versions) return true;
    if (find_oddity(chain, text, spoken, entry.key.text()) != OddLanguage::nothing) return true;
  }
  return false;
}

std::vector<std::string_view> missing_languages(const model::Text& text, const Spoken& spoken) {
  std::vector<std::string_view> missing;
  for (const std::string& language : spoken.languages) {
    const bool is_default = &language == &spoken.languages.front();
    if (text.value().is_mapping() ? !text.value().find(language) : !is_default) missing.push_back(language);
  }
  return missing;
}

/// Whether all languages are there, without a list of those that are not.
bool is_complete(const model::Text& text, const Spoken& spoken) {
  if (text.value().is_string()) return spoken.languages.size() == 1;
  if (!text.value().is_mapping()) return true;
  return std::all_of(spoken.languages.begin(), spoken.languages.end(),
                     [&text](const std::string& language) { return text.value().find(language).has_value(); });
}

void report(const Chain& chain, const std::vector<Lack>& lacks, diagnostics::Collector& findings) {
  std::vector<std::string> said;
  for (const Lack& lack : lacks) {
    std::string part = fmt::format("`{}` in {}", name_of_field(*lack.text), join_names(lack.languages));
    if (std::find(said.begin(), said.end(), part) == said.end() && said.size() <= most_shown)
      said.push_back(std::move(part));
  }
  const bool is_cut = said.size() > most_shown;
  if (is_cut) said.pop_back();
  const model::Text& first = *lacks.front().text;
  auto& finding =
      findings.add(fault, place_of_text(chain, first),
                   lacks_and_more(name_of_holder(chain, first), fmt::format("{}", fmt::join(said, ", ")), is_cut));
  for (std::size_t i = 1; i < lacks.size() && i < most_shown; ++i)
    finding.labels.push_back({place_of_text(chain, *lacks[i].text), {}});
  finding.help = add_the_missing_languages;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, std::vector<Lack>> lacks;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (is_name(text) || is_complete(text, spoken) || has_odd_language(chain, text, spoken)) return;
    lacks[text.holder].push_back({&text, missing_languages(text, spoken)});
  });
  for (const auto& [holder, of_holder] : lacks) report(chain, of_holder, findings);
}

}  // namespace

RULE(missing_translation){fault, judge};

}  // namespace nsp::rules
