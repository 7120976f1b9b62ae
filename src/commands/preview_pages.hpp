// SPDX-License-Identifier: EUPL-1.2
// What only the preview serves: the script by which pages keep up to date, and the pages that are of no site.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nsp::commands {

inline constexpr std::string_view state_path = "/-/state";
inline constexpr std::string_view script_path = "/-/live.js";
inline constexpr std::string_view style_path = "/-/site.css";

/// The script's address as pages of that version name it, by which it knows when there is a newer one.
std::string address_of_script(std::size_t version);
std::string_view live_script();
std::string_view live_style();

/// What is wrong with the plans, in the place of every page.
std::string write_findings_page(std::string_view findings, std::size_t version);
std::string write_missing_page(std::size_t version);

/// What a file of the site is, by its ending.
std::string type_of(std::string_view path);

}  // namespace nsp::commands
