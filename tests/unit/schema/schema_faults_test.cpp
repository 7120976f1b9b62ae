// SPDX-License-Identifier: EUPL-1.2
// Faults of a schema are told in the schema, instead of demanding nothing in silence.
#include <doctest/doctest.h>

#include "judge.hpp"

using judge::say_of_schema;

TEST_CASE("a keyword with a value of the wrong kind") {
  CHECK(say_of_schema("required: title") == "S020 |title| `required` wants a list of keys, and has `title`\n");
  CHECK(say_of_schema("required:") == "S020 |required| `required` wants a list of keys, and has nothing\n");
  CHECK(say_of_schema("minLength: -1") == "S020 |-1| `minLength` wants a whole number from 0, and has `-1`\n");
  CHECK(say_of_schema("multipleOf: 0") == "S020 |0| `multipleOf` wants a number above 0, and has `0`\n");
  CHECK(say_of_schema("properties: {a: {items: [b]}}") == "S020 |[b]| `items` wants a schema, and has a list\n");
  CHECK(say_of_schema("type: [string, strin]") == "S020 |strin| `strin` is no type\n");
}

TEST_CASE("keywords are looked at wherever a schema stands, and only there") {
  CHECK(say_of_schema("allOf: [{not: {if: {enum: a}}}]") == "S020 |a| `enum` wants a list of values, and has `a`\n");
  CHECK(say_of_schema("properties: {required: {type: string}}\nexamples: [{required: title}]") == "");
}

TEST_CASE("expressions that cannot be used") {
  CHECK(say_of_schema("patternProperties: {'(a': true}") ==
        "S020 |'(a'| the expression `(a` cannot be used: a round bracket is not closed\n");
  CHECK(say_of_schema("pattern: 'a\\Z'") ==
        "S020 |'a\\Z'| the expression `a\\Z` cannot be used: `\\Z` says nothing in ECMA-262\n");
  CHECK(say_of_schema("pattern: '(?<=a+)b'").find("it looks behind by a length that varies") != std::string::npos);
  CHECK(say_of_schema("pattern: 'a{70000}'").find("more than 65,535 times") != std::string::npos);
  CHECK(say_of_schema("pattern: '(?=a)b\\1'").find("there is no group 1") != std::string::npos);
}

TEST_CASE("references that lead nowhere, or round in a circle") {
  CHECK(say_of_schema("$ref: '#/$defs/none'") ==
        "S020 |'#/$defs/none'| `#/$defs/none` leads to no schema that can be read\n");
  const std::string circle = "the schema comes back to itself here without a step into the document\n";
  CHECK(say_of_schema("$ref: '#'") == "S020 |'#'| " + circle);
  CHECK(say_of_schema("anyOf: [{not: {$ref: '#'}}]").find(circle) != std::string::npos);
  CHECK(say_of_schema("properties: {a: {$ref: '#'}}\nitems: {$ref: '#'}") == "");
}

TEST_CASE("two places of one name") {
  CHECK(say_of_schema("properties: {a: {$anchor: x}, b: {$anchor: x}}") ==
        "S020 |x| `x` is the name of two places of this schema\n");
  CHECK(say_of_schema("properties: {a: {$anchor: x}, b: {$id: 'test:/b', $anchor: x}}") == "");
}

TEST_CASE("another draft is a warning") {
  CHECK(say_of_schema("$schema: http://json-schema.org/draft-07/schema#").starts_with("S023 "));
  CHECK(say_of_schema("$schema: https://json-schema.org/draft/2020-12/schema") == "");
}
