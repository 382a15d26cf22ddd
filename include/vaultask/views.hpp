// Views: what vaultask writes into notes, and how it is taken back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/render.hpp>

namespace vaultask {

/// What becomes of a view, a region of a note or a whole page.
enum class ViewState : std::uint8_t {
  current,  ///< It shows already what it should.
  stale,    ///< It shows something else, and was not to be written (RenderRequest::check).
  written,  ///< It shows now what it should.
  edited,   ///< A person wrote into it: left as it is.
  busy,     ///< Somebody is at the note: left for later.
  failed,   ///< `error` says why it is left as it is.
};

/// A region or a page.
struct ViewOutcome {
  int line = 0;  ///< Where its first marker stands, from 1; 0 for a page, or for the whole note.
  ViewState state = ViewState::current;
  std::optional<Error> error{};  ///< Of `failed`, and why something is `busy`.
};

/// A note with views.
struct NoteOutcome {
  std::string path;
  std::vector<ViewOutcome> views;  ///< In order.
  /// A unified diff of what is stale or was written; "" where nothing is.
  std::string diff;
  /// The same with the edited views overwritten; "" where none is edited.
  std::string edited_diff;
};

struct RenderRequest {
  /// Paths of notes and pages; empty for all of the vault and its settings.
  std::vector<std::string> notes;
  bool check = false;             ///< Only look what is stale.
  bool overwrite_edited = false;  ///< Also write over what a person edited; `undo` has it then.
  /// Also write more than kMostChangedNotes notes, pages that shrink to a fifth, and where the
  /// vault lost a tenth of its notes.
  bool accept_much = false;
  /// A note modified within so many seconds is left for later; nullopt: as set, else the usual.
  std::optional<int> settle_seconds;
  int usual_settle_seconds = 2;
  /// Also write where the file system cannot exchange two files; see write/safe_write.hpp.
  bool allow_unsafe_fs = false;

  static constexpr std::size_t kMostChangedNotes = 200;
};

struct RenderReport {
  std::vector<NoteOutcome> notes;       ///< In order of path; pages behind the notes.
  std::size_t written = 0;              ///< Notes and pages.
  std::vector<Diagnostic> diagnostics;  ///< What an interrupted run left, and other remarks.
  /// Views are written on another machine only, by the settings: nothing was looked at here.
  std::string other_host;
};

/// "17 views: 2 written, 14 current, 1 edited by hand"
[[nodiscard]] std::string count_views(const RenderReport& report);

/// A note for readers whose programs run no queries.
struct ExportedNote {
  std::string text;
  std::vector<Error> errors;  ///< Of blocks that could not be answered.
};

/// What stood in a note before vaultask wrote into it.
struct UndoItem {
  std::int64_t run_ns = 0;  ///< When the run began that wrote, in nanoseconds since 1970.
  std::string run;          ///< The same in words, "2025-11-15 02:00:07".
  std::string path;
  std::int64_t size = 0;  ///< Bytes.
};

struct UndoOutcome {
  std::vector<std::string> restored;  ///< Paths of notes that are again as they were.
  std::vector<Error> left;            ///< Notes that are not, and why.
};

}  // namespace vaultask
