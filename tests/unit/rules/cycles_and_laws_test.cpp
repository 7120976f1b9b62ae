// SPDX-License-Identifier: EUPL-1.2
// What a framework drops without a word, and what the address of a law says.
#include <doctest/doctest.h>

#include "verdicts.hpp"

using namespace nsp::test;

namespace {

int dropped(const std::string& rest) {
  return count_findings(
      "P079", {"kind: framework\nid: old\ntitle: Old\nperiod: {from: 2022-01-01, to: 2025-12-31}\n---\n"
               "kind: theme\nid: assets\ntitle: Assets\npart_of: old\nnumber: 1\n---\n"
               "kind: framework\nid: new\ntitle: New\nperiod: {from: 2026-01-01, to: 2029-12-31}\nfollows: old\n" +
               rest});
}

int contradicting(const std::string& url, std::string_view date = "1998-12-07") {
  return count_findings("P083", {fmt::format("kind: legislation\nid: laws\ntitle: Laws\nlaws:\n  - id: law\n"
                                             "    title: Law\n    date: {}\n    numac: \"1998021488\"\n    url: {}\n",
                                             date, url)});
}

std::string belgian(std::string_view rest) {
  return "https://www.ejustice.just.fgov.be/eli/" + std::string(rest);
}

}  // namespace

TEST_CASE("a theme that the next framework neither continues nor drops is told") {
  CHECK(dropped("") == 1);
  CHECK(dropped("dropped: [{what: old/assets, reason: It goes without saying.}]\n") == 0);
  CHECK(dropped("---\nkind: theme\nid: money\ntitle: Money\npart_of: new\nnumber: 1\ncontinues: old/assets\n") == 0);
  CHECK(dropped("---\nkind: theme\nid: assets\ntitle: Assets\npart_of: new\nnumber: 1\n") == 1);
}

TEST_CASE("the Belgian address of a law holds its date, its number and a language") {
  CHECK(contradicting(belgian("loi/1998/12/07/1998021488/moniteur")) == 0);
  CHECK(contradicting(belgian("loi/1998/12/08/1998021488/moniteur")) == 1);
  CHECK(contradicting(belgian("loi/1998/12/07/1998021489/moniteur")) == 1);
  CHECK(contradicting("{nl: " + belgian("wet/1998/12/07/1998021488/staatsblad") + "}") == 0);
  CHECK(contradicting("{nl: " + belgian("loi/1998/12/07/1998021488/moniteur") + "}") == 1);
  CHECK(contradicting("{fr: " + belgian("wet/1998/12/07/1998021488/staatsblad") + "}") == 1);
  CHECK(contradicting("{de: " + belgian("loi/1998/12/07/1998021488/moniteur") + "}") == 0);
}

TEST_CASE("addresses of others hold other things in these places") {
  CHECK(contradicting("http://data.europa.eu/eli/reg_impl/2024/12/oj", "2024-01-10") == 0);
  CHECK(contradicting("http://data.europa.eu/eli/reg/2015/2365/oj", "2015-11-25") == 0);
  CHECK(contradicting("https://www.legifrance.gouv.fr/eli/loi/2016/10/7/ECFI1524250L/jo/texte", "2016-10-07") == 0);
  CHECK(contradicting("https://fgov.be.example.org/eli/loi/1998/12/08") == 0);
}
