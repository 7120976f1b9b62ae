// SPDX-License-Identifier: EUPL-1.2
#include "prose/glossary.hpp"

#include <doctest/doctest.h>

namespace {

using nsp::prose::Found;
using nsp::prose::Glossary;
using nsp::prose::Term;

const std::vector<Term> terms{{"Police", "", "a"},
                              {"Police zone", "PZ", "b"},
                              {"Police zone council of the town", "", "c"},
                              {"Police", "", "never: the first of two equal names counts"}};

/// The terms found in a text, each by its address and what stands there.
std::string find(std::string_view text) {
  const Glossary glossary(terms);
  std::string all;
  for (const Found& found : glossary.find(text))
    all += std::string(terms[found.term].href) + ":" + std::string(text.substr(found.begin, found.end - found.begin)) +
           (found.abbreviated ? "! " : " ");
  return all;
}

}  // namespace

TEST_CASE("of names that begin at one word the longest is found, whatever its case") {
  CHECK(find("the police and a Police Zone") == "a:police b:Police Zone ");
  CHECK(find("a police-zone council of the town") == "c:police-zone council of the town ");
  CHECK(find("a police zone council of the nation") == "b:police zone ");
  CHECK(find("police, zone") == "a:police ");
  CHECK(find("policezone").empty());
}

TEST_CASE("abbreviations are found as they are written") {
  CHECK(find("the PZ and the pz") == "b:PZ! ");
}
