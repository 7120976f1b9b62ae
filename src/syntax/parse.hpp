// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "diagnostics/collector.hpp"
#include "source/file.hpp"
#include "syntax/document.hpp"
#include "syntax/mode.hpp"

namespace nsp::syntax {

/// Reads a plan file, or a document of any YAML: one YAML 1.2 document (YAML 1.2.2). Never throws; every fault is added
/// to `diagnostics`, and the reading goes on behind it as `read_forgiving` says. Time and memory are linear in the size
/// of the file.
Document parse(const source::File& file, diagnostics::Collector& diagnostics, Mode mode = Mode::plan,
               const Judge& judge = {});

/// Reads all documents of a YAML stream; what is empty among several is passed over. Each is read on its own, so that a
/// fault in one hides no other.
std::vector<Document> parse_stream(const source::File& file, diagnostics::Collector& diagnostics,
                                   const Judge& judge = {});

/// Reads a JSON text (RFC 8259) into the same tree; equal keys are a finding.
Document parse_json(const source::File& file, diagnostics::Collector& diagnostics);

/// Reads by the ending of the file's name: `.json` as JSON, anything else as YAML.
Document parse_by_name(const source::File& file, diagnostics::Collector& diagnostics, Mode mode = Mode::plan,
                       const Judge& judge = {});

}  // namespace nsp::syntax
