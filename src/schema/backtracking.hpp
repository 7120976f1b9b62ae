// SPDX-License-Identifier: EUPL-1.2
// Expressions that look ahead or refer back, matched by PCRE2, which tries one way after the other: each try is
// counted, so that no expression runs on.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nsp::schema {

/// A compiled expression; safe from several threads.
class BacktrackingRegex {
 public:
  /// `pattern` in PCRE2's words, as `read_ecma_pattern` writes them; else nullptr and the reason in `fault`.
  static std::unique_ptr<BacktrackingRegex> compile(std::string_view pattern, std::string& fault);

  /// Whether it matches anywhere in the text; nothing where that takes more than `steps`, from which is taken what was
  /// needed.
  std::optional<bool> matches(std::string_view text, std::uint64_t& steps) const;

 private:
  explicit BacktrackingRegex(void* code) : code_(code, &release) {}
  static void release(void* code);
  std::unique_ptr<void, void (*)(void*)> code_;
};

}  // namespace nsp::schema
