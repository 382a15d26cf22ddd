#include "write/creation.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/retry.hpp"
#include "write/file_bytes.hpp"
#include "write/folder.hpp"
#include "write/temporary_file.hpp"

namespace vaultask::writing {
namespace {

WriteOutcome name_is_taken() {
  return {WriteState::busy, "a note of that name has come into being", {}};
}

/// What there is to say where something has the name already; nullopt where nothing has.
Result<std::optional<WriteOutcome>> look_at_name(const files::Fd& folder, const std::string& name,
                                                 const NoteChange& change) {
  const auto st = stat_name(folder, name, change.path);
  if (!st && st.error().code == ErrorCode::not_found) return std::nullopt;
  if (!st) return fail(st.error());
  if (!S_ISREG(st->st_mode)) {
    return fail(refusal(change.path, "there is something of that name that is no file",
                        "rename it, or name another note"));
  }
  const files::Fd file(retrying([&] {
    return ::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  }));
  if (!file.valid()) return fail(files::os_error("cannot open", change.path, errno));
  const auto same = holds(file, change.after, change.path);
  if (!same) return fail(same.error());
  return *same ? WriteOutcome{} : name_is_taken();
}

/// 0 or the number of the error.
int give_name(const files::Fd& folder, const std::string& from, const std::string& to,
              const WriteRules& rules) {
  return rules.allow_unsafe_fs ? rename_if_free(folder, from, to)
                               : rename_to_free_name(folder, from, to);
}

}  // namespace

Result<WriteOutcome> create_note(const files::Fd& root, const NoteChange& change,
                                 const WriteRules& rules) {
  const auto folder = open_folder_of(root, change.path, true);
  if (!folder) return fail(folder.error());
  const std::string name = split_path(change.path).name;
  const auto present = look_at_name(*folder, name, change);
  if (!present) return fail(present.error());
  if (*present) return **present;

  TemporaryFile temporary(*folder, change);
  if (const auto done = temporary.write(0666); !done) return fail(done.error());
  if (const auto done = temporary.finish(); !done) return fail(done.error());
  const int error_number = give_name(*folder, temporary.name(), name, rules);
  if (error_number == EEXIST) return name_is_taken();
  if (is_unknown_to_file_system(error_number)) {
    return fail(refusal(change.path, "its file system cannot name a file without risk to another",
                        "--allow-unsafe-fs writes all the same"));
  }
  if (error_number != 0) {
    return fail(files::os_error("cannot name the new note", change.path, error_number));
  }
  temporary.leave();
  if (const auto done = sync(*folder, change.path); !done) return fail(written_but(done.error()));
  return WriteOutcome{WriteState::written, {}, {}};
}

}  // namespace vaultask::writing
