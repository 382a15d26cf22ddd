// THE table of the task formats: which sign or key introduces which field.
//
// Signs are written as escapes, because the variation selector U+FE0F that may follow each of them
// is invisible in review. Readers accept it once behind every sign.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <vaultask/task.hpp>

namespace vaultask::task {

inline constexpr std::string_view kVariationSelector = "\xEF\xB8\x8F";  // U+FE0F

struct PrioritySign {
  std::string_view sign;
  Priority priority;
};
inline constexpr std::array<PrioritySign, 5> kPrioritySigns{{
    {"\U0001F53A", Priority::highest},  // 🔺 up-pointing red triangle
    {"\u23EB", Priority::high},         // ⏫ black up-pointing double triangle
    {"\U0001F53C", Priority::medium},   // 🔼 up-pointing small red triangle
    {"\U0001F53D", Priority::low},      // 🔽 down-pointing small red triangle
    {"\u23EC", Priority::lowest},       // ⏬ black down-pointing double triangle
}};

/// How a field is introduced: `📅 2025-11-14` in the emoji format, `[due:: 2025-11-14]` in
/// Dataview's.
struct FieldSign {
  std::array<std::string_view, 3> signs;  ///< The first is the one written; others are read too.
  std::string_view key;                   ///< Case matters.
};

inline constexpr std::string_view kPriorityKey = "priority";

struct DateSign {
  TaskDate Task::*member;
  FieldSign sign;
};
/// In the order in which the plugin tries them; it writes them in the reverse.
inline constexpr std::array<DateSign, 6> kDateSigns{{
    {&Task::done, {{"\u2705"}, "completion"}},                          // ✅ check mark button
    {&Task::cancelled, {{"\u274C"}, "cancelled"}},                      // ❌ cross mark
    {&Task::due, {{"\U0001F4C5", "\U0001F4C6", "\U0001F5D3"}, "due"}},  // 📅 📆 🗓 calendars
    {&Task::scheduled, {{"\u23F3", "\u231B"}, "scheduled"}},            // ⏳ ⌛ hourglasses
    {&Task::start, {{"\U0001F6EB"}, "start"}},                          // 🛫 airplane departure
    {&Task::created, {{"\u2795"}, "created"}},                          // ➕ plus
}};

inline constexpr FieldSign kRecurrence{{"\U0001F501"}, "repeat"};          // 🔁 repeat
inline constexpr FieldSign kOnCompletion{{"\U0001F3C1"}, "onCompletion"};  // 🏁 chequered flag
inline constexpr FieldSign kId{{"\U0001F194"}, "id"};                      // 🆔 ID
inline constexpr FieldSign kDependsOn{{"\u26D4"}, "dependsOn"};            // ⛔ no entry
inline constexpr std::string_view kOwnerSign = "\U0001F464";  // 👤 bust, vaultask's own

/// The sign a priority is written with; "" for normal.
[[nodiscard]] std::string_view priority_sign(Priority priority);

}  // namespace vaultask::task
