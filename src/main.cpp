// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "commands/commands.hpp"
#include "environment/process.hpp"

namespace {

/// Where memory that is not there cannot be told on the way up: in a destructor, or before `main`.
[[noreturn]] void end_without_memory() {
  try {
    if (std::current_exception() != nullptr) std::rethrow_exception(std::current_exception());
  } catch (const std::bad_alloc&) {
    constexpr std::string_view message = "error: there is not enough memory\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(static_cast<int>(nsp::commands::Exit::world));
  } catch (...) {
    std::abort();
  }
  std::abort();
}

[[maybe_unused]] const std::terminate_handler handler_before = std::set_terminate(end_without_memory);

}  // namespace

#if !defined(__SANITIZE_ADDRESS__)
// The allocators that we may be linked with end the program without a word where memory lacks. These do not.
// NOLINTBEGIN(cppcoreguidelines-no-malloc,misc-new-delete-overloads)
void* operator new(std::size_t size) {
  void* place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) throw std::bad_alloc();
  return place;
}
void* operator new[](std::size_t size) {
  return operator new(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* place) noexcept {
  std::free(place);
}
void operator delete[](void* place) noexcept {
  std::free(place);
}
void operator delete(void* place, std::size_t) noexcept {
  std::free(place);
}
void operator delete[](void* place, std::size_t) noexcept {
  std::free(place);
}
void operator delete(void* place, const std::nothrow_t&) noexcept {
  std::free(place);
}
void operator delete[](void* place, const std::nothrow_t&) noexcept {
  std::free(place);
}
// NOLINTEND(cppcoreguidelines-no-malloc,misc-new-delete-overloads)
#endif

int main(int count, char** arguments) {
  using namespace nsp;
  environment::Process process;
  environment::Environment& environment = process.environment();
  int code = commands::run({arguments + (count > 0 ? 1 : 0), arguments + count}, environment);
  if (!environment.out.flush()) {
    environment.err.write("error: the results could not be written to standard output\n");
    code = static_cast<int>(commands::Exit::world);
  }
  environment.err.flush();
  return code;
}
