// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/plain_words.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"L005", "foreign-abbreviation", diagnostics::Severity::note,
                                   "an abbreviation of another language, where the glossary has one for this language"};

constexpr English<> the_term_in_the_glossary{"the term in the glossary"};
constexpr English<Name, Name, Name, Name> in_is_the_abbreviation{"{0} in {1} is the abbreviation of {2} in {3}"};
constexpr English<Name, Name> in_it_is{"in {0} it is {1}"};

/// What an abbreviation stands for, and in which language.
struct Meaning {
  EntityId term = none;
  std::string_view language;
};

/// The abbreviations of all glossaries. One that names no language is at home in each.
class Abbreviations {
 public:
  explicit Abbreviations(const Chain& chain) : chain_(chain) {
    for (EntityId term : chain.of_kind("term")) {
      const auto abbreviation = field(chain.entity(term), "abbreviation");
      if (!abbreviation || !abbreviation->is_mapping()) continue;
      for (const Value::Entry& entry : abbreviation->entries()) {
        phrases_.add(entry.value.text(), static_cast<std::uint32_t>(meanings_.size()));
        meanings_.push_back({term, base_language(entry.key.text())});
      }
    }
  }

  bool empty() const { return phrases_.empty(); }

  void judge(const model::Text& text, const Version& version, diagnostics::Collector& findings) const {
    const std::string_view written = version.text.text();
    bool is_any = false;
    phrases_.for_each_in(written, [&](std::size_t, std::size_t, const std::vector<std::uint32_t>&) { is_any = true; });
    if (!is_any) return;
    std::vector<std::string_view> seen;
    const std::string said = text::blank_code_and_addresses(written);
    phrases_.for_each_in(said, [&](std::size_t at, std::size_t length, const std::vector<std::uint32_t>& numbers) {
      const std::string_view word = std::string_view(said).substr(at, length);
      if (seen.size() == most_words || std::find(seen.begin(), seen.end(), word) != seen.end()) return;
      seen.push_back(word);
      const Meaning* meaning = find_foreign(numbers, base_language(version.language), text.holder);
      if (meaning == nullptr) return;
      const std::string_view right = own_abbreviation(*meaning, base_language(version.language));
      if (text::find_word(said, right) != std::string_view::npos || is_glossary(text)) return;
      const std::size_t before = count_words_before(written, word, at);
      auto& finding = findings.add(
          fault, place_of_word(version.text, word, before),
          in_is_the_abbreviation(word, version.language, chain_.entity(meaning->term).id, meaning->language));
      finding.labels.push_back({chain_.entity(meaning->term).name, the_term_in_the_glossary});
      finding.help = in_it_is(version.language, right);
    });
  }

 private:
  /// Of one text, and meanings of one word: hostile files have more.
  static constexpr std::size_t most_words = 32;

  /// Of the meanings of a word one whose term has another abbreviation in `language`; none where it is at home there.
  const Meaning* find_foreign(const std::vector<std::uint32_t>& numbers, std::string_view language,
                              EntityId holder) const {
    const Meaning* foreign = nullptr;
    for (std::uint32_t number : std::span(numbers).first(std::min(numbers.size(), most_words))) {
      const Meaning& meaning = meanings_[number];
      if (!is_term_for(chain_, meaning.term, holder)) continue;
      if (meaning.language == language) return nullptr;
      if (foreign == nullptr && !own_abbreviation(meaning, language).empty()) foreign = &meaning;
    }
    return foreign;
  }

  std::string_view own_abbreviation(const Meaning& meaning, std::string_view language) const {
    const auto abbreviation = field(chain_.entity(meaning.term), "abbreviation");
    return abbreviation ? policy::word(*abbreviation, language) : std::string_view();
  }

  bool is_glossary(const model::Text& text) const { return chain_.is(chain_.document_of(text.holder), "glossary"); }

  const Chain& chain_;
  text::Phrases phrases_;
  std::vector<Meaning> meanings_;
};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Abbreviations abbreviations(chain);
  if (abbreviations.empty()) return;
  std::vector<Version> versions;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    read_versions(text, spoken, versions);
    for (const Version& version : versions) abbreviations.judge(text, version, findings);
  });
}

}  // namespace

RULE(foreign_abbreviation){fault, judge};

}  // namespace nsp::rules
