// SPDX-License-Identifier: EUPL-1.2
#include "environment/git_library.hpp"

#include <dlfcn.h>
#include <stdexcept>
#include <string>

namespace nsp::environment {

namespace {

std::runtime_error refuse() {
  // Called behind what has failed, on the same thread.
  return std::runtime_error(std::string("git cannot be asked: ") + dlerror());  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace

void* GitLibrary::find_symbol(const char* name) {
  static void* const library = dlopen(NSP_LIBGIT2, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw refuse();
  void* symbol = dlsym(library, name);
  if (symbol == nullptr) throw refuse();
  return symbol;
}

}  // namespace nsp::environment
