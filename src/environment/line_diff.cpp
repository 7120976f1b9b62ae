// SPDX-License-Identifier: EUPL-1.2
#include "environment/line_diff.hpp"

#include <memory>

#include "environment/git_library.hpp"

namespace nsp::environment {

std::string diff_lines(const std::string& name, std::string_view before, std::string_view after) {
  const GitLibrary git;
  git_diff_options options;
  git.git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_FORCE_TEXT;
  git_patch* made = nullptr;
  if (git.git_patch_from_buffers(&made, before.data(), before.size(), name.c_str(), after.data(), after.size(),
                                 name.c_str(), &options) != 0)
    return {};
  const std::unique_ptr<git_patch, decltype(&git_patch_free)> patch(made, git.git_patch_free);
  git_buf text = GIT_BUF_INIT;
  std::string lines;
  if (git.git_patch_to_buf(&text, patch.get()) == 0) lines.assign(text.ptr, text.size);
  git.git_buf_dispose(&text);
  // The first lines are of git's own; a patch begins with the names.
  const std::size_t names = lines.find("--- ");
  return names == std::string::npos ? std::string() : lines.substr(names);
}

}  // namespace nsp::environment
