// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "check/survey.hpp"
#include "diagnostics/collector.hpp"
#include "environment/file_system.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// Adds the finding for a file that could not be read. True where the world failed, false where we refused the file.
bool report_unread(const source::File& file, const environment::Reading& reading, diagnostics::Collector& findings);

/// Adds the finding for a folder that could not be looked into, which stands in a file of that name.
void report_unread_folder(source::Files& files, const UnreadFolder& folder, diagnostics::Collector& findings);

}  // namespace nsp::check
