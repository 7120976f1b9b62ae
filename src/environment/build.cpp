// SPDX-License-Identifier: EUPL-1.2
#include "environment/build.hpp"

#include <cstddef>
#include <cstring>
#include <elf.h>
#include <link.h>
#include <string_view>

namespace nsp::environment {

namespace {

constexpr std::size_t padded(std::size_t size) {
  return (size + 3) / 4 * 4;
}

/// The build id among the notes of a segment: each is a header, a name and what it says, padded to four bytes.
std::string find_among(std::string_view notes) {
  ElfW(Nhdr) note{};
  while (notes.size() >= sizeof note) {
    std::memcpy(&note, notes.data(), sizeof note);
    const std::size_t name = sizeof note;
    const std::size_t said = name + padded(note.n_namesz);
    const std::size_t end = said + padded(note.n_descsz);
    if (end > notes.size()) break;
    if (note.n_type == NT_GNU_BUILD_ID && notes.substr(name, note.n_namesz) == std::string_view("GNU\0", 4))
      return std::string(notes.substr(said, note.n_descsz));
    notes.remove_prefix(end);
  }
  return {};
}

/// The first that the linker tells of is the program itself.
int look_at_first(dl_phdr_info* program, std::size_t /*of the structure*/, void* found) {
  for (ElfW(Half) i = 0; i < program->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = program->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how the linker says where it put it
    const auto* begin = reinterpret_cast<const char*>(program->dlpi_addr + segment.p_vaddr);
    auto& build = *static_cast<std::string*>(found);
    if (build = find_among({begin, segment.p_memsz}); !build.empty()) break;
  }
  return 1;
}

}  // namespace

std::string find_build() {
  std::string build;
  ::dl_iterate_phdr(look_at_first, &build);
  return build;
}

}  // namespace nsp::environment
