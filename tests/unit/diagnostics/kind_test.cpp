// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "diagnostics/fault.hpp"

using namespace nsp::diagnostics;

TEST_CASE("severities are words") {
  for (const Severity severity : {Severity::off, Severity::note, Severity::warning, Severity::error})
    CHECK(to_severity(to_string(severity)) == severity);
  CHECK(to_string(Severity::warning) == "warning");
  CHECK_FALSE(to_severity("Error").has_value());
  CHECK_FALSE(to_severity("").has_value());
  CHECK_FALSE(to_severity("errors").has_value());
}

TEST_CASE("severities are ordered") {
  CHECK(Severity::off < Severity::note);
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
}
