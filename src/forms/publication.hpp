// SPDX-License-Identifier: EUPL-1.2
// The library as published documents: which files there are, and what stands in each.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pages/settings.hpp"
#include "pages/view/view.hpp"
#include "policy/chain.hpp"

namespace nsp::forms {

using namespace pages;

struct File {
  std::string path;  ///< relative to the output folder, with `/`; never leads out of it
  std::string bytes;
  std::vector<Lack> lacks;  ///< what fell back on it
  Dependencies dependencies;
};

/// Everything that will be written, by number. Immutable once made; `write` is safe from several threads, and gives the
/// same bytes for the same library whatever else happens.
class Publication {
 public:
  virtual ~Publication() = default;
  virtual std::size_t size() const = 0;
  virtual File write(std::size_t index) const = 0;

  /// Where a file will stand: the same as in what `write` gives.
  virtual std::string path(std::size_t index) const = 0;
  /// Of what a file is composed from: where it is the same as at an earlier writing, so are the bytes. Only for
  /// dependencies that are not everything.
  virtual std::uint64_t key(std::size_t index, const Dependencies& dependencies) const = 0;
  /// A file too large to be held is written in parts, one behind the other, each with a key of its own; 0: as a whole,
  /// by `write`.
  virtual std::size_t parts(std::size_t /*index*/) const { return 0; }
  virtual std::uint64_t key_of_part(std::size_t /*index*/, std::size_t /*part*/) const { return 0; }
  virtual std::string write_part(std::size_t /*index*/, std::size_t /*part*/) const { return {}; }
};

/// The bytes of a file, also of one in parts.
std::string write_whole(const Publication& publication, std::size_t index);

/// A form of publication: a row of the table.
struct Form {
  std::string_view name;
  std::string_view summary;
  bool takes_plans = false;  ///< has a file for each plan, so that some can be chosen
  bool printed = false;      ///< its files are HTML still, of which a printer makes what they are called
  std::unique_ptr<Publication> (*make)(const policy::Chain& chain, const Settings& settings);
};

const std::vector<Form>& forms();
const Form* find_form(std::string_view name);

}  // namespace nsp::forms
