// SPDX-License-Identifier: EUPL-1.2
// What an author meant by a reference that names nothing: something by its title, or several things on one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/library.hpp"
#include "model/resolver.hpp"

namespace nsp::model {

/// Reads one reference anew, with its viewpoint.
class MeantNames {
 public:
  /// All outlive it.
  MeantNames(const Library& library, const Resolver& resolver, const Viewpoint& view, const Reference& reference)
      : library_(library), resolver_(resolver), view_(view), reference_(reference) {}

  /// The name that the whole text stands for, written otherwise or said by a title; empty where there is none, or more
  /// than one.
  std::string find_one() const { return find(reference_.text); }

  /// Adds help and, where the field takes a list, a fix, where the text is two or more names. False where it is not.
  bool explain_several(diagnostics::Diagnostic& finding) const;

  /// Adds help and a fix where the text is a name with a remark behind it, which stays as a comment. False where it is
  /// not.
  bool explain_remark(diagnostics::Diagnostic& finding) const;

 private:
  std::string find(std::string_view text) const;
  std::vector<std::string> find_several() const;
  std::optional<std::string> as_list(const std::vector<std::string>& names) const;
  std::string_view find_companion() const;

  const Library& library_;
  const Resolver& resolver_;
  const Viewpoint& view_;
  const Reference& reference_;
};

}  // namespace nsp::model
