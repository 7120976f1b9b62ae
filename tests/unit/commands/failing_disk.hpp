// SPDX-License-Identifier: EUPL-1.2
// A disk whose n-th write fails once.
#pragma once

#include <memory>

#include "environment/movable.hpp"

namespace nsp::test {

class FailingDisk : public environment::FileSystem {
 public:
  FailingDisk(const environment::FileSystem& disk, int failing) : disk_(disk), failing_(failing) {}

  std::unique_ptr<environment::Folder> open(const std::string& absolute) const override {
    auto folder = environment::open_movable(disk_, absolute);
    if (folder == nullptr) return nullptr;
    return std::make_unique<FailingFolder>(std::move(folder), *this);
  }

  bool has_failed() const { return calls_ >= failing_; }

 private:
  class FailingFolder : public environment::MovableFolder {
   public:
    FailingFolder(std::unique_ptr<environment::MovableFolder> folder, const FailingDisk& disk)
        : folder_(std::move(folder)), disk_(disk) {}
    environment::Reading read(std::string_view path, std::size_t limit) const override {
      return folder_->read(path, limit);
    }
    environment::EntryType type(std::string_view path) const override { return folder_->type(path); }
    environment::Listing look(std::string_view path) const override { return folder_->look(path); }
    environment::Reading write(std::string_view path, std::string_view bytes) const override {
      return disk_.fails() ? no_space() : folder_->write(path, bytes);
    }
    environment::Reading create(std::string_view path, std::string_view bytes) const override {
      return disk_.fails() ? no_space() : folder_->create(path, bytes);
    }
    environment::Reading draft(std::string_view path, std::string_view bytes) const override {
      return disk_.fails() ? no_space() : folder_->draft(path, bytes);
    }
    environment::Reading extend(std::string_view path, std::string_view bytes) const override {
      return disk_.fails() ? no_space() : folder_->extend(path, bytes);
    }
    environment::Reading read_range(std::string_view path, std::uint64_t offset, std::size_t size) const override {
      return folder_->read_range(path, offset, size);
    }
    environment::Reading move(std::string_view from, std::string_view to) const override {
      return disk_.fails() ? no_space() : folder_->move(from, to);
    }
    environment::Reading remove(std::string_view path) const override { return folder_->remove(path); }
    std::vector<environment::Reading> write_all(std::span<const environment::NewFile> files) const override {
      std::vector<environment::Reading> written;
      for (const environment::NewFile& file : files) written.push_back(write(file.path, file.bytes));
      return written;
    }
    void clear_drafts(std::string_view path) const override { folder_->clear_drafts(path); }

   private:
    static environment::Reading no_space() { return {environment::Outcome::failed, {}, "no space left"}; }
    std::unique_ptr<environment::MovableFolder> folder_;
    const FailingDisk& disk_;
  };

  bool fails() const { return ++calls_ == failing_; }

  const environment::FileSystem& disk_;
  int failing_;
  mutable int calls_ = 0;
};

}  // namespace nsp::test
