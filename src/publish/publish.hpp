// SPDX-License-Identifier: EUPL-1.2
// The library as published documents: which files there are, and what stands in each.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.hpp"
#include "policy/chain.hpp"
#include "policy/explanations.hpp"
#include "publish/memory.hpp"

namespace nsp::publish {

/// Text by language, as `nsp.yaml` gives it; under "" where it names no language.
using Localised = std::map<std::string, std::string, std::less<>>;

/// Calls work(i) once for every i below count, from several threads perhaps, and returns when all is done.
using Spread = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

struct Settings {
  std::vector<std::string> languages;  ///< in which pages are written, the default first
  Localised title;                     ///< of the site
  std::string url;                     ///< where it will stand; empty: not known
  std::string contact;                 ///< of the accessibility statement
  std::string mail;                    ///< the same as an address of mail
  std::string reviewed;
  Localised limits;
  std::vector<model::EntityId> plans;  ///< that are wanted, for forms with a file for each; empty: all
  std::string live;  ///< address of a script that keeps pages up to date while they are written; mostly empty
  policy::Explanations explanations;  ///< why silences that coverage would show are as they are meant
  std::uint64_t salt = 0;             ///< of all else that pages depend on: this program, and the schemas
  Spread spread = [](std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = 0; i < count; ++i) work(i);
  };
  std::vector<model::DocumentId>
      faulty;              ///< published in spite of what was found in them, which their pages say; sorted
  std::size_t unread = 0;  ///< files of which nothing could be read, so that they have no page
};

/// A text that a plan promises in a language, and does not have. Lives no longer than the publication that told it.
struct Lack {
  model::EntityId entity = model::none;
  std::string_view field;
  std::string_view language;

  friend auto operator<=>(const Lack&, const Lack&) = default;
};

struct File {
  std::string path;  ///< relative to the output folder, with `/`; never leads out of it
  std::string bytes;
  std::vector<Lack> lacks;  ///< what fell back on it
  Ingredients ingredients;
};

/// Everything that will be written, by number. Immutable once made; `write` is safe from several threads, and gives the
/// same bytes for the same library whatever else happens.
class Publication {
 public:
  virtual ~Publication() = default;
  virtual std::size_t size() const = 0;
  virtual File write(std::size_t index) const = 0;

  /// Where a file will stand: the same as in what `write` gives.
  virtual std::string path(std::size_t index) const = 0;
  /// Of what a file is composed from: where it is the same as at an earlier writing, so are the bytes. Only for
  /// ingredients that are not everything.
  virtual std::uint64_t key(std::size_t index, const Ingredients& ingredients) const = 0;
  /// A file too large to be held is written in parts, one behind the other, each with a key of its own; 0: as a whole,
  /// by `write`.
  virtual std::size_t parts(std::size_t /*index*/) const { return 0; }
  virtual std::uint64_t key_of_part(std::size_t /*index*/, std::size_t /*part*/) const { return 0; }
  virtual std::string write_part(std::size_t /*index*/, std::size_t /*part*/) const { return {}; }
};

/// The bytes of a file, also of one in parts.
std::string write_whole(const Publication& publication, std::size_t index);

/// A form of publication: a row of the table.
struct Form {
  std::string_view name;
  std::string_view summary;
  bool takes_plans = false;  ///< has a file for each plan, so that some can be chosen
  bool printed = false;      ///< its files are HTML still, of which a printer makes what they are called
  /// `earlier` is null, or what this made before with the same settings, of the library as it was then. What has not
  /// changed may be taken out of it. It may be handed over when documents that it was made of are gone.
  std::unique_ptr<Publication> (*make)(const policy::Chain& chain, const Settings& settings,
                                       std::unique_ptr<Publication> earlier);
};

const std::vector<Form>& forms();
const Form* find_form(std::string_view name);

}  // namespace nsp::publish
