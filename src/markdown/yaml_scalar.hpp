// What a plain scalar of YAML means: null, a boolean, a number or text.
#pragma once

#include <string>

#include "markdown/yaml.hpp"

namespace vaultask::markdown {

/// The value of an unquoted scalar under the core schema of YAML 1.2 (10.3.2). Linear in its
/// length.
[[nodiscard]] Yaml plain_scalar(std::string text);

}  // namespace vaultask::markdown
