// SPDX-License-Identifier: EUPL-1.2
#include "environment/printer.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "environment/describe_error.hpp"
#include "environment/disk.hpp"
#include "environment/stop_signals.hpp"

namespace nsp::environment {

namespace {

namespace fs = std::filesystem;
using PrinterClock = std::chrono::steady_clock;

constexpr std::size_t largest_pdf = std::size_t{1} << 30U;
constexpr std::size_t bytes_a_second = 100'000;

/// Dates of making say when a program ran; what is published is the same whenever it runs.
void mask_dates(std::string& pdf) {
  constexpr std::string_view form = "(D:20260101000000+00'00')";
  constexpr std::string_view masked = "(D:20000101000000+00'00')";
  for (const std::string_view name : {"/CreationDate ", "/ModDate "})
    for (std::size_t at = pdf.find(name); at != std::string::npos; at = pdf.find(name, at + 1)) {
      const std::size_t date = at + name.size();
      if (pdf.compare(date, 3, form.substr(0, 3)) == 0 && pdf.find(')', date) == date + form.size() - 1)
        pdf.replace(date, masked.size(), masked);
    }
}

std::optional<std::string> find_program(std::string_view program, std::string_view search_path) {
  const auto runs = [](const std::string& path) { return path.starts_with('/') && ::access(path.c_str(), X_OK) == 0; };
  if (!program.empty()) return runs(std::string(program)) ? std::optional(std::string(program)) : std::nullopt;
  while (!search_path.empty()) {
    const std::size_t end = std::min(search_path.find(':'), search_path.size());
    for (const char* name : {"chromium", "chromium-browser"})
      if (std::string path = fmt::format("{}/{}", search_path.substr(0, end), name); runs(path)) return path;
    search_path.remove_prefix(std::min(end + 1, search_path.size()));
  }
  return std::nullopt;
}

/// A folder that only we may look into, and that goes with all that is in it.
class PrivateFolder {
 public:
  explicit PrivateFolder(std::string_view name) {
    std::error_code fault;
    std::string pattern = (fs::temp_directory_path(fault) / name).string() + "-XXXXXX";
    if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~PrivateFolder() {
    std::error_code fault;
    if (!path_.empty()) fs::remove_all(path_, fault);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const std::string& path() const { return path_; }  ///< empty where it could not be made

 private:
  std::string path_;
};

class ChromiumPrinter : public Printer {
 public:
  ChromiumPrinter(std::string program, std::chrono::seconds least)
      : program_(std::move(program)), least_(least), folder_("nsp-print") {}

  bool start(std::string& reason) {
    if (signals_.start() && !folder_.path().empty()) return true;
    reason = describe_error(errno);
    return false;
  }

  bool interrupted() const override { return interrupted_; }

  Reading print(std::string_view html) override {
    if (interrupted_) return {Outcome::failed, {}, "interrupted"};
    const std::string name = fmt::format("{}", ++count_);
    const std::string path = fmt::format("{}/{}", folder_.path(), name);
    const auto folder = Disk().open(folder_.path());
    if (folder == nullptr) return {Outcome::failed, {}, "the folder for drafts is gone"};
    if (Reading written = folder->create(name + ".html", html); written.outcome != Outcome::done) return written;
    const std::string fault = run(path, least_ + std::chrono::seconds(html.size() / bytes_a_second));
    Reading pdf{Outcome::failed, {}, fault};
    if (fault.empty()) pdf = folder->read(name + ".pdf", largest_pdf);
    std::error_code ignored;
    for (const char* ending : {".html", ".pdf", ".profile"}) fs::remove_all(path + ending, ignored);
    if (pdf.outcome != Outcome::done || !pdf.bytes.starts_with("%PDF-"))
      return {Outcome::failed, {}, fault.empty() ? "chromium wrote no PDF" : fault};
    mask_dates(pdf.bytes);
    return pdf;
  }

 private:
  /// No text of a plan is among them.
  std::vector<std::string> arguments_for(const std::string& path) const {
    std::vector<std::string> arguments{
        program_, "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync",
        "--no-first-run", "--no-default-browser-check", "--mute-audio",
        // Nothing that a page could name leads anywhere.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:1", "--user-data-dir=" + path + ".profile",
        "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
        "--print-to-pdf=" + path + ".pdf"};
    // Chromium refuses its own sandbox to the superuser, as whom containers run.
    if (::geteuid() == 0) arguments.emplace_back("--no-sandbox");
    arguments.push_back("file://" + path + ".html");
    return arguments;
  }

  /// Runs the program; empty where it ended well.
  std::string run(const std::string& path, std::chrono::seconds limit) {
    std::vector<std::string> arguments = arguments_for(path);
    std::vector<std::string> variables{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + folder_.path(), "LANG=C.UTF-8",
                                       "TZ=UTC"};
    std::vector<char*> argument_pointers, variable_pointers;
    for (std::string& each : arguments) argument_pointers.push_back(each.data());
    for (std::string& each : variables) variable_pointers.push_back(each.data());
    argument_pointers.push_back(nullptr);
    variable_pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child < 0) return describe_error(errno);
    if (child == 0) become(argument_pointers.data(), variable_pointers.data());
    return wait_for(child, limit);
  }

  /// The child, in which only plain system calls are safe.
  [[noreturn]] void become(char** arguments, char** variables) const {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::pthread_sigmask(SIG_SETMASK, &signals_.before(), nullptr);
    const int nothing = ::open("/dev/null", O_RDWR);  // NOLINT(cppcoreguidelines-pro-type-vararg)
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, stream);
    ::execve(program_.c_str(), arguments, variables);
    ::_exit(127);
  }

  std::string wait_for(pid_t child, std::chrono::seconds limit) {
    ::setpgid(child, child);
    const auto end = PrinterClock::now() + limit;
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    std::string fault;
    while (fault.empty()) {
      if (interrupted_) fault = "interrupted";
      if (PrinterClock::now() >= end) fault = fmt::format("chromium took more than {} seconds", limit.count());
      std::array<pollfd, 2> sources{pollfd{process, POLLIN, 0}, pollfd{signals_.descriptor(), POLLIN, 0}};
      // Another thread may be the one that reads the signal, so each looks up now and then.
      if (!fault.empty() || ::poll(sources.data(), sources.size(), 100) < 0) continue;
      if (sources[1].revents != 0 && signals_.take()) interrupted_ = true;
      if (sources[0].revents != 0) break;
    }
    if (process >= 0) ::close(process);
    // Whatever it began goes with it.
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    if (!fault.empty()) return fault;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    return WIFSIGNALED(status) ? fmt::format("chromium was ended by signal {}", WTERMSIG(status))
                               : fmt::format("chromium ended with {}", WEXITSTATUS(status));
  }

  std::string program_;
  std::chrono::seconds least_;
  PrivateFolder folder_;
  std::atomic<int> count_{0};
  std::atomic<bool> interrupted_{false};
  StopSignals signals_;
};

}  // namespace

std::unique_ptr<Printer> open_printer(std::string_view program, std::string_view search_path, std::string& reason,
                                      std::chrono::seconds least) {
  const auto found = find_program(program, search_path);
  if (!found) return nullptr;
  auto printer = std::make_unique<ChromiumPrinter>(*found, least);
  if (!printer->start(reason)) return nullptr;
  return printer;
}

}  // namespace nsp::environment
