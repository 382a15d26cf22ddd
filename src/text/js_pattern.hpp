// Regular expressions that mean what they mean in JavaScript, in linear time.
#pragma once

#include <string_view>

#include <vaultask/result.hpp>

#include "text/js_regex_subject.hpp"
#include "text/pattern.hpp"

namespace vaultask::text {

/// A regular expression of JavaScript (ECMA-262, 2025), compiled. Immutable; matching is
/// thread-safe, and takes time linear in the length of the text whatever the pattern.
class JsPattern {
 public:
  /// `body` is what stands between the slashes, `flags` what stands behind them. Errors:
  /// - parse_query: JavaScript does not take it;
  /// - unsupported: it does, but RE2 cannot do the same: look-around, back-references, set notation
  ///   (flag v), patterns that grow too big.
  /// Where the error is in the body, its place has the column there, in characters from 1.
  [[nodiscard]] static Result<JsPattern> compile(std::string_view body, std::string_view flags);

  /// Whether `text`, in UTF-8, has a match: what `text.match(regex) !== null` gives for a new
  /// RegExp. With the flag y that is one at the beginning; g and d change nothing.
  [[nodiscard]] bool found_in(std::string_view text) const;

 private:
  JsPattern(Pattern pattern, const JsSubjectForm& form)
      : pattern_(std::move(pattern)), form_(form) {}

  Pattern pattern_;
  JsSubjectForm form_;
};

}  // namespace vaultask::text
