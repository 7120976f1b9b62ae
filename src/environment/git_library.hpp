// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <git2.h>
#include <initializer_list>

namespace nsp::environment {

/// libgit2, for as long as something uses it; it counts how often it is asked to begin and to end. The settings of the
/// user and the machine are left out: what is said of a tree must not depend on who asks. Whether a repository is to be
/// trusted is looked at by who opens it, since the library does not tell one that it distrusts from none.
///
/// It is loaded when something uses it first: it brings fifteen other libraries along, which would cost every command a
/// third of its start. Throws `std::runtime_error` where it is not there.
class GitLibrary {
 public:
  GitLibrary() {
    git_libgit2_init();
    for (const int level :
         {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
      git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  }
  ~GitLibrary() { git_libgit2_shutdown(); }
  GitLibrary(const GitLibrary&) = delete;
  GitLibrary& operator=(const GitLibrary&) = delete;

 private:
  template <class Function>
  static Function find(const char* name) {
    return reinterpret_cast<Function>(find_symbol(name));  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  }
  static void* find_symbol(const char* name);

 public:
  // Its functions by their own names.
// NOLINTNEXTLINE(bugprone-macro-parentheses): what is declared is a name
#define FUNCTION(name) decltype(&::name) name = find<decltype(&::name)>(#name);
  FUNCTION(git_blob_free)
  FUNCTION(git_blob_lookup)
  FUNCTION(git_blob_rawcontent)
  FUNCTION(git_blob_rawsize)
  FUNCTION(git_buf_dispose)
  FUNCTION(git_config_free)
  FUNCTION(git_config_iterator_free)
  FUNCTION(git_config_multivar_iterator_new)
  FUNCTION(git_config_next)
  FUNCTION(git_config_open_ondisk)
  FUNCTION(git_diff_free)
  FUNCTION(git_diff_get_delta)
  FUNCTION(git_diff_num_deltas)
  FUNCTION(git_diff_options_init)
  FUNCTION(git_diff_tree_to_workdir_with_index)
  FUNCTION(git_error_last)
  FUNCTION(git_libgit2_init)
  FUNCTION(git_libgit2_opts)
  FUNCTION(git_libgit2_shutdown)
  FUNCTION(git_merge_base)
  FUNCTION(git_object_free)
  FUNCTION(git_object_id)
  FUNCTION(git_object_lookup)
  FUNCTION(git_object_peel)
  FUNCTION(git_odb_free)
  FUNCTION(git_odb_read_header)
  FUNCTION(git_oid_is_zero)
  FUNCTION(git_patch_free)
  FUNCTION(git_patch_from_buffers)
  FUNCTION(git_patch_to_buf)
  FUNCTION(git_repository_free)
  FUNCTION(git_repository_head_unborn)
  FUNCTION(git_repository_is_bare)
  FUNCTION(git_repository_is_empty)
  FUNCTION(git_repository_is_shallow)
  FUNCTION(git_repository_odb)
  FUNCTION(git_repository_open_ext)
  FUNCTION(git_repository_path)
  FUNCTION(git_repository_workdir)
  FUNCTION(git_revparse_single)
  FUNCTION(git_tree_entry_byindex)
  FUNCTION(git_tree_entry_id)
  FUNCTION(git_tree_entry_type)
  FUNCTION(git_tree_entrycount)
  FUNCTION(git_tree_free)
  FUNCTION(git_tree_id)
  FUNCTION(git_tree_lookup)
#undef FUNCTION
};

}  // namespace nsp::environment
