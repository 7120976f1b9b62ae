// SPDX-License-Identifier: EUPL-1.2
#include "forms/forms.hpp"

#include "forms/publication.hpp"

namespace nsp::forms {

const std::vector<Form>& forms() {
  static const std::vector<Form> all{
      {"site", "a folder of linked pages", false, false, make_site},
      {"html", "a self-contained file for each plan and language", true, false, make_one_file_each},
      {"markdown", "a Markdown file for each plan and language, and a summary", true, false, make_markdown},
      {"pdf", "a PDF for each plan and language", true, true, make_print},
  };
  return all;
}

std::string write_whole(const Publication& publication, std::size_t index) {
  const std::size_t parts = publication.parts(index);
  if (parts == 0) return publication.write(index).bytes;
  std::string bytes;
  for (std::size_t part = 0; part < parts; ++part) bytes += publication.write_part(index, part);
  return bytes;
}

const Form* find_form(std::string_view name) {
  for (const Form& form : forms())
    if (form.name == name) return &form;
  return nullptr;
}

}  // namespace nsp::forms
