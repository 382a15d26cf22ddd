// Text filters: `description includes …`, `path regex does not match /…/`.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `NAME OPERATOR VALUE`, the operator one of "includes", "does not include", "regex matches" and
/// "regex does not match"; `read` gives the text of a task. The value is all behind the operator
/// and one blank (see text_test.hpp).
using TextOf = std::function<std::string(const Task&)>;
[[nodiscard]] FilterResult filter_by_text(std::string_view name, TextOf read,
                                          std::string_view line);

/// The same over several texts: one of them passes, or with "not" none does. "include" and "do not
/// include" are understood, too.
[[nodiscard]] FilterResult filter_by_texts(std::string_view name,
                                           std::vector<std::string> (*read)(const Task&),
                                           std::string_view line);

/// For fields of vaultask's own: as filter_by_texts, with `NAME is VALUE` and `NAME is not VALUE`,
/// in any case; a wikilink is the name it shows, too. `rest` is the line behind the name, and a
/// view into it.
using TextsOf = std::function<std::vector<std::string>(const Task&)>;
/// `meant` may give a text that the VALUE stands for, "" for none: it counts as the VALUE, too.
using Meant = std::function<std::string(std::string_view value)>;
[[nodiscard]] FilterResult filter_by_values(std::string_view rest, TextsOf read,
                                            std::string_view line, const Meant& meant = nullptr);

/// Whether a text begins with an operator of filter_by_values and a blank, or is one.
[[nodiscard]] bool begins_with_operator(std::string_view text);

}  // namespace vaultask::query
