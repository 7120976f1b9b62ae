// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace nsp::syntax {

class Document;

/// What a file is read as. A `plan` is one document, in which some things are refused that YAML allows and no author
/// means: directives, list items that YAML takes for text, text that YAML takes for a tag. A `document` is one document
/// of any YAML, a `stream` any number of them.
enum class Mode : std::uint8_t { plan, document, stream };

/// How much a reader of the document would find wrong with it. Between two ways to mend a slip, the one is taken that
/// leaves less; without a judge the first.
using Judge = std::function<std::size_t(const Document&)>;

/// What a judge says of a document that it does not know, or more.
inline constexpr std::size_t hopeless_document = 1'000'000;

}  // namespace nsp::syntax
