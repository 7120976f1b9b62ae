// SPDX-License-Identifier: EUPL-1.2
#include "publish/publish.hpp"

#include "publish/forms.hpp"

namespace nsp::publish {

const std::vector<Form>& forms() {
  static const std::vector<Form> all{
      {"site", "a folder of linked pages", make_site},
  };
  return all;
}

const Form* find_form(std::string_view name) {
  for (const Form& form : forms())
    if (form.name == name) return &form;
  return nullptr;
}

}  // namespace nsp::publish
