// SPDX-License-Identifier: EUPL-1.2
// What whoever publishes decides of all pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/entity.hpp"
#include "policy/explanations.hpp"

namespace nsp::pages {

/// Text by language, as `nsp.yaml` gives it; under "" where it names no language.
using Localised = std::map<std::string, std::string, std::less<>>;

/// Calls work(i) once for every i below count, from several threads perhaps, and returns when all is done.
using Spread = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

struct Settings {
  std::vector<std::string> languages;  ///< in which pages are written, the default first
  Localised title;                     ///< of the site
  std::string url;                     ///< where it will stand; empty: not known
  std::string contact;                 ///< of the accessibility statement
  std::string mail;                    ///< the same as an address of mail
  std::string reviewed;
  Localised limits;
  std::vector<model::EntityId> plans;  ///< that are wanted, for forms with a file for each; empty: all
  std::string live;  ///< address of a script that keeps pages up to date while they are written; mostly empty
  policy::Explanations explanations;  ///< why silences that coverage would show are as they are meant
  std::uint64_t salt = 0;             ///< of all else that pages depend on: this program, and the schemas
  Spread spread = [](std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = 0; i < count; ++i) work(i);
  };
  std::vector<model::DocumentId>
      faulty;              ///< published in spite of what was found in them, which their pages say; sorted
  std::size_t unread = 0;  ///< files of which nothing could be read, so that they have no page
};

}  // namespace nsp::pages
