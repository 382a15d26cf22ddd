// The meeting a task was agreed in: date, participants, entity and type of its note. Fields of
// vaultask's own (product.md, section 3).
#pragma once

#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `meeting date before DATE` and all other forms of dates, `has meeting date`, `no meeting date`.
[[nodiscard]] FilterResult filter_by_meeting_date(std::string_view line, const Context& context);
[[nodiscard]] SortKey meeting_date_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> meeting_date_groups(const Task& task,
                                                           const FieldContext& context);

/// `participants include NAME`: somebody whom that name means, or whose name holds it. "me" is the
/// configured self.
[[nodiscard]] FilterResult filter_by_participants(std::string_view line, const Context& context);
[[nodiscard]] std::vector<std::string> participants_groups(const Task& task,
                                                           const FieldContext& context);

/// `entity includes TEXT`, `entity is TEXT`, `has entity`, `no entity`.
[[nodiscard]] FilterResult filter_by_entity(std::string_view line, const Context& context);
[[nodiscard]] SortKey entity_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> entity_groups(const Task& task, const FieldContext& context);

/// The same for `note type`.
[[nodiscard]] FilterResult filter_by_note_type(std::string_view line, const Context& context);
[[nodiscard]] SortKey note_type_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> note_type_groups(const Task& task,
                                                        const FieldContext& context);

}  // namespace vaultask::query
