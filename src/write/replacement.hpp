// One write into a note that is there: the protocol, step by step.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "write/read_lease.hpp"
#include "write/safe_write.hpp"
#include "write/temporary_file.hpp"

namespace vaultask::writing {

/// Used once: run() is all it is for.
class Replacement {
 public:
  Replacement(const files::Fd& root, const NoteChange& change, const WriteRules& rules)
      : root_(root), change_(change), rules_(rules) {}

  [[nodiscard]] Result<WriteOutcome> run();

 private:
  /// nullopt: go on with the next step. An outcome or an error: that is the end.
  using Step = Result<std::optional<WriteOutcome>>;

  // Before the exchange: whatever ends here leaves the note as it is.
  Step open_note();
  Step refuse_special_notes();
  Step compare_content();
  Step wait_for_settling();
  Step keep_old_bytes();
  Step write_temporary();
  Step take_lease();
  Step compare_again();

  // From the exchange on, the temporary name may stand for somebody's bytes.
  Step exchange();
  Step verify();
  Step make_durable();
  Step remove_old_note();

  Step replace_without_exchange();
  [[nodiscard]] Result<bool> is_still_what_was_read(const std::string& name) const;
  [[nodiscard]] Result<WriteOutcome> put_back(const std::string& why);
  [[nodiscard]] Result<bool> remove_new_note_if_untouched();
  Step put_back_after(const Error& error);

  const files::Fd& root_;
  const NoteChange& change_;
  const WriteRules& rules_;
  std::string name_;
  files::Fd folder_;
  files::Fd note_;       ///< The note as it was, under whatever name it has now.
  struct stat stat_ {};  ///< Of the same.
  std::optional<UndoEntry> kept_;
  bool is_replaced_ = false;  ///< The note's name stands for the new one, as far as we know.
  std::optional<TemporaryFile> temporary_;
  std::optional<ReadLease> lease_;  ///< On `note_`; ends first of all, see put_back().
};

}  // namespace vaultask::writing
