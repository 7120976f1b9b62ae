// SPDX-License-Identifier: EUPL-1.2
// What the official suite cannot ask, because it is JSON: YAML's own scalars and keys.
#include <set>

#include <doctest/doctest.h>

#include "judge.hpp"
#include "schema/keywords.hpp"

using judge::Judge;

TEST_CASE("numbers mean what YAML 1.2 says") {
  const Judge integer("type: integer");
  CHECK(integer.accepts("1.0"));
  CHECK(integer.accepts("1e3"));
  CHECK(integer.accepts("0xff"));
  CHECK(integer.accepts("0o17"));
  CHECK_FALSE(integer.accepts("1.5"));
  CHECK_FALSE(integer.accepts(".inf"));
  CHECK_FALSE(integer.accepts("\"1\""));
  CHECK(Judge("const: 255").accepts("0xff"));
  CHECK(Judge("enum: [1, two]").accepts("1.0"));
  CHECK_FALSE(Judge("enum: [1, two]").accepts("\"1\""));
}

TEST_CASE("infinity is beyond every bound and not-a-number within none") {
  CHECK_FALSE(Judge("maximum: 5").accepts(".inf"));
  CHECK(Judge("minimum: 5").accepts(".inf"));
  CHECK_FALSE(Judge("maximum: 5").accepts(".nan"));
  CHECK_FALSE(Judge("minimum: 5").accepts(".nan"));
  CHECK_FALSE(Judge("type: number").accepts(".nan"));
  CHECK_FALSE(Judge("type: number").accepts(".inf"));
  CHECK_FALSE(Judge("type: number").accepts("1e400"));
}

TEST_CASE("decimal places are exact") {
  CHECK(Judge("multipleOf: 0.1").accepts("0.3"));
  CHECK_FALSE(Judge("multipleOf: 0.1").accepts("0.35"));
  CHECK(Judge("multipleOf: 7").accepts("7e999999"));
  CHECK_FALSE(Judge("multipleOf: 7").accepts("1e999999"));
  CHECK_FALSE(Judge("exclusiveMaximum: 0.3").accepts("0.30"));
}

TEST_CASE("keys that are no text count by their text") {
  const Judge judge("properties: {\"2016\": {type: string}}\nrequired: [\"2016\"]\nadditionalProperties: false");
  CHECK(judge.accepts("2016: text"));
  CHECK_FALSE(judge.accepts("2016: 5"));
}

TEST_CASE("an alias is judged like what it stands for") {
  const Judge judge("uniqueItems: true\nitems: {type: object, required: [a]}");
  CHECK_FALSE(judge.accepts("[&x {a: 1}, *x]"));
  CHECK(judge.accepts("[{a: 1}, {a: 2}]"));
}

TEST_CASE("schemas may be YAML as people write it") {
  CHECK_FALSE(Judge("additionalProperties: False").accepts("a: 1"));
  CHECK(Judge("additionalProperties: True").accepts("a: 1"));
  CHECK_FALSE(Judge("uniqueItems: TRUE").accepts("[1, 1]"));
  CHECK(Judge("required: [a, a]").accepts("a: 1"));
}

TEST_CASE("the slug's form by hand and by expression agree") {
  const Judge by_hand("pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'");
  const Judge by_expression("pattern: '^[0-9a-z]+(-[a-z0-9]+)*$'");
  for (const char* word : {"a", "a-b", "a--b", "-a", "a-", "\"\"", "A", "a_b", "\"a\\n\"", "é", "a-b-c9", "\"a b\""})
    CHECK_MESSAGE(by_hand.accepts(word) == by_expression.accepts(word), word);
}

TEST_CASE("formats are judged only where that is asked") {
  const Judge lax("format: date", "schema.yaml", {.assert_formats = false});
  CHECK(lax.accepts("2016-13-01"));
  CHECK_FALSE(Judge("format: date").accepts("2016-13-01"));
}

TEST_CASE("a name calls for one keyword") {
  std::set<std::string_view> names;
  for (const nsp::schema::Keyword& keyword : nsp::schema::keywords())
    for (const std::string_view name : keyword.names)
      if (!name.empty()) CHECK_MESSAGE(names.insert(name).second, name);
  CHECK(names.size() >= 40);
}
