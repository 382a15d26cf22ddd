// The part of a risk's or question's text by which it is known again in a later note.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::report {

/// The text without what people change while they mean the same: links are what they show, marks of
/// emphasis and code go, so do punctuation at the end and all that journal::identity_text() leaves
/// out (owners, tags, case, runs of white space). Two items are the same where their keys are
/// equal. Never empty for a text that is not. Linear in its length.
[[nodiscard]] std::string item_key(std::string_view text);

}  // namespace vaultask::report
