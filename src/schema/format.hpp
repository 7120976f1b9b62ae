// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/text.hpp"

namespace nsp::schema {

/// What is wrong with a text that should have a format: words for the author, and the text as it was meant where that
/// is certain.
struct FormatFault {
  words::Text message;  ///< "there is no month 13"
  words::Text help = {};
  std::string meant = {};   ///< a replacement; may be empty
  std::string remark = {};  ///< what stands behind it, and can stay as a comment
};

using FormatCheck = bool (*)(std::string_view text);

/// The check for a `format` of JSON Schema 2020-12 (validation, section 7.3) that is asserted; nullptr for others.
FormatCheck find_format(std::string_view name);

/// What a format wants, behind "text": "that is a date like 2016-02-28"; empty for others.
std::string describe_format(std::string_view name);

/// Why `text` fails the format `name`.
FormatFault explain_format(std::string_view name, std::string_view text);

}  // namespace nsp::schema
