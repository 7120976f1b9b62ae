// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/words.hpp"

namespace nsp::rules::false_friend {

using namespace policy;

extern const Rule rule;

namespace {

/// A false friend of a term, and the terms for which it is the right word.
struct Friend {
  EntityId term = none;
  std::string_view language;
  std::vector<EntityId> rightly;
};

class FalseFriends {
 public:
  explicit FalseFriends(const Chain& chain) : chain_(chain) {
    for (EntityId term : chain.of_kind("term")) index_words(term);
    for (EntityId term : chain.of_kind("term")) {
      const auto friends = field(chain.entity(term), "false_friends");
      if (!friends) continue;
      for (const syntax::Entry& entry : friends->entries()) {
        if (entry.value.is_string()) add(term, entry.key.text(), entry.value.text());
        for (const syntax::Node& word : entry.value.items()) add(term, entry.key.text(), word.text());
      }
    }
  }

  bool empty() const { return phrases_.empty(); }

  void judge(const model::Text& text, const std::vector<Version>& versions, diagnostics::Collector& findings) const {
    for (const Version& version : versions) {
      std::vector<std::uint32_t> seen;
      const std::string_view said = version.text.text();
      phrases_.for_each_in(said, [&](std::size_t at, std::size_t length, const std::vector<std::uint32_t>& numbers) {
        for (std::uint32_t number : std::span(numbers).first(std::min(numbers.size(), most_friends))) {
          if (friends_[number].language != base_language(version.language) || seen.size() == most_friends ||
              std::find(seen.begin(), seen.end(), number) != seen.end())
            continue;
          seen.push_back(number);
          judge_word(text, versions, version, said.substr(at, length), friends_[number], findings);
        }
      });
    }
  }

 private:
  static constexpr std::size_t most_friends = 32;  ///< in one text, or of one word: hostile glossaries have more

  /// The terms by the words that they consist of, language by language.
  void index_words(EntityId term) {
    const auto title = field(chain_.entity(term), "title");
    if (!title) return;
    for (const syntax::Entry& entry : title->entries()) {
      const std::string folded = text::fold_case(entry.value.text());
      for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && text::is_word_byte(folded[end])) ++end;
        auto& terms = by_word_[{std::string(base_language(entry.key.text())), folded.substr(at, end - at)}];
        if (end > at && terms.size() < most_friends) terms.push_back(term);
        at = end + 1;
      }
    }
  }

  /// As it stands within a sentence, and at its beginning.
  void add(EntityId term, std::string_view language, std::string_view word) {
    const auto number = static_cast<std::uint32_t>(friends_.size());
    Friend found{term, base_language(language), {}};
    const std::string folded = text::fold_case(word);
    if (const auto others = by_word_.find({std::string(found.language), folded}); others != by_word_.end())
      std::copy_if(others->second.begin(), others->second.end(), std::back_inserter(found.rightly),
                   [term](EntityId other) { return other != term; });
    friends_.push_back(std::move(found));
    phrases_.add(word, number);
    if (folded != word) phrases_.add(folded, number);
    std::string capital = folded;
    if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z') capital[0] = static_cast<char>(capital[0] - 0x20);
    if (capital != word && capital != folded) phrases_.add(capital, number);
  }

  /// The term in a language, folded; empty where the glossary has none.
  std::string word_of(EntityId term, std::string_view language) const {
    const auto title = field(chain_.entity(term), "title");
    return title ? text::fold_case(policy::word(*title, language)) : std::string();
  }

  bool says(const Version& version, EntityId term) const {
    const std::string wanted = word_of(term, base_language(version.language));
    return !wanted.empty() && text::find_word(text::fold_case(version.text.text()), wanted) != std::string::npos;
  }

  void judge_word(const model::Text& text, const std::vector<Version>& versions, const Version& version,
                  std::string_view word, const Friend& found, diagnostics::Collector& findings) const {
    if (says(version, found.term)) return;
    for (const Version& other : versions) {
      if (&other == &version || !says(other, found.term)) continue;
      if (std::any_of(found.rightly.begin(), found.rightly.end(), [&](EntityId term) { return says(other, term); }))
        return;
      if (chain_.is(chain_.document_of(text.holder), "glossary")) return;
      const std::string right = word_of(found.term, base_language(version.language));
      auto& finding = findings.add(rule.kind, place_of_word(version.text, word),
                                   fmt::format("`{}` in `{}` is a false friend of `{}`, which the text says in `{}`",
                                               word, version.language, chain_.entity(found.term).id, other.language));
      finding.labels.push_back({other.place, "the other language"});
      finding.help = right.empty() ? "look the term up in the glossary" : fmt::format("write `{}`", right);
      return;
    }
  }

  const Chain& chain_;
  text::Phrases phrases_;
  std::vector<Friend> friends_;
  std::map<std::pair<std::string, std::string>, std::vector<EntityId>> by_word_;  ///< by language and word
};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const FalseFriends friends(chain);
  if (friends.empty()) return;
  std::vector<Version> versions;
  for_each_judged_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.node.size() < 2) return;
    read_versions(text, spoken, versions);
    friends.judge(text, versions, findings);
  });
}

}  // namespace

const Rule rule{
    {"L006",
     "false-friend",
     diagnostics::Severity::note,
     "a word that looks like a term and means something else, where another language has the term",
     {"A word that a glossary lists among the `false_friends` of a term, in a text that says the term itself in "
      "another language. Left alone is a text that also has the right word, or in whose other language stands another "
      "term for which the word is right: French \"trafic et traite\" beside Dutch \"mensensmokkel en mensenhandel\" "
      "is as it should be.",
      "In the second cluster of the framework, French \"trafic\" is smuggling and \"traite\" is trafficking, "
      "\"mensensmokkel\" and \"mensenhandel\" in Dutch. Who takes the one for the other promises the wrong thing to "
      "the wrong victims.",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Strijd tegen mensenhandel, fr: Lutte contre le trafic}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "kind: framework\n"
      "id: frame\n"
      "title: {nl: Strijd tegen mensenhandel, fr: Lutte contre la traite des êtres humains}\n"
      "languages: [nl, fr]\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n",
      "Write the word that the glossary has for the term. Where the word is right here, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::false_friend
