// The links of notes, and where they lead. That depends on which notes there are, so it is decided
// again whenever a note comes or goes.
#pragma once

#include <cstdint>
#include <vector>

#include <vaultask/result.hpp>

#include "note/note_marks.hpp"
#include "store/sqlite.hpp"

namespace vaultask::note {
class LinkResolver;
}

namespace vaultask::store {

/// Keeps its statement prepared; the connection must outlive it.
class LinkRows {
 public:
  [[nodiscard]] static Result<LinkRows> prepare(Connection& db);

  Result<void> add(std::int64_t note_id, const std::string& note_path,
                   const std::vector<note::NoteLink>& links, const note::LinkResolver& resolver);

 private:
  Statement insert_;
};

/// Decides for all links anew where they lead, and writes those that lead elsewhere now.
[[nodiscard]] Result<void> resolve_links(Connection& db, const note::LinkResolver& resolver);

}  // namespace vaultask::store
