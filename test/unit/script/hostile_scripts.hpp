// Scripts that mean harm, made from templates.
#pragma once

#include <string>
#include <vector>

namespace vaultask::script {

/// The number-th script; they differ in their numbers and go through the templates in turn. Each is
/// a whole function body that would answer true if it came so far.
[[nodiscard]] std::string hostile_script(std::size_t number);
[[nodiscard]] std::size_t hostile_templates();

}  // namespace vaultask::script
