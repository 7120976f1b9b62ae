// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "environment/file_system.hpp"
#include "source/file.hpp"

namespace nsp::check {

/// Adds the finding for a file that could not be read. True where the world failed, false where we refused the file.
bool report_unread(const source::File& file, const environment::Reading& reading, diagnostics::Collector& findings);

}  // namespace nsp::check
