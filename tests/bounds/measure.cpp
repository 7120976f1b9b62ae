// SPDX-License-Identifier: EUPL-1.2
#include "measure.hpp"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nsp::bounds {

namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& folder, unsigned most_seconds) {
  const rlimit processor{most_seconds, most_seconds};
  const rlimit space{8UL << 30U, 8UL << 30U};
  const rlimit core{0, 0};
  setrlimit(RLIMIT_CPU, &processor);
  setrlimit(RLIMIT_AS, &space);
  setrlimit(RLIMIT_CORE, &core);
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  if (chdir(folder.c_str()) == 0) execv(program.c_str(), words.data());
  _exit(127);
}

}  // namespace

Cost run(const std::string& program, const std::vector<std::string>& arguments, const std::string& folder,
         unsigned most_seconds) {
  std::array<int, 2> out{};
  std::array<int, 2> err{};
  if (pipe(out.data()) != 0 || pipe(err.data()) != 0) std::abort();
  const pid_t child = fork();
  if (child == 0) {
    dup2(out[1], 1);
    dup2(err[1], 2);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, 0);
    for (const int each : {out[0], out[1], err[0], err[1]}) close(each);
    become(program, arguments, folder, most_seconds);
  }
  close(out[1]);
  close(err[1]);
  Cost cost;
  std::array<pollfd, 2> ends{{{out[0], POLLIN, 0}, {err[0], POLLIN, 0}}};
  std::array<char, 65536> bytes{};
  for (std::size_t open_ends = 2; open_ends > 0;) {
    poll(ends.data(), ends.size(), -1);
    for (pollfd& end : ends) {
      if (end.fd < 0 || end.revents == 0) continue;
      const ssize_t read_bytes = read(end.fd, bytes.data(), bytes.size());
      if (read_bytes <= 0) {
        close(end.fd);
        end.fd = -1;
        --open_ends;
        continue;
      }
      cost.output += static_cast<std::uint64_t>(read_bytes);
      if (&end == &ends[1]) {
        cost.last.append(bytes.data(), static_cast<std::size_t>(read_bytes));
        if (cost.last.size() > 4096) cost.last.erase(0, cost.last.size() - 2048);
      }
    }
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  cost.exit = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  cost.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  cost.memory = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
  return cost;
}

}  // namespace nsp::bounds
