// SPDX-License-Identifier: EUPL-1.2
// Numbers as people write them in Belgium: with a comma before the decimals, marks between thousands, a unit behind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nsp::text {

/// The numbers that a text may mean, as YAML writes them: "24,5" gives 24.5; "1 240" and "1.240.000,5" lose their
/// marks; "16 %", "24 feiten", "ca. 24" and "~24" lose what stands around the number. "1.240" and "1,240" give two:
/// 1240 and 1.24. None where a text holds no number, or more than one.
std::vector<std::string> read_customary_number(std::string_view text);

/// Whether a text is digits with one point or comma between thousands, or before three decimals: nobody else can say
/// which.
bool has_two_readings(std::string_view text);

/// Whether a word says that there is no value: "n.v.t.", "s.o.", "onbekend", "-".
bool says_no_value(std::string_view text);

/// Two years with a hyphen, a dash or a word between them ("2026-2031", "van 2026 tot 2031"): both, else none.
std::vector<std::string> read_years(std::string_view text);

}  // namespace nsp::text
