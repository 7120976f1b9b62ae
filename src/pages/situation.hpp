// SPDX-License-Identifier: EUPL-1.2
// How an action stands, in the words of the interface: the same on every page.
#pragma once

#include "pages/page.hpp"
#include "pages/view/view.hpp"
#include "policy/states.hpp"

namespace nsp::pages {

/// The name of a stage; "not known" has none among the values of fields.
Piece stage_name(View& view, policy::Stage stage);
/// The stage, and how late it is.
Line describe_situation(View& view, const policy::Situation& situation);
/// The same, and from which day it is looked at.
Line describe_situation_on_day(View& view, const policy::Situation& situation);
/// "As of 31 December 2026."
Line day_line(View& view, text::Date day);

}  // namespace nsp::pages
