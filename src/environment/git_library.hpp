// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <git2.h>
#include <initializer_list>

namespace nsp::environment {

/// libgit2, for as long as something uses it; it counts how often it is asked to begin and to end. The settings of the
/// user and the machine are left out: what is said of a tree must not depend on who asks.
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
  decltype(&::git_blob_free) git_blob_free = find<decltype(&::git_blob_free)>("git_blob_free");
  decltype(&::git_blob_lookup) git_blob_lookup = find<decltype(&::git_blob_lookup)>("git_blob_lookup");
  decltype(&::git_blob_rawcontent) git_blob_rawcontent = find<decltype(&::git_blob_rawcontent)>("git_blob_rawcontent");
  decltype(&::git_blob_rawsize) git_blob_rawsize = find<decltype(&::git_blob_rawsize)>("git_blob_rawsize");
  decltype(&::git_buf_dispose) git_buf_dispose = find<decltype(&::git_buf_dispose)>("git_buf_dispose");
  decltype(&::git_diff_free) git_diff_free = find<decltype(&::git_diff_free)>("git_diff_free");
  decltype(&::git_diff_get_delta) git_diff_get_delta = find<decltype(&::git_diff_get_delta)>("git_diff_get_delta");
  decltype(&::git_diff_num_deltas) git_diff_num_deltas = find<decltype(&::git_diff_num_deltas)>("git_diff_num_deltas");
  decltype(&::git_diff_options_init) git_diff_options_init =
      find<decltype(&::git_diff_options_init)>("git_diff_options_init");
  decltype(&::git_diff_tree_to_workdir_with_index) git_diff_tree_to_workdir_with_index =
      find<decltype(&::git_diff_tree_to_workdir_with_index)>("git_diff_tree_to_workdir_with_index");
  decltype(&::git_error_last) git_error_last = find<decltype(&::git_error_last)>("git_error_last");
  decltype(&::git_libgit2_init) git_libgit2_init = find<decltype(&::git_libgit2_init)>("git_libgit2_init");
  decltype(&::git_libgit2_opts) git_libgit2_opts = find<decltype(&::git_libgit2_opts)>("git_libgit2_opts");
  decltype(&::git_libgit2_shutdown) git_libgit2_shutdown =
      find<decltype(&::git_libgit2_shutdown)>("git_libgit2_shutdown");
  decltype(&::git_object_free) git_object_free = find<decltype(&::git_object_free)>("git_object_free");
  decltype(&::git_object_peel) git_object_peel = find<decltype(&::git_object_peel)>("git_object_peel");
  decltype(&::git_oid_is_zero) git_oid_is_zero = find<decltype(&::git_oid_is_zero)>("git_oid_is_zero");
  decltype(&::git_patch_free) git_patch_free = find<decltype(&::git_patch_free)>("git_patch_free");
  decltype(&::git_patch_from_buffers) git_patch_from_buffers =
      find<decltype(&::git_patch_from_buffers)>("git_patch_from_buffers");
  decltype(&::git_patch_to_buf) git_patch_to_buf = find<decltype(&::git_patch_to_buf)>("git_patch_to_buf");
  decltype(&::git_repository_free) git_repository_free = find<decltype(&::git_repository_free)>("git_repository_free");
  decltype(&::git_repository_head_unborn) git_repository_head_unborn =
      find<decltype(&::git_repository_head_unborn)>("git_repository_head_unborn");
  decltype(&::git_repository_is_bare) git_repository_is_bare =
      find<decltype(&::git_repository_is_bare)>("git_repository_is_bare");
  decltype(&::git_repository_is_empty) git_repository_is_empty =
      find<decltype(&::git_repository_is_empty)>("git_repository_is_empty");
  decltype(&::git_repository_is_shallow) git_repository_is_shallow =
      find<decltype(&::git_repository_is_shallow)>("git_repository_is_shallow");
  decltype(&::git_repository_open_ext) git_repository_open_ext =
      find<decltype(&::git_repository_open_ext)>("git_repository_open_ext");
  decltype(&::git_repository_workdir) git_repository_workdir =
      find<decltype(&::git_repository_workdir)>("git_repository_workdir");
  decltype(&::git_revparse_single) git_revparse_single = find<decltype(&::git_revparse_single)>("git_revparse_single");
};

}  // namespace nsp::environment
