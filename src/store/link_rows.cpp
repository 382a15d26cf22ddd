#include "store/link_rows.hpp"

#include <optional>
#include <string>

#include "note/link_resolver.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// A link that leads elsewhere now.
struct MovedLink {
  std::int64_t note_id = 0;
  std::int64_t ordinal = 0;
  std::optional<std::string> leads_to;
};

}  // namespace

Result<LinkRows> LinkRows::prepare(Connection& db) {
  LinkRows rows;
  auto prepared = db.prepare_all({{&rows.insert_, sql::kInsertLink}});
  if (!prepared) return fail(prepared.error());
  return rows;
}

Result<void> LinkRows::add(std::int64_t note_id, const std::string& note_path,
                           const std::vector<note::NoteLink>& links,
                           const note::LinkResolver& resolver) {
  int ordinal = 0;
  for (const note::NoteLink& link : links) {
    const auto line = link.line > 0 ? std::optional(link.line) : std::nullopt;
    const auto leads_to = resolver.resolve(link.target, note_path);
    auto ok = insert_.run(note_id, ordinal++, line, link.property, link.embed, link.original,
                          link.target, link.display, leads_to);
    if (!ok) return ok;
  }
  return {};
}

Result<void> resolve_links(Connection& db, const note::LinkResolver& resolver) {
  auto links = db.prepare(sql::kLinks);
  if (!links) return fail(links.error());
  std::vector<MovedLink> moved;
  while (links->step()) {
    auto leads_to = resolver.resolve(links->text(2), links->text(3));
    const bool same = links->is_null(4) ? !leads_to : leads_to && *leads_to == links->text(4);
    if (!same) moved.push_back({links->integer(0), links->integer(1), std::move(leads_to)});
  }
  if (auto status = links->status(); !status) return status;
  auto update = db.prepare(sql::kUpdateLink);
  if (!update) return fail(update.error());
  for (const MovedLink& link : moved) {
    if (auto ok = update->run(link.note_id, link.ordinal, link.leads_to); !ok) return ok;
  }
  return {};
}

}  // namespace vaultask::store
