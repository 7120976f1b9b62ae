// SPDX-License-Identifier: EUPL-1.2
// What templates say; what they refuse is told by tests/templates.
#include "words/template.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace nsp;
using namespace words;

namespace {

constexpr Template<Noun, Name> unknown{"no {0} is called {1}", "geen {0} heet {1}",
                                       "{0|aucun|aucune} {0} ne s'appelle {1}", "{0|kein|keine|kein} {0} heißt {1}"};
constexpr Template<Name, Count> passes_over{
    "{0} passes over {1} {1|cluster|clusters}", "{0} gaat voorbij aan {1} {1|cluster|clusters}",
    "{0} passe {1} {1|cluster|clusters} sous silence", "{0} übergeht {1} Cluster"};
constexpr Template<Day, Either> other_order{"{0} is {1|late|early}", "{1|laat|vroeg} is {0}", "{0} est {1|tard|tôt}",
                                            "{0} ist {1|spät|früh}"};
constexpr Template<AllOf> lacks{"lacks {0}", "mist {0}", "manque {0}", "vermisst {0}"};
constexpr Template<AnyOf> wants{"wants {0}", "vraagt {0}", "demande {0}", "verlangt {0}"};
constexpr Template<Text, Text> both{"{0}; or {1}", "{0}; of {1}", "{0}; ou {1}", "{0}; oder {1}"};
constexpr English<> plain{"in English only"};
constexpr English<Word> as_it_is{"{{{0}}}"};
constexpr English<Number, Figure> figures{"{0} and {1}"};
constexpr English<Choice<3>, Name> nested{"{0|none|of {1}|with {{{1}}}}"};
constexpr English<Listed, Row> rows{"{0}: {1}"};

}  // namespace

TEST_CASE("each language says it in its own words") {
  const Text text = unknown("measure", "x");
  CHECK(text.english() == "no measure is called `x`");
  CHECK(unknown("programme", "x").in(Language::nl) == "geen programma heet `x`");
  CHECK(unknown("action", "x").in(Language::fr) == "aucune action ne s'appelle `x`");
  CHECK(unknown("cluster", "x").in(Language::fr) == "aucun cluster ne s'appelle `x`");
  CHECK(unknown("programme", "x").in(Language::de) == "kein Programm heißt `x`");
  CHECK(unknown("action", "x").in(Language::de) == "keine Aktion heißt `x`");
  CHECK(other_order(text::first_day_of(2020), true).in(Language::nl) == "laat is 2020-01-01");
  CHECK(other_order(text::first_day_of(2020), false).english() == "2020-01-01 is early");
}

TEST_CASE("a count decides on the form") {
  CHECK(passes_over("z", 0).english() == "`z` passes over 0 clusters");
  CHECK(passes_over("z", 1).english() == "`z` passes over 1 cluster");
  CHECK(passes_over("z", 0).in(Language::fr) == "`z` passe 0 cluster sous silence");
  CHECK(passes_over("z", 2).in(Language::fr) == "`z` passe 2 clusters sous silence");
  CHECK(passes_over("z", 1'000'000).english() == "`z` passes over 1000000 clusters");
}

TEST_CASE("a name stands between backticks, even one that holds some") {
  CHECK(passes_over("", 1).english() == "`` passes over 1 cluster");
  CHECK(passes_over("a`b", 1).english() == "``a`b`` passes over 1 cluster");
  CHECK(passes_over("``a", 1).english() == "``` ``a ``` passes over 1 cluster");
  CHECK(passes_over(std::string(300, 'x'), 1).english() == "`" + std::string(300, 'x') + "` passes over 1 cluster");
  CHECK(passes_over("{0}", 1).english() == "`{0}` passes over 1 cluster");
}

TEST_CASE("lists end as each language ends them") {
  const std::vector<std::string> names{"a", "b", "c"};
  CHECK(lacks(AllOf(names)).english() == "lacks `a`, `b` and `c`");
  CHECK(lacks(AllOf(names)).in(Language::nl) == "mist `a`, `b` en `c`");
  CHECK(lacks(AllOf(names)).in(Language::de) == "vermisst `a`, `b` und `c`");
  CHECK(wants(AnyOf(names)).in(Language::fr) == "demande `a`, `b` ou `c`");
  CHECK(lacks(AllOf(names, 2, 2)).english() == "lacks `a`, `b` and 1 more");
  CHECK(lacks(AllOf(names, 2, 2)).in(Language::nl) == "mist `a`, `b` en nog 1");
  CHECK(lacks(AllOf(names, 2, 2)).in(Language::fr) == "manque `a`, `b` et 1 autre");
  CHECK(lacks(AllOf(names, 2, 1)).in(Language::fr) == "manque `a` et 2 autres");
  CHECK(lacks(AllOf()).english() == "lacks ");
  CHECK(rows(Listed(std::vector<int>{2016, 2017}), Row(names)).english() == "2016 and 2017: `a`, `b`, `c`");
}

TEST_CASE("what cannot be said in a language is said in English as a whole") {
  CHECK(passes_over("z", 1).speaks(Language::de));
  CHECK_FALSE(Text(plain).speaks(Language::nl));
  CHECK(Text(plain).in(Language::nl) == "in English only");
  const Text mixed = both(passes_over("z", 2), plain);
  CHECK_FALSE(mixed.speaks(Language::fr));
  CHECK(mixed.in(Language::fr) == "`z` passes over 2 clusters; or in English only");
  const Text whole = both(passes_over("y", 2), passes_over("z", 2));
  CHECK(whole.in(Language::fr) == "`y` passe 2 clusters sous silence; ou `z` passe 2 clusters sous silence");
  CHECK(Text().speaks(Language::nl));
  CHECK(Text().in(Language::nl).empty());
}

TEST_CASE("braces, figures and choices") {
  CHECK(as_it_is("x").english() == "{x}");
  CHECK(figures(-1, 0.5).english() == "-1 and 0.5");
  CHECK(figures(std::numeric_limits<std::int64_t>::min(), 1e300).english() == "-9223372036854775808 and 1e+300");
  CHECK(figures(std::numeric_limits<std::int64_t>::max(), 24.0).english() == "9223372036854775807 and 24");
  CHECK(nested(0, "n").english() == "none");
  CHECK(nested(1, "n").english() == "of `n`");
  CHECK(nested(2, "n").english() == "with {`n`}");
}

TEST_CASE("a text keeps what it was made of") {
  Text text;
  {
    const std::string passing = "a-name-that-passes-away";
    text = both(passes_over(passing, 3), lacks(AllOf(std::vector<std::string>{passing})));
  }
  CHECK(text.english() == "`a-name-that-passes-away` passes over 3 clusters; or lacks `a-name-that-passes-away`");
  const std::vector<Value> values = text.values();
  REQUIRE(values.size() == 2);
  CHECK(values[0].shape.type == Type::text);
  const std::vector<Value> within = values[0].text.values();
  CHECK(within[0].word == "a-name-that-passes-away");
  CHECK(within[1].number == 3);
  CHECK(values[1].text.values()[0].list.size() == 1);
}

TEST_CASE("texts are compared by what they say") {
  CHECK(passes_over("z", 1) == passes_over("z", 1));
  CHECK_FALSE(passes_over("z", 1) == passes_over("z", 2));
  CHECK_FALSE(lacks(AllOf()) == Text());
  CHECK(passes_over("z", 1) == "`z` passes over 1 cluster");
  CHECK(passes_over.made(passes_over("z", 1)));
  CHECK_FALSE(passes_over.made(plain));
}
