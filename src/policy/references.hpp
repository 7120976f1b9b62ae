// SPDX-License-Identifier: EUPL-1.2
// Walks over references without a copy of them, for what looks at thousands.
#pragma once

#include <string_view>

#include "model/library.hpp"

namespace nsp::policy {

inline bool is_field(const model::Reference& reference, std::string_view name) {
  return reference.field != nullptr && reference.field->name == name;
}

/// The references of a field of `from`, resolved or not, in the order of the file.
template <class Visit>
void for_each_reference(const model::Library& library, model::EntityId from, std::string_view field, Visit visit) {
  for (const model::Reference& reference : library.outgoing(from))
    if (is_field(reference, field)) visit(reference);
}

/// The references to `to`, whatever their field, in the order of the files.
template <class Visit>
void for_each_reference_to(const model::Library& library, model::EntityId to, Visit visit) {
  for (const model::Reference* reference : library.incoming(to)) visit(*reference);
}

/// Whether something names it in one of these fields.
template <class... Fields>
bool is_named_in(const model::Library& library, model::EntityId to, Fields... fields) {
  for (const model::Reference* reference : library.incoming(to))
    if ((is_field(*reference, fields) || ...)) return true;
  return false;
}

/// Whether any reference of that field, anywhere, leads nowhere. At once where all references resolve.
bool any_dangling(const model::Library& library, std::string_view field);

}  // namespace nsp::policy
