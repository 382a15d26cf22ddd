// JavaScript's regular expressions in RE2's syntax.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "text/js_regex_subject.hpp"
#include "text/js_regex_tree.hpp"

namespace vaultask::text {

struct Re2Pattern {
  std::string text;
  JsSubjectForm form;  ///< In which texts have to be for it.
};

/// The pattern that RE2 finds in just those texts in which JavaScript finds `root`. Error
/// (unsupported): it would be too long.
[[nodiscard]] Result<Re2Pattern> to_re2(const JsRegexNode& root, const JsRegexFlags& flags);

}  // namespace vaultask::text
