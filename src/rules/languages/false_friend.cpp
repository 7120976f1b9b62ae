// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/languages/qualified_word.hpp"
#include "rules/rule.hpp"
#include "text/plain_words.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "L006", "false-friend", diagnostics::Severity::note,
    "a word that looks like a term and means something else, where another language has the term"};

constexpr English<> the_other_language{"the other language"};
constexpr English<Name, Name, Name, Name> in_is_a_false{
    "{0} in {1} is a false friend of {2}, which the text says in {3}"};
constexpr English<> look_the_term_up{"look the term up in the glossary"};
constexpr English<Name> write_or_a_word{"write {0}, or a word that belongs to it"};

constexpr std::size_t most_friends = 32;  ///< in one text, or of one word: hostile glossaries have more
constexpr std::size_t most_forms = 24;    ///< of one term in one language

/// Dutch and German write a term and what belongs to it as one word: "mensenhandelaars", "Menschenhandelsopfer".
constexpr std::size_t shortest_of_compounds = 8;

bool has_compounds(std::string_view language, std::string_view word) {
  return (language == "nl" || language == "de") && word.size() >= shortest_of_compounds &&
         std::all_of(word.begin(), word.end(), text::is_word_byte);
}

/// A text as it is compared: without code and addresses, in lower case, with plain apostrophes.
std::string make_comparable(std::string_view text) {
  constexpr std::string_view apostrophe = "\xE2\x80\x99";
  std::string folded = text::fold_case(text::blank_code_and_addresses(text));
  for (std::size_t at = folded.find(apostrophe); at != std::string::npos; at = folded.find(apostrophe, at))
    folded.replace(at, apostrophe.size(), "'");
  return folded;
}

/// Offset of the first word that begins with `beginning`, or `npos`.
std::size_t find_beginning(std::string_view text, std::string_view beginning) {
  for (std::size_t at = text.find(beginning); at != std::string_view::npos; at = text.find(beginning, at + 1))
    if (at == 0 || !text::is_word_byte(text[at - 1])) return at;
  return std::string_view::npos;
}

/// A text of one language, made comparable at the first need.
class Comparable {
 public:
  explicit Comparable(const Version& version) : version_(version), language_(base_language(version.language)) {}

  const Version& version() const { return version_; }
  std::string_view language() const { return language_; }
  bool says(std::string_view form) const {
    if (!folded_) folded_ = make_comparable(version_.text.text());
    return has_compounds(language_, form) ? find_beginning(*folded_, form) != std::string::npos
                                          : text::find_word(*folded_, form) != std::string::npos;
  }

 private:
  const Version& version_;
  std::string_view language_;
  mutable std::optional<std::string> folded_;
};

/// The words of a field by language, each a word or a list of them.
template <class Visit>
void for_each_word(const Entity& term, std::string_view name, Visit visit) {
  const auto by_language = field(term, name);
  if (!by_language) return;
  for (const Value::Entry& entry : by_language->entries()) {
    const std::string_view language = base_language(entry.key.text());
    if (entry.value.is_string()) visit(language, entry.value.text());
    for (const Value& word : entry.value.items()) visit(language, word.text());
  }
}

/// A false friend of a term, and the terms for which it is the right word.
struct Friend {
  EntityId term = none;
  std::string_view language;
  std::vector<EntityId> rightly;
};

class FalseFriends {
 public:
  explicit FalseFriends(const Chain& chain) : chain_(chain) {
    for (EntityId term : chain.of_kind("term"))
      for (std::string_view name : {"title", "forms"})
        for_each_word(chain.entity(term), name,
                      [&](std::string_view language, std::string_view form) { add_form(term, language, form); });
    for (EntityId term : chain.of_kind("term"))
      for_each_word(chain.entity(term), "false_friends",
                    [&](std::string_view language, std::string_view word) { add_friend(term, language, word); });
  }

  bool empty() const { return phrases_.empty(); }

  void judge(const model::Text& text, const std::vector<Version>& versions, diagnostics::Collector& findings) const {
    std::vector<Comparable> all(versions.begin(), versions.end());
    // A slip shows in both languages. The later one is mostly the translation.
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
      const Comparable& version = *each;
      const std::string_view written = version.version().text.text();
      bool is_any = false;
      look(written, version.language(), [&](std::size_t, std::size_t, std::uint32_t) { is_any = true; });
      if (!is_any) continue;
      const std::string plain = text::blank_code_and_addresses(written);
      const std::string folded = text::fold_case(plain);
      std::vector<Hit> hits;
      look(plain, version.language(), [&](std::size_t at, std::size_t length, std::uint32_t number) {
        const bool is_known =
            std::any_of(hits.begin(), hits.end(), [number](const Hit& hit) { return hit.number == number; });
        if (hits.size() == most_friends || is_known || is_said_of_goods(folded, at, length, version.language())) return;
        hits.push_back({at, length, number});
      });
      if (judge_hits(text, all, version, hits, findings)) return;
    }
  }

 private:
  /// Where a false friend stands in a text.
  struct Hit {
    std::size_t at = 0;
    std::size_t length = 0;
    std::uint32_t number = 0;
  };

  /// Of several false friends of one term the first is told. "Le trafic et la traite" has the right word for both.
  /// Whether any is told.
  bool judge_hits(const model::Text& text, const std::vector<Comparable>& all, const Comparable& version,
                  const std::vector<Hit>& hits, diagnostics::Collector& findings) const {
    std::vector<EntityId> told;
    for (const Hit& hit : hits) {
      const EntityId term = friends_[hit.number].term;
      const bool is_right = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
        const std::vector<EntityId>& rightly = friends_[other.number].rightly;
        return std::find(rightly.begin(), rightly.end(), term) != rightly.end();
      });
      if (is_right || std::find(told.begin(), told.end(), term) != told.end()) continue;
      if (judge_word(text, all, version, hit, findings)) told.push_back(term);
    }
    return !told.empty();
  }

  /// Visits the places where a false friend of a language stands.
  template <class Visit>
  void look(std::string_view text, std::string_view language, Visit visit) const {
    const auto visit_all = [&](std::size_t at, std::size_t length, const std::vector<std::uint32_t>& numbers) {
      for (std::uint32_t number : std::span(numbers).first(std::min(numbers.size(), most_friends)))
        if (friends_[number].language == language) visit(at, length, number);
    };
    phrases_.for_each_in(text, visit_all);
    if (beginnings_.empty() || (language != "nl" && language != "de")) return;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && text::is_word_byte(text[end])) ++end;
      if (end - at > shortest_of_compounds) look_for_beginning(text.substr(at, end - at), at, visit_all);
      at = end + 1;
    }
  }

  /// Words that are longer than a false friend, and begin with it.
  template <class Visit>
  void look_for_beginning(std::string_view word, std::size_t at, Visit visit) const {
    constexpr std::size_t longest = 40;
    const std::string folded = text::fold_case(word.substr(0, longest));
    if (!starts_.contains(folded.substr(0, shortest_of_compounds))) return;
    for (std::size_t length = shortest_of_compounds; length < folded.size(); ++length)
      if (const auto found = beginnings_.find(folded.substr(0, length)); found != beginnings_.end())
        visit(at, word.size(), found->second);
  }

  void add_form(EntityId term, std::string_view language, std::string_view form) {
    const std::string folded = text::fold_case(form);
    auto& forms = forms_[{term, std::string(language)}];
    if (forms.size() < most_forms) forms.push_back(folded);
    for (std::size_t at = 0; at < folded.size();) {
      std::size_t end = at;
      while (end < folded.size() && text::is_word_byte(folded[end])) ++end;
      auto& terms = by_word_[{std::string(language), folded.substr(at, end - at)}];
      if (end > at && terms.size() < most_friends) terms.push_back(term);
      at = end + 1;
    }
  }

  /// As it stands within a sentence, and at its beginning.
  void add_friend(EntityId term, std::string_view language, std::string_view word) {
    const auto number = static_cast<std::uint32_t>(friends_.size());
    const std::string folded = text::fold_case(word);
    friends_.push_back({term, language, find_rightly(term, language, folded)});
    phrases_.add(word, number);
    if (folded != word) phrases_.add(folded, number);
    const std::string capital = text::capitalise(folded);
    if (capital != word && capital != folded) phrases_.add(capital, number);
    if (!has_compounds(language, folded)) return;
    beginnings_[folded].push_back(number);
    starts_.insert(folded.substr(0, shortest_of_compounds));
  }

  /// The terms, but for its own, that have a word of the false friend.
  std::vector<EntityId> find_rightly(EntityId term, std::string_view language, std::string_view folded) const {
    std::vector<EntityId> found;
    for (std::size_t at = 0; at < folded.size();) {
      std::size_t end = at;
      while (end < folded.size() && text::is_word_byte(folded[end])) ++end;
      const auto others = by_word_.find({std::string(language), std::string(folded.substr(at, end - at))});
      at = end + 1;
      if (others == by_word_.end() || found.size() >= most_friends) continue;
      std::copy_if(others->second.begin(), others->second.end(), std::back_inserter(found),
                   [term](EntityId other) { return other != term; });
    }
    return found;
  }

  /// The term in a language, folded; empty where the glossary has none.
  std::string word_of(EntityId term, std::string_view language) const {
    const auto title = field(chain_.entity(term), "title");
    return title ? text::fold_case(policy::word(*title, language)) : std::string();
  }

  bool says(const Comparable& version, EntityId term) const {
    const auto forms = forms_.find({term, std::string(version.language())});
    return forms != forms_.end() &&
           std::any_of(forms->second.begin(), forms->second.end(),
                       [&](const std::string& form) { return !form.empty() && version.says(form); });
  }

  /// Whether the word is told.
  bool judge_word(const model::Text& text, const std::vector<Comparable>& all, const Comparable& version,
                  const Hit& hit, diagnostics::Collector& findings) const {
    const Friend& found = friends_[hit.number];
    if (!is_term_for(chain_, found.term, text.holder) || says(version, found.term)) return false;
    for (const Comparable& other : all) {
      if (&other == &version || !says(other, found.term)) continue;
      if (std::any_of(found.rightly.begin(), found.rightly.end(), [&](EntityId term) { return says(other, term); }))
        return false;
      if (chain_.is(chain_.document_of(text.holder), "glossary")) return false;
      report(version.version(), other.version(), hit, findings);
      return true;
    }
    return false;
  }

  void report(const Version& version, const Version& other, const Hit& hit, diagnostics::Collector& findings) const {
    const Friend& found = friends_[hit.number];
    const std::string_view written = version.text.text();
    const std::string_view word = written.substr(hit.at, hit.length);
    auto& finding = findings.add(fault, place_of_word(version.text, word, count_words_before(written, word, hit.at)),
                                 in_is_a_false(word, version.language, chain_.entity(found.term).id, other.language));
    finding.labels.push_back({other.place, the_other_language});
    const std::string right = word_of(found.term, base_language(version.language));
    finding.help = right.empty() ? look_the_term_up : write_or_a_word(right);
  }

  const Chain& chain_;
  text::Phrases phrases_;
  std::vector<Friend> friends_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> beginnings_;        ///< of compounds
  std::unordered_set<std::string> starts_;                                        ///< of these, the first letters
  std::map<std::pair<EntityId, std::string>, std::vector<std::string>> forms_;    ///< by term and language, folded
  std::map<std::pair<std::string, std::string>, std::vector<EntityId>> by_word_;  ///< by language and word
};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const FalseFriends friends(chain);
  if (friends.empty()) return;
  std::vector<Version> versions;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.value().size() < 2) return;
    read_versions(text, spoken, versions);
    friends.judge(text, versions, findings);
  });
}

}  // namespace

RULE(false_friend){fault, judge};

}  // namespace nsp::rules
