// THE table of the emoji format: which sign introduces which field.
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

struct DateSign {
  TaskDate Task::*member;
  std::array<std::string_view, 3> signs;  ///< The first is the one written; others are read too.
};
/// In the order in which the plugin tries them.
inline constexpr std::array<DateSign, 6> kDateSigns{{
    {&Task::done, {"\u2705"}},                                    // ✅ check mark button
    {&Task::cancelled, {"\u274C"}},                               // ❌ cross mark
    {&Task::due, {"\U0001F4C5", "\U0001F4C6", "\U0001F5D3"}},     // 📅 📆 🗓 calendars
    {&Task::scheduled, {"\u23F3", "\u231B"}},                     // ⏳ ⌛ hourglasses
    {&Task::start, {"\U0001F6EB"}},                               // 🛫 airplane departure
    {&Task::created, {"\u2795"}},                                 // ➕ plus
}};

inline constexpr std::string_view kRecurrenceSign = "\U0001F501";    // 🔁 repeat
inline constexpr std::string_view kOnCompletionSign = "\U0001F3C1";  // 🏁 chequered flag
inline constexpr std::string_view kIdSign = "\U0001F194";            // 🆔 ID
inline constexpr std::string_view kDependsOnSign = "\u26D4";         // ⛔ no entry
inline constexpr std::string_view kOwnerSign = "\U0001F464";         // 👤 bust, vaultask's own

/// The sign a priority is written with; "" for normal.
[[nodiscard]] std::string_view priority_sign(Priority priority);
/// The sign a date field is written with.
[[nodiscard]] std::string_view date_sign(TaskDate Task::*member);

}  // namespace vaultask::task
