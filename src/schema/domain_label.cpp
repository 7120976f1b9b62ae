// SPDX-License-Identifier: EUPL-1.2
#include "schema/domain_label.hpp"

#include <dlfcn.h>
#include <idn2.h>
#include <string>

#include "text/ascii.hpp"

namespace nsp::schema {

namespace {

/// Loaded when it is used: it brings a large library of Unicode along, and few schemas ask for it.
struct IdnaLibrary {
  decltype(&idn2_register_u8) register_label = nullptr;
  decltype(&idn2_free) release = nullptr;

  IdnaLibrary() {
    void* const library = dlopen("libidn2.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return;
    register_label = reinterpret_cast<decltype(register_label)>(dlsym(library, "idn2_register_u8"));
    release = reinterpret_cast<decltype(release)>(dlsym(library, "idn2_free"));
  }
};

}  // namespace

bool is_idna_label(std::string_view label) {
  static const IdnaLibrary library;
  if (library.register_label == nullptr || library.release == nullptr) return true;
  std::string lower;
  for (const char c : label) lower += text::to_lower(c);
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(lower.c_str());
  const bool in_ascii = lower.starts_with("xn--");
  std::uint8_t* registered = nullptr;
  const int outcome = library.register_label(in_ascii ? nullptr : bytes, in_ascii ? bytes : nullptr, &registered, 0);
  library.release(registered);
  return outcome == IDN2_OK;
}

}  // namespace nsp::schema
