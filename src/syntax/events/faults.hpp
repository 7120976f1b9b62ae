// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "syntax/events/reader.hpp"

namespace YAML {
class Exception;
}

namespace nsp::syntax {

/// What a fault that yaml-cpp throws means to us, in our words and nearer to its place. Its texts are never shown: they
/// carry bytes of the input.
SyntaxError to_fault(const source::File& file, const YAML::Exception& exception);

}  // namespace nsp::syntax
