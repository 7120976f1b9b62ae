// SPDX-License-Identifier: EUPL-1.2
// What a page was composed from, so that a later run composes it anew only where some of that has changed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"
#include "text/digest.hpp"

namespace nsp::pages {

/// What one may look at in a document.
enum class Aspect : std::uint8_t {
  content,    ///< everything that it says
  names,      ///< what it and its parts are called, of which kind they are, and where they stand in what is published
  links_out,  ///< what it refers to
  links_in    ///< what refers to it
};
inline constexpr std::size_t aspect_count = 4;

struct Dependencies {
  bool everything = false;            ///< too much to tell: composed anew every time
  std::vector<std::uint32_t> looks;   ///< number of a document times `aspect_count`, and an aspect; sorted
  std::vector<std::string> searches;  ///< "kind:cluster", "name:drugs": what was found by them; sorted
};

/// For a file of which nothing is noted.
inline Dependencies everything() {
  return {true, {}, {}};
}

/// Takes down what a page looks at. For one thread.
class Notes {
 public:
  explicit Notes(std::size_t documents) : seen_(documents * aspect_count, false) {}
  void look(model::DocumentId document, Aspect aspect) {
    const std::size_t number = document * aspect_count + static_cast<std::size_t>(aspect);
    if (seen_[number]) return;
    seen_[number] = true;
    taken_.looks.push_back(static_cast<std::uint32_t>(number));
  }
  void search(std::string what) { taken_.searches.push_back(std::move(what)); }
  void take_everything() { taken_.everything = true; }
  Dependencies take();

 private:
  Dependencies taken_;
  std::vector<bool> seen_;
};

}  // namespace nsp::pages
