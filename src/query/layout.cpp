#include "query/layout.hpp"

#include <array>

#include "base/strings.hpp"

namespace vaultask::query {
namespace {

constexpr std::array<LayoutRow, kLayoutParts> kParts{{
    {"toolbar", LayoutPart::toolbar, "The buttons above the answer; in Obsidian only"},
    {"tree", LayoutPart::tree, "What is nested below a task; hidden unless shown"},
    {"tags", LayoutPart::tags, "The tags"},
    {"id", LayoutPart::id, "The id (🆔)"},
    {"depends on", LayoutPart::depends_on, "The ids of the tasks it waits for (⛔)"},
    {"priority", LayoutPart::priority, "The priority"},
    {"recurrence rule", LayoutPart::recurrence_rule, "The rule by which it comes back (🔁)"},
    {"on completion", LayoutPart::on_completion, "What becomes of it when it is done (🏁)"},
    {"created date", LayoutPart::created_date, "The date it was written down (➕)"},
    {"start date", LayoutPart::start_date, "The start date (🛫)"},
    {"scheduled date", LayoutPart::scheduled_date, "The scheduled date (⏳)"},
    {"due date", LayoutPart::due_date, "The due date (📅)"},
    {"cancelled date", LayoutPart::cancelled_date, "The date it was cancelled (❌)"},
    {"done date", LayoutPart::done_date, "The date it was done (✅)"},
    {"owner", LayoutPart::owner, "The column of owners in tables", true},
    {"urgency", LayoutPart::urgency, "The urgency score; hidden unless shown"},
    {"backlink", LayoutPart::backlink, "The link to the task's note"},
    {"nested backlink", LayoutPart::nested_backlink, "That link on tasks below others in a tree"},
    {"edit button", LayoutPart::edit_button, "A button; in Obsidian only"},
    {"postpone button", LayoutPart::postpone_button, "A button; in Obsidian only"},
    {"task count", LayoutPart::task_count, "The number of tasks"},
    {"group count", LayoutPart::group_count,
     "The number of tasks of each group; hidden unless shown"},
}};

}  // namespace

std::span<const LayoutRow> layout_parts() {
  return kParts;
}

const LayoutRow* find_layout_part(std::string_view text) {
  for (const LayoutRow& row : kParts) {
    if (strings::starts_with_ci(text, row.name)) return &row;
  }
  return nullptr;
}

}  // namespace vaultask::query
