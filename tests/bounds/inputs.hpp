// SPDX-License-Identifier: EUPL-1.2
// Workspaces of up to 1 MB that cost as much as we can make them cost.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace nsp::bounds {

/// A workspace on its way to the disk, and what the commands that want a name are asked about.
struct Workspace {
  std::map<std::string, std::string> files;  ///< by path
  std::string id = "f";                      ///< for `show` and `trace`
  std::string kind = "cluster";              ///< for `explain` and `new`
  std::string file = "f.yaml";               ///< for `inspect`
  std::string against;                       ///< a schema: `check --schema` is run on `file`

  /// A framework, a national plan and an actor `ow`, which most need.
  static Workspace usual();
};

/// How large an input is: 1 is about 1 MB.
class Size {
 public:
  explicit Size(double part) : part_(part) {}
  /// `whole` in the largest form, and in the others as much less.
  std::size_t of(std::size_t whole) const { return static_cast<std::size_t>(static_cast<double>(whole) * part_); }

 private:
  double part_;
};

struct Input {
  std::string name;
  std::function<Workspace(Size)> make;
};

/// What `make` says of 0, 1 and so on, one behind the other.
std::string each(std::size_t count, const std::function<std::string(std::size_t)>& make, std::string_view between = "");
std::string repeat(std::string_view part, std::size_t count);

std::vector<Input> inputs_of_text();
std::vector<Input> inputs_of_names();
std::vector<Input> inputs_of_chains();
std::vector<Input> inputs_of_figures();
std::vector<Input> inputs_of_products();
std::vector<Input> inputs_of_schemas();
std::vector<Input> inputs_of_folders();

}  // namespace nsp::bounds
