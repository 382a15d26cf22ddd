#include "write/safe_write.hpp"

#include "write/creation.hpp"
#include "write/folder.hpp"
#include "write/replacement.hpp"

namespace vaultask::writing {

Result<WriteOutcome> safe_write(const files::Fd& root, const NoteChange& change,
                                const WriteRules& rules) {
  if (const auto allowed = check_note_path(change.path); !allowed) return fail(allowed.error());
  if (static_cast<std::int64_t>(change.after.size()) > rules.largest) {
    return fail(refusal(change.path, "the result would be too large", "write less into one note"));
  }
  if (!change.before) return create_note(root, change, rules);
  return Replacement(root, change, rules).run();
}

}  // namespace vaultask::writing
