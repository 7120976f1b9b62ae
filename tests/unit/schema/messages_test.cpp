// SPDX-License-Identifier: EUPL-1.2
// What is said of any document under any schema, over some thousand pairs that chance has made.
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "judge.hpp"
#include "sentences.hpp"

using judge::Judge;
using judge::Text;

namespace {

/// Schemas and documents in JSON from few names and values, so that they have to do with each other.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::string schema(int depth) {
    if (depth == 0 || roll(8) == 0) return simple();
    std::string keywords = leaf();
    for (int i = roll(3); i >= 0; --i) keywords += ", " + applicator(depth - 1);
    return "{" + keywords + "}";
  }

  std::string root() {
    const std::string body = schema(3);
    if (body.size() < 3 || body[0] != '{') return body;
    return fmt::format(R"({{"$defs": {{"a": {}, "b": {}}}, {})", schema(1), schema(1), body.substr(1));
  }

  std::string value(int depth) {
    const int kind = roll(depth == 0 ? 5 : 10);
    if (kind < 5) return scalar();
    std::string parts;
    const bool mapping = kind < 8;
    std::string names = "abcde";
    std::shuffle(names.begin(), names.end(), random_);
    for (int i = 0; i < roll(4); ++i)
      parts += fmt::format("{}{}{}", i == 0 ? "" : ", ",
                           mapping ? fmt::format("\"{}{}\": ", names[static_cast<std::size_t>(i)], stem()) : "",
                           value(depth - 1));
    return (mapping ? "{" : "[") + parts + (mapping ? "}" : "]");
  }

 private:
  int roll(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
  template <std::size_t Size>
  std::string pick(const std::array<const char*, Size>& from) {
    return from[static_cast<std::size_t>(roll(static_cast<int>(Size)))];
  }
  std::string stem() { return pick(std::array{"", "", "ge", "mount"}); }
  std::string name() { return fmt::format("{}{}", "abcde"[roll(5)], stem()); }

  std::string scalar() {
    return pick(std::array{"null",
                           "true",
                           "false",
                           "0",
                           "1",
                           "1.0",
                           "-3",
                           "2.5",
                           "1e3",
                           "\"\"",
                           "\"a\"",
                           "\"age\"",
                           "\"1\"",
                           "\"true\"",
                           "\"null\"",
                           "\"two words\"",
                           "\"2019-07-03\"",
                           "\"2019-07-03T13:13:13\"",
                           "\"x@y\"",
                           "\"a\\nb\"",
                           "\"10:30\"",
                           "\"http://a b\"",
                           "\"(a\""});
  }

  std::string simple() {
    return pick(std::array{"true", "false", "{}", R"({"type": "integer"})", R"({"type": "string"})",
                           R"({"enum": ["a", 1, {"b": 1}]})", R"({"const": {"a": [1]}})", R"({"const": "1"})",
                           R"-({"pattern": "^(?=a)"})-", R"({"enum": []})"});
  }

  std::string leaf() {
    static constexpr std::array leaves{R"("type": "object")",       R"("type": ["array", "object"])",
                                       R"("type": "string")",       R"("type": ["integer", "null"])",
                                       R"("type": "boolean")",      R"("minimum": 2)",
                                       R"("multipleOf": 2)",        R"("exclusiveMaximum": 0)",
                                       R"("minLength": 2)",         R"("maxLength": 1)",
                                       R"("minItems": 2)",          R"("maxItems": 1)",
                                       R"("uniqueItems": true)",    R"("minProperties": 2)",
                                       R"("maxProperties": 1)",     R"("enum": [[1], {"a": 1}])",
                                       R"("enum": ["ag", "b", 1])", R"("const": 0)",
                                       R"("pattern": "^[a-z]+$")",  R"-("pattern": "^(?!a)")-",
                                       R"("format": "date")",       R"("format": "date-time")",
                                       R"("format": "uri")",        R"("format": "email")",
                                       R"("format": "regex")",      R"("format": "time")",
                                       R"("format": "hostname")",   R"("format": "uuid")",
                                       R"("title": "A title")"};
    return pick(leaves);
  }

  std::string list(int depth) {
    std::string all = schema(depth);
    for (int i = roll(3); i > 0; --i) all += ", " + schema(depth);
    return "[" + all + "]";
  }

  std::string names() { return fmt::format("[\"{}\", \"{}\"]", name(), roll(2) == 0 ? "a" : "bge"); }

  std::string applicator(int depth) {
    switch (roll(20)) {
      case 0:
      case 1:
      case 2:
        return fmt::format(R"("properties": {{"a{}": {}, "b": {}, "{}": {}}})", stem(), schema(depth), schema(depth),
                           "cge", schema(depth));
      case 3: return R"("additionalProperties": false)";
      case 4: return fmt::format(R"("additionalProperties": {})", schema(depth));
      case 5: return R"("unevaluatedProperties": false)";
      case 6: return R"("unevaluatedItems": false)";
      case 7: return fmt::format(R"("required": {})", names());
      case 8: return fmt::format(R"("items": {})", schema(depth));
      case 9: return fmt::format(R"("prefixItems": {})", list(depth));
      case 10: return fmt::format(R"("contains": {}, "maxContains": {})", schema(depth), roll(3));
      case 11: return fmt::format(R"("allOf": {})", list(depth));
      case 12: return fmt::format(R"("anyOf": {})", list(depth));
      case 13: return fmt::format(R"("oneOf": {})", list(depth));
      case 14: return fmt::format(R"("not": {})", schema(depth));
      case 15: return fmt::format(R"("if": {}, "then": {}, "else": {})", schema(depth), schema(depth), schema(depth));
      case 16: return fmt::format(R"("propertyNames": {})", schema(depth));
      case 17: return fmt::format(R"("patternProperties": {{"^a": {}}})", schema(depth));
      case 18:
        return fmt::format(R"("dependentRequired": {{"a": {}}}, "dependentSchemas": {{"b": {}}})", names(),
                           schema(depth));
      default: return fmt::format(R"("$ref": "#/$defs/{}")", roll(2) == 0 ? "a" : "b");
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("every sentence says something to whoever wrote the document") {
  constexpr int schemas = 1'500;
  constexpr int documents = 6;
  nsp::schema::Options options;
  options.of_plans = false;
  int refused = 0;
  for (std::uint32_t seed = 0; seed < schemas; ++seed) {
    Chance chance(seed);
    const std::string schema = chance.root();
    const Judge judge(schema, "schema.json", options);
    if (!judge.compiled) continue;  // an alternative that leads back to itself
    for (int i = 0; i < documents; ++i) {
      // JSON is YAML as well, and is spoken of otherwise.
      const std::string value = chance.value(3);
      const Text text(value, i % 2 == 0 ? "value.json" : "value.yaml");
      REQUIRE(text.faults.empty());
      const auto findings = judge.findings(text);
      refused += findings.empty() ? 0 : 1;
      for (const auto& finding : findings) {
        const std::string fault = sentences::fault_of(finding, *text.file);
        CHECK_MESSAGE(fault.empty(), schema, "\n", value, "\n", finding.message.english(), "\n", finding.help.english(),
                      "\n-> ", fault);
      }
    }
  }
  CHECK(refused > 4'000);
}
