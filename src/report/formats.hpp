// SPDX-License-Identifier: EUPL-1.2
// The writers behind the table of formats.
#pragma once

#include "report/report.hpp"

namespace nsp::report {

std::string write_human(const Findings& findings, const Style& style);
std::string write_concise(const Findings& findings, const Style& style);
std::string write_json(const Findings& findings, const Style& style);
std::string write_sarif(const Findings& findings, const Style& style);
std::string write_github(const Findings& findings, const Style& style);
std::string write_gitlab(const Findings& findings, const Style& style);
std::string write_junit(const Findings& findings, const Style& style);
std::string write_rdjson(const Findings& findings, const Style& style);
std::string write_markdown(const Findings& findings, const Style& style);

}  // namespace nsp::report
