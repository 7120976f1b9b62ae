// SPDX-License-Identifier: EUPL-1.2
// The writers behind the table of formats.
#pragma once

#include "report/report.hpp"

namespace nsp::report {

std::string write_human(const Findings& findings, const Style& style);
std::string write_concise(const Findings& findings, const Style& style);
std::string write_json(const Findings& findings, const Style& style);

}  // namespace nsp::report
