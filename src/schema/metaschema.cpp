// SPDX-License-Identifier: EUPL-1.2
#include "schema/metaschema.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "schema/embedded.hpp"
#include "syntax/parse.hpp"

namespace nsp::schema {

namespace {

constexpr std::string_view metaschema_base = "https://json-schema.org/draft/2020-12/";

struct Metaschema {
  std::unique_ptr<const source::File> file;
  std::unique_ptr<const syntax::Document> document;
};

}  // namespace

const syntax::Document* find_metaschema(std::string_view uri) {
  if (!uri.starts_with(metaschema_base)) return nullptr;
  std::string name(uri.substr(metaschema_base.size()));
  if (name.starts_with("meta/")) name.erase(0, 5);
  name = "metaschema/" + name + ".json";
  // Read at first need and kept: few schemas ask for them, and those that do keep pointers into them.
  static std::mutex mutex;
  static std::map<std::string, Metaschema, std::less<>> read;
  const std::lock_guard lock(mutex);
  if (const auto known = read.find(name); known != read.end()) return known->second.document.get();
  for (const source::Embedded& embedded_file : embedded()) {
    if (embedded_file.name != name) continue;
    Metaschema metaschema;
    metaschema.file = std::make_unique<const source::File>(0, name, std::string(embedded_file.text));
    diagnostics::Collector faults;
    metaschema.document = std::make_unique<const syntax::Document>(syntax::parse_json(*metaschema.file, faults));
    return read.emplace(name, std::move(metaschema)).first->second.document.get();
  }
  return nullptr;
}

}  // namespace nsp::schema
