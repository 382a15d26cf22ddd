// Fields that stand on a task line and that the plugin does not read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "task/line_parser.hpp"

namespace vaultask::task {

/// A piece of a description that was meant as a field.
struct UnreadField {
  /// Why it is not read.
  enum class Reason : std::uint8_t {
    text_behind,   ///< It is in order, but text follows it, and text ends the fields.
    tags_behind,   ///< More fields and tags follow it than the plugin reads.
    linked_date,   ///< ⏳ [[2025-11-14]]
    time_behind,   ///< 📅 2025-11-14 10:00
    bad_value,     ///< 📅 2025-1-2, ⏳ tomorrow
    no_value,      ///< ➕ 🛫 2025-11-14
    other_format,  ///< [due:: 2025-11-14] where fields are emoji, 📅 where they are Dataview's
    bare_key,      ///< due:: 2025-11-14, without brackets
    key_case,      ///< [DUE:: 2025-11-14]
  };
  std::string_view name;  ///< "due", "priority", …; of static storage.
  Reason reason = Reason::text_behind;
  std::size_t begin = 0, end = 0;  ///< The bytes of the description that it takes.
  std::string corrected;           ///< As the plugin would read it; "" where that cannot be told.
};

/// The unread fields of a description, from left to right. What is a word or a picture and no
/// field is left alone: "✅ reviewed", "see 📅 below". Linear in the description's length.
[[nodiscard]] std::vector<UnreadField> find_unread_fields(std::string_view description,
                                                          TaskFormat format);

}  // namespace vaultask::task
