// SPDX-License-Identifier: EUPL-1.2
// The words for references that do not resolve, and for ids that are taken.
#pragma once

#include "diagnostics/collector.hpp"
#include "model/library.hpp"
#include "model/resolver.hpp"

namespace nsp::model {

/// What is in sight where a reference stands.
struct Sight {
  const Library& library;
  const Resolver& resolver;
  Viewpoint view;
  std::size_t most_names = 0;  ///< that are looked at for a suggestion
};

/// Names in sight that would fit, nearest documents first; so many are looked at as the sight says.
std::vector<std::string_view> names_in_sight(const Sight& sight, const schema::Shape& shape);

/// Adds the finding for a reference that names nothing, something of another kind, or several things.
void report_unresolved(const Sight& sight, const Reference& reference, const Resolver::Answer& answer,
                       diagnostics::Collector& diagnostics);

/// Adds the finding for a reference to its own holder.
void report_self(const Library& library, const Reference& reference, diagnostics::Collector& diagnostics);

/// Adds the finding for a document that answers, step by step, more than `most` others.
void report_reach(const Entity& document, const Reference& reference, std::size_t most,
                  diagnostics::Collector& diagnostics);

/// Adds a finding for each id that is taken within its file, and for each document whose kind and plan have its id.
void report_duplicates(const Library& library, const Names& ids, diagnostics::Collector& diagnostics);

}  // namespace nsp::model
