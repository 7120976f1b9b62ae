// SPDX-License-Identifier: EUPL-1.2
#include "forms/search.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace nsp;

TEST_CASE("the index holds each word once, folded, and nothing that a page could take for markup") {
  const std::string index = forms::write_search_index(
      {{"cluster/drugs.html", "Drogues </script>", "Cluster", "drugs", "La Sécurité, la sécurité; drogues. Ab &"},
       {"a.html", "A", "Cluster", "a", "", "nl"}});
  CHECK(index ==
        "\"use strict\";\nnspSearch([\"Cluster\",], [\n"
        "[0,\"Drogues \\u003c/script\\u003e\",\"cluster/drugs.html\",\"drugs\",\"securite\"],\n"
        "[0,\"A\",\"a.html\",\"a\",\"\",\"nl\"],\n]);\n");
}

TEST_CASE("the index stays small however long a text is") {
  std::string words;
  for (int i = 0; i < 100'000; ++i) words += fmt::format("word{} ", i);
  CHECK(forms::write_search_index({{"a.html", "A", "K", "a", words}}).size() < 500);
  CHECK(forms::write_search_index({{"a.html", "A", "K", "a", std::string(1'000'000, 'x')}}).size() < 100);
}
