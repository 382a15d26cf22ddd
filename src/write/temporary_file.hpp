// A temporary file beside a note, removed when it goes out of scope unless it became something
// else.
#pragma once

#include <sys/stat.h>

#include <string>

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "write/safe_write.hpp"
#include "write/temporaries.hpp"

namespace vaultask::writing {

class TemporaryFile {
 public:
  TemporaryFile(const files::Fd& folder, const NoteChange& change);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Makes the file and writes `after`. What an interrupted run left under this name is replaced:
  /// a fresh temporary holds nothing of anybody's.
  [[nodiscard]] Result<void> write(mode_t mode);
  /// Makes its metadata that of the note.
  [[nodiscard]] Result<void> take_metadata_of(const files::Fd& note);
  /// Brings it to the disk and closes it.
  [[nodiscard]] Result<void> finish();
  /// Gives it the name of a file that may be exchanged.
  [[nodiscard]] Result<void> mark_exchangeable();

  /// Its name in the folder.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// Which file it was when it was finished.
  [[nodiscard]] const struct stat& stat() const { return stat_; }

  /// Its name now stands for something else, or for nothing: no longer removed by the destructor.
  void leave() { is_ours_ = false; }
  /// Its name stands for our bytes, again.
  void own() { is_ours_ = true; }
  /// Removes the name, whatever it stands for, and leaves it.
  [[nodiscard]] Result<void> remove();

 private:
  const files::Fd& folder_;
  const NoteChange& change_;
  TemporaryName parts_;
  std::string name_;
  files::Fd file_;
  struct stat stat_ {};
  bool is_ours_ = false;
};

}  // namespace vaultask::writing
