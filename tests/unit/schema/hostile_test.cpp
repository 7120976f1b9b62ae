// SPDX-License-Identifier: EUPL-1.2
// Schemas and documents that were made to exhaust a checker: each has its answer, within a bound that leaves room for
// slow machines and sanitizers.
#include <doctest/doctest.h>

#include "judge.hpp"

using judge::Judge;
using judge::Text;
using nsp::schema::Verdict;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double most_seconds = 60;
#else
constexpr double most_seconds = 10;
#endif

template <class Part>
std::string join(int count, Part part) {
  std::string joined;
  for (int i = 0; i < count; ++i) joined += (i == 0 ? "" : ",") + part(i);
  return joined;
}

std::string nest(std::string inner, int depth) {
  for (int i = 0; i < depth; ++i) inner = "{\"a\":" + inner + "}";
  return inner;
}

/// `$defs` of which each applies its predecessor twice: 2^30 paths.
std::string doubling(std::string_view keyword, std::string_view start, std::string_view beside = "") {
  const auto step = [&](int i) {
    return fmt::format(R"("d{}":{{"{}":[{{"$ref":"#/$defs/d{}"}},{{"$ref":"#/$defs/d{}"}}]}})", i + 1, keyword, i, i);
  };
  return fmt::format(R"({{"$ref":"#/$defs/d30"{},"$defs":{{"d0":{},{}}}}})", beside, start, join(30, step));
}

/// Compiles, checks and explains; the verdict and the number of findings.
std::pair<Verdict, std::size_t> ask(const std::string& schema, const std::string& instance) {
  const std::clock_t start = std::clock();
  const Judge judge(schema, "schema.json");
  REQUIRE(judge.compiled);
  const Text text(instance, "plan.json");
  REQUIRE(text.faults.empty());
  const Verdict verdict = judge.check(text);
  const std::size_t findings = judge.findings(text).size();
  CHECK(judge::seconds_since(start) < most_seconds);
  CHECK((findings == 0) == (verdict == Verdict::accepted));
  return {verdict, findings};
}

}  // namespace

TEST_CASE("a subschema applied along 2^30 paths") {
  CHECK(ask(doubling("allOf", R"({"type":"object"})"), R"({"a":1})").first == Verdict::accepted);
  CHECK(ask(doubling("anyOf", R"({"type":"string"})"), R"({"a":1})") == std::pair(Verdict::refused, std::size_t{1}));
  CHECK(
      ask(doubling("allOf", R"({"properties":{"a":true}})", R"(,"unevaluatedProperties":false)"), R"({"a":1})").first ==
      Verdict::accepted);
  CHECK(ask(doubling("allOf", R"({"$dynamicAnchor":"x","properties":{"a":{"$dynamicRef":"#x"}}})"), R"({"a":{"a":1}})")
            .first == Verdict::accepted);
}

TEST_CASE("long chains and many definitions") {
  const auto link = [](int i) { return fmt::format(R"("d{}":{{"$ref":"#/$defs/d{}"}})", i + 1, i); };
  CHECK(ask(R"({"$ref":"#/$defs/d20000","$defs":{"d0":{"type":"object"},)" + join(20'000, link) + "}}", "{}").first ==
        Verdict::accepted);
}

TEST_CASE("alternatives within alternatives, 200 levels deep") {
  const std::string schema = R"({"anyOf":[
    {"type":"object","properties":{"a":{"$ref":"#"},"x":{"type":"string"}}},
    {"type":"object","properties":{"a":{"$ref":"#"},"y":{"type":"string"}}}]})";
  CHECK(ask(schema, nest(R"({"x":1,"y":1})", 200)).second == 1);
  const std::string both =
      R"({"allOf":[{"properties":{"a":{"$ref":"#"},"x":{"type":"string"}}},{"properties":{"a":{"$ref":"#"}}}]})";
  CHECK(ask(both, nest(R"({"x":1})", 250)).second == 1);
}

TEST_CASE("tens of thousands of keys") {
  const auto listed = [](int i) { return fmt::format(R"("k{}")", i); };
  const auto declared = [](int i) { return fmt::format(R"("k{}":{{}})", i); };
  const auto known = [](int i) { return fmt::format(R"("k{}":1)", i); };
  const auto other = [](int i) { return fmt::format(R"("j{}":1)", i); };
  const std::string schema = "{\"required\":[" + join(20'000, listed) + "],\"properties\":{" + join(20'000, declared) +
                             "},\"additionalProperties\":false}";
  CHECK(ask(schema, "{" + join(20'000, known) + "}").first == Verdict::accepted);
  CHECK(ask(schema, "{" + join(20'000, other) + "}").first == Verdict::refused);
  CHECK(ask("{\"dependentSchemas\":{" + join(20'000, declared) + "}}", "{" + join(20'000, other) + "}").first ==
        Verdict::accepted);
}

TEST_CASE("long enumerations") {
  const auto number = [](int i) { return std::to_string(i); };
  const auto word = [](int i) { return fmt::format("\"word{}\"", i); };
  const auto slip = [](int i) { return fmt::format("\"wort{}\"", i); };
  CHECK(ask("{\"items\":{\"enum\":[" + join(20'000, number) + "]}}", "[" + join(20'000, number) + "]").first ==
        Verdict::accepted);
  CHECK(ask("{\"items\":{\"enum\":[" + join(20'000, word) + "]}}", "[" + join(20'000, slip) + "]").first ==
        Verdict::refused);
}

TEST_CASE("unique items among many") {
  const auto item = [](int i) { return fmt::format(R"({{"a":{},"b":"x"}})", i); };
  const auto same = [](int) { return std::string(R"({"a":1,"b":"x"})"); };
  CHECK(ask(R"({"uniqueItems":true})", "[" + join(16'000, item) + "]").first == Verdict::accepted);
  CHECK(ask(R"({"uniqueItems":true})", "[" + join(16'000, same) + "]").second == 1);
}

TEST_CASE("expressions that explode elsewhere") {
  CHECK(ask(R"({"pattern":"^(a+)+$"})", "\"" + std::string(200'000, 'a') + "b\"").first == Verdict::refused);
  std::string noise;
  unsigned state = 1;
  for (int i = 0; i < 30'000; ++i)
    noise += ((state = state * 1'664'525U + 1'013'904'223U) >> 20U & 1U) != 0 ? 'a' : 'b';
  const auto wide = [](int i) { return fmt::format(R"("(a|b)*a(a|b){{14}}c{}":{{}})", i); };
  // Either answer is right; what counts is that there is one in time.
  const Judge judge("{\"patternProperties\":{" + join(500, wide) + "}}", "schema.json");
  const std::clock_t start = std::clock();
  (void)judge.check(Text("{\"" + noise + "\":1}", "plan.json"));
  CHECK(judge::seconds_since(start) < most_seconds);
}

TEST_CASE("numbers without measure") {
  const auto huge = [](int) { return std::string("1e999999999"); };
  CHECK(ask(R"({"items":{"multipleOf":0.000007,"maximum":1e300}})", "[" + join(2'000, huge) + "]").first ==
        Verdict::refused);
  CHECK(ask(R"({"multipleOf":7})", std::string(200'000, '9')).first == Verdict::refused);
  CHECK(ask(R"({"minLength":1e400})", R"("a")").first == Verdict::refused);
}

TEST_CASE("a budget that is spent is a finding") {
  const auto branch = [](int) { return std::string(R"({"anyOf":[{"properties":{"k":{}}},{"properties":{"l":{}}}]})"); };
  const auto known = [](int i) { return fmt::format(R"("k{}":1)", i); };
  const auto [verdict, findings] =
      ask(R"({"unevaluatedProperties":false,"allOf":[)" + join(4'000, branch) + "]}", "{" + join(20'000, known) + "}");
  CHECK(verdict == Verdict::gave_up);
  CHECK(findings == 1);
}

TEST_CASE("thousands of faults are cut") {
  const auto item = [](int i) { return fmt::format(R"({{"titel":{}}})", i); };
  const std::string schema =
      R"({"items":{"required":["title"],"properties":{"title":{"type":"string"}},"additionalProperties":false}})";
  const auto [verdict, findings] = ask(schema, "[" + join(20'000, item) + "]");
  CHECK(verdict == Verdict::refused);
  CHECK(findings < 2'100);
}

TEST_CASE("steps count the children that are only looked at, and the bytes of what is compared") {
  // None of the items is a text, which their type alone tells.
  const auto of_types =
      ask("{\"allOf\":[" + join(12'000, [](int) { return std::string(R"({"not":{"contains":{"type":"string"}}})"); }) +
              "]}",
          "[" + join(100'000, [](int) { return std::string("1"); }) + "]");
  CHECK(of_types.first == Verdict::gave_up);
  const auto of_bytes =
      ask("{\"items\":{\"allOf\":[" +
              join(15'000, [](int i) { return fmt::format(R"({{"not":{{"enum":[{},"x"]}}}})", i); }) + "]}}",
          "[" + join(3, [](int) { return '"' + std::string(200'000, 'a') + '"'; }) + "]");
  CHECK(of_bytes.first == Verdict::gave_up);
}
