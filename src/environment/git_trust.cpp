// SPDX-License-Identifier: EUPL-1.2
#include "environment/git_trust.hpp"

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "environment/file_system.hpp"

namespace nsp::environment {

namespace {

std::string variable_of(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  return value == nullptr ? std::string() : std::string(value);
}

/// The files of settings that are the user's or the machine's own, in the order in which git reads them.
std::vector<std::string> settings_of_user() {
  const std::string home = variable_of("HOME");
  const std::string general = variable_of("XDG_CONFIG_HOME");
  const std::string named = variable_of("GIT_CONFIG_GLOBAL");
  std::vector<std::string> files{"/etc/gitconfig"};
  if (!named.empty()) {
    files.push_back(named);
    return files;
  }
  if (!general.empty()) {
    files.push_back(general + "/git/config");
  } else if (!home.empty()) {
    files.push_back(home + "/.config/git/config");
  }
  if (!home.empty()) files.push_back(home + "/.gitconfig");
  return files;
}

/// Whether one value of `safe.directory` names a folder.
bool names(std::string value, const std::string& root) {
  if (value == "*") return true;
  if (value.starts_with("~/")) value = variable_of("HOME") + value.substr(1);
  if (value.ends_with("/*")) return root.starts_with(value.substr(0, value.size() - 1));
  std::error_code fault;
  const std::filesystem::path real = std::filesystem::canonical(value, fault);
  return !fault && real == root;
}

}  // namespace

bool is_trusted_by_user(const GitLibrary& git, const std::string& root) {
  bool trusted = false;
  for (const std::string& file : settings_of_user()) {
    std::error_code fault;
    git_config* settings = nullptr;
    git_config_iterator* values = nullptr;
    if (!std::filesystem::is_regular_file(file, fault)) continue;
    if (git.git_config_open_ondisk(&settings, file.c_str()) == 0 &&
        git.git_config_multivar_iterator_new(&values, settings, "safe.directory", nullptr) == 0) {
      git_config_entry* entry = nullptr;
      while (git.git_config_next(&entry, values) == 0) {
        const std::string value = entry->value == nullptr ? "" : entry->value;
        // An empty one takes back all before it.
        trusted = !value.empty() && (trusted || names(value, root));
      }
    }
    if (values != nullptr) git.git_config_iterator_free(values);
    if (settings != nullptr) git.git_config_free(settings);
  }
  return trusted;
}

bool is_owned(const std::string& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) != 0 || facts.st_uid == ::geteuid()) return true;
  const std::string before_sudo = variable_of("SUDO_UID");
  uid_t user = 0;
  const auto [end, fault] = std::from_chars(before_sudo.data(), before_sudo.data() + before_sudo.size(), user);
  return ::geteuid() == 0 && !before_sudo.empty() && fault == std::errc() &&
         end == before_sudo.data() + before_sudo.size() && facts.st_uid == user;
}

namespace {

namespace fs = std::filesystem;

/// The first of what stands below a folder that is neither a file nor a folder, among names that begin so.
std::string find_other(const fs::path& folder, std::string_view begins, bool passes_git) {
  constexpr std::size_t most = 200'000;
  std::error_code fault;
  std::size_t seen = 0;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, fault), end;
       !fault && at != end && ++seen < most; at.increment(fault)) {
    const std::string name = at->path().filename().string();
    if (passes_git && name == ".git") at.disable_recursion_pending();
    std::error_code unknown;
    if (name.starts_with(begins) && at->is_other(unknown)) return at->path().string();
  }
  return {};
}

}  // namespace

std::string find_trap(const std::string& folder) {
  std::error_code fault;
  for (std::string at = folder;; at = parent_folder(at)) {
    std::string git = at + "/.git";
    if (fs::is_other(git, fault)) return git;
    if (fs::exists(git, fault)) {
      std::string trap = find_other(git, "", false);
      // What git reads of the working tree itself: `.gitignore`, `.gitattributes`, `.gitmodules`.
      return trap.empty() ? find_other(at, ".git", true) : trap;
    }
    if (at == "/") return {};
  }
}

}  // namespace nsp::environment
