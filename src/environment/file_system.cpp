// SPDX-License-Identifier: EUPL-1.2
#include "environment/file_system.hpp"

namespace nsp::environment {

std::string make_absolute(std::string_view folder, std::string_view path) {
  std::string joined = path.starts_with('/') ? std::string(path) : std::string(folder) + "/" + std::string(path);
  std::vector<std::string_view> parts;
  const std::string_view all = joined;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('/', at), all.size());
    const std::string_view part = all.substr(at, end - at);
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    at = end + 1;
  }
  std::string clean;
  for (std::string_view part : parts) clean.append("/").append(part);
  return clean.empty() ? "/" : clean;
}

bool is_beneath(std::string_view folder, std::string_view path) {
  if (folder == "/") return true;
  return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

std::string make_relative(std::string_view folder, std::string_view path) {
  std::string_view rest = path.substr(folder == "/" ? 0 : folder.size());
  if (rest.starts_with('/')) rest.remove_prefix(1);
  return std::string(rest);
}

std::string parent_folder(std::string_view absolute) {
  const std::size_t slash = absolute.rfind('/');
  return slash == 0 || slash == std::string_view::npos ? "/" : std::string(absolute.substr(0, slash));
}

std::string_view folder_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool lies_in_git(std::string_view path) {
  return path == ".git" || path.starts_with(".git/") || path.ends_with("/.git") ||
         path.find("/.git/") != std::string_view::npos;
}

bool is_yaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

}  // namespace nsp::environment
