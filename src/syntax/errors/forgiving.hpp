// SPDX-License-Identifier: EUPL-1.2
// Reading on behind a fault.
#pragma once

#include "diagnostics/collector.hpp"
#include "source/file.hpp"
#include "syntax/document.hpp"
#include "syntax/mode.hpp"

namespace nsp::syntax {

/// Reads a file that has passed `check_bytes`. Each fault becomes a finding with its cause; then it is mended in a copy
/// of the text, as its author would, and the reading begins again, so that one run tells of every fault. Places are
/// those of the file. A document that was mended without loss is complete; one that had to leave something out is not,
/// though all the rest has been read. Bounded: by the number of faults, and by the bytes that are read again.
Document read_forgiving(const source::File& file, Mode mode, const Judge& judge, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
