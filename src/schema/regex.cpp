// SPDX-License-Identifier: EUPL-1.2
#include "schema/regex.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include "schema/backtracking.hpp"
#include "schema/ecma_pattern.hpp"
#include "text/slug.hpp"

namespace nsp::schema {

namespace {

constexpr std::size_t max_length = 10'000;
constexpr std::size_t max_expressions = 2'000;

/// What one expression may take, so that all of a schema stay below some 300 MiB.
std::int64_t memory_of(std::size_t known) {
  if (known < 16) return std::int64_t{8} << 20U;
  return known < 100 ? std::int64_t{1} << 20U : std::int64_t{64} << 10U;
}

bool is_path_of_slugs(std::string_view text) {
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/')) {
    if (!text::is_slug(text.substr(0, slash))) return false;
    text.remove_prefix(slash + 1);
  }
  return text::is_slug(text);
}

re2::RE2::Options options(std::int64_t max_memory) {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_max_mem(max_memory);
  options.set_dot_nl(true);
  options.set_never_capture(true);
  return options;
}

/// In steps. A short text is matched by table look-ups; over a long one a hostile expression outgrows its tables.
std::uint64_t linear_cost(std::string_view text) {
  constexpr std::size_t longest_cheap = 4096;
  return text.size() <= longest_cheap ? text.size() / 2 : text.size() * 16;
}

}  // namespace

Regex::Regex(std::string_view ecma) : text_(ecma), form_(form_of(ecma)) {}
Regex::~Regex() = default;

Regex::Form Regex::form_of(std::string_view ecma) {
  if (ecma == "^[a-z0-9]+(-[a-z0-9]+)*$") return Form::slug;
  if (ecma == "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$") return Form::slugs;
  return ecma == "^[^\\r\\n]*$" ? Form::line : Form::any;
}

std::unique_ptr<Regex> Regex::compile(std::string_view ecma, std::string& error, std::size_t known) {
  if (known >= max_expressions) {
    error = fmt::format("the schema holds more than {} expressions", max_expressions);
    return nullptr;
  }
  if (ecma.size() > max_length) {
    error = fmt::format("it is longer than {} bytes", max_length);
    return nullptr;
  }
  const EcmaPattern pattern = read_ecma_pattern(ecma, Reading::lenient, Engine::linear);
  error = pattern.fault;
  if (!error.empty()) return nullptr;
  auto regex = std::unique_ptr<Regex>(new Regex(ecma));
  if (!pattern.backtracks) {
    regex->linear_ = std::make_unique<re2::RE2>(pattern.text, options(memory_of(known)));
    if (regex->linear_->ok()) return regex;
    regex->linear_.reset();
  }
  // Properties of characters and numbers of repetitions that RE2 does not know, too.
  regex->backtracking_ =
      BacktrackingRegex::compile(read_ecma_pattern(ecma, Reading::lenient, Engine::backtracking).text, error);
  return regex->backtracking_ == nullptr ? nullptr : std::move(regex);
}

std::optional<bool> Regex::matches(std::string_view text, std::uint64_t& steps) const {
  if (backtracking_ != nullptr) return backtracking_->matches(text, steps);
  const std::uint64_t cost = linear_cost(text);
  if (cost > steps) return std::nullopt;
  steps -= cost;
  switch (form_) {
    case Form::slug: return text::is_slug(text);
    case Form::slugs: return is_path_of_slugs(text);
    case Form::line: return text.find('\n') == std::string_view::npos && text.find('\r') == std::string_view::npos;
    case Form::any: break;
  }
  return linear_->Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

bool is_ecma_regex(std::string_view text, std::string& fault) {
  fault = read_ecma_pattern(text, Reading::strict, Engine::linear).fault;
  return fault.empty();
}

}  // namespace nsp::schema
