// What a text filter asks of a text: that it includes another, or matches a regular expression.
#pragma once

#include <functional>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::query {

/// Whether a text passes. May be copied and called from several threads.
using TextTest = std::function<bool(std::string_view text)>;

/// The test that `value`, a part of `line`, describes; the error has a caret under what is wrong.
using MakeTextTest = Result<TextTest> (*)(std::string_view value, std::string_view line);

/// Case-insensitive substring. Never fails.
[[nodiscard]] Result<TextTest> includes_test(std::string_view value, std::string_view line);

/// "/body/flags", a regular expression of JavaScript. Errors: those of text::JsPattern, and what
/// the plugin refuses (regex_safety.hpp).
[[nodiscard]] Result<TextTest> regex_test(std::string_view value, std::string_view line);

}  // namespace vaultask::query
