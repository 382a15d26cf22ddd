// What a text filter asks of a text: that it includes another, or matches a regular expression.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::query {

/// A regular expression of JavaScript that takes an engine.
struct ScriptRegex {
  std::string body, flags;
  Error without_script;  ///< What to say where there is none.
};

/// Whether a text passes. May be copied, and `passes` called from several threads.
struct TextTest {
  std::function<bool(std::string_view text)> passes;    ///< Empty where `script` is set.
  std::shared_ptr<const ScriptRegex> script = nullptr;  ///< Decides instead.
};

/// The test that `value`, a part of `line`, describes; the error has a caret under what is wrong.
using MakeTextTest = Result<TextTest> (*)(std::string_view value, std::string_view line);

/// "/body/flags" in its parts.
struct WrittenRegex {
  std::string_view body, flags;
};

/// The plugin's /^\/(.+)\/([^/]*)$/: from the first slash to the last one. Views into `value`.
[[nodiscard]] std::optional<WrittenRegex> split_regex(std::string_view value);

/// Case-insensitive substring. Never fails.
[[nodiscard]] Result<TextTest> includes_test(std::string_view value, std::string_view line);

/// "/body/flags", a regular expression of JavaScript; what RE2 cannot do is left to JavaScript
/// itself. Errors: `parse_query` of text::JsPattern, and what the plugin refuses
/// (regex_safety.hpp).
[[nodiscard]] Result<TextTest> regex_test(std::string_view value, std::string_view line);

}  // namespace vaultask::query
