# shellcheck shell=bash
# What clang is told to see our sources as the build does: `flags_of BUILD_FOLDER`, which has been configured.
flags_of() {
  echo "-std=c++20 -Isrc -I$1/src/rules -DNSP_VERSION=\"0\" -DNSP_LIBGIT2=\"libgit2.so\" $(grep -ohE '"command": .*-c .*/src/.*' "$1/compile_commands.json" | grep -oE ' (-D[A-Z_]+|-I/usr/[^ ]*|-isystem /usr/[^ ]*/[^ ]*)' | grep -vE 'NSP_|FORTIFY' | sort -u | tr '\n' ' ')"
}
