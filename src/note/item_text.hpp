// What one line of a log says: a decision, risk, question, outcome or fact.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/note.hpp>

namespace vaultask::note {

using vaultask::ItemState;

/// "open", "struck", "ticked", "resolved": the names in the index.
[[nodiscard]] std::string_view to_string(ItemState state);
/// The state of that name; nullopt if none.
[[nodiscard]] std::optional<ItemState> find_item_state(std::string_view name);

struct ItemText {
  ItemState state = ItemState::open;
  std::string text;    ///< Without checkbox, strike-out, marker, comments and block id.
  std::string remark;  ///< What was said when it was struck out or resolved; "" for nothing.

  friend bool operator==(const ItemText&, const ItemText&) = default;
};

/// Reads an item's text as written, its lines joined; list_item: it may begin with a checkbox.
/// nullopt where it says nothing: no text, "…", "n/a", "TBD", "None.", "No open questions were
/// raised", "{{decision}}", "<risk>".
///
/// These words mark an item as resolved: resolved, solved, answered, answer, closed, settled,
/// mitigated, done, obsolete; in any case, and where they cannot be part of a sentence:
///   - in brackets at either end: "(resolved)", "[closed 2025-11-07]", "(answered: by Dana)";
///   - as a label, at the beginning or behind a sentence: "Resolved: …", "Who signs? Answer: …";
///   - last, behind a sentence or a dash: "The lab is booked – resolved".
/// So do ✅, ☑ and ✔ at the beginning, or at the end with or without a date. Linear time.
[[nodiscard]] std::optional<ItemText> read_item_text(std::string_view written, bool list_item);

}  // namespace vaultask::note
