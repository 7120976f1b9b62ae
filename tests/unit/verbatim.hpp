// SPDX-License-Identifier: EUPL-1.2
// A text of a test, as it is.
#pragma once

#include "words/template.hpp"

inline constexpr nsp::words::English<nsp::words::Word> verbatim{"{0}"};
