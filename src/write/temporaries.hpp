// The temporary files of a write, and what becomes of them when the writer dies.
//
// The name says what a file may hold and what it should hold: the kind, and the hashes of the note
// before and after. It does not hold the note's name, which may be as long as names can be. Sync
// programs (Syncthing, Dropbox) leave names of the form ".~*.tmp" alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask::writing {

struct TemporaryName {
  enum class Kind : char {
    fresh = 'n',      ///< Being written by vaultask: nobody else's bytes.
    exchanged = 's',  ///< Whole; may have been exchanged with the note and hold its user's bytes.
  };
  Kind kind = Kind::fresh;
  std::uint64_t before = 0;  ///< files::content_hash of the note as it was.
  std::uint64_t after = 0;   ///< Of the note as it is to be.

  friend bool operator==(const TemporaryName&, const TemporaryName&) = default;
};

/// ".~vaultask-n-<16 hex digits>-<16 hex digits>.tmp"
[[nodiscard]] std::string to_string(const TemporaryName& name);
/// nullopt for every other name.
[[nodiscard]] std::optional<TemporaryName> parse_temporary_name(std::string_view name);

/// What was found below a vault's folder.
struct Recovery {
  std::vector<std::string> removed;  ///< Paths of temporary files that held nothing of anybody's.
  /// What was left as it is, with the reason: a temporary file that holds somebody's bytes, or a
  /// folder that cannot be looked into. For the user to see.
  std::vector<Error> kept;
};

/// Removes what an interrupted run left behind: fresh temporaries, and exchanged ones that hold
/// exactly the bytes of one of their hashes, which the note or the undo store has as well. Anything
/// else is somebody's. Looks into hidden folders and through links never, as writing does not
/// either. Call at the start of a run, when no other run writes into this vault.
[[nodiscard]] Result<Recovery> recover_temporaries(const files::Fd& root);

}  // namespace vaultask::writing
