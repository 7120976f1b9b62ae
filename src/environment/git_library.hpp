// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <git2.h>

namespace nsp::environment {

/// libgit2, for as long as something uses it; it counts how often it is asked to begin and to end. The settings of the
/// user and the machine are left out: what is said of a tree must not depend on who asks.
class GitLibrary {
 public:
  GitLibrary() {
    git_libgit2_init();
    for (const int level :
         {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
      git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
  }
  ~GitLibrary() { git_libgit2_shutdown(); }
  GitLibrary(const GitLibrary&) = delete;
  GitLibrary& operator=(const GitLibrary&) = delete;
};

}  // namespace nsp::environment
