#include "write/replacement.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/retry.hpp"
#include "write/conflict_copy.hpp"
#include "write/file_bytes.hpp"
#include "write/folder.hpp"

namespace vaultask::writing {
namespace {

constexpr const char* kChanged = "it changed while vaultask worked";
constexpr const char* kGone = "it was moved or deleted while vaultask worked";
constexpr const char* kOpen = "a program has it open for writing";

WriteOutcome busy(std::string why) {
  return {WriteState::busy, std::move(why), {}};
}

int open_for_reading(const files::Fd& folder, const std::string& name) {
  constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  return retrying([&] { return ::openat(folder.get(), name.c_str(), kFlags); });
}

bool same_attributes(const struct stat& a, const struct stat& b) {
  return same_inode(a, b) && a.st_mode == b.st_mode && a.st_uid == b.st_uid &&
         a.st_gid == b.st_gid && a.st_nlink == b.st_nlink;
}

}  // namespace

Result<WriteOutcome> Replacement::run() {
  using Function = Step (Replacement::*)();
  constexpr Function kSteps[] = {
      &Replacement::open_note,       &Replacement::refuse_special_notes,
      &Replacement::compare_content, &Replacement::wait_for_settling,
      &Replacement::keep_old_bytes,  &Replacement::write_temporary,
      &Replacement::take_lease,      &Replacement::compare_again,
      &Replacement::exchange,        &Replacement::verify,
      &Replacement::make_durable,    &Replacement::verify,
      &Replacement::remove_old_note,
  };
  for (const Function step : kSteps) {
    auto end = (this->*step)();
    if (end && !*end) continue;
    // What ends the write matters more than an error of forgetting what it was to replace.
    if (kept_ && !is_replaced_) (void)rules_.undo->discard(*kept_);
    if (!end) return fail(end.error());
    return std::move(**end);
  }
  return WriteOutcome{WriteState::written, {}, {}};
}

Replacement::Step Replacement::open_note() {
  name_ = split_path(change_.path).name;
  auto folder = open_folder_of(root_, change_.path, false);
  if (!folder && folder.error().code == ErrorCode::not_found) return busy(kGone);
  if (!folder) return fail(folder.error());
  folder_ = std::move(*folder);
  note_ = files::Fd(open_for_reading(folder_, name_));
  if (note_.valid()) return std::nullopt;
  if (errno == ENOENT) return busy(kGone);
  if (errno == EAGAIN) return busy(kOpen);  // a lease of somebody else's
  if (errno == ELOOP) {
    return fail(refusal(change_.path, "it is a symbolic link",
                        "vaultask writes through no link; name the note it leads to"));
  }
  return fail(files::os_error("cannot open", change_.path, errno));
}

Replacement::Step Replacement::refuse_special_notes() {
  const auto st = stat_of(note_, change_.path);
  if (!st) return fail(st.error());
  stat_ = *st;
  const auto refuse = [&](const char* reason, const char* hint) {
    return fail(refusal(change_.path, reason, hint));
  };
  if (!S_ISREG(stat_.st_mode)) return refuse("not a regular file", "name a note");
  if (stat_.st_nlink > 1) {
    return refuse("it has several hard links, which would not follow", "keep one of its names");
  }
  if (stat_.st_uid != ::geteuid()) {
    return refuse("it belongs to another user", "let its owner run vaultask");
  }
  if ((stat_.st_mode & S_IWUSR) == 0) return refuse("it is write-protected", "chmod u+w it");
  if (stat_.st_size > rules_.largest) return refuse("it is too large", "split the note");
  return std::nullopt;
}

Replacement::Step Replacement::compare_content() {
  const auto done = holds(note_, change_.after, change_.path);
  if (!done) return fail(done.error());
  if (*done) return WriteOutcome{WriteState::unchanged, {}, {}};
  const auto same = holds(note_, *change_.before, change_.path);
  if (!same) return fail(same.error());
  if (!*same) return busy(kChanged);
  return std::nullopt;
}

Replacement::Step Replacement::wait_for_settling() {
  const std::int64_t age = rules_.now_ns - files::stamp_of(stat_).mtime_ns;
  if ((age < 0 ? -age : age) < rules_.settle_ns) return busy("it was saved a moment ago");
  return std::nullopt;
}

Replacement::Step Replacement::keep_old_bytes() {
  if (rules_.undo == nullptr) return std::nullopt;
  auto kept = rules_.undo->keep(rules_.run, change_.path, *change_.before,
                                files::content_hash(change_.after));
  if (!kept) return fail(kept.error());
  kept_ = std::move(*kept);
  return std::nullopt;
}

Replacement::Step Replacement::write_temporary() {
  temporary_.emplace(folder_, change_);
  if (const auto done = temporary_->write(0600); !done) return fail(done.error());
  if (const auto done = temporary_->take_metadata_of(note_); !done) return fail(done.error());
  if (const auto done = temporary_->finish(); !done) return fail(done.error());
  if (const auto done = temporary_->mark_exchangeable(); !done) return fail(done.error());
  return std::nullopt;
}

Replacement::Step Replacement::take_lease() {
  lease_.emplace(note_);
  if (lease_->has_writer()) return busy(kOpen);
  return std::nullopt;
}

Replacement::Step Replacement::compare_again() {
  const auto same = is_still_what_was_read(name_);
  if (!same) return fail(same.error());
  if (!*same) return busy(kChanged);
  return std::nullopt;
}

Replacement::Step Replacement::exchange() {
  const int error_number = exchange_names(folder_, name_, temporary_->name());
  if (error_number == 0) {
    temporary_->leave();
    is_replaced_ = true;
    return std::nullopt;
  }
  if (error_number == ENOENT) return busy(kGone);
  if (!is_unknown_to_file_system(error_number)) {
    return fail(files::os_error("cannot exchange it with the new one", change_.path, error_number));
  }
  if (rules_.allow_unsafe_fs) return replace_without_exchange();
  return fail(refusal(change_.path,
                      "its file system cannot exchange two files, so an edit saved at that moment "
                      "would be lost",
                      "--allow-unsafe-fs writes all the same"));
}

Replacement::Step Replacement::verify() {
  const auto same = is_still_what_was_read(temporary_->name());
  if (!same) return put_back_after(same.error());
  if (*same) return std::nullopt;
  auto outcome = put_back(kChanged);
  if (!outcome) return fail(outcome.error());
  return std::move(*outcome);
}

Replacement::Step Replacement::make_durable() {
  const auto done = sync(folder_, change_.path);
  if (!done) return put_back_after(done.error());
  return std::nullopt;
}

Replacement::Step Replacement::remove_old_note() {
  const auto done = temporary_->remove();
  lease_.reset();
  if (done) return std::nullopt;
  Error error = written_but(done.error());
  error.hint = "it holds the note as it was; the next run removes it";
  return fail(error);
}

/// Whether a name stands for the file that was read, nobody wrote to it and nobody is about to.
Result<bool> Replacement::is_still_what_was_read(const std::string& name) const {
  const auto st = stat_name(folder_, name, change_.path);
  if (!st && st.error().code == ErrorCode::not_found) return false;
  if (!st) return fail(st.error());
  if (!same_attributes(*st, stat_)) return false;
  const auto same = holds(note_, *change_.before, change_.path);
  if (!same || !*same) return same;
  return !lease_->has_writer();
}

Replacement::Step Replacement::replace_without_exchange() {
  const int error_number = rename_over(folder_, temporary_->name(), name_);
  if (error_number != 0) {
    return fail(files::os_error("cannot replace it", change_.path, error_number));
  }
  temporary_->leave();
  is_replaced_ = true;
  if (const auto done = sync(folder_, change_.path); !done) return fail(written_but(done.error()));
  return WriteOutcome{WriteState::written, {}, {}};
}

/// The note under the temporary name gets its own name back. Whoever waits to write to it goes on
/// when the lease ends with this write, and writes where it stands then.
Result<WriteOutcome> Replacement::put_back(const std::string& why) {
  const std::string& temporary = temporary_->name();
  const auto st = stat_name(folder_, temporary, change_.path);
  if (st && same_inode(*st, temporary_->stat())) {  // nothing was displaced after all
    temporary_->own();
    is_replaced_ = false;
    return busy(why);
  }
  int error_number = exchange_names(folder_, name_, temporary);
  if (error_number == ENOENT) {  // our note was moved away: its name is free
    error_number = rename_to_free_name(folder_, temporary, name_);
    if (error_number == 0) {
      is_replaced_ = false;
      return busy(why);
    }
    if (error_number == EEXIST) error_number = exchange_names(folder_, name_, temporary);
  }
  if (error_number == 0) {
    is_replaced_ = false;
    const auto removed = remove_new_note_if_untouched();
    if (removed && *removed) return busy(why);
  }
  // Two versions that are not ours, or that we cannot tell to be ours: both stay.
  const auto copy = keep_as_conflict_copy(folder_, temporary, change_.path, rules_.conflict_day);
  if (!copy) return fail(copy.error());
  const std::string folder = split_path(change_.path).folder;
  return WriteOutcome{WriteState::conflict, why, folder.empty() ? *copy : folder + '/' + *copy};
}

/// After the exchange back: removes what stands under the temporary name if it is the new note as
/// vaultask wrote it, and nobody is about to write to it. Returns whether it was.
Result<bool> Replacement::remove_new_note_if_untouched() {
  // Takes its time, in which whoever was just opening the new note for writing arrives.
  (void)sync(folder_, change_.path);
  const files::Fd file(open_for_reading(folder_, temporary_->name()));
  if (!file.valid()) return fail(files::os_error("cannot open", change_.path, errno));
  const auto st = stat_of(file, change_.path);
  if (!st) return fail(st.error());
  if (!same_inode(*st, temporary_->stat())) return false;
  const ReadLease lease(file);
  const auto same = holds(file, change_.after, change_.path);
  if (!same || !*same) return same;
  if (lease.has_writer()) return false;
  (void)temporary_->remove();  // where this fails, the next run does it
  return true;
}

/// Where it cannot be known that nothing was displaced, or that the exchange lasts.
Replacement::Step Replacement::put_back_after(const Error& error) {
  const auto outcome = put_back(kChanged);
  if (!outcome) return fail(outcome.error());
  if (outcome->state != WriteState::conflict) return fail(error);
  Error both = error;
  both.hint = "what was saved meanwhile is in " + outcome->conflict_copy;
  return fail(both);
}

}  // namespace vaultask::writing
