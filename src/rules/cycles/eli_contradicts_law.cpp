// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/rule.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P083", "eli-contradicts-law", diagnostics::Severity::error,
                                   "a law whose address gives another date, number or language than its fields"};

constexpr English<> the_field{"the field"};
constexpr English<> the_language{"the language"};
constexpr English<Name, Word, Name, Word> the_address_of_says{"the address of {0} says {1}, its {2} {3}"};
constexpr English<Name, Name, Word> the_address_of_in_is_the_one{"the address of {0} in {1} is the {2} one"};
constexpr English<> open_the_address_and_correct{
    "open the address, and correct what is wrong: the address or the field"};
constexpr English<Name> give_the_address_with{"give the address with {0}, or the right language"};

/// What an address says of a law, as parts of its text; empty where it says nothing.
struct Identifier {
  std::string_view type;  ///< "loi", "wet"
  std::string_view date;  ///< "1998/12/07", "1998/12" or "1998"
  std::string_view numac;
  Value url;
};

bool are_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether it is an address of the Belgian State: those of others hold other things behind `/eli/`, such as the number
/// of a European regulation within its year.
bool is_belgian(std::string_view url) {
  constexpr std::string_view scheme_end = "://";
  constexpr std::string_view domain = "fgov.be";
  const std::size_t scheme = url.find(scheme_end);
  if (scheme == std::string_view::npos) return false;
  url.remove_prefix(scheme + scheme_end.size());
  const std::string host = text::fold_case(url.substr(0, url.find_first_of("/:?#")));
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

/// The segment of a path at `at`, which moves behind it.
std::string_view take_segment(std::string_view path, std::size_t& at) {
  const std::size_t end = std::min(path.find_first_of("/?#", at), path.size());
  const std::string_view segment = path.substr(at, end - at);
  at = end < path.size() && path[end] == '/' ? end + 1 : path.size();
  return segment;
}

Identifier read_identifier(const Value& url) {
  constexpr std::string_view sign = "/eli/";
  Identifier found{{}, {}, {}, url};
  const std::string_view text = url.text();
  if (!is_belgian(text)) return found;
  std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return found;
  at += sign.size();
  found.type = take_segment(text, at);
  const std::size_t begin = at;
  for (std::size_t digits : std::array<std::size_t, 3>{4, 2, 2}) {
    std::size_t next = at;
    const std::string_view segment = take_segment(text, next);
    if (!are_digits(segment, digits)) return found;
    found.date = text.substr(begin, at + segment.size() - begin);
    at = next;
  }
  const std::string_view numac = take_segment(text, at);
  if (are_digits(numac, 10)) found.numac = numac;
  return found;
}

std::vector<Identifier> identifiers_of(const Entity& law) {
  std::vector<Identifier> found;
  const auto url = field(law, "url");
  if (!url) return found;
  if (url->is_scalar()) found.push_back(read_identifier(*url));
  for (const Value::Entry& entry : url->entries()) found.push_back(read_identifier(entry.value));
  return found;
}

/// Tells once of a field, with all addresses that contradict it.
void compare(const Entity& law, std::string_view name, std::string_view wanted, const std::vector<Identifier>& all,
             std::string_view Identifier::*part, diagnostics::Collector& findings) {
  std::vector<const Identifier*> wrong;
  for (const Identifier& identifier : all)
    if (const std::string_view said = identifier.*part; !said.empty() && !wanted.starts_with(said))
      wrong.push_back(&identifier);
  if (wrong.empty()) return;
  const std::string_view said = wrong.front()->*part;
  auto& finding = findings.add(fault, place_of_word(wrong.front()->url, said),
                               the_address_of_says(law.id, said, name, word(law, name)));
  finding.labels.push_back({policy::place_of(law, name), the_field});
  for (std::size_t i = 1; i < wrong.size(); ++i)
    finding.labels.push_back({place_of_word(wrong[i]->url, wrong[i]->*part), {}});
  finding.help = open_the_address_and_correct;
}

/// A kind of law, as addresses of each language call it.
struct TypeNames {
  std::string_view french;
  std::string_view dutch;
};

constexpr std::array type_names{TypeNames{"loi", "wet"}, TypeNames{"decret", "decreet"},
                                TypeNames{"ordonnance", "ordonnantie"}, TypeNames{"arrete", "besluit"},
                                TypeNames{"constitution", "grondwet"}};

/// Tells of addresses that stand under one language and are those of the other.
void compare_languages(const Entity& law, diagnostics::Collector& findings) {
  const auto url = field(law, "url");
  if (!url) return;
  for (const Value::Entry& entry : url->entries()) {
    const std::string_view language = base_language(entry.key.text());
    const Identifier identifier = read_identifier(entry.value);
    for (const TypeNames& names : type_names) {
      const std::string_view wrong = language == "nl" ? names.french : names.dutch;
      const std::string_view right = language == "nl" ? names.dutch : names.french;
      if ((language != "nl" && language != "fr") || identifier.type != wrong) continue;
      auto& finding =
          findings.add(fault, place_of_word(entry.value, wrong),
                       the_address_of_in_is_the_one(law.id, entry.key.text(), language == "nl" ? "French" : "Dutch"));
      finding.labels.push_back({entry.key.span(), the_language});
      finding.help = give_the_address_with(right);
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("law")) {
    const Entity& law = chain.entity(id);
    const std::vector<Identifier> identifiers = identifiers_of(law);
    if (identifiers.empty()) continue;
    compare_languages(law, findings);
    if (const auto day = date(law, "date")) {
      std::string wanted = text::to_string(*day);
      std::replace(wanted.begin(), wanted.end(), '-', '/');
      compare(law, "date", wanted, identifiers, &Identifier::date, findings);
    }
    if (const std::string_view numac = word(law, "numac"); are_digits(numac, 10))
      compare(law, "numac", numac, identifiers, &Identifier::numac, findings);
  }
}

}  // namespace

RULE(eli_contradicts_law){fault, judge};

}  // namespace nsp::rules
