// SPDX-License-Identifier: EUPL-1.2
// The words for links and pictures in prose that lead to nothing that is published.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "model/link_faults.hpp"

namespace nsp::model {

/// Whether the path of a link is one of a file in which plans are written.
bool is_plan_file(std::string_view path);

/// Adds the finding for a link that leads to no entity. `files` are the paths of all documents.
void report_dead_link(const Sight& sight, const Reference& link,
                      std::span<const std::pair<std::string_view, DocumentId>> files,
                      diagnostics::Collector& diagnostics);

/// Adds the finding for a picture that no page can show.
void report_picture(const Reference& picture, diagnostics::Collector& diagnostics);

}  // namespace nsp::model
