#include "vault/script_facts.hpp"

#include <utility>

#include "store/index_reader.hpp"

namespace vaultask {

Result<const std::vector<Task>*> ScriptFacts::tasks() {
  if (tasks_ == nullptr) return fail(ErrorCode::internal, "a script asks for tasks too early");
  return tasks_;
}

Result<const script::ByPath<script::NoteFacts>*> ScriptFacts::notes() {
  if (notes_) return &*notes_;
  const auto infos = reader_.notes();
  if (!infos) return fail(infos.error());
  auto properties = reader_.properties();
  if (!properties) return fail(properties.error());
  auto tags = reader_.tags();
  if (!tags) return fail(tags.error());
  auto& notes = notes_.emplace();
  for (std::size_t i = 0; i < infos->size(); ++i) {
    notes[(*infos)[i].path].properties = std::move((*properties)[i]);
  }
  for (store::NoteTag& tag : *tags) {
    script::NoteFacts& note = notes[tag.path];
    if (tag.in_properties) note.property_tags.push_back(tag.tag);
    note.tags.push_back(std::move(tag.tag));
  }
  return &notes;
}

Result<const script::ByPath<std::vector<script::LinkFacts>>*> ScriptFacts::links() {
  if (links_) return &*links_;
  auto rows = reader_.links();
  if (!rows) return fail(rows.error());
  auto& links = links_.emplace();
  for (store::NoteLink& row : *rows) {
    links[row.path].push_back({row.line, std::move(row.property), std::move(row.original),
                               std::move(row.target), std::move(row.display),
                               std::move(row.leads_to)});
  }
  return &links;
}

Result<const script::ByPath<std::vector<script::ItemFacts>>*> ScriptFacts::items() {
  if (items_) return &*items_;
  auto notes = reader_.plain_items();
  if (!notes) return fail(notes.error());
  auto& items = items_.emplace();
  for (auto& note : *notes) {
    auto& own = items[note.path];
    for (auto& item : note.items) {
      own.push_back({item.line, item.parent_line, script::plugin_line(item.original, item.crlf)});
    }
  }
  return &items;
}

}  // namespace vaultask
