// SPDX-License-Identifier: EUPL-1.2
#include "rules/framework/ranking.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "text/plain_words.hpp"
#include "text/words.hpp"

namespace nsp::rules {

namespace {

/// What one language has to say; words parted by blanks, phrases by bars, all in lower case.
struct Vocabulary {
  std::string_view language;
  std::string_view ranks;        ///< phrases that rank by themselves
  std::string_view comparisons;  ///< phrases that rank where the sentence names a cluster
  std::string_view units;        ///< words for what is ranked
  std::string_view phenomena;    ///< beginnings of words for what clusters are about
  std::string_view pairs;        ///< two words with a hyphen between them, that are such a word together
  std::string_view rankers;      ///< words for who ranks
  std::string_view joining;      ///< words that leave the rank that of a cluster
  std::string_view denying;      ///< words that deny, or doubt
  std::string_view indefinite;   ///< articles that make it one rank among others
  std::string_view quantifiers;  ///< words for all of them
  std::string_view beyond;       ///< words before a quantifier that compare with all of them
};

constexpr std::array vocabularies{
    Vocabulary{
        "en",
        "top priority|highest priority|first priority|absolute priority|number one priority|main priority|"
        "priority number one|overriding priority",
        "most important|comes first|come first|ranks first|ranked first|is first|stands first|order of importance|"
        "order of priority|more weight|most weight|weighs more|weighs most|more important|takes precedence|"
        "has precedence|ranks above|ranked above|comes before|takes priority|has priority",
        "cluster clusters phenomenon phenomena priorities others",
        "terror radicali extremis drug traffick smuggl fraud cyber violen discriminat burglar theft environment "
        "nuisance migration crime",
        "road-safety traffic-safety public-order human-beings organised-crime property-crime national-security "
        "security-plan security-policy social-fraud fiscal-fraud",
        "police plan nsp policy country belgium government",
        "the this that of for to in on over above before than among between all other its their our we is are remains "
        "remain stays goes go has have gets get gives give given receives receive with and by as first second third "
        "last federal local integrated national year years today now always again ten nine eight seven six five four "
        "three two one fight against combating tackling also too priority serious domestic sexual residential home "
        "armed online international illegal",
        "no not never none nobody neither nor without hardly isn aren doesn cannot same equal equally", "a an",
        "all every each both", "among of above before than over to from"},
    Vocabulary{
        "nl",
        "topprioriteit|hoogste prioriteit|eerste prioriteit|absolute prioriteit|belangrijkste prioriteit|"
        "prioriteit nummer een|prioriteit nummer één|prioriteit nummer 1",
        "belangrijkste|komt eerst|komen eerst|komt op de eerste plaats|komen op de eerste plaats|staat op één|"
        "staat bovenaan|staan bovenaan|volgorde van belang|volgorde van belangrijkheid|meer gewicht|meeste gewicht|"
        "weegt zwaarder|weegt het zwaarst|belangrijker|gaat voor|gaan voor|krijgt voorrang|heeft voorrang|primeert",
        "cluster clusters fenomeen fenomenen prioriteiten anderen andere domein domeinen",
        "terror radicali extremis drug mensenhandel mensensmokkel smokkel fraude cyber geweld discriminat inbra "
        "diefstal woninginbra leefmilieu milieu overlast verkeersveilig migratie criminalit",
        "openbare-orde sociale-fraude fiscale-fraude georganiseerde-misdaad",
        "politie plan nvp veiligheidsplan beleid land belgië regering",
        "de het dit deze die dat dan van voor aan in op over boven onder alle al onze wij is zijn blijft blijven heeft "
        "hebben krijgt krijgen geeft geven gaat naar met en door als ook tweede eerste derde laatste federale "
        "lokale geïntegreerde nationaal jaar jaren nu altijd weer tien negen strijd tegen bestrijding aanpak "
        "prioriteit illegale huiselijk intrafamiliaal seksueel internationale",
        "geen niet nooit niemand niets noch zonder nauwelijks evenveel hetzelfde gelijk gelijke evenwaardig", "een",
        "alle elke ieder iedere elk al", "van boven onder dan voor over tussen"},
    Vocabulary{
        "fr",
        "priorité absolue|première priorité|priorité numéro un|priorité numéro 1|plus haute priorité|"
        "priorité principale|principale priorité|première des priorités|toute première priorité",
        "le plus important|plus important|les plus importants|vient en premier|viennent en premier|passe avant|"
        "passent avant|prime sur|priment sur|ordre d importance|ordre de priorité|plus de poids|"
        "pèse plus|l emporte sur|priorité sur",
        "cluster clusters phénomène phénomènes priorités autres domaine domaines",
        "terror radicali extrémis drogue stupéfiant trafic traite fraude cyber violen discriminat cambriolage vol "
        "environnement incivilité nuisance migration criminalit",
        "sécurité-routière ordre-public êtres-humains fraude-sociale fraude-fiscale criminalité-organisée de-sécurité",
        "police plan pns politique pays belgique gouvernement",
        "le la les l ce cet cette ces de du des d à a au aux en sur pour par parmi entre que tous notre nos nous est "
        "sont reste restent demeure donne donnent donné reçoit va avec et comme premier première second deuxième "
        "dernier fédérale locale intégrée national année années aujourd hui toujours encore dix neuf lutte contre "
        "approche aussi priorité intrafamiliale intrafamiliales sexuelle sexuelles internationale illégale",
        "ne n pas aucun aucune jamais personne rien ni sans nul guère même égal égale également", "un une",
        "tous toutes chaque", "parmi de sur que avant entre devant"},
    Vocabulary{
        "de",
        "höchste priorität|oberste priorität|erste priorität|absolute priorität|priorität nummer eins|priorität "
        "nummer 1|höchster priorität|oberster priorität|toppriorität",
        "wichtigste|wichtigster|wichtigstes|kommt zuerst|kommen zuerst|steht an erster stelle|stehen an erster stelle|"
        "reihenfolge ihrer bedeutung|reihenfolge der bedeutung|reihenfolge der wichtigkeit|mehr gewicht|"
        "meiste gewicht|größte gewicht|wiegt schwerer|wichtiger|hat vorrang|haben vorrang|geht vor",
        "cluster clustern clusters phänomen phänomene phänomenen prioritäten anderen andere bereich bereiche bereichen",
        "terror radikali extremis drog menschenhandel menschenschmuggel schmuggel betrug sozialbetrug steuerbetrug "
        "cyber gewalt diskriminier einbr wohnungseinbr diebst umwelt belästigung verkehrssicherheit migration "
        "kriminalit",
        "öffentliche-ordnung öffentlichen-ordnung organisierte-kriminalität",
        "polizei plan nsp sicherheitsplan politik land belgien regierung",
        "der die das den dem des dieser dieses diese diesen diesem ist sind bleibt bleiben hat haben bekommt "
        "bekommen gibt geben erhält für von vom vor über unter als alle aller allen in im auf zu zur und mit nach "
        "unser unsere unserer wir zweiter erster erste letzte föderale föderalen lokale lokalen integrierte "
        "integrierten nationaler nationalen jahr jahre heute immer zehn neun kampf gegen bekämpfung auch priorität "
        "illegale häusliche sexuelle internationale",
        "nicht kein keine keiner keines keinen keinem nie niemals niemand weder noch ohne kaum gleich gleiche gleiches "
        "gleichen dasselbe",
        "ein eine einer", "alle allen aller jede jeder jedes", "von vor über unter als vom"}};

/// A word of a text, in lower case, and where it stands.
struct Token {
  std::string_view text;
  std::size_t at = 0;
};

bool is_in(std::string_view word, std::string_view list) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

bool begins_as_in(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0 && word.starts_with(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How many words of a phrase, parted by blanks, stand at the beginning of `words`: all of them, or 0.
std::size_t measure(std::span<const Token> words, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (count == words.size() || words[count].text != phrase.substr(0, end)) return 0;
    ++count;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return count;
}

/// The longest of the phrases, parted by bars, that stands there.
std::size_t measure_any(std::span<const Token> words, std::string_view phrases) {
  std::size_t longest = 0;
  while (!phrases.empty()) {
    const std::size_t end = std::min(phrases.find('|'), phrases.size());
    longest = std::max(longest, measure(words, phrases.substr(0, end)));
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
  }
  return longest;
}

/// One sentence, in the words of its language.
class Sentence {
 public:
  Sentence(std::span<const Token> words, const Vocabulary& vocabulary) : words_(words), vocabulary_(vocabulary) {}

  std::optional<RankingWords> find_ranking() const {
    if (denies() || speaks_of_all()) return std::nullopt;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const std::size_t rank = measure_any(words_.subspan(at), vocabulary_.ranks);
      const std::size_t count = rank > 0 ? rank : measure_any(words_.subspan(at), vocabulary_.comparisons);
      if (count == 0) continue;
      // What one sentence says further on is no stronger.
      if (!ranks_cluster(at, count, rank == 0)) return std::nullopt;
      const Token& last = words_[at + count - 1];
      return RankingWords{words_[at].at, last.at + last.text.size() - words_[at].at};
    }
    return std::nullopt;
  }

 private:
  bool denies() const {
    return std::any_of(words_.begin(), words_.end(),
                       [this](const Token& w) { return is_in(w.text, vocabulary_.denying); });
  }

  /// "All clusters have the highest priority" ranks none; "first among all clusters" does.
  bool speaks_of_all() const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (!is_in(words_[at].text, vocabulary_.quantifiers)) continue;
      if (at == 0 || !is_in(words_[at - 1].text, vocabulary_.beyond)) return true;
    }
    return false;
  }

  bool ranks_cluster(std::size_t from, std::size_t count, bool is_comparison) const {
    if (from > 0 && is_in(words_[from - 1].text, vocabulary_.indefinite)) return false;
    bool names_unit = false;
    bool names_phenomenon = false;
    bool begins_with_ranker = false;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (at >= from && at < from + count) continue;
      const std::string_view word = words_[at].text;
      const bool is_phenomenon = begins_as_in(word, vocabulary_.phenomena) || is_in_pair(at);
      const bool is_ranker = is_in(word, vocabulary_.rankers);
      names_unit = names_unit || is_in(word, vocabulary_.units);
      names_phenomenon = names_phenomenon || is_phenomenon;
      begins_with_ranker = begins_with_ranker || (is_ranker && at < from);
      if (!is_phenomenon && !is_ranker && !is_number(word) && !is_in(word, vocabulary_.units) &&
          !is_in(word, vocabulary_.joining))
        return false;
    }
    // "The police are the first priority" ranks the police.
    return names_unit || (!is_comparison && (names_phenomenon || !begins_with_ranker));
  }

  bool is_in_pair(std::size_t at) const {
    const auto pair = [this](std::size_t first) {
      return is_in(std::string(words_[first].text) + "-" + std::string(words_[first + 1].text), vocabulary_.pairs);
    };
    return (at > 0 && pair(at - 1)) || (at + 1 < words_.size() && pair(at));
  }

  std::span<const Token> words_;
  const Vocabulary& vocabulary_;
};

/// Ends of sentences, and of parts that stand for themselves.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (std::string_view(".!?;").find(text[at]) != std::string_view::npos) return true;
  return text[at] == '\n' && at + 1 < text.size() && text[at + 1] == '\n';
}

}  // namespace

std::optional<RankingWords> find_ranking(std::string_view text, std::string_view language) {
  const auto vocabulary = std::find_if(vocabularies.begin(), vocabularies.end(),
                                       [&](const Vocabulary& each) { return each.language == language; });
  if (vocabulary == vocabularies.end()) return std::nullopt;
  std::string folded = text::fold_case(text::blank_code_and_addresses(text));
  constexpr std::string_view apostrophe = "\xE2\x80\x99";  // of word bytes, and parts words all the same
  for (std::size_t at = folded.find(apostrophe); at != std::string::npos; at = folded.find(apostrophe, at))
    folded.replace(at, apostrophe.size(), "'  ");
  constexpr std::size_t most_words = 60;  // a longer sentence says more than a rank
  std::vector<Token> words;
  for (std::size_t at = 0; at <= folded.size();) {
    if (at == folded.size() || ends_sentence(folded, at)) {
      const bool asks = at < folded.size() && folded[at] == '?';
      if (!asks && words.size() <= most_words)
        if (const auto found = Sentence(words, *vocabulary).find_ranking()) return found;
      words.clear();
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < folded.size() && text::is_word_byte(folded[end])) ++end;
    if (end > at && words.size() <= most_words) words.push_back({std::string_view(folded).substr(at, end - at), at});
    at = std::max(end, at + 1);
  }
  return std::nullopt;
}

}  // namespace nsp::rules
