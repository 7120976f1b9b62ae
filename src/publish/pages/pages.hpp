// SPDX-License-Identifier: EUPL-1.2
// The pages that are no entity's own: one file each.
#pragma once

#include "publish/compose.hpp"

namespace nsp::publish {

Page compose_start(const Material& material, View& view);

}  // namespace nsp::publish
