// SPDX-License-Identifier: EUPL-1.2
// A reader of our own for the small, plain part of YAML that plan files use: block lists and mappings, flow ones, and
// all styles of scalars. It reads straight into the tree, many times as fast as yaml-cpp.
#pragma once

#include <optional>

#include "source/file.hpp"
#include "syntax/document.hpp"

namespace nsp::syntax {

/// The tree of a file that has passed `check_bytes`; nothing where the file is faulty, or uses what the reader leaves
/// to yaml-cpp (anchors, aliases, tags, directives, explicit keys, several documents, tabs between tokens). Where there
/// is a tree, it equals the one made of `read_events` cell by cell. Linear in time; depth and cells as `Document` says.
std::optional<Document> read_direct(const source::File& file);

}  // namespace nsp::syntax
