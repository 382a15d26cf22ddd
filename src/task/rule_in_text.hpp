// Where a recurrence rule ends in a text that goes on.
#pragma once

#include <string_view>

namespace vaultask::task {

/// The longest run of words at the start of `text` that rules are made of and that is a rule:
/// "every week" of "every week and then tell Dana". The plugin would read past words that it does
/// not know; here they belong to the text. "" for none; else a view of `text`, from its first byte
/// on. Looks at no more than about 120 bytes.
[[nodiscard]] std::string_view rule_at_start(std::string_view text);

}  // namespace vaultask::task
