// SPDX-License-Identifier: EUPL-1.2
// What is told of characters that are not what they look like.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/collector.hpp"
#include "source/file.hpp"
#include "syntax/errors/lookalike.hpp"
#include "text/utf8.hpp"

namespace nsp::syntax {

inline constexpr std::size_t most_in_fix = 10'000;

/// A character that is not what it looks like, and what is read in its place.
struct Hit {
  std::size_t at;
  text::CodePoint c;
  Look look;
  std::string_view instead;
};

/// Where on a line something stands, in words, and how far its fix may be trusted.
struct Where {
  std::string words;
  diagnostics::Grade grade = diagnostics::Grade::safe;
};

/// Gathers edits, and makes one finding of what stands near together.
class UnseenFindings {
 public:
  UnseenFindings(const source::File& file, diagnostics::Collector& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  /// What is to be done, and how its fix is called.
  struct Cure {
    words::Text help;
    words::Text title;
  };

  /// Of the hits of one kind each. `line` counts from 1.
  void tell(const std::vector<Hit>& hits, const Where& where, std::size_t line);
  void gather(const diagnostics::Fault& fault, words::Text message, Cure cure, diagnostics::Grade grade,
              std::vector<diagnostics::Edit> edits, std::size_t line);
  /// Ends what is told together.
  void settle();

  const std::vector<diagnostics::Edit>& edits() const { return edits_; }

 private:
  /// What is told together.
  struct Group {
    diagnostics::Diagnostic finding;
    std::size_t line = 0;
    std::size_t lines = 1;
    std::vector<diagnostics::Edit> edits;
    diagnostics::Grade grade = diagnostics::Grade::safe;
    words::Text title{};
  };

  const source::File& file_;
  diagnostics::Collector& diagnostics_;
  std::vector<diagnostics::Edit> edits_;
  std::optional<Group> group_;
  std::size_t told_ = 0;
};

}  // namespace nsp::syntax
