// Errors and diagnostics: ordinary values with a code, a place and a hint.
//
// An Error says that an operation could not be done. A Diagnostic says that something in the
// user's notes is wrong; the operation went on without it. Both are plain values, safe to copy and
// to move between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask {

/// What kind of failure it was; decides the exit status (see exit_status).
enum class ErrorCode : std::uint8_t {
  usage,        ///< The call makes no sense: unknown option, ambiguous name.
  config,       ///< A settings file is malformed.
  parse_query,  ///< A query could not be understood.
  run_query,    ///< A query was understood, but could not be carried out.
  unsupported,  ///< Understood, but this build or setup cannot do it.
  not_found,    ///< A vault, note or person that does not exist.
  incomplete,   ///< The vault could not be read whole.
  io,           ///< A file could not be read or written.
  store,        ///< The database cannot be used.
  damaged,      ///< The database is none, or broken.
  locked,       ///< Another run holds the lock.
  internal,     ///< A bug.
};

/// Where something is wrong. Lines and columns count from 1; 0 means "not known".
struct Place {
  std::string path;  ///< Relative to the vault, or as the user gave it.
  int line = 0;
  int column = 0;
};

/// Why an operation failed, in words for its user.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;         ///< One sentence, no final full stop.
  std::optional<Place> place;  ///< Where, if that can be said.
  std::string excerpt;         ///< The offending text, with a caret line under it; may be empty.
  std::string hint;            ///< What to do about it; may be empty.
  std::vector<Error> more{};   ///< What else is wrong in the same text, in its order.
};

enum class Severity : std::uint8_t { note, warning, error };

/// Something wrong in a note or a settings file that did not stop the run.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;  ///< Stable, e.g. "frontmatter-malformed".
  std::string message;
  Place place;
  std::string hint;
  std::string correction{};  ///< The line as it should be; "" where that would be a guess.

  friend bool operator==(const Diagnostic& a, const Diagnostic& b) {
    return a.severity == b.severity && a.code == b.code && a.message == b.message &&
           a.place.path == b.place.path && a.place.line == b.place.line && a.hint == b.hint &&
           a.correction == b.correction;
  }
};

/// The process exit status for a failure: the table of `vaultask --help`.
[[nodiscard]] int exit_status(ErrorCode code);

/// "path:line:column", as much of it as is known; control characters are shown escaped.
[[nodiscard]] std::string to_string(const Place& place);

/// The whole error for a person: place, message, excerpt, hint; then the same of `more`. Ends with
/// a newline.
[[nodiscard]] std::string to_string(const Error& error);

/// One line for a person, ending with a newline, and a hint line where there is one.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace vaultask
