// SPDX-License-Identifier: EUPL-1.2
#include "environment/process.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

#include "environment/build.hpp"
#include "environment/folder_watcher.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX wants it declared by the user

namespace nsp::environment {

namespace {

/// A buffered file descriptor. A reader that went away (EPIPE) is no loss: nobody wanted the rest.
class Stream : public Output {
 public:
  explicit Stream(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view bytes) override {
    buffer_.append(bytes);
    if (buffer_.size() > (std::size_t{1} << 16U)) flush();
  }
  bool flush() override {
    std::string_view rest = buffer_;
    while (!rest.empty() && !closed_) {
      const ssize_t put = ::write(descriptor_, rest.data(), rest.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) {
        closed_ = true;
        lost_ = errno != EPIPE;
        break;
      }
      rest.remove_prefix(static_cast<std::size_t>(put));
    }
    buffer_.clear();
    return !lost_;
  }
  bool has_lost_reader() const override { return closed_ && !lost_; }

 private:
  int descriptor_;
  std::string buffer_;
  bool closed_ = false;
  bool lost_ = false;
};

/// Empty where it cannot be told.
std::string working_folder() {
  std::string path(4096, '\0');
  if (::getcwd(path.data(), path.size()) == nullptr) return {};
  path.resize(std::strlen(path.c_str()));
  return path;
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::map<std::string, std::string> all_variables() {
  std::map<std::string, std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return variables;
}

Reading read_standard_input(std::size_t limit) {
  Reading reading{Outcome::done, {}, {}};
  std::string piece(65536, '\0');
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {Outcome::failed, {}, std::strerror(errno)};  // NOLINT(concurrency-mt-unsafe)
    if (got == 0) return reading;
    reading.bytes.append(piece, 0, static_cast<std::size_t>(got));
    if (reading.bytes.size() > limit) return {Outcome::too_large, {}, {}};
  }
}

}  // namespace

Process::Process() : out_(std::make_unique<Stream>(STDOUT_FILENO)), err_(std::make_unique<Stream>(STDERR_FILENO)) {
  std::signal(SIGPIPE, SIG_IGN);  // NOLINT(cert-err33-c): it cannot fail for SIGPIPE
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1, terminal_width()};
  environment_ = std::make_unique<Environment>(
      Environment{disk_, *out_, *err_, terminal, working_folder(), all_variables(), read_standard_input,
                  std::max(1U, std::thread::hardware_concurrency()), find_build(), &git_, watch_folder, serve_pages,
                  [](std::string_view program, std::string_view path, std::string& reason) {
                    return open_printer(program, path, reason);
                  }});
}

Process::~Process() = default;

}  // namespace nsp::environment
