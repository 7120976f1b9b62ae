// SPDX-License-Identifier: EUPL-1.2
// By what published files are known as ours, so that a later run may replace and remove them: nothing that lies beside
// them can be believed.
#pragma once

#include <string_view>

namespace nsp::forms {

/// The first line of every Markdown file, which has no other part that only we write.
inline constexpr std::string_view markdown_mark = "<!-- Written by nsp render: what is changed here is lost. -->\n";

/// Whether a form writes files that begin so; `path` is relative to the folder that is published.
bool is_written_by(std::string_view form, std::string_view path, std::string_view head);

}  // namespace nsp::forms
