// The part of a description by which a task is known again.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::journal {

/// The description without what people change while the task stays the same: tags, owner fields and
/// mentions (`@Dana Whitfield`, `[[@Dana]]`, `@[[Dana]]`, `👤 Dana`), case, runs of white space. It
/// does not depend on who is known in the vault, so it stays when a person is added. Where nothing
/// would be left, the whole description, trimmed. Linear in its length.
[[nodiscard]] std::string identity_text(std::string_view description);

/// Whether hardly two tasks bear the text by chance: "follow up" and "call back" many may.
[[nodiscard]] bool is_distinctive(std::string_view identity_text);

}  // namespace vaultask::journal
