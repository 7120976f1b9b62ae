// SPDX-License-Identifier: EUPL-1.2
// The forms behind the table: one file each.
#pragma once

#include "forms/publication.hpp"

namespace nsp::forms {

std::unique_ptr<Publication> make_site(const policy::Chain& chain, const Settings& settings);
std::unique_ptr<Publication> make_one_file_each(const policy::Chain& chain, const Settings& settings);
/// HTML that is meant for paper.
std::unique_ptr<Publication> make_print(const policy::Chain& chain, const Settings& settings);
std::unique_ptr<Publication> make_markdown(const policy::Chain& chain, const Settings& settings);

}  // namespace nsp::forms
