// SPDX-License-Identifier: EUPL-1.2
// The names that an author's prose mentions, and where: what the model resolves, and pages turn into links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nsp::prose {

/// How something is mentioned. Brackets, `[[drugs]]`, say that it is the name of something; code may be any word;
/// a link says where it leads, and a picture where it is.
enum class Form : std::uint8_t { brackets, code, link, picture };

/// A name, or the address of a link or picture that no page may link to as it is (`text::is_linkable`).
struct Mention {
  Form form = Form::brackets;
  std::size_t begin = 0;  ///< in the text, without what marks it
  std::size_t size = 0;
};

/// All mentions of a text, in its order. What is not written there letter by letter, or is longer than any name, is
/// none. Time and memory are in proportion to the text. Safe from several threads.
std::vector<Mention> find_mentions(std::string_view text);

}  // namespace nsp::prose
