// SPDX-License-Identifier: EUPL-1.2
// Which rules find something else on another day: what the fault of each rule's explanation becomes, judged from long
// before its plans and from long after.
#include "rules/elsewhere.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/shipped.hpp"
#include "../check/world.hpp"
#include "diagnostics/explanation.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;

int count_on(std::string_view day, const diagnostics::Fault& fault) {
  static const auto shipped = test::read_shipped();
  auto texts = shipped;
  int number = 0;
  for (const std::string& file : test::split_files(diagnostics::explain(fault).wrong))
    texts[fmt::format("plans/own/{:02}.yaml", ++number)] = file;
  test::World world(std::move(texts));
  world.rules = true;
  check::Request request = test::select({std::string(fault.code)});
  request.as_of = text::read_date(day);
  world.check(request);
  int found = 0;
  for (const diagnostics::Diagnostic& finding : world.findings())
    if (world.loaded->files[finding.primary.span.file].name().starts_with("plans/own/")) ++found;
  return found;
}

}  // namespace

TEST_CASE("a rule that looks at the day of judgement says so, and keeps its allowances from being called useless") {
  for (const rules::Rule* rule : rules::rules()) {
    INFO(rule->fault.code << " belongs into `looks_at_day`");
    const bool finds_the_same = count_on("1990-01-01", rule->fault) == 1 && count_on("2190-01-01", rule->fault) == 1;
    CHECK((finds_the_same || rules::looks_at_day(rule->fault)));
  }
}
